"""How a paper is cited: the line that is shown and copied, and the tags by which Zotero files it.

A numbered paper is cited by the rules of `griffie.citations.printing`; one that has no number by its sender, title and
date. Rules for the tags were read in Zotero's translator "Embedded Metadata": the institution makes it a report, so
where the sender is not known it is the Chamber to which the series belongs; a single author with a comma must not have
a space on both sides of it, so initials have none.
"""

from dataclasses import dataclass

from griffie.citations import Form, leidraad, short
from griffie.citations.ids import parse_id
from griffie.model.citation import Kind
from griffie.model.document import Paper
from griffie.model.register import Person, Registers
from griffie.pages.frame import Meta, full_address
from griffie.rendering.bibliography import author, entry, initials
from griffie.rendering.dutch import date_words
from griffie.urls import paper_page


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


def meta_tags(paper: Paper, registers: Registers, abstract: str, base_url: str) -> tuple[Meta, ...]:
    """The tags of the head by which reference managers and catalogues know the paper."""
    filed = entry(paper, registers)
    source = paper.officieel or (paper.bron.url if paper.bron else "")
    authors = dict.fromkeys(_author(signatory.naam, registers.personen) for signatory in paper.ondertekenaars)
    tags = [
        ("citation_title", paper.titel),
        *(("citation_author", author) for author in authors),
        ("citation_date", paper.datum.isoformat()),
        ("citation_language", "nl"),
        ("citation_public_url", full_address(base_url, paper_page(paper.id))),
        ("citation_abstract", abstract),
        ("citation_keywords", "; ".join(paper.dossiers)),
        ("citation_series_title", filed.series),
        ("citation_technical_report_institution", paper.afzender or paper.kamer),
        ("citation_technical_report_number", filed.number),
        ("description", abstract),
        ("DC.title", paper.titel),
        ("DC.type", "report"),
        ("DCTERMS.issued", paper.datum.isoformat()),
        ("DC.source", source),
        ("DC.publisher", registers.site.naam),
    ]
    return tuple(Meta(name, content) for name, content in tags if content)


def _author(name: str, persons: tuple[Person, ...]) -> str:
    """A name as "van der Surname, A.B."."""
    person = next((one for one in persons if name in (one.naam, *one.vormen)), None)
    known = author(name, person)
    surname = f"{known.particle} {known.family}".strip()
    letters = person.voorletters.replace(" ", "") if person else ""
    letters = letters or initials(known.given)
    return f"{surname}, {letters}" if letters else surname
