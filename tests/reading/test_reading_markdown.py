"""Laws of the Markdown reader: positions slice back, text equals stock CommonMark text, nothing raises."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from griffie.model.document import Block, ItemList, Paragraph, Quotation, Table
from griffie.model.prose import MarkKind, Prose
from griffie.reading.findings import Findings
from griffie.reading.markdown import HeadingLine, Markdown, read_markdown
from griffie.text import Span

MARKED = (
    "Vraag vrij * ** _ kort* **lang** \\ \\* \\| | &amp; &euro; é 😀 [ ] (a) [a](b) [^1] [^x] <b> ` 4. - # > 1,5% = ---"
)
WORDS = st.sampled_from([*MARKED.split(" "), "nr. 4", "  ", "\t", " ", "\u00a0"])
LINE = st.lists(WORDS, max_size=6).map(" ".join)
START = st.sampled_from(
    ["", "", "", "- ", "1. ", "2) ", "> ", "# ", "### ", "    ", "\t", "  ", "> - ", "[^1]: ", "|", "|---|---|", "* "]
)
LINES = st.lists(st.builds(str.__add__, START, LINE), max_size=8)
DOCUMENTS = st.builds(lambda lines, end: end.join(lines), LINES, st.sampled_from(["\n", "\n", "\r\n", "\r", "\n\n"]))


def read(text: str, before: str = "") -> Markdown:
    whole = before + text
    return read_markdown(Findings("x", whole), Span(len(before), len(whole)))


def block_proses(block: Block) -> Iterator[Prose]:
    match block:
        case Paragraph(prose):
            yield prose
        case ItemList(items):
            for item in items:
                for inner in item.blocks:
                    yield from block_proses(inner)
        case Quotation(blocks):
            for inner in blocks:
                yield from block_proses(inner)
        case Table(head, rows):
            for row in (head, *rows):
                yield from row


def proses(markdown: Markdown) -> Iterator[Prose]:
    for element in markdown.elements:
        if isinstance(element, HeadingLine):
            yield element.prose
        else:
            yield from block_proses(element)
    for definition in markdown.definitions:
        for block in definition.blocks:
            yield from block_proses(block)


def paragraphs(text: str) -> list[str]:
    return [prose.text for prose in proses(read(text))]


@given(DOCUMENTS | st.text())
@settings(max_examples=600)
def test_every_piece_slices_back_to_its_text(document: str) -> None:
    before = "---\nid: x\r\n---\n"
    for prose in proses(read(document, before)):
        for piece in prose.pieces:
            in_text = prose.text[piece.at : piece.at + piece.length]
            assert in_text == (before + document)[piece.source : piece.source + piece.length]
            assert piece.length > 0


ROWS = st.lists(st.sampled_from([*"ab|\\* \t\x1c\x85\u00a0\u2003\u3000\u200b", "\\|", "[^1]"]), max_size=12).map(
    "".join
)


@given(ROWS, st.sampled_from(["", "> ", "- ", "> - "]))
@settings(max_examples=600)
def test_cells_slice_back_whatever_space_stands_around_them(row: str, before: str) -> None:
    inside = before.replace("-", " ")
    document = f"{before}| a | b |\n{inside}|---|---|\n{inside}{row}\n"
    for prose in proses(read(document)):
        for piece in prose.pieces:
            in_text = prose.text[piece.at : piece.at + piece.length]
            assert in_text == document[piece.source : piece.source + piece.length]


@given(DOCUMENTS | st.text())
@settings(max_examples=300)
def test_pieces_and_marks_lie_in_order_inside_the_text(document: str) -> None:
    for prose in proses(read(document)):
        ends = [0]
        for piece in prose.pieces:
            assert piece.at >= ends[-1]
            ends.append(piece.at + piece.length)
        assert ends[-1] <= len(prose.text)
        for mark in prose.marks:
            assert 0 <= mark.span.start <= mark.span.end <= len(prose.text)


@given(DOCUMENTS)
@settings(max_examples=300)
def test_proses_are_numbered_without_gaps(document: str) -> None:
    markdown = read(document)
    assert [prose.n for prose in proses(markdown)] == list(range(markdown.proses))


@given(DOCUMENTS)
def test_reading_twice_gives_the_same(document: str) -> None:
    assert read(document) == read(document)


def stock_texts(document: str) -> list[str]:
    """What stock markdown-it shows in each block, with the mark-up that papers do not have switched off."""
    md = MarkdownIt("zero")
    md.block.ruler.enableOnly(["table", "blockquote", "list", "heading", "paragraph"])
    md.inline.ruler.enableOnly(["text", "newline", "escape", "emphasis", "link", "entity"])
    md.inline.ruler2.enableOnly(["balance_pairs", "emphasis", "fragments_join"])
    return [_shown(token.children or []) for token in md.parse(document) if token.type == "inline"]


def _shown(children: list[Token]) -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(breaks.get(child.type, child.content) for child in children)


@given(DOCUMENTS.filter(lambda document: "[^" not in document))
@settings(max_examples=600)
def test_text_equals_stock_commonmark(document: str) -> None:
    assert paragraphs(document) == stock_texts(document)


@given(DOCUMENTS.filter(lambda document: "|" not in document))
@settings(max_examples=300)
def test_no_word_is_dropped_and_none_is_made(document: str) -> None:
    kept = "".join(paragraphs(document))
    for word in ("Vraag", "vrij", "kort", "lang", "😀", "<b>", "1,5%"):
        assert kept.count(word) == document.count(word)


def test_a_reference_may_stand_in_a_table_cell_after_an_escaped_bar() -> None:
    text = "> | a | b\\|c *d* |\n> |---|---|\n> | x\\|y[^2] | |\n"
    markdown = read(text)
    (reference,) = markdown.references
    assert reference.span.of(text) == "[^2]"
    assert [prose.text for prose in proses(markdown)] == ["a", "b|c d", "x|y", ""]


def test_definitions_end_a_paragraph_and_hold_several() -> None:
    text = "Eerste.[^1]\n[^1]: Noot.\n\n    Tweede alinea\n    van de noot.\n[^2]: Nog een.\n\nVerder.\n"
    markdown = read(text)
    assert [prose.text for prose in proses(markdown)] == [
        "Eerste.",
        "Verder.",
        "Noot.",
        "Tweede alinea van de noot.",
        "Nog een.",
    ]
    assert [definition.label for definition in markdown.definitions] == ["1", "2"]
    assert [definition.span.of(text) for definition in markdown.definitions] == ["[^1]:", "[^2]:"]


def test_marks_stand_beside_the_text() -> None:
    (prose,) = proses(read("Een *kort **en** bondig* stuk[^1] met [een adres](https://example.org/a?b=c)."))
    assert prose.text == "Een kort en bondig stuk met een adres."
    assert [(mark.kind, mark.span.of(prose.text), mark.value) for mark in prose.marks] == [
        (MarkKind.EMPHASIS, "kort en bondig", ""),
        (MarkKind.STRONG, "en", ""),
        (MarkKind.NOTEREF, "", "1"),
        (MarkKind.LINK, "een adres", "https://example.org/a?b=c"),
    ]


def test_code_html_rules_and_reference_definitions_are_text() -> None:
    text = "`a` <b>c</b> <https://example.org>\n\n```\nd\n```\n\n[e]: https://example.org\n\nf\n---\n\n***\n\n![g](h)"
    assert paragraphs(text) == [
        "`a` <b>c</b> <https://example.org>",
        "``` d ```",
        "[e]: https://example.org",
        "f ---",
        "***",
        "!g",
    ]


def test_very_deep_nesting_is_told() -> None:
    text = ">" * 300 + " diep"
    findings = Findings("x", text)
    read_markdown(findings, Span(0, len(text)))
    assert {problem.code for problem in findings.problems} == {"S118"}
