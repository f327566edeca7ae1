"""What surrounds a citation: the citing paper, the sentence, the rest of the text, the laws that are known."""

import pytest

from griffie.citations import Context, Law, Laws, as_json, listing, reasons, recognise
from griffie.citations.context import WELL_KNOWN
from griffie.model.citation import Citation, Confidence, InternalReference, Kind, Mention, Target


def only(text: str, context: Context = Context()) -> Mention:  # noqa: B008 - a frozen value
    (mention,) = recognise(text, context)
    return mention


def cited(text: str, context: Context = Context()) -> list[Citation]:  # noqa: B008 - a frozen value
    return [mention for mention in recognise(text, context) if isinstance(mention, Citation)]


def test_one_character_behind_a_dossier_has_two_readings() -> None:
    mention = cited("Kamerstuk 36800-K")[0]
    assert mention.ids == ("kst-36800-K", "dossier:36800-K")
    assert mention.reason == reasons.CHAPTER_OR_LETTER
    printed = as_json(mention, "Kamerstuk 36800-K")
    assert printed["id"] is None
    assert printed["url"] is None
    assert printed["candidates"] == ["kst-36800-K", "dossier:36800-K"]


@pytest.mark.parametrize("context", [Context(own="kst-36800-K-F"), Context(dossiers=("36800-K",))])
def test_the_own_chapter_decides(context: Context) -> None:
    mention = cited("Kamerstuk 36800-K", context)[0]
    assert (mention.ids, mention.kind) == (("dossier:36800-K",), Kind.DOSSIER)


def test_the_same_text_decides() -> None:
    assert [m.ids for m in cited("Kamerstuk 36800-K en (Kamerstuk 36 800 K, nr. 3)")] == [
        ("dossier:36800-K",),
        ("kst-36800-K-3",),
    ]


def test_a_printed_eerste_kamer_decides() -> None:
    assert [m.ids for m in cited("Kamerstukken I 2025/26, 36800-K")] == [("kst-36800-K",)]


def test_the_newest_dossier_bounds_the_numbers() -> None:
    assert not list(listing("Kamerstuk 39 123, nr. 4"))
    assert [p["id"] for p in listing("Kamerstuk 39 123, nr. 4", Context(limit=39000))] == ["kst-39123-4"]


def test_a_paper_out_of_range_is_reported() -> None:
    mention = cited("Kamerstuk 39 123, nr. 4")[0]
    assert (mention.ids, mention.reason) == ((), reasons.OUT_OF_RANGE)


def test_a_replaced_paper_belongs_to_the_own_dossier() -> None:
    text = "Amendement ter vervanging van nr. 12"
    assert [m.ids for m in cited(text, Context(dossiers=("36410-XV",)))] == [("kst-36410-XV-12",)]
    assert cited(text) == []
    assert cited(text, Context(dossiers=("36410", "36411"))) == []


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("kst-36410-12", Confidence.WRITTEN),
        ("Kamerstuk 36 410, nr. 12", Confidence.FULL),
        ("(36 410, nr. 12)", Confidence.CONTEXT),
    ],
)
def test_confidence_says_on_what_the_identity_rests(text: str, confidence: Confidence) -> None:
    assert cited(text)[0].confidence is confidence


def test_members_of_a_list_inherit() -> None:
    confidences = [m.confidence for m in cited("Kamerstuk 36 410, nrs. 12 en 13")]
    assert confidences == [Confidence.FULL, Confidence.INHERITED]


def test_pages_are_kept_as_a_pin_within_the_span() -> None:
    text = "Kamerstuk 36 410, nr. 12, p. 3-4, waarin"
    mention = cited(text)[0]
    assert mention.pin == "p. 3-4"
    assert mention.span.of(text) == "Kamerstuk 36 410, nr. 12, p. 3-4"


def test_papers_before_1995_have_no_address() -> None:
    mention = cited("Kamerstukken II 1988/89, 20 873, nr. 39")[0]
    assert (mention.ids, mention.reason) == (("kst-20873-39",), reasons.BEFORE_1995)


def test_a_temporary_id_is_never_kept() -> None:
    assert [(m.ids, m.reason) for m in cited("kst-1138049")] == [((), reasons.TEMPORARY_ID)]


def test_a_motie_is_the_name_of_the_paper_in_its_sentence() -> None:
    (mention,) = cited("de motie-Jansen c.s. over dijken (Kamerstuk 36 410, nr. 12) is aangenomen")
    assert (mention.ids, mention.note) == (("kst-36410-12",), "motie Jansen c.s.")


def test_a_motie_by_name_means_the_paper_that_this_text_gives_it() -> None:
    found = cited("De motie-Jansen c.s. (Kamerstuk 36 410, nr. 12) is aangenomen. De motie Jansen wordt uitgevoerd.")
    assert [(m.ids, m.confidence) for m in found] == [
        (("kst-36410-12",), Confidence.FULL),
        (("kst-36410-12",), Confidence.INHERITED),
    ]


def test_a_motie_by_name_alone_identifies_nothing() -> None:
    found = cited("De motie-Jansen is aangenomen. In Kamerstuk 36 410, nr. 12 staat iets anders.")
    assert [(m.ids, m.reason) for m in found] == [((), reasons.NAME_ONLY), (("kst-36410-12",), None)]


def test_a_name_of_two_moties_stays_a_name() -> None:
    found = cited("De motie-Jansen (36 410, nr. 1) en de motie-Jansen (36 410, nr. 2). De motie-Jansen is verworpen.")
    assert found[-1].ids == ()


