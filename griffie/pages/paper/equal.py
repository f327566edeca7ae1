"""Answers that say the same, as one paper's page shows them: whole answers by a line, sentences by a sign.

Marks are made by the machine from exact repetition and say so; nothing is called equal that differs in a letter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from griffie import urls
from griffie.model.corpus import Linked, Repeat
from griffie.model.document import Paper, Unit
from griffie.pages.names import paper_name, paper_number, unit_name
from griffie.rendering.ranges import EqualMark, Overlay, Repeated
from griffie.text import Span

_WORDS = {
    ("gelijk", True): "woordelijk gelijk aan",
    ("gelijk", False): "woordelijk gelijk aan",
    ("bevat", True): "staat in zijn geheel ook in",
    ("bevat", False): "bevat het hele",
    ("deels", True): "deelt zinnen met",
    ("deels", False): "deelt zinnen met",
}


@dataclass(frozen=True, slots=True)
class Equal:
    """One repetition as seen from one of its two answers."""

    unit: str
    """Anchor of the answer on this page."""
    relation: str
    whole: bool
    """Whether all of this answer stands in the other."""
    other_paper: str
    other: str
    """Anchor of the other answer."""
    other_question: str
    """What `data-gelijk` says: the anchor of its question, with the paper when that is another."""
    other_name: str
    other_label: str
    """Short: `34`, or the paper's name."""
    href: str
    words: str
    stretches: tuple[tuple[int, Span], ...]
    overlays: tuple[tuple[int, Overlay], ...]
    """(prose, range or sign); none when a line above the answer says it for the whole."""


def equal_sentences(linked: Linked, paper: Paper, path: str) -> tuple[Equal, ...]:
    """All repetitions in which an answer of the paper takes part, in the order of its answers."""
    order = {unit.anchor: place for place, unit in enumerate(paper.units)}
    found = []
    for repeat in linked.repeated.get(paper.id, ()):
        if repeat.a[0] == paper.id:
            found.append(_seen_from(linked, path, repeat, first=True))
        if repeat.b[0] == paper.id:
            found.append(_seen_from(linked, path, repeat, first=False))
    return tuple(sorted(found, key=lambda equal: (order.get(equal.unit, 0), equal.other_paper, equal.other)))


def _seen_from(linked: Linked, path: str, repeat: Repeat, *, first: bool) -> Equal:
    (paper_id, anchor), (other_id, other) = (repeat.a, repeat.b) if first else (repeat.b, repeat.a)
    stretches = repeat.stretches_a if first else repeat.stretches_b
    unit, own = _unit(linked, other_id, other), _unit(linked, paper_id, anchor)
    whole = repeat.relation == "gelijk" or (repeat.relation == "bevat" and _is_shorter(own, unit))
    here = paper_id == other_id
    question = unit.questions[0] if unit and unit.questions else other
    name = (unit_name(unit) if unit else other) + ("" if here else f" in {paper_name(linked.corpus.papers[other_id])}")
    words = f"{_WORDS[repeat.relation, whole]} {name}"
    href = urls.relative(path, f"{urls.paper_page(other_id)}#{other}")
    elsewhere = question if here else f"{other_id}#{question}"
    label = _label(unit, other)
    if not here:
        label = f"{label} in {paper_number(linked.corpus.papers[other_id]) or 'een ander stuk'}"
    overlays = () if whole else tuple(_signs(stretches, elsewhere, href, label, f"deze zin staat ook in {name}"))
    return Equal(
        unit=anchor,
        relation=repeat.relation,
        whole=whole,
        other_paper=other_id,
        other=other,
        other_question=elsewhere,
        other_name=name,
        other_label=label,
        href=href,
        words=words,
        stretches=stretches,
        overlays=overlays,
    )


def _label(unit: Unit | None, anchor: str) -> str:
    """An answer in as few letters as will do: its number, with its list where numbering restarts."""
    if unit is None:
        return anchor
    return f"{unit.number}{unit.letter}" if unit.number and not unit.group else unit.label.removeprefix("antwoord ")


def _is_shorter(own: Unit | None, other: Unit | None) -> bool:
    """Of two answers of which one stands in the other: whether it is this one."""
    return (own.words if own else 0) <= (other.words if other else 0)


def _signs(
    stretches: Iterable[tuple[int, Span]],
    elsewhere: str,
    href: str,
    label: str,
    words: str,
) -> Iterable[tuple[int, Overlay]]:
    """Each run of sentences as one stretch, with one sign at its end."""
    for n, span in _runs(stretches):
        yield n, Repeated(span, elsewhere)
        yield n, EqualMark(span.end, href, label, words)


def _runs(stretches: Iterable[tuple[int, Span]]) -> Iterable[tuple[int, Span]]:
    current: tuple[int, Span] | None = None
    for n, span in sorted(stretches):
        if current is not None and current[0] == n and span.start - current[1].end <= 1:
            current = (n, Span(current[1].start, max(span.end, current[1].end)))
            continue
        if current is not None:
            yield current
        current = (n, span)
    if current is not None:
        yield current


def _unit(linked: Linked, paper_id: str, anchor: str) -> Unit | None:
    paper = linked.corpus.papers.get(paper_id)
    return next((unit for unit in paper.units if unit.anchor == anchor), None) if paper else None


def whole_by_unit(equals: Iterable[Equal]) -> Mapping[str, tuple[Equal, ...]]:
    """The repetitions that concern an answer as a whole, by its anchor."""
    found: dict[str, tuple[Equal, ...]] = {}
    for equal in equals:
        if equal.whole or equal.relation == "bevat":
            found[equal.unit] = (*found.get(equal.unit, ()), equal)
    return found
