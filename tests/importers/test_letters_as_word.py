"""The real Word letter made a Word file again, with real footnotes: it must give the same text as its dump."""

import re
from pathlib import Path

from word_files import Word

from griffie.importers.importing import convert

_MARK = re.compile(r"\[footnoteRef:(\d+)\]")
_NOTE = re.compile(r"\s*\[(\d+):\s+(.*?)\s*\](?=\s|$)")
_OTHER = re.compile(r"\[(?:bookmark|image):[^\]]*\]")


def test_a_word_file_gives_the_text_of_its_dump(letters: Path) -> None:
    dump = next(letters.glob("*.docx.txt"))
    text = dump.read_text("utf-8")
    word = Word()
    for line in text.split("\n"):
        notes = dict(_NOTE.findall(line))
        bare = _OTHER.sub("", _NOTE.sub("", line)) if notes else _OTHER.sub("", line)
        runs: list[str] = []
        for at, part in enumerate(_MARK.split(bare)):
            if at % 2:
                runs.append(word.note(notes[part]))
            elif part:
                runs.append(part)
        word.p(*runs)
    ours, problems = convert(word.bytes(), "brief.docx")
    theirs, _ = convert(text.encode(), dump.name)
    assert ours is not None, problems
    assert theirs is not None
    assert (ours.id, ours.counts.questions, ours.counts.answers) == (theirs.id, 47, 47)
    assert _unnumbered(ours.text) == _unnumbered(theirs.text)


def _unnumbered(text: str) -> str:
    """The text with its notes counted from 1: the dump begins at 2."""
    body = text.split("\n---\n", 1)[1]
    labels = {label: f"n{at}" for at, label in enumerate(dict.fromkeys(re.findall(r"\[\^(\w+)\]", body)))}
    return re.sub(r"\[\^(\w+)\]", lambda match: f"[^{labels[match[1]]}]", body)
