"""How a paper is cited by those who use a reference manager: one record of it, and that record as BibTeX and RIS.

The files beside a page and the citation that is copied from it come from here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from griffie.citations.addresses import address
from griffie.citations.ids import kind_of, parse_id
from griffie.citations.printing import Form, leidraad
from griffie.model.citation import Kind
from griffie.model.document import Paper
from griffie.model.register import Person, Registers
from griffie.urls import paper_page

_PARTICLES = frozenset("van de der den het 't ’t te ten ter in op la le du el al von".split())


@dataclass(frozen=True, slots=True)
class Author:
    """Someone who signed, or the body that sent the paper (then only `family`)."""

    family: str
    given: str = ""
    particle: str = ""
    """Of a Dutch name what comes between: `van der`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What every format says of a paper. What is not known is empty; no number is ever made up."""

    id: str
    title: str
    kind: str
    issued: date
    authors: tuple[Author, ...]
    institution: str
    number: str
    """As printed in papers: `36800 K, F`; empty when the paper has none yet."""
    series: str
    """`Kamerstukken I 2025/26`."""
    url: str
    editorial: bool
    """Whether it is the editors' own text rather than a paper of the government or the Chamber."""


def entry(paper: Paper, registers: Registers, base_url: str = "") -> Entry:
    """The record of a paper. Its address is the official one where there is one, else its page here."""
    persons = {form: person for person in registers.personen for form in (person.naam, *person.vormen)}
    signed = tuple(dict.fromkeys(author(one.naam, persons.get(one.naam)) for one in paper.ondertekenaars if one.naam))
    sender = (Author(paper.afzender),) if paper.afzender else ()
    number, series = _numbered(paper)
    return Entry(
        id=paper.id,
        title=_line(paper.titel),
        kind=paper.soort,
        issued=paper.datum,
        authors=signed or sender,
        institution=_line(paper.afzender),
        number=number,
        series=series,
        url=paper.officieel or _official(paper) or (base_url and f"{base_url.rstrip('/')}/{paper_page(paper.id)}"),
        editorial=paper.is_summary,
    )


def author(name: str, person: Person | None) -> Author:
    """A name in its parts: as the register gives them, else the last word and the particles before it."""
    words = name.split()
    if person is not None and person.achternaam and name.endswith(person.achternaam):
        given = name.removesuffix(person.achternaam).split()
        family = person.achternaam.split()
    else:
        given, family = words[:-1], words[-1:]
    while given and given[-1].lower() in _PARTICLES:
        family.insert(0, given.pop())
    particles = list(_leading_particles(family))
    return Author(" ".join(family[len(particles) :]), " ".join(given), " ".join(particles))


def initials(given: str) -> str:
    """Given names as initials, without spaces: "Tom Maria" is T.M., "Jan-Peter" J.P."""
    return "".join(f"{name[0]}." for name in re.split(r"[\s.-]+", given) if name)


def bibtex(item: Entry) -> str:
    """The paper as one BibTeX entry, for biblatex and for classic styles."""
    fields = {
        "title": f"{{{_tex(item.title)}}}",
        "author": " and ".join(_tex_name(author) for author in item.authors),
        "institution": _tex(item.institution),
        "type": _tex(item.kind),
        "number": _tex(item.number),
        "series": _tex(item.series),
        "date": item.issued.isoformat(),
        "year": str(item.issued.year),
        "url": re.sub(r"[{}\\%]", lambda match: f"%{ord(match[0]):02X}" if match[0] != "%" else r"\%", item.url),
        "language": "dutch",
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@{'misc' if item.editorial else 'techreport'}{{{item.id},\n{lines}\n}}\n"


def ris(item: Entry) -> str:
    """The paper as one RIS record."""
    fields = (
        ("TY", "ELEC" if item.editorial else "RPRT"),
        ("ID", item.id),
        ("TI", item.title),
        *(("AU", _ris_name(author)) for author in item.authors),
        ("PY", str(item.issued.year)),
        ("DA", f"{item.issued:%Y/%m/%d}"),
        ("M3", item.kind),
        ("PB", item.institution),
        ("SN", item.number),
        ("T3", item.series),
        ("UR", item.url),
        ("LA", "nl"),
    )
    lines = [f"{tag}  - {_line(value)}" for tag, value in fields if value]
    return "\n".join([*lines, "ER  - "]) + "\n"


def _numbered(paper: Paper) -> tuple[str, str]:
    """Number and series as the Leidraad prints them; each empty when not known, or when the paper has none yet."""
    if paper.is_summary or kind_of(paper.id) is not Kind.KST:
        return "", ""
    bare = leidraad(paper.id, form=Form.AANWIJZING)
    whole = leidraad(paper.id, paper.vergaderjaar, paper.kamer, form=Form.AANWIJZING)
    number = str(bare).removeprefix("Kamerstuk ") if bare else ""
    return number, f"{whole.series} {whole.rest.partition(', ')[0]}" if whole and whole.series else ""


def _official(paper: Paper) -> str:
    return (address(paper.id) or "") if parse_id(paper.id) else ""


def _leading_particles(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if word.lower() not in _PARTICLES:
            return
        yield word


def _tex_name(author: Author) -> str:
    if not author.given:
        return f"{{{_tex(author.family)}}}"
    return _tex(f"{_surname(author)}, {author.given}")


def _ris_name(author: Author) -> str:
    return f"{_surname(author)}, {author.given}" if author.given else author.family


def _surname(author: Author) -> str:
    return f"{author.particle} {author.family}".strip()


_TEX = str.maketrans(
    {
        **{char: f"\\{char}" for char in "&%$#_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def _tex(text: str) -> str:
    return text.translate(_TEX)


def _line(text: str) -> str:
    """On one line: the formats end a field at a line end."""
    return " ".join(text.split())
