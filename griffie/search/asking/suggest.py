"""What a reader may have meant, asked only when no record has all words and never applied silently."""

from collections.abc import Sequence

from griffie.search.asking.query import Query
from griffie.search.index.shelf import Shelf

LONG = 8
"""From so many letters two slips are allowed."""
SHORTEST = 4
SEEN = 6
"""Of fewer letters only words that stand in a paper are meant: a dictionary has too many short ones."""
LINKS = ("", "s", "e", "en", "n")
"""Letters between the parts of a compound."""


def suggestion(query: Query, shelf: Shelf, typed: str) -> str:
    """The query with each unknown word replaced by the nearest word of the corpus; empty when there is none."""
    corrected = typed
    for word in query.sought:
        if word.number or shelf.word(word.form):
            continue
        near = nearest(word.form, shelf, 1) or in_two(word.form, shelf) or nearest(word.form, shelf, 2)
        corrected = _replaced(corrected, word.exact, near) if near else corrected
    return corrected if corrected != typed else ""


def nearest(form: str, shelf: Shelf, allowed: int) -> str:
    """The word within so many slips, fewest slips first, then the most frequent."""
    best: tuple[int, int, str] | None = None
    if len(form) < (SHORTEST if allowed == 1 else LONG):
        return ""
    beginnings = dict.fromkeys(form[:2])  # a slip in the first letter is most often a missing or a swapped one
    for entry in (word for letter in beginnings for word in shelf.words(letter)):
        if (
            (not entry.records and len(form) < SEEN)
            or abs(len(entry.form) - len(form)) > allowed
            or not entry.form.isalpha()
        ):
            continue
        slips = distance(form, entry.form, allowed)
        if slips <= allowed and (best is None or (slips, -entry.records, entry.form) < best):
            best = (slips, -entry.records, entry.form)
    return best[2] if best else ""


def in_two(form: str, shelf: Shelf) -> str:
    """Two words of the corpus that were typed as one, both as frequent as can be: `killswitch` → `kill switch`.

    The letters that join the parts of a compound are left out: `veiligheidsbrief` → `veiligheid brief`.
    """
    best, most = "", -1
    for cut in range(SHORTEST - 1, len(form) - SHORTEST + 2):
        end = shelf.word(form[cut:])
        for link in LINKS if end else ():
            head = form[:cut].removesuffix(link) if form[:cut].endswith(link) else ""
            begin = shelf.word(head) if len(head) >= SHORTEST - 1 else None
            rarest = min(begin.records, end.records) if begin and end else -1
            if rarest > most and (rarest or min(len(head), len(form) - cut) >= SHORTEST):
                best, most = f"{head} {form[cut:]}", rarest
    return best


def distance(one: str, other: str, most: int) -> int:
    """Letters to add, leave out, change or swap with their neighbour; more than `most` may be told as `most + 1`."""
    before: Sequence[int] = ()
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        line = [i]
        for j, against in enumerate(other, 1):
            cost = min(row[j] + 1, line[j - 1] + 1, row[j - 1] + (letter != against))
            if before and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return most + 1
        before, row = row, line
    return row[-1]


def _replaced(typed: str, word: str, near: str) -> str:
    at = typed.lower().find(word)
    return f"{typed[:at]}{near}{typed[at + len(word) :]}" if at >= 0 else typed
