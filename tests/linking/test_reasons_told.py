"""From printed text to the build report: for every reason a plain Dutch sentence, and what an editor can do."""

from pathlib import Path

import pytest
from linked_folder import linked_folder

from griffie.citations import reasons
from griffie.linking.report import WORDS
from griffie.model.citation import Ambiguous, Unknown

HEAD = """---
id: proef
soort: brief
titel: Een proefstuk
datum: 2026-03-02
dossiers: ["36410"]
---

"""
ADDRESS = "weet u het adres, zet dan {} in uitzonderingen.yaml"
TOLD = [
    ("Kamerstukken II 1985/86, 19 559, nr. 6", reasons.BEFORE_1995, ADDRESS.format("kst-19559-6")),
    ("Kamerstukken I 2008/09, 31 700 VI, D", reasons.EK_BEFORE_2010_2011, ADDRESS.format("kst-20082009-31700-VI-D")),
    (
        "Handelingen II 2003/04, p. 5281-5282",
        reasons.HANDELINGEN_BEFORE_2010_2011,
        ADDRESS.format("h-tk-20032004-5281-5282"),
    ),
    ("Handelingen II 2019/20, nr. 77", reasons.NO_ITEM, ADDRESS.format("h-tk-20192020-77")),
    ("Kamerstuk 30 123, nr. 3 (herdruk)", reasons.REPRINT, ADDRESS.format("kst-30123-3-h1")),
    ("Aanhangsel Handelingen II 2025/26, nr. 12", reasons.AH_NUMBER, ADDRESS.format("ah-tk-20252026-12")),
    ("2026Z12163", reasons.CASE_NUMBER, ADDRESS.format("2026Z12163")),
    ("2026A02571", reasons.ACTIVITY, ADDRESS.format("2026A02571")),
    ("LJN: BG8465", reasons.NO_PUBLIC_ADDRESS, ADDRESS.format("LJN:BG8465")),
    ("kst-1138049", reasons.TEMPORARY_ID, None),
    ("Kamerstuk 63 410, nr. 7", reasons.OUT_OF_RANGE, "bedoelde u dossier 36410?"),
    ("Kamerstuk 99 999, nr. 7", reasons.OUT_OF_RANGE, None),
    ("Stb. 330", reasons.NO_YEAR, None),
    ("motie-Jansen c.s.", reasons.NAME_ONLY, "zet ‘motie Jansen c.s.’ bij de namen van het stuk in stukken.yaml"),
    ("artikel 6", reasons.NO_LAW_NAMED, None),
    ("artikel 4 van de Dijkenwet", reasons.LAW_UNKNOWN, "zet de wet met haar BWB-id in wetten.yaml"),
    (
        "artikel 4 WVDO",
        reasons.ABBREVIATION_UNDEFINED,
        "zet de afkorting bij de namen van de wet in wetten.yaml",
    ),
    (
        "MINDEF20260028717",
        reasons.KENMERK,
        "staat de brief hier, zet dan MINDEF20260028717 bij de kenmerken van dat stuk",
    ),
    ("W06.23.00369/III", reasons.KENMERK, None),
    ("Stb. …, …", reasons.PLACEHOLDER, None),
    ("zie paragraaf 9", reasons.LOST_TARGET, None),
    (
        "Kamerstuk 36411-L",
        reasons.CHAPTER_OR_LETTER,
        "een dossier in dossiers.yaml of een stuk in stukken.yaml dat hierbij past, beslist het",
    ),
    (
        "Kamerstuk 30 123, 31 456, nr. 7",
        reasons.SHARED_NUMBER,
        "zet het stuk dat bedoeld is in stukken.yaml, en de andere niet",
    ),
]


def test_every_reason_has_its_words() -> None:
    assert set(WORDS) == reasons.ALL
    assert all(" " in words and words == words.strip(" .") for words in WORDS.values())


@pytest.mark.parametrize(("printed", "reason", "hint"), TOLD)
def test_what_gets_no_link_is_told_with_its_reason(tmp_path: Path, printed: str, reason: str, hint: str | None) -> None:
    made = linked_folder(_content(tmp_path, f"Dit stond in {printed}."))
    found = [reference.resolution for reference in made.linked.references["proef"]]
    assert reason in [one.reason for one in found if isinstance(one, Unknown | Ambiguous)]
    (told,) = made.problems
    assert WORDS[reason] in told.message
    assert told.hint == hint


def test_a_register_decides_whose_number_it_is(tmp_path: Path) -> None:
    content = _content(tmp_path, "Dit stond in Kamerstuk 30 123, 31 456, nr. 7.")
    (content / "stukken.yaml").write_text(
        "- id: kst-30123-7\n  titel: Brief over dijken\n  datum: 2019-05-03\n", "utf-8"
    )
    made = linked_folder(content)
    assert not made.problems
    assert "kst-30123-7" in made.linked.cited


def test_a_link_that_the_editor_forbids_is_not_told_again(tmp_path: Path) -> None:
    content = _content(tmp_path, "Dit stond in Kamerstuk 30 123, nr. 45.")
    (content / "uitzonderingen.yaml").write_text(
        "- id: kst-30123-45\n  adres: geen\n  reden: staat niet op de officiële site\n", "utf-8"
    )
    made = linked_folder(content)
    assert [reference.resolution for reference in made.linked.references["proef"]] == [
        Unknown("editors-veto", "kst-30123-45")
    ]
    assert not made.problems


def _content(root: Path, text: str) -> Path:
    folder = root / "36410" / "proef"
    folder.mkdir(parents=True)
    (folder / "stuk.md").write_text(HEAD + text + "\n", "utf-8")
    return root
