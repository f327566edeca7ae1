"""The reading page of a paper, asked by what a reader or a script finds on it."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from paper_driver import HEAD, TITLE, PaperPages, at, text_of

TWO = """## De leden van de D66-fractie

### Vraag 1

Wat kost een brug?

### Antwoord vraag 1

Een brug kost geld.

Heel veel geld, en ook tijd.

En geduld bovendien.

### Vraag 2

Wie betaalt?

### Antwoord vraag 2

Zie het antwoord op vraag 1.
"""


@pytest.fixture
def pages(tmp_path: Path) -> PaperPages:
    return PaperPages(tmp_path)


def test_a_question_is_an_article_that_holds_its_answer(pages: PaperPages) -> None:
    page = pages.paper(TWO).page()
    article = at(page, "article#vraag-1[data-vraag='1']")
    answer = at(page, "#antwoord-1[data-antwoord='1']")
    assert article in answer.parents
    assert "Gesteld door de D66-fractie" in article.get_text()
    assert [tag.get_text() for tag in answer.select("p[id]")] == [
        "Een brug kost geld.",
        "Heel veel geld, en ook tijd.",
        "En geduld bovendien.",
    ]


def test_paragraphs_of_a_long_answer_carry_their_number(pages: PaperPages) -> None:
    page = pages.paper(TWO).page()
    assert [tag["data-al"] for tag in page.select("#antwoord-1 .al")] == ["2", "3"]
    assert [tag["href"] for tag in page.select("#antwoord-1 .al")] == ["#antwoord-1-al2", "#antwoord-1-al3"]
    assert not page.select("#antwoord-2 .al")


def test_an_internal_reference_links_both_ways(pages: PaperPages) -> None:
    page = pages.paper(TWO).page()
    link = at(page, "#antwoord-2 a[data-ref='#vraag-1']")
    assert link["href"] == "#vraag-1"
    back = at(page, "#vraag-1 .vanuit a")
    assert str(back["href"]).startswith("#antwoord-2")
    assert back.get_text() == "antwoord 2"


def test_an_answer_that_only_refers_shows_how_the_other_begins_outside_itself(pages: PaperPages) -> None:
    page = pages.paper(TWO).page()
    preview = at(page, "#vraag-2 .voorproef")
    assert "Een brug kost geld." in preview.get_text()
    assert "brug" not in at(page, "#antwoord-2").get_text()


def test_a_joint_answer_stands_once_and_the_other_question_points_to_it(pages: PaperPages) -> None:
    page = pages.paper("### Vraag 1\n\nWie?\n\n### Vraag 2\n\nWat?\n\n### Antwoord vragen 1 en 2\n\nWij, dit.\n").page()
    answer = at(page, "[data-antwoord]")
    assert answer["data-antwoord"] == "1 2"
    assert at(page, "#vraag-2") in answer.parents, "where the source prints it"
    pointer = at(page, "#vraag-1 .samen")
    assert "Samen beantwoord met vraag 2" in pointer.get_text()
    assert at(page, "#vraag-1 .samen a")["href"] == f"#{answer['id']}"
    assert not page.select(".geenantwoord")


JOINT = """### Vraag 1

Waarom?

### Antwoord 1

Daarom. Zie ook het antwoord op vraag 3.

### Vragen 2, 3 en 5

Wie, wat en waar?

### Antwoord vragen 2 en 3

De gemeente, een brug.

### Vraag 4

