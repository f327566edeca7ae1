"""Our two summaries against the letters they are about: no figure wrong, none lost without a reason.

What the letters have and a summary lacks is printed question by question; `OMITTED` holds what may be missing, and why.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from edition_figures import Figure, added, figures, implied, missing
from edition_papers import (
    EERSTE_KAMER,
    PAPERS,
    ROOT,
    TWEEDE_KAMER,
    Note,
    Paper,
    annotations,
    letter_passages,
    letter_text,
    per_question,
    question_of,
    summary_passages,
)

each_paper = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.id)


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure on which letter and summary may differ, as it is reported; without a question: in the opening."""

    paper: Paper
    question: str
    figure: str
    reason: str


OMITTED: tuple[Difference, ...] = ()
ADDED = (
    Difference(TWEEDE_KAMER, "21", "duur 4 jaar", "counts the years of which the answer gives figures"),
    Difference(TWEEDE_KAMER, "28", "jaar 2026", "told from answer 16, to which this answer refers"),
    Difference(EERSTE_KAMER, "", "stuk 36800-K-F", "the letter prints number and letter on two lines"),
)


@each_paper
def test_the_letter_is_cut_into_its_questions(paper: Paper) -> None:
    assert sorted(per_question(letter_passages(paper))) == sorted(paper.keys)


@each_paper
def test_every_question_of_the_letter_is_told(paper: Paper) -> None:
    passages = summary_passages(paper)
    asked = {question_of(key) for key in passages if "vraag-" in key}
    answered = {question_of(key) for key in passages if "antwoord-" in key}
    assert asked == answered == set(paper.keys)
    assert all(text.strip() for text in passages.values())


@each_paper
def test_no_figure_is_in_the_summary_that_the_same_question_of_the_letter_lacks(paper: Paper) -> None:
    wrong = sorted(_added(paper) - _listed(ADDED, paper))
    assert not wrong, _report("in the summary, not in the letter", wrong)


@each_paper
def test_no_figure_of_the_letter_is_lost_without_a_reason(paper: Paper) -> None:
    lost = sorted(_omitted(paper) - _listed(OMITTED, paper))
    assert not lost, _report("in the letter, not in the summary", lost)


@each_paper
def test_every_exception_is_needed(paper: Paper) -> None:
    assert not _listed(OMITTED, paper) - _omitted(paper)
    assert not _listed(ADDED, paper) - _added(paper)
    assert all(each.reason for each in OMITTED + ADDED)


def test_an_answer_in_parts_keeps_each_figure_in_its_own_part() -> None:
    letter, summary = letter_passages(EERSTE_KAMER), summary_passages(EERSTE_KAMER)
    parts = [key for key in letter if re.search(r"\d[a-c]$", key)]
    assert parts == [key for key in summary if re.search(r"\d[a-c]$", key)]
    assert len(parts) == 5
    for key in parts:
        question = letter[key.replace("antwoord", "vraag")[:-1]]
        told, said = figures(summary[key], EERSTE_KAMER.date), figures(letter[key], EERSTE_KAMER.date)
        assert not missing(said, told), key
        assert not added(told, implied(letter[key] + question, EERSTE_KAMER.date)), key


