"""By what a page is filed: the rules by which Zotero reads its tags, and what search engines read.

The rules were read in Zotero's translator "Embedded Metadata". A reader that is not ours, the npm package
`html-metadata`, reads the tags too where it is installed (`npm install html-metadata`, found through NODE_PATH).
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import cast

import pytest
from bs4 import BeautifulSoup
from paper_driver import PaperPages

from griffie.pages.linked_data import block

QUESTION = "### Vraag 1\n\nWat kost een brug?\n\n### Antwoord vraag 1\n\nGeld.\n\n### Vraag 2\n\nWie betaalt?\n"
READER = """
const reader = require('html-metadata'), cheerio = require('cheerio');
const page = cheerio.load(require('fs').readFileSync(0, 'utf-8'));
reader.parseAll(page).then((found) => console.log(JSON.stringify(found)));
"""


@pytest.fixture
def pages(tmp_path: Path) -> PaperPages:
    return PaperPages(tmp_path)


def letter(pages: PaperPages, *names: str, more: str = "") -> BeautifulSoup:
    """The page of a filed letter that these people signed."""
    signed = "".join(f"  - naam: {name}\n    functie: minister\n" for name in names)
    head = f'dossiers: ["28676"]\nondernummer: "9"\n{more}' + (f"ondertekenaars:\n{signed}" if signed else "")
    return pages.paper(QUESTION, "kst-28676-9", head).page("kst-28676-9")


def tags(page: BeautifulSoup, name: str) -> list[str]:
    return [str(tag["content"]) for tag in page.select(f"meta[name='{name}']")]


def zotero_splits(author: str) -> bool:
    """A single author with a comma and a space on both sides of it becomes two people."""
    before, comma, after = author.partition(", ")
    return bool(comma) and " " in before and " " in after


@pytest.mark.parametrize(
    ("name", "filed"),
    [
        ("Jan van der Berg", "van der Berg, J."),
        ("Tom Maria van der Lee", "van der Lee, T.M."),
        ("Jan-Peter de Vries", "de Vries, J.P."),
        ("A.B.C. Jansen", "Jansen, A.B.C."),
        ("Dilan Yeşilgöz-Zegerius", "Yeşilgöz-Zegerius, D."),
        ("Zalm", "Zalm"),
    ],
)
def test_one_signatory_stays_one_person(pages: PaperPages, name: str, filed: str) -> None:
    assert tags(letter(pages, name), "citation_author") == [filed]
    assert not zotero_splits(filed)


def test_every_signatory_has_a_tag_of_their_own(pages: PaperPages) -> None:
    assert tags(letter(pages, "Jan Berg", "Piet Dal"), "citation_author") == ["Berg, J.", "Dal, P."]


def test_a_paper_is_a_report_even_when_its_sender_is_not_known(pages: PaperPages) -> None:
    page = letter(pages)
    assert tags(page, "citation_technical_report_institution") == ["Tweede Kamer"]
    assert tags(page, "citation_technical_report_number") == ["28676, nr. 9"]
    assert tags(page, "citation_series_title") == ["Kamerstukken II 2025/26"]
    assert tags(page, "DC.type") == ["report"]
    assert not tags(page, "citation_journal_title"), "that would make it an article"


def test_the_ministry_is_no_person(pages: PaperPages) -> None:
    page = letter(pages, more="afzender: Ministerie van Proeven\n")
    assert tags(page, "citation_technical_report_institution") == ["Ministerie van Proeven"]
    assert not tags(page, "citation_author")


def test_only_the_official_pdf_would_be_its_pdf(pages: PaperPages) -> None:
    assert not tags(letter(pages), "citation_pdf_url")


def test_a_reader_that_is_not_ours_files_the_same(pages: PaperPages) -> None:
    node = shutil.which("node")
    if not node:
        pytest.skip("node is not installed")
    html = str(letter(pages, "Tom van der Lee", more="afzender: Ministerie van Proeven\n"))
    found = subprocess.run(
        [node, "-e", READER], input=html, capture_output=True, text=True, env=os.environ, check=False
    )
    if "Cannot find module" in found.stderr:
        pytest.skip("the npm package html-metadata is not installed where NODE_PATH leads")
    read = json.loads(found.stdout)
    assert read["highwirePress"]["title"] == "Een brief om mee te proberen"
    assert read["highwirePress"]["author"] == "van der Lee, T."
    assert read["highwirePress"]["date"] == "2026-03-04"
    assert read["highwirePress"]["language"] == "nl"
    assert read["highwirePress"]["series_title"] == "Kamerstukken II 2025/26"
    assert read["highwirePress"]["technical_report_institution"] == "Ministerie van Proeven"
    assert read["highwirePress"]["technical_report_number"] == "28676, nr. 9"
    assert read["dublinCore"]["type"] == "report"
    assert read["jsonLd"]["@graph"][0]["@type"] == "Report"


def schema(page: BeautifulSoup) -> list[dict[str, object]]:
    (script,) = page.select("script[type='application/ld+json']")
    return cast("list[dict[str, object]]", json.loads(script.get_text())["@graph"])


def test_search_engines_learn_of_the_report_and_its_questions(pages: PaperPages) -> None:
    report, trail = schema(letter(pages, "Jan Berg"))
    here = "https://voorbeeld.nl/k/kst-28676-9.html"
    assert report["@type"] == "Report"
    assert report["isBasedOn"] == "https://zoek.officielebekendmakingen.nl/kst-28676-9.html"
    assert report["author"] == [{"@type": "Person", "name": "Jan Berg", "jobTitle": "minister"}]
    assert report["hasPart"] == [
        {
            "@type": "Question",
            "url": f"{here}#vraag-1",
            "name": "Vraag 1: Wat kost een brug?",
            "acceptedAnswer": [{"@type": "Answer", "url": f"{here}#antwoord-1"}],
        },
        {"@type": "Question", "url": f"{here}#vraag-2", "name": "Vraag 2: Wie betaalt?"},
    ]
    assert trail["@type"] == "BreadcrumbList"


@pytest.mark.parametrize("text", ["</script><b>", "<!--", "\u2028", "‘é’ & \\"])
def test_no_text_can_end_the_block(text: str) -> None:
    written = str(block({"name": text}))
    assert json.loads(written) == {"name": text}
    assert not re.search("[<\u2028]", written)
