"""Citations: one candidate or none."""

from dataclasses import replace

import pytest
from linking_corpus import World, paper, world

from griffie.linking.link import link
from griffie.model.citation import Ambiguous, Citation, Confidence, External, Kind, Resolution, Resolved, Unknown
from griffie.model.register import AddressException, CitedPaper, Dossier, Registers
from griffie.text import Span


def resolutions(made: World, paper_id: str = "brief") -> list[Resolution]:
    linked, _ = link(made.corpus, made.body_of)
    return [reference.resolution for reference in linked.references[paper_id]]


def only(made: World, paper_id: str = "brief") -> Resolution:
    (resolution,) = resolutions(made, paper_id)
    return resolution


def test_a_paper_that_is_held_is_a_page_here() -> None:
    made = world(paper("brief", "deel a: Zie [[kst-36800-X-34]]."), paper("kst-36800-X-34", "deel a: Motie."))
    assert only(made) == Resolved("kst-36800-X-34", "kst-36800-X-34.html")


def test_a_paper_that_is_not_held_has_a_page_that_leads_to_the_official_address() -> None:
    made = world(paper("brief", "deel a: Zie [[kst-36800-X-34]]."))
    address = "https://zoek.officielebekendmakingen.nl/kst-36800-X-34.html"
    assert only(made) == External("kst-36800-X-34", "kst-36800-X-34.html", address)


def test_a_paper_that_cites_itself_is_found() -> None:
    made = world(paper("kst-36800-X-34", "deel a: Dit is [[kst-36800-X-34]]."))
    assert only(made, "kst-36800-X-34") == Resolved("kst-36800-X-34", "kst-36800-X-34.html")


def test_a_reprint_is_the_held_paper_and_an_attachment_is_not() -> None:
    held = paper("kst-30000-3", "deel a: Tekst.")
    assert only(world(paper("brief", "deel a: [[kst-30000-3-h1]]"), held)) == Resolved(
        "kst-30000-3", "kst-30000-3.html"
    )
    assert not isinstance(only(world(paper("brief", "deel a: [[kst-30000-3-b2]]"), held)), Resolved)


def test_two_editions_held_are_two_candidates() -> None:
    editions = (paper("kst-30000-3-h1", "deel a: Eerste."), paper("kst-30000-3-h2", "deel a: Tweede."))
    found = only(world(paper("brief", "deel a: [[kst-30000-3]]"), *editions))
    assert found == Ambiguous(("kst-30000-3-h1", "kst-30000-3-h2"), "several-editions")


def test_a_letter_without_number_is_found_by_its_reference() -> None:
    made = world(
        paper("brief", "deel a: Zie [[MINDEF20260043333]]."),
        paper("slug-van-de-brief", "deel a: Tekst.", kenmerken=("MINDEF 20260043333",)),
    )
    assert only(made) == Resolved("slug-van-de-brief", "slug-van-de-brief.html")


def test_a_reference_that_two_papers_carry_finds_neither() -> None:
    twice = [paper(id_, "deel a: Tekst.", kenmerken=("MINDEF20260043333",)) for id_ in ("een", "twee")]
    assert isinstance(only(world(paper("brief", "deel a: [[MINDEF20260043333]]"), *twice)), Ambiguous)


def test_a_kenmerk_of_nobody_here_is_known_by_its_reason() -> None:
    assert only(world(paper("brief", "deel a: [[MINDEF20260028717]]"))) == Unknown("kenmerk", "MINDEF20260028717")


def test_a_case_number_has_a_page_here_and_no_address() -> None:
    found = only(world(paper("brief", "deel a: [[2026Z12163]]")))
    assert found == Unknown("case-number", "2026Z12163", "2026Z12163.html")


def test_the_editors_table_gives_an_address_past_the_rules_and_forbids_one() -> None:
    registers = Registers(
        uitzonderingen=(
            AddressException("kst-20082009-31700-VI-D", "https://voorbeeld.nl/d", "staat daar"),
            AddressException("kst-28676-560", "geen", "bestaat niet"),
        )
    )
    text = "deel a: [[kst-20082009-31700-VI-D]] en [[kst-28676-560]] en [[kst-20082009-31700-VI-E]]"
    old, forbidden, ruled = resolutions(world(paper("brief", text), registers=registers))
    assert old == External("kst-20082009-31700-VI-D", "kst-20082009-31700-VI-D.html", "https://voorbeeld.nl/d")
    assert forbidden == Unknown("editors-veto", "kst-28676-560")
    assert isinstance(ruled, Unknown)
    assert ruled.reason == "ek-before-2010-2011"


