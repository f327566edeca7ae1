"""What is not published yet, or no longer, can be found by nobody: in no slice, no word, no suggestion, no text."""

import re

import pytest
from driver import SiteTest

from griffie.search.asking.find import ask
from griffie.search.asking.listing import look
from griffie.search.index.shelf import Shelf

PAPER = """
---
id: kst-30000-7
soort: brief
titel: Brief over oevers
datum: 2024-06-12
dossiers: ['30000']
---

## Vragen van de leden van de Kust-fractie

### Vraag 1

Hoe is het met de oevers?

### Antwoord vraag 1

De oevers worden hersteld, en daarna de duinen.
"""
NOTES = """
---
auteur: R
datum: 2024-07-01
---

## zwaluwwand

```yaml
soort: uitleg
bij: antwoord-1
citaat: De oevers worden hersteld
staat: {state}
auteur: Zwaluwman
```

Zwaluwnesten in de Zwaluw Wand Oever (ZWO) tellen 7316 zwaluwen, aldus Kamerstuk 37 999, nr. 73.

## ijsvogels

```yaml
soort: uitleg
bij: antwoord-1
```

IJsvogels broeden er ook.
"""
NEVER = re.compile("zwalu|zwo|7316|37999|37 999", re.IGNORECASE)


def said(site: SiteTest) -> list[str]:
    """What the files of the search say of the note."""
    files = {
        path: content.decode()
        for path, content in site.files().items()
        if path.startswith("zoek/") and not path.startswith("zoek/k-")  # bits of the dictionary: the same in any site
    }
    assert any("ijsvogel" in text for text in files.values())
    return [found for text in files.values() for found in NEVER.findall(re.sub(r'"[a-z]-[0-9a-f-]+"', "", text))]


@pytest.fixture
def project(site: SiteTest) -> SiteTest:
    return site.write("30000/kst-30000-7/stuk.md", PAPER)


@pytest.mark.parametrize("state", ["concept", "ter controle"])
def test_a_note_is_found_from_its_publication_to_its_withdrawal(project: SiteTest, state: str) -> None:
    """Each time from what was built before."""
    notes = "30000/kst-30000-7/annotaties.md"
    for shown in (False, True, False):
        project.write(notes, NOTES.format(state="gepubliceerd" if shown else state)).build()
        shelf = Shelf(project.output)
        assert bool(said(project)) == shown
        assert any(result.kind == "noot" for result in look(project.output, "ijsvogels").results)
        assert bool(ask(shelf, "zwaluwnesten").records) == shown
        assert ("zwaluw" in ask(shelf, "zwaluwnestne").suggestion) == shown
        assert ("zwaluwman" in ask(shelf, "zwaluwmna").suggestion) == shown
        assert not [word.form for word in shelf.words("zwaluw")] or shown
