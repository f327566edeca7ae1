"""The letters and our summaries of them, cut into the same questions, so that tests can lay one beside the other.

Read on purpose without the package: what checks the edition must not share a fault with what publishes it.
A passage is keyed as its anchor is: `vraag-16`, `antwoord-16`, `sp-vraag-4`, `sp-antwoord-4a`.
"""

import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Paper:
    """One of our two papers and the letter that it is about."""

    id: str
    folder: Path
    letter: str
    """File name of the letter, outside this repository."""
    date: date
    """Date of the letter: what "jl." and "a.s." in it are counted from."""
    questions: tuple[tuple[str, int], ...]
    """The fracties in their order (their part of an anchor; empty where numbering runs on) and how many they ask."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Every question, `16` or `sp-4`."""
        return tuple(f"{who}{number}" for who, count in self.questions for number in range(1, count + 1))


TWEEDE_KAMER = Paper(
    id="samenvatting-28676-2026-06-15",
    folder=ROOT / "content/28676/samenvatting-28676-2026-06-15",
    letter="so-navo-defensieministers-2026-06-15.docx.txt",
    date=date(2026, 6, 15),
    questions=(("", 47),),
)
EERSTE_KAMER = Paper(
    id="samenvatting-36800-K-F",
    folder=ROOT / "content/36800-K/samenvatting-36800-K-F",
    letter="nota-nav-tweede-verslag-36800-K-F.pdf.md",
    date=date(2026, 6, 19),
    questions=(("sp-", 19), ("volt-", 5), ("visseren-hamakers-", 2)),
)
PAPERS = (TWEEDE_KAMER, EERSTE_KAMER)


def letter_text(paper: Paper) -> str:
    """The letter; the test is skipped where the letters are not at hand, unless GRIFFIE_LETTERS says that they are."""
    given = os.environ.get("GRIFFIE_LETTERS")
    path = (Path(given) if given else ROOT.parent / "shared/letters") / paper.letter
    if not path.is_file():
        if given:
            pytest.fail(f"GRIFFIE_LETTERS is set, but {paper.letter} is not there")
        pytest.skip(f"the letter {paper.letter} is not at hand; set GRIFFIE_LETTERS to the folder that holds it")
    return path.read_text(encoding="utf-8")


def letter_passages(paper: Paper) -> dict[str, str]:
    """The letter by passage; what stands outside every question is under the empty key."""
    text = letter_text(paper)
    return _numbered_letter(text) if paper is TWEEDE_KAMER else _listed_letter(text)


def summary_passages(paper: Paper) -> dict[str, str]:
    """Our summary by passage, plain: no marks of notes or of emphasis; a note counts where its text stands."""
    text = (paper.folder / "stuk.md").read_text(encoding="utf-8")
    return _canonical(text.split("\n---\n", 1)[1])


def per_question(passages: dict[str, str]) -> dict[str, str]:
    """Question and answer, with all its parts, as one text: `sp-4`."""
    joined: dict[str, list[str]] = {}
    for key, text in passages.items():
        if key:
            joined.setdefault(question_of(key), []).append(text)
    return {key: "\n".join(texts) for key, texts in joined.items()}


