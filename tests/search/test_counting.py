"""Counting in columns: where each term stands is what its tokens say, one by one."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from griffie.search.analysis.analyse import CLASS, word_tokens
from griffie.search.analysis.words import units
from griffie.search.index import adding
from griffie.search.index.adding import Added
from griffie.search.index.numbering import Numbering
from griffie.search.index.packing import places
from griffie.search.index.postings import Counts, Postings, field_tokens, postings
from griffie.search.index.vocabulary import Vocabulary
from griffie.search.record import Origin, Record, Soort

ORIGIN = Origin("kst-1")
WORDS = st.sampled_from("de kade kades Oekraïne kamerbrief-kade, 19 mln brug brug. grachtengordel niet 36800 x".split())
TEXTS = st.lists(st.lists(WORDS, max_size=12).map(" ".join).filter(bool), max_size=3).map(tuple)
NUMBERS = st.lists(st.sampled_from(("36800-X-46", "36800", "2024Z01234")), max_size=2).map(tuple)
QUESTION = st.builds(
    Record, st.just("v"), st.just(Soort.VRAAG), st.just("Vraag 1"), st.just(ORIGIN), TEXTS, mentions=NUMBERS
)
OTHER = st.builds(
    Record, st.just("p"), st.sampled_from((Soort.PASSAGE, Soort.BEGRIP)), WORDS, st.just(ORIGIN), TEXTS, NUMBERS
)
NUMBERING = Numbering(Vocabulary())


@st.composite
def answered(draw: st.DrawFn) -> Sequence[Record]:
    """A question with its answer, or with one that answers something else as well."""
    asked = draw(QUESTION)
    more = draw(st.just(()) | TEXTS)
    texts = (*asked.texts, *more)
    return (
        asked,
        Record(
            "a", Soort.ANTWOORD, "Antwoord 1", ORIGIN, draw(TEXTS), question=texts, question_mentions=asked.mentions
        ),
    )


PAPER = st.lists(answered() | OTHER.map(lambda record: (record,)), max_size=5).map(
    lambda parts: tuple(record for part in parts for record in part)
)
Places = dict[str, list[tuple[int, int, int, int]]]


def made(paper: Sequence[Record]) -> Postings:
    return postings(paper, Counts(NUMBERING))


def one_by_one(paper: Sequence[Record]) -> Places:
    """(field, record, count, length) of each term, classes left out."""
    found: Places = defaultdict(list)
    for number, record in enumerate(reversed(paper)):
        for field, tokens in enumerate(field_tokens(record)):
            for term, count in Counter(tokens).items():
                if not term.startswith(CLASS):
                    found[term].append((field, number, count, len(tokens)))
    return {term: sorted(stands) for term, stands in found.items()}


@settings(deadline=None)
@given(PAPER)
def test_each_term_stands_where_its_tokens_stand(paper: Sequence[Record]) -> None:
    found = made(paper).terms.runs(64)
    expected = one_by_one(paper)
    assert found.keys() == expected.keys()
    for term, runs in found.items():
        assert (
            sorted((field, record - 64, count, length) for field, record, count, length in places(runs))
            == expected[term]
        )


@settings(deadline=None)
@given(PAPER)
def test_each_word_is_counted_once_a_record(paper: Sequence[Record]) -> None:
    expected = {
        term: len({record for _, record, _, _ in stands})
        for term, stands in one_by_one(paper).items()
        if term[0] not in "+#" and "ï" not in term
    }
    words = made(paper).terms.words
    assert {word: records for word, records in words.items() if records} == expected


def test_the_parts_of_a_compound_are_words_that_stand_nowhere() -> None:
    paper = [Record("p", Soort.PASSAGE, "", ORIGIN, ("De kamerbrief.",))]
    assert made(paper).terms.words == {"brief": 0, "kamer": 0, "de": 1, "kamerbrief": 1}
    paper = [Record("p", Soort.PASSAGE, "", ORIGIN, ("De kamerbrief over de kamer.",))]
    assert made(paper).terms.words == {"brief": 0, "kamer": 1, "de": 1, "kamerbrief": 1, "over": 1}


@settings(deadline=None)
@given(st.text(st.sampled_from("aBzé'’-.,:;?!()%1²\u00ad"), min_size=1, max_size=8) | st.just("Kamerbrief-Oekraïne,"))
def test_a_chunk_has_the_terms_of_its_words(chunk: str) -> None:
    numbering = Numbering(Vocabulary())
    expected = [token for _, _, form, exact, _ in units(chunk) for token in word_tokens(form, exact)]
    named = numbering.named[numbering.chunks[chunk]]
    assert sorted(named) == sorted(token for token in expected if not token.startswith(CLASS))


SAID = st.lists(st.sampled_from("de Kamerbrief, kades. 36 800 (foto's) Oekraïne: 19 miljoen".split(" ")), max_size=6)


@settings(deadline=None)
@given(st.lists(SAID.map(" ".join), max_size=4).map(tuple), st.sets(st.sampled_from(("de", "kades", "brief", "19mln"))))
def test_texts_hold_of_words_those_that_are_among_theirs(texts: tuple[str, ...], words: set[str]) -> None:
    counts = Counts(Numbering(Vocabulary()))
    theirs = {unit[2] for text in texts for unit in units(text)}
    for asked in (words, {"oekraine"}, {"800"}, words):
        assert counts.among(texts, frozenset(asked)) == theirs & asked


@settings(deadline=None)
@given(st.lists(PAPER, max_size=6), st.sampled_from((0, 5, 1000)))
def test_papers_are_added_behind_each_other(papers: Sequence[Sequence[Record]], at_once: int) -> None:
    added = Added()
    runs: dict[str, str] = defaultdict(str)
    words: dict[str, tuple[int, int]] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(adding, "MANY", at_once)
        for number, paper in enumerate(papers):
            terms = made(paper).terms
            added.add(number * 64, terms)
            for term, run in terms.runs(number * 64).items():
                runs[term] += run
            for word, records in terms.words.items():
                before = words.get(word, (0, 0))
                words[word] = before[0] + 1, before[1] + records
        assert {term: bytes(run).decode() for term, run in added.runs().items()} == runs
    assert {word: (in_papers, records) for word, in_papers, records in added.words()} == words
