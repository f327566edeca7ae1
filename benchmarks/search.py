"""The search: does it find what was asked, and what does it cost at size, beside three searches that others use.

    python -m benchmarks.search [PAPERS] [--only found|cost]

`found`: the questions of `relevance/questions.tsv` over the two real letters (in the folder that GRIFFIE_LETTERS
names), alone and beside unrelated questions and answers. `cost`: a first search in a site of so many papers of 25
records. The others come from npm, in the folder that GRIFFIE_NODE names:

    npm install --prefix FOLDER lunr lunr-languages minisearch pagefind

Building is measured by `search_build`.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.relevance.beside import unrelated
from benchmarks.relevance.letters import Letters, letters_folder, read_letters
from benchmarks.relevance.pairs import Pair, pairs
from benchmarks.relevance.questions import Asked, questions
from benchmarks.relevance.rivals import NAMES, rivals_find, rivals_folder
from benchmarks.relevance.scores import Score, griffie_finds, score
from benchmarks.relevance.talk import Talk
from benchmarks.relevance.wire import Cost, griffie_costs, pagefind_costs

BAR_TEN, BAR_FIRST = 0.985, 0.93
QUERIES = (
    *'koolstof|minister|minister brieven|niet|niet koolstof|"de minister"|minister -niet|vraag 12'.split("|"),
    *"v|ve|ver|verg|ministr|kolstof|EU|kabinetsvoorstellen|koolstofdioxide".split("|"),
    "Welke brieven stuurde de minister aan de vakbondsafgevaardigde over kabinetsvoorstellen?",
)
"""Rare and common words, a phrase, an exclusion, first letters, slips, compounds, a sentence."""
UNMEASURED = "niet gemeten"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("papers", nargs="?", type=int, default=1000)
    options.add_argument("--only", choices=("found", "cost"))
    given = options.parse_args()
    packages = rivals_folder()
    if given.only != "cost":
        relevance(packages)
    if given.only != "found":
        costs(given.papers, packages)


def relevance(packages: Path | None) -> None:
    """Print for each search how many questions it finds, in the first ten and first."""
    folder = letters_folder()
    if folder is None:
        print(f"relevance: {UNMEASURED}, the letters are not on this machine (GRIFFIE_LETTERS)")
        return
    asked = questions()
    bare = read_letters(folder, registers=False)
    papers, homes = unrelated()
    beside = Letters((*bare.papers, *papers), bare.homes | homes)
    for title, searched in (("both letters alone", bare), (f"beside {len(set(homes.values()))} unrelated", beside)):
        print(f"\n{len(asked)} questions, {title}: found in the first ten / first")
        table(asked, found_by_all(searched, asked, packages))
    known = read_letters(folder, registers=True)
    strict = score(asked, griffie_finds(known.papers, known.homes, asked, all_pages=True))[""]
    print(f"\nwith registers, pages of terms, persons and papers counted as places: {share(strict)}")


def found_by_all(
    searched: Letters, asked: Sequence[Asked], packages: Path | None
) -> dict[str, Mapping[str, Score] | None]:
    """The scores of every search; None where a search is not on this machine."""
    ours = griffie_finds(searched.papers, searched.homes, asked, all_pages=False)
    documents = pairs(searched.papers, searched.homes)
    theirs = rivals_find(packages, documents, [one.query for one in asked]) if packages else {}
    finds = {"Griffie": ours, **{name: theirs.get(name) for name in NAMES}}
    return {name: score(asked, found) if found else None for name, found in finds.items()}


def table(asked: Sequence[Asked], scores: Mapping[str, Mapping[str, Score] | None]) -> None:
    """Print one line for each kind of question, and where we fall short."""
    print(f"{'':14}" + "".join(f"{name:>16}" for name in scores))
    for kind in (*dict.fromkeys(one.kind for one in asked), ""):
        cells = [
            f"{one[kind].ten:>4} {one[kind].first:>4} /{one[kind].asked:>4}" if one else "" for one in scores.values()
        ]
        print(f"{kind or 'all':14}" + "".join(f"{cell or UNMEASURED:>16}" for cell in cells))
    print(f"{'share':14}" + "".join(f"{share(one['']) if one else '':>16}" for one in scores.values()))
    for line in shortcomings(scores):
        print(line)


def shortcomings(scores: Mapping[str, Mapping[str, Score] | None]) -> list[str]:
    """Where the bars are not met; a kind that another finds as completely as we do is no shortcoming when complete."""
    ours = scores["Griffie"] or {}
    told = []
    if ours[""].ten < BAR_TEN * ours[""].asked or ours[""].first < BAR_FIRST * ours[""].asked:
        told.append(f"below the bars of {BAR_TEN} and {BAR_FIRST}")
    for name, theirs in scores.items():
        for kind, one in (theirs or {}).items():
            mine = (ours[kind].ten, ours[kind].first)
            if name != "Griffie" and (one.ten > mine[0] or one.first > mine[1]):
                told.append(
                    f"{name} is better at {kind or 'all'}: {one.ten} and {one.first}, ours {mine[0]} and {mine[1]}"
                )
            elif name != "Griffie" and (one.ten, one.first) == mine and one.first < one.asked:
                told.append(f"{name} equals us at {kind or 'all'}: {one.ten} and {one.first}")
    return told


def share(one: Score) -> str:
    return f"{one.ten / one.asked:.3f} {one.first / one.asked:.3f}"


def costs(number: int, packages: Path | None) -> None:
    """Print what a first search costs in a site of so many papers."""
    talk = Talk(1)
    papers = [talk.paper(at) for at in range(number)]
    records = [record for paper in papers for record in paper]
    documents = [Pair(record.url, record.titel, "\n".join((record.fractie, *record.texts))) for record in records]
    print(f"\n{len(records)} records: from first focus to ten results with excerpts")
    ours = griffie_costs(papers, QUERIES)
    theirs = pagefind_costs(packages, documents, QUERIES) if packages else []
    times = f"{'cold ms':>9}{'warm ms':>9}"
    print(f"{'':22}{'Griffie: kB':>12}{times}{'key ms':>8}{'typed kB':>10}{'Pagefind: kB':>16}{times}")
    for at, cost in enumerate(ours):
        other = theirs[at] if theirs else None
        print(
            f"{cost.query[:21]:22}{columns(cost, 12)}{cost.key:>8.0f}{cost.typed:>10.0f}"
            + (columns(other, 16) if other else f"{UNMEASURED:>16}")
        )


def columns(cost: Cost, width: int) -> str:
    return f"{cost.kilobytes:>{width}.0f}{cost.cold:>9.0f}{cost.warm:>9.0f}"


if __name__ == "__main__":
    main()
