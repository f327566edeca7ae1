"""What things are called on pages: papers, what they cite, questions and answers."""

from griffie.citations.ids import DocumentId, parse_id
from griffie.linking.report import WORDS
from griffie.model.citation import Kind
from griffie.model.document import Paper, Unit, UnitKind
from griffie.model.register import Registers
from griffie.rendering.dutch import count, date_words

_CHAMBERS = {"tk": "II", "ek": "I", "vv": "VV"}
_OLD_DOSSIER = 4


def dossier_number(number: str) -> str:
    r"""A dossier number as papers print it.

    >>> dossier_number("36800")
    '36\xa0800'
    """
    return f"{number[:-3]}\u00a0{number[-3:]}" if number.isdigit() and len(number) > _OLD_DOSSIER else number


def dossier_name(key: str) -> str:
    """A dossier as papers print it: `36800-X` is "36 800 X", `21501-07` is "21 501-07"."""
    number, dash, rest = key.partition("-")
    between = "" if not dash else "-" if rest.isdigit() else "\u00a0"
    return f"{dossier_number(number)}{between}{rest}"


def cited_name(cited_id: str) -> str:
    """What a cited id is called in a list: `kst-36800-X-34` is "36 800 X, nr. 34"; an id of another kind is itself."""
    parsed = parse_id(cited_id)
    if parsed is None:
        return cited_id
    return _NAMES.get(parsed.kind, _itself)(parsed)


def paper_number(paper: Paper) -> str:
    """The number under which a paper is filed ("36 800 K, F"); empty when the source has none."""
    parsed = parse_id(paper.id)
    return cited_name(paper.id) if parsed is not None and parsed.kind is not Kind.DOSSIER else ""


def paper_name(paper: Paper) -> str:
    """What a paper is called in a sentence: its number, else its title."""
    return paper_number(paper) or paper.titel


def cited_title(cited_id: str, registers: Registers) -> str:
    """What the registers know of a paper that is cited and not held: "Motie van het lid X, 3 mei 2025"."""
    if cited_id.startswith("dossier:"):
        known = next((one for one in registers.dossiers if one.id == cited_id.removeprefix("dossier:")), None)
        return known.titel or known.kort if known else ""
    entry = next((entry for entry in registers.stukken if entry.id == cited_id), None)
    if entry is None:
        return ""
    day = date_words(entry.datum) if entry.datum else ""
    return ", ".join(part for part in (entry.titel or entry.soort, day) if part)


def unit_name(unit: Unit) -> str:
    """What a unit is called in a list of places: its label, or the words with which a passage opens."""
    return unit.label or unit.opening or unit.anchor


def short_number(unit: Unit, groups: dict[str, str]) -> str:
    """A question or answer by its number alone ("16"), with its list where numbering restarts ("SP 4a")."""
    if unit.number is None or unit.kind is UnitKind.DEEL:
        return unit.label
    number = own_number(unit)
    return f"{groups.get(unit.group, unit.group)}\u00a0{number}" if unit.group else number


def own_number(unit: Unit) -> str:
    """The number of a question or answer ("4a"); of questions that share a text, all of them ("2–3", "2/5")."""
    named = [(unit.number or 0, unit.letter), *((other.number, other.letter) for other in unit.joined)]
    words = [f"{number}{letter}" for number, letter in named]
    running = all(one == (named[0][0] + at, "") for at, one in enumerate(named))
    return f"{words[0]}–{words[-1]}" if running and len(words) > 1 else "/".join(words)


def unnumbered_questions(number: int) -> str:
    """How many questions have no number, in words; empty for none.

    >>> unnumbered_questions(2)
    '2 vragen zonder nummer'
    """
    return f"{count(number, 'vraag', 'vragen')} zonder nummer" if number else ""


def why(reason: str) -> str:
    """A reason from the closed list, in plain Dutch."""
    return WORDS.get(reason, reason)


def _paper(parsed: DocumentId) -> str:
    dossier = dossier_name(parsed.dossier_key or "")
    year = f"{parsed.year[:4]}/{parsed.year[6:]}, " if parsed.year else ""
    number = parsed.letter or f"nr.\u00a0{parsed.number}"
    edition = f" ({parsed.edition.strip('-')})" if parsed.edition else ""
    return f"{year}{dossier}, {number}{edition}"


def _answers(parsed: DocumentId) -> str:
    year = f" {parsed.year[:4]}/{parsed.year[6:]}" if parsed.year else ""
    return f"Aanhangsel{year}, nr.\u00a0{parsed.number}"


def _proceedings(parsed: DocumentId) -> str:
    chamber = _CHAMBERS.get(parsed.chamber, "")
    year = f"{parsed.year[:4]}/{parsed.year[6:]}" if parsed.year else ""
    item = f", item\u00a0{parsed.item}" if parsed.item else ""
    return " ".join(f"Handelingen {chamber} {year}, nr.\u00a0{parsed.number}{item}".split(" ")).replace("  ", " ")


def _dossier(parsed: DocumentId) -> str:
    return f"dossier {dossier_name(parsed.dossier_key or parsed.id.removeprefix('dossier:'))}"


def _itself(parsed: DocumentId) -> str:
    return parsed.id


_NAMES = {
    Kind.KST: _paper,
    Kind.AANHANGSEL: _answers,
    Kind.HANDELINGEN: _proceedings,
    Kind.DOSSIER: _dossier,
}
