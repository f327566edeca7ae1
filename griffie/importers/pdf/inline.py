"""The pieces of a line as runs of words, marks of footnotes and links."""

from collections.abc import Sequence
from dataclasses import replace

from griffie.importers.draft import Inline, NoteMark, Words
from griffie.importers.inline import joined, trimmed
from griffie.importers.pdf.lines import gap_before
from griffie.importers.pdf.pages import Piece
from griffie.importers.pdf.source import Placed

ENDS = "\0"
"""After the address of the last words of a link, until its lines have been joined."""


def inline_of(one: Placed) -> Inline:
    """A line as runs, with the space that the page shows between its pieces; links may go on over the line."""
    return runs_of(one.line.pieces, one.marks, one.links)


def runs_of(pieces: Sequence[Piece], marks: Sequence[str], links: Sequence[str]) -> Inline:
    """Pieces as runs."""
    runs: list[Words | NoteMark] = []
    for at, (piece, mark, link) in enumerate(zip(pieces, marks, links, strict=True)):
        if at and gap_before(pieces[at - 1], piece):
            runs.append(Words(" "))
        if mark:
            runs.append(NoteMark(mark))
            if piece.text.endswith(" "):
                runs.append(Words(" "))
        else:
            address = link + ENDS if link else piece.address
            runs.append(Words(piece.text, piece.strong, piece.emphasis, address))
    return trimmed(joined(runs))


def address_of(run: Words) -> str:
    """The address of a run whose lines have not been joined yet."""
    return run.address.removesuffix(ENDS)


def with_links(runs: Inline) -> Inline:
    """Runs with each link whole, as one run; what only looked like one is plain words."""
    result: list[Words | NoteMark] = []
    begins = 0
    """Where in the result the link that may be going on begins."""
    address = ""
    for run in runs:
        if isinstance(run, NoteMark) or (address_of(run) != address and run.text.strip()):
            begins = len(result)
            address = "" if isinstance(run, NoteMark) else address_of(run)
        result.append(run if isinstance(run, NoteMark) else replace(run, address=""))
        if isinstance(run, Words) and run.address.endswith(ENDS):
            words = [part for part in result[begins:] if isinstance(part, Words)]
            text = "".join(part.text for part in words)
            result[begins:] = [replace(words[0], text=text, address=address_of(run))]
            begins, address = len(result), ""
        if isinstance(run, NoteMark):
            begins = len(result)
    return trimmed(joined(result))
