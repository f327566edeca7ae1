"""Papers of our own in every format, of two sizes, to measure how fast import is."""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from pdf_files import Set, pdf  # noqa: E402 - needs the path above
from word_files import Word, text  # noqa: E402

SMALL, LARGE = 12, 40
"""Questions of a paper; with their answers some 14 and 45 KB of text."""
_WORDS = (
    "bijen heggen oevers gemeenten provincies subsidie vergunning beheer waterschap natuur bodem landbouw overleg "
    "gebied herstel bestuur kosten miljoen planning monitoring doelen kade sluis brug singel houtwal bomen scholen "
    "dorpen wegen"
).split()


@dataclass(frozen=True, slots=True)
class Made:
    """A paper, what it is called, and the bar for its format."""

    what: str
    name: str
    data: bytes
    bar: int
    unit: str = "stukken"
    units: int = 1


def papers(questions: int) -> Iterator[Made]:
    """The same questions and answers in every format that can be made without an office program."""
    asked = tuple(_pairs(questions))
    yield Made("officiële XML (Kamervragen)", "stuk.xml", _xml(asked), 50)
    yield Made("pagina van officielebekendmakingen", "stuk.html", _html(asked), 50)
    yield Made("platte tekst uit Word", "brief.docx.txt", _word_dump(asked), 50)
    yield Made("markdown uit pdf", "nota.pdf.md", _markdown_dump(asked), 50)
    yield Made("Word", "brief.docx", _word(asked), 4)
    pages = max(2, questions // 2)
    yield Made(f"pdf van {pages} bladzijden", "stuk.pdf", pdf_of_pages(pages), 10, "bladzijden", pages)


def pdf_of_pages(pages: int) -> bytes:
    """A list of questions and answers as the Chambers print it, two questions a page."""
    made = []
    numbers = iter(range(1, 2 * pages + 1))
    chance = random.Random(7)
    for page in range(pages):
        base = 760
        lines = [Set(90, 800, 8, "Tweede Kamer, vergaderjaar 2025-2026, 36 800, nr. 7")]
        if page == 0:
            head = ("36 800  Vaststelling van iets", "Nr. 7  LIJST VAN VRAGEN EN ANTWOORDEN", "Vastgesteld 3 mei 2026")
            lines += [Set(90, 790 - 14 * at, 9, line) for at, line in enumerate(head)]
            base = 720
        for _ in range(2):
            asked = [f"{next(numbers)}", *(_sentence(chance, 10) for _ in range(3)), "Klopt dat?", ""]
            for line in [*asked, *(_sentence(chance, 11) for _ in range(13)), ""]:
                if line:
                    lines.append(Set(90, base, 10, line))
                base -= 13
        made.append([*lines, Set(480, 40, 8, str(page + 1))])
    return pdf(made)


def _pairs(questions: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    chance = random.Random(7)
    for _ in range(questions):
        asked = " ".join(_sentence(chance, 14) for _ in range(2)) + " Klopt dat?"
        yield asked, tuple(" ".join(_sentence(chance, 16) for _ in range(4)) for _ in range(2))


def _sentence(chance: random.Random, words: int) -> str:
    found = [chance.choice(_WORDS) for _ in range(words)]
    if chance.random() < 0.1:  # noqa: PLR2004 - one sentence in ten cites a paper
        found.append(f"(Kamerstuk 36 800, nr. {chance.randint(1, 99)})")
    return " ".join(found).capitalize() + "."


_Pairs = tuple[tuple[str, tuple[str, ...]], ...]


def _word_dump(asked: _Pairs) -> bytes:
    head = "\tDatum\n\t3-2-2026\n\tBetreft\n\tBeantwoording vragen over heggen\n\nGeachte voorzitter,\n"
    parts = (
        "\n".join([f"Vraag {n}", question, f"Antwoord vraag {n}", *answer])
        for n, (question, answer) in enumerate(asked, 1)
    )
    return (head + "\n".join(parts)).encode()


def _markdown_dump(asked: _Pairs) -> bytes:
    head = (
        "Vergaderjaar 2025-2026\n\n36 800 Vaststelling van iets\n\nF **NOTA NAAR AANLEIDING VAN HET VERSLAG**\n\n"
        "Ontvangen 3 mei 2026\n\n"
    )
    parts = (f"- {n}. {question}**\n\n" + "\n\n".join(answer) for n, (question, answer) in enumerate(asked, 1))
    return (head + "De leden van de SP-fractie hebben onderstaande vragen gesteld:\n\n" + "\n\n".join(parts)).encode()


def _word(asked: _Pairs) -> bytes:
    word = Word(header="Ministerie van Waterlopen", footer="Pagina 1 van 3")
    word.p("Geachte voorzitter,")
    for n, (question, answer) in enumerate(asked, 1):
        word.p(text(f"Vraag {n}", bold=True))
        word.p(question, word.note("Kamerstuk 36 999, nr. 4."))
        word.p(text(f"Antwoord vraag {n}", bold=True))
        for paragraph in answer:
            word.p(paragraph)
    return word.bytes()


def _xml(asked: _Pairs) -> bytes:
    parts = "".join(
        f'<vraag><nr status="officieel">Vraag {n}</nr><al>{question}</al></vraag>'
        f'<antwoord><nr status="officieel">Antwoord {n}</nr>{"".join(f"<al>{one}</al>" for one in answer)}</antwoord>'
        for n, (question, answer) in enumerate(asked, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<officiele-publicatie><kamervragen><kamervraagkop>'
        '<tekstregel inhoud="vergaderjaar">Vergaderjaar 2025-2026</tekstregel></kamervraagkop>'
        f"<kamervraagomschrijving>Vragen over heggen</kamervraagomschrijving>{parts}</kamervragen>"
        "</officiele-publicatie>"
    ).encode()


def _html(asked: _Pairs) -> bytes:
    parts = "".join(
        f"<p>Vraag {n}</p><p>{question}</p><p>Antwoord {n}</p>" + "".join(f"<p>{one}</p>" for one in answer)
        for n, (question, answer) in enumerate(asked, 1)
    )
    return (
        '<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8"/><title>Vragen | Officiële bekendmakingen</title>'
        '<link rel="canonical" href="https://zoek.officielebekendmakingen.nl/kst-36800-7.html"/>'
        '<meta name="DC.identifier" content="kst-36800-7"/></head><body><main id="main"><div id="broodtekst">'
        '<div class="stuk"><h1 class="dossiertitel"><span class="dossiernummer">36 800</span> Vaststelling</h1>'
        '<h1 class="stuktitel"><span class="stuknummer">Nr. 7</span> LIJST VAN VRAGEN EN ANTWOORDEN</h1>'
        f"{parts}</div></div></main></body></html>"
    ).encode()
