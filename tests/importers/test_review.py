"""The review page: source and paper side by side, everything one click away, nothing from elsewhere, all escaped."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from word_files import Word

from griffie.importers.batch import Tried, import_all
from griffie.importers.changes import changes, summary, words_of_change
from griffie.importers.review import review

GOLDEN = Path(__file__).parents[1] / "golden" / "import"
CASES = ("docx-brief", "odt-nota", "pdf-kamerdruk", "los-nummer", "xml-motie")


def page_of(tmp_path: Path, *files: Path) -> tuple[BeautifulSoup, list[Tried]]:
    tried = list(import_all(files, tmp_path / "content", jobs=1))
    return BeautifulSoup(review(tried), "html.parser"), tried


@pytest.fixture
def page(tmp_path: Path) -> tuple[BeautifulSoup, list[Tried]]:
    broken = tmp_path / "kapot.docx"
    broken.write_bytes(b"PK\x03\x04")
    return page_of(tmp_path, *(next((GOLDEN / case).glob("bron.*")) for case in CASES), broken)


def test_every_link_inside_the_page_leads_somewhere(page: tuple[BeautifulSoup, list[Tried]]) -> None:
    soup, _ = page
    ids = [element["id"] for element in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    links = [str(link["href"]) for link in soup.find_all("a") if str(link["href"]).startswith("#")]
    assert links
    assert {link[1:] for link in links} <= set(ids)


def test_every_record_is_listed_and_stands_at_its_line(page: tuple[BeautifulSoup, list[Tried]]) -> None:
    soup, tried = page
    for number, one in enumerate((one for one in tried if one.imported), 1):
        assert one.imported is not None
        bron = one.imported.paper.bron
        section = soup.find(id=f"p{number}")
        assert section is not None
        records = (*bron.twijfel, *bron.herstel, *bron.weggelaten)
        assert len(section.select(".records a")) == len(records)
        for record in records:
            line = soup.find(id=f"p{number}-r{record.regel}")
            assert line is not None
            assert record.soort in line.get_text()


def test_what_was_done_leads_to_the_next_of_its_kind(page: tuple[BeautifulSoup, list[Tried]]) -> None:
    soup, tried = page
    one = tried[CASES.index("docx-brief")].imported
    assert one is not None
    for kind, records in (("fix", one.paper.bron.herstel), ("drop", one.paper.bron.weggelaten)):
        lines = sorted({record.regel for record in records})
        for at, after in pairwise(lines):
            said = soup.select_one(f"#p1-r{at} .what.{kind}")
            assert said is not None
            assert f"#p1-r{after}" in [link["href"] for link in said.find_all("a")]


def test_the_words_that_a_record_is_about_are_marked(tmp_path: Path) -> None:
    soup, _ = page_of(tmp_path, next((GOLDEN / "pdf-kamerdruk").glob("bron.*")))
    assert soup.select("mark.drop")
    assert all(mark.get_text() for mark in soup.find_all("mark"))


def test_each_field_leads_to_the_line_where_it_was_found(page: tuple[BeautifulSoup, list[Tried]]) -> None:
    soup, _ = page
    found = soup.select("#p1 .facts a")
    assert found
    assert all(soup.select_one(str(link["href"])) for link in found)


def test_a_large_batch_is_listed_in_groups_and_shows_first_what_needs_looking_at(tmp_path: Path) -> None:
    files = []
    for number in range(70):
        letter = tmp_path / f"brief {number:02}.txt"
        dated = f"\tDatum\n\t{1 + number % 28}-3-20{10 + number // 28}\n\tBetreft\n\tDossier 3{number:04}\n\n"
        letter.write_text(f"{dated}Geachte voorzitter,\nDit is brief {number} over heggen.", "utf-8")
        files.append(letter)
    soup, tried = page_of(tmp_path, *files)
    assert len(soup.select(".group .files > li")) == len(tried) == 70
    assert len(soup.select("section")) == 60
    assert not soup.select(".group[open]")


def test_nothing_comes_from_elsewhere_and_there_is_no_script(page: tuple[BeautifulSoup, list[Tried]]) -> None:
    soup, _ = page
    assert not soup.find_all(["script", "link", "img", "iframe", "object"])
    assert "url(" not in str(soup.style)
    assert "@import" not in str(soup.style)


def test_all_words_of_the_source_stand_on_the_left(page: tuple[BeautifulSoup, list[Tried]]) -> None:
    soup, tried = page
    one = next(one.imported for one in tried if one.imported)
    section = soup.find(id="p1")
    assert section is not None
    left = " ".join(element.get_text(" ") for element in section.select(".src"))
    for line in one.paper.source.text.split("\n"):
        assert " ".join(line.split()) in " ".join(left.split())


def test_a_failed_file_is_told_with_its_reason(page: tuple[BeautifulSoup, list[Tried]]) -> None:
    soup, _ = page
    assert ["I120" in element.get_text() for element in soup.select(".group .failed")] == [True]
    assert "1 niet gelukt" in soup.get_text()


def test_what_a_source_says_is_never_markup(tmp_path: Path) -> None:
    word = Word(header="<b>kop</b>")
    word.p("Geachte voorzitter,")
    word.p("Zie <script>alert(1)</script>", word.note("<img src=x onerror=alert(1)>"), " & verder.")
    file = tmp_path / "<i>.docx"
    file.write_bytes(word.bytes())
    soup, _ = page_of(tmp_path, file)
    assert not soup.find_all(["script", "img", "i"])
    assert "kop" not in [element.get_text() for element in soup.find_all("b")]
    assert "<script>alert(1)</script>" in soup.get_text()


def test_a_newer_version_shows_what_changed(tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    for words in ("De heg is groen en hoog.", "De heg is groen en laag."):
        word = Word()
        word.p("Geachte voorzitter,")
        word.p(words)
        file.write_bytes(word.bytes())
        soup, _ = page_of(tmp_path, file)
    assert [element.get_text() for element in soup.select(".diff del")] == ["hoog."]
    assert [element.get_text() for element in soup.select(".diff ins")] == ["laag."]


def test_a_newer_version_shows_what_becomes_of_the_notes_and_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    for words in ("De heg is groen en hoog.", "De haag is groen en hoog."):
        word = Word()
        word.p("Geachte voorzitter,")
        word.p(words)
        file.write_bytes(word.bytes())
        soup, tried = page_of(tmp_path, file)
        one = tried[0].imported
        assert one is not None
        fields = "soort: uitleg\nbij: opening\ncitaat: De heg\n"
        note = f"---\nauteur: Red\n---\n\n## heg\n\n```yaml\n{fields}```\n\nUitleg.\n"
        one.deposited.path.with_name("annotaties.md").write_text(note, "utf-8")
    (told,) = soup.select(".notes li")
    assert "noot heg" in told.get_text()
    assert "import --vervang" in soup.select_one(".verdict").get_text()  # type: ignore[union-attr]  # fails when absent
    assert soup.select_one("#p1-verschil")


def test_changes_leave_the_front_matter_alone() -> None:
    old, new = "---\nid: a\n---\n\nEen.\n\nTwee drie.\n", "---\nid: b\n---\n\nEen.\n\nTwee vier.\n\nVijf.\n"
    found = changes(old, new)
    assert summary(found) == "alinea's: 1 gewijzigd, 1 erbij"
    assert list(words_of_change(found[0])) == [("gelijk", "Twee "), ("weg", "drie."), ("nieuw", "vier.")]
    assert changes(old, old.replace("id: a", "id: c")) == ()
    assert re.search("gelijk", summary(()))
