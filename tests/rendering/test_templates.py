"""Templates: their closure is all they are made of, and a fault in one is a problem with its place."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from griffie.model.output import File
from griffie.problems import Problem
from griffie.rendering.render import render_all
from griffie.rendering.templates import closure, fill, open_templates


@dataclass(frozen=True)
class View:
    naam: str


@dataclass(frozen=True)
class OnePage:
    template: str
    view: View = View("een")
    path: str = "een.html"

    def make(self) -> object:
        return self.view


class Remembering:
    """A store in memory that counts what it is asked."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}
        self.hits = 0

    def key(self, *ingredients: str) -> str:
        return "|".join(ingredients)

    def get(self, key: str) -> object | None:
        return self.values.get(key)

    def has(self, key: str) -> bool:
        self.hits += key in self.values
        return key in self.values

    def put(self, key: str, value: object) -> None:
        self.values[key] = value

    near, later = get, put


def written(folder: Path, **templates: str) -> Path:
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return folder


def render_one(folder: Path, template: str, memo: Remembering) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    return render_all([OnePage(template)], folder, memo)


def test_closure_changes_with_everything_included_and_nothing_else(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        a='{% extends "b.html" %}{% from "d.html" import x %}',
        b='{% include "c.html" %}',
        c="c",
        d="{% macro x() %}{% endmacro %}",
        los="los",
    )
    before = closure(open_templates(folder), "a.html")[0]
    written(folder, los="anders")
    assert closure(open_templates(folder), "a.html")[0] == before
    for name in ("b", "c", "d"):
        text = (folder / f"{name}.html").read_text("utf-8")
        written(folder, **{name: text + " "})
        changed = closure(open_templates(folder), "a.html")[0]
        assert changed != before, name
        before = changed


def test_a_circle_of_includes_ends(tmp_path: Path) -> None:
    digest, problems = closure(open_templates(written(tmp_path, a='{% include "a.html" %}')), "a.html")
    assert digest
    assert not problems


@pytest.mark.parametrize(
    ("text", "code", "line", "word"),
    [
        ("een\n  {% if %}\n", "T101", 2, "niet te lezen"),
        ("een\ntwee {{ pagina.nergens }}\n", "T102", 2, "nergens"),
        ("{{ pagina.naam | bestaatniet }}", "T101", 1, "bestaatniet"),
        ("een\n{% include pagina.naam %}", "T104", 2, "staat niet vast"),
        ('{% include "weg.html" %}', "T103", 1, "weg.html"),
    ],
)
def test_a_fault_is_one_problem_with_its_place(tmp_path: Path, text: str, code: str, line: int, word: str) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    outputs, problems = render_one(written(folder, a=text), "a.html", Remembering())
    assert not outputs
    (problem,) = problems
    assert problem.code == code
    assert problem.place.line == line
    assert problem.place.path == "templates/a.html"
    assert word in problem.message


def test_one_fault_in_a_shared_part_is_told_once(tmp_path: Path) -> None:
    folder = written(tmp_path, a='{% include "c.html" %}', b='{% include "c.html" %}', c="{% for %}")
    pages = [OnePage("a.html"), OnePage("b.html", path="b.html")]
    outputs, problems = render_all(pages, folder, Remembering())
    assert not outputs
    assert len(problems) == 1
    assert problems[0].place.path.endswith("c.html")


def test_a_good_page_is_made_beside_a_faulty_one(tmp_path: Path) -> None:
    folder = written(tmp_path, a="{% if %}", b="goed {{ pagina.naam }}")
    outputs, problems = render_all([OnePage("a.html"), OnePage("b.html", path="b.html")], folder, Remembering())
    assert [output.path for output in outputs] == ["b.html"]
    assert len(problems) == 1


def test_what_was_rendered_is_not_rendered_again(tmp_path: Path) -> None:
    folder, memo = written(tmp_path, a="{{ pagina.naam }}"), Remembering()
    first = render_one(folder, "a.html", memo)
    assert memo.hits == 0
    assert render_one(folder, "a.html", memo) == first
    assert memo.hits == 1
    written(folder, a="anders {{ pagina.naam }}")
    assert render_one(folder, "a.html", memo)[0][0].content == b"anders een"
    assert memo.hits == 1


def test_text_is_escaped(tmp_path: Path) -> None:
    templates = open_templates(written(tmp_path, a="{{ pagina.naam }}"))
    assert fill(templates, "a.html", View("<b>"))[0] == "&lt;b&gt;"


def test_our_own_bug_is_no_problem_of_a_template(tmp_path: Path) -> None:
    class Broken:
        @property
        def naam(self) -> str:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fill(open_templates(written(tmp_path, a="{{ pagina.naam }}")), "a.html", Broken())
