"""The two real letters: every reference that they hold is found where it stands, and nothing else."""

import json
import os
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TypedDict

import pytest

from griffie.citations import Context, recognise
from griffie.model.citation import Citation, InternalReference, Kind, Mention, Target

FOLDER = Path(os.environ.get("GRIFFIE_LETTERS", Path(__file__).parents[3] / "shared/letters"))
OWN = {"nota-nav-tweede-verslag-36800-K-F": "kst-36800-K-F"}
NAMES = ("so-navo-defensieministers-2026-06-15", "nota-nav-tweede-verslag-36800-K-F")

pytestmark = pytest.mark.skipif(
    not (FOLDER / "facts.json").exists(), reason="de twee brieven liggen niet naast deze map (GRIFFIE_LETTERS)"
)


class Occurrence(TypedDict):
    line: int
    surface: str


class Out(TypedDict):
    id: str | None
    occurrences: list[Occurrence]


class Owned(TypedDict):
    id: str
    questions: list[int]


class Foreign(TypedDict):
    line: int
    targets: list[Owned]


class Inside(TypedDict):
    line: int
    targets: list[int | str]


class Letter(TypedDict):
    file: str
    references_out: list[Out]
    references_internal: list[Inside]
    references_to_questions_of_other_papers: list[Foreign]
    must_not_link: list[Occurrence]


@cache
def letter(name: str) -> Letter:
    facts: dict[str, dict[str, Letter]] = json.loads((FOLDER / "facts.json").read_text(encoding="utf-8"))
    return facts["letters"][name]


@cache
def mentions(name: str) -> tuple[tuple[int, str, Mention], ...]:
    lines = (FOLDER / letter(name)["file"]).read_text(encoding="utf-8").split("\n")
    context = Context(own=OWN.get(name))
    return tuple(
        (number, line, mention) for number, line in enumerate(lines, 1) for mention in recognise(line, context)
    )


def named_only(id_: str | None) -> bool:
    """Laws and treaties without an article, and lost targets: the facts name them, no id can be found."""
    return id_ is None or id_.startswith(("wet:", "verdrag:"))


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_out_is_found_on_its_line_and_no_other(name: str) -> None:
    expected = Counter(
        (at["line"], out["id"])
        for out in letter(name)["references_out"]
        for at in out["occurrences"]
        if not named_only(out["id"])
    )
    found = Counter(
        (number, mention.ids[0])
        for number, line, mention in mentions(name)
        if isinstance(mention, Citation) and mention.ids and not own_mark(number, line, mention)
    )
    assert found == expected


def own_mark(number: int, line: str, mention: Citation) -> bool:
    """The sender's own references at the head of the letter, which the facts list apart."""
    return mention.kind is Kind.KENMERK and number < 45 and line.startswith("D2024-")


@pytest.mark.parametrize("name", NAMES)
def test_the_printed_spelling_is_kept_to_the_character(name: str) -> None:
    surfaces = {
        (at["line"], out["id"]): at["surface"] for out in letter(name)["references_out"] for at in out["occurrences"]
    }
    for number, line, mention in mentions(name):
        if isinstance(mention, Citation) and mention.ids and (number, mention.ids[0]) in surfaces:
            assert mention.span.of(line) in surfaces[number, mention.ids[0]]


@pytest.mark.parametrize("name", NAMES)
def test_references_inside_point_to_the_questions_printed(name: str) -> None:
    expected = [
        (inside["line"], int(str(target).split("-")[-1]))
        for inside in letter(name)["references_internal"]
        for target in inside["targets"]
    ]
    found = [
        (number, mention.number)
        for number, _, mention in mentions(name)
        if isinstance(mention, InternalReference) and mention.target is Target.VRAAG and not mention.owner
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("name", NAMES)
def test_questions_of_other_papers_belong_to_those_papers(name: str) -> None:
    expected = [
        (foreign["line"], (owned["id"],), question)
        for foreign in letter(name)["references_to_questions_of_other_papers"]
        for owned in foreign["targets"]
        for question in owned["questions"]
    ]
    found = [
        (number, mention.owner, mention.number)
        for number, _, mention in mentions(name)
        if isinstance(mention, InternalReference) and mention.owner
    ]
    assert found == expected


@pytest.mark.parametrize("name", NAMES)
def test_what_must_not_be_linked_identifies_nothing(name: str) -> None:
    for refused in letter(name)["must_not_link"]:
        for number, line, mention in mentions(name):
            if number != refused["line"]:
                continue
            where = line.find(refused["surface"])
            inside = where <= mention.span.start < where + len(refused["surface"])
            if inside and isinstance(mention, Citation):
                assert not mention.ids or mention.kind is Kind.KENMERK
            if inside and isinstance(mention, InternalReference):
                assert mention.owner
