"""What a newer version of a source changes in the text of its paper: by paragraph, and within a paragraph by word.

Told as an editor thinks of it: under which heading, what was rewritten, what came and went, what only moved to another
place, and which questions only got another number.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from griffie.importers.versions import likeness
from griffie.linking.guess import NEAR

_MOST = 4000
"""Paragraphs up to which every pair is compared; in more, only the differences of whole stretches are looked for."""
_LETTERS_OF_MOVE = 30
"""Letters from which a paragraph that went here and came there is one that moved."""
_ISLAND = 4
"""Letters up to which one unchanged word between two changed stretches is told with them."""
_UNLIKE = 0.3
"""Share of words below which two stretches have nothing to do with each other: first the one, then the other."""

_LIKE = 0.5
"""Likeness from which one paragraph is told as what another became."""
_PAIRS = 2500
"""Pairs of paragraphs that are held against each other; a stretch with more is told as one change."""

_PARTS = re.compile(r"\n{2,}|\n(?=\s*[-|] |\s*\d+[.)] )")
_HEADING = re.compile(r"#{2,6} (?P<name>.*)")
_NUMBERED = re.compile(r"#{2,6} (?P<what>Vraag|Antwoord|Antwoord vraag) (?P<number>\d+)\s*")
_ADDED = re.compile(r"\[(?P<words>[^\]]*)\](?!\()")


class Kind(StrEnum):
    """What became of a stretch of text."""

    CHANGED = "gewijzigd"
    NEW = "erbij"
    GONE = "weg"
    MOVED = "verplaatst"
    DIVIDED = "anders ingedeeld"
    NUMBERED = "hernummerd"


@dataclass(frozen=True, slots=True)
class Change:
    """Paragraphs that went and those that came in their place; either may be empty."""

    kind: Kind
    before: tuple[str, ...]
    after: tuple[str, ...]
    where: str = ""
    """The heading above it, in the newer version; of what went, in the older one."""
    came_from: str = ""
    """Of what moved: the heading under which it stood."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph and the heading above it, or a heading, which stands under itself."""

    text: str
    under: str


def changes(before: str, after: str) -> tuple[Change, ...]:
    """The changes between two papers, in the order of the newer one; their front matter does not count."""
    old, new = tuple(_parts(before)), tuple(_parts(after))
    pairs = tuple(_unequal(old, new))
    moved = _moved(pairs)
    return tuple(change for gone, came in pairs for change in _changes(gone, came, moved))


def words_of_change(change: Change) -> Iterator[tuple[str, str]]:
    """The stretches of a change as (what became of them, text): "gelijk", "weg" or "nieuw"."""
    old, new = (re.findall(r"\S+\s*|\s+", "\n\n".join(side)) for side in (change.before, change.after))
    matcher = SequenceMatcher(None, [word.strip() for word in old], [word.strip() for word in new], autojunk=False)
    if not old or not new or matcher.ratio() < _UNLIKE:
        yield from ((what, "".join(words)) for what, words in (("weg", old), ("nieuw", new)) if words)
        return
    for equal, a, b, c, d in _joined(matcher.get_opcodes(), new):
        if equal:
            yield "gelijk", "".join(new[c:d])
            continue
        if b > a:
            yield "weg", "".join(old[a:b])
        if d > c:
            yield "nieuw", "".join(new[c:d])


def summary(found: Sequence[Change]) -> str:
    """How many paragraphs changed, came, went, moved; how many questions and answers have another number."""
    counts: Counter[Kind] = Counter()
    for one in found:
        counts[one.kind] += max(len(one.before), len(one.after))
    parts = [f"{counts[kind]} {kind}" for kind in Kind if counts[kind] and kind is not Kind.NUMBERED]
    lines = [f"alinea's: {', '.join(parts)}"] if parts else []
    if counts[Kind.NUMBERED]:
        lines.append(f"koppen met een ander nummer: {counts[Kind.NUMBERED]}")
    return "; ".join(lines) or "de tekst zelf is gelijk gebleven"


def renumbered(found: Iterable[Change]) -> tuple[str, ...]:
    """The headings that only have another number, runs of them together: "Vraag 5–47 → 6–48"."""
    runs: list[list[tuple[str, int, int]]] = []
    for change in found:
        if change.kind is Kind.NUMBERED:
            for step in zip(change.before, change.after, strict=True):
                _add(runs, step)
    return tuple(_run(run) for run in runs)


def _add(runs: list[list[tuple[str, int, int]]], step: tuple[str, str]) -> None:
    (what, was), (_, now) = (_number(heading) for heading in step)
    for run in runs:
        if run[-1] == (what, was - 1, now - 1):
            run.append((what, was, now))
            return
    runs.append([(what, was, now)])


def _run(run: Sequence[tuple[str, int, int]]) -> str:
    (what, was, now), (_, was_last, now_last) = run[0], run[-1]
    if len(run) == 1:
        return f"{what} {was} → {now}"
    return f"{what} {was}–{was_last} → {now}–{now_last}"


def _number(heading: str) -> tuple[str, int]:
    match = _NUMBERED.fullmatch(heading)
    return (match["what"], int(match["number"])) if match else ("", 0)


def _parts(text: str) -> Iterator[_Part]:
    body = text.split("\n---\n", 1)[-1]
    under = ""
    for part in map(str.strip, _PARTS.split(body)):
        if heading := _HEADING.fullmatch(part):
            under = _ADDED.sub(r"\g<words>", heading["name"]).strip()
        if part:
            yield _Part(part, under)


