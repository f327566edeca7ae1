"""Which words are forms of one another, and which stand at the end of a compound. Only Python knows this.

A word belongs to several classes at once: its two stems (Porter-Dutch and Kraaij-Pohlmann fail on different words), its
lemma, and what the lists below say. Two words that share a class find each other. Classes and tails are functions of
the word alone, so that what was analysed once stays valid when other papers come and go.
"""

from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

from griffie.search.dictionary import accented, forms_of, is_known, lemma_of
from griffie.search.fold import fold

SHORTEST_TAIL = 5
SHORTEST_HEAD = 3
"""Of the head as written; under four letters only those of `SHORT_HEADS`."""
_LINKS = ("", "s", "e", "en", "n")
"""Letters that may join the parts of a compound."""

PAIRS = (
    "lid leden",
    "stad steden",
    "schip schepen",
    "kamerlid kamerleden",
    "bewindspersoon bewindspersonen bewindslid bewindslieden",
    "bondgenoot bondgenoten",
    "mogelijkheid mogelijkheden",
    "euro euros eur €",
    "miljoen mln",
    "miljard mld",
    "procent percentage percentages percent pct",
    "bbp bnp",
    "tweede 2e",
    "eerste 1e",
    "derde 3e",
    "vs vereniging-staten",
    "vk verenigd-koninkrijk",
    "nummer nr nrs nummers",
    "drone drones onbemand",
    "minister ministers bewindsman",
    "kiezen keuze keuzes keus",
)
"""Forms and spellings that neither stem nor dictionary brings together; the first names the class."""

FIELD_WORDS = frozenset(
    (
        "munitie raket raketten drones drone defensie capaciteit capaciteiten materieel mobiliteit artillerie "
        "brigade bataljon fregat fregatten tanks inzet norm beleid begroting motie moties amendement amendementen "
        "nota notas wetsvoorstel wetsvoorstellen fractie fracties kamer dossier dossiers bijlage bijlagen agenda "
        "overleg verslag verslagen subsidie subsidies toeslag toeslagen uitkering uitkeringen emissie emissies "
        "stikstof methaan koolstof klimaat energie netwerk netwerken systeem systemen infrastructuur industrie oorlog "
        "akkoord strategie dreiging veiligheid bondgenoot bondgenoten cyber data logistiek personeel "
        "reservist reservisten"
    ).split()
)
"""Words of our field that may stand at the end of a compound, beside those that the dictionary knows."""

PARTICLES = frozenset(
    (
        "aan achter alle bij bijeen boven buiten daad daar deel der des dit don door een eigen elk ene ent gelijk hal "
        "her hier hoe hoog hot ieder inde inter kapot later leve mede mee midden min mis niet non onder ont open over "
        "pre pro rand recht samen stil tegen ten tenminste ter terecht terug toe totaal tran tussen uit vast ver vol "
        "voor voort vooruit vrij waar wan weer weg wel weliswaar zelf zoek wette lever let com kom con hoof ach man "
        "mini trans super sub ante anti bedrijf trek rak rake rek pas veel mid hyper bond bonds bol maat pakke pak "
        "toon stan sta plat even zien hoop volle walr gen gem gel ham genood home vra vor kla goed"
    ).split()
)
"""What begins a word without being the first part of a compound: separable verbs, prefixes, chance."""

SHORT_HEADS = frozenset("wet lid gas zee weg bos eis olie zorg hof wmo eu vn tbs kas vis pgb raad".split())
"""Words under four letters that do begin compounds of our field."""

NO_TAIL = frozenset(
    (
        "trekking baarheid ening einde eerste enige ander andere anders stand staande hebben heden halve laten leden "
        "matig matige achtig achtige schap schappen chappen elijk elijke ingen ering eren teren eerde ieren iteit "
        "aties natie naties gratie lende rende erende telde taande etten ketten daten raden ringen gaven ragen smacht "
        "smachten hoden stens rijke rijkste sages sport mogen akers aarden zonder onder pijen vatting jarig jarige "
        "jaarlijks jaarlijkse waardig waardige zinnig schalig talig delig zijdig voudig tallig lijken sterk staven"
    ).split()
)
"""Known words that at the end of another are chance or mere derivation."""

NO_SPLIT = frozenset("nederlandse buitenlandse binnenlandse informatieverstrekking".split())

