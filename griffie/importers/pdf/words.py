"""Words that the end of a line broke, made whole; and spaces inside a word that no page shows, closed.

Both only as far as the words themselves say so: those that the paper has whole elsewhere, and those that Dutch has.
What is joined on the strength of less is a doubt.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise

from griffie.importers.draft import Inline, Words
from griffie.importers.pdf.dutch import (
    are_chained,
    are_two_adjectives,
    core,
    is_listed,
    is_word,
    keeps_hyphen,
    parts_clash,
)
from griffie.importers.pdf.inline import address_of
from griffie.importers.pdf.letters import NARROW
from griffie.importers.pdf.source import Placed
from griffie.model.document import Repair

_LISTED = frozenset(
    {"en", "of", "dan", "tot", "als", "noch", "naar", "maar", "versus", "respectievelijk", "c.q.", "&", "/"}
)
"""After these a hyphen stays, and the space too: "voor- en nadelen"."""
_PARTS = re.compile(rf"[^\s{NARROW}]+(?:{NARROW}[^\s{NARROW}]+)+")
TIGHT = "spatie binnen een woord weggenomen"
BROKEN = "afgebroken woord hersteld"
PRINTERS = "\u2010"
"""The hyphen that nobody types: where it ends a line, the printer put it there."""
_BROKEN = re.compile(rf"\S*[\w%)\]’'\"»][-{PRINTERS}]")
"""The first half of a broken word."""
_SLASHED = re.compile(r"[\w)-]/$")
"""A line may end after a stroke: "bi-/multilateraal"."""
_ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S")
_ADDRESS_GOES_ON = re.compile(r"[/_=?&%#]|\.\w|\d-|-\d|-\w+-")
_ADDRESS_ENDS_OPEN = "-/_=&?%#"
_OWN_HYPHEN = re.compile(r"(?:[A-Z]{2}|[\d%)\]’'\"»]|\b\w)-$")
"""Dutch puts a hyphen after an abbreviation, a figure and a single letter."""
_OF_ADDRESS = re.compile(r"[^/\-_.=&?%#]*$"), re.compile(r"[^/\-_.=&?%#]*")
_DOUBT = "afgebroken woord samengevoegd, dat nergens heel staat"


class _Sure(Enum):
    """How certain it is that two halves are one word."""

    CERTAIN = "zeker"
    LIKELY = "waarschijnlijk"


@dataclass(slots=True)
class Joiner:
    """Joins lines, and records what it did to the words at their ends."""

    whole: frozenset[str]
    """Words that stand whole in the paper, in lower case."""
    breaks_words: bool = False
    """Whether the paper is seen to break words at the ends of lines."""
    repairs: list[Repair] = field(default_factory=list)
    doubts: list[Repair] = field(default_factory=list)

    @classmethod
    def of(cls, placed: Iterable[Placed]) -> "Joiner":
        """Knows the words of the paper, and whether it breaks them."""
        texts = [one.text for one in placed]
        whole: set[str] = set()
        for before, text in zip(["", *texts], texts, strict=False):
            words = _PARTS.sub(" ", text.lower()).split()
            # The halves of words that may be broken stand at the ends of a line.
            words = words[1:] if re.search(rf"\w[-{PRINTERS}]$", before) else words
            words = words[:-1] if re.search(rf"\w[-{PRINTERS}]$", text) else words
            whole |= {core(word) for word in words} | {part for word in words for part in re.findall(r"[\w-]+", word)}
        return cls(frozenset(whole), breaks_words=any(_shows_breaking(*pair, whole) for pair in pairwise(texts)))

    def tight(self, inline: Inline, line: int) -> Inline:
        """Words without the spaces that no page shows, where that word is certain.

        It stands elsewhere in the paper; or Dutch has it, and has not its parts ("min ister", never "in de").
        """
        return tuple(
            replace(run, text=self._tight(run.text, line)) if isinstance(run, Words) else run for run in inline
        )

    def _tight(self, text: str, line: int) -> str:
        def closed(match: re.Match[str]) -> str:
            parts = match.group().split(NARROW)
            whole = "".join(parts)
            stands = core(whole) in self.whole
            known = all(core(part) in self.whole or is_word(core(part)) for part in parts)
            if stands or (is_word(core(whole)) and not known):
                self.repairs.append(Repair(TIGHT, line, " ".join(parts), whole))
                return whole
            if is_word(core(whole)):
                doubt = "spatie die de bladzijde niet toont: één woord of twee?"
                self.doubts.append(Repair(doubt, line, " ".join(parts)))
            return " ".join(parts)

        return _PARTS.sub(closed, text) if NARROW in text else text

    def join(self, first: Inline, second: Inline, line: int) -> Inline:
        """Two lines as one: with a space between them, or one word where the first of them broke it."""
        start, end = first[-1] if first else None, second[0] if second else None
        if not (isinstance(start, Words) and isinstance(end, Words)):
            return (*first, Words(" "), *second)
        broken, head = _last(start.text), _first(end.text)
        found = self._one_word(broken, head, address_of(start) if address_of(start) == address_of(end) else "")
        if found is None:
            return (*first, Words(" "), *second)
        whole, sure = found
        self.repairs.append(Repair(BROKEN, line, f"{broken} {head}", whole))
        if sure is _Sure.LIKELY:
            self.doubts.append(Repair(_DOUBT, line, whole))
        joined = replace(start, text=start.text.rstrip().removesuffix(broken) + whole)
        return (*first[:-1], joined, replace(end, text=end.text.lstrip().removeprefix(head)), *second[1:])

    def _one_word(self, broken: str, head: str, address: str) -> tuple[str, _Sure] | None:
        """The word of two halves and how certain it is; None when a space stands between them."""
        if not broken or not head:
            return None
        if _ADDRESS.match(broken) or (address and "/" in broken):
            return self._address(broken, head, address)
        if _SLASHED.search(broken) and head[0].isalnum():
            return broken + head, _Sure.CERTAIN
        if not _BROKEN.fullmatch(broken) or not head[0].isalnum():
            return None
        if core(head) in _LISTED:
            return self._listed(broken, head)
        return self._word(broken, head)

    def _listed(self, broken: str, head: str) -> tuple[str, _Sure] | None:
        """Among these "voor- en nadelen" has its space; "eige-naar", "zo-als" and "partij-en" were broken."""
        closed = broken[:-1] + head
        if not self.breaks_words or not is_listed(core(closed)):
            return None
        if not is_word(core(broken)):
            return closed, _Sure.CERTAIN
        return (closed, _Sure.LIKELY) if head == "als" or broken[:-1].endswith("ij") else None

    def _word(self, broken: str, head: str) -> tuple[str, _Sure] | None:
        kept, closed = broken + head, broken[:-1] + head
        if broken.endswith(PRINTERS):
            return closed, _Sure.CERTAIN
        stands = core(closed) in self.whole, core(kept) in self.whole
        if stands[0] != stands[1]:
            return (closed if stands[0] else kept), _Sure.CERTAIN
        if _OWN_HYPHEN.search(broken) or head[0].isupper() or head[0].isdigit():
            return kept, _Sure.CERTAIN
        halves = core(broken), core(head)
        if not self.breaks_words:
            return kept, _Sure.LIKELY
        if are_chained(*halves) or keeps_hyphen(*halves) or are_two_adjectives(*halves) or parts_clash(*halves):
            return kept, _Sure.LIKELY
        return closed, _Sure.CERTAIN if is_word(core(closed)) else _Sure.LIKELY

    def _address(self, broken: str, head: str, address: str) -> tuple[str, _Sure] | None:
        """An address over two lines; a hyphen at its break belongs to it unless it cuts a word."""
        tail = re.sub(r"[.,;:)\]]+$", "", head)
        kept, closed = broken + head, broken[:-1] + head
        if broken.endswith(PRINTERS):
            return closed, _Sure.CERTAIN
        for whole in (kept, closed):
            if address and re.sub(r"^\W+", "", whole[: len(whole) - len(head) + len(tail)]) in address:
                return whole, _Sure.CERTAIN
        if broken[-1] not in _ADDRESS_ENDS_OPEN and not _ADDRESS_GOES_ON.search(tail):
            return None
        if not broken.endswith("-") or not self.breaks_words:
            return kept, _Sure.LIKELY
        before, after = _OF_ADDRESS[0].search(broken[:-1]), _OF_ADDRESS[1].match(head)
        parts = (before.group().lower() if before else "", after.group().lower() if after else "")
        cut = is_word("".join(parts)) and not all(is_word(part) for part in parts)
        return (closed if cut else kept), _Sure.LIKELY


def _shows_breaking(before: str, after: str, whole: set[str]) -> bool:
    """Whether two lines show that this paper breaks words.

    The paper has no word "ka", so the hyphen in "ka-de" is the printer's.
    """
    broken, head = _last(before), re.sub(r"\W.*", "", _first(after))
    if not _BROKEN.fullmatch(broken) or not head[:1].islower():
        return False
    half = core(broken)
    if head in _LISTED and not is_listed(core(broken[:-1] + head)):
        return False
    return half not in whole and (broken.endswith(PRINTERS) or is_word(core(broken[:-1] + head)))


def _last(text: str) -> str:
    return text.rsplit(maxsplit=1)[-1] if text.strip() else ""


def _first(text: str) -> str:
    return text.split(maxsplit=1)[0] if text.strip() else ""
