"""Tiny papers for tests of linking, written as lines of text.

    vraag 1: Klopt dit?
    antwoord 1: Ja. [[kst-36800-X-34]] Zie [[#vraag 2]].

Each line is a unit: `vraag N`, `antwoord N`, `antwoord Nb`, `voetnoot N @antwoord-1` or `deel NAAM`. A line `== slug`
opens a list in which numbering restarts; paragraphs of a unit are separated by ` / `. What stands in double brackets is
a mention and is printed without them: an id (more, with `|` between, are two readings), `naam:…` a name without a
number, `naam=…=id` a name with one, `#vraag 4a`, `#antwoord 4`, `#vorige`, `#voetnoot 2`, or `id#42` a question of the
paper `id`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

from griffie.citations.ids import kind_of
from griffie.model.annotation import Annotation, NoteKind, Notes, Quote, State
from griffie.model.citation import Citation, Confidence, InternalReference, Mention, Target
from griffie.model.corpus import Corpus
from griffie.model.document import (
    Answer,
    Block,
    Body,
    Footnote,
    Located,
    Paper,
    Paragraph,
    Part,
    Passage,
    Question,
    Unit,
    UnitKind,
)
from griffie.model.fingerprints import Fingerprint, Fingerprints
from griffie.model.prose import Prose
from griffie.model.register import Registers
from griffie.model.tally import tally
from griffie.sentences import sentence_at, sentences
from griffie.text import Span

MENTION = re.compile(r"\[\[(.+?)\]\]")
UNIT = re.compile(r"(vraag|antwoord|voetnoot|deel) ([\w-]+?)([a-z]?)(?: @([\w-]+))?: (.*)")


@dataclass
class Draft:
    """A paper while its lines are read."""

    parts: list[Part] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    mentions: list[Located] = field(default_factory=list)
    fingerprints: list[Fingerprint] = field(default_factory=list)
    group: str = ""
    n: int = 0

    def prose(self, text: str) -> Prose:
        self.n += 1
        return Prose(self.n - 1, text)


def paper(id_: str, lines: str, **fields: object) -> tuple[Paper, Body]:
    """A paper and its body from lines; fields of `Paper` as keywords."""
    draft = Draft()
    for line in lines.strip().splitlines():
        _read(line.strip(), draft)
    known: dict[str, object] = {
        "path": f"x/{id_}/stuk.md",
        "soort": "brief",
        "titel": f"Over {id_}",
        "datum": date(2026, 6, 1),
    }
    made = Paper(
        id=id_,
        units=tuple(draft.units),
        tally=tally(draft.units),
        mentions=tuple(draft.mentions),
        fingerprints=Fingerprints.of(draft.fingerprints),
        **{**known, **fields},  # type: ignore[arg-type]  # a test names any field
    )
    return made, Body(tuple(draft.parts), tuple(draft.footnotes))


@dataclass(frozen=True)
class World:
    """A corpus and its bodies."""

    corpus: Corpus
    bodies: dict[str, Body]

    def body_of(self, paper_id: str) -> Body:
        return self.bodies[paper_id]


def world(*papers: tuple[Paper, Body], notes: tuple[Notes, ...] = (), registers: Registers | None = None) -> World:
    """A corpus of papers made by `paper`."""
    ordered = sorted(papers, key=lambda made: made[0].id)
    return World(
        Corpus(
            papers={made.id: made for made, _ in ordered},
            notes={one.paper: one for one in notes},
            registers=registers or Registers(),
        ),
        {made.id: body for made, body in ordered},
    )


def note(id_: str, bij: str, citaat: str = "", **fields: object) -> Annotation:
    """A note; `bij` may name several places separated by spaces, `voor` and `na` go with the quote."""
    quote = Quote(citaat, str(fields.pop("voor", "")), str(fields.pop("na", ""))) if citaat else None
    known: dict[str, object] = {
        "soort": NoteKind.CONTEXT,
        "tekst": (Paragraph(Prose(0, "Uitleg.")),),
        "bron": "",
        "auteur": "Redactie",
        "datum": date(2026, 7, 1),
        "gewijzigd": None,
        "staat": State.GEPUBLICEERD,
        "termijn": "",
        "status": "",
        "span": Span(0, 1),
        "citaat_span": Span(0, 1),
    }
    return Annotation(
        id=id_,
        bij=tuple(bij.split()),
        citaat=quote,
        **{**known, **fields},  # type: ignore[arg-type]  # a test names any field
    )


def notes_on(paper_id: str, *annotations: Annotation, **fields: object) -> Notes:
    """Notes on a paper."""
    known: dict[str, object] = {"path": f"x/{paper_id}/annotaties.md", "source": "bron\n"}
    return Notes(paper=paper_id, annotations=annotations, **{**known, **fields})  # type: ignore[arg-type]  # any field


def _read(line: str, draft: Draft) -> None:
    if line.startswith("== "):
        draft.group = line.removeprefix("== ")
        return
    match = UNIT.fullmatch(line)
    assert match, f"no unit: {line}"
    kind, name, letter, holder, text = match.groups()
    if not name.isdigit():
        name, letter = name + letter, ""
    prefix = f"{draft.group}-" if draft.group and kind != "voetnoot" else ""
    anchor = f"{prefix}{kind}-{name}{letter}"
    heading = draft.prose(f"{kind.title()} {name}{letter}") if kind in ("vraag", "antwoord") else Prose(-1, "")
    first = heading.n if heading.n >= 0 else draft.n
    blocks = tuple(_paragraphs(text, anchor, draft))
    questions = (f"{prefix}vraag-{name}",) if kind == "antwoord" else ((holder,) if holder else ())
    number = int(name) if name.isdigit() and kind != "voetnoot" else None
    match kind:
        case "vraag":
            draft.parts.append(Question(anchor, number or 0, draft.group, draft.group or None, heading, (), blocks))
        case "antwoord":
            draft.parts.append(Answer(anchor, questions, letter, heading, (), blocks))
        case "voetnoot":
            draft.footnotes.append(Footnote(anchor, name, holder or "", blocks))
        case _:
            draft.parts.append(Passage(blocks, anchor))
    draft.units.append(
        Unit(
            anchor,
            UnitKind(kind),
            f"{kind} {name}{letter}",
            first,
            draft.n,
            number=number,
            letter=letter if kind == "antwoord" else "",
            group="" if kind == "voetnoot" else draft.group,
            fractie=draft.group or None,
            questions=questions,
            words=len(MENTION.sub("x", text).split()),
            letters=("a", "b") if kind == "vraag" and " a) " in text else (),
        )
    )


def _paragraphs(text: str, anchor: str, draft: Draft) -> Iterator[Block]:
    for ordinal, part in enumerate(text.split(" / "), start=1):
        plain, mentions = _without_brackets(part)
        prose = draft.prose(plain)
        own = f"{anchor}-al{ordinal}"
        for mention in mentions:
            sentence = sentence_at(plain, mention.span.start)
            within = mention.span.moved(-sentence.start)
            draft.mentions.append(Located(mention, prose.n, anchor, own, sentence.of(plain), within))
        if anchor.partition("-")[0] == "antwoord" or "-antwoord-" in anchor:
            for span in sentences(plain):
                digest = blake2b(" ".join(span.of(plain).split()).encode(), digest_size=8).digest()
                draft.fingerprints.append(Fingerprint(anchor, prose.n, span, int.from_bytes(digest)))
        yield Paragraph(prose, own)


def _without_brackets(text: str) -> tuple[str, tuple[Mention, ...]]:
    plain, mentions, at = "", [], 0
    for match in MENTION.finditer(text):
        plain += text[at : match.start()]
        printed, mention = _mention(match[1], len(plain))
        mentions.append(mention)
        plain += printed
        at = match.end()
    return plain + text[at:], tuple(mentions)


def _mention(said: str, start: int) -> tuple[str, Mention]:
    if said.startswith("naam:"):
        printed = said.removeprefix("naam:")
        span = Span(start, start + len(printed))
        return printed, Citation(span, kind_of("kst-1-1"), (), Confidence.INHERITED, "name-only", note=printed)
    if said.startswith("naam="):
        _, printed, id_ = said.split("=")
        span = Span(start, start + len(printed))
        return printed, Citation(span, kind_of(id_), (id_,), Confidence.FULL, note=printed)
    span = Span(start, start + len(said))
    internal = re.fullmatch(r"(.*)#(?:(vraag|antwoord|voetnoot|vorige|paragraaf) ?)?(\d*)([a-z]?)(?:\.\.(\d+))?", said)
    if internal:
        owner, target, number, letter, to = internal.groups()
        first = int(number) if number else None
        implied = tuple(range(int(number) + 1, int(to) + 1)) if to else ()
        kind = Target(target or "vraag")
        return said, InternalReference(span, kind, first, letter, (owner,) if owner else (), implied)
    ids = tuple(said.split("|"))
    reason = "chapter-or-letter" if len(ids) > 1 else None
    return said, Citation(span, kind_of(ids[0]), ids, Confidence.FULL, reason)