_Pair = tuple[Sequence[_Part], Sequence[_Part]]


def _unequal(old: Sequence[_Part], new: Sequence[_Part]) -> Iterator[_Pair]:
    """The stretches in which two versions differ.

    With the same headings each part is held against its own. Otherwise parts are found by what stands in them: of an
    inserted question the heading is that of the one it pushed on, and says nothing.
    """
    sections, others = _sections(old), _sections(new)
    if [part[0].text for part in sections if part] == [part[0].text for part in others if part]:
        for section, other in zip(sections, others, strict=True):
            yield from _differences(section, other)
    else:
        yield from _differences(old, new)


def _sections(parts: Sequence[_Part]) -> list[Sequence[_Part]]:
    """A heading with what stands under it; first what stands above all headings, with an empty heading of its own."""
    starts = [at for at, part in enumerate(parts) if _HEADING.fullmatch(part.text)]
    ends = [*starts, len(parts)]
    above = [_Part("", ""), *parts[: ends[0]]]
    return [above, *(parts[start:end] for start, end in zip(starts, ends[1:], strict=True))]


def _differences(old: Sequence[_Part], new: Sequence[_Part]) -> Iterator[_Pair]:
    matcher = SequenceMatcher(None, list(map(_key, old)), list(map(_key, new)), autojunk=len(old) > _MOST)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            yield old[a:b], new[c:d]
            continue
        for one, other in zip(old[a:b], new[c:d], strict=True):
            if one.text != other.text:
                yield (one,), (other,)


def _key(part: _Part) -> str:
    """A paragraph as it is; of a numbered heading only what it is, for its number may have changed."""
    match = _NUMBERED.fullmatch(part.text)
    return match["what"] if match else part.text


def _moved(pairs: Iterable[_Pair]) -> dict[str, str]:
    """Paragraphs that went in one place and came in another, each once, with the heading that they left."""
    gone: Counter[str] = Counter()
    came: Counter[str] = Counter()
    left: dict[str, str] = {}
    for old, new in pairs:
        gone.update(part.text for part in old)
        came.update(part.text for part in new)
        left.update({part.text: part.under for part in old})
    return {
        text: left[text]
        for text, count in gone.items()
        if count == came[text] == 1 and len(text) >= _LETTERS_OF_MOVE and not text.startswith("#")
    }


def _changes(gone: Sequence[_Part], came: Sequence[_Part], moved: dict[str, str]) -> Iterator[Change]:
    """The changes of one stretch: what moved on its own, headings with headings, the rest in runs."""
    for part in came:
        if part.text in moved:
            yield Change(Kind.MOVED, (), (part.text,), part.under, moved[part.text])
    old = [part for part in gone if part.text not in moved]
    new = [part for part in came if part.text not in moved]
    if _words(old) == _words(new):
        if old:
            yield _change(Kind.DIVIDED, old, new)
    elif len(old) * len(new) > _PAIRS:
        yield _change(Kind.CHANGED, old, new)
    else:
        yield from _paired(old, new)


def _paired(old: Sequence[_Part], new: Sequence[_Part]) -> Iterator[Change]:
    """Each paragraph that went with the one that it became, in order; what has none went or came."""
    reached = 0
    for part in old:
        found = next((at for at in range(reached, len(new)) if _became(part.text, new[at].text)), None)
        if found is None:
            yield _change(Kind.GONE, (part,), ())
            continue
        yield from (_change(Kind.NEW, (), (other,)) for other in new[reached:found])
        kind = Kind.NUMBERED if _is_renumbered(part.text, new[found].text) else Kind.CHANGED
        yield _change(kind, (part,), (new[found],))
        reached = found + 1
    yield from (_change(Kind.NEW, (), (other,)) for other in new[reached:])


def _became(before: str, after: str) -> bool:
    if before.startswith("#") or after.startswith("#"):
        return _is_renumbered(before, after) or likeness(before, after) >= NEAR
    return likeness(before, after) >= _LIKE


def _change(kind: Kind, before: Sequence[_Part], after: Sequence[_Part]) -> Change:
    under = (*after, *before)[0].under
    return Change(kind, tuple(part.text for part in before), tuple(part.text for part in after), under)


def _words(parts: Iterable[_Part]) -> list[str]:
    return [word for part in parts for word in part.text.split()]


def _is_renumbered(before: str, after: str) -> bool:
    return _number(before)[0] == _number(after)[0] != ""


_Step = tuple[bool, int, int, int, int]


def _joined(codes: Iterable[tuple[str, int, int, int, int]], new: Sequence[str]) -> Iterator[_Step]:
    """Steps with neighbouring changes made one, over a lone short word that they have in common."""
    steps: list[_Step] = [(kind == "equal", a, b, c, d) for kind, a, b, c, d in codes]
    islands = {
        here
        for before, here, after in zip(steps, steps[1:], steps[2:], strict=False)
        if here[0] and not before[0] and not after[0] and len("".join(new[here[3] : here[4]]).strip()) <= _ISLAND
    }
    waiting: _Step | None = None
    for step in steps:
        if step[0] and step not in islands:
            yield from [waiting] if waiting else []
            waiting = None
            yield step
        else:
            waiting = (False, waiting[1], step[2], waiting[3], step[4]) if waiting else (False, *step[1:])
    yield from [waiting] if waiting else []
