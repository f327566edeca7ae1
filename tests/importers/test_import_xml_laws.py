"""Laws of the import of official XML, over trees that nobody wrote: no word lost, none twice, the same every time."""

import os
import re
from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_xml import kamerstukken, kamervragen, oude_stukken

from griffie.importers.fidelity import Claim, check_fidelity
from griffie.importers.formats import Format
from griffie.importers.importing import Converted, convert
from griffie.importers.official.official_source import open_markup
from griffie.importers.plain_reading import read_body
from griffie.model.document import Body, Question
from griffie.reading.paper import read_paper
from griffie.reading.source import Source

SLOWLY = settings(
    deadline=None, suppress_health_check=list(HealthCheck), max_examples=int(os.environ.get("GRIFFIE_EXAMPLES", "80"))
)
"""More of them by hand, when the reader or the check has changed: GRIFFIE_EXAMPLES=5000."""
_WORD = re.compile(r"w\d+x")


def imported(text: str) -> Converted:
    paper, problems = convert(text.encode(), "bron.xml")
    assert paper is not None, (problems, text)
    assert paper.kind is Format.XML
    return paper


def read(paper: Converted) -> Body:
    document, problems = read_paper(Source("d/i/stuk.md", paper.text.replace("datum niet", "datum"), "0"))
    assert not [p for p in problems if p.code[0] in "VB" and p.severity.name == "ERROR"], problems
    assert document is not None or any(p.code == "F104" for p in problems), problems
    return document.body if document else Body((), ())


@SLOWLY
@given(st.one_of(kamerstukken(), oude_stukken()))
def test_every_word_of_a_kamerstuk_stands_once_in_the_paper(made: tuple[str, int]) -> None:
    text, count = made
    paper = imported(text)
    body, notes = read_body(paper.text.split("\n---\n", 1)[1], addresses=False)
    found = Counter(_WORD.findall("\n".join([paper.bron.kop, body, *notes.values()])))
    assert found == Counter({f"w{number}x": 1 for number in range(1, count + 1)})


@SLOWLY
@given(kamervragen())
def test_kamervragen_keep_their_words_and_their_questions(made: tuple[str, int, tuple[int, ...]]) -> None:
    text, count, asked = made
    paper = imported(text)
    body, notes = read_body(paper.text.split("\n---\n", 1)[1], addresses=False)
    found = Counter(_WORD.findall("\n".join([paper.bron.kop, body, *notes.values()])))
    assert found == Counter({f"w{number}x": 1 for number in range(1, count + 1)})
    with_date = paper.text.replace("\nbron:", "\ndatum: 2026-01-05\nbron:", 1)
    document, _ = read_paper(Source("d/i/stuk.md", with_date, "0"))
    assert document is not None
    assert tuple(part.number for part in document.body.parts if isinstance(part, Question)) == asked


@SLOWLY
@given(kamerstukken())
def test_the_same_bytes_give_the_same_paper(made: tuple[str, int]) -> None:
    text, _ = made
    assert imported(text).text == imported(text).text


@SLOWLY
@given(kamerstukken())
def test_comments_and_instructions_change_nothing(made: tuple[str, int]) -> None:
    text, _ = made
    bare = re.sub(r"<\?xpp.*?\?>|<!--.*?-->", "", text)
    assert imported(text).text.split("\n---\n", 1)[1] == imported(bare).text.split("\n---\n", 1)[1]


@SLOWLY
@given(kamerstukken(), st.data())
def test_the_law_notices_any_word_of_xml_that_is_lost_or_changed(made: tuple[str, int], data: st.DataObject) -> None:
    text, _ = made
    paper = imported(text)
    source, _ = open_markup(text.encode(), "bron.xml")
    assert source is not None
    body = paper.text.split("\n---\n", 1)[1]
    match = data.draw(st.sampled_from(list(_WORD.finditer(body))))
    changed = (
        body[: match.start()]
        + data.draw(st.sampled_from(["", "iets", f"{match.group()} {match.group()}"]))
        + body[match.end() :]
    )
    claim = Claim(paper.bron.kop, changed, paper.bron.weggelaten, paper.bron.herstel)
    assert [problem.code for problem in check_fidelity(source, paper.kind, claim)] == ["I107"]
