"""Small Word files made by hand, part by part, for tests and for measuring: only what each case needs.

The other formats of the same text are made of these by LibreOffice (`import_fixtures`).
"""

import io
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DATE = (2026, 5, 12, 9, 0, 0)
"""Of every part, so that the same text gives the same bytes."""

LISTS = {
    "letters": [("lowerLetter", "%1.")],
    "bullets": [("bullet", "•")],
    "questions": [("decimal", "%1.")],
    "labels": [("decimal", "Vraag %1")],
    "chapters": [("decimal", "%1."), ("decimal", "%1.%2")],
}


def text(words: str, *, bold: bool = False, italic: bool = False, hidden: bool = False) -> str:
    """A run; a line end in it is a line break, a tab a tab."""
    dress = "<w:b/>" * bold + "<w:i/>" * italic + "<w:vanish/>" * hidden
    inner = "<w:br/>".join(
        "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in line.split("\t"))
        for line in words.split("\n")
    )
    return f"<w:r><w:rPr>{dress}</w:rPr>{inner}</w:r>"


def struck(words: str) -> str:
    """Words that were struck out with changes tracked."""
    run = f'<w:r><w:delText xml:space="preserve">{escape(words)}</w:delText></w:r>'
    return f'<w:del w:id="901" w:author="R" w:date="2026-05-01T00:00:00Z">{run}</w:del>'


def added(words: str) -> str:
    """Words that were put in with changes tracked."""
    return f'<w:ins w:id="902" w:author="R" w:date="2026-05-01T00:00:00Z">{text(words)}</w:ins>'


def computed(instruction: str, shown: str, *, inside: str = "") -> str:
    """A field and what it shows; `inside` stands in its instruction."""
    begin, end = open_field(instruction, inside=inside)
    return begin + text(shown) + end


def open_field(instruction: str, *, inside: str = "") -> tuple[str, str]:
    """What opens a field, and what closes it: it may reach over paragraphs."""
    begin = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{escape(instruction)}'
    begin += f'</w:instrText></w:r>{inside}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return begin, end


def moved_away(words: str, *, number: tuple[int, int]) -> str:
    """A paragraph of a list as it stands where it was moved from, with changes tracked."""
    listed = f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    mark = '<w:rPr><w:moveFrom w:id="904" w:author="R" w:date="2026-05-01T00:00:00Z"/></w:rPr>'
    run = f'<w:moveFrom w:id="905" w:author="R" w:date="2026-05-01T00:00:00Z">{text(words)}</w:moveFrom>'
    return f"<w:p><w:pPr>{listed}{mark}</w:pPr>{run}</w:p>"


def moved_here(words: str) -> str:
    """Words where they were moved to, with changes tracked."""
    return f'<w:moveTo w:id="906" w:author="R" w:date="2026-05-01T00:00:00Z">{text(words)}</w:moveTo>'


def table(rows: list[list[str]], *, spans: dict[tuple[int, int], int] | None = None) -> str:
    """A table of cells that each hold one paragraph (given as runs); `spans` says over how many columns a cell goes."""
    made = []
    for at, row in enumerate(rows):
        cells = []
        for column, runs in enumerate(row):
            span = (spans or {}).get((at, column), 1)
            width = f'<w:tcPr><w:tcW w:w="{2400 * span}" w:type="dxa"/><w:gridSpan w:val="{span}"/></w:tcPr>'
            cells.append(f"<w:tc>{width}<w:p>{runs}</w:p></w:tc>")
        made.append(f"<w:tr>{''.join(cells)}</w:tr>")
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    columns = '<w:gridCol w:w="2400"/>' * max(len(row) for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(made)}</w:tbl><w:p/>"
    )


