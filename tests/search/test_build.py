"""The files of the index, and what is in it of a whole site."""

import json
import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from driver import SiteTest
from small_corpus import RECORDS, BuiltIndex

from griffie.model.output import Output
from griffie.search.asking.listing import search
from griffie.search.build import assemble
from griffie.search.index import ledger
from griffie.search.index.postings import field_tokens, postings
from griffie.search.index.shelf import Shelf
from griffie.search.record import Origin, Record, Soort


def test_two_builds_give_equal_bytes_whatever_the_order() -> None:
    parts = [postings(records) for records in RECORDS]
    assert assemble(parts) == assemble([postings(records) for records in reversed(RECORDS)])


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


def terms_in(output: Output) -> set[str]:
    text = output.content.decode()
    return set(json.loads(text[text.index(",") + 1 :].rpartition(",")[0])[::3])


def test_every_file_is_named_by_its_content(built: BuiltIndex) -> None:
    for file in (built.site / "zoek").iterdir():
        name = file.stem
        start = "GRIFFIE_ZOEK.wijzer(" if name == "wijzer" else f'GRIFFIE_ZOEK.deel("{name}",'
        assert file.read_text(encoding="utf-8").startswith(start)


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
    europese investeringsbank | #voetnoot-8
    walraven | #vraag-14
    eastern sentry | #antwoord-13
    burden sharing | #antwoord-1
    munitieproductie | #vraag-7
    menselijke controle | #sp-antwoord-16
    wapenexport | #antwoord-37
    17,45 miljard | #vraag-28
    vraag 16 | #vraag-16
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
