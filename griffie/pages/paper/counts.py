"""What can be counted on a paper's page, in words: who asks, what only refers, what is equal, what is cited."""

from collections.abc import Iterable, Mapping, Sequence

from griffie.model.citation import Citation
from griffie.model.corpus import Linked
from griffie.model.document import Paper, UnitKind
from griffie.pages.paper.equal import Equal
from griffie.pages.paper.navigator import Navigator
from griffie.pages.paper.outline import PaperOutline, Ties
from griffie.pages.paper.part_view import ArticleView
from griffie.rendering.dutch import capital, count_words, listing

_ONLY_REFERS = 25
"""An answer of at most this many words that refers to another says nothing else."""


def in_counts(
    linked: Linked, outline: PaperOutline, index: Navigator, ties: Ties, articles: Sequence[ArticleView]
) -> tuple[str, ...]:
    """What can be counted on the page, a sentence each; nothing is said of what is not there."""
    sentences = [
        _fracties(index),
        _only_referring(outline, articles, ties.refers),
        _unanswered(articles, outline),
        *_repeats(outline, ties.equals),
        _citations(linked, outline.paper),
    ]
    return tuple(sentence for sentence in sentences if sentence)


def _fracties(index: Navigator) -> str:
    groups = [group for group in index.groups if group.name]
    asking = [group for group in groups if group.entries]
    silent = [group.name for group in groups if not group.entries]
    if not asking or index.total == 0:
        return ""
    verb = "stelt" if len(asking) == 1 else "stellen"
    words = capital(f"{count_words(len(asking), 'fractie', 'fracties')} {verb} vragen")
    if silent:
        words += f"; {listing(f'de {name}' for name in silent)} {'stelt' if len(silent) == 1 else 'stellen'} er geen"
    return f"{words}."


def _only_referring(
    outline: PaperOutline, articles: Sequence[ArticleView], refers: Mapping[str, tuple[str, ...]]
) -> str:
    numbers = []
    for article in articles:
        answers = [outline.units.get(answer.anchor) for answer in outline.answers_to(article.anchor)]
        short = [unit for unit in answers if unit is not None and unit.words <= _ONLY_REFERS]
        if article.anchor in refers and answers and len(short) == len(answers):
            numbers.append(outline.number(article.anchor))
    if not numbers:
        return ""
    verb = "bestaat" if len(numbers) == 1 else "bestaan"
    return capital(
        f"{count_words(len(numbers), 'antwoord', 'antwoorden')} ({listing(numbers)}) {verb} uit een verwijzing."
    )


def _unanswered(articles: Sequence[ArticleView], outline: PaperOutline) -> str:
    numbers = [outline.number(article.anchor) for article in articles if article.unanswered]
    if not numbers:
        return ""
    if len(numbers) == len(articles):
        return "Het stuk bevat geen antwoorden."
    verb = "krijgt" if len(numbers) == 1 else "krijgen"
    return capital(f"{count_words(len(numbers), 'vraag', 'vragen')} ({listing(numbers)}) {verb} geen antwoord.")


def _repeats(outline: PaperOutline, equals: Iterable[Equal]) -> Iterable[str]:
    same: dict[frozenset[str], str] = {}
    shared: dict[frozenset[str], None] = {}
    for equal in equals:
        if equal.other_paper != outline.paper.id:
            continue
        pair = frozenset((equal.unit, equal.other))
        if equal.relation == "gelijk":
            same.setdefault(pair, f"{outline.number(equal.unit)} en {outline.number(equal.other)}")
        else:
            shared.setdefault(pair)
    if same:
        verb = "is" if len(same) == 1 else "zijn"
        pairs = count_words(len(same), "paar antwoorden", "paren antwoorden")
        yield capital(f"{pairs} ({'; '.join(same.values())}) {verb} woordelijk gelijk.")
    if shared:
        verb = "deelt" if len(shared) == 1 else "delen"
        yield capital(f"{count_words(len(shared), 'paar', 'paren')} {verb} zinnen.")


def _citations(linked: Linked, paper: Paper) -> str:
    papers: dict[str, None] = {}
    number = 0
    for reference in linked.references.get(paper.id, ()):
        mention = reference.located.mention
        if isinstance(mention, Citation) and mention.ids and mention.ids[0].startswith("kst-"):
            number += 1
            papers.setdefault(mention.ids[0])
    notes = sum(unit.kind is UnitKind.VOETNOOT for unit in paper.units)
    parts = []
    if number:
        references = count_words(number, "verwijzing", "verwijzingen")
        parts.append(f"{references} naar {count_words(len(papers), 'Kamerstuk', 'Kamerstukken')}")
    if notes:
        parts.append(count_words(notes, "voetnoot", "voetnoten"))
    return capital(f"{listing(parts)}.") if parts else ""


def notes_in_words(number: int) -> str:
    """How many notes the editors wrote, as a sentence; empty for none."""
    return capital(f"{count_words(number, 'noot', 'noten')} van de redactie.") if number else ""
