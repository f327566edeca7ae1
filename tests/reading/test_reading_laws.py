"""Laws of reading: any text is read without an exception, the same each time, and no anchor is given twice."""

from hypothesis import given, settings
from hypothesis import strategies as st

from griffie.model.walk import proses, unit_proses
from griffie.reading.library import REGISTERS
from griffie.reading.notes import read_notes
from griffie.reading.paper import read_paper
from griffie.reading.registers import read_registers
from griffie.reading.source import Source

HEAD = "---\nid: proef\nsoort: brief\ntitel: Een proefstuk\ndatum: 2026-03-02\n---\n"
LINES = st.sampled_from(
    [
        "## Vragen van de SP-fractie",
        "## Vragen van de D66-fractie",
        "## Slot",
        "### Vraag 1",
        "### Vraag 2",
        "### [Vraag]",
        "### Vragen 2 en 3",
        "### Vraag 4b",
        "### Antwoord 1",
        "### Antwoord vragen 1 en 2",
        "### Antwoord 1a",
        "### [Antwoord]",
        "# Titel",
        "#### Tussenkop",
        "Een zin met Kamerstuk 28 676, nr. 560.[^1] Zie het antwoord op vraag 2.",
        "- a. een deelvraag",
        "- b. nog een",
        "- punt",
        "> aanhaling",
        "| a | b |",
        "|---|---|",
        "[^1]: Een noot.",
        "    Vervolg.",
        "```yaml",
        "soort: uitleg",
        "bij: vraag-1",
        "citaat: een zin",
        "```",
        "- id: een",
        "  naam: Eén",
        "  term: [",
        "---",
        "",
        "",
    ],
)
TEXTS = st.lists(LINES, max_size=14).map("\n".join) | st.text()
WHOLE = TEXTS | TEXTS.map(HEAD.__add__)


def source(text: str, name: str = "stuk.md") -> Source:
    return Source(f"content/{name}", text, "0")


@given(WHOLE)
@settings(deadline=None, max_examples=500)
def test_any_text_is_read_as_a_paper(text: str) -> None:
    document, problems = read_paper(source(text))
    assert document or problems
    assert (document, problems) == read_paper(source(text))


@given(TEXTS)
@settings(deadline=None, max_examples=400)
def test_anchors_are_unique_and_units_cover_everything(text: str) -> None:
    document, _ = read_paper(source(HEAD + text))
    assert document
    units = document.paper.units
    assert len({unit.anchor for unit in units}) == len(units)
    covered = [prose.n for unit in units for prose in unit_proses(document.body, unit)]
    assert covered == list(range(len(tuple(proses(document.body)))))
    questions = {unit.anchor for unit in units if unit.kind == "vraag"}
    assert all(question in questions for unit in units if unit.kind == "antwoord" for question in unit.questions)


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_mentions_slice_back_to_their_sentences(text: str) -> None:
    document, _ = read_paper(source(HEAD + text))
    assert document
    texts = {prose.n: prose.text for prose in proses(document.body)}
    for located in document.paper.mentions:
        assert located.within.of(located.sentence) == located.mention.span.of(texts[located.n])


@given(WHOLE)
@settings(deadline=None, max_examples=300)
def test_any_text_is_read_as_notes(text: str) -> None:
    notes, problems = read_notes(source(text), "proef")
    assert notes or problems


@given(st.dictionaries(st.sampled_from(REGISTERS), TEXTS, max_size=3))
@settings(deadline=None, max_examples=300)
def test_any_text_is_read_as_registers(texts: dict[str, str]) -> None:
    sources = [source(text, name) for name, text in texts.items()]
    assert read_registers(sources) == read_registers(sources)