Wanneer?
"""


def test_questions_that_share_a_text_are_one_article_and_each_number_a_target(pages: PaperPages) -> None:
    page = pages.paper(JOINT).page()
    article = at(page, "#vraag-2")
    assert article["data-vraag"] == "2 3 5"
    assert at(page, "#vraag-3").find_parent("article") is article
    assert at(page, "#vraag-5").find_parent("article") is article
    assert at(article, "h2").get_text() == "Vragen 2, 3 en 5"
    assert at(article, "[data-antwoord]")["data-antwoord"] == "2 3"
    assert at(page, "#antwoord-1 a.int")["href"] == "#vraag-3"
    assert "antwoord 1" in at(article, ".vanuit").get_text()
    assert at(article, ".geenantwoord").get_text() == "Geen antwoord op vraag 5 in dit stuk."
    assert page.get_text().count("Wie, wat en waar?") == 2  # the text itself, and its opening in the list


def test_lists_and_map_count_each_question_and_show_a_shared_text_once(pages: PaperPages) -> None:
    view = pages.paper(JOINT).view()
    assert [entry.number for entry in view.index.entries] == ["1", "2/3/5", "4"]
    assert view.index.total == 5
    assert view.measure == "5 vragen, 2 antwoorden"
    assert view.map is not None
    assert [cell.number for cell in view.map.cells] == ["1", "2/3/5", "4"]


def test_a_question_without_number_gets_none(pages: PaperPages) -> None:
    text = "## Vragen van de SP-fractie\n\n" + "### [Vraag]\n\nHoe?\n\n### Antwoord\n\nZo.\n\n" * 2
    page = pages.paper(text).page()
    assert [article["data-vraag"] for article in page.select("article")] == ["", ""]
    assert [number.get_text() for number in page.select("article .num")] == ["[1]", "[2]"]
    assert at(page, ".bereik").get_text() == "2 vragen zonder nummer"
    assert at(page, ".frn").get_text() == "2 vragen zonder nummer"


LETTERS = """## BRIEF VAN DE VOORZITTER

Den Haag, 3 april 2026

### Vraag 1

Waarom is de heg gerooid?

### Vraag 2

Wie deed het?

## BRIEF VAN DE MINISTER

Den Haag, 8 mei 2026

### Vraag 1

Waarom is de heg gerooid?

### Antwoord 1

Zij was ziek. Zie ook het antwoord op vraag 2.

### Vraag 2

Wie deed het dan?

### Antwoord 2

