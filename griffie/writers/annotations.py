"""`data/annotaties.jsonld`: the editors' notes as W3C Web Annotations, to be read by any annotation tool.

Addresses are relative to the file, so that they hold under any base address. Only published notes are in it.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from griffie.linking.places import named_places
from griffie.model.annotation import Annotation, NoteKind, Placed, State
from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.text import Span
from griffie.urls import paper_page
from griffie.writers.encode import Json, Record, json_text

CONTEXT = 32
"""Characters of text before and after the quote, as annotation tools expect."""
BETWEEN = ",\n   "
"""What stands between two notes of the collection."""
_DEPTH = 3
_HERE = "…"
COLUMNS = (
    "paper",
    "id",
    "url",
    "soort",
    "anchor",
    "exact",
    "text",
    "bron",
    "auteur",
    "datum",
    "gewijzigd",
    "termijn",
    "status",
)

_MOTIVATION: Mapping[NoteKind, str] = MappingProxyType(
    {
        NoteKind.UITLEG: "describing",
        NoteKind.CONTEXT: "commenting",
        NoteKind.FEITENCHECK: "assessing",
        NoteKind.TOEZEGGING: "classifying",
        NoteKind.VERWIJZING: "linking",
        NoteKind.CORRECTIE: "editing",
    }
)


def collection(label: str, total: int) -> tuple[str, str]:
    """The AnnotationCollection of all notes, as it begins and as it ends; between them stand the notes."""
    around: Json = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "annotaties.jsonld",
        "type": "AnnotationCollection",
        "label": label,
        "total": total,
        "first": {"id": "annotaties.jsonld#1", "type": "AnnotationPage", "startIndex": 0, "items": [_HERE]},
    }
    before, _, behind = json_text(around).partition(json_text(_HERE))
    return before, f"{behind}\n"


def web_annotations(linked: Linked, paper_id: str, body_of: Callable[[str], Body]) -> str:
    """The published and placed notes on a paper, as they stand in the collection."""
    found = published_on(linked, paper_id)
    body = body_of(paper_id) if found else None
    items = [_web_annotation(linked, paper_id, placed, body) for placed in found if body]
    return BETWEEN.join(json_text(item, depth=_DEPTH) for item in items)


def note_records(linked: Linked, paper_id: str) -> Iterator[Record]:
    """The same notes as flat records, for a table."""
    for placed in published_on(linked, paper_id):
        note = placed.annotation
        yield {
            "paper": paper_id,
            "id": note.id,
            "url": f"{paper_page(paper_id)}#noot-{note.id}",
            "soort": note.soort.value,
            "anchor": list(note.bij),
            "exact": note.citaat.exact if note.citaat else None,
            "text": _text(note),
            "bron": note.bron,
            "auteur": note.auteur,
            "datum": note.datum.isoformat() if note.datum else None,
            "gewijzigd": note.gewijzigd.isoformat() if note.gewijzigd else None,
            "termijn": note.termijn,
            "status": note.status,
        }


def published_on(linked: Linked, paper_id: str) -> tuple[Placed, ...]:
    """The notes on a paper that readers may see and that have their place."""
    return tuple(
        placement
        for placement in linked.placements.get(paper_id, ())
        if isinstance(placement, Placed) and placement.annotation.staat is State.GEPUBLICEERD
    )


def _web_annotation(linked: Linked, paper_id: str, placed: Placed, body: Body) -> dict[str, Json]:
    note = placed.annotation
    page = f"../{paper_page(paper_id)}"
    return {
        "id": f"{page}#noot-{note.id}",
        "type": "Annotation",
        "motivation": _MOTIVATION[note.soort],
        **({"creator": {"type": "Person", "name": note.auteur}} if note.auteur else {}),
        **_dates(note),
        "body": [
            {"type": "TextualBody", "value": _text(note), "format": "text/plain", "language": "nl"},
            {"type": "TextualBody", "purpose": "tagging", "value": note.soort.value},
        ],
        "target": _targets(page, placed, body),
        **({"rights": linked.corpus.registers.site.licentie} if linked.corpus.registers.site.licentie else {}),
    }


def _targets(page: str, placed: Placed, body: Body) -> list[Json]:
    """Where the note stands: its places and, when it quotes, the quote in each with what is around it."""
    places = named_places(body)
    found: list[Json] = []
    for anchor in placed.annotation.bij:
        text = {prose.n: prose.text for prose in places[anchor].proses}
        stretches = [(n, span) for n, span in placed.stretches if n in text]
        selector: dict[str, Json] = {
            "type": "FragmentSelector",
            "conformsTo": "http://tools.ietf.org/rfc/rfc3236",
            "value": anchor,
        }
        if placed.annotation.citaat and stretches:
            selector["refinedBy"] = _quote(stretches, text)
        found.append({"source": page, "selector": selector})
    return found


def _quote(stretches: list[tuple[int, Span]], text: Mapping[int, str]) -> dict[str, Json]:
    """The quote as the paper has it, not as the note spells it; context from the same paragraph."""
    (first, begin), (last, end) = stretches[0], stretches[-1]
    return {
        "type": "TextQuoteSelector",
        "exact": "\n".join(span.of(text[n]) for n, span in stretches),
        "prefix": text[first][max(0, begin.start - CONTEXT) : begin.start],
        "suffix": text[last][end.end : end.end + CONTEXT],
    }


def _text(note: Annotation) -> str:
    return "\n\n".join(prose.text for prose in note.proses)


def _dates(note: Annotation) -> dict[str, Json]:
    """Dates as the vocabulary wants them: with a time, which editors do not keep."""
    dates = {"created": note.datum, "modified": note.gewijzigd}
    return {key: f"{day.isoformat()}T00:00:00Z" for key, day in dates.items() if day}
