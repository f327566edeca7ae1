"""Laws of linking, on corpora of any shape."""

from hypothesis import given, settings
from hypothesis import strategies as st
from linking_corpus import World, note, notes_on, paper, world

from griffie.citations import dossier_of
from griffie.linking.backlinks import is_printed
from griffie.linking.known import cited_key
from griffie.linking.link import link
from griffie.linking.places import named_places
from griffie.model.citation import Ambiguous, External, Resolved, Unknown
from griffie.model.register import AddressException, CitedPaper, Dossier, Registers
from griffie.urls import cited_page, dossier_page, paper_page

HELD = ("kst-36800-X-34", "kst-36800-K-F", "kst-28676-560", "brief")
SAID = (
    *(
        "kst-36800-X-34",
        "kst-28676-560",
        "kst-28676-560-h1",
        "kst-1-1-b2",
        "2026Z12163",
        "2026D28253",
        "dossier:36800-K",
    ),
    *(
        "dossier:36800-K|kst-36800-K",
        "kst-36410-L|dossier:36410-L",
        "naam:motie Piri",
        "naam=motie Piri=kst-36800-X-34",
    ),
    *("#vraag 1", "#vraag 1a", "#vraag 2..4", "#antwoord 2", "#antwoord 1b", "#vorige", "#voetnoot 1", "#paragraaf 2"),
    *("kst-36800-X-34#2", "kst-28676-560#1a", "kst-99999-1#3", "MINDEF20260043333"),
)
SENTENCES = st.lists(
    st.one_of(
        st.sampled_from([f"Zie [[{said}]]." for said in SAID]),
        st.sampled_from(
            ["Ja.", "Deze zin is lang genoeg om als herhaling te tellen, want hij telt meer dan zestig tekens."]
        ),
    ),
    min_size=1,
    max_size=3,
).map(" ".join)


@st.composite
def papers(draw: st.DrawFn, id_: str) -> str:
    lines: list[str] = []
    for group in draw(st.sampled_from([("",), ("sp", "volt")])):
        lines.extend([f"== {group}"] if group else [])
        for number in range(1, draw(st.integers(1, 4))):
            lines.append(f"vraag {number}: Welke: a) {draw(SENTENCES)}")
            letters = draw(st.sampled_from([("",), ("a", "b"), ()]))
            lines.extend(f"antwoord {number}{letter}: {draw(SENTENCES)}" for letter in letters)
    lines.append(f"deel {id_}: {draw(SENTENCES)}")
    return "\n".join(lines)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    held = draw(st.lists(st.sampled_from(HELD), unique=True, min_size=1))
    made = [
        paper(id_, draw(papers(id_)), kenmerken=draw(st.sampled_from([(), ("MINDEF20260043333",)]))) for id_ in held
    ]
    registers = Registers(
        stukken=draw(st.sampled_from([(), (CitedPaper("kst-36800-K", namen=("motie Piri",)),)])),
        dossiers=draw(st.sampled_from([(), (Dossier("36800-K"),), (Dossier("36410"),)])),
        uitzonderingen=draw(
            st.sampled_from(
                [(), (AddressException("kst-28676-560", "geen", ""),), (AddressException("2026Z12163", "x:y", ""),)]
            )
        ),
    )
    quotes = draw(st.sampled_from(["Ja.", "Zie", "niet te vinden", ""]))
    notes = notes_on(held[0], note("n", draw(st.sampled_from(["vraag-1", "antwoord-1", f"deel-{held[0]}"])), quotes))
    return world(*made, notes=(notes,), registers=registers)


@given(worlds())
@settings(max_examples=200, deadline=None)
def test_every_mention_gets_one_resolution_and_every_target_exists(made: World) -> None:
    linked, _ = link(made.corpus, made.body_of)
    pages = {paper_page(id_): set(named_places(body)) | _parts(made, id_) for id_, body in made.bodies.items()}
    dossiers = {dossier_page(key) for id_ in made.bodies if (key := dossier_of(id_))}
    for id_, held in made.corpus.papers.items():
        assert [reference.located for reference in linked.references[id_]] == list(held.mentions)
        for reference in linked.references[id_]:
            match reference.resolution:
                case Resolved(href=href):
                    page, _, anchor = href.partition("#")
                    assert page in pages or page in dossiers
                    assert not anchor or anchor in pages[page]
                case External(id=ident, href=href, address=address):
                    assert address
                    assert href == cited_page(cited_key(ident))
                    assert cited_key(ident) in linked.cited
                case Ambiguous(candidates=candidates):
                    assert len(set(candidates)) == len(candidates) > 1
                case Unknown(reason=reason, id=ident, href=href):
                    assert reason
                    assert not href or (
                        ident and href == cited_page(cited_key(ident)) and cited_key(ident) in linked.cited
                    )


@given(worlds())
@settings(max_examples=100, deadline=None)
def test_back_links_are_the_references_turned_round(made: World) -> None:
    linked, _ = link(made.corpus, made.body_of)
    printed = [reference for found in linked.references.values() for reference in found]
    assert all(reference in printed for found in linked.cited.values() for reference in found if is_printed(reference))
    for (owner, anchor), found in linked.incoming.items():
        assert anchor in {unit.anchor for unit in made.corpus.papers[owner].units if unit.kind == "vraag"}
        citing = [(reference.paper, reference.located.unit) for reference in found]
        assert len(set(citing)) == len(citing)
        assert all(reference in printed for reference in found)


@given(worlds())
@settings(max_examples=60, deadline=None)
def test_linking_depends_on_the_corpus_alone(made: World) -> None:
    assert link(made.corpus, made.body_of) == link(made.corpus, made.body_of)


def _parts(made: World, id_: str) -> set[str]:
    """Anchors of sub-questions, which the tiny papers do not lay out as lists."""
    return {unit.anchor + letter for unit in made.corpus.papers[id_].units for letter in unit.letters}
