"""`data/stukken`: every paper that the site holds; and of each paper a file with all it says, as data."""

from typing import assert_never

from griffie.citations.addresses import address
from griffie.citations.ids import parse_id
from griffie.citations.printing import leidraad
from griffie.linking.known import cited_key
from griffie.model.corpus import Linked
from griffie.model.document import Answer, Body, Footnote, Heading, Paper, Part, Passage, Question, UnitKind
from griffie.urls import paper_page
from griffie.writers.annotations import published_on
from griffie.writers.encode import Json, Record
from griffie.writers.plain import plain_text

COLUMNS = (
    *("id", "url", "officieel", "soort", "titel", "datum", "datumsoort", "kamer", "vergaderjaar", "dossiers"),
    *(
        "ondernummer",
        "citeerwijze",
        "afzender",
        "aan",
        "ondertekenaars",
        "kenmerken",
        "beantwoordt",
        "betreft",
        "samenvattingen",
    ),
    *("vragen", "antwoorden", "voetnoten", "noten", "verwijzingen", "aangehaald", "bestand", "sha256", "opgehaald"),
)


def paper_record(paper: Paper, linked: Linked) -> Record:
    """The record of a paper; keys as in its front matter, then counts, then where the text came from."""
    return {**_front_matter(paper, linked), **_counts(paper, linked), **_source(paper)}


def paper_document(paper: Paper, linked: Linked, body: Body) -> Json:
    """All that one paper says, part by part in its order, footnotes last."""
    return {
        **_front_matter(paper, linked),
        **_source(paper),
        "parts": [_part(part, paper) for part in body.parts],
        "footnotes": [_footnote(note, paper) for note in body.footnotes],
    }


def _front_matter(paper: Paper, linked: Linked) -> dict[str, Json]:
    return {
        "id": paper.id,
        "url": paper_page(paper.id),
        "officieel": paper.officieel or (address(paper.id) if parse_id(paper.id) else None),
        "soort": paper.soort,
        "titel": paper.titel,
        "datum": paper.datum.isoformat(),
        "datumsoort": paper.datumsoort,
        "kamer": paper.kamer,
        "vergaderjaar": paper.vergaderjaar,
        "dossiers": paper.dossiers,
        "ondernummer": paper.ondernummer,
        "citeerwijze": _citation(paper),
        "afzender": paper.afzender,
        "aan": paper.aan,
        "ondertekenaars": [{"naam": one.naam, "functie": one.functie} for one in paper.ondertekenaars],
        "kenmerken": paper.kenmerken,
        "beantwoordt": list(paper.beantwoordt.stukken) if paper.beantwoordt else [],
        "betreft": paper.betreft or None,
        "samenvattingen": linked.summaries.get(paper.id, ()),
    }


def _citation(paper: Paper) -> str | None:
    """As the Leidraad voor juridische auteurs prints it; None for a paper without number."""
    printed = leidraad(paper.id, paper.vergaderjaar, paper.kamer)
    return str(printed) if printed else None


def _counts(paper: Paper, linked: Linked) -> dict[str, Json]:
    kinds = [unit.kind for unit in paper.units]
    return {
        "vragen": kinds.count(UnitKind.VRAAG),
        "antwoorden": kinds.count(UnitKind.ANTWOORD),
        "voetnoten": kinds.count(UnitKind.VOETNOOT),
        "noten": len(published_on(linked, paper.id)),
        "verwijzingen": len(linked.references.get(paper.id, ())),
        "aangehaald": len(linked.cited.get(cited_key(paper.id), ())),
    }


def _source(paper: Paper) -> dict[str, Json]:
    source = paper.bron
    return {
        "bestand": source.bestand if source else None,
        "sha256": source.sha256 if source else None,
        "opgehaald": source.opgehaald.isoformat() if source and source.opgehaald else None,
    }


def _part(part: Part, paper: Paper) -> dict[str, Json]:
    """A part as data; every part has its kind, anchor and address, and the rest by its kind."""
    common: dict[str, Json] = {"anchor": part.anchor, "url": f"{paper_page(paper.id)}#{part.anchor}"}
    match part:
        case Heading():
            return {"kind": "kop", **common, "level": part.level, "fractie": part.fractie, "text": part.prose.text}
        case Passage():
            return {"kind": "tekst", **common, "text": plain_text(part.blocks)}
        case Question():
            return {
                "kind": "vraag",
                **common,
                "number": part.number or None,
                "joined": [{"anchor": other.anchor, "number": other.number} for other in part.joined],
                "group": part.group,
                "fractie": part.fractie,
                "text": plain_text(part.blocks),
            }
        case Answer():
            answered = {"questions": part.questions, "letter": part.letter}
            return {"kind": "antwoord", **common, **answered, "text": plain_text(part.blocks)}
        case _:
            assert_never(part)


def _footnote(note: Footnote, paper: Paper) -> dict[str, Json]:
    return {
        "anchor": note.anchor,
        "url": f"{paper_page(paper.id)}#{note.anchor}",
        "label": note.label,
        "in": note.unit,
        "text": plain_text(note.blocks),
    }
