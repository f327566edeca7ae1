"""Laws that hold for every citation and for every text."""

import unicodedata

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from griffie.citations import Context, address, base_id, dossier_of, format_id, listing, parse_id, recognise
from griffie.citations.bounds import CHAPTERS, NEVER_LETTERS, SUBS

DOSSIERS = st.integers(32400, 37000).map(str).filter(lambda digits: digits != "21501")
NUMBERS = st.integers(1, 3999).map(str)
CHAPTER = st.sampled_from(sorted(CHAPTERS))
LETTERS = st.one_of(
    st.sampled_from("ABCDEFGHIJKLMNOPQRSTVWXYZ"),
    st.tuples(st.sampled_from("ABC"), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")).map("".join),
).filter(lambda letter: letter not in NEVER_LETTERS)
YEARS = st.integers(2010, 2026)

SPACES = st.sampled_from([" ", "\u00a0", "\u2009", "\u202f", "\n"])
HYPHENS = st.sampled_from("-\u2010\u2011\u2012\u2013\u2014\u2212")
NR = st.sampled_from(["nr. ", "nr ", "nr.", "Nr. ", "nummer ", "nr.\u00a0"])
KEYWORDS = st.sampled_from(
    ["Kamerstuk ", "Kamerstukken ", "kamerstuk ", "Kst. ", "Kamerst. ", "KAMERSTUK ", "Kamerstuk nr. "]
)
AROUND = st.sampled_from(
    [("", ""), ("(", ")"), ("Zie ", "."), ("volgens ", ", waarin"), ("«", "»"), ("\n", "\n"), ("12", ".")]
)


@st.composite
def years(draw: st.DrawFn) -> str:
    first = draw(YEARS)
    second = draw(st.sampled_from([str(first + 1), f"{(first + 1) % 100:02d}"]))
    joint = draw(st.sampled_from(["/", "-", "\u2013", " / "]))
    return f"{draw(st.sampled_from(['', 'vergaderjaar ', 'zittingsjaar ']))}{first}{joint}{second}"


@st.composite
def dossiers(draw: st.DrawFn, digits: str) -> str:
    return draw(st.sampled_from([digits, f"{digits[:2]}.{digits[2:]}", f"{digits[:2]}{draw(SPACES)}{digits[2:]}"]))


@st.composite
def tails(draw: st.DrawFn) -> tuple[str, str]:
    """What follows the keyword, and the id it means."""
    digits = draw(DOSSIERS)
    number, letter, chapter = draw(NUMBERS), draw(LETTERS), draw(CHAPTER)
    printed, join = draw(dossiers(digits)), draw(st.sampled_from([" ", "-", "\u2013", "\u00a0"]))
    nr = draw(st.sampled_from([", ", " ", ","])) + draw(NR)
    sub, hyphen = draw(st.sampled_from(sorted(SUBS))), draw(HYPHENS)
    return draw(
        st.sampled_from(
            [
                (f"{printed}{nr}{number}", f"kst-{digits}-{number}"),
                (f"{printed}{hyphen}{number}", f"kst-{digits}-{number}"),
                (f"{printed}{join}{chapter}{nr}{number}", f"kst-{digits}-{chapter}-{number}"),
                (f"{digits}-{chapter}-{number}", f"kst-{digits}-{chapter}-{number}"),
                (f"21{draw(SPACES)}501{hyphen}{sub}{nr}{number}", f"kst-21501-{sub}-{number}"),
                (f"21501-{sub}-{number}", f"kst-21501-{sub}-{number}"),
                (f"{printed}, {letter}", f"kst-{digits}-{letter}"),
                (f"{printed}{nr}{letter}", f"kst-{digits}-{letter}"),
                (f"{printed}{join}{chapter}, {letter}", f"kst-{digits}-{chapter}-{letter}"),
                (f"{printed} (R2048){nr}{number}", f"kst-{digits}-{number}"),
            ]
        )
    )


def ids(text: str) -> list[str | None]:
    return [printed["id"] for printed in listing(text)]


@given(keyword=KEYWORDS, tail=tails(), around=AROUND)
def test_what_a_keyword_calls_a_paper_is_that_paper(
    keyword: str, tail: tuple[str, str], around: tuple[str, str]
) -> None:
    assert ids(f"{around[0]}{keyword}{tail[0]}{around[1]}") == [tail[1]]


@given(
    year=years(),
    tail=tails(),
    comma=st.sampled_from([" ", ", "]),
    chamber=st.sampled_from(["II", "2", "TK", "Tweede Kamer"]),
)
def test_chamber_and_year_change_nothing_for_papers_of_the_tweede_kamer(
    year: str, tail: tuple[str, str], comma: str, chamber: str
) -> None:
    assert ids(f"Kamerstukken {chamber}{comma}{year}, {tail[0]}") == [tail[1]]


@given(year=years(), tail=tails())
def test_letters_since_2010_carry_no_year(year: str, tail: tuple[str, str]) -> None:
    assert ids(f"Kamerstukken I {year}, {tail[0]}") == [tail[1]]


@given(digits=st.integers(26000, 32300).map(str), first=st.integers(2003, 2009), letter=LETTERS)
def test_letters_before_2010_carry_the_year(digits: str, first: int, letter: str) -> None:
    found = recognise(f"Kamerstukken I {first}/{(first + 1) % 100:02d}, {digits}, {letter}")
    assert [m.ids for m in found if hasattr(m, "ids")] == [(f"kst-{first}{first + 1}-{digits}-{letter}",)]


@given(digits=DOSSIERS, number=NUMBERS, nr=NR)
def test_without_a_keyword_the_word_for_number_is_enough(digits: str, number: str, nr: str) -> None:
    assert ids(f"zie {digits[:2]} {digits[2:]}, {nr}{number} hierover") == [f"kst-{digits}-{number}"]


MONTHS = st.sampled_from(
    "januari februari maart april mei juni juli augustus september oktober november december".split()
)
DATES = st.builds("{} {} {}".format, st.integers(1, 31), MONTHS, st.integers(1995, 2026))
TITLES = st.sampled_from(["Sterke dijken", "Wet open dijken", "motie-Van der Dijk", "Vaststelling van de begroting"])
BETWEEN = st.one_of(
    DATES.map(", {}".format),
    DATES.map(" d.d. {}".format),
    DATES.map(" van {}".format),
    TITLES.map(" ({})".format),
    TITLES.map(" «{}»".format),
)


@given(keyword=KEYWORDS, digits=DOSSIERS, number=NUMBERS, between=BETWEEN, comma=st.sampled_from([", ", " "]))
def test_a_date_or_a_title_may_stand_between_dossier_and_number(
    keyword: str, digits: str, number: str, between: str, comma: str
) -> None:
    assert ids(f"{keyword}{digits}{between}{comma}nr. {number}.") == [f"kst-{digits}-{number}"]


@given(
    digits=DOSSIERS,
    number=NUMBERS,
    chapter=CHAPTER.filter(lambda chapter: set(chapter) <= set("IVX")),
    keyword=st.one_of(st.just("zie "), KEYWORDS),
    join=st.sampled_from([" ", "-"]),
)
def test_a_roman_chapter_may_be_printed_small(digits: str, number: str, chapter: str, keyword: str, join: str) -> None:
    assert ids(f"{keyword}{digits}{join}{chapter.lower()}, nr. {number}") == [f"kst-{digits}-{chapter}-{number}"]


@given(
    digits=DOSSIERS,
    letter=LETTERS,
    number=NUMBERS,
    joint=st.sampled_from([" EK ", " EK, ", " (EK) nr. ", " (EK), letter "]),
    keyword=st.sampled_from(["", "Kamerstuk ", "wetsvoorstel "]),
)
def test_the_chamber_may_stand_behind_the_dossier(
    digits: str, letter: str, number: str, joint: str, keyword: str
) -> None:
    assert ids(f"({keyword}{digits}{joint}{letter})") == [f"kst-{digits}-{letter}"]
    assert ids(f"({keyword}{digits} TK, nr. {number})") == [f"kst-{digits}-{number}"]


@given(
    roman=st.sampled_from(["CXXIV", "CLVI", "CXL", "LXXII", "CLX"]),
    letter=LETTERS,
    around=st.sampled_from([("(", ")"), ("de motie ", ", van"), ("over ", ".")]),
)
def test_dossiers_of_the_eerste_kamer_are_read_with_the_word_letter(
    roman: str, letter: str, around: tuple[str, str]
) -> None:
    assert ids(f"{around[0]}{roman}, letter {letter}{around[1]}") == [f"kst-{roman}-{letter}"]
    assert not ids(f"artikel {roman}, letter {letter}, vervalt")


@given(
    members=st.lists(
        st.one_of(
            st.builds("{}-{}".format, DOSSIERS, NUMBERS),
            st.builds("{}-{}-{}".format, DOSSIERS, CHAPTER, NUMBERS),
            st.builds("21501-{}-{}".format, st.sampled_from(sorted(SUBS)), NUMBERS),
            st.builds("20{}Z{:05d}".format, st.integers(10, 26), st.integers(1, 29999)),
        ),
        min_size=2,
        max_size=12,
    )
)
def test_every_member_of_a_list_by_semicolons_is_read(members: list[str]) -> None:
    found = ids(f"af te voeren: {'; '.join(members)}.")
    assert found == [member if "Z" in member[:5] else f"kst-{member}" for member in members]


@given(
    name=st.sampled_from(["stb", "stcrt", "trb"]),
    members=st.lists(st.tuples(st.integers(1995, 2026), st.integers(1, 900)), min_size=1, max_size=5),
)
def test_every_member_of_a_list_of_a_gazette_is_read(name: str, members: list[tuple[int, int]]) -> None:
    printed = " en ".join(f"{year}, {number}" for year, number in members)
    assert ids(f"({name.capitalize()}. {printed})") == [f"{name}-{year}-{number}" for year, number in members]


@given(digits=DOSSIERS, numbers=st.lists(st.integers(1, 999), min_size=2, max_size=8, unique=True))
def test_every_number_of_a_list_is_a_paper_with_its_own_span(digits: str, numbers: list[int]) -> None:
    text = f"Kamerstuk {digits}, nrs. {', '.join(map(str, numbers[:-1]))} en {numbers[-1]}"
    found = recognise(text)
    assert [m.ids[0] for m in found if hasattr(m, "ids")] == [f"kst-{digits}-{n}" for n in numbers]
    assert [m.span.of(text) for m in found[1:]] == [str(n) for n in numbers[1:]]


@given(digits=DOSSIERS, low=st.integers(1, 900), length=st.integers(2, 19))
def test_a_range_means_all_its_papers_and_links_its_ends(digits: str, low: int, length: int) -> None:
    high = low + length
    found = [m for m in recognise(f"Kamerstuk {digits}, nrs. {low} t/m {high}.") if hasattr(m, "ids")]
    meant = [found[0].ids[0], *found[1].implied, found[1].ids[0]]
    assert meant == [f"kst-{digits}-{n}" for n in range(low, high + 1)]


@given(first=YEARS, number=NUMBERS, words=st.sampled_from(["Aanhangsel Handelingen", "Aanhangsel van de Handelingen"]))
def test_an_aanhangsel_is_known_by_year_and_number(first: int, number: str, words: str) -> None:
    assert ids(f"{words}, vergaderjaar {first}–{first + 1}, nr. {number}") == [f"ah-tk-{first}{first + 1}-{number}"]


@given(id_=st.one_of(tails().map(lambda tail: tail[1]), NUMBERS.map(lambda n: f"ah-tk-20142015-{n}")))
def test_a_written_id_is_itself_and_taken_apart_is_whole_again(id_: str) -> None:
    assert ids(id_) == [id_]
    parsed = parse_id(id_)
    assert parsed is not None
    assert format_id(parsed) == id_
    assert base_id(f"{id_}-h1") == id_
    assert address(id_) == f"https://zoek.officielebekendmakingen.nl/{id_}.html"


@given(digits=st.one_of(st.integers(10000, 14999), st.integers(38000, 99999)).map(str), number=NUMBERS)
def test_a_number_out_of_range_is_no_dossier(digits: str, number: str) -> None:
    for text in (
        f"{digits}, nr. {number}",
        f"{digits[:2]} {digits[2:]}, nr. {number}",
        f"Kamerstuk {digits}, nr. {number}",
    ):
        assert ids(text) == []


@given(
    digits=DOSSIERS,
    number=NUMBERS,
    before=st.sampled_from(
        ["€ ", "artikel ", "art. ", "Postbus ", "tel. ", "20", "7", "/", "_", "blz. ", "EUR ", "3.", "1,"]
    ),
)
def test_a_word_or_mark_before_it_forbids_a_bare_number(digits: str, number: str, before: str) -> None:
    assert ids(f"{before}{digits}, nr. {number}") == []


@given(digits=DOSSIERS, number=st.integers(10000, 99999))
def test_a_long_number_is_not_cut_short(digits: str, number: int) -> None:
    assert ids(f"{digits}, nr. {number}") == []
    assert ids(f"Kamerstuk {digits}, nr. {number}") == []


@given(digits=DOSSIERS, unit=st.sampled_from(["woningen", "euro", "km", "leden", "VII", "D", "stikstof"]))
def test_a_bare_number_with_a_word_is_nothing(digits: str, unit: str) -> None:
    assert ids(f"ongeveer {digits[:2]} {digits[2:]} {unit} in") == []
    assert ids(f"ongeveer {digits[:2]}.{digits[2:]} {unit} in") == []


PIECES = st.sampled_from(
    "Kamerstuk Kamerstukken II I 36 410 36410 800 X K VII - – / , ; . ( ) nr. nrs. 1 12 2020/21 2020 - 21501 07 en t/m "
    "p. zie antwoord op vraag vragen 4 Handelingen Aanhangsel artikel van de Grondwet Stb. motie-Piri c.s. ECLI: COM( "
    "kst- https:// 2026D12345 €".split()
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(
        st.one_of(PIECES, st.sampled_from(["\u00a0", "\n", "\n\n", "", "\u0301", "\u00ad", "é", "e\u0301"])),
        max_size=60,
    ).map("".join),
)


@settings(max_examples=400)
@given(text=TEXTS)
def test_any_text_gives_sorted_spans_that_lie_inside_and_do_not_overlap(text: str) -> None:
    end = 0
    for mention in recognise(text, Context(own="kst-36800-K-F", dossiers=("36800-K",))):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
    for printed in listing(text):
        assert printed["text"] == text[printed["start"] : printed["end"]]
        assert printed["url"] is None or printed["id"] is not None


@settings(max_examples=400)
@given(text=TEXTS)
def test_composed_and_decomposed_texts_give_the_same_ids(text: str) -> None:
    assume("\ud800" not in text)
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert [p["id"] for p in listing(composed)] == [p["id"] for p in listing(decomposed)]


@given(name=st.sampled_from(["Yeşilgöz", "Şimşek", "Çelik", "Van Übelen"]), digits=DOSSIERS)
def test_spans_are_those_of_the_text_as_given(name: str, digits: str) -> None:
    text = unicodedata.normalize("NFD", f"de leden {name} en é (Kamerstuk {digits}, nr. 4) é")
    (mention,) = [m for m in recognise(text) if hasattr(m, "ids") and m.ids]
    assert mention.span.of(text) == f"Kamerstuk {digits}, nr. 4"


@given(tail=tails())
def test_the_dossier_of_a_paper_is_the_start_of_its_id(tail: tuple[str, str]) -> None:
    key = dossier_of(tail[1])
    assert key is not None
    assert tail[1].startswith(f"kst-{key}-")
