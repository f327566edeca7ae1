"""The stages of an import, each alone."""

import re
from datetime import date

import pytest

from griffie.importers.canonical import write_body, write_inline
from griffie.importers.dates import date_in, session_year
from griffie.importers.draft import Heading, Item, Line, NoteMark, Paragraph, Role, Table, Unit, Words
from griffie.importers.dumps import markdown_dump
from griffie.importers.dumps.dump_notes import lift_notes
from griffie.importers.dumps.markdown_inline import read_inline
from griffie.importers.dumps.rejoin import rejoin
from griffie.importers.dumps.wrapping import unwrap
from griffie.importers.escape import escaped, escaped_start
from griffie.importers.fidelity import Claim, check_fidelity
from griffie.importers.formats import Format
from griffie.importers.furniture import MARKDOWN_MARKS, WORD_MARKS, strip_furniture
from griffie.importers.head import split_head
from griffie.importers.inline import cut, of_text, plain
from griffie.importers.markers import is_function, is_name, label_of, marked, opens_fractie
from griffie.importers.metadata import dossier_id
from griffie.importers.plain_reading import read_body, read_plainly
from griffie.importers.questions import structure
from griffie.importers.signatures import signatures
from griffie.importers.source import Source, lines_of
from griffie.importers.words import words
from griffie.model.document import Repair, Signatory


def lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(number, text) for number, text in enumerate(texts, 1))


def paragraph(text: str, line: int = 1) -> Paragraph:
    return Paragraph(line, of_text(text))


def source(text: str) -> Source:
    return Source("brief.txt", "brief.txt", text, "0")


# ---- words, lines, page furniture --------------------------------------------------------------------------------


def test_words_keep_punctuation_and_know_every_space() -> None:
    assert words("Ja,\u00a0‘nee’ –\t1,5%-norm.\n") == ("Ja,", "‘nee’", "–", "1,5%-norm.")


def test_all_line_ends_end_a_line_and_odd_white_space_does_not() -> None:
    found, repairs = lines_of("een\r\ntwee\rdrie\x0bvier\u2028vijf \n")
    assert [line.text for line in found] == ["een", "twee", "drie vier vijf", ""]
    assert [repair.regel for repair in repairs] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "Pagina 12 van 22",
        "**Pagina 1 van 2**",
        "Tweede Kamer der Staten-Generaal 2",
        "Eerste Kamer, vergaderjaar 2025–2026, 36 800 K, F 3",
        "kst-22112-3620 ISSN 0921 - 7371 's-Gravenhage 2023",
        "ISSN 0921 - 7371",
        "’s-Gravenhage 2023",
    ],
)
def test_page_furniture_is_dropped_and_named(text: str) -> None:
    kept, dropped, doubts = strip_furniture(lines("Voor", text, "Na"), WORD_MARKS)
    assert [line.text for line in kept] == ["Voor", "", "Na"]
    assert [(one.regel, one.voor) for one in dropped] == [(2, text)]
    assert doubts == ()


@pytest.mark.parametrize(
    "text",
    ["Zie pagina 2 van 22.", "der Staten-Generaal", "de Tweede Kamer, vergaderjaar 2025-2026", "kst-1 is een id", "12"],
)
def test_text_that_resembles_page_furniture_stays(text: str) -> None:
    kept, dropped, _ = strip_furniture(lines(text), WORD_MARKS)
    assert (kept[0].text, dropped) == (text, ())


def test_images_and_bookmarks_go_and_a_described_image_is_a_doubt() -> None:
    kept, dropped, doubts = strip_furniture(lines("[image: ][bookmark: _x]Kop", "a ![Wapen](p.png)"), WORD_MARKS)
    assert [line.text for line in kept] == ["Kop", "a ![Wapen](p.png)"]
    assert [one.voor for one in dropped] == ["[image: ]", "[bookmark: _x]"]
    _, dropped, doubts = strip_furniture(lines("a ![Wapen](p.png)"), MARKDOWN_MARKS)
    assert ([one.voor for one in dropped], len(doubts)) == (["![Wapen](p.png)"], 1)


