"""How citation processors read a paper: CSL-JSON, from the same record as BibTeX and RIS."""

from collections.abc import Iterable, Mapping

from griffie.rendering.bibliography import Author, Entry
from griffie.writers.encode import Json


def csl_json(items: Iterable[Entry]) -> Json:
    """Papers as CSL-JSON: an array of items, as citation processors and reference managers read it."""
    return [_csl_item(item) for item in items]


def _csl_item(item: Entry) -> dict[str, Json]:
    fields: dict[str, Json] = {
        "id": item.id,
        "type": "webpage" if item.editorial else "report",
        "title": item.title,
        "author": [_csl_name(author) for author in item.authors],
        "issued": {"date-parts": [[item.issued.year, item.issued.month, item.issued.day]]},
        "genre": item.kind,
        "publisher": item.institution,
        "number": item.number,
        "collection-title": item.series,
        "URL": item.url,
        "language": "nl-NL",
    }
    return {key: value for key, value in fields.items() if value}


def _csl_name(author: Author) -> Mapping[str, Json]:
    if not author.given:
        return {"literal": author.family}
    names = {"family": author.family, "given": author.given, "non-dropping-particle": author.particle}
    return {key: value for key, value in names.items() if value}
