"""The list of a paper's questions that is always in sight, with what is remarkable about each, in signs and in words.

The map of the paper and the list are the same entries: what one draws the other says.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from griffie.model.annotation import NoteKind
from griffie.model.document import UnitKind
from griffie.pages.breaking import cut
from griffie.pages.names import unnumbered_questions
from griffie.pages.paper.outline import PaperOutline, Ties
from griffie.pages.paper.part_view import ArticleView, HeadingView, PartView
from griffie.pages.paper.scribe import Lettered
from griffie.rendering.dutch import count, listing, stretches

_FIRST_WORDS = 70
_DIGITS = 5
_SECTION = 2
"""Level of the headings that divide a paper: questions under one are of no fractie before it."""
_SIEVES = {"noot": "met noot", "leeg": "zonder antwoord", "toezegging": "met toezegging"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One question."""

    anchor: str
    number: str
    numbers: tuple[int, ...]
    """All that the source gives it; none, one, or those of questions that share its text."""
    title: str
    """Its short title, else its first words."""
    by_editors: bool
    """Whether `title` is the editors' and not the source's."""
    opening: str
    """Its first words, for whoever reads the source only; empty when `title` already is that."""
    equal: tuple[str, ...]
    """Numbers of questions of this paper whose answer is equal as a whole."""
    refers: tuple[str, ...]
    """Numbers of the questions it refers to."""
    letters: tuple[str, ...]
    remarks: tuple[str, ...]
    """Everything that the signs say, in words."""
    words: int
    """Of its answers."""
    asked: int
    """Words of the question."""
    marks: tuple[str, ...]
    """By which the list can be sifted: names of `_SIEVES`."""
    theme: str
    """As the editors filed it; empty when they did not."""

    @property
    def short(self) -> str:
        """Its number as far as a cell of the map has room for it."""
        return f"{self.numbers[0]} e.v." if len(self.number) > _DIGITS and self.numbers else self.number

    @property
    def said(self) -> str:
        """What a screen reader says of it on the map."""
        return f"{self.title} ({listing(self.remarks)})" if self.remarks else self.title


@dataclass(frozen=True, slots=True)
class Group:
    """The questions under one heading."""

    name: str
    href: str
    range: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to sift or to order the list."""

    name: str
    text: str
    number: int = 0
    """How many questions stay."""


@dataclass(frozen=True, slots=True)
class Navigator:
    """All questions of a paper."""

    groups: tuple[Group, ...]
    total: int
    """How many questions they are: those that share a text count each."""
    first: str
    sieves: tuple[Choice, ...]
    """What some questions have and others have not."""
    orders: tuple[Choice, ...]
    """Orders other than that of the source come after it; empty when there is but one."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The questions in reading order."""
        return tuple(entry for group in self.groups for entry in group.entries)


def navigator(
    parts: Sequence[PartView],
    outline: PaperOutline,
    lettered: Iterable[Lettered],
    ties: Ties,
    themes: Mapping[str, str],
) -> Navigator:
    """The questions of a page, grouped by fractie or, where the paper has none, by heading."""
    notes: dict[str, list[Lettered]] = defaultdict(list)
    for note in lettered:
        notes[note.scope].append(note)
    same: dict[str, dict[str, None]] = defaultdict(dict)
    for equal in ties.equals:
        if equal.relation == "gelijk" and equal.other_paper == outline.paper.id:
            same[outline.article_of(equal.unit)][outline.article_of(equal.other)] = None
    groups = [
        Group(
            name,
            href,
            _range(articles),
            tuple(_entry(a, outline, notes, same, ties.refers, _theme(a, themes)) for a in articles),
        )
        for name, href, articles in _grouped(parts)
    ]
    total = sum(article.total for _, _, articles in _grouped(parts) for article in articles)
    first = next((e.number for g in groups for e in g.entries), "")
    entries = [entry for group in groups for entry in group.entries]
    return Navigator(tuple(groups), total, first, tuple(_sieves(entries)), _orders(groups, entries))


def _sieves(entries: Sequence[Entry]) -> Iterable[Choice]:
    for name, text in _SIEVES.items():
        number = sum(name in entry.marks for entry in entries)
        if 0 < number < len(entries):
            yield Choice(name, text, number)


