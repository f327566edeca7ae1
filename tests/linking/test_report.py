"""What the editor is told about references without a link."""

import pytest
from linking_corpus import paper, world

from griffie.linking.link import link

QUESTIONS = "vraag 1: Wat?\nantwoord 1: {said}\nvraag 2: Hoe?\nantwoord 2: Zo.\nvoetnoot 2 @antwoord-2: Een noot.\n"


def told(said: str) -> list[tuple[str, str, str | None]]:
    made = world(paper("brief", QUESTIONS.format(said=said)))
    _, problems = link(made.corpus, made.body_of)
    return [(one.code, one.message, one.hint) for one in problems]


@pytest.mark.parametrize(
    ("said", "code", "words", "hint"),
    [
        (
            "[[#vraag 9]]",
            "L103",
            "‘#vraag 9’ in antwoord 1 krijgt geen link",
            "hier staan de vragen 1 tot en met 2",
        ),
        ("[[#voetnoot 1]]", "L103", "die plaats heeft dit stuk niet", "dit stuk heeft de voetnoten 2"),
        ("[[#paragraaf 3]]", "L102", "waar dit naar verwijst staat niet in het stuk", None),
        (
            "[[naam:motie Piri]]",
            "L102",
            "het stuk is alleen bij naam genoemd",
            "zet ‘motie Piri’ bij de namen van het stuk in stukken.yaml",
        ),
        (
            "[[2026Z12163]]",
            "L102",
            "een zaaknummer heeft geen eigen pagina",
            "weet u het adres, zet dan 2026Z12163 in uitzonderingen.yaml",
        ),
        (
            "[[kst-20082009-31700-VI-D]]",
            "L102",
            "geen vast adres",
            "weet u het adres, zet dan kst-20082009-31700-VI-D in uitzonderingen.yaml",
        ),
        ("[[kst-36915-X-4#3]]", "L102", "de vragen van kst-36915-X-4 staan niet op deze site", None),
        (
            "[[kst-36410-L|dossier:36410-L]]",
            "L101",
            "kst-36410-L of dossier:36410-L",
            "een dossier in dossiers.yaml of een stuk in stukken.yaml dat hierbij past, beslist het",
        ),
    ],
)
def test_a_reference_without_link_is_told_with_what_would_help(
    said: str, code: str, words: str, hint: str | None
) -> None:
    ((found, message, given),) = told(said)
    assert (found, given) == (code, hint)
    assert words in message


@pytest.mark.parametrize("said", ["[[kst-36800-X-34]]", "[[#vraag 2]]", "[[#voetnoot 2]]", "[[dossier:28676]]"])
def test_a_reference_with_a_link_is_not_told(said: str) -> None:
    assert not told(said)
