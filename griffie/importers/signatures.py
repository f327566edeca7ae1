"""Signature blocks: functions and names, paired by their position, and where such a block begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from griffie.importers.draft import Block, Paragraph
from griffie.importers.inline import plain
from griffie.importers.markers import is_function, is_greeting, is_name
from griffie.model.document import Signatory


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature block and who signs in it."""

    start: int
    """Index of its first block: the greeting, if it has one."""
    end: int
    """Index after its last block."""
    line: int
    signatories: tuple[Signatory, ...]
    """Empty when there are not as many names as functions: then nobody is paired by guess."""


def signatures(blocks: Sequence[Block]) -> tuple[Signature, ...]:
    """All signature blocks, in order; ministers may be listed before all names or each above his own."""
    found = []
    index = 0
    while index < len(blocks):
        functions, names, end = _read(blocks, index)
        if not (functions and names):
            index += 1
            continue
        start = index - 1 if index and is_greeting(_text(blocks[index - 1])) else index
        pairs = zip(names, functions, strict=True) if len(names) == len(functions) else ()
        people = tuple(Signatory(name, function.rstrip(" ,")) for name, function in pairs)
        found.append(Signature(start, end, blocks[index].line, people))
        index = end
    return tuple(found)


def _read(blocks: Sequence[Block], start: int) -> tuple[list[str], list[str], int]:
    """Functions and names from `start` on: runs of functions, each followed by at most as many names."""
    functions: list[str] = []
    names: list[str] = []
    index = start
    while index < len(blocks):
        text = _text(blocks[index])
        if is_function(text):
            functions.append(text)
        elif len(names) < len(functions) and is_name(text):
            names.append(text)
        else:
            break
        index += 1
    return functions, names, index


def _text(block: Block) -> str:
    return plain(block.inline) if isinstance(block, Paragraph) else ""
