"""How a paper is cited: the line that is shown and copied, and the tags by which Zotero files it.

The line follows the Leidraad voor juridische auteurs where the paper has a number, and names the sender, title and date
where it has none. Rules for the tags were read in Zotero's translator "Embedded Metadata": the institution makes it a
report; a single author with a comma must have no space on both sides of it.
"""

from griffie.citations.ids import parse_id
from griffie.model.citation import Kind
from griffie.model.document import Paper
from griffie.model.register import Person, Registers
from griffie.pages.frame import Meta, full_address
from griffie.pages.names import paper_number
from griffie.rendering.dutch import date_words, session_short
from griffie.urls import paper_page

_CHAMBERS = {"Tweede Kamer": "II", "Eerste Kamer": "I"}


def citation(paper: Paper) -> str:
    """The paper in one line, without a full stop."""
    number = filed_as(paper)
    if number:
        return f"{number} ({paper.soort} van {date_words(paper.datum)})"
    sender = f"{paper.afzender}, " if paper.afzender else ""
    return f"{sender}‘{paper.titel}’, {paper.soort}, {date_words(paper.datum)}"


def filed_as(paper: Paper) -> str:
    """The paper by its number: "Kamerstukken I 2025/26, 36 800 K, F"; empty when it has none."""
    parsed = parse_id(paper.id)
    if parsed is None or parsed.kind is not Kind.KST:
        return ""
    return f"{series(paper)}, {paper_number(paper)}"


def series(paper: Paper) -> str:
    """The series with its session: "Kamerstukken II 2025/26"."""
    parts = ("Kamerstukken", _CHAMBERS.get(paper.kamer, ""), session_short(paper.vergaderjaar))
    return " ".join(part for part in parts if part)


def meta_tags(paper: Paper, registers: Registers, abstract: str, base_url: str) -> tuple[Meta, ...]:
    """The tags of the head by which reference managers and catalogues know the paper."""
    number = paper_number(paper) if filed_as(paper) else ""
    source = paper.officieel or (paper.bron.url if paper.bron else "")
    authors = [_author(signatory.naam, registers.personen) for signatory in paper.ondertekenaars]
    tags = [
        ("citation_title", paper.titel),
        *(("citation_author", author) for author in authors),
        ("citation_date", paper.datum.isoformat()),
        ("citation_language", "nl"),
        ("citation_public_url", full_address(base_url, paper_page(paper.id))),
        ("citation_abstract", abstract),
        ("citation_keywords", "; ".join(paper.dossiers)),
        ("citation_series_title", series(paper) if number else ""),
        ("citation_technical_report_institution", paper.afzender),
        ("citation_technical_report_number", number),
        ("description", abstract),
        ("DC.title", paper.titel),
        ("DC.type", "report"),
        ("DCTERMS.issued", paper.datum.isoformat()),
        ("DC.source", source),
        ("DC.publisher", registers.site.naam),
    ]
    return tuple(Meta(name, content) for name, content in tags if content)


def _author(name: str, persons: tuple[Person, ...]) -> str:
    """A name as "Surname, A.B.": from the register of persons, else from the last word of the name."""
    for person in persons:
        if name in (person.naam, *person.vormen) and person.achternaam:
            return f"{person.achternaam}, {(person.voorletters or person.naam[:1] + '.').replace(' ', '')}"
    first, _, last = name.rpartition(" ")
    initials = "".join(f"{word[0]}." for word in first.split())
    return f"{last}, {initials}" if initials else last
