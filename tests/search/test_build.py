"""The files of the index, and what is in it of a whole site."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from itertools import product
from pathlib import Path

import pytest
from driver import SiteTest
from made_corpus import made_corpus
from small_corpus import RECORDS

from griffie.model.output import File
from griffie.search.asking.listing import search
from griffie.search.build import assemble
from griffie.search.index import frequent, ledger
from griffie.search.index.packing import PAIRED, QUESTION, TEXT, by_run
from griffie.search.index.postings import field_tokens, postings
from griffie.search.index.shelf import Shelf
from griffie.search.index.slices import POINTER
from griffie.search.record import Origin, Record, Soort

ROOT = Path(__file__).parents[2]


def test_two_builds_give_equal_bytes_whatever_the_order() -> None:
    parts = [postings(records) for records in RECORDS]
    assert contents(assemble(parts)) == contents(assemble([postings(records) for records in reversed(RECORDS)]))


def test_a_changed_record_touches_the_slices_of_its_words_and_hardly_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("WORDS", "TERMS"):
        monkeypatch.setattr(ledger, kind, 1500)
    words = ["".join(letters) for letters in product("bdgkmpst", "aeiou", "lnrst", "aeo")]
    papers = [
        tuple(
            Record(f"{paper}.html#{at}", Soort.VRAAG, "vraag", Origin(str(paper)), texts=(" ".join(words[at::91]),))
            for at in range(paper, paper + 4)
        )
        for paper in range(90)
    ]
    before = assemble(map(postings, papers))
    old = papers[30][2]
    new = replace(old, texts=(f"{old.texts[0]} zandzak",))
    papers[30] = (*papers[30][:2], new, papers[30][3])
    kept = {output.path for output in assemble(map(postings, papers))}
    touched = {term for record in (old, new) for field in field_tokens(record) for term in field}
    untouched = [output.path for output in before if "/p-" in output.path and not terms_in(output) & touched]
    assert len(untouched) > 20
    assert len([path for path in untouched if path not in kept]) <= 2


@pytest.mark.parametrize(
    ("question", "mentions", "columns"),
    [
        (("De kade.",), ("kst-36800-X-46",), [PAIRED]),
        (("De kade.",), (), [TEXT, QUESTION]),
        (("De kade.", "De brug."), ("kst-36800-X-46",), [TEXT, QUESTION]),
        ((), (), [TEXT]),
    ],
)
def test_what_a_question_says_is_written_once_with_its_answer(
    question: tuple[str, ...], mentions: tuple[str, ...], columns: list[int]
) -> None:
    asked = Record("1#vraag-1", Soort.VRAAG, "", Origin("1"), ("De kade.",), mentions=("kst-36800-X-46",))
    answer = Record("1#antwoord-1", Soort.ANTWOORD, "", Origin("1"), question=question, question_mentions=mentions)
    both = postings((asked, answer))
    assert [column for column, _ in by_run(both.terms.runs(0)["kade"])] == columns
    assert both.terms.lengths == tuple(
        len(one) + len(two) for one, two in zip(*map(field_tokens, (asked, answer)), strict=False)
    )
    assert both.terms.words["kade"] == 1 + bool(question)


def contents(files: Iterable[File]) -> list[tuple[str, bytes]]:
    return [(file.path, file.content) for file in files]


def terms_in(output: File) -> set[str]:
    text = output.content.decode()
    return set(json.loads(text[text.index(",") + 1 :].rpartition(",")[0])[::3])


def test_no_name_ever_stands_for_two_contents() -> None:
    """So that caches hold: what differs in a letter, of whatever there is in a record, has another name."""
    (*before, old), *others = RECORDS
    of = old.origin
    records = (
        replace(old, url=f"{old.url}x"),
        replace(old, titel=f"{old.titel}x"),
        replace(old, soort=Soort.NOOT),
        replace(old, texts=(f"{old.texts[0]}x",)),
        replace(old, numbers=("kst-30000-1",)),
        replace(old, mentions=("kst-30000-1",)),
        replace(old, names=("x",)),
        replace(old, terms=("x",)),
        replace(old, question=("x",)),
        replace(old, fractie="x"),
        replace(old, noted=True),
        replace(old, unanswered=True),
    )
    origins = (
        replace(of, titel="x"),
        replace(of, datum="2025-03-05"),
        replace(of, soort="x"),
        replace(of, dossiers=("x",)),
        replace(of, bewindspersonen=("x",)),
        replace(of, betreft="x"),
    )
    first = (
        *((*before, record) for record in (old, *records)),
        *(tuple(replace(record, origin=origin) for record in (*before, old)) for origin in origins),
    )
    seen: dict[str, bytes] = {}
    pointers = set()
    for paper in first:
        for output in assemble(map(postings, (paper, *others))):
            if output.path == POINTER:
                pointers.add(output.content)
            else:
                assert seen.setdefault(output.path, output.content) == output.content
                assert output.content.startswith(f'GRIFFIE_ZOEK.deel("{Path(output.path).stem}",'.encode())
    assert len(pointers) == len(first)


ELSEWHERE = """
from hashlib import sha256
from made_corpus import made_corpus
from griffie.search.build import assemble
from griffie.search.index import frequent
from griffie.search.index.postings import postings

