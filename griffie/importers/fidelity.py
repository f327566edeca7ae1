"""The law of import: the words of the source, less what is named as left out, are the words of the paper, in order.

Checked at every import by a path of its own. The source is read from its bytes, not from the draft; the paper is read
back from what was written, as plain Markdown. Between them stand only the records that the editor sees too: what was
left out, which broken words became whole, and the head. A note counts at its mark, and its words must stand in the
source between the brackets of that note.
"""

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from griffie.catalogue import problem
from griffie.importers.formats import WORDS, Format
from griffie.importers.plain_reading import read_body
from griffie.importers.source import Source
from griffie.importers.source_words import SourceWords, compare
from griffie.importers.words import words
from griffie.model.document import Repair
from griffie.problems import Place, Problem

NARROW = "\u200a"
"""In the text of a PDF a space that the page does not show."""
TIGHT = "spatie binnen een woord weggenomen"
BROKEN = "afgebroken woord hersteld"
"""The one repair that changes words: two of them become the one in `na`."""

_BULLET = re.compile(r"[-*+•▪◦·–]")
"""What stands before an item, or alone on its line, and is no word: lists may lose it, and text keeps it."""
_BULLET_O = re.compile(r"\s*o\t")
_MARK = re.compile(r"\[footnoteRef:(\w+)\]")
_FLAT = frozenset({Format.WORD_DUMP, Format.WORD, Format.OPEN_DOCUMENT, Format.PDF})
"""Formats whose source is a text with a line a paragraph and notes between brackets, and no mark-up beside."""
_ENTITY = re.compile(r"(?<!\\)&(?:#\w+|\w+);")
_LINK = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\(<?((?:[^\s()<>]|\([^\s()]*\))*)>?\)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ROW = re.compile(r"\s*\|.*\|\s*")
_DELIMITERS = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*")
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"(?<!\S):?-{3,}:?(?!\S)")
_DRESS = re.compile(r"[*_\\]")
_HASHES = re.compile(r"^\s*#{1,6}\s+|\s+#+\s*$")


