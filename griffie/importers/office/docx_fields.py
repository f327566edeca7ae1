"""The fields of a Word file: an instruction that nobody sees and a result that Word shows, possibly over paragraphs.

`{ HYPERLINK "…" }` makes its result a link, `{ NOTEREF mark }` is a second mark of a note, `{ TOC … }` a table of
contents. A field may stand inside the instruction of another: then its result is no text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from griffie.importers.office.docx_names import W

_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]*)"')
_LINK_IN_FILE = re.compile(r"\s*HYPERLINK\s+\\l\b")
_NOTE = re.compile(r"\s*NOTEREF\s+\"?([^\s\"\\]+)")
_CONTENTS = re.compile(r"\s*TOC\b")
_ELSEWHERE = -1


@dataclass(frozen=True, slots=True)
class Field:
    """A field that is open or has just ended."""

    instruction: str = ""
    is_shown: bool = False
    """Whether its result has begun."""
    start: int = _ELSEWHERE
    """Where in the runs of this paragraph its result begins; negative when it began in an earlier one."""

    @property
    def address(self) -> str:
        """Where a link leads out of the file; empty for any other field."""
        match = _LINK.match(self.instruction)
        return match[1] if match and not _LINK_IN_FILE.match(self.instruction) else ""

    def note(self, labels: Mapping[str, str]) -> str:
        """The label of the note that a second mark cites, by the bookmarks around first marks; else empty."""
        match = _NOTE.match(self.instruction)
        return labels.get(match[1], "") if match else ""


class Fields:
    """The fields that are open in one walk through a part."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    @property
    def is_instruction(self) -> bool:
        """Whether what stands here belongs to an instruction: Word does not show it."""
        return any(not field.is_shown for field in self._open)

    @property
    def is_contents(self) -> bool:
        """Whether what stands here belongs to a table of contents that Word made."""
        return any(_CONTENTS.match(field.instruction) for field in self._open)

    def end_paragraph(self) -> None:
        """Runs count anew in the next paragraph; an instruction that goes on there is a broken one, and forgotten.

        Else a field that nobody closed would hide the rest of the letter.
        """
        self._open = [replace(field, start=_ELSEWHERE) for field in self._open if field.is_shown]

    def meet(self, element: ET.Element, at: int) -> Field | None:
        """Take note of a `w:fldChar` or `w:instrText` after `at` runs.

        The field that it ends, when all of its result stands in this paragraph.
        """
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._open.append(Field())
            return None
        if not self._open:
            return None
        field = self._open.pop()
        if kind == "separate":
            self._open.append(replace(field, is_shown=True, start=at))
        elif kind is None:
            self._open.append(replace(field, instruction=field.instruction + (element.text or "")))
        elif field.start >= 0:
            return field
        return None


def simple_field(element: ET.Element, start: int) -> Field:
    """A field that is one element (`w:fldSimple`), whose result begins after `start` runs."""
    return Field(element.get(f"{W}instr", ""), is_shown=True, start=start)
