"""Unrelated questions and answers in ordinary Dutch: what a reader's words also stand in, but not what was meant.

They are about other policy and share the words that parliamentary papers share (kabinet, bedrijven, percentage, tekort,
samenwerking, vertrouwelijk), so that a search must tell records apart by what is telling.
"""

import random

from griffie.search.record import Origin, Record, Soort

RECORDS = 334
"""Questions with their answers; as many as the letters were measured beside when the bars were set."""
PER_PAPER = 24

FIELDS = (
    "woningbouw|huurwoning|huurwoningen|corporaties|gemeenten|bouwvergunning|nieuwbouw|starters|grondprijs|bouwbedrijven",
    "jeugdzorg|wachtlijst|wachtlijsten|zorgverleners|gemeenten|behandeling|kinderen|gezinnen|zorgkosten|instellingen",
    "onderwijs|leraar|leraren|schoolbesturen|leerlingen|examens|basisvaardigheden|lerarentekort|schoolgebouwen|scholen",
    "landbouw|stikstofruimte|veehouders|boeren|natuurgebieden|mestbeleid|vergunningen|grondwater|gewassen|coöperaties",
    "spoorvervoer|dienstregeling|reizigers|treinen|stations|concessie|onderhoud|vervoerders|spoorbruggen|goederentrein",
    "energie|netbeheerders|stroomnet|windparken|aansluiting|warmtenet|energierekening|huishoudens|gasopslag|zonnepanelen",
    "belastingen|toeslagen|belastingdienst|aangifte|vermogen|schenkbelasting|ondernemers|btw-tarief|terugbetaling|loket",
    "asiel|opvanglocaties|aanvragen|statushouders|gemeenten|terugkeer|grenscontrole|inburgering|opvangplekken|taallessen",
    "politie|aangiften|wijkagenten|recherche|meldkamer|ondermijning|camerabeelden|rechtbanken|gevangenissen|slachtoffers",
    "waterkwaliteit|waterschappen|dijkversterking|lozingen|drinkwater|rivieren|droogte|meetnet|oppervlaktewater|pompen",
    "cultuur|musea|bibliotheken|subsidies|orkesten|omroepen|erfgoed|filmfonds|podia|makers",
    "ziekenhuizen|geneesmiddelen|zorgverzekeraars|patiënten|eigen risico|huisartsen|verpleegkundigen|apotheken|bedden",
)
SHARED = (
    "voorraad|voorraden|tekort|tekorten|gegevens|samenwerking|financiering|uitgaven|capaciteit|personeel|afspraken|"
    "productie|levering|leveranciers|aanbesteding|toezicht|veiligheid|ontwikkeling|kosten|regels|wetsvoorstel|toetsing|"
    "controle|bescherming|investeringen|innovatie|bedrijven|buurlanden|systemen|standaarden|afhankelijkheid|overzicht|"
    "vertrouwelijkheid|planning|opleidingen|lasten|verdeling|groei|doelen|termijn|percentage|rapportage|onderzoek|geld|"
    "markt|voorwaarden|toegang|partners|rol|bijdrage|steun|gevolgen|contracten|software|computers|mensen|landen|opslag"
).split("|")
ADJECTIVES = "nieuwe|Europese|Nederlandse|extra|jaarlijkse|gezamenlijke|regionale|kleine|buitenlandse|digitale".split(
    "|"
)
FRACTIES = "VVD|D66|CDA|SP|GroenLinks-PvdA|PVV|Volt|BBB|ChristenUnie|SGP".split("|")
ASKED = (
    "Kan de minister aangeven welke {a} {s} er zijn voor {n} en wat dat betekent voor {m}?",
    "Hoe voorkomt het kabinet dat {n} door een gebrek aan {s} onder druk komt te staan?",
    "De leden van de fractie lezen dat {m} vragen om {a} {s}. Hoeveel geld is daarvoor beschikbaar in {y}?",
    "Is de minister bereid met {m} te spreken over de {s} en de {t} van {n}? Zo nee, waarom niet?",
    "Welk percentage van de {s} komt terecht bij {m}, en hoe heeft dit zich de afgelopen jaren ontwikkeld?",
    "Waarom worden de {s} over {n} niet met de Kamer gedeeld, en wie heeft er toegang toe?",
    "Wanneer ontvangt de Kamer het {a} voorstel over {n}, en wordt daarin ook de {s} wettelijk vastgelegd?",
    "Hoe wil het kabinet de {s} bij {m} verminderen zonder dat de {t} in gevaar komt?",
)
ANSWERED = (
    "Het kabinet zet in op {a} {s} en werkt daarvoor samen met {m} en andere landen.",
    "In {y} gaat het om {d} miljoen euro, ofwel {p}% van de uitgaven aan {n}.",
    "Over de {s} wordt de Kamer jaarlijks geïnformeerd in de begroting; dat geldt ook voor {m}.",
    "Dit betekent niet dat de {s} van {m} verandert: het uitgangspunt blijft een goede {t}.",
    "Kleine {m} krijgen hulp bij de {a} regels, zodat de {t} voor {n} op tijd klaar is.",
    "De {s} is afhankelijk van {m}; daarom onderzoekt de minister of de {t} kan worden verbeterd.",
    "Uit {a} onderzoek blijkt dat {p} procent van {m} de {s} voldoende vindt.",
    "De gegevens over {n} zijn niet openbaar, omdat zij de belangen van {m} kunnen schaden.",
    "Met de brief van {d} maart is een eerste stap gezet; de {s} volgt in {y}.",
    "Van een tekort aan {s} is bij {m} op dit moment geen sprake.",
)


