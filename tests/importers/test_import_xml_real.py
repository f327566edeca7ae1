"""Shapes that real official files have, in words of our own: what an editor would curse if it came out otherwise."""

import pytest
from test_import_xml import HEAD, TAIL, body, paper

from griffie.importers.draft import Heading, Unit
from griffie.importers.importing import Converted, convert

OLD = """<?xml version="1.0" encoding="utf-8"?>
<kamerwrk kamer="2" publtype="meto"><kop><titel>Tweede Kamer der Staten-Generaal</titel>
<subtitel>Vergaderjaar 1995-1996</subtitel></kop>
<frontm><onderw><nummer>24 999</nummer><naam>Heggen</naam></onderw></frontm>
<body><stuk><ltrlabel>Nr. </ltrlabel><nummer>3</nummer><titel>MEMORIE VAN TOELICHTING</titel>{text}</stuk></body>{notes}
</kamerwrk>"""
RECORD = (
    "<meta name='OVERHEIDop.externMetadataRecord' content='https://zoek.officielebekendmakingen.nl/{id}/metadata.xml'/>"
)
REF = "<voetref refid='{id}' nr='1'></voetref>"


def old(text: str, notes: str = "") -> Converted:
    made, problems = convert(OLD.format(text=text, notes=notes).encode(), "bron.xml")
    assert made is not None, problems
    return made


def text_of(made: Converted) -> str:
    return made.text.split("\n---\n", 1)[1].strip()


def outline(made: Converted) -> list[str]:
    return [line for line in text_of(made).splitlines() if line.startswith("#")]


# ---- notes after the text ----------------------------------------------------------------------------------------


def test_a_note_after_the_text_stands_where_it_is_cited_and_where_it_is_cited_again() -> None:
    made = old(
        f"<al>een{REF.format(id='v1')} twee</al><al>drie{REF.format(id='v1')}</al>",
        "<voetnoot id='v1' nr='1'><al>Een noot.</al><al>Meer.</al></voetnoot>",
    )
    assert text_of(made) == "een[^1] twee\n\n[^1]: Een noot.\n\n    Meer.\n\ndrie[^1]"


def test_a_note_after_the_text_that_nothing_cites_stays_as_text_and_is_pointed_out() -> None:
    made = old("<al>een</al>", "<voetnoot id='v1' nr='1'><al>Een noot.</al></voetnoot>")
    assert text_of(made) == "een\n\nEen noot."
    assert any("waar niets naar verwijst" in doubt.soort for doubt in made.bron.twijfel)


def test_a_mark_without_its_note_is_pointed_out() -> None:
    made = old(f"<al>een{REF.format(id='weg')}</al>")
    assert text_of(made) == "een"
    assert [doubt.voor for doubt in made.bron.twijfel if "noot die er niet is" in doubt.soort] == ["1"]


def test_a_note_in_the_marker_of_an_item_is_kept() -> None:
    note = "<noot><noot.nr>1</noot.nr><noot.al>Noot.</noot.al></noot>"
    assert body(f"<lijst><li><li.nr>a.{note}</li.nr><al>x</al></li></lijst>") == "- a.[^1] x\n\n[^1]: Noot."


# ---- edges -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inner", "written"),
    [
        ("<tekst>een<ondertekening>twee</ondertekening></tekst><al>drie</al>", "een\n\ntwee\n\ndrie"),
        (
            "<ondertekening>x<functie>De Minister</functie> van Y,<naam>Z</naam></ondertekening>",
            "x\n\nDe Minister van Y,\n\nZ",
        ),
        ("<ondertekening><functie>A,</functie><deze>B</deze></ondertekening>", "A,\n\nB"),
        ("<table>los<tgroup cols='1'><tbody><row>a</row></tbody></tgroup></table>", "los\n\na"),
    ],
)
def test_where_a_line_ends(inner: str, written: str) -> None:
    assert body(inner) == written


