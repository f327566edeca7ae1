"""What real Word files hold beside paragraphs: fields, controls, moved text, signs, boxes, parts with other names."""

import io
import zipfile

import pytest
from word_files import Word, computed, moved_away, moved_here, open_field, table, text

from griffie.importers.importing import Converted, convert


def imported(data: bytes) -> Converted:
    paper, problems = convert(data, "brief.docx")
    assert paper is not None, problems
    return paper


def letter(header: str = "") -> Word:
    """A file that is a letter."""
    word = Word(header)
    word.p("Geachte voorzitter,")
    return word


def lines(word: Word) -> list[str]:
    """The paragraphs of the paper after its salutation, those of notes too."""
    return [line for line in imported(word.bytes()).text.split("\n---\n", 1)[1].split("\n") if line][1:]


def left_out(word: Word) -> list[tuple[str, str]]:
    return [(one.soort, one.voor) for one in imported(word.bytes()).bron.weggelaten]


def doubts(word: Word) -> list[str]:
    return [one.soort for one in imported(word.bytes()).bron.twijfel if not one.soort.startswith(("soort", "titel"))]


def renamed(data: bytes, names: dict[str, str]) -> bytes:
    """A package in which parts have other names, in its relations too."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename.endswith(".rels"):
                for before, after in names.items():
                    content = content.replace(before.rpartition("/")[2].encode(), after.rpartition("/")[2].encode())
            new.writestr(names.get(info.filename, info.filename), content)
    return buffer.getvalue()


# ---- fields ------------------------------------------------------------------------------------------------------


def test_a_second_mark_of_a_note_is_a_mark() -> None:
    word = letter()
    first = '<w:bookmarkStart w:id="4" w:name="_Ref7"/>' + word.note("Zie de kaart.") + '<w:bookmarkEnd w:id="4"/>'
    word.p("De heg", first, " groeit.")
    word.p("De wal", computed(r" NOTEREF _Ref7 \f \h ", "1"), " ook.")
    assert lines(word) == ["De heg[^1] groeit.", "[^1]: Zie de kaart.", "De wal[^1] ook."]


def test_a_second_mark_without_its_bookmark_stays_the_digit_that_is_shown() -> None:
    word = letter()
    word.p("De wal", computed(r" NOTEREF _Weg \h ", "1"), " ook.")
    assert lines(word) == ["De wal1 ook."]


def test_what_a_field_shows_is_text_and_what_it_says_to_word_is_not() -> None:
    word = letter()
    word.p("Zie ", computed(r" REF _Ref2 \h ", "paragraaf 2"), " op blad ", computed(" PAGE ", "3"), ".")
    word.p("Figuur ", computed(r" SEQ Figuur \* ARABIC ", "1"), ": heggen")
    assert lines(word) == ["Zie paragraaf 2 op blad 3.", "Figuur 1: heggen"]


def test_a_field_inside_an_instruction_says_nothing() -> None:
    word = letter()
    inner = computed(" MERGEFIELD keuze ", "waarde")
    word.p("Uitkomst: ", computed(" IF ", "ja", inside=inner))
    assert lines(word) == ["Uitkomst: ja"]


def test_a_field_that_nobody_closed_hides_nothing() -> None:
    word = letter()
    word.p("Eerst. ", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>')
    word.p("Daarna.")
    assert lines(word) == ["Eerst.", "Daarna."]


def test_a_field_of_one_element_keeps_its_address() -> None:
    word = letter()
    word.p(
        "Lees ", f'<w:fldSimple w:instr=" HYPERLINK &quot;https://voorbeeld.nl/a&quot; ">{text("hier")}</w:fldSimple>'
    )
    assert lines(word) == ["Lees [hier](https://voorbeeld.nl/a)"]


def test_a_table_of_contents_is_left_out_however_word_marks_it() -> None:
    word = letter()
    begin, end = open_field(r' TOC \o "1-3" ')
    word.p(begin, "1 Heggen\t2")
    word.p("2 Wallen\t5", end)
    word.p("De tekst begint hier.")
    assert lines(word) == ["De tekst begint hier."]
    assert left_out(word) == [("inhoudsopgave", "1 Heggen\t2"), ("inhoudsopgave", "2 Wallen\t5")]


def test_a_gallery_with_contents_is_left_out() -> None:
    word = letter()
    word.control("Inhoud", "1 Heggen\t2", gallery="Table of Contents")
    word.p("De tekst begint hier.")
    assert lines(word) == ["De tekst begint hier."]
    assert left_out(word) == [("inhoudsopgave", "Inhoud"), ("inhoudsopgave", "1 Heggen\t2")]


# ---- controls ----------------------------------------------------------------------------------------------------


def test_a_place_to_fill_in_says_nothing_until_it_is_filled_in() -> None:
    word = letter()
    word.control("Kies een datum.", prompt=True)
    word.control("12 mei", prompt=False)
    assert lines(word) == ["12 mei"]
    assert left_out(word) == [("invulplek die niet is ingevuld", "Kies een datum.")]


def test_text_that_stands_in_a_place_without_its_prompt_stays() -> None:
    word = letter()
    word.control("Wel degelijk tekst.", prompt=True, style="")
    assert lines(word) == ["Wel degelijk tekst."]


# ---- words -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("font", "char", "shown"),
    [("Wingdings", "F0E0", "→"), ("Symbol", "F0B3", "≥"), ("Symbol", "61", "α"), ("Arial", "00E9", "é")],
)
def test_a_sign_of_a_font_of_signs_is_that_sign(font: str, char: str, shown: str) -> None:
    word = letter()
    word.p("a ", f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>', " b")
    assert lines(word) == [f"a {shown} b"]
    assert doubts(word) == ["datum niet gevonden: vul datum zelf in", "dossier niet gevonden"]


def test_a_sign_that_nobody_can_name_stays_and_is_told() -> None:
    word = letter()
    word.p("a ", '<w:r><w:sym w:font="Webdings" w:char="F022"/></w:r>', " b")
    assert lines(word) == ["a \uf022 b"]
    assert "teken zonder betekenis (verloren letter?) blijft staan" in doubts(word)


def test_hyphens_of_word() -> None:
    word = letter()
    word.p("niet", "<w:r><w:noBreakHyphen/></w:r>", "afbreken, wel", "<w:r><w:softHyphen/></w:r>", "licht")
    assert lines(word) == ["niet\u2011afbreken, wellicht"]


def test_moved_text_stands_where_it_went_and_its_old_number_is_not_counted() -> None:
    word = letter()
    number = word.list("questions")
    word.p("De heg.", number=(number, 0))
    word.add(moved_away("Oud.", number=(number, 0)))
    word.p("De wal.", number=(number, 0))
    word.p(moved_here("Nieuw."))
    assert lines(word) == ["1. De heg.", "2. De wal.", "Nieuw."]


def test_a_table_in_a_cell_keeps_its_words_and_is_told() -> None:
    word = letter()
    inner = table([[text("binnen"), text("naast")]])
    word.add(table([[f"{text('buiten')}</w:p>{inner}<w:p>", text("rechts")], [text("a"), text("b")]]))
    assert lines(word)[0] == "| buiten binnen naast | rechts |"
    assert "tabel in een cel van een tabel: haar tekst staat op één regel" in doubts(word)


def test_notes_in_a_table_and_in_a_box_are_notes() -> None:
    word = letter()
    cell, box = word.note("in de tabel"), word.note("in het vak")
    word.add(table([[text("kop") + cell, text("twee")], [text("a"), text("b")]]))
    word.p("Naast het vak.", word.box("In het vak.").replace("</w:r></w:p>", f"</w:r>{box}</w:p>"))
    assert lines(word) == [
        "| kop[^1] | twee |",
        "| --- | --- |",
        "| a | b |",
        "[^1]: in de tabel",
        "Naast het vak.",
        "In het vak.[^2]",
        "[^2]: in het vak",
    ]


# ---- packages ----------------------------------------------------------------------------------------------------


def test_parts_may_have_other_names_when_the_file_says_so() -> None:
    word = letter("Ministerie van Heggen")
    word.p("De heg", word.note("Een noot."), " groeit.")
    word.p("Lees ", word.link("dit", "https://voorbeeld.nl"))
    other = renamed(
        word.bytes(),
        {
            "word/document.xml": "word/document2.xml",
            "word/footnotes.xml": "word/footnotes2.xml",
            "word/header1.xml": "word/kop.xml",
            "word/_rels/document.xml.rels": "word/_rels/document2.xml.rels",
        },
    )
    assert imported(other).text.split("afdruk")[1][70:] == imported(word.bytes()).text.split("afdruk")[1][70:]


# ---- letterheads -------------------------------------------------------------------------------------------------

QUESTIONS = ("Geachte voorzitter,", "Vraag 1", "Waarom is de heg weg?", "Antwoord 1", "Zij was ziek.")


def test_a_letterhead_in_two_columns_has_labels_above_their_values() -> None:
    word = Word(header="Ministerie van Groen\tDirectie Heggen")
    rows = [
        ["De voorzitter van de Tweede Kamer", "Datum"],
        ["der Staten-Generaal", "12 mei 2026"],
        ["Postbus 20018", "Onze referentie"],
        ["2500 EA Den Haag", "HEG2026-17"],
    ]
    word.add(table([[text(cell) for cell in row] for row in rows]))
    for line in ("Betreft  Beantwoording vragen over heggen", *QUESTIONS):
        word.p(line)
    found = imported(word.bytes()).metadata
    assert found.aan == "De voorzitter van de Tweede Kamer der Staten-Generaal"
    assert (str(found.datum), found.kenmerken) == ("2026-05-12", ("HEG2026-17",))
    assert (found.titel, found.afzender) == ("Beantwoording vragen over heggen", "Ministerie van Groen")


def test_a_letterhead_with_labels_beside_their_values_is_read_along_its_rows() -> None:
    word = Word()
    rows = [["Datum", "12 mei 2026"], ["Onze referentie", "HEG2026-17"], ["Betreft", "Vragen over heggen"]]
    word.add(table([[text(cell) for cell in row] for row in rows]))
    for line in QUESTIONS:
        word.p(line)
    found = imported(word.bytes()).metadata
    assert (str(found.datum), found.kenmerken, found.titel) == ("2026-05-12", ("HEG2026-17",), "Vragen over heggen")


def test_running_heads_tell_what_the_letter_itself_does_not() -> None:
    word = Word(header="Onze referentie\tHEG2026-17")
    for line in ("Datum\t12 mei 2026", "Betreft\tVragen over heggen", *QUESTIONS):
        word.p(line)
    paper = imported(word.bytes())
    assert paper.metadata.kenmerken == ("HEG2026-17",)
    assert "HEG2026" not in paper.bron.kop
    word = Word(header="Datum\t1 januari 2020")
    for line in ("Datum\t12 mei 2026", *QUESTIONS):
        word.p(line)
    assert str(imported(word.bytes()).metadata.datum) == "2026-05-12"


def test_a_date_may_close_the_line_with_the_kind_of_a_printed_head() -> None:
    word = Word()
    for line in ("Vergaderjaar 2025-2026", "36 800 K Regels over heggen", "F NOTA OVER HEGGEN Ontvangen 9 juni 2026"):
        word.p(line)
    for line in QUESTIONS[1:]:
        word.p(line)
    paper = imported(word.bytes())
    assert (paper.id, paper.metadata.soort, str(paper.metadata.datum)) == (
        "kst-36800-K-F",
        "nota over heggen",
        "2026-06-09",
    )


# ---- notes, tables, numbers --------------------------------------------------------------------------------------


def test_a_note_with_a_sign_is_not_counted() -> None:
    word = letter()
    sign = word.note("Met een ster.").replace("<w:footnoteReference ", '<w:footnoteReference w:customMarkFollows="1" ')
    word.p("De heg", sign, "* groeit", word.note("Met een cijfer."), ".")
    assert lines(word) == ["De heg[^s]\\* groeit[^1].", "[^s]: Met een ster.", "[^1]: Met een cijfer."]


def test_notes_that_word_counts_anew_in_each_part_are_told() -> None:
    word = letter()
    word.p("De heg", word.note("Een."), " groeit.")
    word.add(
        '<w:p><w:pPr><w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr></w:pPr></w:p>'
    )
    word.p("De wal", word.note("Twee."), " ook.")
    assert [line for line in lines(word) if line.startswith("[^")] == ["[^1]: Een.", "[^2]: Twee."]
    assert "Word telt de voetnoten per deel opnieuw; in het stuk lopen de nummers door" in doubts(word)


def test_a_table_of_questions_with_lists_in_its_cells() -> None:
    word = letter()
    question = (
        f"{text('Kan de minister aangeven:')}</w:p><w:p>{text('a. wie dat deed;')}</w:p><w:p>{text('b. waarom?')}"
    )
    answer = f"{text('Het waterschap.')}</w:p><w:p>{text('De heg was ziek.')}"
    rows = [["Nr", "Vraag", "Antwoord"], ["1", question, answer], ["2", text("Waar?"), text("Hier.")]]
    word.add(table([[cell if cell.startswith("<w:") else text(cell) for cell in row] for row in rows]))
    paper = imported(word.bytes())
    assert (paper.counts.questions, paper.counts.answers, paper.counts.sub_questions, paper.counts.tables) == (
        2,
        2,
        2,
        0,
    )
    assert [one.voor for one in paper.bron.weggelaten] == ["Nr", "Vraag", "Antwoord"]


@pytest.mark.parametrize(
    "head", [("Jaar", "Vraag", "Antwoord"), ("Nr", "Vraag naar gas", "Antwoord"), ("Vraag", "Aanbod")]
)
def test_another_table_stays_a_table(head: tuple[str, ...]) -> None:
    word = letter()
    word.add(table([[text(cell) for cell in head], [text("1")] * len(head), [text("2")] * len(head)]))
    assert imported(word.bytes()).counts.tables == 1


def test_the_strict_form_of_the_format_is_the_same_letter() -> None:
    word = letter()
    word.p("De heg", word.note("Een noot."), " groeit. ", word.link("Lees dit", "https://voorbeeld.nl"))
    usual = b"http://schemas.openxmlformats.org/"
    strict = {
        usual + b"wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        usual + b"officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word.bytes())) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            for before, after in strict.items():
                content = content.replace(before, after)
            new.writestr(info.filename, content)
    assert (
        imported(buffer.getvalue()).text.split("afdruk")[1][70:] == imported(word.bytes()).text.split("afdruk")[1][70:]
    )
