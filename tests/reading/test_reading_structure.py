"""Questions, answers, fracties and their anchors, in all the shapes in which papers print them."""

import pytest
from reading_driver import read_text

from griffie.model.document import Answer, Heading, Paragraph, Passage, Question, Role, UnitKind
from griffie.model.register import Fractie
from griffie.model.walk import proses, unit_proses
from griffie.reading.headings import AnswersHeading, AsksHeading, FractieHeading, PlainHeading, read_heading

SIGNED = """---
id: proef
soort: brief
titel: Een proefstuk
datum: 2026-03-02
ondertekenaars:
  - naam: Noor de Wit
    functie: minister van Weer
  - naam: Bas Zwart
    functie: de staatssecretaris van Weer
---
"""


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie", "GroenLinks-PvdA"),
        ("De leden van de VOLT-fractie hebben onderstaande vragen gesteld:", "VOLT"),
        ("De leden van de Voltfractie", "Volt"),
        ("De leden van de fractie Visseren-Hamakers hebben onderstaande vragen gesteld:", "Visseren-Hamakers"),
        ("Fractie Visseren-Hamakers", "Visseren-Hamakers"),
        ("Vragen van de fractie Van der Plas", "Van der Plas"),
        ("Fractie X", "X"),
        ("Vragen van de SP-fractie", "SP"),
        ("De SP-fractie", "SP"),
        ("D66-fractie", "D66"),
        ("Fractie 50PLUS", "50PLUS"),
        ("Groep Van Haga-fractie", "Groep Van Haga"),
        ("Inbreng van de leden van de Partij voor de Dieren-fractie", "Partij voor de Dieren"),
        ("Vragen en opmerkingen van de leden van de fractie van de ChristenUnie", "ChristenUnie"),
        ("Vragen van de leden van de fracties van GroenLinks en de PvdA", "GroenLinks en de PvdA"),
        ("Vragen van de leden van de VVD-fractie en de D66-fractie", "VVD en D66"),
        ("Vragen van de leden van de CDA-fractie en de reactie van de minister", "CDA"),
    ],
)
def test_heading_names_a_fractie(heading: str, name: str) -> None:
    assert read_heading(heading, 2) == FractieHeading(name)


@pytest.mark.parametrize(
    "heading",
    (
        "Inleiding|De fractievoorzitters|Inbreng van de fracties|Over de fractie|Reactie van de minister|"
        "Fractie-overstijgende vragen|Vragen en antwoorden|4. Overig|Vraagstelling|Antwoordmodel"
    ).split("|"),
)
def test_heading_names_no_fractie_question_or_answer(heading: str) -> None:
    assert read_heading(heading, 3) == PlainHeading()


def numbers(heading: str, level: int = 3) -> str:
    match read_heading(heading, level):
        case AsksHeading(named):
            return "V " + " ".join(map(str, named))
        case AnswersHeading(named):
            return "A " + " ".join(map(str, named))
        case other:
            return str(other)


@pytest.mark.parametrize(
    ("heading", "read"),
    [
        ("Vraag 16", "V 16"),
        ("Vraag 16.", "V 16"),
        ("VRAAG 16:", "V 16"),
        ("Vraag 4a", "V 4a"),
        ("[Vraag] 4.", "V 4"),
        ("[Vraag]", "V "),
        ("Vragen 2 en 3", "V 2 3"),
        ("Antwoord vraag 16", "A 16"),
        ("Antwoord 16", "A 16"),
        ("Antwoord op vraag 16:", "A 16"),
        ("Antwoord op de vragen 4, 5 en 7", "A 4 5 7"),
        ("Antwoord vragen 4 en 5", "A 4 5"),
        ("Antwoord 4 t/m 6", "A 4 5 6"),
        ("Antwoord 4 tot en met 6", "A 4 5 6"),
        ("Antwoord 4-6", "A 4 5 6"),
        ("Antwoord 4a.", "A 4a"),
        ("Antwoord 4a en 4b", "A 4a 4b"),
        ("Antwoord 4a t/m 4d", "A 4a 4b 4c 4d"),
        ("[Antwoord]", "A "),
        ("Antwoord", "A "),
    ],
)
def test_heading_of_a_question_or_answer(heading: str, read: str) -> None:
    assert numbers(heading) == read


def test_a_bare_answer_above_level_three_is_the_title_of_a_chapter() -> None:
    assert read_heading("Antwoord", 2) == PlainHeading()