# ---- headings ----------------------------------------------------------------------------------------------------


def test_headings_of_before_2010_rank_by_number_by_part_and_by_print() -> None:
    headings = (
        ("vet", "ALGEMEEN"),
        ("vet", "1. Aanleiding"),
        ("cur", "1.1 Hagen"),
        ("vet", "2. Gevolgen"),
        ("vet", "ARTIKELSGEWIJZE TOELICHTING"),
        ("vet", "Artikel I"),
        ("cur", "Onderdeel A"),
        ("rom", "Algemeen"),
        ("vet", "Artikel 4:33a"),
    )
    made = old("".join(f"<tuskop letat='{print_}'>{text}</tuskop><al>x</al>" for print_, text in headings))
    assert outline(made) == [
        "## ALGEMEEN",
        "### 1. Aanleiding",
        "#### 1.1 Hagen",
        "### 2. Gevolgen",
        "## ARTIKELSGEWIJZE TOELICHTING",
        "### Artikel I",
        "#### Onderdeel A",
        "##### Algemeen",
        "### Artikel 4:33a",
    ]


def test_a_paragraph_sign_and_a_capital_are_numbers() -> None:
    made = old(
        "".join(f"<tuskop letat='cur'>{text}</tuskop><al>x</al>" for text in ("A. Een", "§ 1. Twee", "§ 1.1. Drie"))
    )
    assert outline(made) == ["## A. Een", "### § 1. Twee", "#### § 1.1. Drie"]


def test_numbered_divisions_in_a_lettered_one_stand_under_it() -> None:
    inner = (
        "<divisie><kop><nr>A</nr><titel>Een</titel></kop><al>x</al></divisie>"
        "<divisie><kop><nr>B</nr><titel>Twee</titel></kop>"
        "<divisie><kop><nr>1</nr><titel>Drie</titel></kop>"
        "<tussenkop kopopmaak='vet'>Algemeen</tussenkop><al>x</al></divisie></divisie>"
    )
    assert outline(paper(inner)) == ["## A Een", "## B Twee", "### 1 Drie", "#### Algemeen"]


def test_a_cross_heading_that_is_a_sentence_is_a_paragraph() -> None:
    sentence = "De staten van het fonds worden elk jaar bij afzonderlijke wet gewijzigd, te weten als volgt:"
    made = paper(f"<tussenkop kopopmaak='rom'>{sentence}</tussenkop><al>x</al>")
    assert text_of(made) == f"{sentence}\n\nx"
    assert any("tussenkop die een zin is" in repair.soort for repair in made.bron.herstel)


def test_what_follows_a_law_does_not_stand_under_its_last_article() -> None:
    article = "<artikel><kop><label>Artikel</label><nr>1</nr></kop><al>x</al></artikel>"
    law = f"<voorstel-wet><wettekst>{article}</wettekst></voorstel-wet>"
    staat = "<algemeen><tussenkop kopopmaak='vet'>Staat</tussenkop><al>y</al>"
    made, problems = convert(f"{HEAD.removesuffix('<algemeen>')}{law}{staat}{TAIL}".encode(), "b.xml")
    assert made is not None, problems
    assert outline(made) == ["## Artikel 1", "## Staat"]


# ---- what is left out ----------------------------------------------------------------------------------------------


def contents(last: str) -> str:
    rows = "".join(f"<row><entry>{n}. Deel</entry><entry>{last.format(n=n)}</entry></row>" for n in (1, 2, 3))
    table = f"<table><tgroup cols='2'><tbody>{rows}</tbody></tgroup></table>"
    return f"<tuskop letat='vet'>Inhoudsopgave</tuskop>{table}<al>x</al>"


def test_a_table_of_contents_with_pages_is_left_out_with_a_record() -> None:
    made = old(contents("{n}"))
    assert text_of(made) == "x"
    assert [(one.soort, one.voor) for one in made.bron.weggelaten] == [
        ("inhoudsopgave", "Inhoudsopgave 1. Deel 1 2. Deel 2 3. Deel 3")
    ]