def _orders(groups: Sequence[Group], entries: Sequence[Entry]) -> tuple[Choice, ...]:
    """By number only where that is one series and differs from the order of the source."""
    numbers = [number for entry in entries for number in entry.numbers]
    headed = sum(bool(group.name and group.entries) for group in groups)
    others = []
    if headed > 1 and len(set(numbers)) == len(numbers) and all(entry.numbers for entry in entries):
        others.append(Choice("nummer", "op nummer"))
    if any(entry.theme for entry in entries):
        others.append(Choice("thema", "per thema, door de redactie"))
    return (Choice("bron", "als in de bron"), *others) if others else ()


def _grouped(parts: Sequence[PartView]) -> Iterable[tuple[str, str, list[ArticleView]]]:
    """(name, address, questions) of each group; headings without questions count only when they name a fractie."""
    fracties = any(isinstance(part, HeadingView) and part.fractie for part in parts)
    name, href, shown = "", "", False
    articles: list[ArticleView] = []
    for part in parts:
        if isinstance(part, HeadingView) and (part.fractie or not fracties or part.level <= _SECTION):
            if articles or shown:
                yield name, href, articles
            name, href, articles = part.name, f"#{part.anchor}", []
            shown = bool(part.fractie)
        elif isinstance(part, ArticleView) and part.kind == "vraag":
            articles.append(part)
    if articles or shown:
        yield name, href, articles


def _range(articles: Sequence[ArticleView]) -> str:
    numbers = [number for article in articles for number in article.numbers]
    unnumbered = unnumbered_questions(sum(not article.numbers for article in articles))
    return ", ".join(filter(None, (stretches(numbers), unnumbered))) or "stelt geen vragen"


def _theme(article: ArticleView, themes: Mapping[str, str]) -> str:
    return next((themes[anchor] for anchor in (article.anchor, *article.joined) if anchor in themes), "")


def _entry(  # noqa: PLR0913, PLR0917 - each is another lookup over the same questions
    article: ArticleView,
    outline: PaperOutline,
    notes: Mapping[str, Sequence[Lettered]],
    same: Mapping[str, Mapping[str, None]],
    refers: Mapping[str, tuple[str, ...]],
    theme: str,
) -> Entry:
    own = notes.get(article.anchor, ())
    equal = tuple(outline.number(anchor) for anchor in same.get(article.anchor, ()))
    to = tuple(outline.number(anchor) for anchor in refers.get(article.anchor, ()))
    unit = outline.units.get(article.anchor)
    opening = cut(unit.opening, _FIRST_WORDS) if unit else ""
    answers = (outline.units.get(answer.anchor) for answer in outline.answers_to(article.anchor))
    return Entry(
        anchor=article.anchor,
        number=article.number,
        numbers=article.numbers,
        title=article.title or opening or "zonder tekst",
        by_editors=bool(article.title) or not opening,
        opening=opening if article.title else "",
        equal=equal,
        refers=to,
        letters=tuple(note.letter for note in own),
        remarks=tuple(_remarks(article, own, equal, to)),
        words=sum(answer.words for answer in answers if answer is not None),
        asked=unit.words if unit and unit.kind is UnitKind.VRAAG else 0,
        marks=tuple(_marks(article, own)),
        theme=theme,
    )


def _marks(article: ArticleView, notes: Sequence[Lettered]) -> Iterable[str]:
    if notes:
        yield "noot"
    if article.unanswered or article.lacking:
        yield "leeg"
    if any(note.annotation.soort is NoteKind.TOEZEGGING for note in notes):
        yield "toezegging"


def _remarks(
    article: ArticleView, notes: Sequence[Lettered], equal: tuple[str, ...], refers: tuple[str, ...]
) -> Iterable[str]:
    if article.unanswered:
        yield "geen antwoord"
    if article.lacking:
        yield f"geen antwoord op {article.lacking}"
    if notes:
        yield count(len(notes), "noot", "noten")
    if any(note.annotation.soort is NoteKind.TOEZEGGING for note in notes):
        yield "toezegging"
    if equal:
        yield f"gelijk aan {listing(equal)}"
    if refers:
        yield f"verwijst naar {listing(refers)}"
