"""The search: does it find what was asked, and what does it cost at size, beside three searches that others use.

    python -m benchmarks.search [PAPERS …] [--only found|cost] [--delay MS]

`found`: the questions of `relevance/questions.tsv` over the two real letters (in the folder that GRIFFIE_LETTERS
names), alone and beside unrelated questions and answers. `cost`: a first search in a site of so many papers of 25
records (1000 without an argument; 10000 takes long), and for each query what is above the bars. Each site is on a host
like those that people have (`relevance/first_search.mjs`), on this machine; `--delay` adds so many milliseconds to each
answer, as a network does. The others come from npm, in the folder that GRIFFIE_NODE names:

    npm install --prefix FOLDER lunr lunr-languages minisearch pagefind

Building is measured by `search_build`.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.relevance.beside import unrelated
from benchmarks.relevance.letters import Letters, letters_folder, read_letters
from benchmarks.relevance.pairs import pairs
from benchmarks.relevance.questions import Asked, questions
from benchmarks.relevance.rivals import NAMES, rivals_find, rivals_folder
from benchmarks.relevance.scores import Score, griffie_finds, score
from benchmarks.relevance.talk import PER_PAPER, Talk
from benchmarks.relevance.wire import Cost, costs_of_both

BAR_TEN, BAR_FIRST = 0.985, 0.93
QUERIES = (
    *"koolstof|minister|vakbond|minister brieven|niet koolstof|begroting onderwijs|minister brieven koolstof".split(
        "|"
    ),
    *"minister -niet|brieven -kousen|niet|17 miljoen|vraag 12".split("|"),
    *'"de minister"|"van de minister"|"doodsgewaad niet"'.split("|"),
    *"ver|verg|bri|ministr|kolstof|schoolhuzien|EU|kabinetsvoorstellen|koolstofdioxide".split("|"),
    "Welke brieven heeft de minister aan de vakbondsafgevaardigde gestuurd over de kabinetsvoorstellen?",
    "Waarom wordt er niet meer geld besteed aan grensposten en filmscript in de criminaliteitscijfers?",
)
"""Common and rare words, two and three, exclusions, phrases, first letters, slips, compounds, sentences."""
LARGE = 100_000
"""Records from which the bars for a large site hold."""
BARS = {False: (100, 100), True: (250, 150)}
"""Kilobytes and milliseconds once the bytes are there; for a large site."""
BAR_KEY = 30
SHARE = 0.5
"""Of what Pagefind takes, at most."""
UNMEASURED = "niet gemeten"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("papers", nargs="*", type=int, default=[1000])
    options.add_argument("--only", choices=("found", "cost"))
    options.add_argument("--delay", type=int, default=0)
    given = options.parse_args()
    packages = rivals_folder()
    if given.only != "cost":
        relevance(packages)
    if given.only != "found":
        for papers in given.papers:
            costs(papers, packages, given.delay)


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


def costs(number: int, packages: Path | None, delay: int) -> None:
    """Print what a first search costs in a site of so many papers."""
    both = costs_of_both(lambda: map(Talk(1).paper, range(number)), packages, QUERIES, delay)
    records = number * PER_PAPER
    network = f"a network that adds {delay} ms to each answer" if delay else "hosts on this machine"
    print(f"\n{records} records: from first focus to ten results with excerpts; cold: {network}")
    of_each = f"{'kB':>9}{'files':>7}{'found':>8}{'cold ms':>9}{'warm ms':>9}"
    print(f"{'':22}{'Griffie:':9}{of_each}{'key ms':>8}{'typed kB':>10}   {'Pagefind:':9}{of_each}")
    for query, (cost, other) in zip(QUERIES, both, strict=True):
        own = f"{'':9}{columns(cost)}{cost['key']:>8.0f}{cost['typed']:>10.0f}"
        print(f"{query[:21]:22}{own}   {'':9}{columns(other) if other else UNMEASURED}")
    for query, (cost, other) in zip(QUERIES, both, strict=True):
        for line in above(cost, other, large=records >= LARGE):
            print(f"above the bar: {query[:40]}: {line}")


def columns(cost: Cost) -> str:
    return f"{cost['kilobytes']:>9.1f}{cost['files']:>7}{cost['found']:>8}{cost['cold']:>9.0f}{cost['warm']:>9.0f}"


def above(cost: Cost, other: Cost | None, *, large: bool) -> list[str]:
    """What of one query is above the bars; a search that finds nothing is nothing to compare with."""
    kilobytes, milliseconds = BARS[large]
    bars: list[tuple[str, float, float]] = [
        ("kB", cost["kilobytes"], kilobytes),
        ("ms warm", cost["warm"], milliseconds),
        ("ms a key", cost["key"], BAR_KEY),
    ]
    if other and other["found"]:
        bars += [
            ("kB, half of Pagefind's", cost["kilobytes"], other["kilobytes"] * SHARE),
            ("ms cold, half of Pagefind's", cost["cold"], other["cold"] * SHARE),
        ]
    return [f"{measured:.1f} {what} ({bar:.1f})" for what, measured, bar in bars if measured > bar]


if __name__ == "__main__":
    main()
