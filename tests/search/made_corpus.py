"""A corpus made by rule that has everything a query may meet: the two sides of the search are held to each other on it.

Words by rank, so that the first stand nearly everywhere and the last in a record or two; inflected forms, compounds,
words that mean about the same, abbreviations with what they stand for, numbers and amounts, document numbers,
diacritics, hyphens, apostrophes; records of every kind, with all that filters ask.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, product

from griffie.search.record import Origin, Record, Soort

FREQUENT = "kade niet brug sluis gemaal dijk kering polder duin strand steiger boei vlonder schoeiing".split()
"""So that most of them come in parts where few places are many."""
COMMON = (
    "de het een van in op voor geen ook kades bruggen brug's uitstoot emissie rapport verslag boot schip minister "
    "leden motie moties brief brieven kamerbrief kamerbrieven stad steden bedrijf bedrijven financiën financien "
    "Oekraïne coördinatie café één vóór onderhoud gemeld"
).split()
RARE = (
    "CO₂-uitstoot kadebrug stadsbrug kinderopvangtoeslag luchtverdedigingsmiddelen stuifzand wandelpad baggerboten "
    "Visser-Çelik foto's ’s-Gravenhage m.b.t. A.W.R. Łódź ĳsbaan Київ سد x y2 2e 1e tweede hoofdkwartier hoofd "
    "kwartier versturen verstuurd verzonden bezuiniging bezuinigingen toeslag verdediging straaljagers "
    "jachtvliegtuig munitie kogels grachtengordel constructor toString"
).split()
TOGETHER = (
    "19 miljoen|€ 17,45 mld.|1,5%|40 procent|36 800|1.250.000 euro|Kamerstuk 36 800 X, nr. 46|15-6-2026|"
    "het Groot Overleg Kades (GOK)|de GOK|kunstmatige intelligentie|AI|vraag 3|niet geen|kade brug|de kade"
).split("|")
PIECES = (*FREQUENT, *COMMON, *RARE, *TOGETHER)
RANKED = tuple(accumulate(4 / (at + 3) for at in range(len(PIECES))))
FORMS = {"GOK": ("Groot Overleg Kades", "GOK"), "AI": ("AI", "artificial intelligence")}
"""What else is found where these stand."""
FRACTIES = ("", "Waterpartij", "Duinbond-Kust", "Ëlan", "Fractie-Berk-Kade")
NAMESAKES = tuple(f"Ver{''.join(letters)}" for letters in product("bhkmw", "aeo", "lrs", ("", "ma")))
"""So that some letters begin many words, each in a record of its own."""
PEOPLE = ("Wim Berk", "Anna de Groot-Çelik")


def made_corpus(papers: int, seed: int = 5) -> tuple[tuple[Record, ...], ...]:
    """So many papers of some twenty records, each fifth a summary of the one before it; and some of the registers."""
    drawn = random.Random(seed)  # noqa: S311 - a corpus, not a secret
    return (tuple(_register()), *(tuple(_paper(_origin(number), drawn)) for number in range(papers)))


def _register() -> Iterator[Record]:
    term, person, dossier = "begrip/gok.html", "persoon/berk.html", "dossier/36800-X.html"
    told = ("Overleg over elke kade en brug.",)
    yield Record(term, Soort.BEGRIP, "Groot Overleg Kades (GOK)", Origin(term), texts=told, terms=FORMS["GOK"])
    yield Record(person, Soort.PERSOON, PEOPLE[0], Origin(person), names=(PEOPLE[0], "Berk"))
    for name in NAMESAKES:
        page = f"persoon/{name.lower()}.html"
        yield Record(page, Soort.PERSOON, name, Origin(page), names=(name,))
    of = Origin(dossier, dossiers=("36800-X",))
    yield Record(dossier, Soort.DOSSIER, "Dossier 36800-X: Kades", of, numbers=("dossier:36800-X",))


def _origin(number: int) -> Origin:
    dossier = ("36800-X", "36900-VII", "36800", "36900-X", "36800-VII", "36900")[number % 6]
    retells = number % 5 == 4
    return Origin(
        id=f"kst-{dossier}-{number}",
        titel=f"Brief {number} over {RARE[number % len(RARE)]}",
        datum=f"{2020 + number // 12}-{number % 12 + 1:02}-0{1 + number % 9}" if number % 7 else "",
        soort="samenvatting" if retells else ("brief", "nota", "motie")[number % 3],
        dossiers=(dossier,),
        bewindspersonen=(PEOPLE[number % 2],),
        betreft=_origin(number - 1).id if retells else "",
    )


def _paper(origin: Origin, drawn: random.Random) -> Iterator[Record]:
    about = (origin.soort,)
    names = (f"{origin.bewindspersonen[0]}, minister van Kades",)
    numbers = (origin.id,)
    yield Record(f"{origin.id}.html", Soort.STUK, origin.titel, origin, about, numbers, origin.dossiers, names)
    for at in range(1, drawn.randint(8, 16)):
        asked = _record(Soort.VRAAG, at, origin, drawn)
        yield replace(asked, unanswered=at % 6 == 0, noted=at % 5 == 0, titel=f"Vraag {at}: {_words(drawn, 3)}")
        if at % 6:
            yield _answering(_record(Soort.ANTWOORD, at, origin, drawn), asked, at)
        if at % 4 == 0:
            yield _record((Soort.VOETNOOT, Soort.NOOT, Soort.PASSAGE)[at // 4 % 3], at, origin, drawn)


def _answering(answer: Record, asked: Record, at: int) -> Record:
    """An answer that tells its question; some answer more than what stands before them."""
    more = ("Ook over de kade?",) * (at % 5 == 0)
    return replace(answer, question=asked.texts + more, question_mentions=asked.mentions)


def _record(soort: Soort, at: int, origin: Origin, drawn: random.Random) -> Record:
    texts = tuple(
        " ".join(_sentence(drawn) for _ in range(drawn.choice((1, 2, 6)))) for _ in range(drawn.choice((1, 2)))
    )
    fractie = FRACTIES[at % len(FRACTIES)]
    return Record(
        f"{origin.id}.html#{soort}-{at}",
        soort,
        f"{soort.capitalize()} {at}",
        origin,
        texts,
        mentions=("kst-36800-X-46",) * any("nr. 46" in text for text in texts),
        names=(fractie,) if fractie else (),
        terms=tuple(form for short, forms in FORMS.items() if any(short in text for text in texts) for form in forms),
        fractie=fractie,
    )


def _sentence(drawn: random.Random) -> str:
    words = _words(drawn, drawn.choice((3, 8, 20)))
    return f"{words[:1].upper()}{words[1:]}{drawn.choice(('.', '?', ', zegt men.'))}"


def _words(drawn: random.Random, most: int) -> str:
    return " ".join(drawn.choices(PIECES, cum_weights=RANKED, k=drawn.randint(1, most)))
