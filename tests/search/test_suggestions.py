"""What a reader may have meant: a slip, never a word that Dutch has; told of the word alone, filters as they are."""

import random
import string
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from sides import evaluated
from small_corpus import open_page, write

from griffie.search.analysis.dictionary import words
from griffie.search.analysis.lemmas import is_word
from griffie.search.asking.listing import look
from griffie.search.build import assemble
from griffie.search.index.lexicon import knows, lexicon_files, may_be_known, shard_of
from griffie.search.index.postings import postings
from griffie.search.index.shelf import Shelf
from griffie.search.record import Origin, Record, Soort
from griffie.search.store import Passing

TEXT = (
    "Beter een paar aandelen zonder staat. Haar positie en stand zijn echter een levering. Vakken winnen, "
    "kering en delen: raketten, een raket, betreden paden. Het regime stelt de leger-eenheid bij."
)
REAL = (
    "beer boter paard wandelen zolder straat strand politie rechter leerling varken keuring deken kaken treden leder"
).split()
"""Words that Dutch has, each one slip or two from a word of the text."""
SLIPS = {
    "reket": "raket",
    "bteer": "beter",
    "lger": "leger",
    "posittie": "positie",
    "aandleen": "aandelen",
    "xakken": "",
    "fractie:bteer bteer": "fractie:bteer beter",
    "betreden bteer": "betreden beter",
    "-bteer bteer  raket": "-bteer beter raket",
    '"een bteer raket"': '"een beter raket"',
    "bteer boter": "beter boter",
    "straat": "",
}


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> tuple[Path, Page]:
    site = tmp_path_factory.mktemp("vergissing")
    record = Record("p.html#r", Soort.ANTWOORD, "antwoord", Origin("p"), texts=(TEXT,))
    write(site, assemble([postings([record])]))
    return site, open_page(browser, site)


@pytest.mark.parametrize(("typed", "meant"), [*SLIPS.items(), *((word, "") for word in REAL)])
def test_a_slip_is_no_word_that_dutch_has(paper: tuple[Path, Page], typed: str, meant: str) -> None:
    site, page = paper
    assert look(site, typed).suggestion == meant
    assert evaluated(page, "async text => (await GRIFFIE_ZOEK.search(text)).suggestion", typed) == meant


def test_every_word_of_the_dictionary_exists_and_few_others(paper: tuple[Path, Page]) -> None:
    shelf, drawn = Shelf(paper[0]), random.Random(3)  # noqa: S311 - a sample, not a secret
    known = [word for word in words() if word.islower() and may_be_known(word)]
    assert len(known) > 100_000
    sample = drawn.sample(known, 3_000)
    assert all(map(shelf.exists, sample))
    made = (word.replace(drawn.choice(word), drawn.choice(string.ascii_lowercase)) for word in sample)
    others = [word for word in made if not is_word(word)]
    assert sum(map(shelf.exists, others)) < len(others) / 40


def test_the_words_lie_in_files_alike_and_none_can_be_read() -> None:
    name, files = lexicon_files(Passing())
    assert lexicon_files(Passing()) == (name, files)
    contents = {file.path.removeprefix("zoek/").removesuffix(".js"): file.content.decode() for file in files}
    listed = contents[name].split('"')[3]
    assert set(contents) == {name, *(shard_of(form, listed) for form in words() if form.isascii())}
    shard = contents[shard_of("boter", listed)].split('"')[3]
    assert knows("boter", shard)
    assert not any("boter" in content for content in contents.values())
    sizes = [len(content) for key, content in contents.items() if key != name]
    assert max(sizes) < 4_500
