"""Atom feeds of the site and of each dossier: papers, newest first. A feed must know where the site stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from griffie.model.corpus import Linked
from griffie.model.document import Paper
from griffie.model.output import Output
from griffie.urls import HOME, dossier_page, paper_page
from griffie.writers.annotations import published_on

PATH = "atom.xml"
MOST = 100
"""Papers in a feed: readers of feeds keep what they saw."""


def feeds(linked: Linked, base_url: str) -> tuple[Output, ...]:
    """The feeds, or nothing when the site has no address. A paper moves up when a note on it is new or changed."""
    if not base_url:
        return ()
    base = base_url.rstrip("/") + "/"
    moved = changed(linked)
    papers = linked.corpus.papers.values()
    names = {dossier.id: dossier.kort or dossier.titel for dossier in linked.corpus.registers.dossiers}
    site = linked.corpus.registers.site
    outputs = [_feed(linked, _Feed(PATH, HOME, site.naam, site.omschrijving), papers, base, moved)]
    for key, filed in by_dossier(papers).items():
        about = _Feed(dossier_feed(key), dossier_page(key), f"{site.naam}: dossier {key}", names.get(key, ""))
        outputs.append(_feed(linked, about, filed, base, moved))
    return tuple(outputs)


def dossier_feed(key: str) -> str:
    """Where the feed of a dossier stands."""
    return f"dossier/{key}.xml"


@dataclass(frozen=True, slots=True)
class _Feed:
    path: str
    page: str
    title: str
    subtitle: str


def _feed(linked: Linked, about: _Feed, papers: Iterable[Paper], base: str, moved: Mapping[str, date]) -> Output:
    newest = sorted(papers, key=lambda paper: (moved[paper.id], paper.id), reverse=True)[:MOST]
    site = linked.corpus.registers.site
    latest = max((moved[paper.id] for paper in newest), default=date(1970, 1, 1))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        f"<id>{escape(base + ('' if about.page == HOME else about.page))}</id>",
        f"<title>{escape(about.title)}</title>",
        *([f"<subtitle>{escape(about.subtitle)}</subtitle>"] if about.subtitle else []),
        f"<updated>{_time(latest)}</updated>",
        f"<author><name>{escape(site.redactie or site.naam)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(base + about.path)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(base + about.page)}/>',
        *(_entry(paper, base, moved[paper.id]) for paper in newest),
        "</feed>",
    ]
    return Output(about.path, ("\n".join(lines) + "\n").encode())


def by_dossier(papers: Iterable[Paper]) -> dict[str, list[Paper]]:
    """Papers by the dossiers that they belong to, in order of the dossiers."""
    found: dict[str, list[Paper]] = defaultdict(list)
    for paper in papers:
        for key in dict.fromkeys(paper.dossiers):
            found[key].append(paper)
    return {key: found[key] for key in sorted(found)}


def changed(linked: Linked) -> dict[str, date]:
    """When each paper last changed for its readers: its own date, or the newest date of a published note on it."""
    dates = {paper.id: paper.datum for paper in linked.corpus.papers.values()}
    for paper_id in linked.placements:
        for placed in published_on(linked, paper_id):
            for day in (placed.annotation.datum, placed.annotation.gewijzigd):
                if day:
                    dates[paper_id] = max(dates[paper_id], day)
    return dates


def _entry(paper: Paper, base: str, updated: date) -> str:
    address = base + paper_page(paper.id)
    return "\n".join(
        [
            "<entry>",
            f"<id>{escape(address)}</id>",
            f"<title>{escape(' '.join(paper.titel.split()))}</title>",
            f"<updated>{_time(updated)}</updated>",
            f"<published>{_time(paper.datum)}</published>",
            f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>',
            *(f"<category term={quoteattr(dossier)}/>" for dossier in paper.dossiers),
            f"<summary>{escape(_summary(paper))}</summary>",
            "</entry>",
        ]
    )


def _summary(paper: Paper) -> str:
    questions = paper.tally.questions
    counted = {0: "", 1: ", 1 vraag"}.get(questions, f", {questions} vragen")
    sender = f" van {paper.afzender}" if paper.afzender else ""
    return f"{paper.soort[:1].upper()}{paper.soort[1:]}{sender}{counted}"


def _time(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
