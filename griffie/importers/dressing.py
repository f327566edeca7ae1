"""Runs whose dress Markdown surely reads back: known from the characters at their edges, without reading them back.

Emphasis depends on its neighbours, and so most dress is written, read and compared. That costs more than all the rest
of an import, and nearly all dress is plain: words that begin and end with a letter or a digit, and addresses of the
ordinary kind. By the rules of CommonMark such emphasis opens and closes whatever stands beside it, as long as that is
no emphasis too.
"""

import re

from griffie.importers.draft import Inline, NoteMark, Words

_ADDRESS = re.compile(r"[A-Za-z0-9:/.?=&_%#~+,@-]+")
"""Addresses that hold no bracket, space, backslash or end of an entity."""
_ODD = re.compile(r"[\[\]`*_<&~\\!\n]")
"""Characters in dressed words that are written with a backslash, or mean something before a link."""


def is_plain_dress(inline: Inline) -> bool:
    """Whether every dressed run of an inline is read back as it is written, whatever else stands in it."""
    before = " "
    emphatic = False
    for run in inline:
        if isinstance(run, NoteMark):
            before, emphatic = "]", False
            continue
        dressed = run.strong or run.emphasis or bool(run.address)
        if dressed and run.text.strip() and not _is_plain(run, before, after_emphasis=emphatic):
            return False
        if run.text:
            before = run.text[-1]
            emphatic = (run.strong or run.emphasis) and not before.isspace()
    return True


def _is_plain(run: Words, before: str, *, after_emphasis: bool) -> bool:
    text = run.text.strip()
    if not (text[0].isalnum() and text[-1].isalnum()) or _ODD.search(text):
        return False
    apart = run.text[0].isspace()
    if run.strong or run.emphasis:
        return not run.address and (apart or not after_emphasis)
    return bool(_ADDRESS.fullmatch(run.address)) and (apart or before not in "!]\\")