def test_an_id_printed_in_full_is_linked_where_a_formed_one_is_not() -> None:
    made, body = paper("brief", "deel a: [[h-tk-20082009-7140-7144]] en [[h-tk-20082009-7140-7144]]")
    formed, written = made.mentions
    assert isinstance(written.mention, Citation)
    written = replace(written, mention=replace(written.mention, confidence=Confidence.WRITTEN))
    old, new = resolutions(world((replace(made, mentions=(formed, written)), body)))
    assert isinstance(old, Unknown)
    assert isinstance(new, External)


def test_a_written_address_is_its_own_target() -> None:
    address = "https://www.nato.int/stuk"
    made, body = paper("brief", "deel a: x [[kst-28676-560]]")
    url = Citation(Span(2, 15), Kind.URL, (address,), Confidence.WRITTEN)
    made = replace(made, mentions=(replace(made.mentions[0], mention=url),))
    assert only(world((made, body))) == External(address, "", address)


def test_a_dossier_of_which_a_paper_is_held_is_a_page_here() -> None:
    made = world(paper("brief", "deel a: [[dossier:28676]] [[dossier:31945]]", dossiers=("28676",)))
    here, elsewhere = resolutions(made)
    assert here == Resolved("dossier:28676", "dossier/28676.html")
    assert isinstance(elsewhere, External)
    assert elsewhere.href == "dossier/31945.html"


class TestMotions:
    def test_a_name_takes_the_number_it_has_elsewhere_in_the_paper(self) -> None:
        text = "deel a: De [[naam:motie-Piri c.s.]] en de [[naam=motie Piri c.s.=kst-36800-X-34]]."
        first, _ = resolutions(world(paper("brief", text)))
        assert isinstance(first, External)
        assert first.id == "kst-36800-X-34"

    def test_a_name_never_takes_a_number_from_another_paper(self) -> None:
        made = world(
            paper("brief", "deel a: De [[naam:motie Piri c.s.]]."),
            paper("ander", "deel a: De [[naam=motie Piri c.s.=kst-36800-X-34]]."),
        )
        assert only(made) == Unknown("name-only")

    def test_a_name_from_the_register_is_known_everywhere(self) -> None:
        registers = Registers(stukken=(CitedPaper("kst-36800-X-34", namen=("Motie-Piri c.s.",)),))
        found = only(world(paper("brief", "deel a: De [[naam:motie van het lid Piri c.s.]]."), registers=registers))
        assert isinstance(found, External)

    def test_a_name_with_two_numbers_is_ambiguous(self) -> None:
        text = "deel a: [[naam:motie Piri]] [[naam=motie Piri=kst-36800-X-34]] [[naam=motie Piri=kst-36800-X-35]]"
        assert resolutions(world(paper("brief", text)))[0] == Ambiguous(
            ("kst-36800-X-34", "kst-36800-X-35"), "name-only"
        )

    def test_a_changed_motion_is_another_one(self) -> None:
        text = "deel a: [[naam:gewijzigde motie Piri]] [[naam=motie Piri=kst-36800-X-34]]"
        assert resolutions(world(paper("brief", text)))[0] == Unknown("name-only")


BOTH = "dossier:36800-K|kst-36800-K"
CHAPTER, LETTER = "dossier:36800-K", "kst-36800-K"


class TestChapterOrLetter:
    def test_without_evidence_both_readings_stay(self) -> None:
        assert only(world(paper("brief", f"deel a: [[{BOTH}]]"))) == Ambiguous((CHAPTER, LETTER), "chapter-or-letter")

    def test_the_header_of_the_paper_decides(self) -> None:
        made = world(paper("brief", f"deel a: [[{BOTH}]]", dossiers=("36800-K",)))
        assert only(made) == Resolved(CHAPTER, "dossier/36800-K.html")

    def test_the_chapter_cited_with_a_letter_in_the_same_paper_decides(self) -> None:
        first, _ = resolutions(world(paper("brief", f"deel a: [[{BOTH}]] [[kst-36800-K-F]]")))
        assert isinstance(first, External)
        assert first.id == CHAPTER

    @pytest.mark.parametrize(
        ("registers", "expected"),
        [
            (Registers(dossiers=(Dossier("36800-K"),)), CHAPTER),
            (Registers(stukken=(CitedPaper("kst-36800-K"),)), LETTER),
            (Registers(dossiers=(Dossier("36800"),)), LETTER),
        ],
        ids=["chapter registered", "letter registered", "dossier without chapters"],
    )
    def test_what_the_site_knows_decides(self, registers: Registers, expected: str) -> None:
        found = only(world(paper("brief", f"deel a: [[{BOTH}]]"), registers=registers))
        assert isinstance(found, External)
        assert found.id == expected

    def test_knowing_both_decides_nothing(self) -> None:
        registers = Registers(dossiers=(Dossier("36800-K"),), stukken=(CitedPaper("kst-36800-K"),))
        assert isinstance(only(world(paper("brief", f"deel a: [[{BOTH}]]"), registers=registers)), Ambiguous)