# What one line of the letter says together, as patterns: a set of figures does not notice two of them changing places.
TOGETHER = (
    (TWEEDE_KAMER, "vraag-16", ("17,45", "1,4%")),
    (TWEEDE_KAMER, "antwoord-16", ("17,45", "2026", "1,4%")),
    (TWEEDE_KAMER, "antwoord-19", (r"2030[^.]{0,18}2,8%|2,8%[^.]{0,18}2030", r"2035[^.]{0,18}3,5%|3,5%[^.]{0,18}2035")),
    (TWEEDE_KAMER, "antwoord-21", ("2022 t/m 2025",)),
    (TWEEDE_KAMER, "antwoord-21", ("2022", "50,62%", "2,32")),
    (TWEEDE_KAMER, "antwoord-21", ("2023", "59,70%", "5,45")),
    (TWEEDE_KAMER, "antwoord-21", ("2024", "21,42%", "4,06")),
    (TWEEDE_KAMER, "antwoord-21", ("2025", "36,8%", "6,53")),
    (TWEEDE_KAMER, "vraag-27", ("2,01% (exclusief|zonder)", "2,26% (inclusief|met)")),
    (TWEEDE_KAMER, "vraag-28", ("17,45", "1,4%", "2035.*1,5%")),
    (
        TWEEDE_KAMER,
        "vraag-42",
        ("2,01% (exclusief|zonder)", "2,26% (inclusief|met)", "17,45 miljard euro, oftewel 1,4%"),
    ),
    (EERSTE_KAMER, "sp-antwoord-3", (" Nederlandse.*37%",)),
    (EERSTE_KAMER, "sp-antwoord-3", (" Europese.*77%",)),
    (EERSTE_KAMER, "sp-antwoord-3", (" niet-Europese.*23%",)),
    (
        EERSTE_KAMER,
        "sp-antwoord-8",
        ("40 ?(%|procent).*[sz]amen.*50 ?(%|procent).*Nederlandse en Europese ondernemers",),
    ),
    (EERSTE_KAMER, "volt-vraag-2", ("In 2025.*'capability targets'",)),
    (EERSTE_KAMER, "volt-antwoord-2", ("'capability targets' van 2025",)),
    (EERSTE_KAMER, "volt-antwoord-2", ("'capability targets' 2025",)),
    (EERSTE_KAMER, "volt-vraag-3", ("inkoop.*40%.*Europese partners.*50%",)),
)


@pytest.mark.parametrize(("paper", "place", "patterns"), TOGETHER, ids=map(str, range(len(TOGETHER))))
def test_what_one_line_says_together_stays_together(paper: Paper, place: str, patterns: tuple[str, ...]) -> None:
    letter = letter_passages(paper)
    for text in (letter.get(place) or letter[place.replace("antwoord", "vraag")], summary_passages(paper)[place]):
        assert any(all(re.search(each, line) for each in patterns) for line in text.splitlines()), (place, patterns)


@each_paper
def test_every_question_has_a_title_and_the_points_in_brief_are_true(paper: Paper) -> None:
    ours, letter = annotations(paper), per_question(letter_passages(paper))
    assert [question_of(anchor) for anchor in ours.titles] == list(paper.keys)
    assert 1 <= len(ours.in_brief) <= 5
    for anchor, text in (*ours.in_brief, *ours.titles.items()):
        wrong = added(figures(text, paper.date), implied(letter[question_of(anchor)], paper.date))
        assert not wrong, (anchor, sorted(map(str, wrong)))


@each_paper
def test_every_quote_of_a_note_stands_exactly_once_in_its_place(paper: Paper) -> None:
    passages = summary_passages(paper)
    for note in annotations(paper).notes:
        assert all(place in passages for place in note.places), (note.id, note.places)
        text = " ".join("\n".join(passages[place] for place in note.places).split())
        if note.quote:
            assert text.count(note.before + note.quote + note.after) == 1, (note.id, note.quote)


KINDS = {"uitleg", "context", "feitencheck", "toezegging", "verwijzing", "correctie"}


@each_paper
def test_every_note_has_a_kind_a_basis_and_a_name_of_its_own(paper: Paper) -> None:
    notes = annotations(paper).notes
    assert len(notes) >= 20
    assert len({note.id for note in notes}) == len(notes)
    for note in notes:
        assert note.kind in KINDS, note.id
        assert note.basis, note.id
        assert note.body, note.id


@each_paper
def test_links_of_notes_lead_somewhere(paper: Paper) -> None:
    anchors = {each.id: set(summary_passages(each)) for each in PAPERS}
    anchors[paper.id] |= {f"noot-{note.id}" for note in annotations(paper).notes}
    terms = set(
        re.findall(r"^- id: (\S+)", (ROOT / "content/begrippen.yaml").read_text(encoding="utf-8"), re.MULTILINE)
    )
    for note in annotations(paper).notes:
        for target in re.findall(r"\]\(([^)]+)\)", note.body):
            document, _, anchor = target.partition("#")
            if target.startswith("begrip:"):
                assert target.removeprefix("begrip:") in terms, (note.id, target)
            elif not target.startswith("http"):
                assert anchor in anchors[document or paper.id], (note.id, target)