@dataclass(frozen=True, slots=True)
class Claim:
    """What an import says it did to the words of a source."""

    head: str
    """`bron.kop`."""
    body: str
    """The text that was written, in canonical Markdown."""
    dropped: tuple[Repair, ...]
    repairs: tuple[Repair, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    line: int
    bullet: bool = False
    """Whether it may be the bullet of an item: such a mark at the start of a line, alone or after others."""


def check_fidelity(source: Source, kind: Format, claim: Claim) -> tuple[Problem, ...]:
    """The first place at which source and paper differ; nothing when they hold the same words in the same order."""
    if kind in WORDS:
        return _check_words(source, WORDS[kind](source), claim)
    body, notes = read_body(claim.body)
    lines = _without_dropped(source.text, claim.dropped)
    if kind is Format.PDF:
        lines = _with_whole_lines(lines, claim.repairs)
    lines = [_folded(line, kind, frozenset(notes)) for line in lines]
    text, missing = _without_notes("\n".join(lines), notes, kind)
    if missing is not None:
        message = f"de tekst van voetnoot {missing} staat zo niet in de bron"
        return (problem("I107", Place(source.path), message, _HINT),)
    head = "\n".join(_folded(line, kind, frozenset(notes)) for line in claim.head.split("\n"))
    paper = f"{head}\n{_folded_back(body, kind)}"
    # Nearly always nothing is wrong; which word and where is looked for only when something is.
    if not any(repair.soort == BROKEN for repair in claim.repairs) and _bare(text) == _bare(paper):
        return ()
    expected = _with_whole_words(_words(text), claim.repairs)
    written = _words(paper)
    return _difference(source, expected, written)


def _check_words(source: Source, found: SourceWords, claim: Claim) -> tuple[Problem, ...]:
    """The same of a format of markup: its words are those of its text nodes, and addresses are no words."""
    body, notes = read_body(claim.body, addresses=False)
    difference = compare(found, f"{claim.head}\n{body}", notes, claim.dropped)
    if difference is None:
        return ()
    if difference.line and difference.word:
        return (_problem(source, difference.line, difference.word, difference.message),)
    return (problem("I107", Place(source.path), difference.message, _HINT),)


_HINT = "dit is een fout in import, niet in uw bestand: er is niets geschreven; meld deze regel"


def _without_dropped(text: str, dropped: Iterable[Repair]) -> list[str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for record in dropped:
        lines[record.regel - 1] = lines[record.regel - 1].replace(record.voor, "", 1)
    return lines


def _folded(line: str, kind: Format, labels: frozenset[str]) -> str:
    """A line of the source as its words, with note marks in the form in which the paper has them."""
    if kind in _FLAT:
        return _MARK.sub(lambda match: f"[^{match[1]}]" if match[1] in labels else match.group(), line)
    line = " ".join(_without_bars(line).split())
    line = _LINK.sub(r"\1 \2 ", _BREAK.sub(" ", line))
    line = _ENTITY.sub(lambda match: html.unescape(match.group()), _HASHES.sub("", line))
    return _DRESS.sub("", line)


def _folded_back(text: str, kind: Format) -> str:
    """The text of the paper, read already as Markdown, folded as its source was."""
    if kind in _FLAT:
        return text
    return "\n".join(_DRESS.sub("", _without_bars(line)) for line in text.split("\n"))


def _without_bars(line: str) -> str:
    """A row of a table as its cells; the row under its head says nothing."""
    if _DELIMITERS.fullmatch(line):
        return ""
    return _RULE.sub(" ", _BAR.sub(" ", line)) if _ROW.fullmatch(line) else line


def _without_notes(text: str, notes: Mapping[str, str], kind: Format) -> tuple[str, str | None]:
    """The text without the notes that were claimed, line ends kept; and the first that does not stand in it."""
    for label, written in notes.items():
        wanted = r"\s+".join(map(re.escape, words(_folded_back(written, kind))))
        if kind in _FLAT:
            pattern = re.compile(rf"\[{re.escape(label)}:\s+{wanted}\s*\]" if wanted else rf"\[{label}:\s*\]")
        else:
            pattern = re.compile(rf"^\[\^{re.escape(label)}\]:\s*{wanted}\s*$", re.MULTILINE)
        match = pattern.search(text)
        if match is None:
            return text, label
        text = text[: match.start()] + " " + "\n" * match.group().count("\n") + text[match.end() :]
    return text, None


def _words(text: str) -> list[_Word]:
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        bullets = _bullets(line)
        found += [_Word(word, number, bullet=at < bullets) for at, word in enumerate(words(line))]
    return found


def _bare(text: str) -> list[str]:
    """The words alone, without bullets."""
    return [word for line in text.split("\n") for word in words(line)[_bullets(line) :]]


def _bullets(line: str) -> int:
    """How many of the first words of a line may be bullets."""
    count = 0
    for word in words(line):
        if not (_BULLET.fullmatch(word) or (word == "o" and _BULLET_O.match(line))):
            break
        count += 1
    return count


def _with_whole_lines(lines: list[str], repairs: Iterable[Repair]) -> list[str]:
    """Lines with the words made whole that a record names: broken at their end, or by spaces that a page does not show.

    Here rather than among the words, for a footnote is compared as a whole before words are.
    """
    for repair in repairs:
        parts = words(repair.voor)
        at = repair.regel - 1
        if repair.soort == TIGHT and "".join(parts) == repair.na:
            lines[at] = lines[at].replace(NARROW.join(parts), repair.na, 1)
        if repair.soort == BROKEN and len(parts) == 2 and repair.regel < len(lines):  # noqa: PLR2004 - two halves
            broken, head = parts
            # A line that was one half of a word has nothing left.
            after = next((later for later in range(at + 1, len(lines)) if lines[later].strip()), at + 1)
            line, following = lines[at].rstrip(), lines[after].lstrip()
            whole = repair.na in (broken + head, broken[:-1] + head)
            if whole and line.endswith(broken) and following.startswith(head):
                rest = following.removeprefix(head)
                # A footnote's mark may stand against the word.
                glued = rest[: len(rest) - len(re.sub(r"^\S+", "", rest))]
                lines[at] = line.removesuffix(broken) + repair.na + glued
                lines[after] = rest.removeprefix(glued)
    return lines


def _with_whole_words(found: list[_Word], repairs: Iterable[Repair]) -> list[_Word]:
    """The words with those made whole that a record names, where both halves stand and the whole is made of them."""
    broken = {(repair.regel, *words(repair.voor)): repair.na for repair in repairs if repair.soort == BROKEN}
    result: list[_Word] = []
    for word in found:
        last = result[-1] if result else None
        # The mark of a footnote may stand against the second half.
        half = word.text.partition("[^")[0]
        whole = broken.get((last.line, last.text, half)) if last else None
        if last and whole in (last.text + half, last.text[:-1] + half):
            result[-1] = _Word(f"{whole}{word.text.removeprefix(half)}", last.line)
        else:
            result.append(word)
    return result


def _difference(source: Source, expected: Sequence[_Word], written: Sequence[_Word]) -> tuple[Problem, ...]:
    """The first word at which the two part; a bullet that only one of them has is passed over."""
    here = there = 0
    while here < len(expected) or there < len(written):
        word = expected[here] if here < len(expected) else None
        other = written[there] if there < len(written) else None
        if word and other and word.text == other.text:
            here, there = here + 1, there + 1
        elif word and word.bullet:
            here += 1
        elif other and other.bullet:
            there += 1
        else:
            line = word.line if word else expected[-1].line if expected else 1
            return (_problem(source, line, word.text if word else "", _message(word, other)),)
    return ()


def _message(word: _Word | None, other: _Word | None) -> str:
    if word is None:
        return f"na het laatste woord van de bron staat in het stuk nog «{other.text if other else ''}»"
    if other is None:
        return f"het woord «{word.text}» van de bron ontbreekt in het stuk"
    return f"waar de bron «{word.text}» heeft, staat in het stuk «{other.text}»"


def _problem(source: Source, line: int, word: str, message: str) -> Problem:
    lines = source.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    excerpt = lines[line - 1]
    column = max(0, excerpt.find(word)) + 1
    place = Place(source.path, line, column, max(1, min(len(word), len(excerpt) - column + 1)), excerpt)
    return problem("I107", place, message, _HINT)
