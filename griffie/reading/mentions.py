"""Which references a paper holds and where they stand: the grammar, run over every prose of the source."""

from collections.abc import Iterable, Iterator

from griffie.citations import recognise
from griffie.citations.context import WELL_KNOWN, Context, Laws
from griffie.citations.context import Law as KnownLaw
from griffie.model.citation import Mention
from griffie.model.document import Answer, Body, Footnote, Heading, Located, Paper, Part, Passage, Question
from griffie.model.prose import Prose
from griffie.model.register import Law
from griffie.model.walk import anchored_proses
from griffie.sentences import sentence_at
from griffie.text import Span

FRONT_MATTER = -1
"""Stands for the ordinal of a prose in mentions that come from the front matter."""


def mentions(paper: Paper, body: Body, laws: tuple[Law, ...] = ()) -> tuple[Located, ...]:
    """The mentions of a paper in reading order; first what it says to answer, footnotes last."""
    context = Context(own=paper.id, dossiers=paper.dossiers, date=paper.datum, laws=_laws(laws))
    answered = paper.beantwoordt.stukken if paper.beantwoordt else ()
    return (
        *(located for stuk in answered for located in _in_text(stuk, context, FRONT_MATTER, "", "")),
        *(
            located
            for part in (*body.parts, *body.footnotes)
            for prose, paragraph in _proses(part)
            for located in _in_text(prose.text, context, prose.n, part.anchor, paragraph)
        ),
    )


def _proses(part: Part | Footnote) -> Iterable[tuple[Prose, str]]:
    """Headings of questions and answers are left out: "Antwoord vraag 4" is a label, not a reference."""
    match part:
        case Heading():
            return ((part.prose, part.anchor),)
        case Passage() | Question() | Answer() | Footnote():
            return anchored_proses(part.blocks, part.anchor)


def _in_text(text: str, context: Context, n: int, unit: str, paragraph: str) -> Iterator[Located]:
    for mention in recognise(text, context):
        sentence = _sentence(text, mention)
        yield Located(mention, n, unit, paragraph, sentence.of(text), mention.span.moved(-sentence.start))


def _sentence(text: str, mention: Mention) -> Span:
    """The citing sentence; a reference that runs on past the end of one takes the next along."""
    start = sentence_at(text, mention.span.start)
    end = sentence_at(text, max(mention.span.start, mention.span.end - 1))
    return Span(min(start.start, mention.span.start), max(end.end, mention.span.end))


def _laws(laws: tuple[Law, ...]) -> Laws:
    return WELL_KNOWN | Laws(tuple(KnownLaw(law.id, (law.naam, *law.vormen)) for law in laws))
