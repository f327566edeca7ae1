"""Who speaks in an advice of the Raad van State that is printed with its nader rapport: italics are the advice.

Losing that would be an error of substance, and italics alone say nothing to whoever hears or searches the text. Each
turn gets a heading of structure, in square brackets: no words of the source.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from griffie.importers.draft import Block, Heading, HeadLine, Paragraph, Role, Unit, Words
from griffie.importers.inline import plain
from griffie.importers.markers import is_function, is_greeting, is_name
from griffie.model.document import Repair

_KIND = re.compile(r"\badvies\b.*\bnader rapport\b", re.IGNORECASE | re.DOTALL)
_ADVICE, _REPORT = "Advies", "Nader rapport"


@dataclass(frozen=True, slots=True)
class Spoken:
    """The parts of a paper with its turns headed, and that they were."""

    parts: tuple[Heading | Block, ...]
    repairs: tuple[Repair, ...] = ()


def with_speakers(parts: Sequence[Heading | Block], head: Sequence[HeadLine]) -> Spoken:
    """Reads the parts of a paper. Writes them with a heading over each turn, when it is an advice with its report."""
    kind = " ".join(line.value for line in head if line.role is Role.KIND)
    if not _KIND.search(kind):
        return Spoken(tuple(parts))
    result = tuple(part for section in _sections(parts) for part in _turns(section))
    if len(result) == len(parts):
        return Spoken(result)
    message = "koppen tussen haken zeggen wie spreekt: cursief is het advies, de rest het nader rapport"
    return Spoken(result, (Repair(message, parts[0].line),))


def _sections(parts: Sequence[Heading | Block]) -> Iterator[list[Heading | Block]]:
    section: list[Heading | Block] = []
    for part in parts:
        if isinstance(part, Heading) and section:
            yield section
            section = []
        section.append(part)
    if section:
        yield section


def _turns(section: Sequence[Heading | Block]) -> Iterator[Heading | Block]:
    """A section in which both speak, or only the advice, with its turns headed; any other as it is."""
    opening = section[0]
    if not isinstance(opening, Heading) or not any(_speaker(part) == _ADVICE for part in section):
        yield from section
        return
    speaking = ""
    for part in section:
        speaker = _speaker(part)
        if speaker and speaker != speaking:
            speaking = speaker
            yield Heading(part.line, Unit.SECTION, (), speaker, rank=opening.rank + 1)
        yield part


def _speaker(part: Heading | Block) -> str:
    """Whose a paragraph is; empty for what goes on with the turn, and for a signature."""
    if not isinstance(part, Paragraph) or not (text := plain(part.inline).strip()):
        return ""
    if is_function(text) or is_name(text) or is_greeting(text):
        return ""
    words = [run for run in part.inline if isinstance(run, Words) and run.text.strip()]
    return _ADVICE if all(run.emphasis for run in words) else _REPORT