def question_of(anchor: str) -> str:
    """The question to which a passage belongs: `sp-antwoord-4a` → `sp-4`."""
    return re.sub(r"(vraag|antwoord)-(\d+)[a-z]?$", r"\2", anchor)


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation as far as these tests need it."""

    id: str
    kind: str
    places: tuple[str, ...]
    quote: str
    before: str
    after: str
    basis: str
    body: str


@dataclass(frozen=True, slots=True)
class Annotations:
    """What `annotaties.md` says: short titles by anchor, the points in brief with their anchor, the notes."""

    titles: dict[str, str]
    in_brief: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]


def annotations(paper: Paper) -> Annotations:
    """The annotations of one of our papers."""
    _, front, text = (paper.folder / "annotaties.md").read_text(encoding="utf-8").split("---\n", 2)
    head = _mapping(yaml.safe_load(front))
    brief = head.get("in_het_kort")
    assert isinstance(brief, list)
    points = tuple((str(point["bij"]), str(point["tekst"])) for point in map(_mapping, brief))
    titles = {anchor: str(title) for anchor, title in _mapping(head.get("titels")).items()}
    return Annotations(titles, points, tuple(_note(part) for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]))


def _note(section: str) -> Note:
    """`id`, a fenced block of fields, then the body."""
    name, fields, body = re.split(r"^```(?:yaml)?\n", section, maxsplit=2, flags=re.MULTILINE)
    given = _mapping(yaml.safe_load(fields))
    places = given["bij"]
    return Note(
        id=name.strip(),
        kind=str(given["soort"]),
        places=tuple(map(str, places)) if isinstance(places, list) else (str(places),),
        quote=str(given.get("citaat", "")),
        before=str(given.get("voor", "")),
        after=str(given.get("na", "")),
        basis=str(given.get("bron", "")),
        body=body.strip(),
    )


def _mapping(value: object) -> dict[str, object]:
    assert isinstance(value, dict), f"a mapping was expected, not {value!r}"
    return {str(key): item for key, item in value.items()}


def _numbered_letter(text: str) -> dict[str, str]:
    """Lines `Vraag 4` and `Antwoord vraag 4`; a heading of a fractie ends the answer before it."""
    fractie = re.compile(r"Vragen en opmerkingen van de leden van de .+-fractie\s*$")
    heading = re.compile(r"(Antwoord vraag|Vraag) (\d+)\s*$")
    passages: dict[str, str] = {}
    key = ""
    for line in text.splitlines():
        if found := heading.match(line):
            key = f"{'vraag' if found[1] == 'Vraag' else 'antwoord'}-{found[2]}"
        elif fractie.match(line):
            key = ""
        else:
            passages[key] = passages.get(key, "") + re.sub(r"\[footnoteRef:\d+\]|\[\d+: ", " ", line) + "\n"
    return passages


def _listed_letter(text: str) -> dict[str, str]:
    """Numbered questions under three headings; answers bear a label only when they answer a part.

    An answer without a label cannot be told from its question by any mark, so both stand under the question.
    """
    fractie = re.compile(
        r"De leden van de (?:(SP|VOLT)-fractie|fractie (Visseren-Hamakers)) hebben onderstaande vragen"
    )
    question, part = re.compile(r"(?:- )?(\d+)\. "), re.compile(r"Antwoord (\d+[a-c])\.\s*$")
    passages: dict[str, str] = {}
    who = key = ""
    for line in text.splitlines():
        if found := fractie.match(line):
            who, key = (found[1] or found[2]).lower(), ""
        elif who and (found := question.match(line)):
            key = f"{who}-vraag-{found[1]}"
            passages[key] = line[found.end() :] + "\n"
        elif found := part.match(line):
            key = f"{who}-antwoord-{found[1]}"
        else:
            passages[key] = passages.get(key, "") + line + "\n"
    return passages


def _canonical(text: str) -> dict[str, str]:
    """The headings of the content format; where numbering restarts, the heading of the fractie gives the prefix."""
    fracties = {"SP-fractie": "sp-", "Volt-fractie": "volt-", "fractie Visseren-Hamakers": "visseren-hamakers-"}
    heading = re.compile(r"### (Vraag|Antwoord(?: vraag)?) (\d+[a-z]?)\.?$")
    passages: dict[str, str] = {}
    who = key = ""
    for line in text.splitlines():
        if line.startswith("## "):
            who, key = next((slug for name, slug in fracties.items() if name in line), ""), ""
        elif line.startswith("### "):
            found = heading.match(line)
            assert found, f"a heading that is neither question nor answer: {line}"
            key = f"{who}{'vraag' if found[1] == 'Vraag' else 'antwoord'}-{found[2]}"
            assert key not in passages, f"{key} stands twice"
            passages[key] = ""
        else:
            passages[key] = passages.get(key, "") + _plain(line) + "\n"
    return passages


def _plain(line: str) -> str:
    """A line without note marks and emphasis; `[text](address)` becomes both."""
    line = re.sub(r"\[\^\d+\]:?", "", line)
    line = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r"\1 \2", line)
    return line.replace("*", "")
