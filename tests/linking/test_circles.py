"""Answers that only refer, and whether an answer is found by following them."""

import pytest
from linking_corpus import paper, world

from griffie.linking.link import link

LONG = "Dit antwoord zegt zelf in meer dan een dozijn woorden wat er aan de hand is en waarom."


@pytest.mark.parametrize(
    ("answers", "circular"),
    [
        (("Zie [[#vraag 2]].", LONG), []),
        (("Zie [[#vraag 2]].", "Zie [[#vraag 3]].", LONG), []),
        (("Zie [[#vraag 1]].",), ["antwoord-1"]),
        (("Zie [[#vraag 2]].", "Zie [[#vraag 1]].", LONG), ["antwoord-1", "antwoord-2"]),
        (("Zie [[#vraag 2]].", "Zie [[#vraag 3]].", "Zie [[#vraag 2]]."), ["antwoord-1", "antwoord-2", "antwoord-3"]),
        (("Zie [[#vraag 2]] en [[#vraag 3]].", "Zie [[#vraag 1]].", LONG), []),
        ((f"{LONG} Zie ook [[#vraag 2]].", f"{LONG} Zie ook [[#vraag 1]]."), []),
        (("Zie [[#vraag 9]].",), []),
    ],
)
def test_references_that_lead_back_are_told(answers: tuple[str, ...], circular: list[str]) -> None:
    lines = [f"vraag {n}: Wat?\nantwoord {n}: {text}" for n, text in enumerate(answers, start=1)]
    made = world(paper("brief", "\n".join(lines)))
    _, problems = link(made.corpus, made.body_of)
    told = sorted(
        {one.message.partition(" in ")[2].partition(" verwijst")[0] for one in problems if one.code == "L104"}
    )
    assert told == [unit.replace("-", " ") for unit in circular]
