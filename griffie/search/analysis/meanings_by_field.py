"""The same by field of policy: forces, law, work, care, housing, climate, migration; then countries and people."""

MEANINGS_BY_FIELD = """
gevecht strijd strijden vechten
dienstplicht dienstplichtig opkomstplicht
reservist reserve
veteraan oudmilitair
missie uitzending
kazerne legerbasis
marine zeemacht oorlogsvloot
landmacht landstrijdkrachten
luchtmacht luchtstrijdkrachten
onderzeeboot onderzeeer duikboot
fregat oorlogsschip marineschip
helikopter heli
raket projectiel raketten interceptor
kernwapen atoomwapen kernbom atoombom nucleair
artillerie kanon houwitser geschut
satelliet ruimtevaart ruimte
wapenindustrie defensieindustrie wapenfabrikant
wapenexport wapenhandel wapenuitvoer exportcontrole
defensiebudget defensiebegroting defensieuitgaven
legerkorps korps divisie brigade
geheugen opslag
mijnenjager mijnenbestrijdingsvaartuig
bondgenootschap alliantie
oefenen rotatie
spionnen inlichtingendienst spionage
vrede wapenstilstand bestand
doelen doelwit
landingsvaartuig amfibisch
bevoorrading bevoorraden logistiek
toeleveringsketen leveranciersketen bevoorradingsketen
werving werven rekrutering rekruteren
oefenterrein schietterrein oefengebied
munitiedepot munitieopslag
burgerslachtoffer burgerdode
dodelijk letaal
ontwapening ontwapenen wapenbeheersing
embargo wapenembargo handelsverbod
wederopbouw heropbouw herbouw
noodhulp hulpgoederen
afluisteren aftappen
zelfverdediging verdediging verdedigen
oorlogsrecht volkenrecht oorlogsmisdaad
misdaad criminaliteit crimineel misdrijf
fraude oplichting misbruik
corruptie omkoping
boete sanctie
gevangenis detentie gevangene gedetineerde
politie agent politieagent
hack hacken cyberaanval hacker
nepnieuws desinformatie
privacy persoonsgegevens gegevensbescherming
gegevensbescherming gegevensbeveiliging databescherming
gegevenssoevereiniteit datasoevereiniteit
woning huis huizen woonruimte
dakloos dakloze thuisloos dakloosheid zwerver
school onderwijs
leraar docent leerkracht onderwijzer
leerling scholier
arts dokter huisarts
ziekenhuis kliniek
medicijn geneesmiddel
bejaarde oudere senior ouderenzorg
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
rechter rechtbank rechtspraak gerecht
advocaat raadsman rechtsbijstand
rechtszaak proces strafproces
verdachte dader
slachtoffer gedupeerde
vervolging strafvervolging
straf vonnis veroordeling
aangifte melding
drugs verdovend narcotica
mensenhandel mensensmokkel uitbuiting
terrorisme terrorist terroristisch aanslag
ondermijning maffia
mishandeling geweld
moord doodslag femicide
discriminatie racisme discrimineren
klokkenluider melder
toezichthouder inspectie autoriteit
vuurwapen pistool
koopkracht portemonnee bestedingsruimte
pensioen aow oudedagsvoorziening
werkloos werkloosheid werkzoekend
ontslag ontslaan
vakbond vakbeweging
zelfstandige freelancer zzp
minimumloon loon
arbeidsmigrant seizoenarbeider
arbeidsongeschikt arbeidsongeschiktheid afgekeurd
kinderopvang creche opvangtoeslag
gezin huishouden familie
kind minderjarige jeugdige
jongere jeugd jeugdig
gehandicapt handicap beperking
homo lhbti queer
zorg gezondheidszorg verzorging
patient zieke client
verpleegkundige verpleger zuster
verpleeghuis bejaardentehuis verzorgingshuis
zorgverzekering zorgverzekeraar zorgpremie
vaccin vaccinatie inenting prik vaccineren
corona covid pandemie
ziekte aandoening kwaal
psychisch mentaal geestelijk
verslaving verslaafd
roken tabak sigaret vapen
alcohol drank
voedsel voeding eten
abortus zwangerschapsafbreking
euthanasie levenseinde
tandarts mondzorg
apotheek apotheker
ziekenwagen ambulance
student studie studeren
studiefinanciering studiebeurs basisbeurs studieschuld
universiteit hogeschool
peuter kleuter
huur huren huurder
verhuurder huisbaas
woningnood woningtekort woningcrisis
nieuwbouw woningbouw
corporatie woningcorporatie
klimaat klimaatverandering opwarming
broeikasgas koolstofdioxide
stikstof ammoniak
duurzaam verduurzaming groen verduurzamen
aardgas gas gaswinning
brandstof benzine diesel
auto personenauto
vrachtwagen vrachtauto truck
fiets fietser
isolatie isoleren
overstroming wateroverlast watersnood
natuur natuurgebied
dier dierenwelzijn vee
mest drijfmest
visser visserij visvangst
kip pluimvee
afval vuilnis
vervuiling verontreiniging vervuilen
pfas chemicalien
fijnstof luchtkwaliteit
lawaai geluidsoverlast geluidshinder
vliegen luchtvaart
file congestie
bus busvervoer
haven zeehaven
asielopvang azc opvanglocatie
uitzetting deportatie terugkeer
illegaal ongedocumenteerd
inburgering integratie
nationaliteit staatsburgerschap
ambassade diplomaat diplomatiek
mensenrechten grondrechten
genocide volkerenmoord
nederzetting bezetting
algoritme kunstmatig
telefoon smartphone mobieltje
internet online
storing uitval
bank financier
belastingontwijking belastingontduiking
btw omzetbelasting
erfenis erfbelasting
huizenbezitter woningeigenaar huiseigenaar
hypotheek hypotheekrente
zelfdoding suicide zelfmoord
overlijden sterfte sterven
thuiszorg wijkverpleging
schuldhulpverlening schuldhulp schuldsanering
laaggeletterd laaggeletterdheid analfabeet
pesten pesterij intimidatie
biometrie biometrisch gezichtsherkenning
douane grenscontrole
identiteitsbewijs paspoort
energierekening stroomrekening
bouwvergunning omgevingsvergunning
bestemmingsplan omgevingsplan
kiesrecht stemrecht
lidstaat lidland
buitenland buitenlands
europa europees europeaan
nederland nederlands nederlander
israel israelisch israelier israeliese middenoosten
amerika amerikaans amerikaan vs usa trump washington
duitsland duits duitser berlijn
belgie belgisch belg
frankrijk frans fransman
engeland brits engels brit londen
oekraine oekraiens oekrainer kyiv kiev zelensky
rusland russisch rus poetin moskou kremlin
polen pools warschau
estland ests
letland lets
litouwen litouws
baltisch balticum estland letland litouwen
china chinees peking beijing
iran iraans middenoosten teheran
turkije turks ankara
italie italiaans
spanje spaans
noorwegen noors scandinavie scandinavisch
zweden zweeds scandinavie scandinavisch
denemarken deens scandinavie scandinavisch
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
syrie syrisch middenoosten
afghanistan afghaans
irak iraaks middenoosten
palestina palestijns gaza middenoosten
suriname surinaams
zuidafrika zuidafrikaans
"""
"""One group a line; its first word names it."""