def internal(text: str) -> list[tuple[str, int | None, str, tuple[str, ...]]]:
    return [(m.span.of(text), m.number, m.letter, m.owner) for m in recognise(text) if isinstance(m, InternalReference)]


def test_each_printed_number_of_a_list_has_its_own_span() -> None:
    assert internal("Zie het antwoord op de vragen 15, 16b en 33.") == [
        ("vragen 15", 15, "", ()),
        ("16b", 16, "b", ()),
        ("33", 33, "", ()),
    ]


def test_a_range_of_questions_implies_those_between() -> None:
    found = recognise("Zie het antwoord op de vragen 4 t/m 7.")
    assert [(m.number, m.implied) for m in found if isinstance(m, InternalReference)] == [(4, ()), (7, (5, 6))]


def test_numbers_belong_to_the_paper_named_before_them_in_the_sentence() -> None:
    paper = ("kst-36410-12",)
    assert internal("In Kamerstuk 36 410, nr. 12 (antwoord op vraag 4) staat dit.") == [
        ("antwoord op vraag 4", 4, "", paper)
    ]
    assert internal("Zie het antwoord op vraag 4 in Kamerstuk 36 410, nr. 12.") == [("antwoord op vraag 4", 4, "", ())]
    assert internal("Dat staat in Kamerstuk 36 410, nr. 12. Zie verder vraag 4.") == [("vraag 4", 4, "", ())]
    assert internal("Dat staat er (Kamerstuk 36 410, nr. 12, p. 3, o.a. vraag 4).")[0][3] == paper


def test_an_aanhangsel_owns_questions_too() -> None:
    printed = list(listing("Aanhangsel Handelingen II 2018/19, nr. 12, vraag 3"))[-1]
    assert (printed["kind"], printed["id"]) == ("ah", "ah-tk-20182019-12#vraag-3")


def test_respectievelijk_pairs_groups_with_papers() -> None:
    text = "In Kamerstuk 36 410, nr. 12 en Kamerstuk 36 411, nr. 3 (vragen 1 en 2, respectievelijk vraag 7)."
    assert [(number, owner) for _, number, _, owner in internal(text)] == [
        (1, ("kst-36410-12",)),
        (2, ("kst-36410-12",)),
        (7, ("kst-36411-3",)),
    ]


def test_two_papers_without_a_word_to_pair_them_leave_the_owner_open() -> None:
    text = "In Kamerstuk 36 410, nr. 12 en Kamerstuk 36 411, nr. 3 (vraag 1)."
    assert internal(text) == [("vraag 1", 1, "", ("kst-36410-12", "kst-36411-3"))]
    assert [p["candidates"] for p in listing(text)][-1] == ["kst-36410-12#vraag-1", "kst-36411-3#vraag-1"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Zie het vorige antwoord.", Target.VORIGE),
        ("Zie het antwoord op de vorige vraag.", Target.VORIGE),
        ("Zie voetnoot 3.", Target.VOETNOOT),
        ("Zie paragraaf 3.", Target.PARAGRAAF),
        ("Zie § 3.", Target.PARAGRAAF),
        ("Zie bijlage IV.", Target.BIJLAGE),
        ("Zie antwoord 6b.", Target.ANTWOORD),
    ],
)
def test_what_inside_a_paper_can_be_meant(text: str, target: Target) -> None:
    mention = only(text)
    assert isinstance(mention, InternalReference)
    assert mention.target is target


@pytest.mark.parametrize(
    "text",
    [
        "## Antwoord op vraag 4",
        "**Antwoord vragen 4 en 5**",
        "- Antwoord 4a.",
        "Tekst\nAntwoord 12:\nTekst",
        "De vragen 3 en 4 zijn samengenomen.",
        "Vraag 4",
        "een vertrouwelijke bijlage",
        "bijlage 2 bij de brief",
        "paragraaf 3 van het advies",
        "artikel 1 – Inzet van mensen",
    ],
)
def test_headings_and_things_of_others_are_no_references(text: str) -> None:
    assert recognise(text) == ()


def test_laws_are_those_of_the_table_and_of_the_text() -> None:
    dijken = Laws((Law("BWBR0000001", ("Dijkenwet",)),))
    context = Context(laws=WELL_KNOWN | dijken)
    assert [m.ids for m in cited("artikel 3 van de Dijkenwet", context)] == [("BWBR0000001#3",)]
    text = "De Dijkenwet (hierna: Dw) geldt. Artikel 4 Dw zegt het."
    assert [m.ids for m in cited(text, context)] == [("BWBR0000001#4",)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("artikel 6", reasons.NO_LAW_NAMED),
        ("artikel 2, tweede lid, BLBV", reasons.ABBREVIATION_UNDEFINED),
        ("artikel 12 BW", reasons.OUT_OF_RANGE),
        ("Stb. 575", reasons.NO_YEAR),
        ("Stb. …, …", reasons.PLACEHOLDER),
        ("Aanhangsel Handelingen 2998", reasons.NO_YEAR),
    ],
)
def test_what_identifies_nothing_says_why(text: str, reason: str) -> None:
    assert [(mention.ids, mention.reason) for mention in cited(text)] == [((), reason)]


def test_offsets_count_code_points() -> None:
    text = "\U0001f600 Kamerstuk 36 410, nr. 12"
    assert [(p["start"], p["end"]) for p in listing(text)] == [(2, len(text))]


def test_line_ends_of_windows_are_line_ends() -> None:
    assert [p["id"] for p in listing("Kamerstuk 30\r\n123, nr.\r\n45")] == ["kst-30123-45"]


def test_a_blank_line_ends_a_citation() -> None:
    assert [p["id"] for p in listing("Kamerstuk 30 123,\n\nnr. 45")] == ["dossier:30123"]
