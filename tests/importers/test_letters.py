"""The two real letters against what is known of them (`facts.json`), read back by the reader of papers."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from griffie.importers.importing import Converted, convert
from griffie.importers.plain_reading import read_body
from griffie.model.document import Answer, Body, Document, Heading, ItemList, Paragraph, Passage, Question, Signatory
from griffie.model.prose import MarkKind
from griffie.reading.paper import read_paper
from griffie.reading.source import read_source

LETTER = "so-navo-defensieministers-2026-06-15"
NOTA = "nota-nav-tweede-verslag-36800-K-F"
Facts = Mapping[str, Any]  # JSON as it comes: the facts are nobody's record


@dataclass(frozen=True)
class Case:
    facts: Facts
    source: str
    paper: Converted
    document: Document

    @property
    def body(self) -> Body:
        return self.document.body

    @property
    def text(self) -> str:
        """The body in Markdown, without front matter."""
        return self.paper.text.split("\n---\n", 1)[1]


def _case(letters: Path, name: str, folder: Path) -> Case:
    facts = json.loads((letters / "facts.json").read_text(encoding="utf-8"))["letters"][name]
    data = (letters / facts["file"]).read_bytes()
    paper, problems = convert(data, facts["file"])
    assert paper is not None, problems
    file = folder / paper.folder / paper.id / "stuk.md"
    file.parent.mkdir(parents=True)
    file.write_text(paper.text, encoding="utf-8")
    source, problems = read_source(folder, file)
    assert source is not None, problems
    document, problems = read_paper(source)
    assert document is not None, problems
    assert {problem.code for problem in problems} <= {"V106"}, problems  # two notes of the letter say the same
    return Case(facts, data.decode(), paper, document)


@pytest.fixture(scope="module")
def letter(letters: Path, tmp_path_factory: pytest.TempPathFactory) -> Case:
    return _case(letters, LETTER, tmp_path_factory.mktemp("brief"))


@pytest.fixture(scope="module")
def nota(letters: Path, tmp_path_factory: pytest.TempPathFactory) -> Case:
    return _case(letters, NOTA, tmp_path_factory.mktemp("nota"))


def questions(case: Case) -> list[Question]:
    return [part for part in case.body.parts if isinstance(part, Question)]


def answers(case: Case) -> list[Answer]:
    return [part for part in case.body.parts if isinstance(part, Answer)]


def paragraphs(part: Question | Answer | Passage) -> list[str]:
    return [block.prose.text for block in part.blocks if isinstance(block, Paragraph)]


def letters_of(question: Question) -> list[str]:
    return [i.letter for block in question.blocks if isinstance(block, ItemList) for i in block.items if i.letter]


# ---- the letter of the Tweede Kamer ------------------------------------------------------------------------------


def test_letter_says_what_it_is(letter: Case) -> None:
    paper = letter.document.paper
    identity = letter.facts["identity"]
    assert paper.id == "beantwoording-so-28676-2026-06-15"
    assert letter.paper.folder == "28676"
    assert paper.titel == identity["title"]
    assert paper.soort == "beantwoording schriftelijk overleg"
    assert paper.datum == date.fromisoformat(identity["date"])
    assert (paper.kamer, paper.vergaderjaar) == (identity["chamber"], identity["vergaderjaar"])
    assert (paper.dossiers, paper.ondernummer) == ((identity["dossier"],), "")
    assert (paper.afzender, paper.aan) == (identity["sender"], identity["addressee"])
    assert list(paper.kenmerken) == identity["own_references"]["kenmerk"]
    assert paper.ondertekenaars == tuple(Signatory(s["name"], s["function"]) for s in identity["signatories"])
    assert paper.beantwoordt is not None
    assert paper.beantwoordt.stukken == ("kst-28676-560", "2026D28253")
    assert paper.beantwoordt.datum == date.fromisoformat(identity["answers"]["questions_sent"])
    assert identity["answers"]["committee"] in paper.beantwoordt.omschrijving


def test_what_the_letter_does_not_print_is_called_derived(letter: Case) -> None:
    bron = letter.document.paper.bron
    assert bron is not None
    assert {(doubt.soort.split()[0], doubt.na, doubt.regel) for doubt in bron.twijfel} == {
        ("dossier", "28676", 47),
    }


def test_letter_has_every_question_and_answer_with_its_paragraphs(letter: Case) -> None:
    facts = letter.facts["questions"]
    asked, given = questions(letter), answers(letter)
    assert [question.number for question in asked] == [fact["number"] for fact in facts]
    assert [answer.questions for answer in given] == [(question.anchor,) for question in asked]
    for fact, question, answer in zip(facts, asked, given, strict=True):
        assert len(paragraphs(question)) == fact["question_paragraphs"], question.anchor
        assert len(paragraphs(answer)) == fact["answer_paragraphs"], answer.anchor
        assert paragraphs(question)[0].startswith(fact["question_begins"])
        assert paragraphs(answer)[0].startswith(fact["answer_begins"])
        assert question.fractie == fact["fractie"].lower()
        assert all(isinstance(block, Paragraph) for block in (*question.blocks, *answer.blocks))
    assert sum(map(len, map(paragraphs, asked))) == letter.facts["counts"]["question_paragraphs"]
    assert sum(map(len, map(paragraphs, given))) == letter.facts["counts"]["answer_paragraphs"]


def test_letter_has_its_fracties_with_their_introductions(letter: Case) -> None:
    parts = letter.body.parts
    found = []
    for index, part in enumerate(parts):
        if isinstance(part, Heading) and part.fractie:
            following = parts[index + 1]
            assert isinstance(following, Passage)
            found.append((part.name, part.prose.text, len(following.blocks)))
    facts = letter.facts["fracties"]
    assert found == [(fact["name"], fact["heading"], fact["intro_paragraphs"]) for fact in facts]


def test_every_note_of_the_letter_stands_where_it_is_cited(letter: Case) -> None:
    facts = letter.facts["footnotes"]["notes"]
    notes = letter.body.footnotes
    assert [(note.label, note.unit) for note in notes] == [
        (str(fact["number"]), {"A": "antwoord-", "Q": "vraag-"}[fact["where"][0]] + fact["where"][1:]) for fact in facts
    ]
    for fact, note in zip(facts, notes, strict=True):
        assert [b.prose.text for b in note.blocks if isinstance(b, Paragraph)] == [fact["text"]]
    marks = [
        mark.value
        for part in letter.body.parts
        if isinstance(part, Question | Answer)
        for block in part.blocks
        if isinstance(block, Paragraph)
        for mark in block.prose.marks
        if mark.kind is MarkKind.NOTEREF
    ]
    assert marks == [str(fact["number"]) for fact in facts]


def test_figures_without_bullets_stay_paragraphs(letter: Case) -> None:
    lines = letter.source.split("\n")
    answer = next(answer for answer in answers(letter) if answer.anchor == "antwoord-21")
    assert paragraphs(answer)[1:5] == [line.strip() for line in lines[224:228]]


def test_page_furniture_of_the_letter_is_gone_and_on_record(letter: Case) -> None:
    bron = letter.document.paper.bron
    assert bron is not None
    assert [(one.regel, one.voor) for one in sorted(bron.weggelaten, key=lambda one: one.regel)] == [
        (1, "Pagina 1 van 22"),
        (13, "[image: ]"),
        (13, "[image: ]"),
        (18, "Pagina 2 van 22"),
        (31, "[bookmark: _GoBack]"),
    ]
    for artefact in ("Pagina", "[image", "[bookmark", "footnoteRef", "Postbus"):
        assert artefact not in letter.text
    assert "Postbus 20701" in bron.kop


# ---- the nota of the Eerste Kamer --------------------------------------------------------------------------------


def test_nota_says_what_it_is(nota: Case) -> None:
    paper = nota.document.paper
    identity = nota.facts["identity"]
    assert (paper.id, paper.soort, paper.titel) == (identity["id"], identity["kind"], identity["title"])
    assert (paper.datum, paper.datumsoort) == (date.fromisoformat(identity["received"]), "ontvangen")
    assert (paper.kamer, paper.vergaderjaar) == (identity["chamber"], identity["vergaderjaar"])
    assert (paper.dossiers, paper.ondernummer) == (("36800-K",), identity["letter"])
    assert (paper.kenmerken, paper.afzender, paper.aan) == ((), "", "")
    assert paper.ondertekenaars == tuple(Signatory(s["name"], s["function"]) for s in identity["signatories"])
    assert paper.beantwoordt is not None
    assert (paper.beantwoordt.omschrijving, paper.beantwoordt.stukken) == ("tweede verslag", ())
    assert paper.bron is not None
    assert paper.bron.twijfel == ()


def test_nota_has_every_question_answer_and_part(nota: Case) -> None:
    facts = nota.facts["questions"]
    asked, given = questions(nota), answers(nota)
    prefix = {"SP": "sp", "Volt": "volt", "VH": "visseren-hamakers"}
    assert [question.anchor for question in asked] == [f"{prefix[f['fractie']]}-vraag-{f['number']}" for f in facts]
    rest = iter(given)
    for fact, question in zip(facts, asked, strict=True):
        assert paragraphs(question)[0].startswith(fact["question_begins"])
        assert letters_of(question) == fact["sub_questions"]
        own = [next(rest) for _ in fact["answer_parts"]]
        assert [answer.questions for answer in own] == [(question.anchor,)] * len(own)
        assert [answer.letter or None for answer in own] == fact["answer_parts"]
        assert [len(paragraphs(answer)) for answer in own] == fact["answer_paragraphs"], question.anchor
        assert paragraphs(own[0])[0].startswith(fact["answer_begins"])
    assert next(rest, None) is None
    assert len(given) == nota.facts["counts"]["answer_parts"]
    assert sum(map(len, map(paragraphs, given))) == nota.facts["counts"]["answer_paragraphs"]
    assert sum(map(len, map(letters_of, asked))) == nota.facts["counts"]["sub_questions"]


def test_list_of_percentages_is_a_list_in_its_answer(nota: Case) -> None:
    lists = [
        (answer.anchor, block) for answer in answers(nota) for block in answer.blocks if isinstance(block, ItemList)
    ]
    assert [(anchor, len(block.items)) for anchor, block in lists] == [("sp-antwoord-3", 3)]


def test_what_page_breaks_cut_is_joined_and_on_record(nota: Case) -> None:
    bron = nota.document.paper.bron
    assert bron is not None
    joins = [one for one in bron.herstel if "paginagrens" in one.soort]
    assert [one.regel for one in joins] == [fact["lines"][0] for fact in nota.facts["page_breaks"]]
    for fact in nota.facts["page_breaks"][0], nota.facts["page_breaks"][3]:
        assert f"{fact['before']} {fact['after']}" in nota.text
    assert "bereid deze informatie vertrouwelijk" in nota.text


def test_no_stray_bold_is_left_and_each_is_on_record(nota: Case) -> None:
    bron = nota.document.paper.bron
    assert bron is not None
    strays = [one.regel for one in bron.herstel if "vetmarkering" in one.soort]
    assert strays == nota.facts["emphasis"]["lines_with_stray"]
    assert "*" not in nota.text


def test_numbers_of_questions_stand_in_their_headings(nota: Case) -> None:
    assert "### [Vraag] 4." in nota.text
    assert nota.text.count("### [Vraag] ") == 26
    assert nota.text.count("### [Antwoord]\n") == 24
    assert nota.text.count("### Antwoord ") == 5


# ---- both --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["letter", "nota"])
def test_errors_of_the_source_are_kept(name: str, request: pytest.FixtureRequest) -> None:
    case: Case = request.getfixturevalue(name)
    for phrase in case.facts["verbatim"]:
        assert phrase in case.text, phrase


@pytest.mark.parametrize("name", ["letter", "nota"])
def test_every_word_is_there_in_order(name: str, request: pytest.FixtureRequest) -> None:
    """Counted here once more, by letters and digits, without the importer's own check."""
    case: Case = request.getfixturevalue(name)
    bron = case.document.paper.bron
    assert bron is not None
    body, _ = read_body(case.text)
    source = re.sub(r" \[\d+:  [^\]]*\]", "", case.source)
    for record in bron.weggelaten:
        source = source.replace(record.voor, " ", 1)
    assert _letters(bron.kop + "\n" + body) == _letters(source)


def _letters(text: str) -> list[str]:
    return re.findall(r"\w+", text.replace("[footnoteRef:", "[^"))
