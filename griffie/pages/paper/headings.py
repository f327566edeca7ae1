"""What the source prints over its parts, as a page shows it: words of the source as the source's, ours as ours."""

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from griffie.model.document import Answer, Heading, Part, Question
from griffie.model.prose import Prose
from griffie.pages.names import unnumbered_questions
from griffie.pages.paper.scribe import Scribe
from griffie.rendering.dutch import stretches
from griffie.rendering.ranges import Styled
from griffie.text import Span

_ONE_QUESTION = re.compile(
    r"(?P<word>\s*antwoord)(?P<rest>\s+(?:op\s+)?vraag\s+(?P<number>\d+[a-z]?)\W*)", re.IGNORECASE
)
_STRUCTURAL = re.compile(r"\[([^\[\]]+)\]")


def answer_label(scribe: Scribe, answer: Answer, over: str) -> Markup:
    """The label of an answer; the number that stands `over` it in large type is not shown a second time, only said."""
    text = answer.heading.text
    if not text.strip():
        return Markup('<span class="ons">Antwoord</span>')
    words = own_words(scribe, answer.heading, answer.added)
    repeats = _ONE_QUESTION.fullmatch(text)
    if not repeats or repeats["number"] != over or words != Markup('<span class="bw">{}</span>').format(text):
        return words
    return Markup('<span class="bw">{}<span class="vh">{}</span></span>').format(repeats["word"], repeats["rest"])


def quiet(heading: Heading) -> tuple[Styled, ...]:
    """All of a fractie's heading but the name: set lighter."""
    text = heading.prose.text
    at = text.find(heading.name) if heading.name else -1
    if at < 0:
        return ()
    end = at + len(heading.name)
    if text[end : end + 8] == "-fractie":
        end += 8
    return tuple(
        Styled(span, "licht") for span in (Span(0, at), Span(end, len(text))) if text[span.start : span.end].strip()
    )


def structural(heading: Heading) -> str:
    """The words of a heading that stands in brackets as a whole ("[Advies]"): it says who speaks and is not printed."""
    match = _STRUCTURAL.fullmatch(heading.prose.text.strip())
    return match[1] if match else ""


def questions_under(heading: Heading, following: Iterable[Part]) -> str:
    """Which questions stand under a heading, in words."""
    numbers: list[int] = []
    unnumbered = 0
    for part in following:
        if isinstance(part, Heading) and part.level <= heading.level:
            break
        if isinstance(part, Question):
            numbers.extend(part.numbers)
            unnumbered += not part.numbers
    printed = f"{'vraag' if len(numbers) == 1 else 'vragen'} {stretches(numbers)}" if numbers else ""
    return " en ".join(filter(None, (printed, unnumbered_questions(unnumbered)))) or "geen vragen"


def own_words(scribe: Scribe, heading: Prose, added: Sequence[Span]) -> Markup:
    """A heading in which words that the source does not have look like ours, without their brackets."""
    parts: list[Markup] = []
    at = 0
    for span in sorted(added):
        parts.append(_source_words(heading.text[at : span.start]))
        words = heading.text[span.start : span.end].strip("[] ")
        parts.append(Markup('<span class="ons">{}</span>').format(words) if words else Markup())
        at = span.end
    if not added:
        return Markup('<span class="bw">{}</span>').format(scribe.text(heading, terms=False))
    parts.append(_source_words(heading.text[at:]))
    return Markup(" ").join(part for part in parts if part)


def _source_words(text: str) -> Markup:
    return Markup('<span class="bw">{}</span>').format(text.strip()) if text.strip() else Markup()


def unbracketed(text: str) -> Markup:
    """Words that the importer put in brackets, because the source does not have them, without those."""
    return escape(text.replace("[", "").replace("]", ""))
