"""Any query: the search in Python and the one in a browser give the same records, order, notices and excerpts."""

import random
import re
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_corpus import COMMON, FREQUENT, RARE, TOGETHER, made_corpus
from sides import Both, Told, evaluated

from griffie.search.analysis.fold import fold
from griffie.search.analysis.words import chunks, split
from griffie.search.asking.excerpt import LONGEST, excerpt
from griffie.search.asking.query import parse

WORD = st.sampled_from((*FREQUENT, *COMMON, *RARE, *TOGETHER))
TEXTS = [text for paper in islice(made_corpus(3), 1, None) for record in paper for text in record.texts]
OTHERS = (
    "steigers boeien vlonders dijken kadebruggen stadsboot kamerverslag toeslagen verzending bezuinigde GOK overleg "
    "gok 36800 36800-X 36800-X-0 kst-36800-X-46 2026D12345 dossier vraag 3 antwoord onbestaanbaar de"
).split()
SIGNS = st.sampled_from(("", " ", "*", "~", "^2", ":", "+", '"', "-", "'", "(", "<b>", "é", "\u00a0", "...", "?", "0"))
FILTERS = (
    "fractie:waterpartij|fractie:Duinbond|fractie:ëlan|fractie:berk-kade|partij:kust|dossier:36800-X|dossier:36900|soort:antwoord|"
    'soort:vragen|soort:brief|soort:samenvatting|bewindspersoon:berk|minister:"de Groot-Çelik"|jaar:2021|'
    "van:2021-03|van:2020-02-02|vanaf:2020|tot:2021|tot:2021-02-03|noot:ja|noot:nee|onbeantwoord:ja|onbeantwoord:nee|stuk:kst-36800-X-0|"
    "stuk:kst-36900-VII-1|soort:|fractie:niemand|onbekend:kade|van:|"
    "-soort:noot|-fractie:waterpartij|bron:ja|bron:nee|persoon:berk|dossier:36800,X|-dossier:36800"
).split("|")
FIELDS = st.sampled_from(FILTERS)


@st.composite
def begun(draw: st.DrawFn) -> str:
    """A word that is still being typed."""
    word = draw(WORD)
    return word[: draw(st.integers(1, max(1, len(word) - 1)))]


@st.composite
def mistyped(draw: st.DrawFn) -> str:
    """A word with a slip: a letter left out, twice, swapped with the next, or another."""
    word = draw(WORD)
    at = draw(st.integers(0, len(word) - 1))
    before, letter, after = word[:at], word[at], word[at + 1 :]
    return draw(
        st.sampled_from(
            (before + after, before + letter * 2 + after, before + after[:1] + letter + after[1:], f"{before}e{after}")
        )
    )


@st.composite
def said(draw: st.DrawFn) -> str:
    """Words that follow each other in some text, mostly."""
    words = chunks(draw(st.sampled_from(TEXTS)))
    at = draw(st.integers(0, len(words) - 1))
    group = " ".join(words[at : at + draw(st.integers(1, 4))]).replace('"', "")
    return f'"{group}' + draw(st.sampled_from(('"', '"', '"', "", " anders")))


ITEM = st.one_of(
    WORD,
    WORD,
    begun(),
    mistyped(),
    said(),
    FIELDS,
    st.sampled_from(OTHERS),
    st.builds("{}{}".format, WORD, WORD),
    st.builds("-{}".format, WORD | said() | begun()),
    st.builds("{}{}".format, WORD, SIGNS),
    st.text(st.characters(exclude_categories=("Cs", "Cn")), max_size=4),
)
"""What Python's Unicode does not know yet, a newer browser may already count as a letter."""
QUERY = st.builds("{}{}".format, st.lists(ITEM, min_size=1, max_size=5).map(" ".join), st.sampled_from(("", "", " ")))
QUOTED = re.compile('["“”„«»]')
LAW = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def same(told: Told, expected: Told) -> None:
    assert told.scores == pytest.approx(expected.scores, rel=1e-9)
    assert {**vars_of(told), "scores": ()} == {**vars_of(expected), "scores": ()}


def vars_of(told: Told) -> dict[str, object]:
    return {name: getattr(told, name) for name in Told.__slots__}


