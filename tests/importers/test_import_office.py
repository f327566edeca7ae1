"""Word and OpenDocument: what cannot be read says why; what can be read keeps every word, whatever is in it."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_files import Word, added, computed, moved_away, moved_here, open_field, struck, table, text

from griffie.importers.fidelity import Claim, check_fidelity
from griffie.importers.formats import Format, open_source
from griffie.importers.importing import Converted, convert, import_file
from griffie.importers.office.docx_text import docx_text
from griffie.importers.office.numerals import numeral
from griffie.importers.office.office_package import PARTS, RATIO_FROM, Package, open_package
from griffie.importers.plain_reading import read_body

SLOWLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=50)
GOLDEN = Path(__file__).parents[1] / "golden" / "import"


def imported(word: Word) -> Converted:
    paper, problems = convert(word.bytes(), "brief.docx")
    assert paper is not None, problems
    return paper


def body(paper: Converted) -> str:
    return paper.text.split("\n---\n", 1)[1]


def letter() -> Word:
    word = Word()
    word.p("Geachte voorzitter,")
    return word


def zipped(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def changed(data: bytes, name: str, content: bytes) -> bytes:
    """A package with one part replaced or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    return zipped(**{**parts, name: content})


DOCX = letter().bytes()
ODT = (GOLDEN / "odt-nota" / "bron.odt").read_bytes()
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
BOMB = zipped(**{"[Content_Types].xml": b"", "word/document.xml": b" " * (RATIO_FROM + 1)})
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><x>&c;</x>'


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (DOCX[: len(DOCX) // 2], "I120", "afgebroken"),
        (ODT[:-400], "I120", "afgebroken"),
        (changed(DOCX, "word/document.xml", b"<w:document"), "I120", "word/document.xml"),
        (changed(DOCX, "word/document.xml", ENTITIES), "I120", "word/document.xml"),
        (changed(ODT, "content.xml", ENTITIES), "I120", "content.xml"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "I121", "wachtwoord"),
        (changed(ODT, "META-INF/manifest.xml", b"<m:encryption-data/>"), "I121", "wachtwoord"),
        (BOMB, "I122", "uitgepakt"),
        (zipped(**{"[Content_Types].xml": b"", "xl/workbook.xml": b"<x/>"}), "I105", "xlsx"),
        (zipped(**{"lees.txt": b"dag"}), "I105", "zip"),
        (zipped(**{f"{at}": b"" for at in range(PARTS + 1)}), "I122", "uitgepakt"),
        (OLD, "I105", ".doc"),
    ],
)
def test_what_cannot_be_read_says_why_and_writes_nothing(tmp_path: Path, data: bytes, code: str, says: str) -> None:
    file = tmp_path / "brief.docx"
    file.write_bytes(data)
    paper, problems = import_file(file, tmp_path / "content")
    assert paper is None
    assert [problem.code for problem in problems] == [code]
    assert says in problems[0].message
    assert problems[0].hint
    assert not (tmp_path / "content").exists()


def test_a_zip_that_lies_about_its_size_is_not_unpacked_beyond_what_it_says() -> None:
    data = bytearray(changed(DOCX, "word/styles.xml", b"<x>" + b" " * 5_000_000 + b"</x>"))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        names = [info.filename for info in archive.infolist()]
    at = -1
    for _ in range(names.index("word/styles.xml") + 1):
        at = data.index(b"PK\x01\x02", at + 1)
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    package, problems = open_package(bytes(data), "a.docx")
    assert package is None
    assert [problem.code for problem in problems] == ["I120"]


def test_any_word_file_is_found_by_its_content_not_its_name() -> None:
    for name in ("brief.pdf", "brief", "brief.txt"):
        paper, _ = convert(DOCX, name)
        assert paper is not None
        assert paper.kind is Format.WORD


def test_macros_are_reported_and_the_text_is_read() -> None:
    paper, _ = convert(letter().bytes(**{"vbaProject.bin": b"\x01"}), "brief.docm")
    assert paper is not None
    assert any("macro" in doubt.soort for doubt in paper.bron.twijfel)


def test_no_paper_is_no_paper() -> None:
    word = Word()
    word.p("Boodschappen: melk, brood en een heg.")
    assert [problem.code for problem in convert(word.bytes(), "a.docx")[1]] == ["I106"]


def test_numbers_count_on_past_other_paragraphs_and_begin_anew_where_word_does() -> None:
    word = letter()
    one, two = word.list("questions"), word.list("questions", anew=True)
    for words, number in (("Een?", one), ("Ja.", 0), ("Twee?", one), ("Nee.", 0), ("Weer een?", two), ("Ja.", 0)):
        word.p(words, number=(number, 0) if number else None)
    flat = docx_text(package(word))
    assert flat.split("\n")[1:] == ["1.\tEen?", "Ja.", "2.\tTwee?", "Nee.", "1.\tWeer een?", "Ja."]