def unrelated(seed: int = 1) -> tuple[tuple[tuple[Record, ...], ...], dict[str, str]]:
    """The papers, and the key of each of their questions and answers."""
    chance = random.Random(seed)
    papers: list[tuple[Record, ...]] = []
    homes: dict[str, str] = {}
    for first in range(0, RECORDS, PER_PAPER):
        number = first // PER_PAPER
        origin = Origin(
            f"kst-{35100 + number}-{number + 3}",
            f"Beantwoording vragen over {FIELDS[number % len(FIELDS)].partition('|')[0]}",
            f"{2019 + number % 8}-{number % 12 + 1:02}-11",
            "beantwoording schriftelijk overleg",
            (str(35100 + number),),
            ("J. de Vries",),
        )
        made = [_pair(chance, origin, at) for at in range(first, min(first + PER_PAPER, RECORDS))]
        papers.append(tuple(record for pair in made for record in pair))
        homes.update({record.url: f"{origin.id}/{at}" for at, pair in enumerate(made) for record in pair})
    return tuple(papers), homes


def _pair(chance: random.Random, origin: Origin, at: int) -> tuple[Record, Record]:
    topic = FIELDS[at % len(FIELDS)].split("|")
    asked = tuple(_filled(chance, topic, pattern) for pattern in chance.sample(ASKED, 2))
    answer = tuple(
        " ".join(_filled(chance, topic, pattern) for pattern in chance.sample(ANSWERED, 4)) for _ in range(2)
    )
    number = at % PER_PAPER + 1
    page, fractie = f"{origin.id}.html", FRACTIES[number % len(FRACTIES)]
    names = {"names": (fractie,), "fractie": fractie}
    return (
        Record(f"{page}#vraag-{number}", Soort.VRAAG, f"Vraag {number}", origin, (" ".join(asked),), **names),
        Record(
            f"{page}#antwoord-{number}",
            Soort.ANTWOORD,
            f"Antwoord {number}",
            origin,
            answer,
            question=(" ".join(asked),),
            **names,
        ),
    )


def _filled(chance: random.Random, topic: list[str], pattern: str) -> str:
    return pattern.format(
        a=chance.choice(ADJECTIVES),
        s=chance.choice(SHARED),
        t=chance.choice(SHARED),
        n=topic[0],
        m=chance.choice(topic[1:]),
        y=chance.randint(2024, 2035),
        d=chance.randint(2, 90) * 10,
        p=f"{chance.randint(1, 90)},{chance.randint(1, 9)}",
    )