# What a note works out from figures of the letters, or takes from the source that it names.
WORKED_OUT = {
    "drie-percentages-niet-optellen": {"aantal 100", "aantal 77", "aantal 23", "aantal 37"},
    "veertig-en-vijftig": {"procent 90"},
    "periode-van-de-bestellingen": {"duur 10 maand"},
    "israel-in-verhouding": {"duur 10 maand"},
    "welk-jaar-en-hoeveel": {"bedrag 18700000000", "bedrag 1200000000"},
    "percentage-van-welk-totaal": {"bedrag 4600000000", "aantal 9.1", "aantal 17.7"},
}


@each_paper
def test_notes_give_no_figure_that_neither_letter_has(paper: Paper) -> None:
    known = frozenset[Figure]().union(*(implied(letter_text(each), each.date) for each in PAPERS))
    for note in annotations(paper).notes:
        wrong = {
            str(figure) for figure in added(_figures_of(note, paper), known) if figure.kind not in {"vraag", "ritme"}
        }
        assert wrong == WORKED_OUT.get(note.id, set()), (note.id, sorted(wrong))


RUN = 12


def test_no_twelve_words_in_a_row_are_a_letters() -> None:
    theirs = {run for paper in PAPERS for run in _runs(letter_text(paper))}
    copied = [
        f"{path.relative_to(ROOT)}: {' '.join(run)}"
        for path in _texts_of_ours()
        for run in _runs(path.read_text(encoding="utf-8", errors="replace"))
        if run in theirs
    ]
    assert not copied, "\n".join(copied)


def _added(paper: Paper) -> frozenset[tuple[str, str]]:
    """Figures of the summary by question; its opening is held against the whole letter and the number of questions."""
    letter, summary = per_question(letter_passages(paper)), per_question(summary_passages(paper))
    counts = ", ".join(f"{count} vragen" for count in (len(paper.keys), *(count for _, count in paper.questions)))
    letter[""], summary[""] = letter_text(paper) + counts, summary_passages(paper)[""]
    return frozenset(
        (key, str(figure))
        for key, text in summary.items()
        for figure in added(figures(text, paper.date), implied(letter.get(key, ""), paper.date))
    )


def _omitted(paper: Paper) -> frozenset[tuple[str, str]]:
    summary = per_question(summary_passages(paper))
    return frozenset(
        (key, str(figure))
        for key, text in per_question(letter_passages(paper)).items()
        for figure in missing(figures(text, paper.date), figures(summary.get(key, ""), paper.date))
    )


def _listed(exceptions: tuple[Difference, ...], paper: Paper) -> frozenset[tuple[str, str]]:
    return frozenset((each.question, each.figure) for each in exceptions if each.paper is paper)


def _report(title: str, findings: list[tuple[str, str]]) -> str:
    return "\n".join([f"{title}:", *(f"  {key or 'opening'}: {figure}" for key, figure in findings)])


def _figures_of(note: Note, paper: Paper) -> frozenset[Figure]:
    """The figures of a note's own words: addresses of links left out."""
    return figures(re.sub(r"\]\([^)]*\)", "]", note.body), paper.date)


def _runs(text: str) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return [tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)]


def _texts_of_ours() -> list[Path]:
    """Everything that people wrote for this repository."""
    folders = [ROOT / name for name in ("content", "docs", "griffie", "templates", "tests", "benchmarks")]
    kinds = {".md", ".yaml", ".py", ".html", ".css", ".js", ".txt", ".json", ".xml", ".toml"}
    nested = [path for folder in folders for path in folder.rglob("*") if path.suffix in kinds and path.is_file()]
    return sorted({*nested, *ROOT.glob("*.md")})
