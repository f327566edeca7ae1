"""Who cites something, with the citing sentence and a link to its place: what dossiers and cited papers show."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from markupsafe import Markup

from griffie import urls
from griffie.linking.backlinks import is_printed
from griffie.linking.known import cited_key
from griffie.model.citation import Ambiguous, Citation, Confidence, External, InternalReference, Resolved, Unknown
from griffie.model.corpus import Linked, Reference
from griffie.model.document import Paper
from griffie.pages.names import paper_name, unit_name
from griffie.pages.pointer import Pointer
from griffie.pages.site.shelf import called
from griffie.rendering.dutch import count, date_words, listing
from griffie.rendering.prose import sentence_with_mark

ANSWERS_IT = "beantwoordt dit stuk"
"""Of a reference in the front matter: what the paper says of itself, not what its text prints."""

_RESTS_ON = {
    Confidence.CONTEXT: "herkend aan wat eromheen staat",
    Confidence.INHERITED: "aangevuld met wat eerder in de tekst staat",
}


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """A sentence that cites."""

    name: str
    href: str
    sentence: Markup
    """With the printed reference marked; empty for what a paper says to answer."""
    questions: str
    """Question numbers of the cited paper that the sentence names: "vragen 42 en 43"."""
    remark: str
    """What the identity rests on, when not all of it is printed."""


@dataclass(frozen=True, slots=True)
class CitingPaper:
    """A paper that cites, with every place where it does."""

    id: str
    name: str
    short: str
    """Where there is little room: its number, else its kind and date."""
    title: str
    kind: str
    day: str
    href: str
    times: str
    by_editors: bool
    """Whether its words are the editors' own: a summary."""
    places: tuple[CitingPlace, ...]


def citing_papers(linked: Linked, key: str, path: str) -> tuple[CitingPaper, ...]:
    """Every paper that cites `key`, newest first, as the page at `path` shows them; a paper does not cite itself."""
    groups: dict[str, list[Reference]] = defaultdict(list)
    for reference in linked.cited.get(key, ()):
        if reference.paper != key:
            groups[reference.paper].append(reference)
    papers = sorted((linked.corpus.papers[id_] for id_ in groups), key=lambda one: (-one.datum.toordinal(), one.id))
    return tuple(_citing_paper(linked, paper, groups[paper.id], key, path) for paper in papers)


def pointer_to(paper: Paper, unit: str, paragraph: str, path: str) -> Pointer:
    """A place in a paper, by the name of its question, answer or note."""
    found = next((one for one in paper.units if one.anchor == unit), None)
    anchor = paragraph or unit
    href = urls.relative(path, urls.paper_page(paper.id) + (f"#{anchor}" if anchor else ""))
    return Pointer(unit_name(found) if found else paper_name(paper), href)


def place_of(linked: Linked, reference: Reference, path: str) -> Pointer:
    """Where a reference stands."""
    located = reference.located
    return pointer_to(linked.corpus.papers[reference.paper], located.unit, located.paragraph, path)


def marked(references: Sequence[Reference]) -> Markup:
    """The citing sentence of references in one sentence, with all that is printed of them marked."""
    sentence = references[0].located.sentence
    parts, at = Markup(), 0
    for span in sorted({reference.located.within for reference in references}):
        if span.start >= at:
            parts += sentence_with_mark(sentence[at : span.end], span.moved(-at))
            at = span.end
    return parts + sentence[at:]


def rests_on(reference: Reference) -> str:
    """In words, what the identity of a citation rests on when not all of it is printed; else empty."""
    mention = reference.located.mention
    return _RESTS_ON.get(mention.confidence, "") if isinstance(mention, Citation) else ""


def reached(reference: Reference) -> str:
    """The key of what a reference points to; empty when nothing is known or more than one thing is possible."""
    match reference.resolution:
        case Resolved(id=ident) | External(id=ident):
            return cited_key(ident)
        case Unknown(id=ident):
            return cited_key(ident) if ident else ""
        case Ambiguous():
            return ""
    assert_never(reference.resolution)


def _citing_paper(linked: Linked, paper: Paper, references: list[Reference], key: str, path: str) -> CitingPaper:
    printed = sum(map(is_printed, references))
    return CitingPaper(
        id=paper.id,
        name=paper_name(paper),
        short=called(paper),
        title=paper.titel,
        kind=paper.soort,
        day=date_words(paper.datum),
        href=urls.relative(path, urls.paper_page(paper.id)),
        times=count(printed, "keer", "keer") if printed else "",
        by_editors=paper.is_summary,
        places=tuple(_places(linked, paper, references, key, path)),
    )


def _places(
    linked: Linked, paper: Paper, references: Iterable[Reference], key: str, path: str
) -> Iterator[CitingPlace]:
    """One place for each citing sentence, in reading order."""
    owned = _owned(linked, paper, key)
    sentences: dict[tuple[int, str], list[Reference]] = defaultdict(list)
    for reference in references:
        sentences[reference.located.n, reference.located.sentence].append(reference)
    for place, found in sentences.items():
        reference = found[0]
        to = place_of(linked, reference, path)
        if not is_printed(reference):
            yield CitingPlace(ANSWERS_IT, to.href, Markup(), "", "")
            continue
        numbers = owned.get(place, ())
        word = "vraag" if len(numbers) == 1 else "vragen"
        questions = f"{word} {listing(numbers)}" if numbers else ""
        yield CitingPlace(to.text, to.href, marked(found), questions, rests_on(reference))


def _owned(linked: Linked, paper: Paper, key: str) -> dict[tuple[int, str], tuple[str, ...]]:
    """By sentence: numbers of questions that the sentence gives to the cited paper."""
    found: dict[tuple[int, str], tuple[str, ...]] = {}
    for reference in linked.references.get(paper.id, ()):
        mention = reference.located.mention
        if isinstance(mention, InternalReference) and [cited_key(owner) for owner in mention.owner] == [key]:
            numbers = (f"{mention.number or ''}{mention.letter}", *map(str, mention.implied))
            place = (reference.located.n, reference.located.sentence)
            found[place] = tuple(dict.fromkeys((*found.get(place, ()), *filter(None, numbers))))
    return found
