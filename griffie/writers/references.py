"""`data/verwijzingen`: every reference with its sentence and what it points to, the unresolved ones too."""

from collections.abc import Iterator
from typing import assert_never

from griffie.model.citation import Ambiguous, Citation, External, InternalReference, Kind, Resolved, Unknown
from griffie.model.corpus import Linked, Reference
from griffie.writers.encode import Json, Record

COLUMNS = (
    *("from", "paper", "anchor", "paragraph", "sentence", "text", "start", "end", "kind", "to", "status", "reason"),
    *("confidence", "page", "address", "candidates", "implied", "pin", "name"),
)


def reference_records(linked: Linked, paper_id: str) -> Iterator[Record]:
    """One record for each printed reference of a paper, in reading order; what front matter says is no reference.

    `sentence[start:end]` is `text`, in code points. `to` is an id, with `#anchor` where a place in it is meant.
    `status` is `resolved` (a page of this site), `external`, `ambiguous` or `unknown`, with the `reason` for the
    last two. `page` counts from the root of the site.
    """
    yield from map(_record, linked.references.get(paper_id, ()))


def _record(reference: Reference) -> Record:
    located = reference.located
    anchor = located.unit
    return {
        "from": f"{reference.paper}#{anchor}" if anchor else reference.paper,
        "paper": reference.paper,
        "anchor": anchor,
        "paragraph": located.paragraph,
        "sentence": located.sentence,
        "text": located.within.of(located.sentence),
        "start": located.within.start,
        "end": located.within.end,
        **_printed(located.mention),
        **_target(reference),
    }


def _printed(mention: Citation | InternalReference) -> Record:
    match mention:
        case Citation():
            return {
                "kind": mention.kind.value,
                "confidence": mention.confidence.value,
                "implied": mention.implied,
                "pin": mention.pin,
                "name": mention.note,
            }
        case InternalReference():
            return {
                "kind": Kind.INTERN.value,
                "confidence": None,
                "implied": mention.implied,
                "pin": None,
                "name": None,
            }
        case _:
            assert_never(mention)


def _target(reference: Reference) -> Record:
    match reference.resolution:
        case Resolved(id=cited, href=href):
            return _answer("resolved", to=f"{reference.paper}{cited}" if cited.startswith("#") else cited, page=href)
        case External(id=cited, href=href, address=address):
            return _answer("external", to=cited, page=href, address=address)
        case Ambiguous(candidates=candidates, reason=reason):
            return _answer("ambiguous", reason=reason, candidates=candidates)
        case Unknown(reason=reason, id=known, href=href):
            return _answer("unknown", to=known, page=href, reason=reason)
        case _:
            assert_never(reference.resolution)


def _answer(  # noqa: PLR0913 - one keyword for each field of the record
    status: str,
    *,
    to: str | None = None,
    page: str = "",
    address: str | None = None,
    reason: str | None = None,
    candidates: tuple[str, ...] = (),
) -> dict[str, Json]:
    return {
        "to": to,
        "status": status,
        "reason": reason,
        "page": page or None,
        "address": address,
        "candidates": candidates,
    }
