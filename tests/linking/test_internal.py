"""References inside a paper: in the right list, or nowhere."""

import pytest
from linking_corpus import World, paper, world

from griffie.linking.link import link
from griffie.model.citation import Ambiguous, Resolution, Resolved, Unknown

LISTS = """
deel opening: Zie {opening}.
== sp
vraag 1: Wat?
antwoord 1: Dat.
vraag 4: Welke: a) een en b) twee?
antwoord 4a: Een. {part}
antwoord 4b: Twee.
vraag 5: Waarom?
antwoord 5: Daarom. {sp}
== volt
vraag 1: Hoe?
antwoord 1: Zo. {volt}
vraag 2: En nu?
antwoord 2: Straks. {after}
voetnoot 3 @sp-antwoord-5: Zie {note}.
"""


def lists(**said: str) -> World:
    blank = dict.fromkeys(("opening", "part", "sp", "volt", "after", "note"), "niets")
    return world(paper("brief", LISTS.format(**{**blank, **said})))


def only(made: World, paper_id: str = "brief") -> Resolution:
    linked, _ = link(made.corpus, made.body_of)
    (reference,) = linked.references[paper_id]
    return reference.resolution


def here(anchor: str) -> Resolved:
    return Resolved(f"#{anchor}", f"brief.html#{anchor}")


@pytest.mark.parametrize(
    ("place", "said", "anchor"),
    [
        ("sp", "[[#vraag 4]]", "sp-vraag-4"),
        ("sp", "[[#vraag 4b]]", "sp-vraag-4b"),
        ("sp", "[[#antwoord 4b]]", "sp-antwoord-4b"),
        ("sp", "[[#antwoord 4]]", "sp-vraag-4"),
        ("sp", "[[#antwoord 1]]", "sp-antwoord-1"),
        ("sp", "[[#vraag 1]]", "sp-vraag-1"),
        ("volt", "[[#vraag 1]]", "volt-vraag-1"),
        ("volt", "[[#vraag 2]]", "volt-vraag-2"),
        ("note", "[[#vraag 1]]", "sp-vraag-1"),
        ("sp", "[[#voetnoot 3]]", "voetnoot-3"),
        ("opening", "[[#vraag 5]]", "sp-vraag-5"),
        ("after", "[[#vorige]]", "volt-antwoord-1"),
        ("sp", "[[#vorige]]", "sp-antwoord-4b"),
    ],
)
def test_a_number_is_sought_in_the_list_of_the_citing_unit(place: str, said: str, anchor: str) -> None:
    assert only(lists(**{place: said})) == here(anchor)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("volt", "[[#vraag 4]]"),
        ("volt", "[[#vorige]]"),
        ("sp", "[[#vraag 2]]"),
        ("sp", "[[#vraag 4c]]"),
        ("sp", "[[#vraag 5a]]"),
        ("sp", "[[#antwoord 9]]"),
        ("sp", "[[#voetnoot 1]]"),
        ("opening", "[[#vorige]]"),
    ],
)
def test_a_number_that_is_not_there_is_never_taken_for_another(place: str, said: str) -> None:
    assert only(lists(**{place: said})) == Unknown("no-such-question")


def test_outside_all_lists_a_number_in_two_lists_is_ambiguous() -> None:
    assert only(lists(opening="[[#vraag 1]]")) == Ambiguous(("#sp-vraag-1", "#volt-vraag-1"), "several-places")


class TestOtherPapers:
    """Numbers that belong to the paper named before them in the sentence."""

    def test_a_question_of_a_paper_that_is_not_held_is_never_an_own_one(self) -> None:
        found = only(lists(sp="(kst-36915-X-4) vraag [[kst-36915-X-4#1]]"))
        assert found == Unknown("no-public-address", "kst-36915-X-4#vraag-1")

    def test_a_question_of_a_held_paper_is_its_anchor(self) -> None:
        made = world(
            paper("brief", "vraag 1: Wat?\nantwoord 1: Zie [[kst-36915-X-4#13]]."),
            paper("kst-36915-X-4", "vraag 13: Wat?\nantwoord 13: Dat."),
        )
        assert only(made) == Resolved("kst-36915-X-4#vraag-13", "kst-36915-X-4.html#vraag-13")

    def test_a_question_that_the_held_paper_does_not_have_is_unknown(self) -> None:
        made = world(
            paper("brief", "vraag 1: Wat?\nantwoord 1: Zie [[kst-36915-X-4#1]]."),
            paper("kst-36915-X-4", "vraag 13: Wat?\nantwoord 13: Dat."),
        )
        assert only(made) == Unknown("no-such-question", "kst-36915-X-4#vraag-1")


def test_a_number_in_a_paper_without_questions_is_unknown() -> None:
    assert only(world(paper("brief", "deel a: Zie [[#vraag 3]]."))) == Unknown("no-such-question")
