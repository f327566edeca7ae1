"""What import takes for certain about Markdown to be fast, held against the whole grammar."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from griffie.importers import plain_reading
from griffie.importers.canonical import write_inline
from griffie.importers.draft import Inline, NoteMark, Words
from griffie.importers.dressing import is_plain_dress
from griffie.importers.plain_reading import read_plainly

ADDRESSES = ("", "https://voorbeeld.nl/a_b?c=1&d=2", "https://voorbeeld.nl/a_(b)", "kst-1", "a b", "&lt;")
TEXT = st.text("ab1 .,!?«»*_[]()<>&\\`~-–é#\n", max_size=5)
RUNS = st.lists(
    st.one_of(
        st.builds(Words, TEXT, st.booleans(), st.booleans(), st.sampled_from(ADDRESSES)),
        st.builds(NoteMark, st.sampled_from(["1", "a"])),
    ),
    max_size=6,
).map(tuple)


@given(RUNS)
def test_plain_dress_is_read_back(inline: Inline) -> None:
    expected = "".join(f"[^{run.label}]" if isinstance(run, NoteMark) else run.text for run in inline)
    written = write_inline(inline)
    assert read_plainly(f"x {written}", addresses=False).split() == f"x {expected}".split()


@pytest.mark.parametrize(
    "inline",
    [
        (Words("een "), Words("twee", strong=True), Words("drie")),
        (Words("twee", emphasis=True), NoteMark("1"), Words("drie", strong=True)),
        (Words("a"), Words("twee", strong=True, emphasis=True), Words("b")),
        (Words("zie "), Words("36 912, nr. 7", address="https://voorbeeld.nl/a?b=1&c=2"), Words(".")),
    ],
)
def test_plain_dress_keeps_its_dress(inline: Inline) -> None:
    """By a reader that knows of dress."""
    assert is_plain_dress(inline)
    page = MarkdownIt("commonmark").render(write_inline(inline))
    for run in inline:
        if isinstance(run, Words):
            assert (f"<strong>{run.text}</strong>" in page) is run.strong
            assert (f">{run.text}</a>" in page) is bool(run.address)


@pytest.mark.parametrize(
    "inline",
    [
        (Words("een", strong=True), Words("twee", emphasis=True)),
        (Words("(een)", strong=True),),
        (Words("!"), Words("een", address="https://voorbeeld.nl")),
        (NoteMark("1"), Words("een", address="https://voorbeeld.nl")),
        (Words("een", address="https://voorbeeld.nl/a(b"),),
        (Words("een", strong=True, address="https://voorbeeld.nl"),),
    ],
)
def test_what_depends_on_its_neighbours_is_no_plain_dress(inline: Inline) -> None:
    assert not is_plain_dress(inline)


PARTS = (
    "een twee  drie. 1. 12) - + = # ## > * ** *** **a** *b* ***c*** *a b* x*y*z **é** [^1] [^a]: [^1]( [a](b) "
    "[c d](e/f?g=1) [x](y_z) ![i](j) ](k) \\ \\* & &amp; < > ` ~ _ __d__ | : ! ? «q» (r) é € – \t"
).split(" ")


@settings(suppress_health_check=list(HealthCheck), max_examples=500)
@given(st.lists(st.sampled_from([*PARTS, " ", "  "]), max_size=7).map("".join), st.booleans())
def test_a_block_in_a_simple_form_is_read_as_the_whole_grammar_reads_it(block: str, addresses: bool) -> None:
    assume(plain_reading._SIMPLE.fullmatch(block))  # noqa: SLF001 - the claim itself
    simple = plain_reading._simple(block, addresses=addresses)  # noqa: SLF001 - as above
    parsed = list(plain_reading._parsed(block, addresses=addresses))  # noqa: SLF001 - as above
    assert [line.split() for line in parsed] == [simple.split()]