LOANS = frozenset("briefing briefings".split())
"""Not to be taken for a form of a Dutch word: a briefing is no brief."""

_PORTER = snowballstemmer.stemmer("dutch_porter")
_KRAAIJ_POHLMANN = snowballstemmer.stemmer("dutch")
_PAIR_OF = {fold(form): fold(pair.split()[0]) for pair in PAIRS for form in pair.split()}


@lru_cache(maxsize=1 << 17)
def classes(form: str) -> tuple[str, ...]:
    """The classes of a folded word, each once, in a fixed order; none for what is not a word (`17,45`, `36800`)."""
    if (form[-1:].isdecimal() and form not in _PAIR_OF) or form.endswith("%"):
        return ()
    if form in LOANS:
        return (form.removesuffix("s"),)
    base = form.removesuffix("'s").replace("'", "")
    lemma = _lemma(base)
    candidates = (
        _PORTER.stemWord(base),
        _KRAAIJ_POHLMANN.stemWord(base),
        _PORTER.stemWord(lemma),
        f"{lemma.removesuffix('eren')}eer" if lemma.endswith("eren") else "",  # repareren as reparatie, by its stem
        _PAIR_OF.get(form, ""),
        _PAIR_OF.get(lemma, ""),
    )
    return tuple(dict.fromkeys(class_ for class_ in candidates if class_))


@lru_cache(maxsize=1 << 17)
def tails(form: str) -> tuple[str, ...]:
    """The words at the end of a compound, longest first; each may hold the next.

    >>> tails("kinderopvangtoeslag"), tails("luchtverdedigingsmiddelen")
    (('opvangtoeslag', 'toeslag'), ('verdedigingsmiddelen', 'middelen'))
    """
    if form in NO_SPLIT or len(form) < SHORTEST_HEAD + SHORTEST_TAIL or not form.isalpha():
        return ()
    for start in range(SHORTEST_HEAD, len(form) - SHORTEST_TAIL + 1):
        tail = form[start:]
        if _may_begin(form[:start]) and _may_end(tail, form):  # in this order: few letters begin a compound
            return (tail, *tails(tail))
    return ()


@lru_cache(maxsize=1 << 17)
def relatives(form: str) -> tuple[str, ...]:
    """Other forms of a word, which a reader may type though no paper has them; of a compound with those of its tail.

    >>> relatives("bezuiniging"), "kamerbrief" in relatives("kamerbrieven")
    (('bezuinigingen',), True)
    """
    if ends := tails(form):
        head = form.removesuffix(ends[0])
        return tuple(head + other for other in relatives(ends[0]))
    forms = dict.fromkeys((*forms_of(_lemma(form)), *_deeds(form)))
    return tuple(other for other in forms if other != form)


def _deeds(form: str) -> Iterator[str]:
    """The verb of a noun and the noun of a verb, where the dictionary has it: verkoop → verkopen."""
    own = classes(form)
    for class_ in own:
        ends = ("", "en", "ing", f"{class_[-1:]}en") if not class_.endswith("eer") else ("en", "ing")
        stem = f"{class_[:-3]}er" if class_.endswith("eer") else class_
        for other in (stem + end for end in ends):
            if _known(other) and not set(own).isdisjoint(classes(other)):
                yield other


@lru_cache(maxsize=1 << 17)
def _lemma(form: str) -> str:
    """The folded lemma of a folded word; the word itself when the dictionary does not know it."""
    word = form if is_known(form) else accented().get(form, form)
    return fold(lemma_of(word)) if word else ""


@lru_cache(maxsize=1 << 17)
def _known(form: str) -> bool:
    return form in FIELD_WORDS or is_known(form) or form in accented()


def _may_end(tail: str, form: str) -> bool:
    if tail in NO_TAIL or not (_known(tail) or any(map(_known, tails(tail)[:1]))):
        return False
    lemma = _lemma(form)
    return lemma == form or lemma.endswith((_lemma(tail), tail))


def _may_begin(head: str) -> bool:
    heads = [head.removesuffix(link) for link in _LINKS if head.endswith(link)]
    return not PARTICLES.intersection(heads) and any(map(_is_head, heads))


def _is_head(head: str) -> bool:
    return head in SHORT_HEADS or (len(head) > SHORTEST_HEAD and (_known(head) or bool(tails(head))))