@settings(LAW, max_examples=100)
@given(QUERY)
def test_any_query_is_answered_alike(everything: Both, query: str) -> None:
    same(everything.in_browser(query), everything.in_python(query))


@settings(LAW, max_examples=80)
@given(QUERY)
def test_any_query_is_answered_alike_over_many_records(many: Both, query: str) -> None:
    same(many.in_browser(query), many.in_python(query))


@settings(LAW, max_examples=60)
@given(QUERY, st.sampled_from((1, 5, 10, 24)), st.booleans())
def test_a_first_answer_is_the_beginning_of_the_whole(many: Both, query: str, most: int, fresh: bool) -> None:
    if fresh:
        many.page.evaluate("GRIFFIE_ZOEK.open(true)")
    found, expected = many.in_browser(query, most), many.in_python(query)
    assert found.suggestion == expected.suggestion
    if QUOTED.search(query) or not parse(query).sought:  # at first few are looked at: texts for what is said literally
        assert found.corrected != expected.corrected or set(found.records) <= set(expected.records)
        return
    assert found.corrected == expected.corrected
    assert found.records[:most] == expected.records[: min(most, len(found.records))]
    if not found.more:
        assert (found.count, found.whole) == (expected.count, expected.whole)
        assert len(found.records) >= min(most, len(expected.records))


@settings(LAW, max_examples=80)
@given(st.lists(mistyped() | WORD | begun(), min_size=1, max_size=3).map(" ".join))
def test_a_slip_is_mended_aloud_and_only_when_nothing_is_found(everything: Both, query: str) -> None:
    told = everything.in_python(query)
    if not told.suggestion:
        assert not told.corrected
        return
    known = {word.form for word in parse(query).sought if word.number or everything.shelf.word(word.form)}
    assert known <= {word.form for word in parse(told.suggestion).sought}
    mended = everything.in_python(told.suggestion)
    if told.corrected:
        assert mended.corrected or mended.records == told.records
    else:
        assert not told.whole


def test_every_filter_is_understood_alike(everything: Both) -> None:
    for one in FILTERS:
        same(everything.in_browser(f"kade {one}"), everything.in_python(f"kade {one}"))


def test_the_corpus_has_what_queries_meet(everything: Both, many: Both) -> None:
    """A law over a corpus that has nothing says nothing."""
    drawn = random.Random(1)  # noqa: S311 - a sample, not a secret
    for both in (everything, many):
        assert len(list((both.site / "zoek").glob("d-*.js"))) > len(FREQUENT)
        assert all(both.in_python(word).whole for word in drawn.sample((*COMMON, *RARE, *TOGETHER), 30))
    assert everything.shelf.totals.records < 1000 <= many.shelf.totals.records


SENTENCE = st.lists(
    st.sampled_from(("kade", "Brüg-kade,", "sluis", "een", "de", "🙂🏽‍🚒", "woordgroep", "x" * 40, "𝔁" * 30, "19 mln")),
    max_size=70,
).map(lambda words: " ".join((*words, "Kades. ")))
SOUGHT = {"kade": 0, "brug": 1, "19": 0, "kades": 2}


@settings(LAW, max_examples=80)
@given(st.lists(st.lists(SENTENCE, max_size=4), max_size=3))
def test_an_excerpt_is_a_piece_of_the_text_with_the_sought_words_marked(
    everything: Both, paragraphs: list[list[str]]
) -> None:
    """The same on both sides, and right."""
    found = excerpt(paragraphs, SOUGHT)
    script = "([paragraphs, sought]) => Object.values(GRIFFIE_ZOEK.excerpt(paragraphs, new Map(sought)))"
    told = evaluated(everything.page, script, [paragraphs, list(SOUGHT.items())])
    units = found.text.encode("utf-16-le")
    marked = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in told[1]]
    assert told[0] == found.text
    assert marked == [span.of(found.text) for span in found.marks]
    assert {fold(word) for word in marked} <= set(SOUGHT)
    inside = found.text.removeprefix("… ").removesuffix(" …")
    assert not inside or any(inside in " ".join(map(str.rstrip, sentences)) for sentences in paragraphs)
    assert len(found.text) <= LONGEST + 4
    whole = [word.span for word in split(inside) if not word.whole and word.form in SOUGHT]
    assert len(found.marks) == len(whole)
