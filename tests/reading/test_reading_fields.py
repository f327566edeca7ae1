"""Values of YAML as the decoder takes them: as written, at their place."""

from dataclasses import dataclass
from datetime import date

import pytest

from griffie.reading.fields import Fields, Value, choice, compose, day, listed, number, one_or_more, pairs, record, text
from griffie.reading.findings import Findings
from griffie.text import Span


@dataclass(frozen=True)
class Composed:
    """A record in a file that has something before it."""

    findings: Findings
    fields: Fields

    @property
    def told(self) -> list[tuple[str, int, int]]:
        return [(problem.code, problem.place.line, problem.place.column) for problem in self.findings.problems]


def composed(yaml: str, *keys: str) -> Composed:
    before = "---\n"
    findings = Findings("x", before + yaml)
    value = compose(findings, Span(len(before), len(before + yaml)))
    assert isinstance(value, Value)
    fields = record(value, keys)
    assert fields
    return Composed(findings, fields)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("08", "08"),
        ("nee", "nee"),
        ("no", "no"),
        ("1e3", "1e3"),
        ("'2026-01-01'", "2026-01-01"),
        ("é 😀 x", "é 😀 x"),
        ("0x1F", "0x1F"),
    ],
)
def test_text_is_what_was_written(written: str, meant: str) -> None:
    assert composed(f"a: {written}\n", "a").fields.need("a", text) == meant


def test_spans_count_code_points_after_wide_characters() -> None:
    read = composed("a: 😀é\nb: {c: dé}\n", "a", "b")
    assert read.fields.span("b").of(read.findings.text) == "{c: dé}"


def test_a_date_that_does_not_exist_is_told_at_its_place() -> None:
    read = composed("a: 2026-02-29\nb: 2028-02-29\n", "a", "b")
    assert read.fields.get("a", day, None) is None
    assert read.fields.get("b", day, None) == date(2028, 2, 29)
    assert read.told == [("F107", 2, 4)]


def test_an_empty_value_is_absent_or_when_needed_told() -> None:
    read = composed("a:\nb: ''\n", "a", "b")
    assert read.fields.get("a", text, "geen") == "geen"
    assert read.fields.need("b", text) is None
    assert read.told == [("F104", 3, 1)]


def test_wrong_members_of_a_list_are_left_out() -> None:
    read = composed("a: [1, twee, 3]\n", "a")
    assert read.fields.get("a", listed(number), ()) == (1, 3)
    assert read.told == [("F107", 2, 8)]


def test_one_or_more_takes_a_single_value_or_a_list() -> None:
    read = composed("a: x\nb: [x, y]\nc: {d: e}\n", "a", "b", "c")
    assert read.fields.need("a", one_or_more(text)) == ("x",)
    assert read.fields.need("b", one_or_more(text)) == ("x", "y")
    assert read.fields.need("c", one_or_more(text)) is None


def test_pairs_keep_their_order_and_tell_doubles() -> None:
    read = composed("a:\n  z: 1\n  b: 2\n  z: 3\n", "a")
    assert read.fields.get("a", pairs(text), ()) == (("z", "1"), ("b", "2"))
    assert read.told == [("F106", 5, 3)]


def test_a_choice_names_the_nearest_and_all() -> None:
    read = composed("a: opem\n", "a")
    assert read.fields.get("a", choice("open", "vervallen"), "") == ""
    assert [problem.hint for problem in read.findings.problems] == ["bedoelde u open? mogelijk: open, vervallen"]


@pytest.mark.parametrize("nested", ["[" * 5000, "- " * 5000 + "x", "{a: " * 5000])
def test_yaml_that_is_nested_without_end_is_told(nested: str) -> None:
    findings = Findings("x", nested)
    assert compose(findings, Span(0, len(nested))) is None
    assert [problem.code for problem in findings.problems] == ["F103"]
