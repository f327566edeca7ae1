"""The same as citizens and newspapers say it: of forces, money, trade and machines, what papers call otherwise."""

MEANINGS_IN_PLAIN_WORDS = """
minder verminderen verlagen afbouwen terugdringen
anders verschil verschillen afwijken verschillend
prijskaartje kosten prijs bedrag
zwak kwetsbaar kwetsbaarheid tekortkoming
jurist juridisch advocaat
robot autonoom machine
schieten vuren geweld
stiekem heimelijk geheim
omstreden controversieel
weglekken wegvloeien terechtkomen
weggeven schenken schenking donatie
troepen eenheid eenheden militair
bataljon regiment eskadron compagnie eenheid
truck vrachtwagen voertuig
jeep terreinwagen voertuig
pantserwagen pantservoertuig gevechtsvoertuig
garage werkplaats onderhoud
kruit springstof explosief munitie
granaat munitie
geweer vuurwapen wapen
bom munitie explosief
killer dodelijk
schild afweer verdediging bescherming
luchtafweergeschut luchtafweersysteem luchtverdedigingssysteem
luchtverdedigingssysteem luchtverdedigingsmiddel luchtafweersysteem
gevechtsklaar paraat inzetbaar gereed gereedheid
inzetbaar inzetbaarheid gereedheid beschikbaar
overbelasting belasting werkdruk
aflossen vervanging rotatie opvolgend
stationeren legeren gelegerd aanwezigheid
vliegtuig gevechtsvliegtuig jachtvliegtuig
schietbaan schietterrein oefenterrein
spion spionage inlichtingen
cyberaanval hack cyberveiligheid
cyberveiligheid cybersecurity cyberbeveiliging
legertop krijgsmachtleiding bevelhebber
jemen houthi jemenitisch
libanon hezbollah libanees
korea koreaans
venezuela venezolaans
servie servisch
kosovo kosovaars
georgie georgisch
moldavie moldavisch
belarus wit-rusland belarussisch
luxemburg luxemburgs
slowakije slowaaks
slovenie sloveens
kroatie kroatisch
bulgarije bulgaars
ijsland ijslands
australie australisch
egypte egyptisch
saoedi saudi saoedisch
pakistan pakistaans
indonesie indonesisch
brazilie braziliaans
mali malinees
soedan soedanees
ethiopie ethiopisch
taiwan taiwanees
wanbetaler achterblijver achterblijven
lenen lening krediet
krediet kredietwaardigheid lening
aandeelhouder eigenaar aandeel
belegger investeerder investering
investeerder financier investering
winst rendement opbrengst
omzet opbrengst contractering
faillissement failliet
kostbaar duur prijzig
gratis kosteloos
betalen uitgeven besteden bekostigen
uitgeven uitgaven besteden besteding
meebetalen bijdragen bijdrage financieren
voorschot voorfinanciering
rekenfout fout berekening
procent percentage aandeel
begrotingstekort tekort
verspilling verspillen doelmatig
potje fonds reserve
winkelen shoppen
bestelling bestellen order levering
levertijd leveringstermijn leveringstijd
leveringstermijn levertijd termijn
aanbieding aanbod offerte
aanbod aanbieden
concurrent rivaal
marktleider monopolie marktmacht
monopolie alleenrecht
techbedrijf technologiebedrijf softwarebedrijf
app applicatie software
chip halfgeleider
kwantum quantum
computermodel algoritme model
robotisering automatisering automatiseren
wachtwoord inloggen
zoekmachine zoekfunctie
meelezen inzage inzien
inzien inzage inzicht
wegkijken negeren
verzwijgen achterhouden geheimhouden
geheimhouden geheimhouding vertrouwelijk
lekken lek datalek
uitlekken lekken
datalek inbreuk lek
kleinbedrijf mkb
zelf zelfstandig eigen
zeggenschap bevoegdheid zelfstandig beslissen
beslissen bepalen besluiten kiezen
invloed zeggenschap
gezag baas leiding
regels regelgeving voorwaarden eisen
streng hard strikt
formulier aanvraagformulier
aanmelden aanmelding registreren registratie inschrijven
aanmeldpunt loket meldpunt
meldpunt loket klachtenlijn
adviseur adviseren expert
externe ingehuurd inhuur
consultant adviseur inhuur
deskundigheid kennis expertise
kennis expertise knowhow
vakmensen vakkrachten personeel
arbeidskrachten personeel arbeidsmarkt
personeelstekort arbeidsmarktkrapte krapte
krapte tekort schaarste
vacature werving
achterstand vertraging achterblijven
stappenplan routekaart groeipad tijdpad
routekaart roadmap tijdpad
deadline einddatum termijn uiterlijk
begin start aanvang
einde afloop beeindiging
binnenkort spoedig
verlenging langer verlengd
terugtrekking terughalen weghalen
weghalen terughalen verwijderen
terugbrengen terughalen verlagen
sturen verzenden versturen
doorgaan voortzetten
mislukking falen
ruimtevaart satelliet satellieten
kunstmaan satelliet
pijler poot zuil
zakenman ondernemer zakelijk
opnieuw nogmaals alsnog
gevoelig vertrouwelijk
bevoordelen voorkeur bevoorrecht
integraal geintegreerd integrated
ontwerpen ontwerp ontwikkelen ontwikkeling
vloot marine schip
gunning gunnen gegund
raamcontract raamovereenkomst
vastgoed gebouw pand
evacuatie evacueren
gijzeling gijzelaar ontvoering
annexatie annexeren inlijven
importheffing invoerheffing importtarief heffing
strafmaatregel sanctie
kinderarmoede armoede
bijspringen bijstand hulp
hulpvaardig behulpzaam
redden redding
fabricage productie fabriek
fabriekshal fabriek productielocatie
werkplek werkplaats
uitvinden uitvinding innovatie
ontdekken ontdekking
proberen testen uitproberen
testen test proef
verbruiken opmaken verbruik
opraken uitgeput verbruikt
aanvoer aanvoeren bevoorrading logistiek
transporteren vervoeren verplaatsen
spoorvervoer goederenvervoer
konvooi transport
hulppakket steunpakket pakket
wapenlevering wapenleverantie levering
wapensteun steun
wapenfabriek wapenindustrie
munitiefabriek munitieproductie munitieproductielijn
dronefabriek droneproductie
dronemaker droneproducent
helikopters helikopter
kruisraket kruisvluchtwapen
ballistisch kogelwerend
helm kogelvrij
uniform kleding uitrusting
nachtkijker nachtzicht
landmijn mijn clustermunitie
onderwater onderzeeer
ruimte heelal
lancering lanceren gelanceerd
waarnemen observeren observatie
afluisterapparatuur afluisteren
gijzelsoftware ransomware
veiligheidslek kwetsbaarheid
cloudopslag cloud
computersysteem ict systeem
kunstmatig ai
deepfake nepnieuws
gezichtsherkenning biometrie
dataverzameling gegevensverzameling
bewaartermijn bewaren
vernietigen verwijderen wissen
"""
"""One group a line; its first word names it."""
