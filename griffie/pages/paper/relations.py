"""What a paper cites and who cites it, as the lists after its text show them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from griffie import urls
from griffie.citations.addresses import address
from griffie.citations.ids import base_id, dossier_of
from griffie.model.citation import Ambiguous, Citation, External, Kind, Resolved, Unknown
from griffie.model.corpus import Linked, Reference
from griffie.model.document import Paper
from griffie.pages.breaking import cut
from griffie.pages.names import cited_name, cited_title, dossier_name, paper_name, unit_name, why
from griffie.pages.paper.outline import PaperOutline
from griffie.pages.pointer import Pointer
from griffie.rendering.dutch import date_words
from griffie.rendering.prose import sentence_with_mark

_OPENING = 90
_PLACE = 45
_NUMBERED = {Kind.KST, Kind.AANHANGSEL, Kind.HANDELINGEN, Kind.DOSSIER}


@dataclass(frozen=True, slots=True)
class CitedRow:
    """One paper, law or other thing that this paper cites."""

    name: str
    title: str
    href: str
    """The page here; empty for kinds that have none."""
    ref: str
    address: str
    """The official address; empty when there is none."""
    why_none: str
    """Why there is no address."""
    held: bool
    places: tuple[Pointer, ...]
    kind: str
    """What it is, and its date in words; empty when nobody recorded it."""
    day: str
    dossier: Pointer | None


@dataclass(frozen=True, slots=True)
class CitingRow:
    """A place in another paper that cites this one."""

    name: str
    href: str
    sentence: Markup
    by_editors: bool
    """Whether its words are the editors' own: a summary."""


def cited_rows(linked: Linked, references: Iterable[Reference], outline: PaperOutline, path: str) -> Iterable[CitedRow]:
    """What the references of a paper point to, each once with all its places, in the order of the text."""
    groups: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        mention = reference.located.mention
        if isinstance(mention, Citation) and mention.kind is not Kind.URL:
            groups[_key(reference)].append(reference)
    for key, found in groups.items():
        if key:
            yield _cited_row(linked, key, found, outline, path)


def citing_rows(linked: Linked, paper: Paper, path: str) -> Iterable[CitingRow]:
    """Sentences of other papers that cite this one, each once, however often it cites."""
    seen: set[tuple[str, str]] = set()
    for reference in linked.cited.get(base_id(paper.id), ()):
        place = (reference.paper, reference.located.sentence)
        if reference.paper == paper.id or place in seen:
            continue
        seen.add(place)
        source = linked.corpus.papers[reference.paper]
        unit = next((unit for unit in source.units if unit.anchor == reference.located.unit), None)
        to = reference.located.paragraph or reference.located.unit
        name = f"{unit_name(unit)}, {paper_name(source)}" if unit else paper_name(source)
        href = urls.relative(path, urls.paper_page(source.id) + (f"#{to}" if to else ""))
        sentence = sentence_with_mark(reference.located.sentence, reference.located.within)
        yield CitingRow(name, href, sentence, source.is_summary)


def _key(reference: Reference) -> str:
    match reference.resolution:
        case Resolved(id=ident) | External(id=ident):
            return base_id(ident)
        case Unknown(id=ident):
            return base_id(ident) if ident else ""
        case Ambiguous():
            return ""


def _cited_row(linked: Linked, key: str, found: list[Reference], outline: PaperOutline, path: str) -> CitedRow:
    first = found[0]
    mention = first.located.mention
    held = linked.corpus.papers.get(key)
    about = held or next((one for one in linked.corpus.registers.stukken if one.id == key), None)
    page = urls.cited_page(key) if held or key in linked.cited else ""
    to = next((r.resolution.address for r in found if isinstance(r.resolution, External)), "")
    to = to or (address(key) or "" if not any(isinstance(r.resolution, Unknown) for r in found) else "")
    numbered = isinstance(mention, Citation) and mention.kind in _NUMBERED
    named = (isinstance(mention, Citation) and mention.note) or ""
    reason = next((r.resolution.reason for r in found if isinstance(r.resolution, Unknown)), "")
    return CitedRow(
        name=cited_name(key) if numbered else first.located.within.of(first.located.sentence),
        title=held.titel if held else cited_title(key, linked.corpus.registers) or named,
        href=urls.relative(path, page) if page else "",
        ref=key,
        address=to,
        why_none="" if to else why(reason) or "geen adres",
        held=held is not None,
        places=tuple(_places(found, outline)),
        kind=about.soort if about else "",
        day=date_words(about.datum) if about and about.datum else "",
        dossier=_dossier(linked, key, path),
    )


def _dossier(linked: Linked, cited_id: str, path: str) -> Pointer | None:
    key = dossier_of(cited_id)
    if not key or cited_id.startswith("dossier:"):
        return None
    name = next((one.kort or one.titel for one in linked.corpus.registers.dossiers if one.id == key), "")
    said = f"{dossier_name(key)}, {name}" if name else dossier_name(key)
    return Pointer(said, urls.relative(path, urls.dossier_page(key)))


def _places(found: Iterable[Reference], outline: PaperOutline) -> Iterable[Pointer]:
    seen: dict[Pointer, None] = {}
    for reference in found:
        unit = reference.located.unit
        if unit:
            seen.setdefault(Pointer(cut(outline.name(unit), _PLACE), f"#{reference.located.paragraph or unit}"))
    return seen
