"""From content to what is found: which records a site has, what they are filtered by, and what its registers add."""

import pytest
from driver import SiteTest

from griffie.search.asking.listing import look
from griffie.search.index.shelf import Shelf

CONTENT = {
    "30000-X/kst-30000-X-7/stuk.md": """
---
id: kst-30000-X-7
soort: brief
titel: Brief over oevers
datum: 2024-06-12
dossiers: [30000-X]
ondernummer: "7"
ondertekenaars:
  - naam: Anna Berk
    functie: minister van Kades
---

Inleidend woord.

## Vragen van de leden van de KUST-fractie

### Vraag 1

Wat doet de ZWO, zie Kamerstuk 36 800 X, nr. 35?

### Antwoord vraag 1

Zij meet oevers voor € 17,45 mld. per jaar, zie Kamerstuk 36 800 X, nr. 34.[^1]

[^1]: Een noot onder de bladzijde.

### Vraag 2

Blijft dit onbeantwoord?
""",
    "30000-X/kst-30000-X-7/annotaties.md": """
---
auteur: R
datum: 2024-07-01
titels:
  vraag-1: Metingen
---

## peilen

```yaml
soort: uitleg
bij: antwoord-1
```

Peilen gebeurt maandelijks.
""",
    "begrippen.yaml": """
- id: zwo
  term: zwaar waterbouwkundig onderzoek
  afkorting: ZWO
  vormen: [Heavy Water Works Research]
  uitleg: Het meten van dijken.
""",
    "fracties.yaml": "- id: kust\n  naam: Kust\n  vormen: [KUST]\n",
    "personen.yaml": """
- id: anna-berk
  naam: Anna Berk
  achternaam: Berk
  functies:
    - functie: minister van Kades
      op: 2024-06-12
""",
}
PAGE = "kst-30000-X-7.html"
RECORDS = f"""
    {PAGE} | stuk | Brief over oevers |
    {PAGE}#tekst-1 | passage | Inleiding |
    {PAGE}#vraag-1 | vraag | Vraag 1: Metingen | Kust
    {PAGE}#antwoord-1 | antwoord | Antwoord 1: Metingen | Kust, met noot
    {PAGE}#vraag-2 | vraag | Vraag 2 | Kust, onbeantwoord
    {PAGE}#voetnoot-1 | voetnoot | Voetnoot 1 | Kust
    {PAGE}#noot-peilen | noot | Noot bij antwoord 1: uitleg | Kust
    begrip/zwo.html | begrip | zwaar waterbouwkundig onderzoek (ZWO) |
    dossier/30000-X.html | dossier | Dossier 30000-X |
    fractie/kust.html | fractie | Kust | Kust
    kst-36800-X-34.html | stuk | Stuk 36800-X-34 |
    kst-36800-X-35.html | stuk | Stuk 36800-X-35 |
    persoon/anna-berk.html | persoon | Anna Berk |
""".strip().splitlines()
"""In reading order, behind them the registers and what is cited."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    made = SiteTest(tmp_path_factory.mktemp("vindbaar"))
    for path, text in CONTENT.items():
        made.write(path, text)
    return made.build()


def test_everything_that_can_be_opened_is_a_record(project: SiteTest) -> None:
    shelf = Shelf(project.output)
    found = {record: (shelf.shown(record), shelf.facts(record)) for record in sorted(shelf.records(), reverse=True)}
    told = [
        f"{shown.url} | {shown.soort} | {shown.titel} | "
        + ", ".join(filter(None, (shown.fractie, "met noot" * of.noted, "onbeantwoord" * of.unanswered)))
        for shown, of in found.values()
    ]
    own, others = told[:7], told[7:]
    assert [line.strip() for line in (*own, *sorted(others))] == [line.strip() for line in RECORDS]
    for shown, of in found.values():
        assert of.soort is shown.soort
        if shown.url.startswith(PAGE):
            origin = of.origin
            assert (origin.id, origin.datum, origin.soort) == ("kst-30000-X-7", "2024-06-12", "brief")
            assert (origin.dossiers, origin.bewindspersonen) == (("30000-X",), ("Anna Berk",))


@pytest.mark.parametrize(
    ("typed", "urls"),
    [
        ("ZWO", ["begrip/zwo.html", f"{PAGE}#vraag-1"]),
        ("zwaar waterbouwkundig onderzoek", ["begrip/zwo.html", f"{PAGE}#vraag-1"]),
        ("heavy water works research", ["begrip/zwo.html", f"{PAGE}#vraag-1"]),
        ("36800-X-34", ["kst-36800-X-34.html", f"{PAGE}#antwoord-1"]),
        ("36.800 X nr 34", ["kst-36800-X-34.html", f"{PAGE}#antwoord-1"]),
        ("36800-X-35 soort:antwoord", [f"{PAGE}#antwoord-1"]),
        ("17,45 miljard", [f"{PAGE}#antwoord-1"]),
        ("17,45 mld", [f"{PAGE}#antwoord-1"]),
        ("anna berk", ["persoon/anna-berk.html", PAGE]),
        ("fractie:kust noot:ja", [f"{PAGE}#antwoord-1"]),
        ("fractie:kust onbeantwoord:ja jaar:2024", [f"{PAGE}#vraag-2"]),
        ("minister:berk soort:voetnoot", [f"{PAGE}#voetnoot-1"]),
    ],
)
def test_what_the_registers_know_is_found_by_either_name(project: SiteTest, typed: str, urls: list[str]) -> None:
    assert [result.url for result in look(project.output, typed).results] == urls
