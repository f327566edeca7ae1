"""The words of a text: the unit in which import promises to lose nothing, and where one ends."""

import re

SOFT = "\x1f"
"""Between two fields of a line: a space where they would else be one word, nothing elsewhere. XML itself forbids it."""
_BOUNDARY = re.compile(f"(?<=[\\w.,;:)!?%»”’'\"]){SOFT}+(?=[\\w(«“‘„\"'§€])")


def words(text: str) -> tuple[str, ...]:
    """The words in order: what stands between white space, with all its punctuation.

    White space is every kind that Unicode knows, non-breaking spaces too; nothing else is folded, so that a changed
    quotation mark or a lost comma is a changed word.
    """
    return tuple(text.split())


def with_spaces(text: str, silent: str = "") -> str:
    """A line with a space for each edge of a field that needs one, and `silent` for each that does not."""
    if SOFT not in text:
        return text
    return _BOUNDARY.sub(lambda match: " " * len(match.group()), text).replace(SOFT, silent)
