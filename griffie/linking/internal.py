"""References to a question, answer, note or section: of this paper, or of the one that the sentence named before.

Scope is the list that the citing unit stands in. A number that is not there is Unknown; it is never taken for the
nearest one, nor for the same number in another list.
"""

from collections.abc import Iterator
from typing import assert_never

from griffie.citations import reasons
from griffie.linking.known import Known
from griffie.linking.outline import Outline
from griffie.model.citation import Ambiguous, InternalReference, Resolution, Resolved, Target, Unknown
from griffie.model.document import Paper, Unit, UnitKind
from griffie.urls import paper_page


def resolve_internal(reference: InternalReference, paper: Paper, unit: str, *, known: Known) -> Resolution:
    """What a reference printed in `unit` of `paper` points to."""
    if reference.owner:
        return _in_other(reference, known)
    outline = known.outline(paper.id)
    return _one(_anchors(reference, outline, unit, outline.scope(unit)), reference, paper.id)


def targets(reference: InternalReference, paper: Paper, unit: str, *, known: Known) -> Iterator[tuple[str, str]]:
    """(paper, anchor of a question) of every question meant, those inside a range and behind an answer included."""
    resolution = resolve_internal(reference, paper, unit, known=known)
    if not isinstance(resolution, Resolved):
        return
    page, _, anchor = resolution.href.partition("#")
    owner = page.removesuffix(".html")
    outline = known.outline(owner)
    for question in _questions_behind(anchor, outline):
        yield (owner, question.anchor)
        for number in reference.implied:
            inside = outline.questions.get((question.group, number, ""))
            if inside is not None:
                yield (owner, inside.anchor)


def _questions_behind(anchor: str, outline: Outline) -> tuple[Unit, ...]:
    """The questions that an anchor is, answers or is part of; a sub-question (`vraag-4a`) is part of its question."""
    if anchor in outline.units:
        unit = outline.units[anchor]
        return () if unit.kind is UnitKind.VOETNOOT else outline.asked(anchor)
    return outline.asked(anchor[:-1])


def _in_other(reference: InternalReference, known: Known) -> Resolution:
    """A question of a paper named earlier in the sentence: on its page when held and asked there, else no link.

    The paper itself carries the link already. A second one on the question's number would lead to a page without
    that question.
    """
    number = f"{reference.number or ''}{reference.letter}"
    if len(reference.owner) > 1:
        return Ambiguous(tuple(f"{owner}#vraag-{number}" for owner in reference.owner), reasons.SEVERAL_PLACES)
    owner = reference.owner[0]
    held = known.held(owner)
    if len(held) != 1:
        return Unknown(reasons.NO_PUBLIC_ADDRESS, f"{owner}#vraag-{number}")
    outline = known.outline(held[0])
    found = _anchors(reference, outline, "", outline.groups)
    if not found:
        return Unknown(reasons.NO_SUCH_QUESTION, f"{owner}#vraag-{number}")
    if len(found) > 1:
        return Ambiguous(tuple(f"{owner}#{anchor}" for anchor in found), reasons.SEVERAL_PLACES)
    return Resolved(f"{owner}#{found[0]}", f"{paper_page(held[0])}#{found[0]}")


def _one(found: tuple[str, ...], reference: InternalReference, paper_id: str) -> Resolution:
    match found:
        case ():
            sections = reference.target in (Target.PARAGRAAF, Target.BIJLAGE)
            return Unknown(reasons.LOST_TARGET if sections else reasons.NO_SUCH_QUESTION)
        case (anchor,):
            return Resolved(f"#{anchor}", f"{paper_page(paper_id)}#{anchor}")
        case _:
            return Ambiguous(tuple(f"#{anchor}" for anchor in found), reasons.SEVERAL_PLACES)


def _anchors(reference: InternalReference, outline: Outline, unit: str, groups: tuple[str, ...]) -> tuple[str, ...]:
    """Anchors that the reference can mean, at most one per list in scope."""
    number = reference.number
    match reference.target:
        case Target.VORIGE:
            return _previous(outline, unit)
        case Target.VOETNOOT:
            note = outline.footnotes.get(str(number))
            return (note.anchor,) if note else ()
        case Target.PARAGRAAF:
            numbered = () if reference.letter else outline.sections.get(number or 0, ())
            return tuple(section.anchor for section in numbered)
        case Target.BIJLAGE:
            return ()
        case Target.VRAAG:
            return tuple(
                anchor for group in groups for anchor in _question(outline, group, number or 0, reference.letter)
            )
        case Target.ANTWOORD:
            return tuple(
                anchor for group in groups for anchor in _answer(outline, group, number or 0, reference.letter)
            )
        case _:
            assert_never(reference.target)


def _question(outline: Outline, group: str, number: int, letter: str) -> tuple[str, ...]:
    """The question; with a letter its sub-question, or the answer to that part where the question prints no parts.

    Without a letter, where the list numbers its questions 4a and 4b themselves: all of them.
    """
    exact = outline.questions.get((group, number, letter))
    if exact is not None:
        return (exact.anchor,)
    if not letter:
        numbered = outline.questions.items()
        return tuple(unit.anchor for (where, one, _), unit in numbered if (where, one) == (group, number))
    whole = outline.questions.get((group, number, ""))
    if whole is not None and letter in whole.letters:
        return (whole.anchor + letter,)
    part = outline.answers.get((group, number, letter))
    return (part.anchor,) if part else ()


def _answer(outline: Outline, group: str, number: int, letter: str) -> tuple[str, ...]:
    """The answer; with a letter the answer to that part, or the joint one when the question has such a part.

    A question whose parts are answered one by one has no answer of its own: then the question, with all of them.
    """
    exact = outline.answers.get((group, number, letter))
    if exact is not None:
        return (exact.anchor,)
    if not letter:
        return _question(outline, group, number, "")
    whole = outline.questions.get((group, number, ""))
    joint = outline.answers.get((group, number, ""))
    return (joint.anchor,) if whole and joint and letter in whole.letters else ()


def _previous(outline: Outline, anchor: str) -> tuple[str, ...]:
    """The answer before the one that says "het vorige antwoord", in the same list."""
    citing = outline.carrier(anchor)
    if citing is None or not outline.asked(anchor):
        return ()
    place = outline.order[citing.anchor]
    (group,) = outline.scope(anchor)
    before = [
        unit.anchor
        for unit in outline.units.values()
        if unit.kind is UnitKind.ANTWOORD
        and outline.order[unit.anchor] < place
        and outline.scope(unit.anchor) == (group,)
    ]
    return tuple(before[-1:])
