"""What was not linked, said to the editor: each mention with its place, its reason and what would help."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import assert_never

from griffie.catalogue import problem
from griffie.citations import reasons
from griffie.citations.ids import kind_of
from griffie.linking.known import Known
from griffie.linking.outline import Outline
from griffie.model.citation import Ambiguous, Citation, External, InternalReference, Kind, Resolved, Target, Unknown
from griffie.model.corpus import Reference
from griffie.model.document import Located
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
        reasons.SHARED_NUMBER: "er staan twee dossiers voor één nummer",
        reasons.SEVERAL_PLACES: "dat nummer komt meer dan eens voor",
        reasons.LAW_UNKNOWN: "die wet staat niet in het register van wetten",
        reasons.EDITORS_VETO: "de redactie wil hier geen link",
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
        reasons.CASE_NUMBER,
        reasons.NO_ITEM,
        reasons.NO_PUBLIC_ADDRESS,
    }
)
"""Reasons that an editor who knows the address can overrule."""

_DOSSIER_DIGITS = 5
_NEAR = 0.8
"""Likeness of two numbers of five digits of which one digit differs, or two stand in the wrong order."""


@dataclass(frozen=True, slots=True)
class Report:
    """Says to the editor what was not linked."""

    known: Known
    folder: str
    """Name of the content folder, by which problems name files."""

    def unresolved(self, references: Iterable[Reference]) -> tuple[Problem, ...]:
        """A problem for every reference that got no link, and for every one that two readings keep from one."""
        return tuple(found for reference in references for found in self._problem(reference))

    def circular(self, references: Iterable[Reference]) -> tuple[Problem, ...]:
        """A problem for every reference that leads back to where it came from without an answer on the way."""
        return tuple(
            self._told("L104", reference, "verwijst in een kring: wie haar volgt, vindt geen antwoord")
            for reference in references
        )

    def _problem(self, reference: Reference) -> Iterator[Problem]:
        match reference.resolution:
            case Resolved() | External() | Unknown(reason=reasons.EDITORS_VETO):
                return
            case Ambiguous(candidates=candidates, reason=reason):
                yield self._ambiguous(reference, candidates, reason)
            case Unknown(reason=reasons.NO_SUCH_QUESTION, id=None):
                hint = _there_is(self.known.outline(reference.paper), reference.located)
                yield self._told("L103", reference, "krijgt geen link: die plaats heeft dit stuk niet", hint)
            case Unknown(reason=reasons.NO_PUBLIC_ADDRESS, id=str() as cited) if "#vraag-" in cited:
                owner = cited.partition("#")[0]
                yield self._told("L102", reference, f"krijgt geen link: de vragen van {owner} staan niet op deze site")
            case Unknown(reason=reason, id=cited):
                words = f"krijgt geen link: {WORDS.get(reason, reason)}"
                yield self._told("L102", reference, words, self._hint(reference, reason, cited))
            case _:
                assert_never(reference.resolution)

    def _ambiguous(self, reference: Reference, candidates: tuple[str, ...], reason: str) -> Problem:
        choice = " of ".join(candidates)
        if isinstance(reference.located.mention, Citation):
            words = f"krijgt geen link, want {WORDS.get(reason, reason)}: {choice}"
            return self._told("L101", reference, words, _choose(reason))
        code = "L101" if any(_leads_somewhere(candidate, self.known) for candidate in candidates) else "L102"
        return self._told(code, reference, f"krijgt geen link, want dat nummer komt meer dan eens voor: {choice}")

    def _hint(self, reference: Reference, reason: str, cited: str | None) -> str | None:  # noqa: PLR0911 - one for each
        """What the editor can do about it; the printed text itself is never theirs to change."""
        mention = reference.located.mention
        match reason:
            case reasons.NAME_ONLY if isinstance(mention, Citation) and mention.note:
                return f"zet ‘{mention.note}’ bij de namen van het stuk in stukken.yaml"
            case reasons.LAW_UNKNOWN:
                return "zet de wet met haar BWB-id in wetten.yaml"
            case reasons.ABBREVIATION_UNDEFINED:
                return "zet de afkorting bij de namen van de wet in wetten.yaml"
            case reasons.KENMERK if cited and kind_of(cited) is Kind.KENMERK:
                return f"staat de brief hier, zet dan {cited} bij de kenmerken van dat stuk"
            case reasons.OUT_OF_RANGE:
                return _did_you_mean(reference.located.within.of(reference.located.sentence), self.known.listed)
            case reasons.NO_SUCH_QUESTION if cited:
                held = self.known.held(cited.partition("#")[0])
                return _range_of(self.known.outline(held[0]), "in dat stuk") if len(held) == 1 else None
            case _ if cited and reason in _EDITORS_TABLE:
                return f"weet u het adres, zet dan {cited} in uitzonderingen.yaml"
            case _:
                return None

    def _told(self, code: str, reference: Reference, words: str, hint: str | None = None) -> Problem:
        """The problem, with the printed words and where a reader would find them: "‘vraag 9’ in antwoord 4 …"."""
        located = reference.located
        unit = self.known.outline(reference.paper).units.get(located.unit)
        printed = f"‘{located.within.of(located.sentence)}’"
        where = f"{printed} in {unit.label}" if unit and unit.label else printed
        path = f"{self.folder}/{self.known.papers[reference.paper].path}"
        at = located.at
        place = Place(path, at.line, at.column, len(located.mention.span)) if at.line else Place(path)
        return problem(code, place, f"{where} {words}", hint)


def _leads_somewhere(candidate: str, known: Known) -> bool:
    """Whether a reading of "vraag 4" is a question here; when none is, nobody can help it."""
    owner, _, _ = candidate.partition("#")
    return not owner or bool(known.held(owner))


def _choose(reason: str) -> str | None:
    if reason == reasons.CHAPTER_OR_LETTER:
        return "een dossier in dossiers.yaml of een stuk in stukken.yaml dat hierbij past, beslist het"
    if reason in (reasons.SHARED_NUMBER, reasons.NAME_ONLY):
        return "zet het stuk dat bedoeld is in stukken.yaml, en de andere niet"
    return None


def _did_you_mean(printed: str, known: Iterable[str]) -> str | None:
    """The dossier whose number is nearly the printed one; None when there is none or more than one."""
    digits = "".join(char for char in printed if char.isdigit())[:_DOSSIER_DIGITS]
    near = get_close_matches(digits, sorted(key for key in known if key.isdigit()), n=2, cutoff=_NEAR)
    return f"bedoelde u dossier {near[0]}?" if len(near) == 1 else None


def _there_is(outline: Outline, located: Located) -> str | None:
    """What there is instead: "hier staan de vragen 1 tot en met 19"."""
    mention = located.mention
    if isinstance(mention, InternalReference) and mention.target is Target.VOETNOOT:
        labels = list(outline.footnotes)
        return f"dit stuk heeft de voetnoten {', '.join(labels)}" if labels else "dit stuk heeft geen voetnoten"
    return _range_of(outline, "hier", outline.scope(located.unit))


def _range_of(outline: Outline, place: str, scope: tuple[str, ...] | None = None) -> str | None:
    """What questions a paper has: "hier staan de vragen 1 tot en met 19"."""
    numbers = sorted({number for group, number, _ in outline.questions if scope is None or group in scope})
    if len(numbers) <= 1:
        return f"{place} staat alleen vraag {numbers[0]}" if numbers else None
    return f"{place} staan de vragen {numbers[0]} tot en met {numbers[-1]}"
