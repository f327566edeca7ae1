"""What a reader may have meant, asked only when no record has all words and never applied silently.

A slip is a word that does not exist: what Dutch has and the papers have not is told as it is (decision 212).
"""

from collections.abc import Iterator, Mapping, Sequence

from griffie.search.analysis.little import LITTLE
from griffie.search.analysis.words import split
from griffie.search.asking.expand import CROWDED, MANY
from griffie.search.asking.query import FILTERS, ITEM, Query, read
from griffie.search.index.shelf import Shelf
from griffie.search.index.weights import WordEntry

LONG = 8
"""From so many letters two slips are allowed."""
SHORTEST = 4
SEEN = 6
"""Of fewer letters only words that stand in a paper are meant: a dictionary has too many short ones."""
BESIDE = "qwertyuiop asdfghjkl zxcvbnm aeiouaiueoa ck sz fv dt gh ij"
"""Letters that are typed for each other: neighbours on a keyboard, vowels, those that sound alike."""
LINKS = ("", "s", "e", "en", "n")
"""Letters between the parts of a compound."""


def suggestion(query: Query, shelf: Shelf, typed: str) -> str:
    """The query with each unknown word replaced by the nearest word of the corpus; empty when there is none."""
    meant: dict[str, str] = {}
    for word in query.sought:
        little = len(query.sought) > 1 and word.form in LITTLE  # beside others it is not looked for either
        if not (word.number or little or shelf.word(word.form)):
            meant[word.form] = _meant(word.form, shelf)
    return _replaced(typed, {form: near for form, near in meant.items() if near})


def _meant(form: str, shelf: Shelf) -> str:
    if shelf.exists(form):
        return ""
    return (
        nearest(form, shelf, 1) or in_two(form, shelf) or nearest(form, shelf, 2) or in_two(form, shelf, slipped=True)
    )


def nearest(form: str, shelf: Shelf, allowed: int) -> str:
    """The word within so many slips, fewest slips first, then the most frequent."""
    if len(form) < (SHORTEST if allowed == 1 else LONG):
        return ""
    found = (_nearest_of(form, begun, shelf, allowed) for begun in _beginnings(form, shelf))
    return next(filter(None, found), "")


def _beginnings(form: str, shelf: Shelf) -> Iterator[tuple[str, ...]]:
    """What the word that was meant may begin with, most likely first.

    A slip in the first letter is most often a missing or a swapped one. In a large corpus a letter begins too many
    words to look at them all: first those that begin as typed, then those whose beginning differs by a usual slip.
    """
    if shelf.totals.records < MANY:
        yield tuple(dict.fromkeys(form[:2]))
        return
    yield (_telling(form, 2, shelf),)
    for slips in (_of_the_hand(form), _of_vowels(form)):
        yield tuple(dict.fromkeys(_telling(slip, 4, shelf) for slip in slips))


def _of_the_hand(form: str) -> Iterator[str]:
    """A letter swapped with the next, one too many, one not doubled: among the first three."""
    for at in range(3):
        before, letter, after = form[:at], form[at], form[at + 1 :]
        yield from (before + after[:1] + letter + after[1:], before + after, before + letter + letter + after)


def _of_vowels(form: str) -> Iterator[str]:
    """A vowel left out, or another letter for it: the second or third."""
    for at in (1, 2):
        yield from (form[:at] + vowel + form[at + skip :] for vowel in "aeiou" for skip in (0, 1))


def _telling(form: str, shortest: int, shelf: Shelf) -> str:
    """As few of the first letters of a word as begin not too many others."""
    lengths = range(shortest, len(form))
    return next((form[:length] for length in lengths if shelf.spread(form[:length]) <= CROWDED), form)


def _nearest_of(form: str, beginnings: Sequence[str], shelf: Shelf, allowed: int) -> str:
    best: tuple[int, int, str] | None = None
    for entry in (word for begun in beginnings for word in shelf.words(begun)):
        if abs(len(entry.form) - len(form)) > allowed or not entry.form.isalpha() or not _may_mean(form, entry):
            continue
        slips = distance(form, entry.form, allowed)
        if slips <= allowed and (best is None or (slips, -entry.records, entry.form) < best):
            best = (slips, -entry.records, entry.form)
    return best[2] if best else ""


def _may_mean(form: str, entry: WordEntry) -> bool:
    """Whether a word may be a slip of another. The first letter is seldom another one.

    Of short words most that are one letter away are just other words: "dujk" may be "dijk", "zaml" is no little word.
    """
    if not _begin_alike(form, entry.form):
        return False
    if len(form) >= SEEN:
        return True
    first_apart = entry.form == form[1:] and form[0] != form[1]
    if not entry.records or first_apart or entry.form in LITTLE:
        return False
    others = [(one, other) for one, other in zip(form, entry.form, strict=False) if one != other]
    return len(form) != len(entry.form) or len(others) != 1 or _are_beside(*others[0])


def _begin_alike(form: str, meant: str) -> bool:
    """Whether the first letters are the same, swapped, one too many, one too few or typed for each other."""
    return form[0] in meant[:2] or meant[0] in form[:2] or _are_beside(form[0], meant[0])


def _are_beside(one: str, other: str) -> bool:
    return one + other in BESIDE or other + one in BESIDE


def in_two(form: str, shelf: Shelf, *, slipped: bool = False) -> str:
    """Two words of the corpus that were typed as one, both as frequent as can be: `killswitch` → `kill switch`.

    The letters that join the parts of a compound are left out: `veiligheidsbrief` → `veiligheid brief`. When `slipped`
    the first has a slip and the second none: `kilswitch`.
    """
    best, most = "", 0 if slipped else -1
    for cut in range(SHORTEST - 1, len(form) - SHORTEST + 2):
        end = shelf.word(form[cut:])
        for typed in _heads(form[:cut]) if end else ():
            head = _slipped(typed, form[cut:], shelf) if slipped else typed
            begin = shelf.word(head) if head else None
            rarest = min(begin.records, end.records) if begin and end else -1
            if rarest > most and _tells_two(head, form[cut:], rarest):
                best, most = f"{head} {form[cut:]}", rarest
    return best


def _heads(begun: str) -> tuple[str, ...]:
    heads = (begun.removesuffix(link) for link in LINKS if begun.endswith(link))
    return tuple(head for head in heads if len(head) >= SHORTEST - 1)


def _slipped(head: str, end: str, shelf: Shelf) -> str:
    """What the first of two words may be with a letter more, before a second that is long enough to be sure of."""
    if len(end) < SHORTEST + 1 or head in LITTLE:
        return ""
    meant = _nearest_of(head, (_telling(head, 2, shelf),), shelf, 1)
    return meant if len(meant) > len(head) else ""


def _tells_two(head: str, end: str, rarest: int) -> bool:
    shortest = min(len(head), len(end))
    return shortest >= SHORTEST or (rarest > 0 and not LITTLE.intersection((head, end)))


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


def _replaced(typed: str, meant: Mapping[str, str]) -> str:
    """What was typed with other words in it, its filters as they are; empty when nothing is replaced."""
    text = read(typed)
    found = [
        (match.start() + word.span.start, match.start() + word.span.end, meant[word.form])
        for match in ITEM.finditer(text)
        if not match["minus"] and (match["field"] or "").lower() not in FILTERS
        for word in split(match.group())
        if not word.whole and word.form in meant
    ]
    for start, end, near in reversed(found):
        text = f"{text[:start]}{near}{text[end:]}"
    return text if found else ""