Het waterschap.
"""


def test_each_letter_in_a_paper_stands_under_its_heading_with_numbers_of_its_own(pages: PaperPages) -> None:
    page = pages.paper(LETTERS).page()
    assert [group.get_text() for group in page.select(".frk")] == ["BRIEF VAN DE VOORZITTER", "BRIEF VAN DE MINISTER"]
    first = at(page, "#brief-van-de-voorzitter-vraag-1")
    assert at(first, ".samen").get_text() == ("Herhaald en beantwoord onder ‘BRIEF VAN DE MINISTER’: naar het antwoord")
    assert at(page, "#brief-van-de-voorzitter-vraag-2 .geenantwoord").get_text() == "Geen antwoord in dit stuk."
    answer = at(page, "#brief-van-de-minister-antwoord-1")
    assert answer["data-antwoord"] == "1"
    assert at(answer, "a.int")["href"] == "#brief-van-de-minister-vraag-2"


def test_a_heading_in_brackets_is_ours(pages: PaperPages) -> None:
    text = "## 1. Nut\n\n### [Advies]\n\n*De Afdeling adviseert.*\n\n### [Nader rapport]\n\nDat is overgenomen."
    page = pages.paper(text).page()
    assert [heading.get_text() for heading in page.select(".fkop h3")] == ["Advies", "Nader rapport"]
    assert len(page.select(".fkop h3 .ons")) == 2


def test_a_question_without_answer_says_so(pages: PaperPages) -> None:
    page = pages.paper("### Vraag 1\n\nWie?\n\n### Antwoord vraag 1\n\nWij.\n\n### Vraag 2\n\nWat?\n").page()
    assert at(page, ".geenantwoord").get_text() == "Geen antwoord in dit stuk."
    assert at(page, "#vraag-2") in at(page, ".geenantwoord").parents
    assert "geen antwoord" in at(page, ".vragen a[href='#vraag-2']").get_text()
    assert "Eén vraag (2) krijgt geen antwoord." in at(page, ".telling").get_text()


def test_answers_apart_from_their_questions_keep_their_place(pages: PaperPages) -> None:
    text = (
        "### Vraag 1\n\nWie?\n\n### Vraag 2\n\nWat?\n\n### Antwoord vraag 1\n\nWij.\n\n### Antwoord vraag 2\n\nDit.\n"
    )
    page = pages.paper(text).page()
    main = at(page, "main").get_text(" ")
    positions = [main.index(words) for words in ("Wie?", "Wat?", "Wij.", "Dit.")]
    assert positions == sorted(positions)
    assert "verderop in dit stuk" in at(page, "#vraag-1").get_text()
    assert at(page, "article.los [href='#vraag-1']").get_text() == "vraag 1"


def test_answers_to_parts_of_a_question_are_each_their_own(pages: PaperPages) -> None:
    asked = "### Vraag 1\n\nTwee dingen:\n\n- a. het ene;\n- b. het andere.\n\n"
    text = f"{asked}### Antwoord 1a.\n\nJa.\n\n### Antwoord 1b.\n\nNee.\n"
    page = pages.paper(text).page()
    assert [tag["id"] for tag in page.select("#vraag-1 [data-antwoord]")] == ["antwoord-1a", "antwoord-1b"]
    assert [tag["id"] for tag in page.select(".deelvragen > li")] == ["vraag-1a", "vraag-1b"]


def test_words_in_brackets_are_ours_and_the_source_s_are_the_source_s(pages: PaperPages) -> None:
    bare = "### [Vraag] 4.\n\nWat is dit?\n\n### [Antwoord]\n\nIets.\n\n"
    page = pages.paper(f"{bare}### Vraag 5\n\nEn dat?\n\n### Antwoord op vraag 5:\n\nOok.\n").page()
    assert "[" not in at(page, "#vraag-4").get_text()
    assert at(page, "#vraag-4 .a .lab .ons").get_text() == "Antwoord"
    assert at(page, "#vraag-5 .a .lab .bw").get_text() == "Antwoord op vraag 5:"


def test_a_footnote_stands_after_the_paragraph_that_cites_it(pages: PaperPages) -> None:
    text = "### Vraag 1\n\nWie?\n\n### Antwoord vraag 1\n\nEen.[^2] Weer.[^2]\n\n[^2]: De noot.\n\nTwee.\n"
    page = pages.paper(text).page()
    marks = page.select("#antwoord-1 a[role=doc-noteref]")
    assert [(mark["href"], mark["id"], mark["aria-label"]) for mark in marks] == [
        ("#voetnoot-2", "vn-2", "voetnoot 2"),
        ("#voetnoot-2", "vn-2-2", "voetnoot 2"),
    ]
    note = at(page, "aside#voetnoot-2")
    backs = note.select("a[role=doc-backlink]")
    assert [back["href"] for back in backs] == ["#vn-2", "#vn-2-2"]
    assert "2e verwijzing" in str(backs[1]["aria-label"])
    main = at(page, "main").get_text(" ")
    assert main.index("Weer.") < main.index("De noot.") < main.index("Twee.")


def test_a_footnote_that_nothing_cites_is_still_shown(pages: PaperPages) -> None:
    page = pages.paper("### Vraag 1\n\nWie?\n\n### Antwoord vraag 1\n\nWij.\n\n[^7]: Een losse noot.\n").page()
    assert "Een losse noot." in at(page, "#_voetnoten aside#voetnoot-7").get_text()


NOTE = "## {id}\n\n```yaml\nsoort: {kind}\nbij: {at}\n{more}```\n\n{text}\n\n"


def test_notes_are_lettered_per_question_and_kept_by_their_own_id(pages: PaperPages) -> None:
    notes = (
        NOTE.format(id="later", kind="uitleg", at="antwoord-1", more="citaat: geduld\n", text="Over geduld.")
        + NOTE.format(
            id="eerder", kind="context", at="antwoord-1", more="citaat: brug\n", text="Zie [vraag 2](#vraag-2)."
        )
        + NOTE.format(id="elders", kind="correctie", at="vraag-2", more="citaat: betaalt\nbron: x\n", text="Elders.")
    )
    page = pages.paper(TWO).notes(notes).page()
    letters = {str(mark["href"]): mark.get_text() for mark in page.select("a.nl")}
    assert letters == {"#noot-eerder": "a", "#noot-later": "b", "#noot-elders": "a"}
    note = at(page, "aside#noot-eerder[data-noot=eerder]")
    said = note.get_text(" ")
    assert all(words in said for words in ("Context", "A. Pen", "5 maart 2026"))
    assert at(page, "#noot-eerder p a[data-ref='#vraag-2']")["href"] == "#vraag-2"
    assert at(page, "#noot-eerder a[role=doc-backlink]")["href"] == "#bij-eerder"
    assert at(page, "#bij-eerder")["aria-label"] == "redactionele noot a, Context"
    assert at(page, ".gem[data-noot=eerder]").get_text() == "brug"


def test_notes_that_overlap_share_their_segment(pages: PaperPages) -> None:
    notes = NOTE.format(
        id="heel", kind="uitleg", at="antwoord-1", more="citaat: Heel veel geld\n", text="Een."
    ) + NOTE.format(id="deel", kind="uitleg", at="antwoord-1", more="citaat: veel geld, en\n", text="Twee.")
    page = pages.paper(TWO).notes(notes).page()
    assert [(tag["data-noot"], tag.get_text()) for tag in page.select("#antwoord-1 .gem")] == [
        ("heel", "Heel "),
        ("heel deel", "veel geld"),
        ("deel", ", en"),
    ]


def test_a_note_on_several_places_is_shown_once_and_marked_at_each(pages: PaperPages) -> None:
    note = NOTE.format(id="beide", kind="verwijzing", at="[antwoord-1, antwoord-2]", more="", text="Over beide.")
    page = pages.paper(TWO).notes(note).page()
    assert len(page.select("aside#noot-beide")) == 1
    assert [(mark["id"], mark.get_text()) for mark in page.select(".nl[href='#noot-beide']")] == [
        ("bij-beide", "a"),
        ("bij-beide-2", "1a"),
    ]


def test_a_draft_note_is_not_shown(pages: PaperPages) -> None:
    note = NOTE.format(id="klad", kind="uitleg", at="antwoord-1", more="staat: concept\n", text="Nog niet.")
    html = pages.paper(TWO).notes(note).html()
    assert "Nog niet." not in html
    assert "noot-klad" not in html


def test_a_note_may_hold_lists_and_quotations_with_links(pages: PaperPages) -> None:
    numbers = "1. het *eerste*, zie [vraag 2](#vraag-2)\n2. het tweede\n   - en zijn helft"
    text = f"Er zijn drie getallen:\n\n{numbers}\n\n> Niemand betaalt."
    note = NOTE.format(id="lijst", kind="uitleg", at="antwoord-1", more="", text=text)
    page = pages.paper(TWO).notes(note).page()
    shown = at(page, "#noot-lijst")
    assert [item.get_text() for item in shown.select("ol > li")] == [
        "het eerste, zie vraag 2",
        "het tweedeen zijn helft",
    ]
    assert at(shown, "ol a[href='#vraag-2']").get_text() == "vraag 2"
    assert at(shown, "ol ul li").get_text() == "en zijn helft"
    assert at(shown, "blockquote").get_text() == "Niemand betaalt."
    assert at(shown, ".eerste").get_text() == "Er zijn drie getallen:"


def test_the_editors_words_about_the_paper(pages: PaperPages) -> None:
    head = "in_het_kort:\n  - tekst: Een brug is duur.\n    bij: vraag-1\ntitels:\n  vraag-1: De prijs van een brug\n"
    page = pages.paper(TWO).notes("", head=head).page()
    assert at(page, ".kort li").get_text(strip=True) == "Een brug is duur.→ vraag 1"
    assert at(page, "#vraag-1 h2 .tit").get_text() == "De prijs van een brug"
    assert "De prijs van een brug" in at(page, ".vragen a[href='#vraag-1']").get_text()
    assert at(page, ".vragen a[href='#vraag-2'] .eigen").get_text() == "Wie betaalt?"
    assert at(page, ".vragen a[href='#vraag-1'] .reserve").get_text() == "Wat kost een brug?"
    assert at(page, "meta[name=citation_abstract]")["content"] == "Een brug is duur."


SAME = (
    "De minister vindt dat bruggen in het hele land elk jaar tweemaal moeten worden geschilderd in een vrolijke kleur."
)


def test_an_answer_that_another_repeats_says_so_both_ways(pages: PaperPages) -> None:
    text = "".join(f"### Vraag {n}\n\nWaarom {n}?\n\n### Antwoord vraag {n}\n\n{SAME}\n\n" for n in (1, 2))
    page = pages.paper(text).page()
    assert at(page, "#antwoord-1")["data-gelijk"] == "vraag-2"
    assert at(page, "#antwoord-2")["data-gelijk"] == "vraag-1"
    assert [(link["href"], link.get_text()) for link in page.select(".gl")] == [
        ("#antwoord-2", "≡ woordelijk gelijk aan antwoord 2"),
        ("#antwoord-1", "≡ woordelijk gelijk aan antwoord 1"),
    ]
    assert "gelijk aan 2" in at(page, ".vragen a[href='#vraag-1']").get_text()
    assert "Eén paar antwoorden (1 en 2) is woordelijk gelijk." in at(page, ".telling").get_text()
    assert at(page, ".verbanden li").get_text() == "Antwoord 1 woordelijk gelijk aan antwoord 2"


def test_a_repeated_sentence_is_marked_in_its_answer_only_there(pages: PaperPages) -> None:
    text = "".join(
        f"### Vraag {n}\n\nWaarom {n}?\n\n### Antwoord vraag {n}\n\n{SAME} Dit geldt voor geval {n} en geen ander.\n\n"
        for n in (1, 2)
    )
    page = pages.paper(text).page()
    mark = at(page, "#antwoord-1 .gelijk[data-gelijk=vraag-2]")
    assert mark.get_text() == SAME
    assert at(page, "#antwoord-1 .ge")["href"] == "#antwoord-2"
    assert not page.select("[data-antwoord][data-gelijk]")


def test_numbers_that_restart_keep_their_groups_apart(pages: PaperPages) -> None:
    part = "## De leden van de {0}-fractie\n\n### Vraag 1\n\nWaarom?\n\n### Antwoord vraag 1\n\nDaarom {0}.\n\n"
    text = part.format("SP") + part.format("Volt")
    page = pages.paper(text).page()
    assert [tag["id"] for tag in page.select("article[data-vraag='1']")] == ["sp-vraag-1", "volt-vraag-1"]
    assert [tag.get_text() for tag in page.select(".frk")] == ["SP", "Volt"]


def test_a_summary_says_what_it_is_and_leads_to_the_paper(pages: PaperPages) -> None:
    pages.paper(TWO)
    head = "id: samenvatting-proefbrief\nsoort: samenvatting\ntitel: In het kort\ndatum: 2026-03-04\n"
    summary = f"---\n{head}betreft: {{}}\n---\n\nKort.\n"
    pages.write("los/samenvatting-proefbrief/stuk.md", summary.format("proefbrief"))
    page = pages.page("samenvatting-proefbrief")
    warning = at(page, ".waarschuwing")
    assert "Samenvatting door de redactie, niet de officiële tekst." in warning.get_text()
    assert at(page, ".waarschuwing a")["href"] == "proefbrief.html"
    assert page.select(".redactie")
    assert "samenvatting-proefbrief.html" in [link["href"] for link in pages.page().select(".doen a")]
    pages.write("los/samenvatting-proefbrief/stuk.md", summary.format("kst-36800-K-F"))
    official = at(pages.page("samenvatting-proefbrief"), ".waarschuwing a")
    assert official["href"] == "https://zoek.officielebekendmakingen.nl/kst-36800-K-F.html"


def test_the_letterhead_comes_before_the_first_words(pages: PaperPages) -> None:
    bron = "bron:\n  bestand: brief.txt\n  kop: |-\n    Postbus 1\n    Den Haag\n"
    page = pages.paper("Geachte voorzitter,\n\n" + TWO, more=bron).page()
    main = at(page, "main").get_text()
    assert main.index("Postbus 1\nDen Haag") < main.index("Geachte voorzitter,")


def test_every_page_says_that_it_is_not_official_and_holds_nothing_inline(pages: PaperPages) -> None:
    page = pages.paper(TWO).page()
    assert "Onafhankelijke uitgave, geen officiële publicatie" in at(page, ".dagregel").get_text()
    assert not page.select("style, script:not([src], [type='application/ld+json']), [style]")
    assert not [attribute for tag in page.select("*") for attribute in tag.attrs if attribute.startswith("on")]
    assert not [tag for tag in page.select("[src], link[rel=stylesheet]") if "//" in str(tag.get("src") or tag["href"])]


def test_meta_tags_by_which_reference_managers_file_it(pages: PaperPages) -> None:
    signed = "ondertekenaars:\n  - naam: Jan van der Berg\n    functie: minister\n"
    more = f'dossiers: ["28676"]\nondernummer: "9"\nafzender: Ministerie van Proeven\n{signed}'
    page = pages.paper(TWO, "kst-28676-9", more).page("kst-28676-9")
    tags = {str(tag["name"]): str(tag["content"]) for tag in page.select("meta[name]")}
    assert tags["citation_title"] == "Een brief om mee te proberen"
    assert tags["citation_author"] == "van der Berg, J."
    assert tags["citation_date"] == "2026-03-04"
    assert tags["citation_technical_report_institution"] == "Ministerie van Proeven"
    assert tags["citation_technical_report_number"] == "28676, nr. 9"
    assert tags["citation_series_title"] == "Kamerstukken II 2025/26"
    assert tags["citation_public_url"] == "https://voorbeeld.nl/k/kst-28676-9.html"


WORDS = st.lists(st.sampled_from(["brug", "<b>", "&amp;", "“ja”", "é", "*", "_a_", "\\", "[x]", "#", "1."]), min_size=1)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(paragraphs=st.lists(WORDS, min_size=1, max_size=4))
def test_the_text_on_the_page_is_the_text_of_the_paper(tmp_path: Path, paragraphs: list[list[str]]) -> None:
    text = "\n\n".join(" ".join(["Tekst", *words]) for words in paragraphs)
    pages = PaperPages(tmp_path).paper(f"### Vraag 1\n\n{text}\n\n### Antwoord vraag 1\n\n{text}\n")
    page = pages.page()
    for selector, anchor in (("#antwoord-1 .blok > p", "antwoord-1"), (".vraagtekst .blok > p", "vraag-1")):
        assert [text_of(tag) for tag in page.select(selector)] == pages.texts(anchor)


def test_ids_are_unique_whatever_headings_are_called(pages: PaperPages) -> None:
    headings = "".join(
        f"## {name}\n\nTekst.\n\n" for name in ("Inhoud", "Noten", "Vragen", "Herkomst", "Begrippen", "Tekst")
    )
    page = pages.paper(headings + TWO).page()
    ids = Counter(str(tag["id"]) for tag in page.select("[id]"))
    assert [ident for ident, number in ids.items() if number > 1] == []
    inside = {str(link["href"])[1:] for link in page.select("a[href^='#']")}
    assert inside <= set(ids), "every link within the page arrives"


def test_a_title_breaks_between_the_words_of_its_longest_compound(pages: PaperPages) -> None:
    head = HEAD.format(id="proefbrief", more="").replace(TITLE, "Het Defensiematerieelbegrotingsfonds & de <rest>")
    html = pages.write("los/proefbrief/stuk.md", head + TWO).html()
    assert "<h1>Het Defensiematerieel<wbr>begrotings<wbr>fonds &amp; de &lt;rest&gt;</h1>" in html
