"""Prose as HTML: whatever is laid over it, the text stays and the HTML is balanced."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from griffie.model.prose import Mark, MarkKind, Prose
from griffie.rendering.prose import render, sentence_with_mark
from griffie.rendering.ranges import (
    EqualMark,
    FootnoteMark,
    Link,
    LinkKind,
    NoteLetter,
    Overlay,
    Passage,
    Repeated,
    Styled,
)
from griffie.text import Span

OURS = {"vn", "nl", "ge"}


class Reading(HTMLParser):
    """What a browser would make of HTML: its text without our signs, its ids, and whether tags close as they open."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.ids: list[str] = []
        self.balanced = True
        self.deepest_link = 0
        self._open: list[tuple[str, bool]] = []
        self.feed(html)
        self.close()
        self.balanced = self.balanced and not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            return
        given_ = dict(attrs)
        if given_.get("id"):
            self.ids.append(str(given_["id"]))
        self._open.append((tag, bool(OURS & set((given_.get("class") or "").split()))))
        self.deepest_link = max(self.deepest_link, sum(name == "a" for name, _ in self._open))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop()[0] != tag:
            self.balanced = False

    def handle_data(self, data: str) -> None:
        if not any(ours for _, ours in self._open):
            self.text += data


TEXT = st.text(st.sampled_from("ab <>&\"' é\n😀ع"), max_size=40)


@st.composite
def dressed(draw: st.DrawFn) -> tuple[Prose, list[Overlay]]:
    text = draw(TEXT)
    edge = st.integers(0, len(text))

    def span() -> Span:
        a, b = sorted((draw(edge), draw(edge)))
        return Span(a, b)

    kinds = draw(st.lists(st.sampled_from([MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.LINK]), max_size=3))
    address = "https://voorbeeld.nl/?a=1&b=2"
    marks = [Mark(kind, span(), address if kind is MarkKind.LINK else "") for kind in kinds]
    overlay: list[Overlay] = []
    for number in range(draw(st.integers(0, 8))):
        match draw(st.integers(0, 6)):
            case 0:
                overlay.append(Link(span(), draw(st.sampled_from(LinkKind)), f"x.html?a&b#{number}", "kst-1"))
            case 1:
                overlay.append(Passage(span(), f"noot-{number}"))
            case 2:
                overlay.append(Repeated(span(), f"vraag-{number}"))
            case 3:
                overlay.append(Styled(span(), "licht"))
            case 4:
                overlay.append(FootnoteMark(draw(edge), str(number), f"#voetnoot-{number}", f"vn-{number}"))
            case 5:
                overlay.append(NoteLetter(draw(edge), "a", f"n{number}", "Context", f"bij-n{number}"))
            case _:
                overlay.append(EqualMark(draw(edge), "#vraag-2", "2", "deze zin staat ook in antwoord 2"))
    return Prose(0, text, (), tuple(marks)), overlay


@given(dressed())
def test_text_is_kept_and_html_is_balanced(case: tuple[Prose, list[Overlay]]) -> None:
    prose, overlay = case
    reading = Reading(str(render(prose, overlay)))
    assert reading.text == prose.text
    assert reading.balanced
    assert reading.deepest_link <= 1, "links never nest"
    assert len(reading.ids) == len(set(reading.ids))


@given(dressed())
def test_every_sign_is_there_exactly_once(case: tuple[Prose, list[Overlay]]) -> None:
    prose, overlay = case
    html = str(render(prose, overlay))
    for kind, css in ((FootnoteMark, "vn"), (NoteLetter, "nl"), (EqualMark, "ge")):
        assert html.count(f'<a class="{css}"') == sum(isinstance(item, kind) for item in overlay)


def test_passages_that_overlap_share_a_segment() -> None:
    prose = Prose(0, "een twee drie")
    html = render(prose, [Passage(Span(0, 8), "a"), Passage(Span(4, 13), "b")])
    assert html == Markup(
        '<span class="gem" data-noot="a">een </span>'
        '<span class="gem" data-noot="a b">twee</span>'
        '<span class="gem" data-noot="b"> drie</span>'
    )


def test_of_links_that_overlap_the_stronger_stays() -> None:
    prose = Prose(0, "zie motie over IAMD")
    term = Link(Span(15, 19), LinkKind.TERM, "#begrip-iamd")
    citation = Link(Span(4, 19), LinkKind.CITATION, "kst-1.html", "kst-1")
    assert (
        render(prose, [term, citation]) == 'zie <a class="kst" href="kst-1.html" data-ref="kst-1">motie over IAMD</a>'
    )


def test_a_link_is_not_broken_by_emphasis_within_it() -> None:
    prose = Prose(0, "een grote zaak", (), (Mark(MarkKind.EMPHASIS, Span(4, 9)),))
    html = render(prose, [Link(Span(0, 14), LinkKind.INTERNAL, "#vraag-2", "#vraag-2")])
    assert html.count("<a ") == 1
    assert "<em>grote</em>" in html


def test_a_digit_keeps_its_place_in_a_link_and_a_letter_waits_for_its_end() -> None:
    prose = Prose(0, "abcdef")
    link = Link(Span(0, 6), LinkKind.CITATION, "x", "x")
    with_digit = str(render(prose, [link, FootnoteMark(3, "2", "#voetnoot-2", "vn-2")]))
    assert with_digit.index(">2</a>") < with_digit.index("def")
    with_letter = str(render(prose, [link, NoteLetter(3, "a", "n", "Uitleg", "bij-n")]))
    assert with_letter.index("abcdef</a>") < with_letter.index(">a</a>")


def test_an_address_that_runs_script_is_no_link() -> None:
    prose = Prose(0, "klik", (), (Mark(MarkKind.LINK, Span(0, 4), "javascript:alert(1)"),))
    assert render(prose) == "klik"


def test_text_that_looks_like_mark_up_stays_text() -> None:
    assert render(Prose(0, "<b>&amp;")) == "&lt;b&gt;&amp;amp;"


def test_a_reference_is_named_in_words() -> None:
    html = render(
        Prose(0, "ab"), [FootnoteMark(1, "3", "#voetnoot-3", "vn-3"), NoteLetter(2, "b", "x", "Context", "bij-x")]
    )
    assert 'role="doc-noteref" aria-label="voetnoot 3"' in html
    assert 'aria-label="redactionele noot b, Context"' in html


def test_a_sentence_is_marked_and_escaped() -> None:
    assert sentence_with_mark("a <b> c", Span(2, 5)) == "a <mark>&lt;b&gt;</mark> c"