frequent.FREQUENT, frequent.THINNED = 20, {2: 10, 5: 4, 6: 7}
made = [(file.path, file.content) for file in assemble(map(postings, reversed(made_corpus(5))))]
print(sha256(repr(made).encode()).hexdigest())
"""


def test_bytes_depend_on_no_order_and_no_hash_of_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """In another process, with other hashes, from papers in another order."""
    monkeypatch.setattr(frequent, "FREQUENT", 20)
    monkeypatch.setattr(frequent, "THINNED", {2: 10, 5: 4, 6: 7})
    ours = sha256(repr(contents(assemble(map(postings, made_corpus(5))))).encode()).hexdigest()
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests" / "search")))
    environment = {**os.environ, "PYTHONHASHSEED": "11", "PYTHONPATH": paths}
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ours


def test_every_record_of_our_own_edition_opens(own_site: SiteTest) -> None:
    assert_opens(own_site.output)


def test_every_record_of_the_letters_opens(letters_site: SiteTest) -> None:
    assert_opens(letters_site.output)


def assert_opens(site: Path) -> None:
    shelf = Shelf(site)
    assert shelf.totals.records > 50
    anchors: dict[str, set[str]] = {}
    records = list(shelf.records())
    assert len(records) == shelf.totals.records
    for record in records:
        page, _, anchor = shelf.shown(record).url.partition("#")
        if page not in anchors:
            anchors[page] = set(re.findall(r'\bid="([^"]+)"', (site / page).read_text(encoding="utf-8")))
        assert not anchor or anchor in anchors[page], shelf.shown(record).url


LETTERS = """
    36800-X-46 | kst-36800-X-46.html
    36 800 X nr. 46 | kst-36800-X-46.html
    kst-28676-504 | kst-28676-504.html
    motie Piri | kst-36800-X-34.html
    oekraine | #antwoord-32
    Oekraïne | #antwoord-32
    patriots in polen | #vraag-34
    legerkorps | #antwoord-25
    seed regeling | #voetnoot-10
    europese investeringsbank | #vraag-39
    walraven | #vraag-14
    eastern sentry | #antwoord-13
    burden sharing | #vraag-1
    munitieproductie | #vraag-7
    menselijke controle | #sp-vraag-16
    wapenexport | #antwoord-37
    17,45 miljard | #vraag-28
    vraag 16 | vraag-16
    sp vraag 4 | #sp-vraag-4
    visseren-hamakers | #visseren-hamakers-
"""


@pytest.mark.parametrize("line", [line.strip() for line in LETTERS.strip().splitlines()])
def test_the_letters_are_found_by_what_they_say(letters_site: SiteTest, line: str) -> None:
    query, url = line.split(" | ")
    assert url in search(letters_site.output, query)[0].url


@pytest.mark.parametrize(("one", "other"), [("oekraine", "Oekraïne"), ("financien", "financiën"), ("israel", "Israël")])
def test_a_reader_need_not_type_diacritics(letters_site: SiteTest, one: str, other: str) -> None:
    plain, spelled = ({result.url for result in search(letters_site.output, word, limit=99)} for word in (one, other))
    assert plain == spelled