def test_joint_questions_on_one_line_are_cut_where_each_begins() -> None:
    text = "Vragen 1 en 2 Wie, en wat? Antwoord op de vragen 1 en 2: Wij, dit. Vraag 3 Waar? Antwoord 3: Hier."
    _, found = structure((paragraph(text),))
    headings = [part for part in found.parts if isinstance(part, Heading)]
    assert [(one.unit, one.numbers) for one in headings] == [
        (Unit.QUESTION, (1, 2)),
        (Unit.ANSWER, (1, 2)),
        (Unit.QUESTION, (3,)),
        (Unit.ANSWER, (3,)),
    ]
    assert found.doubts == ()


def test_a_number_out_of_turn_on_a_line_opens_nothing() -> None:
    text = "Vraag 1 Wie? Antwoord 1: Zie Vragen 7 en 8. Antwoord 4 Zo stond het daar."
    _, found = structure((paragraph(text),))
    assert [part.numbers for part in found.parts if isinstance(part, Heading)] == [(1,), (1,)]


# ---- head --------------------------------------------------------------------------------------------------------


def test_a_letterhead_ends_at_the_salutation() -> None:
    head, rest = split_head(
        lines(
            *(
                "de Voorzitter van de Tweede Kamer",
                "der Staten-Generaal",
                "Plein 2",
                "Datum",
                "3 mei 2026",
                "Onderwerp",
            ),
            *("Heggen en", "hagen", "", "Ministerie van Heggen", "Ons kenmerk H-1", "Geachte heer,", "Tekst."),
        )
    )
    said = [(line.role, line.value) for line in head if line.role is not Role.OTHER]
    assert said == [
        (Role.ADDRESSEE, "de Voorzitter van de Tweede Kamer"),
        (Role.ADDRESSEE, "der Staten-Generaal"),
        (Role.DATE, "3 mei 2026"),
        (Role.SUBJECT, "Heggen en"),
        (Role.SUBJECT, "hagen"),
        (Role.SENDER, "Ministerie van Heggen"),
        (Role.REFERENCE, "H-1"),
    ]
    assert [line.number for line in rest] == [12, 13]


def test_without_a_sign_of_a_head_all_is_text() -> None:
    given = lines("De heggen groeien.", "Datum van de telling is 3 mei.", "Vraag 1", "Waarom?")
    assert split_head(given) == ((), given)


@pytest.mark.parametrize(
    ("printed", "dossier"),
    [
        ("36 800 K", "36800-K"),
        ("36800-X", "36800-X"),
        ("21 501-02", "21501-02"),
        ("29 538", "29538"),
        ("34 104 (R2050)", "34104"),
        ("36\u00a0800 VII", "36800-VII"),
    ],
)
def test_dossier_numbers(printed: str, dossier: str) -> None:
    assert dossier_id(printed) == dossier


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Den Haag, 3 september 2026", date(2026, 9, 3)),
        ("15-6-2026", date(2026, 6, 15)),
        ("Ontvangen 31 april 2026", None),
        ("geen datum", None),
        ("2026-01-02 en 3 mei 2027", date(2026, 1, 2)),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    assert date_in(text) == day


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 9, 14), "2025-2026"),
        (date(2026, 9, 15), "2026-2027"),  # the third Tuesday
        (date(2025, 9, 16), "2025-2026"),
        (date(2026, 1, 1), "2025-2026"),
    ],
)
def test_session_year_begins_on_the_third_tuesday_of_september(day: date, year: str) -> None:
    assert session_year(day) == year


# ---- labels and markers ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "answer", "numbers", "letter"),
    [
        ("Vraag 1", False, (1,), ""),
        ("Vragen 2, 3 en 4", False, (2, 3, 4), ""),
        ("Antwoord vraag 16", True, (16,), ""),
        ("Antwoord op de vragen 4 t/m 6:", True, (4, 5, 6), ""),
        ("Antwoord 4a.", True, (4,), "a"),
        ("ANTWOORD 2", True, (2,), ""),
        ("Antwoord:", True, (), ""),
    ],
)
def test_labels(text: str, answer: bool, numbers: tuple[int, ...], letter: str) -> None:
    label = label_of(text)
    assert label is not None
    assert (label.answer, label.numbers, label.letter) == (answer, numbers, letter)


