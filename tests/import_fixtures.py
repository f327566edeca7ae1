"""Makes the Word, OpenDocument and PDF files among the golden sources anew.

    python tests/import_fixtures.py            Word files, byte for byte the same every time
    python tests/import_fixtures.py --office   and with LibreOffice (soffice) what is made of them

Every text is our own. What an import must find in each stands in `waarheid.json` beside it.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from pdf_files import Set, pdf
from word_files import Word, added, struck, table, text

GOLDEN = Path(__file__).parent / "golden" / "import"


def letter(*, changes: bool = True) -> Word:
    """A ministry's letter with everything in it: head in a table and a box, fracties, letters, notes, changes."""
    w = Word(header="Ministerie van Waterlopen > Retouradres Kadeplein 3", footer="Pagina 1 van 3")
    w.p(w.box("Ministerie van Waterlopen", "Kadeplein 3"), "De voorzitter van de Tweede Kamer der Staten-Generaal")
    w.p("Postbus 11\nSluisdorp")
    w.p("")
    w.add(
        table(
            [
                [text("Datum"), text("12 mei 2026")],
                [text("Betreft"), text("Beantwoording schriftelijk overleg over kaden en heggen")],
                [text("Onze referentie"), text("MINWL20260512")],
            ]
        )
    )
    w.p("Geachte voorzitter,")
    w.p("Hierbij zend ik u de antwoorden op de vragen van uw commissie over kaden, sluizen en de heggen daarlangs.")
    w.p("Hoogachtend,")
    w.p("De minister van Waterlopen,")
    w.p("M. van der Kade")
    w.p("Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie", style="Kop1")
    w.p("Met belangstelling is kennisgenomen van de brief over de kaden.")
    w.p(text("Vraag 1", bold=True))
    w.p(
        "Kan de minister toelichten hoeveel kilometer kade",
        w.note("Kamerstuk 36 999, nr. 4."),
        " dit jaar wordt opgehoogd, en wel:",
    )
    letters = w.list("letters")
    w.p("in het noorden van het land;", number=(letters, 0))
    w.p("langs de grote meren;", number=(letters, 0))
    w.p("in de steden?", number=(letters, 0))
    w.p(text("Antwoord vraag 1", bold=True))
    w.p(
        "In het noorden gaat het om ",
        *([struck("twaalf"), added("veertien")] if changes else ["veertien"]),
        " kilometer. De tabel geeft het hele beeld.",
    )
    w.add(
        table(
            [
                [text("Gebied"), text("Kilometer"), text("Gereed")],
                [text("Noorden"), text("14"), text("2027") + w.note("Onder voorbehoud van de vergunning.")],
                [text("Meren en steden samen"), text("2028")],
            ],
            spans={(2, 0): 2},
        )
    )
    w.p("Voor de steden volgt het overzicht in het najaar.")
    w.p(text("Vraag 2", bold=True))
    w.p("Waarom is in de zuidelijke gemeenten nog geen enkele meter heg geplant?")
    w.p(text("Vraag 3", bold=True))
    w.p("Wanneer worden de eerste heggen daar alsnog geplant, zo vragen deze leden?")
    w.p(text("Antwoord vragen 2 en 3", bold=True))
    w.p("Het planten kan alleen in de winter. Daarbij gelden drie voorwaarden:")
    bullets = w.list("bullets")
    for words in ("de grond is niet bevroren;", "de bewoners zijn gehoord;", "het waterschap stemt in."):
        w.p(words, number=(bullets, 0))
    w.p(
        "De planning staat op ",
        w.link("de pagina over heggen", "https://heggen.example/planning"),
        ", die elke maand wordt bijgewerkt.",
    )
    w.p("Vragen en opmerkingen van de leden van de CDA-fractie", style="Kop1")
    w.p(text("Vraag 1", bold=True))
    w.p("Deelt de minister de zorg dat sluiswachters te weinig rust krijgen?")
    w.p(text("Antwoord vraag 1", bold=True))
    w.p(
        "Ja",
        w.note("Zie het rapport «Rust aan de sluis», hoofdstuk 2."),
        ". ",
        text("Die zorg", italic=True),
        " deel ik.",
    )
    return w


