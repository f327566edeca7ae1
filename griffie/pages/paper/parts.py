"""The text of a paper in the order of its source: headings, passages, and an article for each question.

Not a word of the source moves: an answer stands where the source prints it. A question whose answer is printed
elsewhere, because it is answered together with another, says where; one that has no answer says that.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from markupsafe import Markup, escape

from griffie import urls
from griffie.model.annotation import Notes
from griffie.model.corpus import Linked, Reference
from griffie.model.document import Answer, Body, Heading, Part, Passage, Question
from griffie.pages.names import own_number, paper_name, unit_name
from griffie.pages.paper.blocks import grids, margin
from griffie.pages.paper.equal import Equal, whole_by_unit
from griffie.pages.paper.headings import answer_label, questions_under, quiet, structural, unbracketed
from griffie.pages.paper.outline import PaperOutline, article_end, leads_to
from griffie.pages.paper.part_view import ArticleView, BlockOf, HeadingView, PartView, PassageView, Preview, WholeEqual
from griffie.pages.paper.scribe import Scribe
from griffie.pages.pointer import Pointer
from griffie.rendering.dutch import listing

_NUMBER = re.compile(r"\d+[a-z]?\b")
_ONLY_REFERS = 25
"""An answer of at most this many words that refers to another answer is shown with the first words of that one."""

_ONE_PIECE = 90
"""A question of at most this many words, some seven lines, is not broken over two printed pages."""


def part_views(
    linked: Linked, scribe: Scribe, outline: PaperOutline, body: Body, notes: Notes | None
) -> tuple[PartView, ...]:
    """All parts in the order of the source."""
    maker = _Maker(linked, scribe, outline, dict(notes.titels) if notes else {})
    views: list[PartView] = []
    parts = list(body.parts)
    index = 0
    while index < len(parts):
        part = parts[index]
        if isinstance(part, Question | Answer):
            last = article_end(parts, index)
            views.append(maker.article(parts[index:last]))
            index = last
            continue
        if isinstance(part, Heading):
            views.append(maker.heading(part, parts[index + 1 :]))
        else:
            views.append(maker.passage(part, first=not views))
        index += 1
    return tuple(views)


class _Maker:
    """Makes views of parts; what it needs for each is looked up once."""

    def __init__(self, linked: Linked, scribe: Scribe, outline: PaperOutline, titles: Mapping[str, str]) -> None:
        self._linked = linked
        self._scribe = scribe
        self._outline = outline
        self._titles = titles
        self._wholes = whole_by_unit(scribe.equals)
        self._references: dict[str, list[Reference]] = defaultdict(list)
        for reference in linked.references.get(outline.paper.id, ()):
            self._references[reference.located.unit].append(reference)

    def heading(self, part: Heading, following: Sequence[Part]) -> HeadingView:
        """A heading; that of a fractie sets its name apart and says which questions stand under it."""
        self._scribe.begin(part.anchor)
        styled = quiet(part) if part.fractie else ()
        html = self._scribe.text(part.prose, unit=part.anchor, styled=styled, terms=False)
        if ours := structural(part):
            html = Markup('<span class="ons">{}</span>').format(ours)
        letters = self._scribe.whole_notes(part.anchor)
        beside = margin(self._scribe, "deze kop")
        shown = questions_under(part, following) if part.fractie else ""
        level = 2 if part.fractie or part.level <= 2 else 3  # noqa: PLR2004 - a page has one h1, its title
        name = self._outline.groups.get(part.fractie, part.name) if part.fractie else ours or part.prose.text
        return HeadingView(level, part.anchor, html, shown, part.fractie or "", name, letters, beside)

    def passage(self, part: Passage, *, first: bool) -> PassageView:
        """An opening, an introduction, a closing."""
        scribe = self._scribe
        scribe.begin(part.anchor)
        letters = scribe.whole_notes(part.anchor)
        label = "Tekst" if self._outline.paper.is_summary else "Brief"
        inner = grids(scribe, part.blocks, part.anchor, "")
        return PassageView(part.anchor, label if first else "", first, inner, letters, margin(scribe, ""))

    def article(self, members: Sequence[Part]) -> ArticleView:
        """A question with the answers that directly follow it, or an answer alone."""
        first = members[0]
        assert isinstance(first, Question | Answer)  # noqa: S101 - articles are made of these alone
        self._scribe.begin(first.anchor)
        name = self._outline.name(first.anchor)
        if isinstance(first, Answer):
            return self._loose(first, name, (self._answer(first, name),))
        answers = (self._answer(part, name) for part in members if isinstance(part, Answer))
        blocks = (self._question(first, name), *answers)
        before, shown, after = self._split_heading(first)
        fractie = first.fractie or ""
        elsewhere = [a for a in self._outline.answers_to(first.anchor) if a not in members]
        unanswered = len(members) == 1 and not elsewhere
        return ArticleView(
            anchor=first.anchor,
            number=self._shown_number(first),
            numbers=first.numbers,
            joined=first.anchors[1:],
            group=self._outline.groups.get(first.group, first.group) if first.group else "",
            name=name,
            before=before,
            shown=shown,
            after=after,
            title=next((self._titles[anchor] for anchor in first.anchors if anchor in self._titles), ""),
            asker=self._outline.groups.get(fractie, fractie),
            asker_href=urls.relative(self._scribe.path, urls.fractie_page(fractie)) if fractie else "",
            blocks=blocks,
            pointers=tuple(self._elsewhere(first, answer) for answer in elsewhere),
            unanswered=unanswered,
            lacking="" if unanswered else self._lacking(first),
            incoming=tuple(dict.fromkeys(pointer for anchor in first.anchors for pointer in self._incoming(anchor))),
        )

    def _loose(self, answer: Answer, name: str, blocks: tuple[BlockOf, ...]) -> ArticleView:
        asked = tuple(
            Pointer(self._outline.name(question), f"#{question}")
            for question in answer.questions
            if question in self._outline.units
        )
        return ArticleView(
            anchor=f"bij-{answer.anchor}",
            number="",
            numbers=(),
            joined=(),
            group="",
            name=name,
            before=Markup(),
            shown="",
            after=Markup(),
            title="",
            asker="",
            asker_href="",
            blocks=blocks,
            pointers=asked,
            unanswered=False,
            lacking="",
            incoming=(),
            kind="los",
        )

    def _question(self, part: Question, at: str) -> BlockOf:
        letters = self._scribe.whole_notes(part.anchor)
        label = Markup('<span class="ons">Vraag</span>')
        inner = grids(self._scribe, part.blocks, part.anchor, at)
        return BlockOf("q", "", "", label, letters, margin(self._scribe, at), (), inner, None, long=self._is_long(part))

    def _is_long(self, question: Question) -> bool:
        unit = self._outline.units.get(question.anchor)
        return unit is not None and unit.words > _ONE_PIECE

    def _answer(self, part: Answer, at: str) -> BlockOf:
        letters = self._scribe.whole_notes(part.anchor)
        return BlockOf(
            kind="a",
            anchor=part.anchor,
            answers=" ".join(dict.fromkeys(filter(None, map(self._printed_number, part.questions)))),
            label=answer_label(self._scribe, part, self._number_over(part)),
            letters=letters,
            equals=tuple(map(_whole_equal, self._wholes.get(part.anchor, ()))),
            grids=grids(self._scribe, part.blocks, part.anchor, at),
            margin=margin(self._scribe, at),
            preview=self._preview(part),
        )

    def _shown_number(self, question: Question) -> str:
        """A question's number as lists show it; a number that the source does not print stands in square brackets."""
        return own_number(self._outline.units[question.anchor]) if question.numbers else f"[{question.ordinal}]"

    def _printed_number(self, question: str) -> str:
        unit = self._outline.units.get(question)
        return f"{unit.number}{unit.letter}" if unit and unit.number is not None else ""

    def _lacking(self, question: Question) -> str:
        """The questions of a shared text that nothing answers, as a sentence names them."""
        lacking = [anchor for anchor in question.anchors if not self._outline.answers.get(anchor)]
        noun = "vraag" if len(lacking) == 1 else "vragen"
        return f"{noun} {listing(map(self._printed_number, lacking))}" if lacking else ""

    def _number_over(self, answer: Answer) -> str:
        """The number that stands in large type over an answer; empty when it answers several questions."""
        if len(answer.questions) != 1:
            return ""
        return self._outline.one_number(answer.questions[0]).rpartition("\u00a0")[2]

    def _split_heading(self, question: Question) -> tuple[Markup, str, Markup]:
        """A question's heading: what stands before its number, the number as printed ("6."), what stands after."""
        text = question.heading.text
        printed = list(_NUMBER.finditer(text))
        if not printed:
            return Markup("Vraag zonder nummer "), self._shown_number(question), Markup()
        start, end = printed[0].start(), printed[-1].end()
        before, number, after = text[:start], text[start:end], text[end:].strip()
        if not any(char.isalnum() for char in after):
            number, after = number + after, ""
        return unbracketed(before) or Markup("Vraag "), number, escape(after)

    def _elsewhere(self, question: Question, answer: Answer) -> Pointer:
        others = [self._outline.one_number(other) for other in answer.questions if other not in question.anchors]
        if repeated := self._repeated_under(question, answer):
            return Pointer(f"Herhaald en beantwoord onder ‘{repeated}’", f"#{answer.anchor}")
        if others:
            noun = "vraag" if len(others) == 1 else "vragen"
            return Pointer(f"Samen beantwoord met {noun} {listing(others)}", f"#{answer.anchor}")
        return Pointer("Het antwoord staat verderop in dit stuk", f"#{answer.anchor}")

    def _repeated_under(self, question: Question, answer: Answer) -> str:
        """The name of the list in which the paper prints a question again with its answer; empty when it does not."""
        others = [self._outline.units[other] for other in answer.questions if other not in question.anchors]
        again = [unit.group for unit in others if unit.number in question.numbers and unit.group != question.group]
        return self._outline.groups.get(again[0], again[0]) if again and len(again) == len(others) else ""

    def _incoming(self, anchor: str) -> tuple[Pointer, ...]:
        own = self._outline.paper.id
        pointers = []
        for reference in self._linked.incoming.get((own, anchor), ()):
            paper = self._linked.corpus.papers.get(reference.paper)
            unit = next((u for u in paper.units if u.anchor == reference.located.unit), None) if paper else None
            name = unit_name(unit) if unit else (paper_name(paper) if paper else reference.paper)
            if paper is not None and reference.paper != own:
                name = f"{name} in {paper_name(paper)}" if unit else name
            to = reference.located.paragraph or reference.located.unit
            target = f"{urls.paper_page(reference.paper)}#{to}" if to else urls.paper_page(reference.paper)
            pointers.append(Pointer(name, urls.relative(self._scribe.path, target)))
        return tuple(dict.fromkeys(pointers))

    def _preview(self, answer: Answer) -> Preview | None:
        """Of an answer that only refers: the first words of the answer that it refers to."""
        unit = self._outline.units.get(answer.anchor)
        if unit is None or unit.words > _ONLY_REFERS:
            return None
        for reference in self._references.get(answer.anchor, ()):
            target = leads_to(reference, self._outline)
            other = next(iter(self._outline.answers_to(target)), None)
            found = self._outline.units.get(other.anchor) if other and other.anchor != answer.anchor else None
            if found is not None and found.opening:
                return Preview(found.label, f"#{found.anchor}", found.opening)
        return None


def _whole_equal(equal: Equal) -> WholeEqual:
    return WholeEqual(equal.words, equal.href, equal.other_question)
