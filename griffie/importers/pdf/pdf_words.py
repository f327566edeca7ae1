"""Words that the end of a line broke, made whole where that is certain; and the list of words that says so."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

import simplemma

from griffie.importers.draft import Inline, Line, Words
from griffie.importers.dumps.wrapping import unwrap
from griffie.importers.inline import plain
from griffie.importers.pdf.pdf_pages import NARROW
from griffie.importers.pdf.pdf_source import Placed
from griffie.model.document import Repair

_LISTED = frozenset({"en", "of", "dan", "tot"})
"""After these a hyphen stays: "voor- en nadelen"."""
TIGHT = "spatie binnen een woord weggenomen"
_PARTS = re.compile(rf"[^\s{NARROW}]+(?:{NARROW}[^\s{NARROW}]+)+")
_ADVERB = re.compile(
    "(?:waar|daar|hier|er)(?:aan|achter|af|bij|boven|buiten|door|heen|in|langs|mee|na|naar|naast|om|onder|op|over"
    "|tegen|toe|tot|tussen|uit|van|vandaan|voor)",
)
"""Words that the dictionary does not have, for they are made by rule."""
_BROKEN = re.compile(r"[^\w\s/.@]*[\w-]*\w-")
"""The first half of a broken word; never of an address, in which a hyphen may belong."""
_ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S")
_OWN_HYPHEN = re.compile(r"(?:[A-Z]{2}|\d)-$")
"""Dutch puts a hyphen after an abbreviation, and numbers are never broken."""
BROKEN = "afgebroken woord hersteld"


@dataclass(slots=True)
class Joiner:
    """Joins lines, and records what it did to the words at their ends."""

    vocabulary: frozenset[str]
    """Words that are certain: whole somewhere in the paper, or in the dictionary."""
    whole: frozenset[str]
    """Of these the ones that stand whole in the paper."""
    repairs: list[Repair] = field(default_factory=list)
    doubts: list[Repair] = field(default_factory=list)

    breaks_words: bool = False
    """Whether the paper is seen to break words at the ends of lines."""

    @classmethod
    def of(cls, placed: Iterable[Placed]) -> "Joiner":
        """Knows the words of the paper itself, and of the words that line ends broke those that Dutch has."""
        texts = [one.text for one in placed]
        text = "\n".join(texts).lower()
        whole = frozenset(re.findall(r"[\w-]+", _PARTS.sub(" ", text)))
        known = set(whole) | {word for word in map(_core, _joined(text)) if _is_dutch(word)}
        breaks_words = False
        for before, after in pairwise(texts):
            broken, head = _last(before), re.sub(r"\W.*", "", _first(after))
            if _BROKEN.fullmatch(broken) and head[:1].islower() and head not in _LISTED:
                candidate = _core(broken[:-1] + head)
                if _is_dutch(candidate):
                    known.add(candidate)
                    # The paper has no word "ka", so the hyphen in "ka-de" is the printer's. The dictionary cannot
                    # say so: it takes many a half for the stem of a verb.
                    breaks_words |= _core(broken) not in whole
        return cls(frozenset(known), whole, breaks_words=breaks_words)

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
            known = all(_core(part) in self.whole or _is_dutch(_core(part)) for part in parts)
            if _core(whole) in self.whole or (_core(whole) in self.vocabulary and not known):
                self.repairs.append(Repair(TIGHT, line, " ".join(parts), whole))
                return whole
            if _core(whole) in self.vocabulary:
                self.doubts.append(
                    Repair("spatie die de bladzijde niet toont: één woord of twee?", line, " ".join(parts))
                )
            return " ".join(parts)

        return _PARTS.sub(closed, text) if NARROW in text else text

    def join(self, first: Inline, second: Inline, line: int) -> Inline:
        """Two lines as one; a broken word becomes whole when that is certain, and is a doubt when it is not."""
        broken, head = _last(plain(first)), _first(plain(second))
        start, end = first[-1] if first else None, second[0] if second else None
        if not (isinstance(start, Words) and isinstance(end, Words) and _may_be_broken(broken, head)):
            return (*first, Words(" "), *second)
        whole = self._whole(broken, head, line)
        if whole and start.text.rstrip().endswith(broken) and end.text.lstrip().startswith(head):
            self.repairs.append(Repair(BROKEN, line, f"{broken} {head}", whole))
            joined = replace(start, text=start.text.rstrip().removesuffix(broken) + whole)
            return (*first[:-1], joined, replace(end, text=end.text.lstrip().removeprefix(head)), *second[1:])
        self.doubts.append(Repair("afgebroken woord niet zeker: het blijft in twee delen", line, f"{broken} {head}"))
        return (*first, Words(" "), *second)

    def _whole(self, broken: str, head: str, line: int) -> str:
        """The word of two halves; empty when it is not certain.

        After capitals or a figure the hyphen is the word's own. Two halves that are words by themselves may be parted
        by a hyphen of their own too, unless this paper is known to break words.
        """
        if _OWN_HYPHEN.search(broken):
            return broken + head
        if _ADDRESS.match(broken):
            return broken + head if broken.endswith("-") and not self.breaks_words else ""
        words = all(_core(part) in self.whole for part in (broken, head))
        if words and not self.breaks_words:
            return broken + head if _core(broken + head) in self.whole else ""
        found = unwrap((Line(line, broken), Line(line + 1, head)), self.vocabulary).repairs
        return found[0].na if found else ""


def _may_be_broken(broken: str, head: str) -> bool:
    if _core(head) in _LISTED:
        return False
    if _ADDRESS.match(broken):
        return broken[-1] in "-/_=&?" or re.search(r"[/_=]", head) is not None
    return _BROKEN.fullmatch(broken) is not None and (head[:1].islower() or _OWN_HYPHEN.search(broken) is not None)


def _joined(text: str) -> list[str]:
    return [match.replace(NARROW, "") for match in _PARTS.findall(text)]


def _is_dutch(word: str) -> bool:
    return simplemma.is_known(word, lang="nl") or _ADVERB.fullmatch(word) is not None


def _core(word: str) -> str:
    return re.sub(r"^\W+|\W+$", "", word.lower())


def _last(text: str) -> str:
    return text.rsplit(maxsplit=1)[-1] if text.strip() else ""


def _first(text: str) -> str:
    return text.split(maxsplit=1)[0] if text.strip() else ""
