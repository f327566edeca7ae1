"""Lookups over one paper that several parts of its page need: names, numbers, and which article shows what."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from griffie import urls
from griffie.model.citation import InternalReference, Resolved
from griffie.model.corpus import Linked, Reference
from griffie.model.document import Answer, Body, Heading, Paper, Part, Question, Unit, UnitKind
from griffie.pages.names import short_number, unit_name
from griffie.pages.paper.equal import Equal

_SECTION = 2
"""Level of the headings that divide a paper."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What ties the answers of a paper together."""

    equals: tuple[Equal, ...]
    refers: Mapping[str, tuple[str, ...]]
    """By article: the other articles that it refers to."""


class PaperOutline:
    """Lookups over one paper's units that several parts of its page need."""

    def __init__(self, linked: Linked, paper: Paper, body: Body) -> None:
        self.paper = paper
        self.units: dict[str, Unit] = {}
        for unit in paper.units:
            self.units.setdefault(unit.anchor, unit)
        self.groups = {part.fractie: part.name for part in body.parts if isinstance(part, Heading) and part.fractie}
        known = {fractie.id: fractie.naam for fractie in linked.corpus.registers.fracties}
        self.groups = {slug: known.get(slug, name) for slug, name in self.groups.items()} | _lists(body)
        self.answers: dict[str, list[Answer]] = defaultdict(list)
        for part in body.parts:
            if isinstance(part, Answer):
                for question in part.questions:
                    self.answers[question].append(part)
        self.homes = _homes(body)

    def number(self, anchor: str) -> str:
        """A question, or what answers it, by number: `16`, `SP 4a`."""
        unit = self.units.get(anchor)
        return short_number(unit, self.groups) if unit else anchor

    def one_number(self, anchor: str) -> str:
        """A question by its own number alone, also when it shares a text: `16`, `SP 4`."""
        unit = self.units.get(anchor)
        return short_number(replace(unit, joined=()), self.groups) if unit else anchor

    def name(self, anchor: str) -> str:
        """A unit as a sentence names it."""
        unit = self.units.get(anchor)
        return unit_name(unit) if unit else anchor

    def answers_to(self, anchor: str) -> tuple[Answer, ...]:
        """The answers to a question and to those that share its text, each once."""
        unit = self.units.get(anchor)
        asked = (anchor, *(other.anchor for other in unit.joined)) if unit else (anchor,)
        found = {answer.anchor: answer for question in asked for answer in self.answers.get(question, ())}
        return tuple(found.values())

    def article_of(self, anchor: str) -> str:
        """The anchor of the article in which a unit is shown; of a footnote, that of what holds its mark."""
        unit = self.units.get(anchor)
        if unit is not None and unit.kind is UnitKind.VOETNOOT:
            anchor = unit.questions[0] if unit.questions else anchor
        return self.homes.get(anchor, anchor)


def _lists(body: Body) -> dict[str, str]:
    """Names of lists of questions that are no fractie's: a list is called after the heading over its first question.

    A second list of a fractie ("d66-2") is called after the section that it stands in too.
    """
    names: dict[str, str] = {}
    heading, section = "", ""
    for part in body.parts:
        if isinstance(part, Heading):
            heading = part.name or part.prose.text
            if part.level <= _SECTION:
                section = "" if part.fractie else part.prose.text
        elif isinstance(part, Question) and part.group and part.group != part.fractie:
            of_fractie = section and section != heading
            names.setdefault(part.group, f"{heading}, {section}" if of_fractie else heading)
    return names


def refers_to(references: Iterable[Reference], outline: PaperOutline) -> Mapping[str, tuple[str, ...]]:
    """By article: the other articles of this paper that its text refers to, in reading order."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for reference in references:
        target = leads_to(reference, outline)
        origin = outline.article_of(reference.located.unit)
        if target and target != origin and origin in outline.homes.values():
            found[origin][target] = None
    return {origin: tuple(targets) for origin, targets in found.items()}


def leads_to(reference: Reference, outline: PaperOutline) -> str:
    """The article of this paper that a reference leads to; empty when it leads elsewhere."""
    if not isinstance(reference.located.mention, InternalReference) or not isinstance(reference.resolution, Resolved):
        return ""
    path, _, anchor = reference.resolution.href.partition("#")
    if path not in ("", urls.paper_page(outline.paper.id)):
        return ""
    home = outline.article_of(anchor)
    return home if home in outline.homes.values() else ""


def _homes(body: Body) -> dict[str, str]:
    """By anchor of a question or answer: the anchor of the article in which it is shown."""
    homes: dict[str, str] = {}
    parts = list(body.parts)
    index = 0
    while index < len(parts):
        part = parts[index]
        index += 1
        if not isinstance(part, Question | Answer):
            continue
        last = article_end(parts, index - 1)
        for member in parts[index - 1 : last]:
            for anchor in _anchors(member):
                homes.setdefault(anchor, part.anchor)
        index = last
    return homes


def article_end(parts: Sequence[Part], start: int) -> int:
    """Where the article ends that begins with this question: after the answers to it that follow directly."""
    first = parts[start]
    end = start + 1
    while isinstance(first, Question) and end < len(parts):
        part = parts[end]
        if not isinstance(part, Answer) or not set(first.anchors) & set(part.questions):
            break
        end += 1
    return end


def _anchors(part: Part) -> tuple[str, ...]:
    if isinstance(part, Question):
        return part.anchors
    return (part.anchor,) if isinstance(part, Answer) else ()