def test_numbers_that_run_on_give_plain_anchors() -> None:
    read = read_text("""
        ## Vragen van de SP-fractie

        Deze leden hebben vragen.

        ### Vraag 1

        Waarom regent het?

        ### Antwoord vraag 1

        Omdat het herfst is.

        Dat duurt nog even.

        ## Vragen van de D66-fractie

        ### Vraag 2

        En morgen?

        ### Antwoord vraag 2

        Ook.
    """)
    assert read.codes == []
    assert read.anchors == [
        "vragen-van-de-sp-fractie",
        "tekst-1",
        "vraag-1",
        "antwoord-1",
        "vragen-van-de-d66-fractie",
        "vraag-2",
        "antwoord-2",
    ]
    assert [unit.fractie for unit in read.paper.units] == ["sp"] * 4 + ["d66"] * 3
    assert read.unit("antwoord-1").questions == ("vraag-1",)
    assert read.unit("antwoord-1").label == "antwoord 1"
    answer = read.body.parts[3]
    assert isinstance(answer, Answer)
    assert [block.anchor for block in answer.blocks if isinstance(block, Paragraph)] == [
        "antwoord-1-al1",
        "antwoord-1-al2",
    ]


RESTARTING = """
    ## De leden van de SP-fractie hebben onderstaande vragen gesteld:

    ### [Vraag] 1.

    Kan de minister ingaan op:

    - a. de regen;
    - b. de wind?

    ### Antwoord 1a.

    Het regent.

    ### Antwoord 1b.

    Het waait.

    ### [Vraag] 2.

    En de zon?

    ### [Antwoord]

    Zie antwoord vraag 1.

    ## De leden van de VOLT-fractie hebben onderstaande vragen gesteld:

    De leden van de Voltfractie zijn benieuwd.

    ### [Vraag] 1.

    Hoe laat is het?

    ### [Antwoord]

    Twaalf uur.
"""


def test_numbers_that_start_anew_give_anchors_with_the_fractie() -> None:
    read = read_text(RESTARTING)
    assert read.codes == []
    assert [anchor for anchor in read.anchors if "leden" not in anchor] == [
        "sp-vraag-1",
        "sp-antwoord-1a",
        "sp-antwoord-1b",
        "sp-vraag-2",
        "sp-antwoord-2",
        "tekst-1",
        "volt-vraag-1",
        "volt-antwoord-1",
    ]
    question = read.body.parts[1]
    assert isinstance(question, Question)
    assert (question.number, question.group, question.fractie) == (1, "sp", "sp")
    assert [span.of(question.heading.text) for span in question.added] == ["[Vraag]"]
    assert read.unit("sp-vraag-1").letters == ("a", "b")
    assert read.unit("sp-antwoord-1a").letter == "a"
    assert read.unit("sp-antwoord-1a").label == "antwoord 1a (SP)"
    assert read.unit("sp-antwoord-2").questions == ("sp-vraag-2",)
    assert read.unit("volt-vraag-1").label == "vraag 1 (VOLT)"


def test_the_register_gives_the_fractie_its_id_and_leaves_anchors_alone() -> None:
    plain = read_text(RESTARTING)
    volt = Fractie("volt-nederland", "Volt Nederland", vormen=("Volt",))
    known = read_text(RESTARTING, fracties=(volt,))
    assert known.anchors == plain.anchors
    assert known.unit("volt-vraag-1").fractie == "volt-nederland"
    assert known.unit("volt-vraag-1").group == "volt"


def test_a_list_may_go_on_in_a_later_chapter() -> None:
    asked = "### Vraag {0}\n\nVraag?\n\n### Antwoord {0}\n\nJa.\n"
    chapter = "## Vragen van de {0}-fractie\n\n"
    text = (
        chapter.format("SP") + asked.format(1) + "\n" + asked.format(2) + "\n" + chapter.format("D66") + asked.format(1)
    )
    text += "\n" + chapter.format("SP") + asked.format(3) + "\n" + chapter.format("D66") + asked.format(2)
    read = read_text(text)
    assert read.codes == []
    assert [anchor for anchor in read.anchors if "vraag" in anchor] == [
        "sp-vraag-1",
        "sp-vraag-2",
        "d66-vraag-1",
        "sp-vraag-3",
        "d66-vraag-2",
    ]


