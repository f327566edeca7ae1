"""Laws of import, over letters that nobody wrote: no word lost, text to the letter, the same paper every time."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_letters import Made, markdown_letters, nasty_lines, word_letters

from griffie.importers.deposit import Outcome
from griffie.importers.fidelity import Claim, check_fidelity
from griffie.importers.formats import Format
from griffie.importers.importing import Converted, convert, import_file
from griffie.importers.plain_reading import read_body
from griffie.importers.source import decode
from griffie.importers.words import words
from griffie.model.document import Answer, Block, Body, ItemList, Paragraph, Question, Table
from griffie.model.walk import proses
from griffie.reading.paper import read_paper
from griffie.reading.source import Source

SLOWLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=40)

HEAD = ["\tDatum", "\t3-2-2026", "\tBetreft", "\tHeggen langs de weg"]


def imported(text: str) -> Converted:
    paper, problems = convert(text.encode(), "brief.txt")
    assert paper is not None, (problems, text)
    return paper


def read(paper: Converted) -> Body:
    document, problems = read_paper(Source("d/i/stuk.md", paper.text, "0"))
    assert document is not None, problems
    assert not [p for p in problems if p.code[0] in "VB" and p.severity.name == "ERROR"], problems
    return document.body


@SLOWLY
@given(word_letters())
def test_a_word_letter_keeps_its_questions_answers_and_notes(made: Made) -> None:
    paper = imported(made.text)
    assert (paper.kind, paper.metadata.dossiers) == (Format.WORD_DUMP, ("28676",))
    body = read(paper)
    assert [part.number for part in body.parts if isinstance(part, Question)] == list(made.asked)
    assert [len(part.questions) for part in body.parts if isinstance(part, Answer)] == list(made.answered)
    assert {note.label: _texts(note.blocks) for note in body.footnotes} == made.notes


@SLOWLY
@given(word_letters())
def test_a_paragraph_of_a_word_letter_reads_back_to_the_letter(made: Made) -> None:
    found = {prose.text for prose in proses(read(imported(made.text)))}
    for paragraph in made.paragraphs:
        assert paragraph in found


@SLOWLY
@given(markdown_letters())
def test_a_markdown_letter_keeps_its_questions_and_answers(made: Made) -> None:
    paper = imported(made.text)
    assert paper.id == "kst-36900-VII-C"
    body = read(paper)
    assert [part.number for part in body.parts if isinstance(part, Question)] == list(made.asked)
    assert [len(part.questions) for part in body.parts if isinstance(part, Answer)] == list(made.answered)
    whole = " ".join(prose.text for prose in proses(body))
    for paragraph in made.paragraphs:
        assert paragraph in whole
    assert "**" not in whole


@SLOWLY
@given(st.lists(nasty_lines(), min_size=1, max_size=25), st.booleans())
def test_no_word_is_lost_of_lines_that_make_no_sense(lines: list[str], blank: bool) -> None:
    separator = "\n\n" if blank else "\n"
    text = separator.join([*HEAD, "Geachte voorzitter,", *lines])
    paper = imported(text)
    body = read(paper)
    if paper.kind is Format.WORD_DUMP:
        bullets = set("-*+•▪◦·–o")
        source = [word for word in words(text)[7:] if word not in bullets]
        written = [word for prose in _written(body) for word in words(prose) if word not in bullets]
        if not paper.bron.weggelaten and "footnoteRef" not in text:
            assert written == source


@SLOWLY
@given(word_letters(), st.data())
def test_the_law_notices_any_word_that_is_lost_or_changed(made: Made, data: st.DataObject) -> None:
    paper = imported(made.text)
    source, _ = decode(made.text.encode(), "brief.txt")
    assert source is not None
    body = paper.text.split("\n---\n", 1)[1]
    places = [index for index, char in enumerate(body) if char.isalnum() and body[index - 1 : index] != "^"]
    at = data.draw(st.sampled_from(places))
    changed = body[:at] + ("x" if body[at] != "x" else "y") + body[at + 1 :]
    claim = Claim(paper.bron.kop, changed, paper.bron.weggelaten, paper.bron.herstel)
    problems = check_fidelity(source, paper.kind, claim)
    assert [problem.code for problem in problems] == ["I107"] or read_body(changed) == read_body(body)


@SLOWLY
@given(st.one_of(word_letters(), markdown_letters()))
def test_importing_again_changes_nothing(made: Made) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "brief.txt"
        file.write_text(made.text, encoding="utf-8", newline="")
        content = Path(folder) / "content"
        first, _ = import_file(file, content)
        assert first is not None
        before = first.deposited.path.read_bytes()
        again, _ = import_file(file, content)
        assert again is not None
        assert (first.deposited.outcome, again.deposited.outcome) == (Outcome.NEW, Outcome.UNCHANGED)
        assert [p.read_bytes() for p in content.rglob("*.md")] == [before]


@SLOWLY
@given(st.one_of(word_letters(), markdown_letters()), st.sampled_from(["\r\n", "\r"]))
def test_line_ends_do_not_matter(made: Made, end: str) -> None:
    plain, other = imported(made.text), imported(made.text.replace("\n", end))
    assert plain.text.split("\n---\n", 1)[1] == other.text.split("\n---\n", 1)[1]


@given(st.binary(max_size=400))
def test_any_bytes_give_a_paper_or_a_problem(data: bytes) -> None:
    paper, problems = convert(data, "iets.bin")
    assert (paper is None) == bool(problems)


def _texts(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    return tuple(block.prose.text for block in blocks if isinstance(block, Paragraph))


def _written(body: Body) -> list[str]:
    """All that a body says, with the numbers that lists count for themselves; added words left off."""
    found: list[str] = []
    for part in body.parts:
        if isinstance(part, Question | Answer):
            text = part.heading.text
            for span in reversed(part.added):
                text = text[: span.start] + text[span.end :]
            found.append(text)
            found += _blocks(part.blocks)
        elif hasattr(part, "blocks"):
            found += _blocks(part.blocks)
        else:
            found.append(part.prose.text)
    return found


def _blocks(blocks: tuple[Block, ...]) -> list[str]:
    found = []
    for block in blocks:
        match block:
            case Paragraph(prose):
                found.append(prose.text)
            case ItemList(items, ordered, start):
                for number, item in enumerate(items, start):
                    found += [*([f"{number}."] if ordered else []), *_blocks(item.blocks)]
            case Table(head, rows):
                found += [cell.text for row in (head, *rows) for cell in row]
            case _:
                raise AssertionError(block)
    return found
