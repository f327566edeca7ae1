"""The inline mark-up of a Markdown dump, read as Markdown, with the stray `**` of a converter taken out.

A dump of a PDF often keeps only one end of what was bold. Such a mark means nothing, and may never open bold text that
runs on: it is removed and recorded.
"""

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from griffie.importers.draft import Inline, NoteMark, Words
from griffie.importers.inline import joined, trimmed
from griffie.model.document import Repair

_STRAY = re.compile(r"\*{2,}")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_NOTE = re.compile(r"\[\^(\w+)\]")
_CONTEXT = 40
"""Characters of text that a record shows around a stray mark."""


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False})
    parser.disable(["backticks", "autolink", "html_inline", "image", "text_join"])
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]  # an address is kept as the source has it
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - named by the library
    return parser


_PARSER = _parser()


@dataclass(frozen=True, slots=True)
class Read:
    """What a stretch of Markdown says."""

    inline: Inline
    ends_bold: bool
    """Whether it ends in a stray mark: bold text of the source ends here."""
    repairs: tuple[Repair, ...]


def read_inline(text: str, line: int, notes: frozenset[str] = frozenset()) -> Read:
    """Reads one line of Markdown. Writes its runs; `notes` are the labels of footnotes that have a text."""
    repairs: list[Repair] = []
    if _BREAK.search(text):
        repairs.append(Repair("regeleinde in een cel vervangen door een spatie", line))
        text = _BREAK.sub(" ", text)
    runs: list[Words | NoteMark] = []
    for token, dress in _dressed(_PARSER.parseInline(text)[0].children or []):
        content = token.content
        if token.type == "text" and _STRAY.search(content):
            repairs.append(Repair("losse vetmarkering weggenomen", line, text[-_CONTEXT:], ""))
            content = _STRAY.sub("", content)
        runs += _with_notes(Words(content, dress.strong, dress.emphasis, dress.address), notes)
    stray = bool(repairs) and text.rstrip().endswith("**")
    return Read(joined(trimmed(runs)), stray, tuple(repairs))


def _dressed(tokens: list[Token]) -> list[tuple[Token, Words]]:
    """The tokens with text, each with the dress in which it stands."""
    result = []
    strong = emphasis = 0
    address = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "link_open":
                address = str(token.attrGet("href") or "")
            case "link_close":
                address = ""
            case _:
                result.append((token, Words("", strong > 0, emphasis > 0, address)))
    return result


def _with_notes(run: Words, notes: frozenset[str]) -> list[Words | NoteMark]:
    result: list[Words | NoteMark] = []
    at = 0
    for match in _NOTE.finditer(run.text):
        if match[1] in notes:
            before = run.text[at : match.start()]
            result += [Words(before, run.strong, run.emphasis, run.address), NoteMark(match[1])]
            at = match.end()
    return [*result, Words(run.text[at:], run.strong, run.emphasis, run.address)]
