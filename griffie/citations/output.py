"""Mentions as the command `citations` prints them: one JSON object for each, for people's own scripts."""

from collections.abc import Iterator
from typing import TypedDict

from griffie.citations.addresses import address
from griffie.citations.context import Context
from griffie.citations.ids import kind_of
from griffie.citations.scan import recognise
from griffie.model.citation import Citation, Confidence, InternalReference, Kind, Mention, Target
from griffie.text import Span


class Printed(TypedDict):
    """One citation as JSON; offsets in code points."""

    start: int
    end: int
    text: str
    kind: str
    id: str | None
    url: str | None
    confidence: str | None
    """On what the id rests; None for a reference inside the paper."""
    reason: str | None
    """Why there is no id or no url."""
    candidates: list[str]
    """The readings of an ambiguous citation."""


def as_json(mention: Mention, text: str) -> Printed:
    """One mention; `text` is the text that was given to `recognise`."""
    match mention:
        case Citation():
            return _citation(mention, text)
        case InternalReference():
            return _internal(mention, text)


def listing(text: str, context: Context = Context()) -> Iterator[Printed]:  # noqa: B008 - a frozen value
    """Every citation of a text that identifies something, one object for each paper that is meant.

    The middle of a range ("nrs. 1 t/m 3") is listed at the words between its ends, without an address. What
    identifies nothing ("motie-Jansen", "artikel 6") is left out.
    """
    before: Span | None = None
    for mention in recognise(text, context):
        if isinstance(mention, Citation):
            between = Span(before.end, mention.span.start) if before else mention.span
            for id_ in mention.implied:
                yield _printed(between, text, mention.kind, id_, None, mention.confidence, None)
        printed = as_json(mention, text)
        if printed["id"] or printed["candidates"]:
            yield printed
        before = mention.span


def _citation(mention: Citation, text: str) -> Printed:
    id_ = mention.ids[0] if len(mention.ids) == 1 else None
    url = _url(mention, id_, mention.span.of(text)) if id_ else None
    printed = _printed(mention.span, text, mention.kind, id_, url, mention.confidence, mention.reason)
    printed["candidates"] = list(mention.ids) if len(mention.ids) > 1 else []
    return printed


def _url(mention: Citation, id_: str, printed: str) -> str | None:
    """What is written wins over what could be derived; a reason against deriving holds for everything else."""
    if printed[:4].lower() == "http":
        return printed
    if printed.startswith("jci"):
        return f"https://wetten.overheid.nl/{printed}"
    return None if mention.reason else address(id_)


def _internal(mention: InternalReference, text: str) -> Printed:
    anchor = None if mention.target is Target.VORIGE else f"#{_anchor(mention)}"
    if not mention.owner:
        return _printed(mention.span, text, Kind.INTERN, anchor, anchor, None, None)
    owned = [f"{owner}{anchor}" for owner in mention.owner]
    id_ = owned[0] if len(owned) == 1 else None
    kind = kind_of(mention.owner[0])
    printed = _printed(mention.span, text, kind, id_, address(id_) if id_ else None, Confidence.CONTEXT, None)
    printed["candidates"] = owned if len(owned) > 1 else []
    return printed


def _anchor(mention: InternalReference) -> str:
    return f"{mention.target.value}-{mention.number}{mention.letter}"


def _printed(  # noqa: PLR0913, PLR0917 - one value for each key
    span: Span,
    text: str,
    kind: Kind,
    id_: str | None,
    url: str | None,
    confidence: Confidence | None,
    reason: str | None,
) -> Printed:
    return Printed(
        start=span.start,
        end=span.end,
        text=span.of(text),
        kind=kind.value,
        id=id_,
        url=url,
        confidence=confidence.value if confidence else None,
        reason=reason,
        candidates=[],
    )
