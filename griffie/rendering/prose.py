"""A run of prose as HTML, with everything that is laid over it, and not one character of its text changed.

The text is cut wherever something begins or ends. Each segment is wrapped in the layers that cover it, always in the
same order, links outermost; so overlapping stretches need no nesting, the HTML is balanced by construction, and
passages that share a segment do not darken each other. Points (digits, letters, ≡) stand between segments.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import assert_never

from markupsafe import Markup, escape

from griffie.model.prose import MarkKind, Prose
from griffie.rendering.ranges import (
    EqualMark,
    FootnoteMark,
    Link,
    LinkKind,
    NoteLetter,
    Overlay,
    Passage,
    Point,
    Range,
    Repeated,
    Styled,
)
from griffie.text import Span

Layer = tuple[str, str]
"""An opening tag and the closing tag that belongs to it."""

_SAFE = ("http://", "https://", "mailto:")
_LINK_CLASS = {LinkKind.SOURCE: "bl", LinkKind.CITATION: "kst", LinkKind.INTERNAL: "int", LinkKind.TERM: "term"}


def render(prose: Prose, overlay: Iterable[Overlay] = ()) -> Markup:
    """The prose as HTML for the inside of a paragraph, heading or cell.

    Links that overlap a stronger link are left out. Text content, without the marks (`.vn`, `.nl`, `.ge`), equals
    `prose.text`.
    """
    overlay = tuple(overlay)
    length = len(prose.text)
    links = _disjoint([*_source_links(prose), *(item for item in overlay if isinstance(item, Link))])
    ranges = _inside([item for item in overlay if isinstance(item, Passage | Repeated | Styled)], length)
    points = _places(
        [item for item in overlay if isinstance(item, FootnoteMark | NoteLetter | EqualMark)], links, length
    )
    marks = [mark for mark in prose.marks if mark.kind in _MARK_LAYERS]
    covering = _Covering(links, ranges, [(mark.span, _MARK_LAYERS[mark.kind]) for mark in marks])
    spans = [*(link.span for link in links), *(item.span for item in ranges), *(mark.span for mark in marks)]
    edges = {0, length, *points, *(edge for span in spans for edge in (span.start, span.end))}
    return Markup("".join(_segments(prose.text, sorted(edges), covering.layers, points)))  # noqa: S704 - escaped below


def point(sign: Point) -> Markup:
    """A sign on its own, where a whole block is meant and not a stretch of it."""
    return Markup(_point(sign))  # noqa: S704 - escaped below


def sentence_with_mark(sentence: str, within: Span) -> Markup:
    """A sentence with one stretch marked: a citing sentence, or one that uses a term."""
    before, marked, after = sentence[: within.start], within.of(sentence), sentence[within.end :]
    return Markup("{}<mark>{}</mark>{}").format(before, marked, after)


def _segments(
    text: str,
    edges: Sequence[int],
    layers: Callable[[int], tuple[Layer, ...]],
    points: dict[int, list[Point]],
) -> Iterable[str]:
    is_open: tuple[Layer, ...] = ()
    for start, end in zip(edges, [*edges[1:], edges[-1]], strict=True):
        if start in points:
            yield from _change(is_open, ())
            is_open = ()
            yield from map(_point, points[start])
        wanted = layers(start) if start < end else ()
        yield from _change(is_open, wanted)
        is_open = wanted
        yield str(escape(text[start:end])).replace("\n", "<br>\n")


def _change(old: tuple[Layer, ...], new: tuple[Layer, ...]) -> Iterable[str]:
    """The tags that lead from one stack of layers to another: close down to what they share, then open."""
    shared = 0
    while shared < min(len(old), len(new)) and old[shared] == new[shared]:
        shared += 1
    yield from (close for _, close in reversed(old[shared:]))
    yield from (opening for opening, _ in new[shared:])


_MARK_LAYERS: dict[MarkKind, Layer] = {
    MarkKind.STRONG: ("<strong>", "</strong>"),
    MarkKind.EMPHASIS: ("<em>", "</em>"),
}


class _Covering:
    """What lies over an offset, as layers in their fixed order."""

    def __init__(self, links: Sequence[Link], ranges: Sequence[Range], marks: Sequence[tuple[Span, Layer]]) -> None:
        self._links = links
        self._link_starts = [link.span.start for link in links]
        self._ranges = ranges
        self._marks = marks

    def layers(self, at: int) -> tuple[Layer, ...]:
        here = [item for item in self._ranges if item.span.start <= at < item.span.end]
        layers = []
        index = bisect_right(self._link_starts, at) - 1
        if index >= 0 and at < self._links[index].span.end:
            layers.append(_link(self._links[index]))
        if repeats := list(dict.fromkeys(item.elsewhere for item in here if isinstance(item, Repeated))):
            layers.append((f'<span class="gelijk" data-gelijk="{escape(" ".join(repeats))}">', "</span>"))
        if notes := list(dict.fromkeys(item.note for item in here if isinstance(item, Passage))):
            layers.append((f'<span class="gem" data-noot="{escape(" ".join(notes))}">', "</span>"))
        layers += [
            (f'<span class="{escape(css)}">', "</span>")
            for css in dict.fromkeys(item.css for item in here if isinstance(item, Styled))
        ]
        layers += dict.fromkeys(layer for span, layer in self._marks if span.start <= at < span.end)
        return tuple(layers)


def _source_links(prose: Prose) -> Iterable[Link]:
    for mark in prose.marks:
        if mark.kind is MarkKind.LINK and mark.value.lower().startswith(_SAFE):
            yield Link(mark.span, LinkKind.SOURCE, mark.value, outside=True)


def _disjoint(links: Iterable[Link]) -> list[Link]:
    """The links that stay when none may overlap: the stronger kind first, then the longer, then the earlier."""
    kept: list[Link] = []
    starts: list[int] = []
    for link in sorted(links, key=lambda link: (link.kind, -len(link.span), link.span.start, link.href)):
        index = bisect_left(starts, link.span.start)
        before = index == 0 or kept[index - 1].span.end <= link.span.start
        after = index == len(kept) or link.span.end <= kept[index].span.start
        if len(link.span) and before and after:
            starts.insert(index, link.span.start)
            kept.insert(index, link)
    return kept


def _inside(ranges: Iterable[Range], length: int) -> list[Range]:
    return [item for item in ranges if 0 <= item.span.start < item.span.end <= length]


def _places(points: Iterable[Point], links: Sequence[Link], length: int) -> dict[int, list[Point]]:
    """Points by offset. A digit keeps its place, even within a link; our own marks wait until the link has ended."""
    places: dict[int, list[Point]] = {}
    for point in points:
        at = min(max(point.at, 0), length)
        if not isinstance(point, FootnoteMark):
            at = next((link.span.end for link in links if link.span.start < at < link.span.end), at)
        places.setdefault(at, []).append(point)
    order = {FootnoteMark: 0, EqualMark: 1, NoteLetter: 2}
    return {at: sorted(group, key=lambda point: order[type(point)]) for at, group in places.items()}


def _link(link: Link) -> Layer:
    css = _LINK_CLASS[link.kind] + (" buiten" if link.outside else "")
    ref = f' data-ref="{escape(link.ref)}"' if link.ref else ""
    role = ' role="doc-glossref"' if link.kind is LinkKind.TERM else ""
    return f'<a class="{css}" href="{escape(link.href)}"{ref}{role}>', "</a>"


def _point(point: Point) -> str:
    match point:
        case FootnoteMark(label=label, href=href, id=ident):
            own = f' id="{escape(ident)}"' if ident else ""
            name = f"voetnoot {escape(label)}"
            return (
                f'<a class="vn"{own} href="{escape(href)}" role="doc-noteref" aria-label="{name}">{escape(label)}</a>'
            )
        case NoteLetter(letter=letter, note=note, kind=kind, id=ident):
            name = f"redactionele noot {escape(letter)}, {escape(kind)}"
            return (
                f'<a class="nl" id="{escape(ident)}" href="#noot-{escape(note)}" role="doc-noteref"'
                f' aria-label="{name}">{escape(letter)}</a>'
            )
        case EqualMark(href=href, label=label, words=words):
            return f'<a class="ge" href="{escape(href)}" aria-label="{escape(words)}">≡\u202f{escape(label)}</a>'
    assert_never(point)
