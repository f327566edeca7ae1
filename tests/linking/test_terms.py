"""Uses of terms: first in each unit, never inside a citation, never half a word."""

from dataclasses import replace

import pytest
from linking_corpus import paper, world

from griffie.linking.link import link
from griffie.linking.places import named_places
from griffie.linking.terms import index_terms, term_uses
from griffie.model.document import Heading, Unit, UnitKind
from griffie.model.prose import Prose
from griffie.model.register import Registers, Term

IAMD = Term("iamd", "geïntegreerde lucht- en raketverdediging", "…", "IAMD", ("Integrated Air and Missile Defence",))
EDA = Term("eda", "Europees Defensieagentschap", "…", "EDA")
LUCHT = Term("lucht", "raketverdediging", "…")
MOTIE = Term("motie", "motie", "…")
ZZP = Term("zzp", "zzp'ers", "…")
NORM = Term("norm", "1,5%-norm", "…")


def uses(text: str, *terms: Term) -> list[tuple[str, str]]:
    made, body = paper("brief", text)
    proses = {prose.n: prose.text for place in named_places(body).values() for prose in place.proses}
    return [(use.term, use.span.of(proses[use.n])) for use in term_uses(made, body, index_terms(terms))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De IAMD werkt.", [("iamd", "IAMD")]),
        ("Alle IAMD's en IAMDs.", [("iamd", "IAMD's")]),
        ("De IAMD-capaciteit groeit.", [("iamd", "IAMD")]),
        ("De iamd en IAMDX werken.", []),
        ("Dit eda is niets; de EDA wel.", [("eda", "EDA")]),
        ("Geïntegreerde lucht- en raketverdediging.", [("iamd", "Geïntegreerde lucht- en raketverdediging")]),
        (
            "geïntegreerde\u00a0lucht‑ en  raketverdediging",
            [("iamd", "geïntegreerde\u00a0lucht‑ en  raketverdediging")],
        ),
        ("Losse raketverdedigingen.", [("lucht", "raketverdedigingen")]),
        ("De raketverdedigingsmacht.", []),
        ("Het Europees Defensieagentschap's plan.", [("eda", "Europees Defensieagentschap's")]),
        ("De moties.", [("motie", "moties")]),
        ("De promotie en de emoties.", []),
        ("Zie integrated air and missile defence.", [("iamd", "integrated air and missile defence")]),
        ("De 1,5%-norm geldt.", [("norm", "1,5%-norm")]),
        ("Alle zzp’ers.", [("zzp", "zzp’ers")]),
    ],
)
def test_forms(text: str, found: list[tuple[str, str]]) -> None:
    assert uses(f"deel a: {text}", IAMD, EDA, LUCHT, MOTIE, NORM, ZZP) == found


def test_the_first_use_in_every_unit_and_no_second() -> None:
    text = "vraag 1: Wat is EDA en EDA? / EDA.\nantwoord 1: EDA.\nvoetnoot 2 @antwoord-1: EDA."
    assert len(uses(text, EDA)) == 3


def test_never_in_a_heading() -> None:
    made, body = paper("brief", "deel a: EDA.")
    heading = Heading(Prose(9, "De EDA"), 2, "de-eda")
    unit = Unit("de-eda", UnitKind.DEEL, "De EDA", 9, 10)
    made, body = replace(made, units=(unit, *made.units)), replace(body, parts=(heading, *body.parts))
    assert [use.n for use in term_uses(made, body, index_terms((EDA,)))] == [0]


def test_never_inside_a_citation() -> None:
    assert uses("deel a: De [[naam=motie Piri=kst-36800-X-34]] en een motie.", MOTIE) == [("motie", "motie")]
    made, body = paper("brief", "deel a: De [[naam=motie Piri=kst-36800-X-34]] en een motie.")
    (use,) = term_uses(made, body, index_terms((MOTIE,)))
    assert use.span.start == len("De motie Piri en een ")


def test_a_term_knows_where_it_is_used_and_an_unused_one_is_told() -> None:
    made = world(
        paper("b", "antwoord 1: Eerst iets. Dan de EDA weer."),
        paper("a", "deel x: De EDA."),
        registers=Registers(begrippen=(EDA, IAMD)),
    )
    linked, problems = link(made.corpus, made.body_of)
    assert [(one.paper, one.unit, one.within.of(one.sentence)) for one in linked.terms["eda"]] == [
        ("a", "deel-x", "EDA"),
        ("b", "antwoord-1", "EDA"),
    ]
    assert linked.terms["eda"][1].sentence == "Dan de EDA weer."
    assert [one.code for one in problems] == ["L301"]
