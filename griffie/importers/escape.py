"""Text written so that Markdown reads it back to the letter, and a person still can."""

import re

_ALWAYS = re.compile(r"[\\*\[\]<`]")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_TILDE = re.compile(r"~(?=~)|(?<=~)~")
_BLOCK_START = re.compile(r"(?P<mark>[-+=](?=\s|$|[-=])|#(?=#{0,5}(?:\s|$))|>)")
_NUMBER_START = re.compile(r"(?P<number>\d{1,9})(?P<mark>[.)])(?=\s|$)")
_DEFINITION = re.compile(r"\[\^[^\]\s]+\](?=:)")
_CLOSING_HASHES = re.compile(r"#+\s*$")


def escaped(text: str) -> str:
    """Text inside a block: nothing in it opens emphasis, a link, a note or an entity.

    An underscore between letters or digits opens nothing, so addresses stay readable.
    """
    text = _ALWAYS.sub(lambda match: "\\" + match.group(), text)
    text = _UNDERSCORE.sub(r"\\_", text)
    return _TILDE.sub(r"\\~", _ENTITY.sub(r"\\&", text))


def escaped_start(markdown: str) -> str:
    """A line of Markdown that begins a block: it opens no list, quotation, heading or note of its own."""
    if match := _DEFINITION.match(markdown):
        return f"{match.group()}\\{markdown[match.end() :]}"
    if match := _NUMBER_START.match(markdown):
        return f"{match['number']}\\{markdown[match.end('number') :]}"
    if _BLOCK_START.match(markdown):
        return "\\" + markdown
    return markdown


def escaped_heading(markdown: str) -> str:
    """The text of a heading: number signs at its end are text."""
    return _CLOSING_HASHES.sub(lambda match: "".join("\\#" if c == "#" else c for c in match.group()), markdown)


def escaped_cell(markdown: str) -> str:
    """The text of a table cell: a bar in it does not part cells."""
    return markdown.replace("|", "\\|")