@dataclass
class Word:
    """A file in the making."""

    header: str = ""
    footer: str = ""
    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    endnotes: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    lists: list[tuple[str, bool]] = field(default_factory=list)
    """Name of the definition, and whether it begins anew."""

    def p(self, *runs: str, style: str = "", number: tuple[int, int] | None = None, mark_struck: bool = False) -> None:
        """A paragraph; plain text becomes a run."""
        made = "".join(run if run.startswith("<w:") else text(run) for run in runs)
        inner = f'<w:pStyle w:val="{style}"/>' if style else ""
        if number:
            inner += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
        if mark_struck:
            inner += '<w:rPr><w:del w:id="903" w:author="R" w:date="2026-05-01T00:00:00Z"/></w:rPr>'
        self.body.append(f"<w:p><w:pPr>{inner}</w:pPr>{made}</w:p>")

    def add(self, element: str) -> None:
        """A table or anything else, as XML."""
        self.body.append(element)

    def control(self, *shown: str, gallery: str = "", prompt: bool = False, style: str = "Invul") -> None:
        """A content control around paragraphs: one of Word's galleries, or a place that shows its prompt."""
        kind = f'<w:docPartObj><w:docPartGallery w:val="{gallery}"/></w:docPartObj>' * bool(gallery)
        kind += "<w:showingPlcHdr/>" * prompt
        dress = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' * bool(prompt and style)
        made = "".join(f"<w:p>{text(line).replace('<w:rPr></w:rPr>', dress)}</w:p>" for line in shown)
        self.body.append(f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{made}</w:sdtContent></w:sdt>")

    def list(self, name: str, *, anew: bool = False) -> int:
        """A list by the name of its definition; two with one definition count on unless the second begins anew."""
        self.lists.append((name, anew))
        return len(self.lists)

    def note(self, words: str) -> str:
        """A footnote; what it returns is its mark."""
        self.notes.append(words)
        return _raised(f'<w:footnoteReference w:id="{len(self.notes) + 1}"/>')

    def endnote(self, words: str) -> str:
        """An endnote; what it returns is its mark."""
        self.endnotes.append(words)
        return _raised(f'<w:endnoteReference w:id="{len(self.endnotes) + 1}"/>')

    def link(self, words: str, address: str) -> str:
        """Words that are a link."""
        self.links.append(address)
        return f'<w:hyperlink r:id="rL{len(self.links)}">{text(words)}</w:hyperlink>'

    def box(self, *lines: str) -> str:
        """A text box, in both forms in which Word writes it."""
        inside = "".join(f"<w:p>{text(line)}</w:p>" for line in lines)
        shape = (
            '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
            'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page">'
            '<wp:posOffset>5200000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>900000'
            '</wp:posOffset></wp:positionV><wp:extent cx="1700000" cy="900000"/><wp:wrapSquare wrapText="bothSides"/>'
            '<wp:docPr id="7" name="Vak"/><a:graphic><a:graphicData '
            'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
            '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1700000" cy="900000"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
            f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
            "</wp:anchor>"
        )
        old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>"
        return (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
            f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
        )

    def bytes(self, **more: bytes) -> bytes:
        """The file; `more` are parts as they are, under their name in `word/`."""
        parts = {
            "[Content_Types].xml": self._types(),
            "_rels/.rels": _relations([("rId1", "officeDocument", "word/document.xml", "")]),
            "word/document.xml": self._document(),
            "word/styles.xml": _STYLES,
            "word/numbering.xml": self._numbering(),
            "word/footnotes.xml": _notes("footnote", self.notes),
            "word/endnotes.xml": _notes("endnote", self.endnotes),
            "word/header1.xml": f"<w:hdr {_NAMES}><w:p>{text(self.header)}</w:p></w:hdr>",
            "word/footer1.xml": f"<w:ftr {_NAMES}><w:p>{text(self.footer)}</w:p></w:ftr>",
            "word/_rels/document.xml.rels": self._relations(),
        }
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
                archive.writestr(zipfile.ZipInfo(name, _DATE), head + content, zipfile.ZIP_DEFLATED)
            for name, data in more.items():
                archive.writestr(zipfile.ZipInfo(f"word/{name}", _DATE), data, zipfile.ZIP_DEFLATED)
        return buffer.getvalue()

    def _document(self) -> str:
        edges = '<w:headerReference w:type="default" r:id="rH"/>' * bool(
            self.header
        ) + '<w:footerReference w:type="default" r:id="rF"/>' * bool(self.footer)
        page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417"/>'
        return (
            f"<w:document {_NAMES}><w:body>{''.join(self.body)}<w:sectPr>{edges}{page}</w:sectPr></w:body></w:document>"
        )

    def _relations(self) -> str:
        known = [
            ("rS", "styles", "styles.xml", ""),
            ("rN", "numbering", "numbering.xml", ""),
            ("rV", "footnotes", "footnotes.xml", ""),
            ("rE", "endnotes", "endnotes.xml", ""),
            ("rH", "header", "header1.xml", ""),
            ("rF", "footer", "footer1.xml", ""),
        ]
        links = [(f"rL{at}", "hyperlink", address, "External") for at, address in enumerate(self.links, 1)]
        return _relations([*known, *links])

    def _numbering(self) -> str:
        names = list(LISTS)
        definitions = "".join(_definition(names.index(name), LISTS[name]) for name in names)
        numbers = []
        for number, (name, anew) in enumerate(self.lists, 1):
            start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' * anew
            numbers.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{names.index(name)}"/>{start}</w:num>')
        return f"<w:numbering {_NAMES}>{definitions}{''.join(numbers)}</w:numbering>"

    def _types(self) -> str:
        kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering", "footnotes": "footnotes"}
        kinds |= {"endnotes": "endnotes", "header1": "header", "footer1": "footer"}
        parts = "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in kinds.items()
        )
        relations = "application/vnd.openxmlformats-package.relationships+xml"
        defaults = f'<Default Extension="rels" ContentType="{relations}"/>'
        defaults += '<Default Extension="xml" ContentType="application/xml"/>'
        return f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{parts}</Types>'


def _raised(inner: str) -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>{inner}</w:r>'


def _definition(number: int, levels: list[tuple[str, str]]) -> str:
    made = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val={quoteattr(shown)}/>'
        f'<w:pPr><w:ind w:left="{360 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for at, (form, shown) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{number}">{made}</w:abstractNum>'


def _relations(relations: list[tuple[str, str, str, str]]) -> str:
    made = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{kind}" Target={quoteattr(target)}'
        + (f' TargetMode="{mode}"/>' if mode else "/>")
        for name, kind, target, mode in relations
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def _notes(kind: str, notes: list[str]) -> str:
    apart = "".join(
        f'<w:{kind} w:type="{name}" w:id="{at}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for at, name in enumerate(("separator", "continuationSeparator"))
    )
    made = "".join(
        f'<w:{kind} w:id="{at}"><w:p><w:pPr><w:pStyle w:val="Voetnoot"/></w:pPr>{_raised(f"<w:{kind}Ref/>")}'
        f"{text(f' {words}')}</w:p></w:{kind}>"
        for at, words in enumerate(notes, 2)
    )
    return f"<w:{kind}s {_NAMES}>{apart}{made}</w:{kind}s>"


_STYLES = (
    f"<w:styles {_NAMES}>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normaal"><w:name w:val="Normal"/>'
    '<w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Normaal"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Normaal"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/><w:basedOn w:val="Normaal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Voetnoot"><w:name w:val="footnote text"/><w:basedOn w:val="Normaal"/>'
    '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="16"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Invul"><w:name w:val="Placeholder Text"/></w:style>'
    "</w:styles>"
)