@pytest.mark.parametrize("text", ["Vraag 1 is lastig.", "Zie antwoord vraag 4.", "Vraag", "Antwoorden", "De vraag 2"])
def test_what_is_no_label(text: str) -> None:
    assert label_of(text) is None


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        ("- 1. Wat?", "1.", "Wat?"),
        ("12. Wat?", "12.", "Wat?"),
        ("a. zo", "a.", "zo"),
        ("•\tpunt", "", "punt"),
        ("- punt", "", "punt"),
        ("- 3,5% erbij", "", "3,5% erbij"),
    ],
)
def test_markers(text: str, marker: str, rest: str) -> None:
    mark = marked(text)
    assert mark is not None
    assert (mark.marker, text[mark.start :]) == (marker, rest)


@pytest.mark.parametrize(
    "text", ["2022: 50,62%", "-5 graden", "3,5% van alles", "2026. Daarna", "a.u.b. lezen", "- ", "1."]
)
def test_what_is_no_marker(text: str) -> None:
    assert marked(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Vragen en opmerkingen van de leden van de Groen-Links-fractie",
        "De leden van de DIJK-fractie hebben onderstaande vragen gesteld:",
        "De leden van de fractie Haag-Doorn hebben de volgende vragen:",
        "Inbreng van het lid Van Dam",
        "Dijk-fractie",
        "Fractie Haag-Doorn",
    ],
)
def test_headings_of_fracties(text: str) -> None:
    assert opens_fractie(text)


@pytest.mark.parametrize(
    "text",
    [
        "De leden van de Dijk-fractie hebben kennisgenomen van de brief.",
        "De leden van de Dijk-fractie lezen het plan. Zij hebben de volgende vragen:",
        "Vragen de leden van de Dijk-fractie dit ook?",
    ],
)
def test_sentences_about_a_fractie_are_no_headings(text: str) -> None:
    assert not opens_fractie(text)


def test_functions_and_names() -> None:
    assert all(
        map(is_function, ["De minister van Dijken,", "DE STAATSSECRETARIS VAN HEGGEN", "de griffier van de commissie,"])
    )
    assert not is_function("De minister van Dijken deelt dit.")
    assert all(map(is_name, ["W. Water", "Jan van der Berg-de Wit", "Dilan Y. Ö. Öztürk", "H. d'Arc"]))
    assert not any(map(is_name, ["De minister van Dijken", "Dit is geen naam.", "Jan zei niets", "Vraag 1"]))


def test_signatures_pair_by_position_or_not_at_all() -> None:
    texts = ["Tekst.", "Hoogachtend,", "De minister van A,", "De minister van B,", "A. Een", "B. Twee", "Slot."]
    found = signatures([paragraph(text) for text in texts])
    assert [(one.start, one.end) for one in found] == [(1, 6)]
    assert found[0].signatories == (Signatory("A. Een", "De minister van A"), Signatory("B. Twee", "De minister van B"))
    uneven = signatures([paragraph(text) for text in ["De minister van A,", "De minister van B,", "A. Een"]])
    assert [one.signatories for one in uneven] == [()]


# ---- notes, wrapped lines, cut pages -----------------------------------------------------------------------------


def test_notes_are_lifted_with_their_brackets_counted() -> None:
    lifted = lift_notes(lines("Een[footnoteRef:2] zin. [2:  zie [dit] en", "meer] Na.", "Volgende."))
    assert lifted.lines[0] == (1, (Words("Een"), NoteMark("2"), Words(" zin. Na.")))
    assert [(note.label, [plain(part) for part in note.paragraphs]) for note in lifted.notes] == [
        ("2", ["zie [dit] en", "meer"])
    ]
    assert lifted.doubts == ()