def test_lower_levels_begin_anew_under_each_higher_one() -> None:
    word = letter()
    chapters = word.list("chapters")
    for level in (0, 1, 1, 0, 1):
        word.p("Kop", number=(chapters, level))
    assert [line.split("\t")[0] for line in docx_text(package(word)).split("\n")[1:]] == [
        "1.",
        "1.1",
        "1.2",
        "2.",
        "2.1",
    ]


def package(word: Word) -> Package:
    opened, problems = open_package(word.bytes(), "a.docx")
    assert opened is not None, problems
    return opened


def test_a_bookkeeping_of_changes_is_accepted() -> None:
    word = letter()
    word.p("Het zijn er ", struck("elf"), added("twaalf"), ".")
    word.p("Deze alinea loopt ", mark_struck=True)
    word.p("door in de volgende.")
    assert "Het zijn er twaalf." in body(imported(word))
    assert "Deze alinea loopt door in de volgende." in body(imported(word))


def test_a_struck_end_of_the_last_paragraph_loses_nothing() -> None:
    word = letter()
    word.p("Het laatste woord.", mark_struck=True)
    assert body(imported(word)).rstrip().endswith("Het laatste woord.")


def test_both_kinds_of_notes_keep_their_own_numbers() -> None:
    word = letter()
    word.p("Een", word.note("voet"), " en twee", word.endnote("eind"), " en drie", word.note("weer voet"), ".")
    assert "Een[^1] en twee[^i] en drie[^2]." in body(imported(word))


def test_a_link_around_a_footnote_keeps_the_footnote_and_says_that_the_address_is_gone() -> None:
    word = letter()
    mark = word.note("voet")
    word.links.append("https://a.example/")
    word.p(f'<w:hyperlink r:id="rL1">{text("hier")}{mark}</w:hyperlink>')
    paper = imported(word)
    assert "hier[^1]" in body(paper)
    assert any(doubt.na == "https://a.example/" for doubt in paper.bron.twijfel)


def test_a_script_is_no_address() -> None:
    word = letter()
    word.p(word.link("hier", "javascript:alert(1)"))
    assert "javascript" not in body(imported(word))


_WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S"), exclude_characters="\x7f"), min_size=1, max_size=8
)
_TEXTS = st.lists(_WORDS, min_size=1, max_size=6).map(" ".join)


@st.composite
def words_files(draw: st.DrawFn) -> Word:
    word = letter()
    lists = [word.list(name) for name in ("letters", "bullets", "questions", "labels", "chapters")]
    kinds = "plain note list table bold link box break heading field contents control hidden moved grid sign label"
    for _ in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from(kinds.split()))
        words = draw(_TEXTS)
        if kind == "note":
            word.p(words, word.note(draw(_TEXTS)), draw(_TEXTS))
        elif kind == "list":
            word.p(words, number=(draw(st.sampled_from(lists)), 0))
        elif kind == "table":
            word.add(table([[text(words), text(draw(_TEXTS)) + word.note(draw(_TEXTS))], [text(draw(_TEXTS))] * 2]))
        elif kind == "bold":
            word.p(text(words, bold=True), text(draw(_TEXTS), italic=True))
        elif kind == "link":
            word.p("zie ", word.link(words, f"https://a.example/{draw(st.integers(0, 9))}"), draw(_TEXTS))
        elif kind == "box":
            word.p(word.box(words, draw(_TEXTS)), draw(_TEXTS))
        elif kind == "break":
            word.p(f"{words}\n{draw(_TEXTS)}\t{draw(_TEXTS)}")
        else:
            _add_rarer(word, kind, draw(st.sampled_from(LABELS)) if kind == "label" else words, draw(_TEXTS))
    return word


LABELS = (
    *("Vraag 1", "Vragen 2 en 3", "Antwoord", "Antwoord 1", "1", "Vraag:", "1. Wat is dit?", "1. Doel", "2. Kosten"),
    *("1.1 Nut", "BRIEF VAN DE MINISTER VAN GROEN", "Hoogachtend,", "De minister van Groen,", "Anna de Heg", "jl.1"),
)


