"""What stands before a dossier in a citation of a Kamerstuk: the word, the chamber, the vergaderjaar, in any order."""

from dataclasses import dataclass, replace

from griffie.citations import years
from griffie.citations.lexis import lex

_CHAMBER = (
    r"(?:(?i:van<S>de|der)<S>)?(?P<chamber>(?i:tweede<S>kamer(?:<S>der<S>staten-generaal)?|eerste<S>kamer"
    r"(?:<S>der<S>staten-generaal)?)"
    r"|T\.?K\.?|E\.?K\.?|II|I|2|1|(?:11|ll|Il|lI)(?=<S>?,|<S>(?i:verg|zit|[12][089])))<END>(?!<HY>[A-Z0-9])"
)
_YEARS = (
    r"\(?(?:(?i:vergaderjaren|vergaderjaar|zittingsjaar|zitting|parlementair<S>jaar)<S>)?"
    r"(?P<years><year>(?:(?:<HY>|<S>?,<S>?|<S>en<S>)<year>){0,6})\)?"
)
_PART = lex(
    rf"(?:<S>?[,:;]<S>?|<S>)(?:\(?(?:{_CHAMBER})\)?|{_YEARS}|(?P<nr><nr>|(?i:dossiernummer|dossiernr\.?"
    rf"|dossier|kamerstuknummer|kamerstuk|onder))(?![^\W0-9]))"
)
_YEAR = lex(r"(?P<first>(?:1[89]|20)[0-9]{2})[^0-9]{1,9}(?P<second>[0-9]{2,4})")
TK = "tk"
EK = "ek"


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a dossier."""

    end: int
    kst: bool
    """A word that means Kamerstuk itself, not "dossier" or a chamber."""
    named: bool
    """Any word at all."""
    plural: bool = False
    chamber: str = ""
    year: str = ""
    years: int = 0


def head_of(text: str, start: int, end: int, word: str) -> Head:
    """The parts between the keyword and the dossier, in any order and at most once each."""
    head = Head(end, kst=word == "kst", named=True, plural=text[start:end].lower().endswith(("n", "s")))
    if word == "chamber":
        if text[start].isdigit():
            head = replace(dated(head, text[start:end], end), named=False)
        else:
            head = replace(head, chamber=chamber_of(text[start:end]))
    for _ in range(5):
        part = _PART.match(text, head.end)
        if part is None:
            break
        if part["chamber"] and not head.chamber and (head.kst or not part["chamber"].isdigit()):
            head = replace(head, chamber=chamber_of(part["chamber"]), end=part.end())
        elif part["years"] and not head.years:
            found = dated(head, part["years"], part.end())
            if not found.years:
                break
            head = found
        elif part["nr"]:
            head = replace(head, end=part.end())
        else:
            break
    return head


def dated(head: Head, printed: str, end: int) -> Head:
    """The head with the vergaderjaren printed up to `end`; unchanged when what is printed is no vergaderjaar."""
    found = [years.pair(match["first"], match["second"]) for match in _YEAR.finditer(printed)]
    if not found or not all(found):
        return head
    return replace(head, year=found[-1] or "", years=len(found), end=end)


def chamber_of(printed: str) -> str:
    """`ek` or `tk`, from any spelling ("Eerste Kamer", "E.K.", "I")."""
    letters = printed.replace(".", "").upper()
    return EK if letters.startswith(("EERSTE", "EK")) or letters in ("I", "1") else TK