def nota() -> Word:
    """A paper of the Chamber with a printed head, its chapters and questions numbered by Word, anew per fractie."""
    w = Word(header="", footer="Tweede Kamer, vergaderjaar 2025-2026, 36 999, nr. 7")
    w.p("Vergaderjaar 2025-2026")
    w.p("36 999\tWijziging van de Wet op de kaden")
    w.p("Nr. 7\tNOTA NAAR AANLEIDING VAN HET VERSLAG")
    w.p("Ontvangen 3 maart 2026")
    w.p("")
    chapters = w.list("chapters")
    w.p("Inleiding", style="Kop1", number=(chapters, 0))
    w.p("Met dank aan de leden van de vaste commissie ga ik in op hun vragen, in de volgorde waarin zij zijn gesteld.")
    w.p("Doel", style="Kop2", number=(chapters, 1))
    w.p("Het voorstel legt vast wie een kade onderhoudt en wie daarvoor betaalt.")
    w.p("Kosten", style="Kop2", number=(chapters, 1))
    w.p("De kosten blijven binnen de begroting.", w.endnote("Stand van 1 februari 2026."))
    w.p("Vragen van de leden van de VVD-fractie", style="Kop1")
    first = w.list("questions")
    asked = (
        ("Wat kost het onderhoud van een kilometer kade per jaar?", "Gemiddeld negenduizend euro."),
        ("Wie betaalt als een kade in twee provincies ligt?", "De provincies samen, elk voor haar deel."),
        ("Is een toets bij kleine kaden nodig?", "Nee. Kleine kaden zijn uitgezonderd."),
    )
    for question, answer in asked:
        w.p(text(question, bold=True), number=(first, 0))
        w.p(answer)
    w.p("Vragen van de leden van de SP-fractie", style="Kop1")
    second = w.list("questions", anew=True)
    for question, answer in (
        ("Hoeveel vrijwilligers lopen er dijkwacht?", "Ongeveer vierhonderd, verdeeld over elf posten."),
        ("Krijgen zij een vergoeding?", "Ja, voor hun reiskosten."),
    ):
        w.p(text(question, bold=True), number=(second, 0))
        w.p(answer)
    return w


def labels() -> Word:
    """Labels of questions that Word counts ("Vraag %1"), with a bare Antwoord; line breaks, hidden text, contents."""
    w = Word(header="Concept", footer="")
    w.p("Den Haag, 9 april 2026")
    w.p("Betreft: Beantwoording Kamervragen over bruggen")
    w.p("Geachte voorzitter,")
    w.p("Vraag 1\t2", style="Inhopg1")
    w.p("Hierbij de antwoorden.", text(" Nog nakijken!", hidden=True))
    numbered = w.list("labels")
    for question, answer in (
        ("Hoe vaak gaat de brug bij Rietveen open?", "Twaalf keer per dag.\nIn de winter minder."),
        ("Kan dat minder vaak, bijvoorbeeld\nalleen op het hele uur?", "Dat onderzoek ik."),
        ("Wanneer is dat onderzoek klaar?", "In juni."),
    ):
        if question.startswith("Wanneer"):
            w.p(question, number=(numbered, 0))
        else:
            w.p("", number=(numbered, 0))
            w.p(question)
        w.p("Antwoord")
        w.p(answer)
    w.p("De staatssecretaris van Waterlopen,")
    w.p("A.B. de Brug")
    return w


