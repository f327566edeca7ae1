"""How a problem looks: the house's handwriting."""

import json

from hypothesis import given
from hypothesis import strategies as st

from griffie.problems import WINDOW, Place, Problem, Severity, as_json, count, did_you_mean, place_in, show, show_all
from griffie.text import Span

TEXT = "id: kst-1\nsoot: brief\n"
FAULT = Problem(
    "F105",
    Severity.ERROR,
    place_in("content/a/stuk.md", TEXT, Span(10, 14)),
    "onbekende sleutel soot",
    "bedoelde u soort?",
)


def test_place_first_then_the_line_with_carets_then_the_hint() -> None:
    assert show(FAULT) == (
        "content/a/stuk.md:2:1  F105  onbekende sleutel soot\n"
        "    2 | soot: brief\n"
        "      | ^^^^\n"
        "   hint: bedoelde u soort?"
    )


def test_a_problem_of_a_whole_file_has_no_frame() -> None:
    assert show(Problem("B105", Severity.ERROR, Place("a.md"), "leeg")) == "a.md  B105  leeg"


def test_carets_stop_at_the_end_of_the_line() -> None:
    assert show(Problem("X", Severity.INFO, place_in("a", TEXT, Span(16, 22)), "x")).endswith("      |       ^^^^^")


def test_a_tab_before_the_carets_stays_a_tab() -> None:
    shown = show(Problem("X", Severity.INFO, place_in("a", "\tfout", Span(1, 5)), "x"))
    assert shown.endswith("      | \t^^^^")


@given(st.text(alphabet="ab ", min_size=1, max_size=400), st.integers(0, 399), st.integers(1, 400))
def test_the_carets_stand_under_the_fault_however_long_the_line(line: str, start: int, width: int) -> None:
    text = line.replace("\n", " ")
    start = min(start, len(text) - 1)
    shown = show(Problem("X", Severity.INFO, place_in("a", text, Span(start, start + width)), "x")).split("\n")
    source, carets = shown[1][8:], shown[2][8:]
    assert len(source) <= max(WINDOW, 1)
    under = source[len(carets) - len(carets.lstrip()) : len(carets)]
    assert under.rstrip("…") in text
    assert text[start:].startswith(under.rstrip("…")[:1])


def test_all_problems_at_once_sorted_by_place_each_once_with_a_count() -> None:
    other = Problem("B105", Severity.WARNING, Place("content/a/a.md"), "leeg")
    told = show_all([FAULT, other, FAULT])
    assert told.index("B105") < told.index("F105")
    assert told.endswith("\n\n1 fout, 1 waarschuwing")
    assert show_all([]) == ""


def test_the_count_knows_one_from_many() -> None:
    many = [Problem("X", Severity.INFO, Place(str(number)), "x") for number in range(2)]
    assert count(many) == "2 mededelingen"


def test_the_report_holds_the_same_data() -> None:
    told = json.loads(json.dumps(as_json(FAULT)))
    assert told == {
        "code": "F105",
        "ernst": "fout",
        "pad": "content/a/stuk.md",
        "regel": 2,
        "kolom": 1,
        "lengte": 4,
        "bronregel": "soot: brief",
        "melding": "onbekende sleutel soot",
        "hint": "bedoelde u soort?",
    }


def test_only_a_near_word_is_proposed() -> None:
    assert did_you_mean("soot", ["soort", "titel"]) == "bedoelde u soort?"
    assert did_you_mean("xyz", ["soort", "titel"]) is None
