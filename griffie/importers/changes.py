"""What a newer version of a source changes in the text of its paper, paragraph by paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_MOST = 4000
"""Paragraphs up to which every pair is compared; in more, only the differences of whole stretches are looked for."""


@dataclass(frozen=True, slots=True)
class Change:
    """Paragraphs that went and those that came in their place; either may be empty."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def changes(before: str, after: str) -> tuple[Change, ...]:
    """The changes between two papers; their front matter does not count."""
    old, new = _paragraphs(before), _paragraphs(after)
    matcher = SequenceMatcher(a=old, b=new, autojunk=len(old) > _MOST)
    return tuple(
        Change(tuple(old[a:b]), tuple(new[c:d])) for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"
    )


def words_of_change(change: Change) -> Iterator[tuple[str, str]]:
    """The stretches of a change as (what became of them, text): "gelijk", "weg" or "nieuw"."""
    old, new = (re.findall(r"\s+|\S+", "\n".join(side)) for side in (change.before, change.after))
    for kind, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "gelijk", "".join(old[a:b])
            continue
        if b > a:
            yield "weg", "".join(old[a:b])
        if d > c:
            yield "nieuw", "".join(new[c:d])


def summary(found: tuple[Change, ...]) -> str:
    """How many paragraphs changed, came and went."""
    changed = sum(min(len(one.before), len(one.after)) for one in found)
    gone = sum(len(one.before) for one in found) - changed
    new = sum(len(one.after) for one in found) - changed
    counted = ((changed, "gewijzigd"), (new, "erbij"), (gone, "weg"))
    parts = [f"{number} {what}" for number, what in counted if number]
    return f"alinea's: {', '.join(parts)}" if parts else "de tekst zelf is gelijk gebleven"


def _paragraphs(text: str) -> list[str]:
    body = text.split("\n---\n", 1)[-1]
    return [part.strip() for part in re.split(r"\n{2,}|\n(?=[-|] |\d+[.)] )", body) if part.strip()]
