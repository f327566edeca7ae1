"""Pages of the two sites: what of a page is the paper, how notes are joined to marks, and no word lost on the way."""

import re
from collections import Counter
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from griffie.importers.fidelity import Claim, check_fidelity
from griffie.importers.formats import Format, recognise_format
from griffie.importers.importing import Converted, convert
from griffie.importers.official.official_source import open_markup
from griffie.importers.plain_reading import read_body

SLOWLY = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=80)
HEAD = '<html><head><meta name="OVERHEIDop.vergaderjaar" content="2025-2026"></head><body>'
_WORD = re.compile(r"w\d+x")


def page(inner: str, around: str = "") -> str:
    return f'{HEAD}{around}<div class="stuk">{inner}</div></body></html>'


def paper(text: str) -> Converted:
    made, problems = convert(text.encode(), "pagina.html")
    assert made is not None, (problems, text)
    return made


def body(inner: str, around: str = "") -> str:
    return paper(page(inner, around)).text.split("\n---\n", 1)[1].strip()


def note(name: str, number: str, text: str) -> str:
    close = f'<h5 class="note-close"><a class="note-close" href="#close-{name}">X</a> Noot</h5>'
    anchor = f'<sup><span class="nootnum"><a id="{name}"></a>{number}</span></sup>'
    return f'<div class="voet noot" id="supernote-note-{name}">{close}{anchor}<p>{text}</p></div>'


def mark(name: str, number: str) -> str:
    return f'<sup><a class="nootnum supernote-click-{name}" href="#{name}">{number}</a></sup>'


@pytest.mark.parametrize(
    ("inner", "written"),
    [
        ("<p>een <b>twee</b></p><p>drie</p>", "een **twee**\n\ndrie"),
        ("<p>een<em>twee</em></p>", "een*twee*"),
        ("<p>een<br>twee</p>", "een twee"),
        ("een<p>twee", "een\n\ntwee"),
        ("<h2>Kop</h2><h4>Onder</h4><p>x</p>", "## Kop\n\n### Onder\n\nx"),
        ("<h2>2.1 Kop</h2><p>x</p>", "## 2.1 Kop\n\nx"),
        ("<ul><li>een<li>twee</ul>", "- een\n- twee"),
        ("<ol start='3'><li>een</li><li>twee</li></ol>", "3. een\n4. twee"),
        ("<ol type='a'><li>een</li></ol>", "- a. een"),
        ("<ol><li><ul><li>een</li></ul></li></ol>", "1\\.\n\n- een"),
        ("<ul><li><p><span class='ol'>1.</span> een</p></li></ul>", "1. een"),
        ("<ul><li>een <ul><li><span class='ol'>a.</span>twee</li></ul></li></ul>", "- een\n  - a. twee"),
        (
            "<table><tr><th>a<th>b<tr><td rowspan=2>c<td>d<tr><td>e</table>",
            "| a | b |\n| --- | --- |\n| c | d |\n|  | e |",
        ),
        ("<blockquote>een</blockquote>", "> een"),
        ("<p><a href='/kst-36912-7.html'>x</a></p>", "[x](https://zoek.officielebekendmakingen.nl/kst-36912-7.html)"),
        ("<p><a href='#boven'>x</a> <a href='javascript:a()'>y</a></p>", "x y"),
        ("<p>een</p><script>twee</script><style>drie</style><p>vier</p>", "een\n\nvier"),
        ("<h2>Nooit gesloten<p>een</p>", "## Nooit gesloten\n\neen"),
        ("<h2>Nooit gesloten<div><p>een</p></div>", "Nooit gesloten\n\neen"),
    ],
)
def test_how_a_page_is_written(inner: str, written: str) -> None:
    assert body(inner) == written


def test_marks_and_notes_are_joined() -> None:
    notes = f'<div id="noten">{note("n1", "1", "Eén.")}{note("n2", "2", "Twee.")}</div>'
    written = body(f"<p>a{mark('n1', '1')} b{mark('n2', '2')} c{mark('n1', '1')}</p>{notes}")
    assert written == "a[^1] b[^2] c[^1]\n\n[^1]: Eén.\n\n[^2]: Twee."


def test_notes_beside_the_paper_are_notes_of_it() -> None:
    text = page(f"<p>a{mark('n1', '1')}</p>").replace(
        "</body>", f'<div id="noten">{note("n1", "1", "Eén.")}</div></body>'
    )
    assert paper(text).text.endswith("a[^1]\n\n[^1]: Eén.\n")


def test_a_note_without_a_mark_stays_and_is_told() -> None:
    made = paper(page(f"<p>a</p>{note('n1', '1', 'Eén.')}"))
    assert made.text.endswith("a\n\n1\n\nEén.\n")
    assert "noot zonder teken in de tekst blijft staan" in [doubt.soort for doubt in made.bron.twijfel]


def test_a_mark_without_a_note_stays_and_is_told() -> None:
    made = paper(page(f"<p>a{mark('weg', '1')} b</p>"))
    assert made.text.endswith("\na1 b\n")
    assert any("hoog cijfer" in doubt.soort for doubt in made.bron.twijfel)


