"""Makes the PDFs of two papers among the golden sources anew, in the shapes in which such papers are printed.

    python tests/pdf_papers.py

Every text is our own. What an import must find in each stands in `waarheid.json` beside it.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from pdf_files import Set, pdf, width

GOLDEN = Path(__file__).parent / "golden" / "import"
_BOLD = 1
_TEXT = 9
"""Points: smaller print is set closer."""


def _lines(left: float, base: float, texts: list[str], *, size: float = 9, font: int = 0) -> list[Set]:
    """Lines under each other; between two `^` stands the mark of a footnote, between two `~` what is a link."""
    found: list[Set] = []
    for at, text in enumerate(texts):
        x = left
        for words in re.split(r"(\^\d\^|~[^~]+~)", text):
            if words.startswith("^"):
                found.append(Set(x, base - at * (size + (2 if size >= _TEXT else 1)) + 3.5, 5.5, words[1:-1]))
            elif words:
                address = "https://voorbeeld.nl/plan" if words.startswith("~") else ""
                found.append(
                    Set(x, base - at * (size + (2 if size >= _TEXT else 1)), size, words.strip("~"), font, address)
                )
            x += width(words.strip("~^"), 5.5 if words.startswith("^") else size)
    return found


def aanhangsel() -> bytes:
    """Questions and their answer in two columns, a footnote under each, the second going on overleaf."""
    head = [
        Set(40, 800, 12, "Tweede Kamer der Staten-Generaal", _BOLD),
        Set(540, 797, 20, "2", _BOLD),
        Set(40, 765, 9, "Vergaderjaar 2022-2023"),
        Set(310, 765, 9, "Aanhangsel van de Handelingen"),
        Set(40, 740, 9, "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden"),
        Set(40, 712, 12, "3812", _BOLD),
    ]
    asked = (
        "Vragen van het lid Van der Kade (D66) aan de Minister van Waterlopen over het bericht dat de sluis bij "
        "Oeverzaat lekt (ingezonden 4 juli 2023)."
    )
    told = "Antwoord van Minister De Brug (Waterlopen) (ontvangen 14 september 2023)."
    described = [
        *_lines(40, 690, wrap(asked, 100), font=_BOLD),
        *_lines(40, 662, wrap(told, 100)),
    ]
    first = [
        *_lines(40, 630, ["Vraag 1"], font=_BOLD),
        *_lines(40, 619, ["Kent u het bericht over de sluis die lekt, in de", "krant van Oeverzaat?^1^"]),
        *_lines(40, 586, ["Antwoord 1"], font=_BOLD),
        *_lines(
            40,
            575,
            [
                "Ja. De sluis is gebouwd in het jaar 1911 en in dat",
                "hele gebied de oudste die nog in gebruik is bij de",
                "schippers van de Waterlo-",
                "pen.",
            ],
        ),
        *_lines(40, 520, ["Vraag 2"], font=_BOLD),
        *_lines(
            40,
            509,
            [
                "Deelt u de mening dat een sluis die lekt hersteld",
                "moet worden voordat de winter begint en het wa-",
                "ter hoog staat in de binnenhavens van de ge-",
                "meente?",
            ],
        ),
        *_lines(40, 454, ["Antwoord 2"], font=_BOLD),
        *_lines(
            40,
            443,
            ["Die mening deel ik. Het herstel begint in oktober", "en duurt zes weken. De schippers krijgen daarvan"],
        ),
        *_lines(40, 90, ["1 De Oeverbode, 1 juli 2023."], size=7),
    ]
    second = [
        *_lines(
            310,
            630,
            [
                "een bericht, zoals ook bij de sluis van Rietveen is",
                "gedaan. Zij kunnen in die weken omvaren langs de",
                "oude kade, die daarvoor wordt verdiept.",
            ],
        ),
        *_lines(310, 586, ["Vraag 3"], font=_BOLD),
        *_lines(310, 575, ["Wat kost het herstel, en wie betaalt het deel dat de", "gemeente niet draagt?"]),
        *_lines(310, 542, ["Antwoord 3"], font=_BOLD),
        *_lines(
            310,
            531,
            ["Het herstel kost naar verwachting twee miljoen", "euro.^2^ De gemeente draagt daarvan een kwart."],
        ),
        *_lines(
            310,
            98,
            [
                "2 De raming is van het voorjaar. Zij houdt nog geen",
                "rekening met de prijs van staal, die sinds de zomer",
            ],
            size=7,
        ),
    ]
    overleaf = [
        *_lines(40, 790, ["Vraag 4"], font=_BOLD),
        *_lines(40, 779, ["Wanneer is de sluis weer open voor schepen van", "meer dan veertig meter?"]),
        *_lines(40, 746, ["Antwoord 4"], font=_BOLD),
        *_lines(40, 735, ["In december, als het weer dat toelaat en de deuren", "op tijd geleverd worden."]),
        *_lines(310, 790, ["Vraag 5"], font=_BOLD),
        *_lines(310, 779, ["Bent u bereid de Kamer daarover te schrijven zo-", "dra de sluis open is?"]),
        *_lines(310, 746, ["Antwoord 5"], font=_BOLD),
        *_lines(310, 735, ["Ja, daartoe ben ik bereid, en ook om te melden wat", "het herstel heeft gekost."]),
        *_lines(40, 90, ["nog is gestegen."], size=7),
    ]
    pages = [
        [*head, *described, *first, *second, *_foot("ah-tk-20222023-3812", 1)],
        [*overleaf, *_foot("", 2)],
    ]
    return pdf(pages)


def _foot(colophon: str, page: int) -> Iterator[Set]:
    if colophon:
        yield from _lines(40, 45, [colophon, "ISSN 0921 - 7398", "'s-Gravenhage 2023"], size=6)
    yield Set(150, 31, 9, "Tweede Kamer, vergaderjaar 2022-2023, Aanhangsel")
    yield Set(540, 31, 9, str(page))


def ministry() -> bytes:
    """A ministry's answers: a margin at the right, questions in bold without a label, footnotes in its size."""
    margin = ["Ministerie van Waterlopen", "Kadeplein 3", "Sluisdorp", "Onze referentie", "MINWL20260601"]
    first = [
        *_lines(460, 760, margin, size=6.5),
        *_lines(60, 750, ["De voorzitter van de Tweede Kamer der Staten-Generaal", "Plein 2"]),
        Set(60, 700, 9, "Datum"),
        Set(120, 700, 9, "1 juni 2026"),
        Set(60, 689, 9, "Betreft"),
        Set(120, 689, 9, "Beantwoording vragen over de sluizen"),
        *_lines(60, 660, ["Geachte voorzitter,"]),
        *_lines(
            60,
            638,
            [
                "Hierbij zend ik u de antwoorden op de vragen van de commissie. Wie meer wil weten",
                "leest het hele plan voor de sluizen met de bijlagen op de ~bladzijde van de~",
                "~dienst~. Daar staan ook de kaarten.",
            ],
        ),
        *_lines(
            60,
            594,
            [
                "1. Kan de minister zeggen hoeveel sluizen dit jaar worden hersteld, en of de co-",
                "wetgever daar het geld voor heeft gegeven?",
            ],
            font=_BOLD,
        ),
        *_lines(
            60,
            572,
            [
                "Het gaat dit jaar om elf sluizen in het hele land. Bij negen van die elf betaalt de eige-",
                "naar van de sluis zelf de deuren.^1^ Voor de rest is geld gegeven.",
            ],
        ),
        *_lines(60, 539, ["2. Welke sluizen zijn dat?"], font=_BOLD),
        *_lines(
            60,
            528,
            [
                "Zij liggen allemaal aan de kust, van het noorden tot in het zuiden. De minister-",
                "president heeft de eerste ervan in het voorjaar van dit jaar al geopend; de EU-",
                "lidstaten hebben er geen bemoeienis mee. Voor de sluizen geldt een termijn van",
            ],
        ),
        Set(60, 130, 9, "", rule=120),
        *_lines(
            60,
            118,
            ["1Besluit over de deuren van sluizen, waarin ook staat wat een eigenaar moet doen", "als een deur klemt."],
        ),
        Set(480, 40, 7, "Pagina 1 van 2"),
    ]
    second = [
        *_lines(460, 760, margin[3:], size=6.5),
        *_lines(60, 760, ["drie jaar, die de dienst kan verlengen."]),
        *_lines(60, 727, ["3. Is de minister bereid de lijst te delen?"], font=_BOLD),
        *_lines(60, 716, ["Ja. De lijst gaat als bijlage bij deze brief."]),
        *_lines(60, 680, ["De minister van Waterlopen,"]),
        *_lines(60, 658, ["M. de Brug"]),
        Set(480, 40, 7, "Pagina 2 van 2"),
    ]
    return pdf([first, second], by_matrix=True)


if __name__ == "__main__":
    for case, data in (("pdf-aanhangsel", aanhangsel()), ("pdf-ministerie", ministry())):
        folder = GOLDEN / case
        folder.mkdir(exist_ok=True)
        (folder / "bron.pdf").write_bytes(data)
