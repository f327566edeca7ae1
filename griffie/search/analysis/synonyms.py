"""Words that mean about the same: what a citizen says and what a paper says, a country and its people.

A group is a line of words in their dictionary form; every form of them finds every form of the others, at less weight
than the word itself. A group holds words that readers swap for each other when they ask something of a government.
A word that means something else as well in parliamentary papers is left out: a wrong neighbour costs more than a
missing one.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import snowballstemmer

from griffie.search.analysis.dictionary import forms_of
from griffie.search.analysis.fold import fold
from griffie.search.analysis.lemmas import lemma

GROUPS = """
krijgsmacht leger strijdkrachten strijdmacht defensie
militair soldaat troepen manschappen
wapen wapensysteem bewapening wapentuig materieel
materieel materiaal uitrusting spullen apparatuur
munitie kogel kogels patronen
jachtvliegtuig straaljager gevechtsvliegtuig
tankvliegtuig luchttanker tanker bijtanken
luchtverdediging luchtafweer raketverdediging
tank pantservoertuig gevechtsvoertuig
schip vaartuig boot
onbemand onbemenst drone uav uas
oorlog conflict
aanval inval invasie agressie
dreiging gevaar bedreiging
spionage inlichtingen observatie
afschrikking afschrikken
navo nato
vertrouwelijk geheim geheimhouding besloten beslotenheid staatsgeheim
transparantie openheid openbaarheid openbaarmaking transparant
openbaar publiek publiekelijk
leverancier producent fabrikant aanbieder maker
producent fabriek productie
produceren maken vervaardigen fabriceren productie bouwen
bedrijf onderneming ondernemer firma bedrijfsleven
geld budget financiering financien bedrag uitgaven middelen
kosten prijs kostbaar uitgaven
financieren betalen bekostigen financiering
lening krediet financiering
steun hulp ondersteuning bijstand helpen steunen
kopen aanschaf aanschaffen aankoop inkoop verwerven verwerving
verkopen verkoop afstoting afstoten
ontmantelen slopen sloop afbreken
hergebruik recycling recyclen circulair kringloop
repareren reparatie herstel onderhoud
schrappen afschaffen afschaffing
versimpelen vereenvoudigen vereenvoudiging
verminderen verlagen terugdringen afbouwen verlaging vermindering afname verlichten verlichting
regeldruk papierwerk rompslomp administratief bureaucratie
regel voorschrift regelgeving
wet wettelijk wetgeving wetsvoorstel
afspraak overeenkomst akkoord
verdrag traktaat
samen gezamenlijk gemeenschappelijk
samenwerking partnerschap
vertraging uitstel vertragen uitstellen
snel versneld spoedig
groei toename stijging verhoging toenemen stijgen groeien uitbreiding
tekort gebrek schaarste tekortkoming
voorraad reserve opslag
opslag opslaan bewaren
gegevens data informatie
datacenter datacentrum cloud server rekencentrum
computer software systeem ict
digitaal cyber online
vrouw women gender emancipatie
gender gelijkheid
ethiek ethisch moreel
juridisch rechtelijk wettelijk
strafzaak strafrechtelijk strafrecht justitieel
onderzoek studie analyse verkenning
controle toezicht toetsing toets toetsen controleren
besluit beslissing beslissen besluiten
kiezen keuze selectie selecteren keus
overleg vergadering bijeenkomst
praten spreken gesprek
regering kabinet
parlement kamer volksvertegenwoordiging
burger inwoner bevolking
werknemer personeel medewerker
baan werkgelegenheid arbeidsplaats
opleiding training scholing
oefening oefenen trainen
vrijheid vrij
export uitvoer handel
import invoer
doelwit doel target
doelstelling doel streven ambitie streefpercentage
stoppen stopzetten staken beeindigen
uitzetten uitschakelen platleggen stilleggen
starten beginnen lanceren opstarten
terughalen terugtrekken terugtrekking
verlengen verlenging
compensatie schadevergoeding compenseren schadeloos vergoeding
onafhankelijkheid autonomie zelfstandigheid soevereiniteit
percentage aandeel
criterium voorwaarde eis
verschil afwijking verschillen
berekening rekenmethode berekenwijze rekenwijze berekeningswijze berekenen
overzicht lijst inventarisatie
verslag rapport rapportage
toekomst toekomstig
locatie plaats plek
grens oostgrens oostflank
beschermen bescherming beveiliging beveiligen
weigeren afwijzen
verbod verbieden
vergunning toestemming toestaan
verplichting verplicht
fout vergissing misstand
misdaad criminaliteit crimineel misdrijf
fraude oplichting misbruik
corruptie omkoping
boete sanctie
gevangenis detentie gevangene gedetineerde
politie agent politieagent
hack hacken cyberaanval hacker
nepnieuws desinformatie
privacy persoonsgegevens
woning huis huizen woonruimte
dakloos thuisloos dakloosheid
school onderwijs
leraar docent leerkracht onderwijzer
leerling scholier
arts dokter huisarts
ziekenhuis kliniek
medicijn geneesmiddel
bejaarde oudere senior
asielzoeker vluchteling
migratie immigratie migrant
uitstoot emissie
windmolen windturbine
zonnepaneel zonnecel
stroom elektriciteit
kerncentrale kernenergie nucleair atoom
trein spoor spoorweg
luchthaven vliegveld
snelweg rijksweg autoweg
boer landbouwer agrarier veehouder
landbouw agrarisch
bestrijdingsmiddel gewasbeschermingsmiddel landbouwgif
loon salaris inkomen
uitkering bijstandsuitkering
belasting heffing accijns
armoede minima
ontwikkelingshulp ontwikkelingssamenwerking
buitenland buitenlands
europa europees europeaan
nederland nederlands nederlander
israel israelisch israelier israeliese
amerika amerikaans amerikaan vs usa
duitsland duits duitser
belgie belgisch belg
frankrijk frans fransman
engeland brits engels brit
oekraine oekraiens oekrainer
rusland russisch rus
polen pools
estland ests
letland lets
litouwen litouws
baltisch estland letland litouwen
china chinees
iran iraans
turkije turks
italie italiaans
spanje spaans
noorwegen noors
zweden zweeds
denemarken deens
finland fins
canada canadees
hongarije hongaars
roemenie roemeens
griekenland grieks
zwitserland zwitsers
oostenrijk oostenrijks
ierland iers
portugal portugees
tsjechie tsjechisch
japan japans
india indiaas
marokko marokkaans
syrie syrisch
afghanistan afghaans
irak iraaks
palestina palestijns gaza
suriname surinaams
zuidafrika zuidafrikaans
"""
"""One group a line; its first word names it."""

_STEM = snowballstemmer.stemmer("dutch_porter").stemWord


@lru_cache(maxsize=1 << 17)
def groups(form: str) -> tuple[str, ...]:
    """The names of the groups that a folded word belongs to, in any of its forms."""
    return _by_stem().get(_STEM(lemma(form)), ())


@lru_cache(maxsize=1 << 17)
def swapped(form: str) -> tuple[str, ...]:
    """All forms of the words that mean about the same as a folded word, which a reader may type instead of it."""
    words = (word for group in groups(form) for word in _members()[group])
    return tuple(dict.fromkeys(other for word in words for other in (word, *forms_of(lemma(word)))))


@lru_cache(maxsize=1)
def _members() -> Mapping[str, tuple[str, ...]]:
    lines = (tuple(map(fold, line.split())) for line in GROUPS.strip().splitlines())
    return {words[0]: words for words in lines}


@lru_cache(maxsize=1)
def _by_stem() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name, words in _members().items():
        for word in words:
            found[_STEM(lemma(word))][name] = None
    return {stem: tuple(names) for stem, names in found.items()}
