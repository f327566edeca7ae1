"""Answers that repeat each other."""

import pytest
from linking_corpus import World, paper, world

from griffie.linking import similar
from griffie.linking.link import link

LONG = "De minister wijst erop dat deze afspraak met alle bondgenoten is gemaakt en blijft gelden."
OTHER = "Over de verdeling van de kosten wordt de Kamer op een later moment afzonderlijk geïnformeerd."
THIRD = "Het kabinet hecht eraan dat de uitvoering hiervan in goed overleg met de gemeenten gebeurt."
SHORT = "Ja, dat klopt."


def pairs(made: World) -> list[tuple[str, str, str, int]]:
    linked, _ = link(made.corpus, made.body_of)
    return [(one.a[1], one.b[1], one.relation, len(one.stretches_a)) for one in linked.repeats]


def answers(*texts: str) -> World:
    lines = [f"vraag {n}: Wat?\nantwoord {n}: {text}" for n, text in enumerate(texts, start=1)]
    return world(paper("brief", "\n".join(lines)))


def test_answers_are_equal_when_every_sentence_is() -> None:
    assert pairs(answers(f"{SHORT} {LONG}", f"{SHORT}  {LONG}")) == [("antwoord-1", "antwoord-2", "gelijk", 1)]


def test_a_short_sentence_that_differs_makes_them_partly_equal() -> None:
    assert pairs(answers(f"Ja. {LONG}", f"Nee. {LONG}")) == [("antwoord-1", "antwoord-2", "deels", 1)]


def test_an_answer_that_stands_in_another_is_contained() -> None:
    assert pairs(answers(f"{LONG} / {OTHER} Meer.", LONG)) == [("antwoord-1", "antwoord-2", "bevat", 1)]
    assert pairs(answers(LONG, f"{LONG} / {OTHER} Meer.")) == [("antwoord-1", "antwoord-2", "bevat", 1)]


def test_short_sentences_alone_are_no_repeat() -> None:
    assert not pairs(answers(SHORT, SHORT))


def test_nearly_equal_is_not_equal() -> None:
    assert not pairs(answers(LONG, LONG.replace("alle", "de meeste")))


def test_shared_stretches_are_the_sentences_in_both() -> None:
    made = answers(f"Eerst iets. {LONG} / {OTHER}", f"{OTHER} Daarna. {LONG}")
    linked, _ = link(made.corpus, made.body_of)
    (repeat,) = linked.repeats
    for key, stretches in ((repeat.a, repeat.stretches_a), (repeat.b, repeat.stretches_b)):
        body = made.body_of(key[0])
        text = {block.prose.n: block.prose.text for part in body.parts for block in part.blocks}  # type: ignore[union-attr]  # all paragraphs
        assert {span.of(text[n]) for n, span in stretches} == {LONG, OTHER}
    assert repeat.characters == len(LONG) + len(OTHER)


def test_repeats_cross_papers_in_the_order_of_the_papers() -> None:
    made = world(
        paper("b", f"vraag 1: Wat?\nantwoord 1: {LONG} {OTHER}"),
        paper("a", f"vraag 7: Wat?\nantwoord 7: {LONG} {THIRD}"),
    )
    linked, _ = link(made.corpus, made.body_of)
    assert [(one.a, one.b) for one in linked.repeats] == [(("a", "antwoord-7"), ("b", "antwoord-1"))]


def test_a_formula_of_the_house_makes_no_pair_but_counts_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similar, "BOILERPLATE", 3)
    made = answers(f"{LONG} {OTHER}", f"{LONG} {OTHER}", f"{LONG} {THIRD}", LONG)
    assert pairs(made) == [("antwoord-1", "antwoord-2", "gelijk", 2)]