def test_a_note_without_its_closing_bracket_swallows_nothing() -> None:
    lifted = lift_notes(lines("Een[footnoteRef:2]. [2:  half", "Vraag 1", "Wat [is] dit?"))
    assert [plain(inline) for _, inline in lifted.lines] == [
        "Een[footnoteRef:2]. [2:  half",
        "Vraag 1",
        "Wat [is] dit?",
    ]
    assert len(lifted.doubts) == 2


@pytest.mark.parametrize(
    ("texts", "whole", "repaired"),
    [
        (("in Neder-", "land nu"), "in Nederland nu", True),
        (("de NAVO-", "top is"), "de NAVO-top is", True),
        (("een on-", "bekend woord"), "een on- bekend woord", False),
        (("in- en", "uitvoer"), "in- en uitvoer", False),
        (("gewoon", "verder"), "gewoon verder", False),
    ],
)
def test_broken_words_are_made_whole_only_when_known(texts: tuple[str, ...], whole: str, repaired: bool) -> None:
    wrapped = unwrap(lines(*texts), frozenset({"nederland", "navo-top"}))
    assert (wrapped.text, bool(wrapped.repairs)) == (whole, repaired)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("De heggen langs de wegen van de provincie zijn door", "de gemeente geplant.", True),
        ("De heggen langs de wegen van de provincie en van de gemeenten zijn in", "2025 geplant.", True),
        ("De heggen langs de wegen van de provincie zijn geplant.", "de gemeente deed dat.", False),
        ("Kort", "de gemeente.", False),
        ("De minister van Heggen en Hagen en alle andere struiken,", "de gemeente.", False),
        ("De heggen langs de wegen van de provincie zijn door", "De gemeente geplant.", False),
    ],
)
def test_paragraphs_are_joined_only_in_mid_sentence(first: str, second: str, joined: bool) -> None:
    blocks, repairs = rejoin([paragraph(first), paragraph(second, 3)])
    assert (len(blocks) == 1, len(repairs) == 1) == (joined, joined)
    assert " ".join(plain(b.inline) for b in blocks if isinstance(b, Paragraph)) == f"{first} {second}"


def test_a_number_at_the_end_of_a_wrapped_line_opens_no_question() -> None:
    text = "Geachte voorzitter,\n\nDit staat in de brief onder nummer\n12. Daarna volgt meer in deel\na. van het plan."
    draft = markdown_dump.draft(source(text))
    assert [type(block).__name__ for block in draft.blocks] == ["Paragraph"] * 2


# ---- inline mark-up and writing ----------------------------------------------------------------------------------


def test_stray_bold_goes_and_balanced_bold_stays() -> None:
    read = read_inline("Een **vet** woord en *nadruk*; dit niet.**", 7)
    assert [run.text for run in read.inline if isinstance(run, Words) and run.strong] == ["vet"]
    assert plain(read.inline) == "Een vet woord en nadruk; dit niet."
    assert (read.ends_bold, [repair.regel for repair in read.repairs]) == (True, [7])


def test_cut_keeps_dress_and_marks() -> None:
    inline = (Words("4. "), Words("vet", strong=True), NoteMark("2"), Words(" rest"))
    assert cut(inline, 3) == ((Words("4."),), (Words("vet", strong=True), NoteMark("2"), Words(" rest")))


@pytest.mark.parametrize(
    "text",
    [
        r"a*b_c [d](e) `f` <g> \h & &amp; &#39; ~~x~~ ![i](j) [^2] [^2]: k",
        "https://voorbeeld.nl/a_b_c?d=e_f",
        "_onder_ __dubbel__ snake_case_ *",
        "slot met streep \\",
        "  dubbele  spaties  binnenin".strip(),
    ],
)
def test_escaped_text_reads_back(text: str) -> None:
    assert read_plainly(escaped_start(escaped(text))) == text


@pytest.mark.parametrize(
    "text", ["1. een", "12) een", "- een", "+ een", "# een", "> een", "---", "===", "* een", "1.", "-"]
)
def test_escaped_start_opens_nothing(text: str) -> None:
    assert read_plainly(escaped_start(escaped(text))) == text
    assert read_plainly("voor\n\n" + escaped_start(escaped(text)) + "\n\nna").split("\n")[1] == text