def _add_rarer(word: Word, kind: str, words: str, others: str) -> None:
    if kind == "field":
        first = f'<w:bookmarkStart w:id="4" w:name="_R"/>{word.note(others)}<w:bookmarkEnd w:id="4"/>'
        word.p(words, first, computed(" NOTEREF _R ", "1"), computed(" IF ", others, inside=computed(" X ", words)))
    elif kind == "contents":
        begin, end = open_field(" TOC ")
        word.p(begin, words)
        word.p(others, end)
    elif kind == "control":
        word.control(words, prompt=len(words) % 2 == 0)
        word.control(others, gallery="Table of Contents")
    elif kind == "hidden":
        word.p(text(words, hidden=True), text(others))
    elif kind == "moved":
        word.add(moved_away(words, number=(1, 0)))
        word.p(moved_here(words))
    elif kind == "grid":
        rows = [["Nr.", "Vraag", "Antwoord"], ["1", words, others], ["2", others, words]]
        word.add(table([[text(cell) for cell in row] for row in rows]))
    elif kind == "heading":
        word.p(words, style="Kop1" if len(words) % 2 else "Kop2")
    elif kind == "sign":
        word.p(words, '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', others)
    else:
        word.p(words)


@SLOWLY
@given(words_files())
def test_no_word_of_a_word_file_is_lost(word: Word) -> None:
    imported(word)


@SLOWLY
@given(words_files(), st.data())
def test_the_law_notices_a_changed_letter(word: Word, data: st.DataObject) -> None:
    paper = imported(word)
    source, _ = open_source(Format.WORD, word.bytes(), "a.docx")
    assert source is not None
    written = body(paper)
    places = [index for index, char in enumerate(written) if char.isalpha() and written[index - 1] not in "^\\["]
    at = data.draw(st.sampled_from(places))
    other = written[:at] + ("x" if written[at] != "x" else "y") + written[at + 1 :]
    broken = check_fidelity(
        source, Format.WORD, Claim(paper.bron.kop, other, paper.bron.weggelaten, paper.bron.herstel)
    )
    assert broken or read_body(other) == read_body(written)


@given(st.binary(max_size=300))
def test_any_bytes_in_a_package_give_a_paper_or_a_problem(data: bytes) -> None:
    paper, problems = convert(changed(DOCX, "word/document.xml", data), "a.docx")
    assert (paper is None) == bool(problems)


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (3, "decimal", "3"), (3, "lowerLetter", "c"), (28, "a", "bb"), (14, "upperRoman", "XIV"), (4, "i", "iv"),
        (7, "decimalZero", "07"), (7, "none", ""), (0, "lowerLetter", "0"), (10**9, "lowerLetter", "1000000000"),
    ],
)  # fmt: skip
def test_numbers_as_lists_print_them(number: int, form: str, shown: str) -> None:
    assert numeral(number, form) == shown


_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
    '<w:instrText> HYPERLINK "https://a.example/x" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>de bijlage</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_COMMENTS = (
    b'<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:comment><w:p><w:r><w:t>Klopt dit wel?</w:t></w:r></w:p></w:comment></w:comments>"
)


def test_a_field_that_is_a_link_keeps_its_address() -> None:
    word = letter()
    word.p(f"<w:r/>{_FIELD}", " volgt.")
    assert "[de bijlage](https://a.example/x) volgt." in body(imported(word))


def test_text_in_content_controls_is_text() -> None:
    word = letter()
    word.add(f"<w:sdt><w:sdtPr/><w:sdtContent><w:p>{text('In een vak.')}</w:p></w:sdtContent></w:sdt>")
    word.p(f"<w:sdt><w:sdtContent>{text('Gekozen')}</w:sdtContent></w:sdt>", " waarde.")
    assert "In een vak." in body(imported(word))


def test_remarks_in_the_margin_are_left_out_by_name() -> None:
    paper, problems = convert(changed(DOCX, "word/comments.xml", _COMMENTS), "a.docx")
    assert paper is not None, problems
    assert [dropped.voor for dropped in paper.bron.weggelaten] == ["Klopt dit wel?"]


def test_a_footnote_of_the_head_stays_with_the_head() -> None:
    word = Word()
    word.p("36 999\tRegels over heggen")
    word.p("AI\tVERSLAG VAN EEN SCHRIFTELIJK OVERLEG", word.note("De samenstelling van de commissie."))
    word.p("Vastgesteld 3 maart 2026")
    word.p("De leden hebben", word.note("Een noot."), " gesproken.")
    paper = imported(word)
    assert paper.metadata.ondernummer == "AI"
    assert "De samenstelling van de commissie." in paper.bron.kop
    assert "De leden hebben[^2] gesproken." in body(paper)


def test_a_table_around_the_letter_is_no_table() -> None:
    word = Word()
    word.add(table([[text("Datum"), text("3 maart 2026")], [text("Betreft"), text("Heggen")]]))
    word.add(table([[text("Geachte voorzitter,")], [text("Vraag 1")], [text("Wat kost een heg?")]]))
    paper = imported(word)
    assert paper.counts.tables == 0
    assert paper.metadata.titel == "Heggen"
    assert "### Vraag 1" in body(paper)
