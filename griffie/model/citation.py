"""What a reader of a paper recognises as a reference, before and after it is resolved.

Recognising is a pure function of text (`griffie.citations`); resolving asks the whole corpus (`griffie.linking`).
Between them stand the values of this module.
"""

from dataclasses import dataclass
from enum import StrEnum

from griffie.text import Span


class Kind(StrEnum):
    """Kinds of reference, named as the `citations` command prints them."""

    KST = "kst"
    DOSSIER = "dossier"
    HANDELINGEN = "h"
    AANHANGSEL = "ah"
    TKDOC = "tkdoc"
    ZAAK = "zaak"
    ACTIVITEIT = "activiteit"
    KENMERK = "kenmerk"
    STB = "stb"
    STCRT = "stcrt"
    TRB = "trb"
    ECLI = "ecli"
    LJN = "ljn"
    """Number of a ruling before ECLI."""
    EU = "eu"
    WET = "wet"
    ADVIES = "advies"
    """Number of an advice of the Raad van State."""
    TOEZEGGING = "toezegging"
    """Number under which the Eerste Kamer keeps a toezegging."""
    URL = "url"
    INTERN = "intern"


class Confidence(StrEnum):
    """On what a recognised identity rests, strongest first."""

    WRITTEN = "written"
    """The identifier or the address itself is printed."""
    FULL = "full"
    """A full citation: keyword, dossier, number or letter."""
    CONTEXT = "context"
    """A bare number with enough around it ("28 625, nr. 105")."""
    INHERITED = "inherited"
    """Part of it was said earlier: a member of a list, a motie known by name."""


class Target(StrEnum):
    """What an internal reference points to."""

    VRAAG = "vraag"
    ANTWOORD = "antwoord"
    VOETNOOT = "voetnoot"
    PARAGRAAF = "paragraaf"
    BIJLAGE = "bijlage"
    VORIGE = "vorige"
    """The answer before this one ("het vorige antwoord")."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One printed reference to something outside the text; a list of papers gives one per printed number."""

    span: Span
    """In the text given to `recognise`; covers what becomes the link, to the character."""
    kind: Kind
    ids: tuple[str, ...]
    """Candidates: one is certain, two or more are ambiguous, none is a citation that identifies nothing."""
    confidence: Confidence
    reason: str | None = None
    """Why there is no id, or why no address may be derived (closed list, `griffie.citations.reasons`)."""
    implied: tuple[str, ...] = ()
    """Ids that are meant but not printed: the middle of a range. They count for back-links and carry no link."""
    pin: str | None = None
    """Page, paragraph or annex, as printed."""
    note: str | None = None
    """What the text calls it, when it names it: "motie Piri c.s."."""


@dataclass(frozen=True, slots=True)
class InternalReference:
    """A reference to a question, answer, footnote, section or annex, of this paper or of one named in the sentence."""

    span: Span
    target: Target
    number: int | None
    """Number printed; None for "het vorige antwoord"."""
    letter: str = ""
    """Letter of a sub-question ("6b"); what follows the first number of a section (".2" of "paragraaf 3.2")."""
    owner: tuple[str, ...] = ()
    """Id of the paper that owns the number when a citation earlier in the sentence says so; empty for this paper."""
    implied: tuple[int, ...] = ()
    """Numbers of a range that are not printed."""


Mention = Citation | InternalReference


@dataclass(frozen=True, slots=True)
class Resolved:
    """Exactly one target on this site."""

    id: str
    href: str
    """From the root of the site: `kst-36800-X-34.html#vraag-2`."""


@dataclass(frozen=True, slots=True)
class External:
    """Known, not held here; the page for the cited paper (`href`, empty if there is none) leads to the address."""

    id: str
    href: str
    address: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Two readings or more; no link is made."""

    candidates: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """No target, with the reason; `id` when one could be formed, so that it still counts for back-links."""

    reason: str
    id: str | None = None
    href: str = ""
    """The page here that gathers who cites it, if the id has one."""


Resolution = Resolved | External | Ambiguous | Unknown
