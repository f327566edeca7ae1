"""How deep a heading of official XML stands: by its number, by what it opens, and by its print when it says neither.

Files are often flat: 2.1 stands beside 2, not in it; until 2010 every heading is one of a run of cross-headings. So the
number counts, and how deep a division stands only where that says more. Cross-headings without a number rank by how
they are printed, bold above bold italic above italic, under the heading before them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from griffie.importers.official.xml_tree import Node

DEEPEST = 5
"""Ranks that Markdown can still tell apart, below the title of the page."""

_DECIMAL = re.compile(r"(?P<digits>\d+(?:\.\d+)*)\.?[a-z]?\.?")
_UPPER = re.compile(r"(?:[IVXLC]+|[A-Z])\.?")
_CROSS = re.compile(r"(?P<sign>§\s*)?(?P<digits>\d+(?:\.\d+)*)(?P<dot>\.?)[a-z]?\s+\S")
_CROSS_UPPER = re.compile(r"(?:[IVXLC]+|[A-Z])\.\s+\S")
_OPENS = re.compile(
    r"(?:(?:[IVX]+|[A-Z])\.?\s+)?(?:algemeen(?: deel)?|artikels?gewij\w+(?: toelichting| deel)?|artikelen"
    r"|bijlagen?(?: [IVX\d]+)?)\.?",
    re.IGNORECASE,
)
"""What opens a part of a memorie van toelichting, numbered or not."""
_ARTICLE = re.compile(r"artikel(?:en)?\s+(?:[IVX]+\b|\d)", re.IGNORECASE)
_PRINTS = ("vet", "vetcur", "cur", "rom")
_ALSO = MappingProxyType({"halfvet": "vet", "curvet": "vetcur"})
_SENTENCE = re.compile(r".+[.:;]", re.DOTALL)
_LONG = 60


@dataclass(frozen=True, slots=True)
class Ranks:
    """What was seen of the headings of a whole paper before the first is ranked."""

    shift: int
    """1 when Roman numbers, capitals or the names of parts stand above decimal numbers."""
    least: Mapping[int, int]
    """How deep divisions stand whose headings have this many numbers (0: a Roman number or a capital): the least."""
    prints: Mapping[str, int]
    """The prints of cross-headings in this paper, ranked from 0."""
    openers: frozenset[str]
    """The prints of headings over the explanation of articles; in it an article is a heading, whatever its print."""


def ranks(nodes: Iterable[Node]) -> Ranks:
    """Reads all elements of a paper. Writes what its headings have in common."""
    kops: list[tuple[int, int]] = []
    crosses: list[tuple[str, str]] = []
    depth: dict[Node, int] = {}
    for node in nodes:
        here = depth.get(node, 0) + (node.tag in DIVISIONS)
        if node.tag == "kop" and (length := _length(number(node))) is not None:
            kops.append((length, here))
        elif node.tag in {"tussenkop", "tuskop"}:
            crosses.append((" ".join(node.text().split()), print_of(node)))
        if here:
            depth.update((child, here) for child in node.elements())
    openers = frozenset(print_ for text, print_ in crosses if "artikel" in text.lower() and _OPENS.fullmatch(text))
    upper = any(not length for length, _ in kops) or any(_opens(*cross, openers) for cross in crosses)
    decimal = any(length for length, _ in kops) or any(_digits(text) for text, _ in crosses)
    least: dict[int, int] = {}
    for length, here in kops:
        least[length] = min(here, least.get(length, here))
    prints = _prints(print_ for text, print_ in crosses if not is_sentence(text, print_))
    return Ranks(int(upper and decimal), MappingProxyType(least), prints, openers)


DIVISIONS = frozenset(
    "divisie bijlage artikel hoofdstuk paragraaf afdeling wijzig-artikel wijzig-divisie agendapunt opening "
    "handeling_bijlage".split()
)
"""Elements that a heading opens."""


def print_of(heading: Node) -> str:
    """How a cross-heading is printed; until 2010 the attribute had another name."""
    printed = heading.get("kopopmaak") or heading.get("letat")
    return _ALSO.get(printed, printed)


def number(kop: Node) -> str:
    """The number of a heading, without what is around it; empty when it has none, or numbers an article or annex."""
    found = kop.first("nr")
    return " ".join(found.text().split()) if found and kop.first("label") is None else ""


def is_sentence(text: str, print_: str) -> bool:
    """Whether what stands as a cross-heading is a paragraph: some ministries set those in plain type so."""
    return print_ == "rom" and len(text) > _LONG and bool(_SENTENCE.fullmatch(text))


def rank_of(kop: Node, nesting: int, known: Ranks) -> int:
    """The rank of a heading: from its number, no less deep than divisions of such numbers; else from its nesting."""
    length = _length(number(kop))
    if length is None:
        return min(DEEPEST, max(1, nesting))
    own = length + known.shift if length else 1
    return min(DEEPEST, max(own, known.least.get(length, 1)))


def rank_of_cross_heading(text: str, print_: str, above: int, known: Ranks, *, inside: bool) -> tuple[int, bool]:
    """The rank of a cross-heading, and whether it opens a part, so that what has no number stands under it.

    `above` is the rank of the heading that it stands under (0: none), `inside` whether in a division of that heading.
    """
    floor = above + 1 if inside else 1
    if _opens(text, print_, known.openers):
        return floor, not inside
    if digits := _digits(text):
        return min(DEEPEST, max(floor, digits.count(".") + 1 + known.shift)), not inside
    if known.openers and not inside and _ARTICLE.match(text):
        return 2, False
    return min(DEEPEST, above + 1 + known.prints.get(print_, 0)), False


def _opens(text: str, print_: str, openers: frozenset[str]) -> bool:
    """Whether a cross-heading opens a part: its number or its capitals say so, or the print of its fellow."""
    if _CROSS_UPPER.match(text):
        return True
    return bool(_OPENS.fullmatch(text)) and (text.isupper() or print_ in openers)


def _length(printed: str) -> int | None:
    """How many numbers a heading has; 0 for a Roman number or a capital, None for anything else."""
    if match := _DECIMAL.fullmatch(printed):
        return match["digits"].count(".") + 1
    return 0 if _UPPER.fullmatch(printed) else None


def _digits(text: str) -> str:
    """The number before a cross-heading; one number alone needs a full stop or a paragraph sign."""
    match = _CROSS.match(text)
    if match is None or not (match["sign"] or match["dot"] or "." in match["digits"]):
        return ""
    return match["digits"]


def _prints(found: Iterable[str]) -> Mapping[str, int]:
    used = set(found)
    order = [*(p for p in _PRINTS if p in used), *sorted(used.difference(_PRINTS))]
    return MappingProxyType({name: index for index, name in enumerate(order)})
