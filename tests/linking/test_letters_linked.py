"""The two real letters, imported, read and linked: every fact about their references and repeats, and nothing else."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linked_folder import linked_folder

from griffie.importers.importing import import_file
from griffie.linking.link import link
from griffie.linking.places import named_places
from griffie.linking.tolerance import folded
from griffie.model.annotation import Annotation, NoteKind, Notes, Orphaned, Placed, Quote, State
from griffie.model.citation import Ambiguous, Citation, External, Resolved, Unknown
from griffie.model.corpus import Corpus, Linked, Reference
from griffie.model.document import Body
from griffie.model.register import Registers
from griffie.text import Span

FILES = {
    "so-navo-defensieministers-2026-06-15": "so-navo-defensieministers-2026-06-15.docx.txt",
    "nota-nav-tweede-verslag-36800-K-F": "nota-nav-tweede-verslag-36800-K-F.pdf.md",
}
LISTS = {"SP": "sp-", "Volt": "volt-", "VH": "visseren-hamakers-"}
RELATIONS = {"identical": "gelijk", "a-contains-b": "bevat", "b-contains-a": "bevat", "partial": "deels"}


@dataclass(repr=False)
class Letters:
    """Both letters, and which id each file got."""

    corpus: Corpus
    bodies: dict[str, Body]
    linked: Linked
    ids: dict[str, str]
    facts: dict[str, Any]  # the facts are a file of many shapes


@pytest.fixture(scope="module")
def both(letters: Path, tmp_path_factory: pytest.TempPathFactory) -> Letters:
    content = tmp_path_factory.mktemp("verbonden") / "content"
    content.mkdir()
    ids = {}
    for name, file in FILES.items():
        imported, problems = import_file(letters / file, content)
        assert imported is not None, problems
        ids[name] = imported.paper.id
    made = linked_folder(content)
    return Letters(made.corpus, made.bodies, made.linked, ids, json.loads((letters / "facts.json").read_text()))


@pytest.fixture(params=sorted(FILES))
def letter(request: pytest.FixtureRequest, both: Letters) -> tuple[str, dict[str, Any]]:
    """Id of a letter, and the facts about it."""
    return both.ids[request.param], both.facts["letters"][request.param]


def anchor(kind: str, key: object) -> str:
    """`A`, 12 → antwoord-12; `Q`, "SP-6" → sp-vraag-6."""
    words = {"A": "antwoord", "Q": "vraag"}
    fractie, _, number = str(key).rpartition("-")
    return f"{LISTS[fractie] if fractie else ''}{words[kind]}-{number}"


def place(where: str) -> str | None:
    """The unit that the facts call `A12`, `Q SP-6` or `note 4`; None for what has no number."""
    note = re.fullmatch(r"note (\d+)", where)
    if note:
        return f"voetnoot-{note[1]}"
    unit = re.fullmatch(r"([AQ]) ?([\w-]+)", where)
    return anchor(unit[1], unit[2]) if unit else None


def target(reference: Reference) -> str | None:
    match reference.resolution:
        case Resolved(id=ident) | External(id=ident) | Unknown(id=ident):
            return ident
        case Ambiguous():
            return None


def test_every_reference_out_is_found_as_often_as_it_is_printed_and_no_other(
    both: Letters, letter: tuple[str, dict[str, Any]]
) -> None:
    paper_id, facts = letter
    named = [fact for fact in facts["references_out"] if fact["id"] and not fact["id"].startswith(("wet:", "verdrag:"))]
    found = Counter(
        target(reference)
        for reference in both.linked.references[paper_id]
        if isinstance(reference.located.mention, Citation) and target(reference)
    )
    assert found == Counter({fact["id"]: fact["count"] for fact in named})


def test_references_stand_where_the_facts_say_and_lead_to_their_address(
    both: Letters, letter: tuple[str, dict[str, Any]]
) -> None:
    paper_id, facts = letter
    references = both.linked.references[paper_id]
    for fact in facts["references_out"]:
        for occurrence in fact["occurrences"]:
            unit = place(occurrence["where"])
            if unit is None or not fact["id"] or fact["id"].startswith(("wet:", "verdrag:")):
                continue
            (*_, last) = [one for one in references if one.located.unit == unit and target(one) == fact["id"]]
            if fact["url"]:
                assert isinstance(last.resolution, External)
                assert last.resolution.address == fact["url"]
            else:
                assert isinstance(last.resolution, Unknown)
                assert last.resolution.reason == fact["reason"]


def test_references_inside_lead_to_the_right_question(both: Letters, letter: tuple[str, dict[str, Any]]) -> None:
    paper_id, facts = letter
    expected = {
        (anchor("A", fact["source"]), f"#{anchor('Q', to)}")
        for fact in facts["references_internal"]
        for to in fact["targets"]
    }
    found = [
        (reference.located.unit, reference.resolution.id)
        for reference in both.linked.references[paper_id]
        if isinstance(reference.resolution, Resolved) and reference.resolution.id.startswith("#")
    ]
    assert len(found) == len(set(found))
    assert set(found) == expected
    back = {
        (reference.located.unit, f"#{question}")
        for (owner, question), references in both.linked.incoming.items()
        if owner == paper_id
        for reference in references
    }
    assert back == expected


def test_questions_of_other_papers_belong_to_those(both: Letters, letter: tuple[str, dict[str, Any]]) -> None:
    paper_id, facts = letter
    expected = {
        (anchor("A", fact["source"]), f"{to['id']}#vraag-{number}")
        for fact in facts["references_to_questions_of_other_papers"]
        for to in fact["targets"]
        for number in to["questions"]
    }
    found = {
        (reference.located.unit, target(reference))
        for reference in both.linked.references[paper_id]
        if not isinstance(reference.located.mention, Citation) and reference.located.mention.owner
    }
    assert found == expected


def test_what_must_not_be_linked_is_not(both: Letters, letter: tuple[str, dict[str, Any]]) -> None:
    paper_id, facts = letter
    for fact in facts["must_not_link"]:
        for reference in both.linked.references[paper_id]:
            sentence, within = reference.located.sentence, reference.located.within
            at = sentence.find(fact["surface"])
            covered = Span(at, at + len(fact["surface"]))
            if at >= 0 and within.overlaps(covered):
                assert isinstance(reference.resolution, Unknown), fact["surface"]
                assert not reference.resolution.href, fact["surface"]


def test_repeats_in_a_letter_are_those_of_the_facts(both: Letters, letter: tuple[str, dict[str, Any]]) -> None:
    paper_id, facts = letter
    expected = [
        (anchor("A", fact["a"]), anchor("A", fact["b"]), RELATIONS[fact["relation"]], fact["shared_sentences"],
         fact["shared_characters"])
        for fact in facts["repeats"]["pairs"]
    ]  # fmt: skip
    found = [
        (one.a[1], one.b[1], one.relation, len(one.stretches_a), one.characters)
        for one in both.linked.repeats
        if one.a[0] == one.b[0] == paper_id
    ]
    assert sorted(found) == sorted(expected)


def test_the_letters_share_one_sentence(both: Letters) -> None:
    (fact,) = both.facts["across"]["repeated_sentences"]
    found = [{one.a: one.stretches_a, one.b: one.stretches_b} for one in both.linked.repeats if one.a[0] != one.b[0]]
    expected = {(both.ids[name], anchor("A", key)) for name, key in (fact["a"], fact["b"])}
    assert [set(one) for one in found] == [expected]
    for (paper_id, unit), ((n, span),) in found[0].items():
        (text,) = [prose.text for prose in named_places(both.bodies[paper_id])[unit].proses if prose.n == n]
        assert span.of(text) == fact["sentence"]


def test_every_mention_has_one_resolution_and_every_page_anchor_exists(both: Letters) -> None:
    for paper_id, paper in both.corpus.papers.items():
        references = both.linked.references[paper_id]
        assert [one.located for one in references] == [one for one in paper.mentions if one.n >= 0]
        for reference in references:
            if isinstance(reference.resolution, Resolved) and "#" in reference.resolution.href:
                page, _, fragment = reference.resolution.href.partition("#")
                assert fragment in named_places(both.bodies[page.removesuffix(".html")])


def test_linking_twice_gives_the_same(both: Letters) -> None:
    assert link(both.corpus, both.bodies.__getitem__) == link(both.corpus, both.bodies.__getitem__)


def noted(bij: str, quote: str) -> Annotation:
    nowhere = Span(0, 1)
    rest = ("", "", None, None, State.GEPUBLICEERD, "", "", nowhere, nowhere)
    return Annotation("n", NoteKind.CONTEXT, (bij,), (), Quote(quote), *rest)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_quote_of_the_letter_is_placed_on_itself_or_nowhere(both: Letters, data: st.DataObject) -> None:
    paper_id = data.draw(st.sampled_from(sorted(both.bodies)))
    places = named_places(both.bodies[paper_id])
    unit = data.draw(st.sampled_from([one for one in places.values() if one.anchor == one.unit and one.proses]))
    prose = data.draw(st.sampled_from(unit.proses))
    start = data.draw(st.integers(0, max(0, len(prose.text) - 1)))
    end = data.draw(st.integers(start, len(prose.text)))
    quote = prose.text[start:end].strip()
    notes = Notes(paper_id, "annotaties.md", "x", annotations=(noted(unit.anchor, quote),))
    linked, _ = link(Corpus(both.corpus.papers, {paper_id: notes}, Registers()), both.bodies.__getitem__)
    (placement,) = linked.placements[paper_id]
    whole = "\n\n".join(one.text for one in unit.proses)
    if isinstance(placement, Placed):
        assert "".join(span.of(p.text) for n, span in placement.stretches for p in unit.proses if p.n == n) == quote
    else:
        assert isinstance(placement, Orphaned)
        hay, wanted = folded(whole).text, folded(quote).text.strip()
        assert not wanted or sum(hay.startswith(wanted, at) for at in range(len(hay))) != 1
