"""Who refers to what: the references of all papers turned round."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from griffie.linking.internal import targets
from griffie.linking.known import Known, cited_key
from griffie.model.citation import Ambiguous, Citation, External, Resolved, Unknown
from griffie.model.corpus import Reference


def cited_by(references: Iterable[Reference]) -> dict[str, tuple[Reference, ...]]:
    """By base id: the references to it, in reading order; papers inside a printed range count as cited.

    Keys are sorted. Questions of other papers ("vragen 42 en 43") are not counted here: the paper that owns them is
    cited in the same sentence. What the front matter says to answer counts when the text does not cite it.
    """
    found: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        for key in dict.fromkeys(_keys(reference)):
            found[key].append(reference)
    return {key: tuple(_printed_first(found[key])) for key in sorted(found)}


@dataclass(frozen=True, slots=True)
class Pointer:
    """A reference that reaches a question."""

    reference: Reference
    target: tuple[str, str]
    """(paper, anchor of the question)."""
    asked: tuple[str, ...]
    """The questions that the citing unit is or answers."""

    @property
    def citing(self) -> tuple[str, str]:
        """(paper, anchor of the unit)."""
        return self.reference.paper, self.reference.located.unit

    @property
    def is_own(self) -> bool:
        """Whether a unit refers to its own question."""
        return self.target[0] == self.reference.paper and self.target[1] in self.asked


def pointers(references: Iterable[Reference], known: Known) -> Iterator[Pointer]:
    """Every question that a reference reaches: by its number, by its answer, by its part, inside a printed range."""
    for reference in references:
        mention = reference.located.mention
        if not isinstance(mention, Citation):
            unit = reference.located.unit
            found = dict.fromkeys(targets(mention, known.papers[reference.paper], unit, known=known))
            asked = tuple(one.anchor for one in known.outline(reference.paper).asked(unit)) if found else ()
            yield from (Pointer(reference, target, asked) for target in found)


def incoming(found: Iterable[Pointer]) -> dict[tuple[str, str], tuple[Reference, ...]]:
    """By (paper, anchor of a question): references to it or to its answers, once per citing unit, in reading order.

    A unit does not refer to its own question.
    """
    gathered: dict[tuple[str, str], dict[tuple[str, str], Reference]] = defaultdict(dict)
    for pointer in found:
        if not pointer.is_own:
            gathered[pointer.target].setdefault(pointer.citing, pointer.reference)
    return {target: tuple(gathered[target].values()) for target in sorted(gathered)}


def summaries(papers: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """By paper: the ids of the papers whose `betreft` names it; from (id, betreft) pairs."""
    found: dict[str, list[str]] = defaultdict(list)
    for paper_id, about in papers:
        if about:
            found[about].append(paper_id)
    return {about: tuple(sorted(found[about])) for about in sorted(found)}


def is_printed(reference: Reference) -> bool:
    """Whether a reference stands in the text of its paper, rather than in the front matter."""
    return reference.located.n >= 0


def _printed_first(references: list[Reference]) -> Iterator[Reference]:
    citing = {reference.paper for reference in references if is_printed(reference)}
    return (reference for reference in references if is_printed(reference) or reference.paper not in citing)


def _keys(reference: Reference) -> Iterator[str]:
    mention = reference.located.mention
    if not isinstance(mention, Citation):
        return
    match reference.resolution:
        case Resolved(id=cited) | External(id=cited):
            yield cited_key(cited)
        case Unknown(id=cited):
            if cited:
                yield cited_key(cited)
        case Ambiguous():
            return
        case _:
            assert_never(reference.resolution)
    yield from map(cited_key, mention.implied)
