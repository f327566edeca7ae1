"""The same as citizens and newspapers say it, field by field: what papers call otherwise."""

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
limburg limburgs born
brabant brabants
friesland fries
groningen gronings groninger
zeeland zeeuws
caribisch bonaire
antillen curacao
klimaattop klimaatconferentie
landbouwgrond akker
stal veestal
stikstofcrisis stikstof
slacht slachthuis slachterij
bijen bestuivers
wolf wolven
jacht jagen jager
bos bomen
zee noordzee
dijk waterkering
rivier waterweg
droogte watertekort
hitte hittegolf
overlast hinder
zonneenergie zonnestroom
energiearmoede energierekening
warmtepomp warmtenet
batterij accu
laadpaal laadpunt laadinfrastructuur
elektrisch stekkerauto
waterstof waterstofgas
benzineprijs brandstofaccijns
vliegtaks vliegbelasting
kerosine vliegbelasting
treinkaartje treintarief
parkeren parkeerplaats
verkeersongeluk verkeersongeval
rijbewijs cbr
bekeuring boete
huurtoeslag toeslag
huurverhoging huurprijs
koopwoning koophuis
leegstand leegstaand
woningzoekende woningzoeker starter
vergrijzing ouderen
rusthuis verpleeghuis
mantelzorg mantelzorger
huisarts dokter
spoedeisend spoedzorg
wachtlijst wachttijd
medicijntekort geneesmiddelentekort
donor orgaandonatie
overgewicht obesitas
suiker suikertaks
vape vapen
wiet cannabis hennep
coke cocaine
xtc mdma
drugsgebruiker verslaafde
jeugdzorg jeugdhulp
uithuisplaatsing uithuisgeplaatst
kindermishandeling mishandeling
adoptie geadopteerd
alimentatie onderhoudsbijdrage
scheiding echtscheiding
trouwen huwelijk
toeslagenaffaire toeslagenschandaal hersteloperatie
schulden schuldenproblematiek
voedselbank voedselhulp
bijstand participatiewet
uitkeringsfraude fraude
ziekteverzuim verzuim
burnout werkdruk
thuiswerken hybride
stage stagiair
cao loonafspraak
pensioenleeftijd aowleeftijd
stakingsrecht staking
zzper zelfstandige
schijnzelfstandigheid schijnzelfstandige
uitzendkracht uitzendbureau
basisschool primair
middelbare voortgezet
lerarentekort onderwijstekort
spijbelen schoolverzuim
examen toets
bijles huiswerkbegeleiding
collegegeld studiekosten
hoogleraar wetenschapper onderzoeker
onderzoeker wetenschapper
museum musea
omroep npo
kunstenaar maker
sportclub sportvereniging
bibliotheek bieb
monument erfgoed
agent politie
recherche opsporing
opsporing opsporen
wapengeweld vuurwapengeweld
stalking belaging
verkrachting aanranding
huiselijk partnergeweld
inbraak inbreker diefstal
diefstal stelen
witwassen crimineel
cel gevangenis
tbs dwangverpleging
levenslang gevangenisstraf
enkelband elektronisch
advocaatkosten rechtsbijstand
schikking transactie
klimaatzaak rechtszaak
demonstratie demonstreren betoging protest
demonstrant betoger
rellen ordeverstoring
voetbalgeweld supporter
brandweer brandweerman
ramp calamiteit
aardbeving bevingsschade
noodpakket weerbaarheid
noodtoestand noodrecht staatsnoodrecht
sabotage saboteren hybride
onderzeekabel kabel zeekabel
grensbewaking grenscontrole
mensensmokkelaar mensensmokkel
gezinshereniging nareis nareizen
statushouder vergunninghouder
asielstop asiel
opvang opvanglocatie
spreidingswet opvang
terugsturen uitzetten terugkeer
ongewenst vreemdeling
visum visa
paspoort reisdocument
ambtenarenapparaat ambtenaar
burgemeester burgemeesters
wethouder gemeentebestuur
provincie provinciaal
waterschap waterschappen
formatie kabinetsformatie
kabinetsplan coalitieakkoord
regeringspartij coalitiepartij
oppositie oppositiepartij
motie moties
stemming stemmen
kiezer stemmer
referendum volksraadpleging
lobby lobbyist belangenbehartiging
integriteit integer
belangenverstrengeling integriteit
vriendjespolitiek nepotisme
declaratie declareren
koning koningshuis
slavernij slavernijverleden
excuus excuses
herdenking herdenken
antisemitisme jodenhaat antisemitisch
moslim islam islamitisch
kerk geloof religie religieus
hoofddoek gezichtsbedekkend
transgender geslacht
emancipatie gelijkheid
seksueel seks
abortuspil zwangerschapsafbreking
"""
"""One group a line; its first word names it."""
