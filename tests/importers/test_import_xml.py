"""Official XML: what is refused and how, and the rule of each element that a golden paper does not show."""

from pathlib import Path

import pytest
from import_truth import read_truth, scores

from griffie.importers.deposit import Outcome
from griffie.importers.formats import Format, recognise_format
from griffie.importers.importing import Converted, convert, import_file
from griffie.importers.report import report

GOLDEN = Path(__file__).parents[1] / "golden" / "import"
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><kamerstuk>
<kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2025-2026</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>36 912</dossiernr></dossiernummer><titel>Heggen</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER</titel>
<datumtekst>Ontvangen 2 februari 2026</datumtekst><algemeen>"""
ERROR_PAGE = b"""<!DOCTYPE html><html><head><title>Foutmelding | Officiele bekendmakingen</title>
<link rel='canonical' href='https://zoek.officielebekendmakingen.nl/fout'></head><body>Weg</body></html>"""
NAME = "<naam><achternaam>Bos</achternaam></naam>"
TAIL = "</algemeen></stuk></kamerstuk></officiele-publicatie>"


def paper(inner: str) -> Converted:
    made, problems = convert(f"{HEAD}{inner}{TAIL}".encode(), "bron.xml")
    assert made is not None, problems
    return made


def body(inner: str) -> str:
    return paper(inner).text.split("\n---\n", 1)[1].strip()


def doubts(inner: str) -> list[str]:
    return [doubt.soort for doubt in paper(inner).bron.twijfel]


# ---- what is refused -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (f"{HEAD}<al>half".encode(), "I130", "breekt af"),
        (f"{HEAD}<al>a</tekst>{TAIL}".encode(), "I130", "niet goed gevormd"),
        (b'<!DOCTYPE kamerstuk [<!ENTITY a "aaaa">]><kamerstuk><al>&a;</al></kamerstuk>', "I131", "entiteiten"),
        (b'<!DOCTYPE k SYSTEM "x.dtd"><kamerstuk><al>&geheim;</al></kamerstuk>', "I131", "&geheim;"),
        (
            b"<?xml version='1.0'?><officiele-publicatie><metadata/><staatsblad/></officiele-publicatie>",
            "I105",
            "staatsblad",
        ),
        (b"<metadata_gegevens><metadata name='DC.title' content='x'/></metadata_gegevens>", "I105", "metadata.xml"),
        (
            b"<html><head><title>Pagina niet gevonden</title></head><body>404</body></html>",
            "I133",
            "een onbekende site",
        ),
        (
            ERROR_PAGE,
            "I133",
            "foutpagina van officielebekendmakingen.nl",
        ),
        (b"<html><head><title>Recepten</title></head><body><main>Soep</main></body></html>", "I105", "geen stuk"),
    ],
)
def test_what_is_no_paper_is_refused_by_name(tmp_path: Path, data: bytes, code: str, says: str) -> None:
    file = tmp_path / "kst-36912-7.xml"
    file.write_bytes(data)
    imported, problems = import_file(file, tmp_path / "content")
    assert imported is None
    assert [problem.code for problem in problems] == [code]
    assert says in problems[0].message
    assert problems[0].place.path == str(file)
    assert not (tmp_path / "content").exists()


def test_broken_xml_is_shown_at_its_line() -> None:
    _, problems = recognise_format(f"{HEAD}\n<al>a</tekst>\n{TAIL}".encode(), "bron.xml")
    assert (problems[0].place.line, problems[0].place.excerpt) == (7, "<al>a</tekst>")


def test_a_bomb_is_refused_before_it_grows() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE kamerstuk [<!ENTITY a0 "lol">{levels}]><kamerstuk><al>&a11;</al></kamerstuk>'
    kind, problems = recognise_format(bomb.encode(), "bom.xml")
    assert (kind, [p.code for p in problems]) == (None, ["I131"])


def test_a_file_beside_it_is_never_read_in(tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("TOPGEHEIM", encoding="utf-8")
    for declaration in (
        f"SYSTEM 'file://{tmp_path}/geheim.txt'",
        f"[<!ENTITY e SYSTEM 'file://{tmp_path}/geheim.txt'>]",
    ):
        data = f"<!DOCTYPE kamerstuk {declaration}><kamerstuk><stuk><al>&e;x</al></stuk></kamerstuk>"
        made, problems = convert(data.encode(), "bron.xml")
        assert made is None or "TOPGEHEIM" not in made.text
        assert made or problems


def test_deep_nesting_is_bounded() -> None:
    made, problems = convert(f"{HEAD}{'<tekst>' * 5000}x{'</tekst>' * 5000}{TAIL}".encode(), "bron.xml")
    assert made is None
    assert [p.code for p in problems] == ["I130"]


def test_the_declared_encoding_is_read() -> None:
    text = f"{HEAD}<al>Ministeriële cafés</al>{TAIL}".replace("UTF-8", "ISO-8859-1")
    made, _ = convert(text.encode("latin-1"), "bron.xml")
    assert made is not None
    assert "Ministeriële cafés" in made.text
    wide, _ = convert(
        f"{HEAD}<al>Ministeriële cafés</al>{TAIL}".replace("UTF-8", "UTF-16").encode("utf-16"), "bron.xml"
    )
    assert wide is not None
    assert "Ministeriële cafés" in wide.text


def test_xml_that_calls_itself_ascii_and_is_utf8_is_read() -> None:
    made, _ = convert(f"{HEAD}<al>Ministeriële cafés</al>{TAIL}".replace("UTF-8", "US-ASCII").encode(), "bron.xml")
    assert made is not None
    assert "Ministeriële cafés" in made.text


def test_the_name_of_a_file_says_nothing() -> None:
    for name in ("a.txt", "a.docx", "a"):
        assert recognise_format(f"{HEAD}<al>x</al>{TAIL}".encode(), name) == (Format.XML, ())


# ---- elements --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inner", "written"),
    [
        ("<al>waar<?xpp afbm?>om</al>", "waarom"),
        ("<al>waar<!-- niet -->om</al>", "waarom"),
        ("<al>een\n   twee</al>", "een twee"),
        ("<al>een<nadruk type='vet'>twee</nadruk></al>", "een**twee**"),
        ("<al><nadruk type='cur'>een </nadruk>twee</al>", "*een* twee"),
        ("<al><nadruk type='ondlijn'>een</nadruk></al>", "een"),
        ("<al>een</al><al>twee</al>", "een\n\ntwee"),
        ("<al>een<al>twee</al>drie</al>", "een\n\ntwee\n\ndrie"),
        ("<kop><label>Artikel</label><nr>1</nr><titel>Heg</titel></kop>", "## Artikel 1 Heg"),
        ("<kop><nr>1.</nr><titel>«Heg»</titel></kop>", "## 1. «Heg»"),
        ("<ondertekening><naam><voornaam>J.</voornaam><achternaam>Bos</achternaam></naam></ondertekening>", "J. Bos"),
        (
            f"<ondertekening><functie>De Minister</functie>, mede namens {NAME}</ondertekening>",
            "De Minister, mede namens\n\nBos",
        ),
        ("<tuskop letat='vet'>2.1 Kop</tuskop><al>x</al>", "## 2.1 Kop\n\nx"),
        ("<al>(<politiek>D66</politiek>):</al>", "(D66):"),
        ("<al>H<inf>2</inf>O</al>", "H2O"),
        ("<aanhaling><al>een</al><al>twee</al></aanhaling>", "> een\n\n> twee"),
        ("<al>zij zei <aanhaling>een</aanhaling>.</al>", "zij zei een."),
        ("<lijst><li><li.nr>•</li.nr><al>een</al></li><li><al>twee</al></li></lijst>", "- een\n- twee"),
        ("<lijst><li><li.nr>x y</li.nr><al>een</al></li></lijst>", "- x y een"),
        ("<lijst><li><li.nr>7.</li.nr></li></lijst><al>een</al>", "7\\.\n\neen"),
        (
            "<lijst><li><li.nr>1.</li.nr><al>een</al></li><li><li.nr>3.</li.nr><al>drie</al></li></lijst>",
            "1. een\n\n3\\. drie",
        ),
        ("losse tekst", "losse tekst"),
        ("<vreemd>een</vreemd><vreemd>twee</vreemd>", "een\n\ntwee"),
        ("<al>on<vreemd>bekend</vreemd></al>", "onbekend"),
    ],
)
def test_how_an_element_is_written(inner: str, written: str) -> None:
    assert body(inner) == written


@pytest.mark.parametrize(
    ("doc", "status", "written"),
    [
        ("https://voorbeeld.nl/a", "", "[zie](https://voorbeeld.nl/a)"),
        ("www.voorbeeld.nl", "", "[zie](https://www.voorbeeld.nl)"),
        ("kst-36912-XIV-7", "actief", "[zie](https://zoek.officielebekendmakingen.nl/kst-36912-XIV-7.html)"),
        ("kst-36912-XIV-7.html", "", "[zie](https://zoek.officielebekendmakingen.nl/kst-36912-XIV-7.html)"),
        ("dossier/36912", "", "[zie](https://zoek.officielebekendmakingen.nl/dossier/36912)"),
        (
            "jci1.3:c:BWBR0001854&amp;artikel=5b",
            "",
            "[zie](https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=5b)",
        ),
        ("kst-36912-XIV-7", "niet-actief", "zie"),
        ("javascript:alert(1)", "", "zie"),
        ("", "", "zie"),
    ],
)
def test_a_reference_keeps_its_link_when_it_has_one(doc: str, status: str, written: str) -> None:
    inner = f'<al><extref doc="{doc}" status="{status}">zie</extref></al>'
    assert body(inner) == written
    assert any("zonder link" in doubt for doubt in doubts(inner)) == (written == "zie")


def test_a_note_that_is_cited_twice_is_written_once() -> None:
    note = '<noot id="a" type="voet"><noot.nr>1</noot.nr><noot.al>Noot.</noot.al></noot>'
    assert body(f"<al>een{note} twee<nootref refid='a'>1</nootref></al>") == "een[^1] twee[^1]\n\n[^1]: Noot."
    assert body(f"<al>een<nootref refid='a'>1</nootref></al><al>twee{note}</al>").startswith("een[^1]\n\n[^1]: Noot.")


def test_a_reference_to_a_note_that_is_not_there_stays_and_is_told() -> None:
    inner = "<al>een<nootref refid='weg'>1</nootref></al>"
    assert body(inner) == "een1"
    assert any("noot die er niet is" in doubt for doubt in doubts(inner))


def test_notes_of_a_table_give_way_to_those_of_the_text() -> None:
    table = "<noot type='tabel'><noot.nr>1</noot.nr><noot.al>Tabel.</noot.al></noot>"
    text = "<noot type='voet'><noot.nr>1</noot.nr><noot.al>Tekst.</noot.al></noot>"
    cell = f"<tbody><row><entry><al>a{table}</al></entry></row></tbody>"
    inner = f"<table><tgroup cols='1'>{cell}</tgroup></table><al>b{text}</al>"
    assert body(inner) == "| a[^1-2] |\n| --- |\n\n[^1-2]: Tabel.\n\nb[^1]\n\n[^1]: Tekst."


def test_the_level_of_a_heading_comes_from_its_number() -> None:
    inner = (
        "<divisie><kop><nr>I</nr><titel>Algemeen</titel></kop>"
        "<divisie><kop><nr>1.</nr><titel>Een</titel></kop></divisie></divisie>"
        "<divisie><kop><nr>1.2</nr><titel>Plat</titel></kop><tekst><tussenkop kopopmaak='cur'>Klein</tussenkop>"
        "<tussenkop kopopmaak='vet'>Groot</tussenkop><al>x</al></tekst></divisie>"
    )
    assert body(inner) == "## I Algemeen\n\n### 1. Een\n\n#### 1.2 Plat\n\n##### Klein\n\n##### Groot\n\nx"


def test_what_is_not_known_is_told_once_for_each_name() -> None:
    told = doubts("<vreemd>een</vreemd><vreemd>twee</vreemd><raar>drie</raar>")
    assert [doubt for doubt in told if "onbekend" in doubt] == [
        "onbekend element <vreemd>: de tekst is behouden",
        "onbekend element <raar>: de tekst is behouden",
    ]


def test_a_picture_is_named_and_its_description_shown() -> None:
    made = paper("<plaatje><illustratie naam='k.png' alt='Een kaart'/></plaatje><al>x</al>")
    assert [(one.soort, one.na) for one in made.bron.weggelaten] == [("afbeelding", "k.png")]
    assert ("een afbeelding met een omschrijving is weggelaten", "Een kaart") in [
        (one.soort, one.na) for one in made.bron.twijfel
    ]


def test_an_advice_without_italics_is_doubted() -> None:
    text = f"{HEAD}<al>Tekst.</al>{TAIL}".replace("BRIEF VAN DE MINISTER", "ADVIES RAAD VAN STATE EN NADER RAPPORT")
    made, _ = convert(text.encode(), "bron.xml")
    assert made is not None
    assert any("wie spreekt" in doubt.soort for doubt in made.bron.twijfel)


# ---- what is true of the golden sources -------------------------------------------------------------------------


@pytest.mark.parametrize("case", [f.name for f in sorted(GOLDEN.iterdir()) if f.name.startswith(("xml-", "html-"))])
def test_all_that_is_true_of_an_official_file_is_found(case: str) -> None:
    folder = GOLDEN / case
    source = next(folder.glob("bron.*"))
    made, _ = convert(source.read_bytes(), source.name)
    truth = read_truth(folder)
    assert made is not None
    assert truth is not None
    found = scores(made, truth)
    for score in (found.headings, found.pairs, found.sub_questions, found.tables, found.notes):
        assert score.f1 == 1


# ---- metadata beside -------------------------------------------------------------------------------------------


def fields(**values: str) -> str:
    names = "".join(f'<metadata name="{name.replace("__", ".")}" content="{value}"/>' for name, value in values.items())
    return f"<metadata_gegevens>{names}</metadata_gegevens>"


def beside(tmp_path: Path, metadata: str, name: str = "metadata.xml", inner: str = "<al>x</al>") -> Converted:
    file = tmp_path / "kst-36912-7.xml"
    file.write_text(f"{HEAD}{inner}{TAIL}", encoding="utf-8")
    (tmp_path / name).write_text(metadata, encoding="utf-8")
    imported, problems = import_file(file, tmp_path / "content")
    assert imported is not None, problems
    assert imported.deposited.outcome is Outcome.NEW
    return imported.paper


@pytest.mark.parametrize("name", ["metadata.xml", "kst-36912-7.metadata.xml"])
def test_metadata_beside_a_paper_fill_its_front_matter(tmp_path: Path, name: str) -> None:
    given = fields(
        DC__identifier="kst-36912-7",
        OVERHEIDop__documenttitel="Brief over heggen",
        OVERHEIDop__indiener="J. Bos",
        OVERHEIDop__vergaderjaar="2025-2026",
        OVERHEIDop__dossiernummer="36912",
    )
    found = beside(tmp_path, given, name).metadata
    assert (found.id, found.titel, found.afzender, found.dossiers) == (
        "kst-36912-7",
        "Brief over heggen",
        "J. Bos",
        ("36912",),
    )
    assert {one.how for one in found.origins if one.field in {"titel", "afzender"}} == {"metadata.xml"}
    assert not found.doubts


def test_a_contradiction_is_shown(tmp_path: Path) -> None:
    given = fields(
        OVERHEIDop__vergaderjaar="2024-2025", OVERHEIDop__datumOntvangst="2026-02-03", OVERHEIDop__ondernummer="7"
    )
    found = beside(tmp_path, given).metadata
    told = {(doubt.soort.partition(":")[0], doubt.voor, doubt.na) for doubt in found.doubts}
    assert ("vergaderjaar", "2025-2026", "2024-2025") in told
    assert ("datum", "2026-02-02", "2026-02-03") in told
    assert found.datum is not None
    assert found.datum.isoformat() == "2026-02-02"


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    first = beside(tmp_path, fields(OVERHEIDop__documenttitel="Brief"))
    again, _ = import_file(tmp_path / "kst-36912-7.xml", tmp_path / "content")
    assert again is not None
    assert again.deposited.outcome is Outcome.UNCHANGED
    assert again.paper.text == first.text


def test_what_fields_say_is_reported_with_where_it_was_found(tmp_path: Path) -> None:
    beside(tmp_path, fields(OVERHEIDop__documenttitel="Brief"))
    again, _ = import_file(tmp_path / "kst-36912-7.xml", tmp_path / "content")
    assert again is not None
    assert "titel:          Brief  (metadata.xml)" in report(again)


def test_metadata_of_another_paper_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "stuk.xml"
    file.write_text(f"{HEAD}<al>x</al>{TAIL}", encoding="utf-8")
    given = fields(OVERHEIDop__dossiernummer="36913", OVERHEIDop__ondernummer="8")
    (tmp_path / "metadata.xml").write_text(given, encoding="utf-8")
    imported, problems = import_file(file, tmp_path / "content")
    assert imported is None
    assert [problem.code for problem in problems] == ["I132"]


def test_metadata_among_several_papers_belong_to_none(tmp_path: Path) -> None:
    (tmp_path / "ander.xml").write_text(f"{HEAD}<al>y</al>{TAIL}", encoding="utf-8")
    assert beside(tmp_path, fields(OVERHEIDop__documenttitel="Van wie?")).metadata.titel == "Heggen"


def test_broken_metadata_are_told(tmp_path: Path) -> None:
    file = tmp_path / "stuk.xml"
    file.write_text(f"{HEAD}<al>x</al>{TAIL}", encoding="utf-8")
    (tmp_path / "metadata.xml").write_text("<metadata_gegevens><metadata", encoding="utf-8")
    _, problems = import_file(file, tmp_path / "content")
    assert [(problem.code, Path(problem.place.path).name) for problem in problems] == [("I130", "metadata.xml")]


def test_a_temporary_id_is_no_id(tmp_path: Path) -> None:
    assert beside(tmp_path, fields(DC__identifier="kst-1138049")).id == "kst-36912-7"


def test_questions_of_a_year_with_two_numberings_get_no_derived_id() -> None:
    text = (
        "<kamervragen><kamervraagkop><tekstregel inhoud='vergaderjaar'>Vergaderjaar {}</tekstregel></kamervraagkop>"
        "<kamervraagnummer>12</kamervraagnummer>"
        "<kamervraagomschrijving>Vragen van het lid Bos (SP) aan de Minister over heggen (ingezonden 3 maart 2026)."
        "</kamervraagomschrijving><vraag><nr>Vraag 1</nr><al>Wat?</al></vraag>"
        "<antwoord><nr>Antwoord 1</nr><al>Dat.</al></antwoord></kamervragen>"
    )
    old, _ = convert(text.format("2024-2025").encode(), "bron.xml")
    new, _ = convert(text.format("2025-2026").encode(), "bron.xml")
    assert old is not None
    assert new is not None
    assert (old.id, new.id) == ("ah-tk-20242025-12", "beantwoording-kv-2026-03-03")
