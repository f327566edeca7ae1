"""What reading makes of the two real letters once they are imported, held against the facts counted in them."""

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest
from reading_driver import read_content

from griffie.importers.importing import import_file
from griffie.model.citation import Citation, InternalReference
from griffie.model.document import Answer, Body, Document, Paper, Paragraph, Question, Role, UnitKind
from griffie.model.walk import proses
from griffie.problems import Problem
from griffie.reading.paper import read_paper
from griffie.reading.source import read_source

SO = "so-navo-defensieministers-2026-06-15.docx.txt"
NOTA = "nota-nav-tweede-verslag-36800-K-F.pdf.md"


@dataclass(frozen=True)
class Letter:
    """One of the letters, imported and read."""

    facts: dict[str, dict[str, object]]
    text: str
    document: Document
    problems: tuple[Problem, ...]

    @property
    def paper(self) -> Paper:
        return self.document.paper

    @property
    def body(self) -> Body:
        return self.document.body

    def count(self, name: str) -> object:
        return self.facts["counts"][name]


def read_letter(letters: Path, name: str, content: Path) -> Letter:
    imported, problems = import_file(letters / name, content)
    assert imported, problems
    (file,) = [file.relative_to(content) for file in content.rglob("stuk.md")]
    source, _ = read_source(content, file)
    assert source
    document, problems = read_paper(source)
    assert document
    facts = json.loads((letters / "facts.json").read_text("utf-8"))["letters"]
    return Letter(facts[name.partition(".")[0]], source.text, document, problems)


@pytest.fixture(scope="module")
def so(letters: Path, tmp_path_factory: pytest.TempPathFactory) -> Letter:
    return read_letter(letters, SO, tmp_path_factory.mktemp("so"))


@pytest.fixture(scope="module")
def nota(letters: Path, tmp_path_factory: pytest.TempPathFactory) -> Letter:
    return read_letter(letters, NOTA, tmp_path_factory.mktemp("nota"))


def anchors(letter: Letter, kind: UnitKind) -> list[str]:
    return [unit.anchor for unit in letter.paper.units if unit.kind is kind]


def paragraphs(letter: Letter, kind: type[Question] | type[Answer]) -> int:
    blocks = [block for part in letter.body.parts if isinstance(part, kind) for block in part.blocks]
    return sum(isinstance(block, Paragraph) for block in blocks)


def test_the_first_letter_is_whole(so: Letter) -> None:
    assert {problem.code for problem in so.problems} == {"V106"}
    assert anchors(so, UnitKind.VRAAG) == [f"vraag-{number}" for number in range(1, 48)]
    assert anchors(so, UnitKind.ANTWOORD) == [f"antwoord-{number}" for number in range(1, 48)]
    assert anchors(so, UnitKind.VOETNOOT) == [f"voetnoot-{number}" for number in range(2, 14)]
    assert paragraphs(so, Question) == so.count("question_paragraphs")
    assert paragraphs(so, Answer) == so.count("answer_paragraphs")


def test_the_second_letter_is_whole(nota: Letter) -> None:
    assert nota.problems == ()
    expected = [("sp", 19), ("volt", 5), ("visseren-hamakers", 2)]
    assert anchors(nota, UnitKind.VRAAG) == [
        f"{slug}-vraag-{number}" for slug, last in expected for number in range(1, last + 1)
    ]
    assert len(anchors(nota, UnitKind.ANTWOORD)) == nota.count("answer_parts")
    assert sum(len(unit.letters) for unit in nota.paper.units) == nota.count("sub_questions")
    assert paragraphs(nota, Answer) == nota.count("answer_paragraphs")
    roles = [
        block.role for part in nota.body.parts for block in getattr(part, "blocks", ()) if isinstance(block, Paragraph)
    ]
    assert (roles.count(Role.SIGNATURE_FUNCTION), roles.count(Role.SIGNATURE_NAME)) == (4, 4)


def test_every_letter_of_every_prose_stands_in_the_file(so: Letter, nota: Letter) -> None:
    for letter in (so, nota):
        for prose in proses(letter.body):
            for piece in prose.pieces:
                in_text = prose.text[piece.at : piece.at + piece.length]
                assert in_text == letter.text[piece.source : piece.source + piece.length]


def repeated(letter: Letter) -> int:
    units: dict[int, set[str]] = defaultdict(set)
    for print_ in letter.paper.fingerprints:
        units[print_.digest].add(print_.unit)
    return len({(one, other) for shared in units.values() for one in shared for other in shared if one < other})


def test_repeated_answers_are_found_by_their_prints(so: Letter, nota: Letter) -> None:
    assert repeated(so) == so.count("repeated_pairs")
    assert repeated(nota) == nota.count("repeated_pairs")


def test_references_stand_where_the_letters_have_them(so: Letter, nota: Letter) -> None:
    for letter, internal in ((so, so.count("internal_references")), (nota, nota.count("internal_references"))):
        mentions = [located for located in letter.paper.mentions if located.n >= 0]
        papers = [
            one for one in mentions if isinstance(one.mention, Citation) and "".join(one.mention.ids).startswith("kst-")
        ]
        own = [one for one in mentions if isinstance(one.mention, InternalReference) and not one.mention.owner]
        assert len(papers) == letter.count("kamerstuk_references")
        assert len(own) == internal
        texts = {prose.n: prose.text for prose in proses(letter.body)}
        for one in mentions:
            assert one.within.of(one.sentence) == one.mention.span.of(texts[one.n])


def test_both_letters_make_one_corpus(letters: Path, tmp_path: Path) -> None:
    for name in (SO, NOTA):
        imported, problems = import_file(letters / name, tmp_path)
        assert imported, problems
    content = read_content(tmp_path)
    assert len(content.corpus.papers) == 2
    assert {problem.code for problem in content.problems} == {"V106"}
