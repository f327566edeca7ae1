"""A paragraph as it was set on a page, by a word processor or in print, and the block of a draft that it is."""

import re
from dataclasses import dataclass

from griffie.importers.draft import Block, Inline, Item, Paragraph, Title, Words
from griffie.importers.inline import cut, is_bold, joined, plain, trimmed, undressed
from griffie.importers.markers import (
    SENTENCE_END,
    inline_label,
    is_function,
    is_greeting,
    is_name,
    is_salutation,
    label_of,
    marked,
)
from griffie.model.document import Repair

ITEM_MARKER = re.compile(r"(?:\d{1,3}|[a-z])[.)]")
"""A number or letter that the paper's Markdown has as the marker of an item; any other stands in the text."""
_NUMBERS = re.compile(r"[\d\s,.–-]+(?:(?:en|t/m|tot en met)[\d\s,.–-]+)*")
"""The number over a question, or the numbers."""
_SHORT = 100
"""Characters up to which a paragraph wholly in bold is a heading."""


@dataclass(frozen=True, slots=True)
class Para:
    """A line of a paragraph; a line break inside a paragraph begins another."""

    line: int
    inline: Inline
    marker: str = ""
    """The number that the word processor shows before it: `1.`, `a)`, `Vraag 3`."""
    bulleted: bool = False
    heading: int = 0
    """Level, from 1; 0 for text."""
    goes_on: bool = False
    """Whether it stands after a line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Made:
    """A block, and what was done to make it."""

    block: Block
    repairs: tuple[Repair, ...] = ()
    goes_on: bool = False


def block_of(para: Para, before: Block | None) -> Made:
    """The block that a paragraph is, after the block before it."""
    inline = para.inline
    text = plain(inline)
    if para.marker and not (ITEM_MARKER.fullmatch(para.marker) and not para.heading):
        inline = trimmed(joined((Words(f"{para.marker} "), *para.inline)))
    if para.heading:
        return Made(Title(para.line, para.heading, undressed(inline)))
    bare, was_bold, repairs = _plainly(para.line, inline)
    if para.bulleted or (para.marker and inline == para.inline):
        return Made(Item(para.line, "" if para.bulleted else para.marker, bare, was_bold), repairs)
    mark = marked(text)
    if mark and not label_of(text) and not para.marker:
        return Made(Item(para.line, mark.marker, cut(bare, mark.start)[1], was_bold), repairs)
    if was_bold and _is_title(plain(bare), before):
        return Made(Title(para.line, 6, bare), (Repair("vette regel gelezen als kop", para.line, plain(bare)[:60]),))
    return Made(Paragraph(para.line, bare, was_bold), repairs)


def kept_address(text: str, address: str) -> str:
    """The address of a link that the paper keeps; none when the words say it already or Markdown cannot hold it.

    Places inside the same file have no address; a link around a footnote mark would hide the mark.
    """
    bare = text.strip()
    if not bare or "\n" in text or not re.fullmatch(r"(?:https?|ftp|mailto):[^\s<>\\]+", address):
        return ""
    return "" if bare in {address, address.removeprefix("mailto:")} or "[footnoteRef:" in text else address


def _plainly(line: int, inline: Inline) -> tuple[Inline, bool, tuple[Repair, ...]]:
    """A paragraph that is bold from end to end is so by the print, not for stress: its bold is taken off."""
    if not is_bold(inline):
        return inline, False, ()
    if label_of(plain(inline)):
        return undressed(inline), True, ()
    return undressed(inline), True, (Repair("vet van een hele alinea weggenomen", line, plain(inline)[:40]),)


def _is_title(text: str, before: Block | None) -> bool:
    signs = isinstance(before, Paragraph) and is_function(plain(before.inline)) and is_name(text)
    formula = is_function(text) or is_greeting(text) or is_salutation(text) or label_of(text) or inline_label(text)
    says = any(char.isalpha() for char in text) and not _NUMBERS.fullmatch(text)
    return says and len(text) <= _SHORT and not SENTENCE_END.search(text) and not signs and not formula
