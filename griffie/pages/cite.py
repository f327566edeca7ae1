"""How a paper is cited: the line that is shown and copied, and the tags by which Zotero files it.

A numbered paper is cited by the rules of `griffie.citations.printing`; one that has no number by its sender, title and
date. Rules for the tags were read in Zotero's translator "Embedded Metadata": the institution makes it a report; a
single author with a comma must have no space on both sides of it.
"""

from dataclasses import dataclass

from griffie.citations import Form, leidraad, short
from griffie.citations.ids import parse_id
from griffie.model.citation import Kind
from griffie.model.document import Paper
from griffie.model.register import Person, Registers
from griffie.pages.frame import Meta, full_address
from griffie.pages.names import paper_number
from griffie.rendering.dutch import date_words, session_short
from griffie.urls import paper_page

_CHAMBERS = {"Tweede Kamer": "II", "Eerste Kamer": "I"}


@dataclass(frozen=True, slots=True)
class CitationForm:
    """One way to cite a paper."""

    name: str
    text: str


def citation(paper: Paper) -> str:
    """The paper in one line, without a full stop, so that a question and an address can follow."""
    if is_filed(paper):
        return str(leidraad(paper.id, paper.vergaderjaar, paper.kamer, form=Form.AANWIJZING) or short(paper.id))
    sender = f"{paper.afzender}, " if paper.afzender else ""
    return f"{sender}‘{paper.titel}’, {paper.soort}, {date_words(paper.datum)}"


def citation_forms(paper: Paper) -> tuple[CitationForm, ...]:
    """The forms that are shown, each to be copied; BibTeX and the like are files."""
    if not is_filed(paper):
        return (CitationForm("Voluit", citation(paper)),)
    full = leidraad(paper.id, paper.vergaderjaar, paper.kamer)
    return (
        *((CitationForm("Leidraad voor juridische auteurs", str(full)),) if full else ()),
        CitationForm("Kort", f"{short(paper.id)}, {date_words(paper.datum)}"),
    )


def is_filed(paper: Paper) -> bool:
    """Whether the paper has a number in the series of the Chambers."""
    parsed = parse_id(paper.id)
    return parsed is not None and parsed.kind is Kind.KST


def series(paper: Paper) -> str:
    """The series with its session: "Kamerstukken II 2025/26"."""
    parts = ("Kamerstukken", _CHAMBERS.get(paper.kamer, ""), session_short(paper.vergaderjaar))
    return " ".join(part for part in parts if part)


def meta_tags(paper: Paper, registers: Registers, abstract: str, base_url: str) -> tuple[Meta, ...]:
    """The tags of the head by which reference managers and catalogues know the paper."""
    number = paper_number(paper) if is_filed(paper) else ""
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
