"""What must hold for the footnotes of a paper: every mark has its text, and every text its mark."""

from collections.abc import Iterable

from griffie.model.prose import MarkKind
from griffie.model.walk import block_proses
from griffie.problems import did_you_mean
from griffie.reading.findings import Findings
from griffie.reading.markdown import Definition, Markdown


def check_footnotes(findings: Findings, markdown: Markdown) -> None:
    """Tell which marks have no text, which texts have no mark, and which texts are in each other's way."""
    known = {note.label for note in markdown.definitions}
    cited = {reference.label for reference in markdown.references}
    for reference in markdown.references:
        if reference.label not in known:
            message = f"van voetnoot [^{reference.label}] ontbreekt de tekst"
            near = did_you_mean(reference.label, known - cited) or f"schrijf onder de alinea [^{reference.label}]: …"
            findings.tell("V101", reference.span, message, near)
    labels: dict[str, Definition] = {}
    shapes: dict[str, Definition] = {}
    for note in markdown.definitions:
        if note.label in labels:
            findings.tell("V103", note.span, f"voetnoot [^{note.label}] heeft al een tekst")
        elif (shape := note.label.casefold().lstrip("0")) in shapes:
            message = f"voetnoot [^{note.label}] is nauwelijks te onderscheiden van [^{shapes[shape].label}]"
            findings.tell("V104", note.span, message)
        labels.setdefault(note.label, note)
        shapes.setdefault(note.label.casefold().lstrip("0"), note)
    for note in labels.values():
        _check_note(findings, note, cited)
    _check_same_notes(findings, markdown.definitions)


def _check_note(findings: Findings, note: Definition, cited: set[str]) -> None:
    own = [mark for prose in block_proses(note.blocks) for mark in prose.marks if mark.kind is MarkKind.NOTEREF]
    if any(mark.value == note.label for mark in own):
        findings.tell("V105", note.span, f"voetnoot [^{note.label}] haalt zichzelf aan")
    if note.label not in cited:
        findings.tell("V102", note.span, f"voetnoot [^{note.label}] wordt nergens aangehaald")
    if not any(prose.text.strip() for prose in block_proses(note.blocks)):
        findings.tell("V107", note.span, f"voetnoot [^{note.label}] is leeg")


def _check_same_notes(findings: Findings, definitions: Iterable[Definition]) -> None:
    texts: dict[str, Definition] = {}
    for note in definitions:
        words = " ".join(" ".join(prose.text for prose in block_proses(note.blocks)).split())
        if words and words in texts:
            findings.tell("V106", note.span, f"deze voetnoot heeft dezelfde tekst als [^{texts[words].label}]")
        texts.setdefault(words, note)