def test_answers_may_stand_apart_from_the_questions() -> None:
    question, answer = "### Vraag 1\n\nVraag?\n\n", "### Antwoord 1\n\nJa.\n\n"
    sp, d66 = "## Vragen van de SP-fractie\n\n", "## Vragen van de D66-fractie\n\n"
    read = read_text(sp + question + d66 + question + sp + answer + d66 + answer)
    assert read.codes == []
    assert read.unit("sp-antwoord-1").questions == ("sp-vraag-1",)
    assert read.unit("d66-antwoord-1").questions == ("d66-vraag-1",)


def test_a_joint_answer_answers_each_of_its_questions() -> None:
    read = read_text("""
        ### Vraag 1

        Waarom?

        ### Vraag 2

        Hoe lang?

        ### Vraag 3

        Waar?

        ### Antwoord vragen 1 t/m 3

        Daarom, lang en hier.
    """)
    assert read.codes == []
    assert read.unit("antwoord-1").questions == ("vraag-1", "vraag-2", "vraag-3")
    assert read.unit("antwoord-1").label == "antwoord 1, 2 en 3"


def test_questions_without_numbers_are_counted_and_not_numbered() -> None:
    read = read_text("""
        ## Vragen van de SP-fractie

        ### [Vraag]

        Waarom?

        ### Antwoord

        Daarom.

        ### [Vraag]

        Waar?

        ### Antwoord

        Hier.
    """)
    assert read.codes == []
    assert read.anchors[1:] == ["sp-vraag-1", "sp-antwoord-1", "sp-vraag-2", "sp-antwoord-2"]
    assert read.unit("sp-vraag-2").number is None
    assert read.unit("sp-vraag-2").label == "ongenummerde vraag 2 (SP)"
    assert read.unit("sp-antwoord-2").questions == ("sp-vraag-2",)


def test_a_plain_heading_ends_an_answer() -> None:
    read = read_text("""
        ### Vraag 1

        Waarom?

        ### Antwoord 1

        Daarom.

        ## Slot

        Tot zover.
    """)
    assert read.anchors == ["vraag-1", "antwoord-1", "slot", "tekst-1"]
    assert isinstance(read.body.parts[2], Heading)
    assert isinstance(read.body.parts[3], Passage)
    assert read.unit("tekst-1").label == "Slot"


def test_no_heading_takes_the_anchor_of_a_question_a_passage_or_a_note() -> None:
    read = read_text("""
        ## Tekst 1

        Een.

        ## Noot 1

        Twee.

        ## Slot

        ## Slot

        ### Vraag 1

        Waarom?
    """)
    assert read.anchors == ["tekst-1-2", "tekst-1", "kop-noot-1", "tekst-2", "slot", "slot-2", "vraag-1"]
    assert len(set(read.anchors)) == len(read.anchors)


def test_signatures_are_seen_and_are_no_part_of_the_last_answer() -> None:
    read = read_text(
        """
        Hierbij de antwoorden.

        DE MINISTER VAN WEER,

        Noor de Wit

        ### Vraag 1

        Waarom?

        ### Antwoord 1

        Daarom.

        De minister van Weer,

        De staatssecretaris van Weer,

        Noor de Wit

        Bas Zwart
        """,
        head=SIGNED,
    )
    assert read.anchors == ["tekst-1", "vraag-1", "antwoord-1", "tekst-2"]
    roles = [
        block.role
        for part in read.body.parts
        if isinstance(part, Passage)
        for block in part.blocks
        if isinstance(block, Paragraph)
    ]
    function, name = Role.SIGNATURE_FUNCTION, Role.SIGNATURE_NAME
    assert roles == [Role.PLAIN, function, name, function, function, name, name]
    assert read.unit("antwoord-1").words == 1
    assert read.unit("tekst-2").label == "ondertekening"


def test_footnotes_know_who_cites_them_and_come_last() -> None:
    read = read_text("""
        ### Vraag 1

        Waarom?[^2]

        [^2]: Een noot.

            Met een tweede alinea.

        ### Antwoord 1

        Daarom.[^3] En daarom.[^2]

        [^3]: Nog een noot.
    """)
    assert read.codes == []
    assert read.anchors == ["vraag-1", "antwoord-1", "voetnoot-2", "voetnoot-3"]
    assert [note.unit for note in read.body.footnotes] == ["vraag-1", "antwoord-1"]
    assert read.unit("voetnoot-3").questions == ("antwoord-1",)
    assert [prose.n for prose in proses(read.body)] == list(range(7))
    assert [prose.text for prose in unit_proses(read.body, read.unit("voetnoot-2"))] == [
        "Een noot.",
        "Met een tweede alinea.",
    ]