def test_a_table_under_such_a_heading_without_pages_stays() -> None:
    assert "| 1. Deel | veel |" in text_of(old(contents("veel")))


# ---- who and what --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "given", "year"),
    [
        ("h-tk-20252026-50-1", "h-tk-20252026-50-1", "2025-2026"),
        ("h-ek-20252026-7-2", "h-ek-20252026-7-2", "2025-2026"),
        ("kst-1138049", "", ""),
    ],
)
def test_an_official_file_says_its_id_where_it_says_where_its_metadata_are(id_: str, given: str, year: str) -> None:
    record = RECORD.format(id=id_)
    item = "<agendapunt><item-titel>X</item-titel><al>y</al></agendapunt>"
    inner = f"<metadata>{record}</metadata><handelingen>{item}</handelingen>"
    text = f"<officiele-publicatie>{inner}</officiele-publicatie>"
    made, problems = convert(text.encode(), "bron.xml")
    assert made is not None, problems
    assert (made.metadata.id, made.metadata.vergaderjaar) == (given, year)


def test_a_kind_is_no_title() -> None:
    fields = {
        "OVERHEIDop.documenttitel": "Memorie van toelichting",
        "OVERHEIDop.dossiertitel": "Regels over heggen",
        "DC.title": "Regels over heggen; Memorie van toelichting (initiatiefvoorstel); Memorie van toelichting",
    }
    metas = "".join(f"<meta name='{name}' content='{content}'/>" for name, content in fields.items())
    text = f"{HEAD}<al>x</al>{TAIL}".replace(
        "<officiele-publicatie>", f"<officiele-publicatie><metadata>{metas}</metadata>"
    )
    made, problems = convert(text.encode(), "bron.xml")
    assert made is not None, problems
    assert made.metadata.titel == "Regels over heggen"


def test_who_move_a_motion_stand_under_it() -> None:
    motion = (
        "<al>De Kamer,</al><al>verzoekt iets,</al><al>en gaat over tot de orde van de dag.</al>"
        "<al-groep><al>Ten Sloot</al><al>Van der Haag</al></al-groep>"
    )
    text = f"{HEAD}{motion}{TAIL}".replace("BRIEF VAN DE MINISTER", "MOTIE VAN HET LID TEN SLOOT C.S.")
    made, problems = convert(text.encode(), "bron.xml")
    assert made is not None, problems
    assert made.metadata.afzender == "Ten Sloot; Van der Haag"


def test_a_paper_of_which_the_text_is_only_in_a_pdf_is_not_ready() -> None:
    assert any("geen tekst" in doubt.soort for doubt in paper("").bron.twijfel)


def test_raised_digits_after_digits_are_pointed_out() -> None:
    assert any("superscript" in doubt.soort for doubt in paper("<al>10<sup>6</sup> m<sup>2</sup></al>").bron.twijfel)
    assert not any("superscript" in doubt.soort for doubt in paper("<al>12 m<sup>2</sup></al>").bron.twijfel)


def test_a_picture_in_a_sentence_leaves_a_hole_that_is_pointed_out() -> None:
    made = paper("<al>waarbij <plaatje><illustratie naam='f.png'/></plaatje> de hoogte is</al>")
    inline = paper("<al>waarbij <illustratie naam='f.png'/> de hoogte is</al>")
    assert [(d.soort, d.na) for d in inline.bron.twijfel] == [
        ("een afbeelding midden in een zin is weggelaten (een formule?)", "f.png")
    ]
    assert text_of(inline) == "waarbij de hoogte is"
    assert [(one.soort, one.na) for one in made.bron.weggelaten] == [("afbeelding", "f.png")]


