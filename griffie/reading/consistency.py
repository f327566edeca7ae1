"""What must hold inside one paper: headings in order, numbers that run on, answers that answer."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from string import ascii_lowercase

from griffie.model.document import Answer, ItemList, Paragraph, Question
from griffie.model.walk import proses
from griffie.problems import did_you_mean
from griffie.reading.drafts import AnswerDraft, AskDraft, HeadingDraft, PassageDraft
from griffie.reading.findings import Findings
from griffie.reading.headings import Numbered, PlainHeading
from griffie.reading.markdown import HeadingLine, Markdown
from griffie.reading.numbering import Asked
from griffie.reading.outline import enumerated
from griffie.reading.structure import LETTER, Structure
from griffie.text import Span

_STRAY = re.compile(r"\*\*+")
_FORMS = "herkend worden: Vraag 4, Antwoord vraag 4, Antwoord vragen 4 en 5, Antwoord 4a, [Vraag] 4., [Antwoord]"


def check(findings: Findings, markdown: Markdown, found: Structure, body: Span) -> None:
    """Tell everything in a paper that does not fit together."""
    if not markdown.elements:
        findings.tell("S114", Span(max(0, body.start - 1), body.start), "onder de front matter staat geen tekst")
    _check_headings(findings, found)
    _check_numbers(findings, found)
    _check_answers(findings, found)
    _check_subquestions(findings, found)
    _check_stray_marks(findings, found)


# ---- headings ---------------------------------------------------------------------------------------------------


def _check_headings(findings: Findings, found: Structure) -> None:
    above = 1
    for draft in found.drafts:
        if isinstance(draft, PassageDraft):
            continue
        if isinstance(draft, HeadingDraft):
            _check_heading(findings, draft, above)
        above = draft.line.level


def _check_heading(findings: Findings, draft: HeadingDraft, above: int) -> None:
    level, span = draft.line.level, draft.line.span
    if isinstance(draft.kind, PlainHeading) and draft.kind.doubtful:
        findings.tell("S113", span, "deze kop begint als een vraag of antwoord, maar is niet zo te lezen", _FORMS)
    elif level == 1:
        message = "deze kop heeft één hekje, maar de titel staat al in de front matter"
        findings.tell("S110", span, message, "begin met ##")
    elif level > above + 1:
        message = f"deze kop heeft {level} hekjes, na een kop met {above}"
        findings.tell("S109", span, message, f"hoogstens {above + 1}")


# ---- questions and answers --------------------------------------------------------------------------------------


def _check_numbers(findings: Findings, found: Structure) -> None:
    lists: dict[str, dict[int, HeadingLine]] = defaultdict(dict)
    seen: set[tuple[str, str]] = set()
    for draft, asked in _asked(found):
        for one in draft.numbers:
            key = (asked.series.slug, str(one))
            if key in seen:
                findings.tell("S101", draft.line.span, f"vraag {one} komt in deze reeks al eerder voor")
            seen.add(key)
            lists[asked.series.slug].setdefault(one.number, draft.line)
    for numbered in lists.values():
        _check_gaps(findings, numbered)


def _asked(found: Structure) -> Iterator[tuple[AskDraft, Asked]]:
    for index, asked in found.numbering.asked.items():
        draft = found.drafts[index]
        if isinstance(draft, AskDraft):
            yield draft, asked


def _check_gaps(findings: Findings, numbered: Mapping[int, HeadingLine]) -> None:
    before = 0
    for number in sorted(numbered):
        if number > before + 1:
            missing = [Numbered(one) for one in range(before + 1, number)]
            lack = "ontbreekt vraag" if len(missing) == 1 else "ontbreken de vragen"
            findings.tell("S102", numbered[number].span, f"voor vraag {number} {lack} {enumerated(missing)}")
        before = number


def _check_answers(findings: Findings, found: Structure) -> None:
    had: set[tuple[str, str]] = set()
    for index, draft in enumerate(found.drafts):
        if not isinstance(draft, AnswerDraft):
            continue
        if not draft.numbers and not found.answered[index]:
            hint = "noem het nummer, of zet er een kop ### [Vraag] boven"
            findings.tell("S105", draft.line.span, "dit antwoord staat niet direct na een vraag", hint)
        for one, asked in found.numbering.answered(found.drafts, index):
            if asked is None:
                known = [str(number) for other in found.numbering.asked.values() for number in other.numbers]
                findings.tell("S103", draft.line.span, f"er is geen vraag {one.number}", did_you_mean(str(one), known))
            elif one.letter and one not in asked.numbers and one.letter not in _letters(found, asked):
                findings.tell("S107", draft.line.span, f"vraag {one.number} heeft geen deelvraag {one.letter}")
        letters = {one.letter for one in draft.numbers} or {""}
        part = found.body.parts[index]
        questions = part.questions if isinstance(part, Answer) else ()
        for key in {(question, letter) for question in questions for letter in letters}:
            if key in had:
                findings.tell("S106", draft.line.span, "deze vraag heeft hierboven al een antwoord")
            had.add(key)
        if not draft.blocks:
            findings.tell("S112", draft.line.span, "onder deze kop staat geen antwoord")
    _check_unanswered(findings, found)


def _letters(found: Structure, asked: Asked) -> set[str]:
    part = found.body.parts[asked.index]
    blocks = part.blocks if isinstance(part, Question) else ()
    return {item.letter for block in blocks if isinstance(block, ItemList) for item in block.items if item.letter}


def _check_unanswered(findings: Findings, found: Structure) -> None:
    """A paper without any answer is a list of questions; in all others every question has one."""
    answered = {anchor for part in found.body.parts if isinstance(part, Answer) for anchor in part.questions}
    for draft, asked in _asked(found):
        if not draft.blocks:
            findings.tell("S112", draft.line.span, "onder deze kop staat geen vraag")
        part = found.body.parts[asked.index]
        anchors = part.anchors if isinstance(part, Question) else ()
        lacking = [at for at, anchor in enumerate(anchors) if anchor not in answered] if found.answered else []
        if lacking:
            which = f"vraag {enumerated([asked.numbers[at] for at in lacking])}" if len(anchors) > 1 else "deze vraag"
            findings.tell("S104", draft.line.span, f"{which} heeft geen antwoord")


def _check_subquestions(findings: Findings, found: Structure) -> None:
    for draft, _ in _asked(found):
        letters = [
            (match[1], paragraph)
            for block in draft.blocks
            if isinstance(block, ItemList) and not block.ordered
            for item in block.items
            for paragraph in item.blocks[:1]
            if isinstance(paragraph, Paragraph) and (match := LETTER.match(paragraph.prose.text))
        ]
        for (letter, paragraph), expected in zip(letters, ascii_lowercase, strict=False):
            if letter != expected:
                message = f"na de vorige deelvraag komt {expected}, hier staat {letter}"
                findings.tell("S108", paragraph.prose.in_source(Span(0, 2)), message)
                break


def _check_stray_marks(findings: Findings, found: Structure) -> None:
    for prose in proses(found.body):
        for match in _STRAY.finditer(prose.text):
            where = prose.in_source(Span(*match.span()))
            if findings.text[where.start - 1 : where.start] != "\\":
                hint = "maak er een paar van, haal het weg, of zet er een backslash voor als het in de bron staat"
                findings.tell("S116", where, "dit teken opent of sluit niets en komt zo op de pagina", hint)
