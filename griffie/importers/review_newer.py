"""What a newer version changes, on the review page: words struck out and added, and what becomes of the notes."""

from collections.abc import Iterator

from markupsafe import Markup

from griffie.importers.carrying import Carried, Fate
from griffie.importers.changes import Change, Kind, changes, renumbered, summary, words_of_change
from griffie.importers.difference import counted_fates, placed, told_guess
from griffie.importers.importing import Imported
from griffie.importers.kept_fields import field_changes

_TAGS = {"gelijk": "{}", "weg": "<del>{}</del>", "nieuw": "<ins>{}</ins>"}
_AROUND = 240
"""Unchanged characters that are shown on either side of a change; a paragraph may be a page long."""


def newer(imported: Imported, number: int) -> Iterator[Markup]:
    """The difference with the paper that was there; nothing when there was none."""
    before, after = imported.deposited.before, imported.deposited.after
    if not before:
        return
    found = changes(before, after)
    yield Markup('<h3 id="p{}-verschil">Verschil met het stuk dat er stond</h3>\n<p>{}</p>\n').format(
        number, summary(found)
    )
    yield from _notes(imported.deposited.notes)
    for field in field_changes(before, after):
        yield Markup('<p class="small">{}: <del>{}</del> <ins>{}</ins></p>\n').format(
            field.key, field.before, field.after
        )
    for line in renumbered(found):
        yield Markup('<p class="small">{}</p>\n').format(line)
    yield Markup('<div class="diff">\n')
    yield from (_change(change) for change in found if change.kind is not Kind.NUMBERED)
    yield Markup("</div>\n")


def _change(change: Change) -> Markup:
    where = f"{change.where} · {change.kind}" if change.where else str(change.kind)
    if change.kind is Kind.MOVED:
        where += f", stond onder {change.came_from or 'het begin'}"
        words = Markup("").join(Markup("<p>{}</p>").format(text) for text in change.after)
    else:
        words = Markup("<p>{}</p>").format(
            Markup("").join(_words(kind, text) for kind, text in words_of_change(change))
        )
    return Markup('<div class="change"><p class="small">{}</p>{}</div>\n').format(where, words)


def _words(kind: str, text: str) -> Markup:
    if kind == "gelijk" and len(text) > 2 * _AROUND:
        text = f"{text[:_AROUND]} … {text[-_AROUND:]}"
    return Markup(_TAGS[kind]).format(text)  # noqa: S704 - one of the three above


def _notes(notes: tuple[Carried, ...]) -> Iterator[Markup]:
    if not notes:
        return
    yield Markup("<p>Noten: {}.</p>\n").format(counted_fates(notes))
    listed = Markup("").join(_note(one) for one in notes if one.fate is not Fate.STAYS or one.reason)
    if listed:
        yield Markup('<ul class="notes">\n{}</ul>\n').format(listed)


def _note(one: Carried) -> Markup:
    mark = "fix" if one.fate is Fate.STAYS else "doubt"
    quote = Markup("<p>was: <del>{}</del></p>").format(one.addition.quote.exact) if one.addition.quote else ""
    guesses = Markup("").join(
        Markup('<p>nu?: <ins>{}</ins> <span class="small">{}</span></p>').format(guess.text, told_guess(guess))
        for guess in one.guesses
    )
    return Markup('<li class="{}">{}: {}{}{}</li>\n').format(
        mark, placed(one), one.reason, "" if one.fate is Fate.STAYS else quote, guesses
    )
