"""Notes stand exactly where their quote stands, once; or nowhere."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linking_corpus import World, note, notes_on, paper, world

from griffie.linking import anchor
from griffie.linking.anchor import find, place_notes, place_text
from griffie.linking.link import link
from griffie.linking.places import NamedPlace, named_places
from griffie.linking.tolerance import Folded, folded
from griffie.model.annotation import Annotation, Orphaned, Placed, Placement, Quote
from griffie.model.document import Body, Paragraph
from griffie.model.prose import Prose

PAPER = """
deel opening: Hierbij de antwoorden.
vraag 1: Klopt het bedrag van 12 miljoen?
antwoord 1: Ja, het bedrag van 12 miljoen klopt. / Zie ook  de ‘Stand’ van   Defensie. / Het bedrag stijgt.
vraag 2: En in vraag 21?
antwoord 2: Nee, het bedrag van 21 miljoen klopt niet. / Het bedrag daalt.
voetnoot 2 @antwoord-1: Zie de bijlage.
"""


def placement(annotation: Annotation, text: str = PAPER) -> Placement:
    made = world(paper("brief", text), notes=(notes_on("brief", annotation),))
    linked, _ = link(made.corpus, made.body_of)
    (found,) = linked.placements["brief"]
    return found


def quoted(annotation: Annotation, text: str = PAPER) -> list[str]:
    made = world(paper("brief", text), notes=(notes_on("brief", annotation),))
    linked, _ = link(made.corpus, made.body_of)
    (found,) = linked.placements["brief"]
    assert isinstance(found, Placed), found
    proses = {prose.n: prose.text for place in named_places(made.body_of("brief")).values() for prose in place.proses}
    return [span.of(proses[n]) for n, span in found.stretches]


def test_a_quote_is_found_in_its_place() -> None:
    assert quoted(note("n", "antwoord-1", "bedrag van 12 miljoen")) == ["bedrag van 12 miljoen"]


def test_white_space_and_quotation_marks_are_the_only_tolerance() -> None:
    assert quoted(note("n", "antwoord-1", "ook de 'Stand' van Defensie")) == ["ook  de ‘Stand’ van   Defensie"]
    assert isinstance(placement(note("n", "antwoord-1", "ook de Stand van Defensie")), Orphaned)
    assert isinstance(placement(note("n", "antwoord-1", "Ook de 'stand' van Defensie")), Orphaned)


def test_a_quote_may_run_on_across_paragraphs() -> None:
    assert quoted(note("n", "antwoord-1", "klopt. Zie ook")) == ["klopt.", "Zie ook"]


def test_a_note_on_a_paragraph_is_about_that_paragraph() -> None:
    assert quoted(note("n", "antwoord-1-al3")) == ["Het bedrag stijgt."]
    assert quoted(note("n", "antwoord-1-al3", "Het bedrag")) == ["Het bedrag"]


def test_a_note_without_quote_is_about_the_whole() -> None:
    found = placement(note("n", "vraag-2 antwoord-2"))
    assert isinstance(found, Placed)
    assert (found.unit, found.stretches) == ("vraag-2", ())


def test_a_note_on_two_places_needs_its_quote_once_in_each() -> None:
    assert quoted(note("n", "antwoord-1 antwoord-2", "Het bedrag")) == ["Het bedrag", "Het bedrag"]
    assert isinstance(placement(note("n", "antwoord-1 antwoord-2", "stijgt")), Orphaned)


def test_what_stands_around_it_tells_two_occurrences_apart() -> None:
    twice = "antwoord 1: Het kan. Dus het kan. / Maar het kan."
    assert isinstance(placement(note("n", "antwoord-1", "het kan"), twice), Orphaned)
    assert quoted(note("n", "antwoord-1", "het kan", voor="Maar"), twice) == ["het kan"]
    found = placement(note("n", "antwoord-1", "het kan", voor="Want"), twice)
    assert isinstance(found, Orphaned)
    assert "voor" in found.reason


@pytest.mark.parametrize("quote", ["bedrag van 21 miljoen", "bedrag van 12 miljard", "vraag 1", "Zie de bijlage.", " "])
def test_a_quote_that_is_not_in_its_place_is_orphaned_and_never_moved(quote: str) -> None:
    assert isinstance(placement(note("n", "antwoord-1", quote)), Orphaned)


def test_an_orphan_says_where_its_words_stand_now() -> None:
    found = placement(note("n", "antwoord-2", "het bedrag van 12 miljoen klopt."))
    assert isinstance(found, Orphaned)
    assert found.reason == "het citaat staat niet in antwoord-2, wel in antwoord-1"
    assert found.guess == "het bedrag van 12 miljoen klopt."


def test_an_orphan_shows_the_nearest_words_of_its_place() -> None:
    found = placement(note("n", "antwoord-1", "het bedrag van 13 miljoen klopt"))
    assert isinstance(found, Orphaned)
    assert found.guess == "het bedrag van 12 miljoen klopt."


def test_two_passages_equally_near_give_no_guess() -> None:
    twice = "antwoord 1: Het bedrag is 12 miljoen euro. Het bedrag is 14 miljoen euro."
    found = placement(note("n", "antwoord-1", "Het bedrag is 13 miljoen euro."), twice)
    assert isinstance(found, Orphaned)
    assert found.guess == ""


class TestEditedSources:
    """What happens to a source; a note may be lost by it, and may never end up on another text."""

    ANCHOR = note("n", "antwoord-1", "het bedrag van 12 miljoen")

    def test_swapped_answers(self) -> None:
        swapped = PAPER.replace("antwoord 1:", "antwoord X:").replace("antwoord 2:", "antwoord 1:").replace("X:", "2:")
        assert isinstance(placement(self.ANCHOR, swapped), Orphaned)

    def test_renumbered_questions(self) -> None:
        renumbered = PAPER.replace("raag 1:", "raag 3:").replace("antwoord 1:", "antwoord 3:")
        renumbered = renumbered.replace("@antwoord-1", "@antwoord-3")
        found = placement(self.ANCHOR, renumbered)
        assert isinstance(found, Orphaned)
        assert "antwoord-1" in found.reason

    def test_a_passage_that_is_repeated(self) -> None:
        assert isinstance(
            placement(self.ANCHOR, PAPER.replace("stijgt.", "stijgt: het bedrag van 12 miljoen.")), Orphaned
        )

    def test_a_paragraph_that_is_split(self) -> None:
        assert quoted(self.ANCHOR, PAPER.replace("bedrag van 12", "bedrag / van 12")) == [
            "het bedrag",
            "van 12 miljoen",
        ]

    def test_a_digit_that_changed(self) -> None:
        assert isinstance(placement(self.ANCHOR, PAPER.replace("12 miljoen klopt", "13 miljoen klopt")), Orphaned)


TEXTS = st.text(alphabet="ab ‘'\u00a0\n.", max_size=12)


@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
def test_every_stretch_found_folds_to_the_quote_and_nothing_is_missed(paragraphs: list[str], quote: str) -> None:
    proses = tuple(Prose(n, text) for n, text in enumerate(paragraphs))
    text = place_text(NamedPlace("antwoord-1", "antwoord-1", proses))
    wanted = folded(quote).text.strip()
    found = find(Quote(quote), text)
    for stretches in found:
        printed = "\n\n".join(span.of(paragraphs[n]) for n, span in stretches)
        assert folded(printed).text.replace(" ", "") == wanted.replace(" ", "")
    whole = folded("\n\n".join(paragraphs)).text
    assert len(found) == (sum(whole.startswith(wanted, at) for at in range(len(whole))) if wanted else 0)


def test_a_place_is_folded_once_however_many_notes_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    made = world(paper("brief", PAPER))
    texts: list[str] = []

    def counting(text: str) -> Folded:
        texts.append(text)
        return folded(text)

    monkeypatch.setattr(anchor, "folded", counting)
    notes = [note(f"n{n}", "antwoord-1", quote) for n in range(50) for quote in ("klopt", "staat er niet")]
    place_notes(notes_on("brief", *notes), made.body_of("brief"))
    assert len([text for text in texts if "12 miljoen klopt" in text and "stijgt" in text]) == 1


def problems(world_: World) -> list[tuple[str, int, str | None]]:
    _, found = link(world_.corpus, world_.body_of)
    return [(one.code, one.place.line, one.hint) for one in found]


class TestProblems:
    SOURCE = "---\ntitels:\n  vraag-11: Bedrag\n---\n\n## n\n\nbij: antwoord-11\ncitaat: x\n"

    def test_an_unknown_place_is_shown_where_it_is_written(self) -> None:
        from griffie.text import Span

        heading = self.SOURCE.index("## n")
        lost = replace(note("n", "antwoord-11", "x"), span=Span(heading, heading + 4))
        made = world(paper("brief", PAPER), notes=(notes_on("brief", lost, source=self.SOURCE),))
        assert problems(made) == [("L201", 8, "bedoelde u antwoord-1?")]

    def test_a_title_of_an_unknown_question(self) -> None:
        notes = notes_on("brief", titels=(("vraag-11", "Bedrag"),), source=self.SOURCE)
        assert problems(world(paper("brief", PAPER), notes=(notes,))) == [("L202", 3, "bedoelde u vraag-1?")]

    def test_two_notes_on_one_passage(self) -> None:
        both = (note("een", "antwoord-1", "stijgt"), note("twee", "antwoord-1", "stijgt"))
        made = world(paper("brief", PAPER), notes=(notes_on("brief", *both),))
        assert [code for code, _, _ in problems(made)] == ["L203"]

    @pytest.mark.parametrize(
        ("address", "dead"),
        [
            ("#antwoord-1", False),
            ("#antwoord-1-al2", False),
            ("#noot-n", False),
            ("#antwoord-11", True),
            ("begrip:iamd", True),
            ("brief#vraag-2", False),
            ("brief#vraag-2-al1", False),
            ("brief#vraag-9", True),
            ("brief#vraag-12", True),
            ("brief#vraag-1a", False),
            ("bried", True),
            ("https://www.nato.int", False),
        ],
    )
    def test_links_of_notes_lead_somewhere(self, address: str, dead: bool) -> None:
        from griffie.model.prose import Mark, MarkKind
        from griffie.text import Span

        text = Paragraph(Prose(0, "Zie hier.", marks=(Mark(MarkKind.LINK, Span(4, 8), address),)))
        made = world(paper("brief", PAPER), notes=(notes_on("brief", note("n", "antwoord-1", tekst=(text,))),))
        assert [code for code, _, _ in problems(made)] == (["L204"] if dead else [])


def test_notes_of_a_paper_that_is_not_held_wait_for_it() -> None:
    made = world(paper("brief", PAPER), notes=(notes_on("weg", note("n", "antwoord-1")),))
    linked, _ = link(made.corpus, made.body_of)
    assert not linked.placements
    assert isinstance(made.body_of("brief"), Body)
