"""The same for what ministers write whatever the subject: their verbs, measures and English, with plain Dutch."""

MEANINGS_OF_PAPERS = """
aansturing aansturen bevelvoering commandovoering leiding bevel gezag commando commandostructuur
aanjagen aanjager voortrekker voortrekkersrol trekkersrol kartrekker voortouw koploper
aanvullen aanvulling bijvullen bevoorraden bevoorrading
aanvullend additioneel extra bijkomend
aankondigen aankondiging bekendmaken bekendmaking
aanvaardbaar acceptabel
aanwezigheid aanwezig presentie
aanspreken terechtwijzen
aandacht belangstelling interesse
aantasten ondermijnen verzwakken uithollen
aanleveren verstrekken verschaffen verstrekking
achterblijven achterblijver achterstand achterlopen
acuut urgent nijpend prangend dringend
afhankelijkheid afhankelijk afhangen leunen lock lockin
afnamegarantie afnameverplichting
afbakening afbakenen afgebakend begrenzen inperken
afdwingen dwingen dwang verplichten
afweging afwegen overweging overwegen
afstemming afstemmen coordinatie coordineren
annex bijlage aanhangsel addendum
antwoorden beantwoorden reageren
appreciatie apprecieren waardering waarderen beoordeling beoordelen oordeel oordelen
balans evenwicht evenwichtsoefening evenwichtig
bedoeling bedoelen intentie oogmerk
behoefte nood noden benodigdheid benodigd
behouden behoud handhaven handhaving bewaren
bekwaam capabel geschikt
belofte commitment committeren toezegging
beoogd voorgenomen gepland voorzien
besluitvorming besluit beslissing besluitvormingsproces
besteden besteding uitgeven uitgave spenderen
bestrijden bestrijding tegengaan aanpakken
bevorderen bevordering stimuleren aanmoedigen
bewering gerucht roddel geruchten
bijstelling bijstellen herziening herzien aanpassing aanpassen
boekhoudkundig boekhouding boekhouden
bron bronvermelding
budgettair financieel geldelijk
bundeling bundelen vraagbundeling samenvoegen
capaciteit capability capabilities
categorie soort type
cijfer getal statistiek cijfermatig
cash geld contant
collectief gezamenlijk samen
commercieel bedrijfsgevoelig concurrentiegevoelig zakelijk
communiceren informeren inlichten melden mededelen berichten
compleet volledig volledigheid
concern multinational conglomeraat
continuiteit continueren voortzetten voortzetting doorgaan
convergentie harmonisatie harmoniseren gelijktrekken stroomlijnen
contribution contributions bijdrage
coproductie licentieproductie
counter anti afweer afweren
democratisch parlementair
doctrine leerstuk strategie
doorrekening doorrekenen rekensom berekening
dubbel dubbelop duplicatie dupliceren overlap overlappen verdubbeling
duidelijkheid helderheid verduidelijken ophelderen
duur tijdsduur looptijd
ecosysteem netwerk
eenvoudig simpel makkelijk gemakkelijk
eenwording integratie samenvoegen
einddoel doelstelling streefdoel
enquete peiling
entiteit rechtspersoon
erkennen erkenning
terugblik evaluatie terugkijken
extern inhuur inhuren ingehuurd
flink fors aanzienlijk substantieel omvangrijk aanmerkelijk
focus focussen nadruk concentreren
fonds pot potje
formaliseren formalisering officieel
fundament hoeksteen basis grondslag
funding financiering
gat hiaat lacune tekort shortfall shortfalls
gebruik gebruiken benutten toepassen toepassing aanwenden
gedetailleerd gespecificeerd detail bijzonderheid
gekocht kopen inkoop aankoop
gelieerd verbonden banden verwant
gelijkgezind gelijkgestemd
genoeg voldoende toereikend
goedkeuring goedkeuren instemmen instemming akkoord toestemming
graadmeter indicator maatstaf meetlat kpi
grensoverschrijdend internationaal transnationaal
groeipad ingroeipad groeitraject opbouw
grondgebied territorium territoriaal
grondstof mineraal mineralen delfstof metaal
hub knooppunt centrum draaischijf distributiecentrum doorvoer overslag
hulpmiddel instrument instrumentarium
inlezen bestuderen
incursie inval binnendringen luchtruimschending
indexatie indexeren prijsbijstelling inflatie
inruil inruilen ruil ruilen
insluiten omvatten bevatten
intensivering intensiveren opvoeren verdiepen verdieping
instructie aanwijzing voorschrift
kader richtlijn regel
kapitaal durfkapitaal risicokapitaal startkapitaal
kenbaar bekend bekendheid
kennisinstelling onderzoeksinstituut kennisinstituut universiteit
kerntaak hoofdtaak kernactiviteit
kwaadwillend tegenstander vijand
kwantitatief meetbaar cijfermatig meten meting
last lasten druk
legitimiteit rechtmatigheid rechtmatig
levensduur levenscyclus gebruiksduur
leverantie levering toelevering
lijst opsomming
maatregel actie ingreep
management leiding bestuur
maximaal maximum plafond bovengrens hoogstens
minimaal minimum ondergrens tenminste minstens
meerderheid meeste
meerwaarde nut toegevoegd
meerekenen meetellen toerekenen meegeteld meegerekend
moeilijk lastig ingewikkeld complex
voldoen naleving nakomen
navolgbaar controleerbaar inzichtelijk traceerbaar verifieerbaar
neutraal onpartijdig
norm maatstaf standaard
omnibus verzamelwet
onderhandelen onderhandeling praten gesprek
onderscheppen onderschepping interceptor onderscheppingsraket
ondersteunen ondersteuning steunen helpen
onderstrepen benadrukken beklemtonen
onvoldoende ontoereikend tekortschieten
onzeker onduidelijk onduidelijkheid
oordeelsvermogen beoordelingsvermogen oordeel
opbouwen opbouw
openbaarmaken publiceren publicatie bekendmaken
opkopen overnemen overname
oplossing oplossen verhelpen
opslaan bewaren opgeslagen
overeenkomen afspreken afspraak
overleggen gesprek bespreken bespreking
overmacht overwicht voorsprong superioriteit
overstappen overstap overschakelen switchen
paper notitie positiepaper
partij organisatie speler
piloot vlieger
plannen plan planning
pleiten pleidooi bepleiten
prijs tarief
privaat particulier
prioritair prioriteit voorrang
procedure proces traject
procurement inkoop aanschaf aanbesteding verwerving
productieketen toeleveringsketen leveringsketen keten supply
profiteren meeprofiteren voordeel baat
proportionaliteit evenredigheid proportioneel evenredig
raadplegen consultatie consulteren
rating kredietwaardigheid kredietbeoordeling kredietstatus
realiseren realisatie verwezenlijken bereiken behalen halen waarmaken
reden oorzaak motief aanleiding
regio streek regionaal
rekening factuur
rotatie aflossing wisseling
samenhang verwevenheid verbondenheid vervlechting
samenvatting samenvatten
schaalvergroting opschaling opschalen
slim smart
slagkracht gevechtskracht vuurkracht vechtkracht
snijden bezuinigen korten
software programmatuur
speelveld concurrentie
spreiding spreiden diversificatie diversifieren
startup starter startend
stimulering stimuleren
structureel permanent blijvend
succes succesvol geslaagd
supervisie toezicht begeleiding
suppletoir begrotingswijziging
tegenprestatie wederdienst
terugkomen terugkeren
toename meer groei
toestel vliegtuig aircraft
toeleverancier leverancier
aansluiten toetreding toetreden
uitbesteden uitbesteding
uitgesteld later uitstellen
uitgezonderd exclusief uitsluiten uitsluiting
uithoudingsvermogen voortzettingsvermogen volhouden
uitvraag uitvragen offerte aanbesteding
update updaten bijwerken actualiseren actualisatie
verantwoording verantwoorden rekenschap
verbreding verbreden verruiming verruimen
verkrijgen verwerven
verlies kwijtraken
minimaliseren verminderen inperken beperken
verontrustend zorgelijk zorgwekkend alarmerend bezorgd
verschuiven verplaatsen
verzamelen inzamelen vergaren
verzekeren waarborgen borgen garanderen
verzoek aanvraag
voorbereiden voorbereiding voorbereid
voorfinanciering voorschot vooruitbetaling voorfinancieren
voorspellen prognose voorspelling
voorstander pleiten
voortgang vordering vorderingen vooruitgang status
voorziening faciliteit
vuursteun artillerie
waarschuwen waarschuwing alarm
wederzijds wederkerig onderling
weerwoord reactie
website site webpagina
wegnemen oplossen
wegwerken inlopen
zorgvuldig nauwkeurig
"""
"""One group a line; its first word names it."""
