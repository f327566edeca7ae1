"""The two sides of the search: what Python says and what a browser says, in the same plain form."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from griffie.search.asking.excerpt import excerpt
from griffie.search.asking.find import ask, group_of, literal_forms, to_mark
from griffie.search.index.shelf import Shelf

EXCERPTS = 12
"""Of so many results the excerpt is compared: each is a function of its record and of the words."""
ASK = """async ([text, most, excerpts]) => {
  const Z = GRIFFIE_ZOEK, answer = await Z.search(text, [], most ?? Infinity), {scores} = answer;
  const shown = await Promise.all(answer.records.map(Z.shown)), first = shown.slice(0, excerpts);
  return {
    records: answer.records, scores: answer.records.map(record => scores ? scores[record] : 0),
    urls: shown.map(one => one.url), whole: answer.whole, count: answer.count, more: answer.more, some: answer.some,
    suggestion: answer.suggestion, corrected: answer.corrected,
    shown: first.map(one => [one.titel, one.soort, one.id, one.stuk, one.datum, one.fractie, one.paragraphs]),
    excerpts: first.map(one => Z.excerpt(one.paragraphs, Z.groupsIn(one, answer)))
      .map(({text, marks}) => [text, marks.map(span => span.map(unit => [...text.slice(0, unit)].length))]),
  };
}"""


@dataclass(frozen=True, slots=True)
class Told:
    """What a side answers to a query."""

    records: list[int]
    scores: list[float]
    urls: list[str]
    whole: int
    count: int
    some: bool
    suggestion: str
    corrected: bool
    shown: list[list[Any]]
    excerpts: list[list[Any]]
    more: bool = False
    """Whether there may be more: a first answer at size does not look at everything."""


@dataclass(frozen=True, slots=True)
class Both:
    """An index on disk, and open in a browser."""

    shelf: Shelf
    page: Page
    site: Path

    def in_browser(self, query: str, most: int | None = None) -> Told:
        return Told(**evaluated(self.page, ASK, [query, most, EXCERPTS]))

    def in_python(self, query: str) -> Told:
        return in_python(self.shelf, query)


def evaluated(page: Page, script: str, given: object) -> Any:  # noqa: ANN401 - JSON
    """What a function of the browser makes of a value; as JSON, which travels faster than objects."""
    return json.loads(
        page.evaluate(f"async given => JSON.stringify(await ({script})(JSON.parse(given)))", json.dumps(given))
    )


def in_python(shelf: Shelf, query: str) -> Told:
    answer = ask(shelf, query)
    groups, literal = group_of(answer.wanted, shelf), literal_forms(answer.wanted, shelf)
    shown = [shelf.shown(record) for record, _ in answer.records]
    first = shown[:EXCERPTS]
    marked = [to_mark(one, groups, literal) for one in first]
    found = [excerpt(one.paragraphs, of) for one, of in zip(first, marked, strict=True)]
    return Told(
        records=[record for record, _ in answer.records],
        scores=[score for _, score in answer.records],
        urls=[one.url for one in shown],
        whole=answer.whole,
        count=len(answer.records),
        some=answer.some,
        suggestion=answer.suggestion,
        corrected=answer.corrected,
        more=answer.more,
        shown=[
            [one.titel, one.soort, of.id, of.titel, of.datum, one.fractie, list(map(list, one.paragraphs))]
            for one in first
            for of in (one.origin,)
        ],
        excerpts=[[one.text, [[span.start, span.end] for span in one.marks]] for one in found],
    )
