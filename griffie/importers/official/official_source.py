"""Which official file a file of markup is, and its text: XML of the Chambers, a page of one of their sites, or neither.

A site answers a missing paper with a page that says so, often under the name and with the status of the paper itself:
such a page is refused by name.
"""

import codecs
import hashlib
import re
from enum import StrEnum
from pathlib import Path

from griffie.catalogue import problem
from griffie.importers.official import official_metadata, xml_draft
from griffie.importers.official.html_tree import Site, parse_html
from griffie.importers.official.official_damage import is_garbled
from griffie.importers.official.xml_tree import parse_xml
from griffie.importers.source import LIMIT, Source, decode
from griffie.problems import Place, Problem

_MARKUP = re.compile(
    rb"(?:\xc3\xaf\xc2\xbb\xc2\xbf)?\s*(?:<!--.*?-->\s*)*<(?:\?xml|!DOCTYPE|html|head|body|officiele-publicatie|"
    rb"kamerstuk|kamervragen|handelingen|handeling|kamerverslag|niet-dossier-stuk|vraagdoc|kamerwrk|metadata_gegevens)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML = re.compile(
    r"\s*(?:<\?xml\b[^>]*\?>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE\s+html\b|<html\b|<head\b|<body\b)",
    re.IGNORECASE | re.DOTALL,
)
_ENCODING = re.compile(rb"(?:<\?xml[^>]*\bencoding|<meta[^>]*\bcharset)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_SINGLE_BYTE = frozenset("iso-8859-1 iso8859-1 latin-1 latin1 windows-1252 cp1252 iso-8859-15".split())
_OPEN_DATA = "vlosCoreDocument"
_LATIN_9 = frozenset({"iso-8859-15"})
_HEAD = 2000
"""Bytes in which a file says its encoding."""


class Kind(StrEnum):
    """What a file of markup is."""

    XML = "xml"
    OFFICIAL_PAGE = "officielebekendmakingen.nl"
    CHAMBER_PAGE = "tweedekamer.nl"


def is_markup(data: bytes) -> bool:
    """Whether bytes look like XML or HTML: they begin with a declaration, a document type or a root.

    A dump in Markdown may begin with some other element: that is text.
    """
    return _MARKUP.match(data.removeprefix(codecs.BOM_UTF8)) is not None or _utf16(data)


def open_markup(data: bytes, name: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """Reads bytes of markup. Writes their text: in the encoding that they declare, unless they are UTF-8 anyway."""
    declared = _ENCODING.search(data[:_HEAD])
    encoding = declared[1].decode("ascii").lower() if declared else ""
    if _utf16(data):
        encoding = "utf-16"
    elif encoding not in _SINGLE_BYTE or _is_utf8(data):
        return _sound(*decode(data, name))
    try:
        text = _western(data, encoding)
    except UnicodeDecodeError:
        message = f"het bestand noemt zich {encoding}, maar is dat niet"
        return None, (problem("I104", Place(name), message, "haal het bestand opnieuw op"),)
    return Source(name, Path(name).name, text, hashlib.sha256(data).hexdigest()), ()


def _western(data: bytes, encoding: str) -> str:
    """Text of one byte a letter; what calls itself Latin-1 is Windows-1252 on the web, which has letters for more."""
    if encoding in _SINGLE_BYTE - _LATIN_9:
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    return data.decode(encoding)


def _sound(source: Source | None, problems: tuple[Problem, ...]) -> tuple[Source | None, tuple[Problem, ...]]:
    """A text, unless somebody read it in a wrong encoding and wrote it again so."""
    if source is None or not is_garbled(source.text):
        return source, problems
    message = "alle letters met een accent zijn verminkt: UTF-8 die als Windows-1252 is gelezen en zo opgeslagen"
    return None, (problem("I104", Place(source.path), message, "haal het bestand opnieuw op, zonder het om te zetten"),)


def recognise(source: Source) -> tuple[Kind | None, tuple[Problem, ...]]:
    """What a text of markup is; None with the reason when it is no paper of the Chambers."""
    if len(source.text) > LIMIT:
        return None, (problem("I105", Place(source.path), "het bestand is te groot", None),)
    return _of_html(source) if _HTML.match(source.text) else _of_xml(source)


def _of_xml(source: Source) -> tuple[Kind | None, tuple[Problem, ...]]:
    tree, problems = parse_xml(source)
    if tree is None:
        return None, problems
    if tree.tag.lower() == "html":
        return _of_html(source)
    if xml_draft.is_paper(tree):
        return Kind.XML, ()
    place = Place(source.path)
    if tree.tag == official_metadata.ROOT:
        hint = "importeer het stuk zelf; import leest metadata.xml mee als dat ernaast staat"
        return None, (problem("I105", place, "dit is een metadata.xml, geen stuk", hint),)
    if tree.tag == _OPEN_DATA:
        hint = "neem de Handelingen van officielebekendmakingen.nl"
        return None, (problem("I105", place, "dit is een verslag uit de open data van de Tweede Kamer", hint),)
    inner = next((child.tag for child in tree.elements() if child.tag != "metadata"), "")
    what = inner if tree.tag == "officiele-publicatie" and inner else tree.tag
    hint = "verwacht: een kamerstuk, kamervragen of handelingen"
    return None, (problem("I105", place, f"dit is XML van een {what}, geen stuk van de Kamer", hint),)


def _of_html(source: Source) -> tuple[Kind | None, tuple[Problem, ...]]:
    page = parse_html(source)
    place = Place(source.path)
    if page.error:
        hint = "haal het stuk opnieuw op; bestaat de id wel?"
        return None, (problem("I133", place, f"dit is een foutpagina van {page.site_name}: «{page.error}»", hint),)
    if page.about:
        hint = "open op die pagina het stuk zelf (XML of HTML) en bewaar dat"
        message = f"dit is de pagina met technische informatie over {page.about}, niet het stuk zelf"
        return None, (problem("I105", place, message, hint),)
    if page.content is None:
        hint = "verwacht: een pagina met de tekst van een stuk, van officielebekendmakingen.nl of tweedekamer.nl"
        return None, (problem("I105", place, f"op deze pagina van {page.site_name} staat geen stuk", hint),)
    return _KINDS[page.site], ()


_KINDS = {Site.OFFICIAL: Kind.OFFICIAL_PAGE, Site.CHAMBER: Kind.CHAMBER_PAGE}


def _utf16(data: bytes) -> bool:
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and "<" in data[:8].decode("utf-16", "ignore")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
