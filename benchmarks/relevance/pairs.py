"""Records as other searches get them: one document for each question with its answers and footnotes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from griffie.search.record import Record, Soort


@dataclass(frozen=True, slots=True)
class Pair:
    """One document."""

    id: str
    title: str
    text: str


def pairs(papers: Iterable[Iterable[Record]], homes: Mapping[str, str]) -> tuple[Pair, ...]:
    """One document for each key of `homes`, with all its words, numbers that it mentions and who asked."""
    found: dict[str, list[Record]] = {}
    for paper in papers:
        for record in paper:
            if record.url in homes:
                found.setdefault(homes[record.url], []).append(record)
    return tuple(_pair(key, records) for key, records in found.items())


def _pair(key: str, records: list[Record]) -> Pair:
    title = next((record.titel for record in records if record.soort is Soort.VRAAG), records[0].titel)
    names = dict.fromkeys(record.fractie for record in records if record.fractie)
    texts = [text for record in records for text in record.texts]
    return Pair(key, title, "\n".join((*names, *texts)))