def test_what_stands_around_the_paper_is_left_out_and_named() -> None:
    text = page(
        "<p>a</p><nav><ul><li>Menu</li></ul></nav>", "<header>Overheid.nl <b>zoek</b>en</header><p>Naar boven</p>"
    )
    made = paper(text)
    assert [one.voor for one in made.bron.weggelaten] == ["Overheid.nl zoeken", "Naar boven", "Menu"]
    assert made.text.endswith("---\n\na\n")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (page("<p>x</p>"), Format.OFFICIAL_PAGE),
        (
            '<html><body><div class="stuk"><h1 class="stuktitel">Nr. 1 BRIEF</h1><p>x</p></div></body></html>',
            Format.OFFICIAL_PAGE,
        ),
        (
            '<html><head><link rel="canonical" href="https://www.tweedekamer.nl/x"></head><body><main><p>x</p></main></body></html>',
            Format.CHAMBER_PAGE,
        ),
    ],
)
def test_the_site_is_found_by_its_marks(text: str, kind: Format) -> None:
    assert recognise_format(text.encode(), "a.xml") == (kind, ())


def test_a_paper_about_errors_is_no_error() -> None:
    inner = '<h1 class="stuktitel">Nr. 404 BRIEF OVER EEN FOUTMELDING</h1><p>Er ging iets mis.</p>'
    assert recognise_format(page(inner).encode(), "a.html") == (Format.OFFICIAL_PAGE, ())


def test_fields_in_the_head_of_a_page_fill_the_front_matter() -> None:
    fields = '<meta name="DC.identifier" content="kst-36912-7"><meta name="OVERHEIDop.documenttitel" content="Heggen">'
    made = paper(page("<p>x</p>").replace("<head>", f"<head>{fields}"))
    assert (made.id, made.metadata.titel, made.metadata.vergaderjaar) == ("kst-36912-7", "Heggen", "2025-2026")


TAGS = ["b", "em", "a href='/x'", "a href='#x'", "sup", "span", "onbekend", "code"]
GLUE = ["", " ", "&nbsp;", "<br>", "<!-- weg -->", " *a* ", " [b] ", " | ", "<script>if(a<b)x()</script>"]


@dataclass
class Maker:
    """Draws a page with sound nesting; every word that it writes is another."""

    draw: st.DrawFn
    count: int = 0

    def word(self) -> str:
        self.count += 1
        return f"w{self.count}x"

    def line(self, depth: int = 2) -> str:
        made = self.word()
        for _ in range(self.draw(st.integers(0, 2)) if depth else 0):
            tag = self.draw(st.sampled_from(TAGS))
            made += f"{self.draw(st.sampled_from(GLUE))}<{tag}>{self.line(depth - 1)}</{tag.split()[0]}>"
        return made

    def block(self, depth: int) -> str:
        kind = self.draw(st.sampled_from(["p", "h2", "h3", "blockquote", "ul", "ol", "table", "div", "nav", "note"]))
        if kind in {"ul", "ol"}:
            items = "".join(f"<li>{self.inside(depth)}</li>" for _ in range(self.draw(st.integers(0, 3))))
            return f"<{kind}>{items}</{kind}>"
        if kind == "table":
            row = f"<tr><td>{self.inside(0)}</td><td colspan='2'>{self.inside(0)}</td></tr>"
            return f"<table><caption>{self.line(1)}</caption>{row}<tr><th rowspan=2>{self.inside(0)}</table>"
        if kind == "note":
            name = self.draw(st.sampled_from(["n", "d16e"])) + self.word()
            cited = f"<p>{self.line(1)}{mark(name, '1')}</p>" if self.draw(st.booleans()) else ""
            return cited + note(name, "1", self.line(1))
        return f"<div>{self.inside(depth)}{self.line(1)}</div>" if kind == "div" else f"<{kind}>{self.line()}</{kind}>"

    def inside(self, depth: int) -> str:
        if depth == 0:
            return self.line(1)
        return "".join(self.block(depth - 1) for _ in range(self.draw(st.integers(0, 2))))


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A page of chance."""
    make = Maker(draw)
    inner = "".join(make.block(2) for _ in range(draw(st.integers(0, 5)))) + f"<p>{make.word()}</p>"
    return page(inner, f"<header>{make.word()} <b>{make.word()}</b></header>")


@SLOWLY
@given(pages())
def test_every_word_of_a_page_stands_once_in_the_paper_or_is_named(text: str) -> None:
    made_of_it = paper(text)
    written, notes = read_body(made_of_it.text.split("\n---\n", 1)[1], addresses=False)
    left_out = [one.voor for one in made_of_it.bron.weggelaten]
    found = Counter(_WORD.findall("\n".join([made_of_it.bron.kop, written, *notes.values(), *left_out])))
    shown = re.sub(r"<[^>]*>", " ", re.sub(r"<script>.*?</script>", "", text))
    assert found == Counter(_WORD.findall(shown))


@SLOWLY
@given(pages(), st.data())
def test_the_law_notices_any_word_of_a_page_that_is_lost_or_changed(text: str, data: st.DataObject) -> None:
    made_of_it = paper(text)
    source, _ = open_markup(text.encode(), "pagina.html")
    assert source is not None
    written = made_of_it.text.split("\n---\n", 1)[1]
    match = data.draw(st.sampled_from(list(_WORD.finditer(written))))
    changed = written[: match.start()] + data.draw(st.sampled_from(["", "iets"])) + written[match.end() :]
    claim = Claim(made_of_it.bron.kop, changed, made_of_it.bron.weggelaten, made_of_it.bron.herstel)
    assert [problem.code for problem in check_fidelity(source, made_of_it.kind, claim)] == ["I107"]


@settings(deadline=None)
@given(st.text(max_size=300))
@example("\x02?")
@example("Vraag\x02!1 Antwoord\x02")
def test_any_text_after_the_head_of_a_page_gives_a_paper_or_a_problem(text: str) -> None:
    made, problems = convert(f'{HEAD}<div class="stuk">{text}'.encode(errors="replace"), "pagina.html")
    assert (made is None) == bool(problems)
