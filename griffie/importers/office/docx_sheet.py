"""What every walk through a Word file looks things up in: styles, numbers before paragraphs; each made once."""

from collections.abc import Mapping
from functools import cached_property
from xml.etree import ElementTree as ET

from griffie.importers.office.docx_numbering import Marker, markers
from griffie.importers.office.docx_styles import Style, default_paragraph, styles
from griffie.importers.office.office_package import Package


class Sheet:
    """The lookups of one file; notes and running heads, of which there may be many, share them with the text."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._markers: dict[str, Mapping[ET.Element, Marker]] = {}

    @cached_property
    def styles(self) -> Mapping[str, Style]:
        """Every style by its id."""
        return styles(self.package)

    @cached_property
    def default(self) -> str:
        """The style of a paragraph that names none."""
        return default_paragraph(self.package)

    def markers(self, part: str) -> Mapping[ET.Element, Marker]:
        """What stands before the numbered paragraphs of a part."""
        if part not in self._markers:
            self._markers[part] = markers(self.package, self.package.parts[part], self.styles, self.default)
        return self._markers[part]
