"""What an official letter says in its first lines: to whom it is addressed, and where and when it was signed."""

import re
from collections.abc import Iterator, Sequence

from griffie.importers.draft import Block, HeadLine, Paragraph, Role
from griffie.importers.inline import plain

_ADDRESSEE = re.compile(r"Aan de [Vv]oorzitter van de .+")
_PLACE_AND_DATE = re.compile(r"(?:Den Haag|[’']\s?s-Gravenhage),?\s+\d{1,2} \w+ \d{4}.{0,20}")
_OPENING = 8
"""Paragraphs in which a letter says to whom and when it is written."""


def second_readings(blocks: Sequence[Block]) -> Iterator[HeadLine]:
    """Addressee and date of signing, which are printed as the first paragraphs of the text and stay there."""
    for block in blocks[:_OPENING]:
        text = plain(block.inline) if isinstance(block, Paragraph) else ""
        if _ADDRESSEE.fullmatch(text):
            yield HeadLine(Role.ADDRESSEE, block.line, text.removeprefix("Aan "))
        elif _PLACE_AND_DATE.fullmatch(text):
            yield HeadLine(Role.DATE, block.line, text)
