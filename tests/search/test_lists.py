"""Lists of slices: however deep they are, each word leads to its slice, and each beginning to all that have it."""

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser
from small_corpus import RECORDS, open_page, write

from griffie.model.output import Output
from griffie.search.build import assemble
from griffie.search.index import ledger, slices
from griffie.search.index.cuts import opening, order
from griffie.search.index.postings import postings
from griffie.search.index.shelf import Shelf
from griffie.search.index.slices import listed, unlisted
from griffie.search.index.table import Slice

KEYS = st.lists(st.text("abcé0%.'𝐛𠀀ﬀ", min_size=1, max_size=30), min_size=1, max_size=120, unique=True)


def slices_of(keys: Sequence[str]) -> list[Slice]:
    """One slice for each key."""
    ordered = sorted(map(order, keys))
    letters = (opening(before, key) for before, key in pairwise([b"", *ordered]))
    return [
        Slice(key, key, 10, first, f"p-{at:010x}") for at, (key, first) in enumerate(zip(ordered, letters, strict=True))
    ]


def led(key: str, lines: Sequence[str]) -> str:
    """The name of the last line that does not come behind a key."""
    return [name for first, name in zip(lines[::2], lines[1::2], strict=True) if order(first) <= order(key)][-1]


def content(output: Output) -> list[str]:
    found: list[str] = json.loads(output.content.decode().partition(",")[2].rpartition(",")[0])
    return found


@settings(deadline=None)
@given(KEYS, st.integers(15, 200), st.integers(30, 400))
def test_every_line_of_every_list_is_read_back(keys: list[str], most: int, top: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slices, "LIST", most)
        patch.setattr(slices, "LISTS", top)
        known = slices_of(keys)
        told, outputs = listed(known)
    lists = {f"i-{output.path.partition('-')[2][:-3]}": content(output) for output in outputs}
    lines = unlisted(told)
    leads = dict.fromkeys(keys, lines)
    while lines[1].startswith("i"):
        lines = [line for name in lines[1::2] for line in unlisted(lists[name])]
        leads = {key: unlisted(lists[led(key, above)]) for key, above in leads.items()}
    assert {order(key): led(key, above) for key, above in leads.items()} == {one.first: one.name for one in known}
    assert lines[1::2] == [slice_.name for slice_ in known]
    befores = [b"", *(slice_.last for slice_ in known)]
    for letters, before, slice_ in zip(lines[::2], befores, known, strict=False):
        assert before < order(letters) <= slice_.first


def test_no_table_is_an_empty_list() -> None:
    told, outputs = listed(())
    assert (unlisted(told), outputs) == ([], [])


@pytest.fixture(scope="module")
def deep(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of many small slices, in lists of lists of lists."""
    with pytest.MonkeyPatch.context() as patch:
        for module, size, most in ((ledger, "WORDS", 60), (ledger, "TERMS", 60), (slices, "LIST", 60)):
            patch.setattr(module, size, most)
        patch.setattr(slices, "LISTS", 100)
        site = tmp_path_factory.mktemp("diep")
        write(site, assemble(map(postings, RECORDS)))
    return site


def depth(site: Path) -> int:
    pointer = (site / "zoek" / "wijzer.js").read_text("utf-8")
    lists = {
        file.stem: json.loads(file.read_text("utf-8").partition(",")[2].rpartition(",")[0])
        for file in site.glob("zoek/i-*")
    }
    here = json.loads(pointer.partition("(")[2].rpartition(",")[0])["w"]
    found = 0
    while here[0] == "i":
        here = lists[unlisted(here)[1]]
        found += 1
    return found


def test_both_sides_find_every_word_through_deep_lists(deep: Path, browser: Browser) -> None:
    shelf, shallow = Shelf(deep), Shelf(deep)
    assert depth(deep) >= 3
    forms = [entry.form for entry in shelf.words("")]
    page = open_page(browser, deep)
    page.evaluate("GRIFFIE_ZOEK.open()")
    assert page.evaluate("async () => (await GRIFFIE_ZOEK.words('')).map(one => one.form)") == forms
    asked = [*forms, *(form + "x" for form in forms), *(form[:2] for form in forms)]
    theirs = page.evaluate(
        """asked => Promise.all(asked.map(async form => [(await GRIFFIE_ZOEK.word(form) || {}).form || "",
            await GRIFFIE_ZOEK.spread(form), (await GRIFFIE_ZOEK.words(form)).length]))""",
        asked,
    )
    ours = [
        [entry.form if (entry := shallow.word(form)) else "", shallow.spread(form), len(list(shallow.words(form)))]
        for form in asked
    ]
    assert theirs == ours
    assert [form for form, _, _ in ours[: len(forms)]] == forms