def test_units_cover_all_proses_once() -> None:
    read = read_text(RESTARTING)
    covered = [prose.n for unit in read.paper.units for prose in unit_proses(read.body, unit)]
    assert covered == [prose.n for prose in proses(read.body)]


def test_an_opening_is_cut_at_a_word() -> None:
    read = read_text("### Vraag 1\n\n" + "regenachtig " * 30)
    opening = read.unit("vraag-1").opening
    assert len(opening) <= 160
    assert opening.endswith("regenachtig")
    assert read.unit("vraag-1").kind is UnitKind.VRAAG
    assert read.unit("vraag-1").words == 30


def test_long_sentences_of_answers_are_printed_for_repeats() -> None:
    long = "Deze zin is lang genoeg om als herhaling te tellen, want hij is langer dan zestig tekens."
    read = read_text(
        f"### Vraag 1\n\n{long}\n\n### Antwoord 1\n\nKort.{'[^1]'}  {long.replace(' ', '  ', 1)}\n\n[^1]: {long}\n"
    )
    (print_,) = read.paper.fingerprints
    other = read_text(f"### Vraag 1\n\nVraag?\n\n### Antwoord 1\n\n{long}\n")
    assert other.paper.fingerprints[0].digest == print_.digest
    assert print_.unit == "antwoord-1"
    answer = next(prose for prose in proses(read.body) if prose.n == print_.n)
    assert print_.span.of(answer.text).startswith("Deze  zin")


JOINT = """
    ## Vragen van de SP-fractie

    ### Vraag 1

    Kent u het plan?

    ### Antwoord 1

    Ja.

    ### Vragen 2 en 3

    Wat kost het, en wie betaalt het?

    ### Antwoord vragen 2 en 3

    Niets.

    ### Vraag 4

    Wanneer begint het?

    ### Antwoord 4

    Zie het antwoord op vraag 3.
    """


def test_a_heading_over_one_text_is_as_many_questions_as_it_names() -> None:
    reading = read_text(JOINT)
    assert reading.codes == []
    (_, joint, _) = [part for part in reading.body.parts if isinstance(part, Question)]
    assert joint.anchors == ("vraag-2", "vraag-3")
    assert joint.numbers == (2, 3)
    answer = next(part for part in reading.body.parts if isinstance(part, Answer) and part.anchor == "antwoord-2")
    assert answer.questions == ("vraag-2", "vraag-3")


def test_each_number_of_a_joint_heading_is_a_unit_and_one_of_them_holds_the_text() -> None:
    reading = read_text(JOINT)
    holder, other = reading.unit("vraag-2"), reading.unit("vraag-3")
    assert (holder.label, other.label) == ("vragen 2 en 3", "vraag 3")
    assert (holder.shares, other.shares) == ("", "vraag-2")
    assert other.number == 3
    assert other.fractie == holder.fractie == "sp"
    assert other.opening == holder.opening == "Wat kost het, en wie betaalt het?"
    assert [prose.text for prose in unit_proses(reading.body, holder)][1:] == ["Wat kost het, en wie betaalt het?"]
    assert unit_proses(reading.body, other) == ()


def test_a_joint_question_may_be_answered_number_by_number() -> None:
    reading = read_text("""
        ### Vraag 1, 2 en 3

        Wie, waar en wanneer?

        ### Antwoord 1

        De gemeente.

        ### Antwoord vragen 2 en 3

        Hier, morgen.
        """)
    answers = [part for part in reading.body.parts if isinstance(part, Answer)]
    assert [answer.questions for answer in answers] == [("vraag-1",), ("vraag-2", "vraag-3")]
    assert reading.codes == []


def test_a_bare_answer_answers_all_that_the_heading_before_it_names() -> None:
    reading = read_text("""
        ### Vragen 1 t/m 4

        Wie, wat, waar, wanneer?

        ### Antwoord

        Dat volgt.
        """)
    (answer,) = [part for part in reading.body.parts if isinstance(part, Answer)]
    assert answer.questions == ("vraag-1", "vraag-2", "vraag-3", "vraag-4")
    assert reading.unit("antwoord-1").label == "antwoord 1 t/m 4"
    assert reading.codes == []


