"""The elements of official XML, old and new: which hold running text, which stand inside it, which are known at all.

What stands where decides whether two pieces of text are one word. `<al>a</al><al>b</al>` is two paragraphs,
`<nadruk>a</nadruk>b` one word, and between `<label>Artikel</label><nr>1</nr>` there is a space that the file leaves
to whoever shows it. The reader of drafts and the reader that checks it share this table and nothing else.
"""

from enum import StrEnum
from functools import lru_cache

INLINE = frozenset(
    "nadruk extref intref sup inf nootref noot tekstcorrectie dossierref kamervraagonderwerp organisatie datum "
    "ondlijn unl verwijzing afkorting symbool voetref eindref extref-groep intref-groep minfinref".split()
)
"""Stand inside words and sentences: no space around them but what is written."""

FIELDS = frozenset(
    "label nr titel subtitel voornaam voorvoegsels tussenvoegsel achternaam naam politiek functie plaats "
    "dossiernr begrotingshoofdstuk ondernummer rijkswetnummer herdruk dag aanhef-naam aanspr partij "
    "deze vrzlabel vrznaam".split()
)
"""Parts of a line; where two of them would become one word, a space parts them. Outside a line each is a line."""

TEXT = frozenset(
    "al considerans.al noot.al tussenkop kop wie wat wij stuknr datumtekst tekstregel kamervraagomschrijving "
    "kamervraagnummer kamervragen-titel spreker item-titel item-nummer term lidnr li.nr noot.nr dossiernummer "
    "title bijschrift bron motie-titel gegeven vergadering-nummer vergaderdatum onderwerp draad-titel regel "
    "tuskop ltrlabel nummer letter ordernr vergjaar omschr vraagnummer voetnoot eindnoot opschr itemnaam volgnr "
    "vergadertijd voorz aanvang margetekst nds-nr context.al lijstaanhef lijstsluiting waarde briefaanhef adresregel "
    "onderwerpbrief dagtekening".split()
)
"""Hold running text, and are a line or paragraph of their own."""

BLOCKS = frozenset(
    "officiele-publicatie kamerstuk kamerstukkop dossier stuk algemeen vrije-tekst tekst divisie al-groep lijst li "
    "table tgroup colspec spanspec thead tbody tfoot row entry  box definitielijst definitie-item "
    "definitie ondertekening voorstel-wet aanhef considerans wettekst artikel artikeltekst lid amendement "
    "amendement-lid wijziging wijzig-artikel wijzig-lid wijzig-divisie adviesrvs nader-rapport bijlage kamervragen "
    "kamervraagkop vraag vragen antwoord antwoorden reactie vraagdoc opmerking toelichting mededeling "
    "niet-dossier-stuk handelingen agendapunt spreekbeurt motie motie-info draad metadata meta "
    "officiele-inhoudsopgave inhoudsopgave tekst-sluiting slotformulering voorstel-sluiting afkondiging hoofdstuk "
    "paragraaf afdeling titeldeel boek deel bijlage-sluiting wetsluiting regeling regeling-tekst kamerwrk "
    "handelingenkop vergadering kamerverslag stukken frontm onderw versie body backm witreg ondtek handeling item "
    "itemkop kamervraagopmerking kamervraagbijlage opmerkingen opening handeling_bijlage aanw intro noot.lijst "
    "noot.li marge-groep nds-stuk context context.lijst considerans.lijst specificatielijst specificatie-item "
    "specificatie structuurtekst figuur brieftekst afzender geadresseerde adres ondertekenaar toelicht raad-van-state "
    "advies naderrap blwstuk wijzig-regeling".split()
)
"""Hold other elements; their names are known, so that a new one is noticed."""

EITHER = frozenset({"aanhaling", "citaat", "plaatje", "illustratie", "inlinetekstafbeelding"})
"""Known, and part of a line or a block of its own, as an unknown element may be."""

NOTES = frozenset({"noot"})
"""Footnotes that stand where they are cited."""

LATE_NOTES = frozenset({"voetnoot", "eindnoot"})
"""Footnotes that stand after the text, as all did until 2010; where they are cited an element names them."""

REFERENCES = frozenset({"nootref", "voetref", "eindref"})
"""Name the footnote that is cited, by its id."""

BULLETS = frozenset("–-—•·*▪◦●■□o")
"""What `li.nr` holds when the list is not numbered."""


class Edge(StrEnum):
    """What stands at the edge of an element."""

    GLUE = "niets"
    SOFT = "zo nodig een spatie"
    BREAK = "een nieuwe regel"


@lru_cache(maxsize=1024)
def edge(tag: str, *, running: bool, opening: bool) -> Edge:
    """What stands at the start or the end of an element in (or outside) running text.

    An unknown element in a line is part of it. A function begins a line, and may go on in the text after it:
    <functie>De Minister</functie> voor Rechtsbescherming.
    """
    if tag in INLINE:
        return Edge.GLUE
    if tag in FIELDS:
        return Edge.SOFT if running or (tag == "functie" and not opening) else Edge.BREAK
    if tag in TEXT or tag in BLOCKS:
        return Edge.BREAK
    return Edge.GLUE if running else Edge.BREAK


@lru_cache(maxsize=1024)
def runs(tag: str, *, running: bool) -> bool:
    """Whether the text in an element is running text."""
    if tag in TEXT or tag in FIELDS:
        return True
    return running and tag not in BLOCKS


def is_known(tag: str) -> bool:
    """Whether the name of an element is known."""
    return tag in INLINE or tag in FIELDS or tag in TEXT or tag in BLOCKS or tag in EITHER
