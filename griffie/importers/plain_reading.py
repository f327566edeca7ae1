"""A second, plain way to read canonical Markdown: only its words, by the CommonMark rules, knowing nothing of papers.

`fidelity` reads what was written this way, not by the structures from which it was written.
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

_ADDED = re.compile(r"^\[(?!\^)(?:\\.|[^\[\]\\])*\](?!\()\s*")
"""Added words stand first; a link of the source may stand there too, and is text."""
_TEXT = r"[^\\*\[\]<>&`~_|!#\n]"
"""Characters that mean nothing in Markdown, wherever in a line they stand."""
_LINK = rf"(?<![!\]])\[(?P<words>{_TEXT}+)\]\((?P<address>[A-Za-z0-9:/.?=_%#~+,@-]+)\)"
_SIMPLE = re.compile(
    rf"(?:#{{1,6}} |> )?(?![\s=+-]|\d{{1,9}}[.)](?:\s|$))"
    rf"(?:{_TEXT}++|\[\^\w+\](?![(\[:])|{_LINK.replace('?P<words>', '?:').replace('?P<address>', '?:')}"
    rf"|(?P<stars>\*{{1,3}})[^\W_](?:{_TEXT}*[^\W_])?(?P=stars)(?!\*))+(?<!\s)"
)
"""A block of one line that can be read by its characters: text, marks of notes, ordinary links, and emphasis that
begins and ends with a letter or a digit and stands beside no other. A test holds it against the whole grammar."""
_LINKS = re.compile(_LINK)
_START = re.compile(r"#{1,6} |> ")
_DEFINITION = re.compile(r"\[\^([^\]]+)\]:")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.disable(["reference", "code", "fence", "html_block", "html_inline", "autolink", "image", "lheading"])
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]  # an address is kept as the source has it
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - named by the library
    return parser


_PARSER = _parser()


def read_plainly(markdown: str, *, addresses: bool = True) -> str:
    """The words of a text in order, a line for each block, with the numbers of lists; addresses of links if wanted."""
    return "\n".join(_lines(markdown, addresses=addresses))


def read_body(markdown: str, *, addresses: bool = True) -> tuple[str, dict[str, str]]:
    """The words of a paper and, apart, those of each footnote; words that headings add in brackets are not read."""
    body: list[str] = []
    notes: dict[str, list[str]] = {}
    current: list[str] | None = None
    for block in re.split(r"\n{2,}", markdown):
        definition = _DEFINITION.match(block)
        if definition:
            current = notes.setdefault(definition[1], [])
            block = block[definition.end() :].strip()  # noqa: PLW2901 - the rest of the same block
        elif not (current is not None and block.startswith("    ")):
            current = None
        target = body if current is None else current
        target.append(block.strip() if current is not None else _without_added(block))
    return (
        read_plainly("\n\n".join(body), addresses=addresses),
        {label: read_plainly("\n\n".join(blocks), addresses=addresses) for label, blocks in notes.items()},
    )


def _without_added(block: str) -> str:
    if not block.startswith("#"):
        return block
    mark, _, words = block.partition(" ")
    return f"{mark} {_ADDED.sub('', words, count=1)}"


def _lines(markdown: str, *, addresses: bool) -> Iterator[str]:
    """The lines of blocks: those in a simple form read at once, the others parsed."""
    marked: list[str] = []
    for block in markdown.split("\n\n"):
        if _SIMPLE.fullmatch(block):
            yield from _parsed("\n\n".join(marked), addresses=addresses)
            yield _simple(block, addresses=addresses)
            marked = []
        else:
            marked.append(block)
    yield from _parsed("\n\n".join(marked), addresses=addresses)


def _simple(block: str, *, addresses: bool) -> str:
    text = _START.sub("", block, count=1) if block[0] in "#>" else block
    if "](" in text:
        text = _LINKS.sub(r"\g<words> \g<address> " if addresses else r"\g<words>", text)
    return text.replace("*", "")


def _parsed(markdown: str, *, addresses: bool) -> Iterator[str]:
    if not markdown:
        return
    number = ""
    for token in _PARSER.parse(markdown):
        if token.type == "list_item_open":
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "inline":
            yield number + "".join(_texts(token.children or [], addresses=addresses))
            number = ""


def _texts(tokens: list[Token], *, addresses: bool) -> Iterator[str]:
    address = ""
    for token in tokens:
        match token.type:
            case "link_open":
                address = str(token.attrGet("href") or "")
            case "link_close":
                if addresses and address:
                    yield f" {address} "
            case "softbreak" | "hardbreak":
                yield "\n"
            case _:
                yield token.content
