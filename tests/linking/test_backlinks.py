"""References turned round."""

from linking_corpus import World, paper, world

from griffie.linking.link import link

QUESTIONS = """
vraag 1: Wat?
antwoord 1: Dat.
vraag 2: En?
antwoord 2: Zie [[#vraag 1]]. Zie dus [[#vraag 1]] en [[#antwoord 3]].
vraag 3: Hoe?
antwoord 3: Zie [[#antwoord 1]] en [[#vraag 3]].
vraag 4: Hoe?
antwoord 4: Zie de vragen [[#vraag 1..3]].
"""


def incoming(made: World) -> dict[tuple[str, str], list[tuple[str, str]]]:
    linked, _ = link(made.corpus, made.body_of)
    return {
        target: [(one.paper, one.located.unit) for one in references] for target, references in linked.incoming.items()
    }


def test_a_question_knows_who_refers_to_it_or_its_answer_once_each_in_reading_order() -> None:
    made = world(paper("brief", QUESTIONS))
    assert incoming(made) == {
        ("brief", "vraag-1"): [("brief", "antwoord-2"), ("brief", "antwoord-3"), ("brief", "antwoord-4")],
        ("brief", "vraag-2"): [("brief", "antwoord-4")],
        ("brief", "vraag-3"): [("brief", "antwoord-2"), ("brief", "antwoord-4")],
    }


def test_references_come_from_other_papers_too() -> None:
    made = world(paper("kst-1-x", QUESTIONS), paper("later", "deel a: Zie [[kst-1-x#2]]."))
    assert ("later", "deel-a") in incoming(made)["kst-1-x", "vraag-2"]


def test_a_part_of_a_question_counts_for_the_question() -> None:
    text = "vraag 1: Welke: a) een en b) twee?\nantwoord 1: Zo.\nvraag 2: En?\nantwoord 2: Zie [[#vraag 1b]]."
    assert incoming(world(paper("brief", text))) == {("brief", "vraag-1"): [("brief", "antwoord-2")]}


def test_editions_of_a_paper_are_cited_as_one() -> None:
    made = world(paper("brief", "deel a: [[kst-28676-5]] en [[kst-28676-5-h1]]"))
    linked, _ = link(made.corpus, made.body_of)
    assert [len(references) for references in linked.cited.values()] == [2]


def test_a_summary_is_found_from_its_paper() -> None:
    made = world(
        paper("kst-28676-5", "deel a: Tekst."),
        paper("samenvatting", "deel a: Kort.", betreft="kst-28676-5", soort="samenvatting"),
    )
    linked, problems = link(made.corpus, made.body_of)
    assert linked.summaries == {"kst-28676-5": ("samenvatting",)}
    assert not problems


def test_a_summary_of_nothing_is_told() -> None:
    made = world(paper("kst-28676-5", "deel a: Tekst."), paper("samenvatting", "deel a: Kort.", betreft="kst-28676-6"))
    _, problems = link(made.corpus, made.body_of)
    assert [(one.code, one.hint) for one in problems] == [("L302", "bedoelde u kst-28676-5?")]