def test_a_number_of_a_joint_heading_without_answer_is_told() -> None:
    reading = read_text("""
        ### Vragen 1 en 2

        Wie, wat?

        ### Antwoord 1

        De gemeente.
        """)
    assert [(one.code, one.message) for one in reading.problems] == [("S104", "vraag 2 heeft geen antwoord")]


def test_joint_numbers_count_in_their_list() -> None:
    reading = read_text("""
        ## Vragen van de SP-fractie

        ### Vragen 1 en 2

        Wie, wat?

        ### Antwoord 1 en 2

        Wij, dit.

        ## Vragen van de D66-fractie

        ### Vragen 1 en 2

        Waar, wanneer?

        ### Antwoord 2

        Morgen.

        ### Antwoord 1

        Hier.
        """)
    questions = [part for part in reading.body.parts if isinstance(part, Question)]
    assert [one.anchors for one in questions] == [("sp-vraag-1", "sp-vraag-2"), ("d66-vraag-1", "d66-vraag-2")]
    assert reading.unit("d66-vraag-2").label == "vraag 2 (D66)"
    answers = [part for part in reading.body.parts if isinstance(part, Answer)]
    assert [one.questions for one in answers] == [
        ("sp-vraag-1", "sp-vraag-2"),
        ("d66-vraag-2",),
        ("d66-vraag-1",),
    ]
    assert reading.codes == []


def test_parts_of_one_question_may_share_a_heading() -> None:
    reading = read_text("""
        ### Vraag 4a en 4b

        Wie, wat?

        ### Antwoord 4b

        Dit.

        ### Antwoord 4a

        Wij.
        """)
    (question,) = [part for part in reading.body.parts if isinstance(part, Question)]
    assert question.anchors == ("vraag-4a", "vraag-4b")
    assert question.numbers == (4,)
    answers = [part for part in reading.body.parts if isinstance(part, Answer)]
    assert [one.questions for one in answers] == [("vraag-4b",), ("vraag-4a",)]


def test_the_greeting_above_a_signature_is_no_part_of_the_last_answer() -> None:
    reading = read_text(
        """
        ### Vraag 1

        Klopt dit?

        ### Antwoord 1

        Ja.

        Hoogachtend,

        De minister van Weer,

        Noor de Wit
        """,
        head=SIGNED,
    )
    answer, closing = reading.body.parts[-2:]
    assert isinstance(answer, Answer)
    assert isinstance(closing, Passage)
    assert (len(answer.blocks), len(closing.blocks)) == (1, 3)
    assert reading.unit(closing.anchor).label == "ondertekening"


LETTERS = """
    ## BRIEF VAN DE VOORZITTER

    Den Haag, 3 april 2026

    ### Vragen van de D66-fractie

    ### Vraag 1

    Waarom is de heg gerooid?

    ### Vraag 2

    Wie deed het?

    ## BRIEF VAN DE MINISTER

    Den Haag, 8 mei 2026

    ### Vragen van de D66-fractie

    ### Vraag 1

    Waarom is de heg gerooid?

    ### Antwoord 1

    Zij was ziek.

    ### Vraag 2

    Wie deed het dan?

    ### Antwoord 2

    Het waterschap.
    """


def test_letters_inside_a_paper_have_lists_of_their_own_with_names_of_their_own() -> None:
    reading = read_text(LETTERS)
    questions = [part for part in reading.body.parts if isinstance(part, Question)]
    assert [one.anchor for one in questions] == ["d66-vraag-1", "d66-vraag-2", "d66-2-vraag-1", "d66-2-vraag-2"]
    assert reading.unit("d66-vraag-1").label == "vraag 1 (D66, BRIEF VAN DE VOORZITTER)"
    assert reading.unit("d66-2-vraag-1").label == "vraag 1 (D66, BRIEF VAN DE MINISTER)"


def test_an_answer_answers_the_same_question_where_it_was_asked_before() -> None:
    reading = read_text(LETTERS)
    answers = [part for part in reading.body.parts if isinstance(part, Answer)]
    assert [one.questions for one in answers] == [("d66-2-vraag-1", "d66-vraag-1"), ("d66-2-vraag-2",)]
    assert [one.message for one in reading.problems if one.code == "S104"] == ["deze vraag heeft geen antwoord"]
