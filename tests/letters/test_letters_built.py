"""The two real letters, imported and built, against what is known of them (`facts.json` beside the letters).

Only what the built pages show is asked: these tests hold whatever the inside of Griffie looks like.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from driver import SiteTest

SO = "so-navo-defensieministers-2026-06-15"
NOTA = "nota-nav-tweede-verslag-36800-K-F"
PAGES = {SO: "beantwoording-so-28676-2026-06-15.html", NOTA: "kst-36800-K-F.html"}
GROUPS = {"SP": "sp", "Volt": "volt", "VH": "visseren-hamakers"}


@pytest.fixture(scope="session")
def facts(letters: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((letters / "facts.json").read_text("utf-8"))["letters"]
    return read


@pytest.fixture(params=[SO, NOTA])
def letter(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def soup(site: SiteTest, letter: str) -> BeautifulSoup:
    return site.page(PAGES[letter])


def tags(root: BeautifulSoup | Tag, selector: str) -> list[Tag]:
    return [tag for tag in root.select(selector) if isinstance(tag, Tag)]


def anchor(kind: str, key: str | int) -> str:
    """`16` → `vraag-16`; `SP-4` → `sp-vraag-4`."""
    group, _, number = str(key).rpartition("-")
    return f"{GROUPS[group]}-{kind}-{number}" if group else f"{kind}-{number}"


def test_import_and_build_end_well(letters_site: SiteTest) -> None:
    assert letters_site.status == 0


def test_every_question_has_its_article_in_order(letters_site: SiteTest, letter: str, facts: dict[str, Any]) -> None:
    expected = [anchor("vraag", question.get("key", question.get("number"))) for question in facts[letter]["questions"]]
    found = [str(tag["id"]) for tag in tags(soup(letters_site, letter), "article[data-vraag]")]
    assert found == expected


def test_every_question_has_its_answers(letters_site: SiteTest, letter: str, facts: dict[str, Any]) -> None:
    page = soup(letters_site, letter)
    for question in facts[letter]["questions"]:
        article = page.find(id=anchor("vraag", question.get("key", question.get("number"))))
        assert isinstance(article, Tag)
        answers = tags(article, "[data-antwoord]")
        assert len(answers) == len(question.get("answer_parts", [None])), question


def test_paragraphs_are_those_of_the_source(letters_site: SiteTest, facts: dict[str, Any]) -> None:
    page = soup(letters_site, SO)
    for question in facts[SO]["questions"]:
        number = question["number"]
        for kind, key in (("vraag", "question_paragraphs"), ("antwoord", "answer_paragraphs")):
            found = [tag for tag in tags(page, "p[id]") if re.fullmatch(rf"{kind}-{number}-al\d+", str(tag["id"]))]
            assert len(found) == question[key], (number, kind)


def test_footnotes_stand_with_the_unit_that_cites_them(letters_site: SiteTest) -> None:
    page = soup(letters_site, SO)
    labels = [str(tag["href"]).partition("#")[2] for tag in tags(page, "a[role=doc-noteref][href^='#voetnoot-']")]
    assert labels == [f"voetnoot-{number}" for number in range(2, 14)]
    notes = [str(tag["id"]) for tag in tags(page, "[id^=voetnoot-]")]
    assert sorted(notes, key=lambda note: int(note.rpartition("-")[2])) == labels


@pytest.mark.parametrize("letter_", [SO, NOTA])
def test_every_reference_resolves_to_its_id_as_often_as_it_stands_there(
    letters_site: SiteTest, facts: dict[str, Any], letter_: str
) -> None:
    references = json.loads((letters_site.output / "data" / "verwijzingen.json").read_text("utf-8"))
    own = PAGES[letter_].removesuffix(".html")
    found = Counter(row["to"] for row in references if row["paper"] == own and row["to"])
    expected = {fact["id"]: fact["count"] for fact in facts[letter_]["references_out"] if _has_rule(fact["id"])}
    for identity, number in expected.items():
        assert found[identity] == number, (identity, found)


def _has_rule(identity: str | None) -> bool:
    """Laws without a BWB id and treaties are only named: no rule gives them an id."""
    return bool(identity) and not str(identity).startswith(("wet:", "verdrag:"))


@pytest.mark.parametrize("letter_", [SO, NOTA])
def test_internal_references_link_both_ways(letters_site: SiteTest, facts: dict[str, Any], letter_: str) -> None:
    page = soup(letters_site, letter_)
    expected = set()
    for fact in facts[letter_]["references_internal"]:
        for target in fact["targets"]:
            expected.add((anchor("antwoord", fact["source"]), f"#{anchor('vraag', target)}"))
    found = {
        (str(holder["id"]), str(link["data-ref"]))
        for link in tags(page, "[data-antwoord] a[data-ref^='#']")
        if not link.find_parent(class_=re.compile("kant|voet|glr"))
        for holder in link.find_parents(attrs={"data-antwoord": True})
    }
    assert found == expected
    for source, target in expected:
        article = page.find(id=target.removeprefix("#"))
        assert isinstance(article, Tag)
        assert any(source in str(link.get("href")) for link in tags(article, "a")), (source, target)


@pytest.mark.parametrize("letter_", [SO, NOTA])
def test_what_only_looks_like_a_reference_is_no_link(
    letters_site: SiteTest, facts: dict[str, Any], letter_: str
) -> None:
    page = soup(letters_site, letter_)
    linked = [link.get_text() for link in tags(page, "main a[data-ref]")]
    for fact in facts[letter_]["must_not_link"]:
        surface = fact["surface"]
        assert not [text for text in linked if surface in text], surface


def test_question_numbers_of_other_papers_never_lead_into_this_one(letters_site: SiteTest) -> None:
    page = soup(letters_site, NOTA)
    for part in ("6b", "6c"):
        answer = page.find(id=f"sp-antwoord-{part}")
        assert isinstance(answer, Tag)
        own = {str(link["data-ref"]) for link in tags(answer, "a[data-ref^='#']")}
        assert own == {"#sp-vraag-4"}


def test_repeated_answers_are_found(letters_site: SiteTest, facts: dict[str, Any]) -> None:
    repeats = json.loads((letters_site.output / "data" / "gelijk.json").read_text("utf-8"))
    own = PAGES[SO].removesuffix(".html")
    found = {
        (int(row["a"].rpartition("-")[2]), int(row["b"].rpartition("-")[2])): row["sentences"]
        for row in repeats
        if row["a"].startswith(own) and row["b"].startswith(own)
    }
    assert found == {(pair["a"], pair["b"]): pair["shared_sentences"] for pair in facts[SO]["repeats"]["pairs"]}


def test_every_word_of_the_letter_stands_on_its_page_in_order(
    letters_site: SiteTest, letters: Path, letter: str
) -> None:
    page = soup(letters_site, letter)
    main = page.find("main")
    assert isinstance(main, Tag)
    shown = words(main.get_text(" "))
    (file,) = letters.glob(f"{letter}.*")
    position = 0
    for word in source_words(file.read_text("utf-8")):
        try:
            position = shown.index(word, position) + 1
        except ValueError:
            pytest.fail(f"{word!r} is missing after {' '.join(shown[max(0, position - 12) : position])!r}")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


def source_words(text: str) -> Iterator[str]:
    """The words of a dump, less the furniture of its format: page numbers, note marks, images, bookmarks."""
    text = re.sub(
        r"^Pagina \d+ van \d+$|\[footnoteRef:\d+\]|\[image: \]|\[bookmark: \w+\]|\[\d+: ", " ", text, flags=re.MULTILINE
    )
    yield from words(text)
