"""What compounds are made of: the words at the end of one and the words that stand before them."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from griffie.search.analysis.lemmas import first_word, is_word, lemma

SHORTEST_TAIL = 5
"""Of tails that are not among `SHORT_TAILS`."""
SHORTEST_HEAD = 3
"""Of the head as written; under four letters only those of `SHORT_HEADS`."""
_LINKS = ("", "s", "e", "en", "n")
"""Letters that may join the parts of a compound."""
_ENDS_OF_LINKS = frozenset(link[-1] for link in _LINKS if link)

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
_SHORT_HEADS = tuple(sorted(SHORT_HEADS))

NO_TAIL = frozenset(
    (
        "trekking baarheid ening einde eerste enige ander andere anders stand staande hebben heden halve laten leden "
        "matig matige achtig achtige schap schappen chappen elijk elijke ingen ering eren teren eerde ieren iteit "
        "aties natie naties gratie lende rende erende telde taande etten ketten daten raden ringen gaven ragen smacht "
        "smachten hoden stens rijke rijkste sages sport mogen akers aarden zonder onder pijen vatting jarig jarige "
        "jaarlijks jaarlijkse waardig waardige zinnig schalig talig delig zijdig voudig tallig lijken sterk staven "
        "tuig tuigen"
    ).split()
)
"""Known words that at the end of another are chance or mere derivation."""

SHORT_TAILS = frozenset(("data norm plan doel geld zorg raad bank nota wet lijn hulp loon huur club pact").split())
"""Words under five letters that do end compounds of our field."""
_SHORT_TAILS = tuple(sorted(SHORT_TAILS, key=len, reverse=True))

NO_SPLIT = frozenset("richtlijn richtlijnen nederlandse buitenlandse binnenlandse informatieverstrekking".split())


@lru_cache(maxsize=1 << 17)
def tails(form: str) -> tuple[str, ...]:
    """The words at the end of a compound, longest first; each may hold the next.

    >>> tails("kinderopvangtoeslag"), tails("luchtverdedigingsmiddelen")
    (('opvangtoeslag', 'toeslag'), ('verdedigingsmiddelen', 'middelen'))
    """
    if form in NO_SPLIT or len(form) < 2 * SHORTEST_HEAD or not form.isalpha():
        return ()
    for start in _starts(form):
        if _may_begin(form[:start]) and _may_end(form[start:], form):  # in this order: few letters begin a compound
            return (form[start:], *tails(form[start:]))
    return ()


@lru_cache(maxsize=1 << 17)
def heads(form: str) -> tuple[str, ...]:
    """The words that stand in a compound before its tails, without the letters that join them.

    >>> heads("luchtverdedigingsmiddelen")
    ('lucht', 'luchtverdediging', 'verdediging')
    """
    starts = [0, *(len(form) - len(tail) for tail in tails(form))]
    return tuple(dict.fromkeys(_unlinked(form[start:end]) for start, end in combinations(starts, 2)))


def _starts(form: str) -> Sequence[int]:
    """Before which letters a tail may begin: behind what is a word, and with letters enough to be one."""
    first = _first_head(form)
    starts = range(first, len(form) - SHORTEST_TAIL + 1)
    if form.endswith(_SHORT_TAILS):
        return (*starts, *(len(form) - len(tail) for tail in _SHORT_TAILS if form.endswith(tail, first)))
    return starts


def _first_head(form: str) -> int:
    """Before which letter no tail begins: a head is a word, or a compound that begins with one."""
    if form.startswith(_SHORT_HEADS):
        return SHORTEST_HEAD
    return first_word(form, SHORTEST_HEAD + 1) or len(form)


def _may_end(tail: str, form: str) -> bool:
    if tail in NO_TAIL or not (is_word(tail) or any(map(is_word, tails(tail)[:1]))):
        return False
    known = lemma(form)
    return known == form or known.endswith((lemma(tail), tail))


@lru_cache(maxsize=1 << 18)
def _may_begin(head: str) -> bool:
    """Asked for every beginning of every word, and many words begin alike."""
    if head[-1:] not in _ENDS_OF_LINKS:
        return head not in PARTICLES and _is_head(head)
    heads = _may_be(head)
    return PARTICLES.isdisjoint(heads) and any(map(_is_head, heads))


def _unlinked(head: str) -> str:
    return next(filter(_is_head, _may_be(head)), head)


def _may_be(head: str) -> list[str]:
    return [head.removesuffix(link) for link in _LINKS if head.endswith(link)]


def _is_head(head: str) -> bool:
    return head in SHORT_HEADS or (len(head) > SHORTEST_HEAD and (is_word(head) or bool(tails(head))))
