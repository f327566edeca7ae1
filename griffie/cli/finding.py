"""The command `search`: the site's own search, in the terminal."""

import argparse
import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterator
from datetime import date

from griffie.config import Project
from griffie.rendering.dutch import date_words
from griffie.search.asking.excerpt import Excerpt
from griffie.search.asking.listing import Finds, Result, look
from griffie.search.asking.notices import Notice, as_told
from griffie.search.index.shelf import DamagedIndexError

WIDEST = 100
"""Columns of a line that is pleasant to read; a terminal may be narrower."""
_MARK, _END = "\033[1m", "\033[0m"
_EDGE = "\x00"
"""Stands where a marked word begins and ends while lines are broken: no text has it."""


def search_site(options: argparse.Namespace, project: Project) -> int:
    """Print what the search of the built site finds, best first.

    Results go to the output, what must be said about them beside it: a pipe gets results alone.
    """
    words = " ".join(options.words).strip()
    if not words:
        print("geef een of meer zoekwoorden, bijvoorbeeld: python build.py search luchtverdediging", file=sys.stderr)
        return 2
    if not (project.output / "zoeken.html").is_file():
        print(f"{project.output} is nog niet gebouwd; draai eerst python build.py", file=sys.stderr)
        return 2
    try:
        found = look(project.output, words, limit=options.limit)
    except DamagedIndexError as damage:
        print(f"de zoekindex is onvolledig ({damage}); draai eerst python build.py", file=sys.stderr)
        return 2
    _say(*map(_told, found.heads), *filter(None, (found.total,)))
    for line in _as_json(found) if options.json else _as_text(found, words):
        print(line)
    _say(*map(_told, found.feet))
    return 0


def _say(*lines: str) -> None:
    sys.stdout.flush()
    for line in lines:
        print(line, file=sys.stderr)


def _told(notice: Notice) -> str:
    if notice.href:
        return f"{notice.text}: {notice.href}"
    if notice.query and notice.text.startswith("Zonder "):
        return f"{notice.text}, met: {notice.query}"
    if notice.query:
        asked = "" if notice.text == "Bedoelde u" else f"{notice.text} "
        return f"{asked}Bedoelde u {notice.query}?"
    return notice.text


def _as_json(found: Finds) -> Iterator[str]:
    for one in found.results:
        record = {"url": one.url, "kind": one.kind, "title": one.title, "score": one.score}
        more = {"date": one.date, "fractie": one.fractie, "excerpt": one.excerpt.text, "whole": one.whole}
        yield json.dumps(record | more, ensure_ascii=not sys.stdout.encoding.lower().startswith("utf"))


def _as_text(found: Finds, words: str) -> Iterator[str]:
    before = True
    for one in found.results:
        if found.divided and before and not one.whole:
            _say(f"Hieronder: niet alle woorden van ‘{as_told(words)}’, wel een of meer ervan.", "")
        before = one.whole
        yield from _for_reading(one) if sys.stdout.isatty() else (one.title, f"  {one.url}", f"  {one.excerpt.text}")
        yield ""


def _for_reading(one: Result) -> Iterator[str]:
    """A result in the columns of the terminal, with what was found in bold."""
    width = max(40, min(shutil.get_terminal_size().columns, WIDEST))
    said = date_words(date.fromisoformat(one.date)) if one.date else ""
    yield from (
        textwrap.wrap(one.heading, width)
        if not _is_bold()
        else (f"{_MARK}{line}{_END}" for line in textwrap.wrap(one.heading, width))
    )
    about = " · ".join(filter(None, (one.kind, one.number, one.fractie, said, one.paper)))
    yield from _indented(about, width)
    yield from _bold(_indented(_marked(one.excerpt), width))
    yield f"  {one.url}"


def _indented(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def _is_bold() -> bool:
    return os.environ.get("TERM") != "dumb" and not os.environ.get("NO_COLOR")


def _marked(found: Excerpt) -> str:
    """The excerpt with a sign about each marked word."""
    text = found.text
    for span in reversed(found.marks):
        text = f"{text[: span.start]}{_EDGE}{span.of(found.text)}{_EDGE}{text[span.end :]}"
    return text


def _bold(lines: list[str]) -> Iterator[str]:
    """The signs as the terminal's bold; a marked word that a line end divides is bold on both lines."""
    inside = False
    for line in lines:
        pieces = line.split(_EDGE)
        told = ""
        for at, piece in enumerate(pieces):
            if at:
                inside = not inside
            told += f"{_MARK}{piece}{_END}" if inside and piece.strip() and _is_bold() else piece
        yield told
