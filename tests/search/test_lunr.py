"""What the slices give is what lunr gives: the same records, in the same order, with the same scores.

The oracles are lunr.py, its builder fed with the same tokens, and lunr.js where npm has put it. Most of the common
terms come in parts here. A query of lunr is its clauses: which terms a word stands for is ours, and tested elsewhere.
"""

import json
import os
import random
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import lunr
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lunr.pipeline import Pipeline
from lunr.query import QueryPresence
from made_corpus import made_corpus
from oracle import CHOSEN, Clause, Whole, by_builder, documents, found_by, in_order, same, weights, whole_of
from sides import Both, evaluated
from small_corpus import write

from griffie.search.asking.evaluate import lunr_index, query_boosts, scores
from griffie.search.asking.expand import Wanted, expand, firm
from griffie.search.asking.query import parse
from griffie.search.build import assemble
from griffie.search.index import frequent
from griffie.search.index.postings import postings
from griffie.search.index.shelf import Shelf
from griffie.search.record import BOOSTS, FIELDS, Origin, Record, Soort

LUNR_JS = Path(__file__).with_name("lunr_oracle.mjs")
LAW = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
RANKED = """async ([terms, gone, most]) => {
  const Z = GRIFFIE_ZOEK, of = await Z.evaluate([{terms: new Map(terms)}]);
  const not = await Z.evaluate([{terms: new Map(gone)}]);
  const records = await Z.ranked(of.records.filter(record => !not.has[record]), of, most ?? Infinity);
  return records.map(record => [record, of.low[record]]);
}"""


@pytest.fixture(scope="module")
def whole() -> Whole:
    """Of the papers of the index `everything`."""
    return whole_of(made_corpus(14))


def drawn_terms(terms: Sequence[str], draw: random.Random) -> list[Clause]:
    """Some terms with some boosts, common ones as often as rare ones."""
    many = draw.randint(1, 6)
    found = {
        terms[int(len(terms) ** draw.random()) - 1]: draw.choice((10.0, 4.0, 3.0, 1.0, 0.5, 2.37)) for _ in range(many)
    }
    return [Clause(term, boost) for term, boost in found.items()]


def refused_terms(terms: Sequence[str], draw: random.Random) -> list[Clause]:
    return [
        Clause(term, presence=QueryPresence.PROHIBITED) for term in draw.sample(terms[:200], draw.choice((0, 0, 1, 2)))
    ]


def test_every_weight_is_the_builders(everything: Both, whole: Whole) -> None:
    found = weights(lunr_index(everything.shelf.terms(), everything.shelf.totals))
    assert found == weights(whole.index)
    assert len(found) > 20_000
    in_parts = list((everything.site / "zoek").glob("d-*.js"))
    assert len(in_parts) > 30


MENTIONED = "kst-36800-X-46"