def consultation() -> Word:
    """A written consultation: unnumbered questions, each with a bare Antwoord; a struck paragraph end."""
    w = Word()
    w.p("36 998\tVeren en pontjes")
    w.p("Nr. 12\tVERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
    w.p("Vastgesteld 20 januari 2026")
    w.p("Binnen de vaste commissie voor Waterlopen bestond bij enkele fracties behoefte vragen voor te leggen.")
    w.p("Vragen en opmerkingen van de leden van de D66-fractie", style="Kop1")
    w.p("De leden van de D66-fractie vragen hoeveel veren er in 2025 zijn verdwenen. Waar lagen die?")
    w.p("Antwoord")
    w.p("In 2025 verdwenen drie veren, alle in het oosten.")
    w.p("De leden van de D66-fractie vragen voorts of een fietser mag worden geweigerd.")
    w.p("Antwoord")
    w.p("Nee, een fietser mag ", mark_struck=True)
    w.p("alleen bij storm worden geweigerd.")
    w.p("Vragen en opmerkingen van de leden van de BBB-fractie", style="Kop1")
    w.p("De leden van de BBB-fractie vragen of tractoren voorrang krijgen op het pontje van Oeverzaat.")
    w.p("Antwoord")
    w.p("Dat regelt de schipper zelf.")
    return w


def long_letter() -> Word:
    """Three pages of answers, so that paragraphs and footnotes cross the edge of a page."""
    w = Word(header="Kaden en sluizen", footer="Pagina 1 van 4")
    w.p("36 997\tToezicht op sluizen")
    w.p("Nr. 21\tBRIEF VAN DE MINISTER VAN WATERLOPEN")
    w.p("Den Haag, 2 februari 2026")
    w.p("")
    w.p("Toezicht in de regio", style="Kop1")
    w.p("Geachte voorzitter,")
    for number in range(1, 15):
        w.p(f"Vraag {number}")
        w.p(
            f"Op welke wijze houdt de inspectie toezicht op de {_ORDINAL[number]} sluis in het rivierengebied, welke "
            "bevindingen heeft zij daar in het afgelopen jaar gedaan en welke maatregelen zijn daarop genomen?",
            *([w.note(_NOTE.format(number, _ORDINAL[number]))] if number % 3 == 1 else []),
        )
        w.p(f"Antwoord {number}")
        w.p(
            f"De inspectie bezoekt de {_ORDINAL[number]} sluis twee keer per jaar, in het voorjaar en in het najaar. "
            "Bij het laatste bezoek zijn de deuren, de schuiven en de bedieningskast bekeken",
            *([w.note(_NOTE.format(number + 20, _ORDINAL[number]))] if number % 2 else []),
            " en is met de sluiswachter gesproken over de werkdruk in het hoogseizoen. De deuren sluiten goed; "
            "een van de schuiven wordt vervangen voordat het vaarseizoen begint. De kosten daarvan komen voor rekening "
            "van de beheerder, die daarvoor een voorziening heeft getroffen in zijn meerjarenbegroting.",
        )
    w.p("De minister van Waterlopen,")
    w.p("M. van der Kade")
    return w


def print_of_the_chamber() -> bytes:
    """Two pages as the Chambers print: running heads, a colophon, broken words, notes at the foot that start anew."""
    first = [
        Set(40, 800, 8, "Tweede Kamer der Staten-Generaal"),
        Set(540, 800, 8, "2"),
        Set(40, 770, 9, "Vergaderjaar 2025-2026"),
        Set(40, 740, 12, "36 996", 1),
        Set(150, 740, 12, "Regels over het varend erfgoed", 1),
        Set(40, 715, 9, "Nr. 9", 1),
        Set(150, 715, 9, "NOTA NAAR AANLEIDING VAN HET VERSLAG", 1),
        Set(150, 700, 9, "Ontvangen 5 februari 2026"),
        *set_lines(
            670,
            "De leden van de D66-fractie vragen of het varend erfgoed in de oude",
            "binnenhavens genoeg ligplaatsen houdt. Ook vragen zij of de gemeente-",
            "raad daarover gaat, en of een schipper die zijn ligplaats verlaat zijn plaats",
            "in de binnenhavens mag behou-",
            "den.^1 Het gaat om veertig schepen, waar-",
            "van elf van voor 1900.",
        ),
        *set_lines(
            595,
            "De regering antwoordt dat de gemeente~raad daarover gaat. De min~ister hecht",
            "aan het behoud van dit erfgoed, ook als het voorzieningenniveau van de ka-",
            "de daarvoor moet worden aangepast.^2 Daarbij past de kanttekening dat de",
        ),
        *_notes(
            80, ("1", "Motie over ligplaatsen, Kamerstuk 36 996, nr. 4."), ("2", "Onder meer wal-"), ("", "stroom.")
        ),
        Set(40, 30, 7, "kst-36996-9"),
        Set(40, 22, 7, "ISSN 0921 - 7371"),
    ]
    second = [
        Set(40, 800, 8, "Tweede Kamer, vergaderjaar 2025-2026, 36 996, nr. 9"),
        Set(540, 800, 8, "3"),
        *set_lines(
            770,
            "kosten voor de schippers daardoor kunnen stijgen. Daarover is overleg gaande",
            "met de havens.^1 De uitkomst volgt voor de zomer.",
        ),
        *set_lines(735, "De staatssecretaris van Waterlopen,", "A.B. de Brug"),
        *_notes(80, ("1", "Namelijk Oeverzaat en Rietveen.")),
        Set(40, 30, 8, "Tweede Kamer, vergaderjaar 2025-2026, 36 996, nr. 9"),
    ]
    return pdf([first, second])


def set_lines(base: float, *lines: str) -> list[Set]:
    """Lines of text from here downwards; what stands after ^ is a small raised figure."""
    found = []
    for at, line in enumerate(lines):
        left = 150.0
        for number, part in enumerate(re.split(r"(\^\d)", line)):
            raised = number % 2 == 1
            found.append(Set(left, base - 12 * at + 3.2 * raised, 5.5 if raised else 9, part.lstrip("^")))
            left += _wide(part.lstrip("^")) * (5.5 if raised else 9)
    return found


def _notes(base: float, *notes: tuple[str, str]) -> list[Set]:
    found = []
    for at, (mark, words) in enumerate(notes):
        found += [Set(150, base - 9 * at + 2.6, 4.5, mark)] if mark else []
        found.append(Set(155, base - 9 * at, 7, words))
    return found


def _wide(words: str) -> float:
    """The width of words in ems of Helvetica, so that a mark stands behind its word."""
    return sum(_EMS.get(char, 0.556) for char in words.replace("~", ""))


_EMS = {
    **dict.fromkeys("ijl'", 0.222),
    **dict.fromkeys(" .,:;ft/I", 0.278),
    **dict.fromkeys("r-()", 0.333),
    **dict.fromkeys("ckssvxyzJ", 0.5),
    **dict.fromkeys("ABEKPSVXYw", 0.69),
    **dict.fromkeys("CDHNRUGOQ", 0.73),
    **dict.fromkeys("mM", 0.833),
}


_ORDINAL = (
    "nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende"
).split()
_NOTE = (
    "Inspectierapport {} over de {} sluis, waarin ook staat hoe de inspectie haar bezoeken plant, wie daarbij aanwezig "
    "is en binnen welke termijn de beheerder op de bevindingen moet antwoorden."
)

FILES: dict[str, Callable[[], Word]] = {
    "docx-brief": letter,
    "docx-nota": nota,
    "docx-vraaglabels": labels,
    "docx-overleg": consultation,
}
MADE = {
    "odt-brief": ("odt", letter),
    "odt-nota": ("odt", nota),
    "docx-libreoffice": ("docx", letter),
    "pdf-brief": ("pdf", lambda: letter(changes=False)),
    "pdf-bladzijden": ("pdf", long_letter),
}


def main() -> None:
    for name, make in FILES.items():
        _write(name, "docx", make().bytes())
    _write("pdf-kamerdruk", "pdf", print_of_the_chamber())
    if "--office" not in sys.argv:
        return
    for name, (ending, make) in MADE.items():
        with tempfile.TemporaryDirectory() as folder:
            given = Path(folder) / "bron.docx"
            given.write_bytes(make().bytes())
            out = Path(folder) / "uit"
            command = [
                "soffice",
                f"-env:UserInstallation=file://{folder}/profiel",
                "--headless",
                "--convert-to",
                ending,
            ]
            subprocess.run([*command, "--outdir", str(out), str(given)], check=True, capture_output=True)
            _write(name, ending, (out / f"bron.{ending}").read_bytes())


def _write(name: str, ending: str, data: bytes) -> None:
    folder = GOLDEN / name
    folder.mkdir(exist_ok=True)
    (folder / f"bron.{ending}").write_bytes(data)
    print(f"{len(data):>7} {name}/bron.{ending}")


if __name__ == "__main__":
    main()
