"""A paper with an editor beside it: point at words as a page does, and see what becomes of a note on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from griffie.linking.anchor import place_notes
from griffie.linking.link import link
from griffie.linking.places import named_places
from griffie.model.annotation import NoteKind, Notes, Placed, Placement
from griffie.model.corpus import Corpus, Linked
from griffie.model.document import Body, Document, Heading
from griffie.model.prose import Prose
from griffie.model.register import Registers
from griffie.model.walk import anchored_proses
from griffie.noting.adding import Added, Beside, Wish, add
from griffie.noting.refusal import Refused
from griffie.noting.selection import Chosen, Pointed, choose
from griffie.reading.notes import read_notes
from griffie.reading.paper import read_paper
from griffie.reading.source import Source

TODAY = date(2026, 11, 26)
WISH = Wish(NoteKind.UITLEG, "Een noot.", "R. Edactie")
HEAD = """---
id: kst-30000-1
soort: brief
titel: Een brief over sluizen
datum: 2024-06-11
dossiers: ["30000"]
---

"""


def blocks(body: Body) -> Iterator[tuple[str, Prose]]:
    """Every block that a page shows as text of the source, with the nearest anchor around it."""
    for part in body.parts:
        if isinstance(part, Heading):
            yield part.anchor, part.prose
        else:
            yield from ((anchor, prose) for prose, anchor in anchored_proses(part.blocks, part.anchor))
    for note in body.footnotes:
        yield from ((anchor, prose) for prose, anchor in anchored_proses(note.blocks, note.anchor))


@dataclass(frozen=True)
class Desk:
    """One paper, alone in its corpus."""

    document: Document
    linked: Linked
    before: str = ""

    @classmethod
    def of(cls, text: str, before: str = "") -> "Desk":
        source = Source("content/30000/kst-30000-1/stuk.md", text if text.startswith("---") else HEAD + text, "d")
        document, problems = read_paper(source)
        assert document, problems
        notes, _ = read_notes(Source("content/annotaties.md", before, ""), document.paper.id) if before else (None, ())
        known = {document.paper.id: notes} if notes else {}
        corpus = Corpus({document.paper.id: document.paper}, known, Registers())
        linked, _ = link(corpus, lambda _: document.body)
        return cls(document, linked, before)

    @property
    def body(self) -> Body:
        return self.document.body

    @property
    def beside(self) -> Beside:
        return Beside(self.linked, lambda _: self.body, self.document.paper.id, "content/annotaties.md", self.before)

    def pointed(self, prose: Prose, start: int, end: int) -> Pointed:
        """As the script of a page points."""
        anchor = next(anchor for anchor, other in blocks(self.body) if other.n == prose.n)
        alike = [other.n for at, other in blocks(self.body) if at == anchor and other.text == prose.text]
        return Pointed(anchor, prose.text, alike.index(prose.n), len(alike), start, end)

    def at(self, words: str, nth: int = 0) -> Pointed:
        """The nth time that these words stand in the paper."""
        found = [
            (prose, at)
            for _, prose in blocks(self.body)
            for at in range(len(prose.text))
            if prose.text.startswith(words, at)
        ]
        prose, start = found[nth]
        return self.pointed(prose, start, start + len(words))

    def chosen(self, pointed: Pointed) -> Chosen:
        found = choose(self.body, pointed)
        assert isinstance(found, Chosen), found
        return found

    def add(self, pointed: Pointed, wish: Wish = WISH) -> Added | Refused:
        found = choose(self.body, pointed)
        return found if isinstance(found, Refused) else add(self.beside, found, wish, TODAY)

    def placed(self, file: str) -> tuple[Placement, ...]:
        """What a build makes of a file of notes."""
        notes = self.notes(file)
        return place_notes(notes, self.body)

    def notes(self, file: str) -> Notes:
        notes, problems = read_notes(Source("content/annotaties.md", file, ""), self.document.paper.id)
        assert notes, problems
        return notes

    def stands_exactly(self, added: Added, chosen: Chosen) -> bool:
        """Whether a build places the new note on the passage that was chosen, and nowhere else."""
        last = self.placed(added.file)[-1]
        own = last.annotation
        return (
            isinstance(last, Placed)
            and own.id == added.id
            and last.stretches == ((chosen.prose.n, chosen.span),)
            and set(own.bij) <= set(named_places(self.body))
        )


def edition() -> list[Path]:
    """The papers of the project's own edition."""
    return sorted((Path(__file__).parents[2] / "content").glob("*/*/stuk.md"))