@settings(LAW, max_examples=60)
@given(
    st.lists(
        st.lists(
            st.tuples(st.text("ab ", max_size=8), st.text("abc brug ", max_size=20), st.booleans(), st.booleans()),
            min_size=1,
            max_size=4,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_weights_of_any_corpus_are_the_builders(drawn: list[list[tuple[str, str, bool, bool]]]) -> None:
    """Some records repeat the text of the one before them as their question, some with the number that it names."""
    corpus = tuple(
        tuple(
            Record(
                f"{paper}#{number}",
                Soort.VRAAG,
                title,
                Origin(str(paper)),
                texts=(text,),
                mentions=(MENTIONED,) * numbered,
                question=(records[number - 1][1],) * answers,
                question_mentions=(MENTIONED,) * (answers and records[number - 1][3]),
            )
            for number, (title, text, answers, numbered) in enumerate(records)
        )
        for paper, records in enumerate(drawn)
    )
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(frequent, "FREQUENT", 4)
        patch.setattr(frequent, "THINNED", {2: 2, 6: 2})
        write(Path(folder), assemble(map(postings, corpus)))
        shelf = Shelf(Path(folder))
        assert weights(lunr_index(shelf.terms(), shelf.totals)) == weights(by_builder(corpus))


def test_lunr_gets_no_pipeline_of_its_own(everything: Both) -> None:
    index = lunr_index(everything.shelf.terms(), everything.shelf.totals)
    assert index.serialize()["pipeline"] == Pipeline().serialize() == []


@settings(LAW, max_examples=80)
@given(st.randoms(use_true_random=False), st.sampled_from((None, 1, 10, 24)))
def test_any_terms_find_what_lunr_finds(everything: Both, whole: Whole, draw: random.Random, most: int | None) -> None:
    """In Python and in a browser; the first of all, when no more are asked."""
    clauses, gone = drawn_terms(whole.terms, draw), refused_terms(whole.terms, draw)
    expected = found_by(whole.index, [*clauses, *gone])
    wanted = Wanted(tuple((one.term, one.boost) for one in clauses), frozenset())
    if not gone:
        assert same(in_order(scores([wanted], everything.shelf).items()), expected)
    everything.page.evaluate("GRIFFIE_ZOEK.open(true)")  # so that nothing is known yet of lengths
    refused = [(one.term, one.boost) for one in gone]
    found = evaluated(everything.page, RANKED, [wanted.terms, refused, most])
    assert same(found, expected[:most])


FRONT = """
    kade | brug -sluis | uitstoot | steiger -"kade" | financiën | niet | kamerbrief -motie | GOK | 1,5% | brieven |
    36800-X-46 | toeslag | kadeb | duin soort:antwoord | niet fractie:waterpartij | gemaal jaar:2021 -boot |
    kade stuk:kst-36800-X-0 | boot soort:vraag soort:antwoord -schip | dijk fractie:ëlan jaar:2020
""".replace("\n", "").split(" | ")


@pytest.mark.parametrize("typed", [query.strip() for query in FRONT])
def test_a_word_with_exclusions_and_filters_finds_what_lunr_finds(everything: Both, whole: Whole, typed: str) -> None:
    """From what is typed to what is shown: of one word no nearness changes the scores."""
    query, shelf = parse(typed), everything.shelf
    wanted = [firm(expand(word, shelf, alike=True), shelf) for word in query.sought]
    assert len(wanted) == 1
    gone = query_boosts(expand(word, shelf) for word in query.excluded)
    clauses = [
        *(Clause(term, boost) for term, boost in query_boosts(wanted).items()),
        *(Clause(term, presence=QueryPresence.PROHIBITED) for term in gone),
    ]
    expected = [one for one in found_by(whole.index, clauses) if one[0] in chosen(whole, query.filters)]
    for told in (everything.in_python(typed), everything.in_browser(typed)):
        found = list(zip(told.records, told.scores, strict=True))
        assert same(in_order(found), expected)
        assert told.count == told.whole == len(expected) > 0


def chosen(whole: Whole, filters: Sequence[tuple[str, str]]) -> set[int]:
    """What lunr finds in a field of its own for what is filtered: of one filter any value, of different ones each."""
    every = {int(ref.rpartition("/")[2]) for ref in whole.index.field_vectors}
    for name in {name for name, _ in filters}:
        values = [
            Clause(f"{of}:{value}".replace("elan", "ëlan"), fields=(CHOSEN,)) for of, value in filters if of == name
        ]
        every &= {record for record, _ in found_by(whole.index, values)}
    return every


def packages() -> Path:
    """The folder with `node_modules/lunr`: `GRIFFIE_NODE` names it, else it is the checkout."""
    folder = Path(os.environ.get("GRIFFIE_NODE", LUNR_JS.parents[2]))
    if not shutil.which("node") or not (folder / "node_modules" / "lunr").is_dir():
        pytest.skip("lunr.js is not here: npm install lunr@2.3.9, and name its folder in GRIFFIE_NODE")
    return folder


def test_lunr_js_finds_the_same(everything: Both, whole: Whole) -> None:
    """Both with the index that its own builder makes, and with that of lunr.py."""
    folder = packages()
    draw = random.Random(9)  # noqa: S311 - queries, not secrets
    asked = [(drawn_terms(whole.terms, draw), refused_terms(whole.terms, draw)) for _ in range(120)]
    given_ = {
        "documents": list(documents(whole.papers)),
        "fields": [*zip(FIELDS, BOOSTS, strict=True), (CHOSEN, 1)],
        "index": whole.index.serialize() | {"version": lunr.__TARGET_JS_VERSION__},
        "queries": [
            [[one.term, {"boost": one.boost, "presence": one.presence.value, "fields": one.fields}] for one in clauses]
            for clauses in (plain + gone for plain, gone in asked)
        ],
    }  # fmt: skip
    done = subprocess.run(
        ["node", str(LUNR_JS), str(folder)], input=json.dumps(given_), capture_output=True, text=True, check=True
    )
    everything.page.evaluate("GRIFFIE_ZOEK.open(true)")
    for (plain, gone), *answers in zip(asked, *json.loads(done.stdout), strict=True):
        told = [[[one.term, one.boost] for one in part] for part in (plain, gone)]
        ours = evaluated(everything.page, RANKED, [*told, None])
        for expected in answers:
            assert same(ours, in_order((int(ref), score) for ref, score in expected))