def test_an_address_stays_readable() -> None:
    assert escaped("https://voorbeeld.nl/a_b") == "https://voorbeeld.nl/a_b"


def test_emphasis_that_would_not_read_back_is_left_off() -> None:
    assert write_inline((Words("woord"), Words("(x)", strong=True), Words("woord"))) == "woord(x)woord"
    assert write_inline((Words("een "), Words("vet ", strong=True), Words("woord"))) == "een **vet** woord"


@pytest.mark.parametrize(
    ("markers", "written"),
    [
        (["1.", "2."], "1. x\n2. x\n"),
        (["7.", "8."], "7. x\n8. x\n"),
        (["1.", "3."], "1. x\n\n3\\. x\n"),
        (["1.", "2.", "1."], "1. x\n2. x\n\n1\\. x\n"),
        (["08."], "08\\. x\n"),
        (["", "a."], "- x\n- a. x\n"),
        (["1.", ""], "1. x\n\n- x\n"),
    ],
)
def test_lists_keep_their_printed_numbers(markers: list[str], written: str) -> None:
    assert write_body([Item(1, marker, of_text("x")) for marker in markers], ()) == written


def test_a_table_is_as_wide_as_its_widest_row() -> None:
    rows = (of_text("a"),), (of_text("b|c"), of_text("d"))
    assert write_body([Table(1, rows)], ()) == "| a |  |\n| --- | --- |\n| b\\|c | d |\n"


def test_plain_reading_leaves_out_added_words_only() -> None:
    body, notes = read_body("### [Vraag] 4. \\[sic\\]\n\nTekst[^2] hier.\n\n[^2]: Een.\n\n    Twee.\n\n7. punt\n")
    assert body.split("\n") == ["4. [sic]", "Tekst[^2] hier.", "7. punt"]
    assert notes == {"2": "Een.\nTwee."}


# ---- the law -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "line", "says"),
    [
        ("Een twee vier.", 2, "«drie»"),
        ("Een twee drie drie vier.", 2, "«drie»"),
        ("Een drie twee vier.", 1, "«twee»"),
        ("Een twee drie vier. Vijf", 2, "«Vijf»"),
        ("Een twee drie", 2, "«vier.»"),
        ("Een twee **drie** vier;", 2, "«vier.»"),
    ],
)
def test_the_law_shows_the_first_difference(body: str, line: int, says: str) -> None:
    problems = check_fidelity(source("Een twee\ndrie vier."), Format.WORD_DUMP, Claim("", body, (), ()))
    assert [problem.code for problem in problems] == ["I107"]
    assert problems[0].place.line == line
    assert says in problems[0].message


def test_the_law_allows_only_what_is_on_record() -> None:
    text = source("Pagina 1 van 2\nIn Neder-\nland. Na[footnoteRef:1] [1:  Noot]")
    dropped = (Repair("paginanummer", 1, "Pagina 1 van 2"),)
    repairs = (Repair("afgebroken woord hersteld", 2, "Neder- land.", "Nederland."),)
    body = "In Nederland. Na[^1]\n\n[^1]: Noot\n"
    assert check_fidelity(text, Format.WORD_DUMP, Claim("", body, dropped, repairs)) == ()
    assert check_fidelity(text, Format.WORD_DUMP, Claim("", body, (), repairs))
    assert check_fidelity(text, Format.WORD_DUMP, Claim("", body, dropped, ()))
    assert check_fidelity(text, Format.WORD_DUMP, Claim("", body.replace("Noot", "Noten"), dropped, repairs))
    lying = (Repair("afgebroken woord hersteld", 2, "Neder- land.", "België."),)
    assert check_fidelity(text, Format.WORD_DUMP, Claim("", body.replace("Nederland", "België"), dropped, lying))


def test_every_kind_of_repair_that_changes_words_has_the_name_that_the_law_knows() -> None:
    wrapped = unwrap(lines("in Neder-", "land"), frozenset({"nederland"}))
    assert re.fullmatch("afgebroken woord hersteld", wrapped.repairs[0].soort)
