"""Which references a paper holds and where they stand: the grammar, run over every prose of the source."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from griffie.citations import recognise
from griffie.citations.context import WELL_KNOWN, Context, Laws
from griffie.citations.context import Law as KnownLaw
from griffie.model.citation import Mention
from griffie.model.document import Answer, Body, Footnote, Heading, Located, Paper, Part, Passage, Question
from griffie.model.prose import Prose
from griffie.model.register import Law
from griffie.model.walk import anchored_proses
from griffie.sentences import sentence_at
from griffie.text import Lines, Span

FRONT_MATTER = -1
"""Stands for the ordinal of a prose in mentions that come from the front matter."""


def mentions(paper: Paper, body: Body, lines: Lines, laws: tuple[Law, ...] = ()) -> tuple[Located, ...]:
    """The mentions of a paper in reading order; first what it says to answer, footnotes last."""
    context = Context(own=paper.id, dossiers=paper.dossiers, date=paper.datum, laws=_laws(laws))
    answered = paper.beantwoordt.stukken if paper.beantwoordt else ()
    return (
        *(located for stuk in answered for located in _in_text(Prose(FRONT_MATTER, stuk), context, "", "")),
        *(
            replace(located, at=lines.position(prose.in_source(located.mention.span).start))
            for part in (*body.parts, *body.footnotes)
            for prose, paragraph in _proses(part)
            for located in _in_text(prose, context, part.anchor, paragraph)
        ),
    )


def _proses(part: Part | Footnote) -> Iterable[tuple[Prose, str]]:
    """Headings of questions and answers are left out: "Antwoord vraag 4" is a label, not a reference."""
    match part:
        case Heading():
            return ((part.prose, part.anchor),)
        case Passage() | Question() | Answer() | Footnote():
            return anchored_proses(part.blocks, part.anchor)


def _in_text(prose: Prose, context: Context, unit: str, paragraph: str) -> Iterator[Located]:
    for mention in recognise(prose.text, context):
        sentence = _sentence(prose.text, mention)
        within = mention.span.moved(-sentence.start)
        yield Located(mention, prose.n, unit, paragraph, sentence.of(prose.text), within)


def _sentence(text: str, mention: Mention) -> Span:
    """The citing sentence; a reference that runs on past the end of one takes the next along."""
    start = sentence_at(text, mention.span.start)
    end = sentence_at(text, max(mention.span.start, mention.span.end - 1))
    return Span(min(start.start, mention.span.start), max(end.end, mention.span.end))


def _laws(laws: tuple[Law, ...]) -> Laws:
    return WELL_KNOWN | Laws(tuple(KnownLaw(law.id, (law.naam, *law.vormen)) for law in laws))
