"""What was not linked, said to the editor: each mention with its place, its reason and what would help."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import assert_never

from griffie.catalogue import problem
from griffie.citations import reasons
from griffie.linking.known import Known
from griffie.linking.outline import Outline
from griffie.model.citation import Ambiguous, Citation, External, Resolved, Unknown
from griffie.model.corpus import Reference
from griffie.model.document import Paper
from griffie.problems import Place, Problem

WORDS: Mapping[str, str] = MappingProxyType(
    {
        reasons.BEFORE_1995: "stukken van voor 1995 hebben geen vast adres",
        reasons.EK_BEFORE_2010_2011: "stukken van de Eerste Kamer van voor 2010-2011 hebben geen vast adres",
        reasons.HANDELINGEN_BEFORE_2010_2011: "Handelingen van voor 2010-2011 hebben geen vast adres",
        reasons.NO_ITEM: "het item van de Handelingen staat er niet bij",
        reasons.REPRINT: "van een herdruk is het adres niet zeker",
        reasons.AH_NUMBER: "dit nummer van het Aanhangsel heeft geen vast adres",
        reasons.CASE_NUMBER: "een zaaknummer heeft geen eigen pagina",
        reasons.ACTIVITY: "een activiteit heeft geen adres dat uit het nummer volgt",
        reasons.TEMPORARY_ID: "dit is een tijdelijk nummer",
        reasons.OUT_OF_RANGE: "zo'n nummer bestaat niet",
        reasons.NO_YEAR: "het jaar staat er niet bij",
        reasons.NO_DOSSIER: "het dossier staat er niet bij",
        reasons.NAME_ONLY: "het stuk is alleen bij naam genoemd",
        reasons.NO_LAW_NAMED: "de wet staat er niet bij",
        reasons.ABBREVIATION_UNDEFINED: "de afkorting is nergens uitgelegd",
        reasons.NO_SUCH_QUESTION: "die vraag bestaat daar niet",
        reasons.KENMERK: "een kenmerk heeft geen openbaar adres",
        reasons.NO_PUBLIC_ADDRESS: "er is geen openbaar adres",
        reasons.PLACEHOLDER: "het nummer is nog niet ingevuld",
        reasons.LOST_TARGET: "waar dit naar verwijst staat niet in het stuk",
        reasons.CHAPTER_OR_LETTER: "het kan een hoofdstuk zijn of een letter",
        reasons.SEVERAL_EDITIONS: "er zijn verschillende uitgaven",
    }
)
"""The closed list of reasons as an editor reads it."""

_EDITORS_TABLE = frozenset(
    {
        reasons.BEFORE_1995,
        reasons.EK_BEFORE_2010_2011,
        reasons.HANDELINGEN_BEFORE_2010_2011,
        reasons.REPRINT,
        reasons.AH_NUMBER,
        reasons.ACTIVITY,
    }
)
"""Reasons that an editor who knows the address can overrule."""


def unresolved(references: Iterable[Reference], known: Known) -> tuple[Problem, ...]:
    """A problem for every reference that got no link, and for every reference that two readings keep from one."""
    return tuple(found for reference in references for found in _problem(reference, known))


def circular(references: Iterable[Reference], known: Known) -> tuple[Problem, ...]:
    """A problem for every reference that leads back to where it came from without an answer on the way."""
    return tuple(
        problem(
            "L104",
            _place(reference, known.papers[reference.paper]),
            f"{_where(reference, known)} verwijst in een kring: wie haar volgt, vindt geen antwoord",
        )
        for reference in references
    )


def _problem(reference: Reference, known: Known) -> Iterator[Problem]:
    paper = known.papers[reference.paper]
    match reference.resolution:
        case Resolved() | External():
            return
        case Ambiguous(candidates=candidates) if not isinstance(reference.located.mention, Citation):
            choice = " of ".join(candidates)
            code = "L101" if any(_leads_somewhere(candidate, known) for candidate in candidates) else "L102"
            message = f"{_where(reference, known)} krijgt geen link, want meer dan één reeks heeft dat nummer: {choice}"
            yield problem(code, _place(reference, paper), message)
        case Ambiguous(candidates=candidates, reason=reason):
            choice = " of ".join(candidates)
            message = f"{_where(reference, known)} krijgt geen link, want {_words(reason)}: {choice}"
            yield problem("L101", _place(reference, paper), message, _choose(reason))
        case Unknown(reason=reasons.NO_SUCH_QUESTION, id=None):
            hint = _numbers(known.outlines.get(paper.id), reference.located.unit)
            yield problem(
                "L103", _place(reference, paper), f"{_where(reference, known)}: die plaats heeft dit stuk niet", hint
            )
        case Unknown(reason=reason, id=cited):
            message = f"{_where(reference, known)} krijgt geen link: {_words(reason)}"
            yield problem("L102", _place(reference, paper), message, _hint(reference, reason, cited))
        case _:
            assert_never(reference.resolution)


def _where(reference: Reference, known: Known) -> str:
    """The printed words and where a reader would find them: "‘vraag 9’ in antwoord 4"."""
    located = reference.located
    outline = known.outlines.get(reference.paper)
    unit = outline.units.get(located.unit) if outline else None
    printed = located.within.of(located.sentence)
    return f"‘{printed}’ in {unit.label}" if unit and unit.label else f"‘{printed}’"


def _place(reference: Reference, paper: Paper) -> Place:
    at = reference.located.at
    return Place(paper.path, at.line, at.column, len(reference.located.mention.span)) if at.line else Place(paper.path)


def _words(reason: str) -> str:
    return WORDS.get(reason, reason)


def _leads_somewhere(candidate: str, known: Known) -> bool:
    """Whether a reading of "vraag 4" is a question here; when none is, nobody can help it."""
    owner, _, _ = candidate.partition("#")
    return not owner or bool(known.held(owner))


def _choose(reason: str) -> str | None:
    if reason != reasons.CHAPTER_OR_LETTER:
        return None
    return "een dossier in dossiers.yaml of een stuk in stukken.yaml dat hierbij past, beslist het"


def _hint(reference: Reference, reason: str, cited: str | None) -> str | None:
    mention = reference.located.mention
    if reason == reasons.NAME_ONLY and isinstance(mention, Citation) and mention.note:
        return f"zet ‘{mention.note}’ bij de namen van het stuk in stukken.yaml"
    if cited and reason in _EDITORS_TABLE:
        return f"weet u het adres, zet dan {cited} in uitzonderingen.yaml"
    return None


def _numbers(outline: Outline | None, unit: str) -> str | None:
    """Which numbers there are in scope: "hier staan de vragen 1 tot en met 19"."""
    if outline is None:
        return None
    scope = outline.scope(unit)
    numbers = sorted({number for group, number, _ in outline.questions if group in scope})
    return f"hier staan de vragen {numbers[0]} tot en met {numbers[-1]}" if numbers else None
