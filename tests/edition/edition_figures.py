"""The figures in a piece of Dutch text: amounts, percentages, dates, terms, papers, question numbers, codes.

Each is brought to one form, so that "€ 6,5 miljard" and "6,5 mld. euro" are the same figure, and "16 april jl." in a
letter is the day that a summary writes out. A stretch of text yields one figure; what a pattern has taken, later
patterns no longer see.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
WORDS = {
    word: value
    for value, word in enumerate("twee drie vier vijf zes zeven acht negen tien elf twaalf".split(), start=2)
} | {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50}


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """A figure in its one form; `kind` is a Dutch word, as reports print it: `bedrag 6500000000`."""

    kind: str
    value: str

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"


def figures(text: str, on: date) -> frozenset[Figure]:
    """Every figure in the text; a date without a year is the one nearest to `on`, or before or after it as it says."""
    text = re.sub(r"\b1(?:st)? German/Netherlands Corps", "1GNC", text)
    found: set[Figure] = set()
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(text):
            found.update(read(match, on))
        text = pattern.sub(lambda match: "·" * len(match[0]), text)
    return frozenset(found)


def implied(text: str, on: date) -> frozenset[Figure]:
    """What a summary of the text may also write: a date's month and year, and the year of "dit najaar"."""
    stated = figures(text, on)
    weaker = {
        figure
        for date_ in stated
        if date_.kind in {"datum", "maand"}
        for figure in (Figure("jaar", date_.value[:4]), Figure("maand", date_.value[:7]), _month(date_.value[5:7]))
    }
    relative = re.search(r"\bdi?t (?:na|voor)?jaar|\bdeze zomer|zomerreces|\bna de zomer", text, re.IGNORECASE)
    return stated | weaker | ({Figure("jaar", str(on.year))} if relative else frozenset())


def missing(required: frozenset[Figure], present: frozenset[Figure]) -> frozenset[Figure]:
    """What is required and not there; a counted thing may be written in words or in digits."""
    written = {figure.value for figure in present if figure.kind in {"telwoord", "aantal"}}
    return frozenset(
        figure
        for figure in required - present
        if not (figure.kind in {"telwoord", "aantal"} and figure.value in written)
    )


def added(present: frozenset[Figure], permitted: frozenset[Figure]) -> frozenset[Figure]:
    """What is there without being permitted.

    Number words are left out: they are how an editor counts what a sentence enumerates ("alle drie").
    """
    return frozenset(figure for figure in missing(present, permitted) if figure.kind != "telwoord")


Reader = Callable[[re.Match[str], date], Iterator[Figure]]

_NUMBER = r"\d+(?:\.\d{3})*(?:,\d+)?"
_SCALE = {"miljard": 10**9, "mld": 10**9, "miljoen": 10**6, "mln": 10**6}
_MONTH = "|".join(MONTHS)
_WORD = "|".join(WORDS)


def _decimal(written: str) -> Decimal:
    if written.lower() in WORDS:
        return Decimal(WORDS[written.lower()])
    return Decimal(written.replace(".", "").replace(",", "."))


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _address(match: re.Match[str], _: date) -> Iterator[Figure]:
    """An address counts by its host, and by the date in its path, which a summary may write out."""
    address = match[0] if "//" in match[0] else f"//{match[0]}"
    yield Figure("adres", (urlsplit(address).hostname or "").removeprefix("www."))
    if day := re.search(r"/(\d{4})/(\d\d)/(\d\d)/", address):
        yield Figure("datum", f"{day[1]}-{day[2]}-{day[3]}")


def _paper(match: re.Match[str], _: date) -> Iterator[Figure]:
    parts = (match["dossier"].replace(" ", ""), match["suffix"], match["number"] or match["letter"])
    yield Figure("stuk", "-".join(part for part in parts if part))


def _printed_day(match: re.Match[str], _: date) -> Iterator[Figure]:
    yield Figure("datum", date(int(match[3]), int(match[2]), int(match[1])).isoformat())


def _days(match: re.Match[str], on: date) -> Iterator[Figure]:
    month = MONTHS.index(match["month"].lower()) + 1
    for day in re.findall(r"\d+", match["days"]):
        yield Figure("datum", _resolved(int(day), month, match, on).isoformat())


def _resolved(day: int, month: int, match: re.Match[str], on: date) -> date:
    """The year that is printed; else the last such day (jl.), the next (a.s.), or the nearest."""
    if match["year"]:
        return date(int(match["year"]), month, day)
    candidates = [date(on.year + shift, month, day) for shift in (-1, 0, 1)]
    if match["relative"] == "jl":
        return max(each for each in candidates if each <= on)
    if match["relative"] == "a.s":
        return min(each for each in candidates if each >= on)
    return min(candidates, key=lambda each: abs(each - on))


def _months(match: re.Match[str], _: date) -> Iterator[Figure]:
    """A month, with its year where it has one: the year makes it more exact, the bare month stays true."""
    month = f"{MONTHS.index(match['month'].lower()) + 1:02}"
    yield _month(month)
    if match["year"]:
        yield Figure("maand", f"{match['year']}-{month}")


