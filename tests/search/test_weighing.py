"""What stands in one place counts together; how much of what was sought a record has; how near the words stand."""

from pathlib import Path

import pytest

from griffie.search.asking.find import ask
from griffie.search.asking.weighing import ALIKE_TELLS, BESIDE, NEARNESS, Having, by_share, weighed
from griffie.search.build import assemble
from griffie.search.index.postings import postings
from griffie.search.index.shelf import Shelf
from griffie.search.record import Origin, Record, Soort

KADES = Origin("kst-36410-VII-12", "Brief over kades", "2025-03-04", "brief")
PAIRS = (
    ("Hoe staat het ermee?", "De kade ligt ver van alles wat men in de stad een brug noemt, op een plek zonder weg."),
    ("Wat kost een nieuwe brug?", "Dat is niet bekend."),
    ("Is er een plan?", "Ja, de brug bij de kade wordt hersteld, en ook de sluis in het noorden."),
    ("Komt er een rechtszaak?", "De vaart is open."),
    ("Komt er een strafproces?", "De vaart is open."),
    ("Hoe gaat het toe?", "Dat is doelselectie."),
    ("Waar staat dat?", f"Ons doelwit en {'nog een ver dorp, ' * 6}en dan een keuze."),
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    site = tmp_path_factory.mktemp("kades")
    page = f"{KADES.id}.html"
    records = [
        record
        for number, (question, answer) in enumerate(PAIRS, 1)
        for record in (
            Record(f"{page}#vraag-{number}", Soort.VRAAG, f"Vraag {number}", KADES, (question,)),
            Record(f"{page}#antwoord-{number}", Soort.ANTWOORD, f"Antwoord {number}", KADES, (answer,)),
        )
    ]
    (site / "zoek").mkdir()
    for output in assemble([postings(records)]):
        (site / output.path).write_bytes(output.content)
    return Shelf(Path(site))


def places(shelf: Shelf, query: str) -> list[str]:
    found = (shelf.shown(record).url.rpartition("-")[2] for record, _ in ask(shelf, query).records)
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("kade brug", "3"),
        ("kade brug sluis", "3"),
        ("rechtszaak vaart", "4"),
        ("strafproces vaart", "5"),
        ("doelwitten kiezen", "6"),
    ],
)
def test_the_place_that_says_it_comes_first(shelf: Shelf, query: str, first: str) -> None:
    assert places(shelf, query)[0] == first


def test_a_score_counts_for_what_its_record_tells_of_what_was_sought(shelf: Shelf) -> None:
    everywhere = frozenset(range(9))
    words: Having = (
        (frozenset((1, 2, 3)), frozenset((1, 2))),
        (frozenset((1,)), frozenset((1,))),
        (frozenset(), frozenset()),
    )
    found = by_share(dict.fromkeys(everywhere, 2.0), words, shelf)
    often, seldom, never = found.tells
    assert never == 0.0
    assert seldom > often > 0
    assert found.scores[1] == pytest.approx(2.0)
    assert found.scores[2] == pytest.approx(2.0 * often / (often + seldom))
    assert found.scores[3] == pytest.approx(found.scores[2] * ALIKE_TELLS)
    assert found.scores[4] == 0.0


def test_records_of_a_place_gain_alike_by_what_stands_beside_them_and_by_nearness(shelf: Shelf) -> None:
    scores = {record: 1.0 + record for record in range(4)}
    words = ((frozenset(scores), frozenset(scores)),) * 2
    found = by_share(scores, words, shelf)
    numbers = {"brug": (0,), "kade": (1,)}
    home = {record: "een" if record != 3 else "ander" for record in scores}
    anew = weighed(found.only((1, 3)), found, shelf, home.__getitem__, lambda form: numbers.get(form, ()))
    together = (3.0 + BESIDE * (2.0 + 1.0)) / 3.0
    near = [anew[1] / (2.0 * together), anew[3] / 4.0]
    assert set(anew) == {1, 3}
    assert all(1.0 <= times <= 1.0 + NEARNESS for times in near)
