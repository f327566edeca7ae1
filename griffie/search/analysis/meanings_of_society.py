"""The same of places, homes, work, school, justice and politics."""

MEANINGS_OF_SOCIETY = """
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
bezoeken bezoek werkbezoek
reis dienstreis
premier ministerpresident
vicepremier viceministerpresident
kabinetschef secretarisgeneraal
aftreden ontslag opstappen
benoemen benoeming aanstellen
inspecteur inspectie
onderzoekscommissie enquetecommissie
rekenkamer verantwoordingsonderzoek
jaarverslag jaarrekening
belastinggeld begroting geld
belastingbetaler burger
subsidiepot subsidie
uitstellen opschorten
annuleren intrekken
bericht mededeling
waarheid feit feiten
leugen onwaarheid
schandaal affaire
nalatig verzuim
verwijten kritiek
kritiek bekritiseren
protesteren protest
klagen klacht
beroep bezwaar
zorgen bezorgd zorgelijk
angst vrees bang
hoop verwachting
wens verlangen
keuzevrijheid vrijheid
macht invloed
grootmacht wereldmacht
supermacht grootmacht
wereldorde geopolitiek
westen westers
eurocommissaris commissie
europarlement parlement
subsidiariteit bevoegdheid
vetorecht veto
uitbreiding toetreding
uittreding brexit
handelsakkoord vrijhandelsakkoord mercosur
"""
"""One group a line; its first word names it."""