def _month(month: str) -> Figure:
    return Figure("maand zonder jaar", month)


def _amount(match: re.Match[str], _: date) -> Iterator[Figure]:
    scale = match["scale"] or match["other_scale"]
    yield Figure("bedrag", _plain(_decimal(match["sum"] or match["other_sum"]) * _SCALE.get(scale or "", 1)))


def _percentage(match: re.Match[str], _: date) -> Iterator[Figure]:
    yield Figure("procent", _plain(_decimal(match[1])))


def _duration(match: re.Match[str], _: date) -> Iterator[Figure]:
    unit = "maand" if match[2].startswith("maand") else "jaar"
    yield Figure("duur", f"{_plain(_decimal(match[1]))} {unit}")


def _questions(match: re.Match[str], _: date) -> Iterator[Figure]:
    for number in re.findall(r"\d+", match[1]):
        yield Figure("vraag", number)


def _simple(kind: str, value: str = "") -> Reader:
    """Every match of a pattern is a figure of this kind, with its first group as the value, or with the value given."""

    def read(match: re.Match[str], _: date) -> Iterator[Figure]:
        yield Figure(kind, value or match[1])

    return read


def _number(match: re.Match[str], _: date) -> Iterator[Figure]:
    yield Figure("aantal", _plain(_decimal(match[0])))


def _count(match: re.Match[str], _: date) -> Iterator[Figure]:
    yield Figure("telwoord", str(WORDS[match[0].lower()]))


def _nothing(_: re.Match[str], __: date) -> Iterator[Figure]:
    """Takes text away that holds digits and no figure."""
    yield from ()


def _compiled(*rules: tuple[str, Reader]) -> tuple[tuple[re.Pattern[str], Reader], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), read) for pattern, read in rules)


_DOSSIER = r"(?<![\d-])(?P<dossier>\d\d ?\d{3})(?:[ -](?-i:(?P<suffix>[A-Z]{1,5}\b|\d\d(?=-\d))))?"
_NUMBER_IN_DOSSIER = r"(?:(?:,? nr\.? ?|-)(?P<number>\d+)\b|, (?-i:(?P<letter>[A-Z]))\b)?(?!\d)"
_DAY = rf"\b(?P<days>\d{{1,2}}(?: en \d{{1,2}})?) (?P<month>{_MONTH})\b"
_YEAR_OR_RELATIVE = r"(?: (?P<year>\d{4})| (?P<relative>jl|a\.s)\.)?"
_EUROS = rf"(?:€|\bEUR) ?(?P<sum>{_NUMBER})(?: ?(?P<scale>miljard|mld|miljoen|mln)\b)?"
_MILLIONS = rf"\b(?P<other_sum>{_NUMBER}) ?(?P<other_scale>miljard|mld|miljoen|mln)\b"

_PATTERNS = _compiled(
    (r"(?:https?://|\bwww\.)\S+|\b[a-z]+\.(?:nl|int|eu)\b", _address),
    (r"\b(\d{4}[DZ]\d{5}|MINDEF\d+|D\d{4}-\d+)\b", _simple("document")),
    (r"\bD66\b", _nothing),
    (_DOSSIER + _NUMBER_IN_DOSSIER, _paper),
    (r"\b(\d{1,2})-(\d{1,2})-(\d{4})\b", _printed_day),
    (_DAY + _YEAR_OR_RELATIVE, _days),
    (rf"\b(?P<month>{_MONTH})\b(?: (?P<year>\d{{4}}))?", _months),
    (rf"{_EUROS}|{_MILLIONS}", _amount),
    (rf"\b({_NUMBER}|{_WORD}) ?(?:%|procent\b)", _percentage),
    (r"\bhalfjaarlijks|\b(?:elk|ieder|per) half jaar", _simple("ritme", "halfjaarlijks")),
    (r"\btweejaarlijkse?|\b(?:elke|om de) twee jaar", _simple("ritme", "tweejaarlijks")),
    (r"\bjaarlijks|\b(?:elk|ieder) jaar", _simple("ritme", "jaarlijks")),
    (rf"\b(\d{{1,2}}|{_WORD}) (jaar|jaren|maanden)\b", _duration),
    (r"\b(?:vraag|vragen|antwoord) (\d+(?:(?:, | en )\d+)*)", _questions),
    (r"artikel (\d+)", _simple("artikel")),
    (r"\b(voorjaar|najaar|zomerreces|zomer)\b", _simple("seizoen")),
    (r"\b(?-i:([A-Z]+-?\d+|\d+[A-Z]{2,}))", _simple("code")),
    (r"\b1e\b", _nothing),  # the letters write "1e suppletoire": a name, not a count
    (r"\b((?:19|20)\d\d)\b", _simple("jaar")),
    (rf"\b{_NUMBER}", _number),
    (rf"\b(?:{_WORD.replace('|acht|', '|')})\b", _count),  # "acht" is also a verb
)