def test_a_file_that_was_indented_anew_is_pointed_out() -> None:
    made = paper("<al>\n  de <nadruk type='vet'>\n  heg\n  </nadruk>\n  .\n</al>")
    assert text_of(made) == "de **heg** ."
    assert any("opnieuw ingesprongen" in doubt.soort for doubt in made.bron.twijfel)


# ---- lists of questions --------------------------------------------------------------------------------------------

ASKED = ("Hoeveel heggen zijn er?", "Waar staan ze?", "Wie snoeit ze?")


@pytest.mark.parametrize(
    "form",
    [
        "<al>{n}</al><al>{q}</al><al>{a}</al>",
        "<al><nadruk type='vet'>{n}. {q}</nadruk></al><al>{a}</al>",
        "<al><nadruk type='vet'>{n} {q}</nadruk></al><al>{a}</al>",
        "<lijst><li><li.nr>{n}.</li.nr><al>{q}</al></li></lijst><al>{a}</al>",
        "<lijst><li><li.nr>{n}</li.nr><al>{q}</al><al>{a}</al></li></lijst>",
        "<divisie><kop><nr>{n}</nr></kop><al>{q}</al><al>Antwoord:</al><al>{a}</al></divisie>",
        "<tussenkop>Vraag {n}</tussenkop><al>{q}</al><tussenkop>Antwoord</tussenkop><al>{a}</al>",
    ],
)
def test_every_way_in_which_a_list_of_questions_is_set(form: str) -> None:
    inner = "".join(form.format(n=n, q=q, a=f"Antwoord {n} luidt zo.") for n, q in enumerate(ASKED, 1))
    text = f"{HEAD}<al>De commissie legde vragen voor.</al>{inner}{TAIL}".replace(
        "BRIEF VAN DE MINISTER", "LIJST VAN VRAGEN EN ANTWOORDEN"
    )
    made, problems = convert(text.encode(), "bron.xml")
    assert made is not None, problems
    units = [
        (part.unit, part.numbers) for part in made.parts if isinstance(part, Heading) and part.unit is Unit.QUESTION
    ]
    assert units == [(Unit.QUESTION, (n,)) for n in (1, 2, 3)]
    assert (made.counts.questions, made.counts.answers) == (3, 3)


def test_a_numbered_paragraph_in_another_paper_is_no_question() -> None:
    inner = "".join(f"<al><nadruk type='vet'>{n} Heggen in deel {n}?</nadruk></al><al>Ja.</al>" for n in (1, 2))
    assert paper(inner).counts.questions == 0


# ---- postponed answers ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", ["nr", "kop"])
def test_the_message_that_answers_take_longer(tag: str) -> None:
    label = "<kop><titel>Mededeling</titel></kop>" if tag == "kop" else "<nr>Mededeling</nr>"
    text = f"""<officiele-publicatie><kamervragen>
<kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2023-2024</tekstregel></kamervraagkop>
<kamervraagnummer>12</kamervraagnummer>
<kamervraagomschrijving>Vragen van het lid Ten Sloot aan de Minister van Landschap over heggen
(ingezonden 3 januari 2024).</kamervraagomschrijving>
<kamervraagomschrijving>Mededeling van Minister Haag (Landschap) (ontvangen 24 januari 2024).</kamervraagomschrijving>
<vraag><nr>Vraag 1</nr><al>Hoeveel?</al></vraag>
<kamervraagopmerking>{label}<al>Het antwoord vergt meer tijd.</al></kamervraagopmerking>
</kamervragen></officiele-publicatie>"""
    made, problems = convert(text.encode(), "bron.xml")
    assert made is not None, problems
    assert made.metadata.soort == "uitstel beantwoording kamervragen"
    assert made.metadata.id == "ah-tk-20232024-12"
    assert str(made.metadata.datum) == "2024-01-24"
    assert made.metadata.afzender == "Minister Haag (Landschap)"
    assert outline(made) == ["### Vraag 1", "## Mededeling"]
    assert made.bron.twijfel == ()
