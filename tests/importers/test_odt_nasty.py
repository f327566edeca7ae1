"""What real OpenDocument files hold beside paragraphs: second marks of notes, hidden text, indexes, and more."""

from shape_files import odt_package

from griffie.importers.importing import Converted, convert

NOTE = (
    '<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>Zie de kaart.</text:p></text:note-body></text:note>"
)


def imported(body: str) -> Converted:
    paper, problems = convert(odt_package(f"<text:p>Geachte voorzitter,</text:p>{body}"), "brief.odt")
    assert paper is not None, problems
    return paper


def lines(body: str) -> list[str]:
    return [line for line in imported(body).text.split("\n---\n", 1)[1].split("\n") if line][1:]


def left_out(body: str) -> list[tuple[str, str]]:
    return [(one.soort, one.voor) for one in imported(body).bron.weggelaten]


def test_a_second_mark_of_a_note_is_a_mark() -> None:
    second = '<text:note-ref text:ref-name="ftn1">1</text:note-ref>'
    body = f"<text:p>De heg{NOTE} groeit.</text:p><text:p>De wal{second}.</text:p>"
    assert lines(body) == ["De heg[^1] groeit.", "[^1]: Zie de kaart.", "De wal[^1]."]


def test_hidden_words_and_sections_are_left_out_by_name() -> None:
    body = (
        '<text:p>De heg<text:span text:style-name="weg"> (concept)</text:span> groeit.</text:p>'
        '<text:section text:name="s" text:display="none"><text:p>Niet voor de Kamer.</text:p></text:section>'
    )
    assert lines(body) == ["De heg groeit."]
    assert left_out(body) == [("verborgen tekst", " (concept)"), ("verborgen tekst", "Niet voor de Kamer.")]


def test_a_place_to_fill_in_says_nothing() -> None:
    body = "<text:p>Aan <text:placeholder>&lt;naam&gt;</text:placeholder> de Kamer.</text:p>"
    assert lines(body) == ["Aan  de Kamer."]
    assert left_out(body) == [("invulplek die niet is ingevuld", "<naam>")]


def test_indexes_are_left_out_and_a_script_is_no_text() -> None:
    body = (
        "<text:table-of-content><text:index-body><text:p>1 Heggen</text:p></text:index-body></text:table-of-content>"
        "<text:illustration-index><text:p>Figuur 1</text:p></text:illustration-index>"
        "<text:p>De tekst<text:script>code()</text:script>.</text:p>"
    )
    assert lines(body) == ["De tekst."]
    assert left_out(body) == [("inhoudsopgave", "1 Heggen"), ("inhoudsopgave", "Figuur 1")]


def test_a_table_in_a_cell_keeps_its_words_and_is_told() -> None:
    def table(*cells: str) -> str:
        made = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
        return f"<table:table><table:table-row>{made}</table:table-row></table:table>"

    inner = table("<text:p>binnen</text:p>", "<text:p>naast</text:p>")
    body = table(f"<text:p>buiten</text:p>{inner}", "<text:p>rechts</text:p>")
    assert lines(body)[0] == "| buiten binnen naast | rechts |"
    told = [one.soort for one in imported(body).bron.twijfel]
    assert "tabel in een cel van een tabel: haar tekst staat op één regel" in told
