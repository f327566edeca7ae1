"""The glossary from A to Z, and the page of each term: what it means, its forms, and every place that uses it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from griffie import urls
from griffie.model.corpus import Linked, TermPlace
from griffie.model.register import Term
from griffie.pages.frame import Frame, Meta, frame, full_address
from griffie.pages.linked_data import term_schema
from griffie.pages.names import paper_name
from griffie.pages.pointer import Pointer
from griffie.pages.site.citing import pointer_to
from griffie.rendering.dutch import capital, count, date_words
from griffie.rendering.prose import sentence_with_mark

_DIGITS = "0–9"


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term in the list."""

    id: str
    term: str
    abbreviation: str
    text: str
    href: str
    uses: str


@dataclass(frozen=True, slots=True)
class TermLetter:
    """The terms under one letter."""

    name: str
    anchor: str
    entries: tuple[TermEntry, ...]


@dataclass(frozen=True, slots=True)
class TermsView:
    """The glossary."""

    frame: Frame
    letters: tuple[TermLetter, ...]
    total: str


@dataclass(frozen=True, slots=True)
class TermUsePlace:
    """A place that uses the term."""

    place: Pointer
    sentence: Markup


@dataclass(frozen=True, slots=True)
class UsingPaper:
    """A paper that uses the term."""

    name: str
    title: str
    kind: str
    day: str
    href: str
    by_editors: bool
    """Whether its words are the editors' own: a summary."""
    places: tuple[TermUsePlace, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """All that the page of a term shows."""

    frame: Frame
    id: str
    term: str
    abbreviation: str
    forms: tuple[str, ...]
    text: str
    source: str
    source_href: str
    see: tuple[Pointer, ...]
    using: tuple[UsingPaper, ...]
    uses: str


def terms_view(linked: Linked, base_url: str = "") -> TermsView:
    """The glossary of the site."""
    terms = linked.corpus.registers.begrippen
    return TermsView(
        frame=frame(
            linked.corpus.registers.site,
            urls.TERMS,
            title="Begrippen",
            section=urls.TERMS,
            css="overzicht",
            meta=(Meta("description", "Afkortingen en vaktaal uit de stukken, in gewone woorden uitgelegd."),),
            base_url=base_url,
        ),
        letters=tuple(_letters(linked, terms)),
        total=count(len(terms), "begrip", "begrippen"),
    )


def term_view(linked: Linked, term: Term, base_url: str = "") -> TermView:
    """The page of one term."""
    path = urls.term_page(term.id)
    using = tuple(_using(linked, linked.terms.get(term.id, ()), path))
    known = {one.id: one for one in linked.corpus.registers.begrippen}
    name = f"{term.afkorting}, {term.term}" if term.afkorting and term.afkorting != term.term else term.term
    return TermView(
        frame=frame(
            linked.corpus.registers.site,
            path,
            title=f"{name}: wat het betekent",
            section=urls.TERMS,
            css="overzicht begrip",
            meta=(Meta("description", term.uitleg),),
            base_url=base_url,
            data=term_schema(term.term, term.uitleg, full_address(base_url, path)),
        ),
        id=term.id,
        term=term.term,
        abbreviation=term.afkorting if term.afkorting != term.term else "",
        forms=tuple(form for form in term.forms if form not in (term.term, term.afkorting)),
        text=term.uitleg,
        source=term.bron,
        source_href=term.bron if term.bron.startswith(("https://", "http://")) else "",
        see=tuple(
            Pointer(known[other].term, urls.relative(path, urls.term_page(other)))
            for other in term.zie
            if other in known
        ),
        using=using,
        uses=count(sum(len(paper.places) for paper in using), "plaats", "plaatsen"),
    )


def _letters(linked: Linked, terms: Iterable[Term]) -> Iterator[TermLetter]:
    listed = sorted(terms, key=lambda term: (_letter(term) != _DIGITS, urls.slug(term.term), term.id))
    for letter, members in groupby(listed, key=_letter):
        anchor = "cijfers" if letter == _DIGITS else letter.lower()
        yield TermLetter(letter, anchor, tuple(_entry(linked, term) for term in members))


def _letter(term: Term) -> str:
    first = urls.slug(term.term)[0]
    return first.upper() if first.isalpha() else _DIGITS


def _entry(linked: Linked, term: Term) -> TermEntry:
    uses = len(linked.terms.get(term.id, ()))
    return TermEntry(
        id=term.id,
        term=term.term,
        abbreviation=term.afkorting if term.afkorting != term.term else "",
        text=term.uitleg,
        href=urls.relative(urls.TERMS, urls.term_page(term.id)),
        uses=count(uses, "plaats", "plaatsen") if uses else "",
    )


def _using(linked: Linked, places: Iterable[TermPlace], path: str) -> Iterator[UsingPaper]:
    """Papers from new to old, their places in reading order."""
    groups: dict[str, list[TermPlace]] = defaultdict(list)
    for place in places:
        groups[place.paper].append(place)
    papers = (linked.corpus.papers[id_] for id_ in groups)
    for paper in sorted(papers, key=lambda one: (-one.datum.toordinal(), one.id)):
        yield UsingPaper(
            name=paper_name(paper),
            title=paper.titel,
            kind=capital(paper.soort),
            day=date_words(paper.datum),
            href=urls.relative(path, urls.paper_page(paper.id)),
            by_editors=paper.is_summary,
            places=tuple(
                TermUsePlace(pointer_to(paper, one.unit, "", path), sentence_with_mark(one.sentence, one.within))
                for one in groups[paper.id]
            ),
        )
