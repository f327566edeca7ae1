"""Letters made up by chance, in the shape of the two dumps, each with what is known of it."""

from dataclasses import dataclass, field

from hypothesis import strategies as st

WORDS = (
    "bijen heggen oevers gemeenten provincies subsidie vergunning €12 3,5% 2,01% beheer waterschap "
    "*ster* _lijn_ [haak] <hoek> a|b C# A&B &amp; 1.000 f_g * # \\ `code` ~~ ‘aanhaling’ «zo» (ook) §4 e.d. nr. "
    "https://voorbeeld.nl/a_b_(c) café cafe\u0301 \u00a0vast 28\u00a0676 -5 Kamerstuk !let $x [^9] ![a](b) [t](u)"
).split(" ")
STARTS = ["", "1. ", "12) ", "- ", "+ ", "> ", "# ", "=== ", "| ", "* ", "a. ", "* * *", "2026. ", "[^2]: ", "    "]
QUIET = "bijen heggen oevers gemeenten provincies subsidie vergunning €12 3,5% beheer A&B C# nr. (ook) café".split()
SIGNS = [
    *(
        "Vraag 1|Antwoord 1|Antwoord|Vraag 3|Antwoord op de vragen 1 en 2:|D66-fractie|1. Wat is dit?|2. Waarom dat?"
        "|a. zo;|b. zus?|[footnoteRef:2]|[2:  noot] |[2:  half|Pagina 1 van 3|Vraag 1 Kent u dit? Antwoord 1: Ja."
        "|Jan de Wit|De minister van Defensie,|x\ty\tz|[image: ]|36 800 K Vaststelling|Betreft|**vet**|half vet**"
        "|(dat is al|- |zie de vragen in de brief van|•\tpunt|Hoogachtend,|## Kop|1|2|[^1]: noot|a[^1]|*|> x|1.|a."
    ).split("|"),
    "| a | b |",
    "|---|---|",
]
FRACTIES = ["VVD", "D66", "GroenLinks-PvdA", "SP", "Volt", "50PLUS"]


@dataclass(frozen=True)
class Made:
    """A letter and what an import must find in it."""

    text: str
    asked: tuple[int, ...]
    answered: tuple[int, ...]
    """Per answer, how many questions it answers."""
    paragraphs: tuple[str, ...]
    notes: dict[str, tuple[str, ...]] = field(default_factory=dict)


def nasty_lines() -> st.SearchStrategy[str]:
    """A line with anything that Markdown or the importer could take for a sign."""
    return st.one_of(st.sampled_from(SIGNS), sentences(WORDS))


def sentences(vocabulary: list[str]) -> st.SearchStrategy[str]:
    """Some words with a start that may look like mark-up and an end that a sentence may have."""
    return st.builds(
        lambda start, found, end: (start + " ".join(found) + end).strip(),
        st.sampled_from(STARTS if vocabulary is WORDS else [""]),
        st.lists(st.sampled_from(vocabulary), min_size=1, max_size=12),
        st.sampled_from([".", "?", ";", "…", ".”"]),
    )


@st.composite
def word_letters(draw: st.DrawFn) -> Made:
    """A letter of a ministry, dumped from Word."""
    lines = ["Pagina 1 van 9", "", "\tDatum", "\t3-2-2026", "\tBetreft", "\tBeantwoording vragen over heggen", ""]
    lines += [
        "Geachte voorzitter,",
        "De vragen kwamen op 2 februari 2026 met kenmerk 28676-12.",
        "Vragen en antwoorden",
    ]
    asked: list[int] = []
    answered: list[int] = []
    paragraphs: list[str] = []
    notes: dict[str, tuple[str, ...]] = {}
    for fractie in draw(st.lists(st.sampled_from(FRACTIES), min_size=1, max_size=3, unique=True)):
        lines += ["", f"Vragen en opmerkingen van de leden van de {fractie}-fractie"]
        for _ in range(draw(st.integers(1, 3))):
            asked.append(len(asked) + 1)
            lines += [f"Vraag {asked[-1]} ", *_paragraphs(draw, paragraphs, notes)]
            if draw(st.booleans()) or len(asked) == 1:
                since = len(asked) - sum(answered)
                numbers = " en ".join(map(str, asked[-since:]))
                lines += [
                    f"Antwoord {'vraag' if since == 1 else 'vragen'} {numbers}",
                    *_paragraphs(draw, paragraphs, notes),
                ]
                answered.append(since)
    return Made("\n".join(lines), tuple(asked), tuple(answered), tuple(paragraphs), notes)


def _paragraphs(draw: st.DrawFn, paragraphs: list[str], notes: dict[str, tuple[str, ...]]) -> list[str]:
    found = []
    for _ in range(draw(st.integers(1, 3))):
        text = draw(sentences(WORDS).map(_no_sign))
        paragraphs.append(text)
        if draw(st.integers(0, 3)) == 0:
            label = str(len(notes) + 2)
            note = tuple(draw(st.lists(sentences(QUIET), min_size=1, max_size=2)))
            notes[label] = note
            text = f"{text}[footnoteRef:{label}] [{label}:  {chr(10).join(note)} ]"
        found += [text, *[""] * draw(st.integers(0, 1))]
    return found


def _no_sign(line: str) -> str:
    """A line that begins as a list, table or note does, made one that does not."""
    begins = line[0] in "-+*•–|ao#[" or line[:3].strip(" )").rstrip(".").isdigit()
    return f"Zo {line}" if begins else line


@st.composite
def markdown_letters(draw: st.DrawFn) -> Made:
    """A nota of the Eerste Kamer, dumped from a PDF: questions with half of their bold, answers without a label."""
    lines = ["Vergaderjaar 2025-2026", "", "36 900 VII Vaststelling van de begroting van heggen", ""]
    lines += ["C **NOTA NAAR AANLEIDING VAN HET VERSLAG**", "Ontvangen 3 februari 2026", ""]
    asked: list[int] = []
    answered: list[int] = []
    paragraphs: list[str] = []
    for fractie in draw(st.lists(st.sampled_from(FRACTIES), min_size=1, max_size=3, unique=True)):
        lines += [f"De leden van de {fractie}-fractie hebben de volgende vragen gesteld:", ""]
        bullet, bold = draw(st.sampled_from([("- ", "**"), ("", "")]))
        for number in range(1, draw(st.integers(1, 4)) + 1):
            asked.append(number)
            question = draw(sentences(QUIET)).rstrip(".;…?”") + "?"
            lines += [f"{bullet}{number}. {question}{bold}", ""]
            for letter in "abc"[: draw(st.sampled_from([0, 0, 2, 3]))]:
                lines.append(f"{bullet}{letter}. {draw(sentences(QUIET))}{bold}")
            lines.append("")
            for _ in range(draw(st.integers(1, 2))):
                text = draw(sentences(QUIET)).replace("?", ".")
                paragraphs.append(text)
                lines += [f"Wij {text}", ""]
            answered.append(1)
            if draw(st.integers(0, 3)) == 0:
                lines += [f"Pagina {len(asked)} van 40", ""]
    return Made("\n".join(lines), tuple(asked), tuple(answered), tuple(paragraphs))
