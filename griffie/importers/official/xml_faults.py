"""Why XML is no sound XML, in words that an editor understands; the library says it in English."""

import re

from lxml import etree

from griffie.catalogue import problem
from griffie.importers.source import Source
from griffie.problems import Place, Problem
from griffie.text import Lines

_CUT_OFF = re.compile(r"EndTag|Premature end|not finished|not found", re.IGNORECASE)
_SAID = (
    (re.compile(r"Premature end of data in tag (\S+) line (\d+)"), r"<\1> van regel \2 wordt niet gesloten"),
    (re.compile(r"tag mismatch: (\S+) line (\d+) and ([^\s,]+)"), r"<\1> van regel \2 wordt gesloten met </\3>"),
    (re.compile(r"Entity '(.+?)' not defined"), r"het teken &\1; wordt nergens verklaard"),
    (re.compile(r"invalid xmlChar value|PCDATA invalid Char"), "er staat een teken dat in XML niet mag"),
    (re.compile(r"Extra content at the end"), "er staat nog iets na het einde van het stuk"),
    (re.compile(r"XML declaration allowed only"), "er begint een tweede XML-bestand in hetzelfde bestand"),
    (re.compile(r"Excessive depth"), "elementen staan meer dan 255 diep in elkaar"),
    (re.compile(r"Attribute (\S+) redefined"), r"het attribuut \1 staat er twee keer"),
    (re.compile(r"AttValue|attribute", re.IGNORECASE), "een attribuut is niet goed geschreven"),
    (re.compile(r"xmlParseEntityRef|EntityRef"), "er staat een & die geen teken inleidt"),
    (re.compile(r"StartTag|invalid element name"), "er staat een < die geen element begint"),
)


def damaged(source: Source, error: etree.XMLSyntaxError) -> Problem:
    """The problem of a text that the library could not read, at the place where it stopped."""
    line, column = error.position
    lines = Lines(source.text)
    excerpt = lines.line(line)
    left = source.text[lines.start(line) + max(0, column - 1) :]
    cut_off = ">" not in left or bool(_CUT_OFF.search(str(error.msg)))
    what = "breekt af voordat alle elementen gesloten zijn" if cut_off else "is niet goed gevormd"
    place = Place(source.path, line, max(1, min(column, len(excerpt) + 1)), 1, excerpt)
    return problem("I130", place, f"deze XML {what}: {_why(str(error.msg))}", "haal het bestand opnieuw op")


def _why(said: str) -> str:
    for pattern, ours in _SAID:
        if match := pattern.search(said):
            return match.expand(ours)
    return "hier is de tekst niet meer te volgen"
