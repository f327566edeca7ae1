"""Words of any field that mean about the same: what a citizen says and what a paper says.

A group holds words that readers swap for each other when they ask something of a government, in their dictionary form.
A word that means something else as well in parliamentary papers is left out: a wrong neighbour costs more than a
missing one.
"""

MEANINGS = """
krijgsmacht leger strijdkrachten strijdmacht defensie
militair soldaat troepen manschappen
wapen wapensysteem bewapening wapentuig materieel
materieel materiaal uitrusting spullen apparatuur
munitie kogel kogels patronen
jachtvliegtuig straaljager gevechtsvliegtuig
tankvliegtuig luchttanker tanker bijtanken
luchtverdediging luchtafweer raketverdediging raketafweer
tank pantservoertuig gevechtsvoertuig
schip vaartuig boot
onbemand onbemenst drone uav uas
oorlog conflict
aanval inval invasie agressie aanvallen
dreiging gevaar bedreiging
spionage inlichtingen observatie
afschrikking afschrikken
navo nato
vertrouwelijk geheim geheimhouding besloten beslotenheid staatsgeheim
transparantie openheid openbaarheid openbaarmaking transparant
openbaar publiek publiekelijk
leverancier producent fabrikant aanbieder maker vendor
producent fabriek productie
produceren maken vervaardigen fabriceren productie bouwen
bedrijf onderneming ondernemer firma bedrijfsleven
geld budget financiering financien bedrag uitgaven middelen
kosten prijs kostbaar uitgaven
financieren betalen bekostigen financiering
lening krediet financiering
steun hulp ondersteuning bijstand helpen steunen
kopen aanschaf aanschaffen aankoop inkoop verwerven verwerving bestellen
verkopen verkoop afstoting afstoten
ontmantelen slopen sloop afbreken
hergebruik recycling recyclen circulair kringloop
repareren reparatie herstel onderhoud instandhouding revisie
schrappen afschaffen afschaffing
versimpelen vereenvoudigen vereenvoudiging versoepelen soepel
verminderen verlagen terugdringen afbouwen verlaging vermindering afname verlichten verlichting
regeldruk papierwerk rompslomp administratief bureaucratie
regel voorschrift regelgeving
wet wettelijk wetgeving wetsvoorstel wetswijziging
afspraak overeenkomst akkoord
verdrag traktaat
samen gezamenlijk gemeenschappelijk
samenwerking partnerschap
vertraging uitstel vertragen uitstellen
snel versneld spoedig
groei toename stijging verhoging toenemen stijgen groeien uitbreiding
tekort gebrek schaarste schaars tekortkoming ontbreken
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
onderzoek studie analyse verkenning onderzoeken
controle toezicht toetsing toets toetsen controleren keuring keuren
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
doelwit doel target doelselectie doelidentificatie
doelstelling doel streven ambitie streefpercentage
stoppen stopzetten staken beeindigen
uitzetten uitschakelen platleggen stilleggen uitschakeling uitval
starten beginnen lanceren opstarten
terughalen terugtrekken terugtrekking
verlengen verlenging langer
compensatie schadevergoeding compenseren schadeloos vergoeding
onafhankelijkheid autonomie zelfstandigheid soevereiniteit
percentage aandeel
criterium voorwaarde eis
verschil afwijking verschillen
berekening rekenmethode berekenwijze rekenwijze berekeningswijze berekenen rekenen uitrekenen
overzicht lijst inventarisatie
verslag rapport rapportage
toekomst toekomstig
locatie plaats plek
grens oostgrens oostflank
beschermen bescherming beveiliging beveiligen bewaken bewaking
weigeren afwijzen
verbod verbieden
vergunning toestemming toestaan
verplichting verplicht
fout vergissing misstand
kamerlid parlementarier volksvertegenwoordiger
amendement wijzigingsvoorstel
debat beraadslaging discussie debatteren
antwoord beantwoording reactie
toezegging belofte toezeggen beloven
minister bewindspersoon
staatssecretaris bewindspersoon
ministerie departement
ambtenaar rijksambtenaar
begroting rijksbegroting begrotingsstaat
coalitieakkoord regeerakkoord hoofdlijnenakkoord
grondwet constitutie
verkiezing stembus
gemeente gemeentelijk
bezuiniging bezuinigen ombuiging besparing besparen
subsidie subsidieren toelage
advies aanbeveling adviseren aanbevelen
evaluatie evalueren doorlichting
proef pilot experiment
plan voornemen voorstel
inspraak consultatie internetconsultatie raadpleging
tijdpad planning tijdschema tijdlijn termijn
uitvoering implementatie uitvoeren implementeren
knelpunt probleem belemmering obstakel hindernis
gevolg effect consequentie impact
samenleving maatschappij maatschappelijk
concurrentie mededinging concurrent concurreren
aanbesteding aanbesteden tender
order opdracht bestelling contract
contract overeenkomst
levering leveren levertijd aflevering
onderaannemer toeleverancier toelevering
inflatie prijsstijging geldontwaarding prijspeil deflator
schuld staatsschuld schulden
economie economisch
deskundige expert specialist
baas manager leidinggevende management
overhead management bureaucratie
document dossier bestand
tweedehands afgedankt overtollig oud
afdanken afgedankt afstoting afstoten overtollig wegdoen inruil
verdringen verdringing wegconcurreren
vergroten verhogen uitbreiden opschalen opschaling
stijgen toenemen
verbeteren verbetering versterken versterking
mens menselijk
bondgenoot partner bondgenootschap bevriend
buurland buurlanden
nieuws media pers journalist
uitleg toelichting uitleggen toelichten
bewijs bewijzen aantonen
twijfel onzekerheid onzeker
zekerheid garantie garanderen waarborg waarborgen borgen borging
betrouwbaar geloofwaardig geloofwaardigheid
verantwoordelijkheid verantwoordelijk aansprakelijk aansprakelijkheid
klacht bezwaar
haast urgentie urgent spoed dringend
wachten wachttijd wachtlijst
bondgenootschappelijk navo
ongelijk scheef oneerlijk
eerlijk rechtvaardig evenredig
verdeling verdelen spreiding
weerstand verzet
draagvlak steun acceptatie
betrouwen vertrouwen
geruststellen geruststelling
inzicht zicht inzage
bijdrage bijdragen inleg
voorrang prioriteit prioritering prioriteren
mislukken falen
gokken kansspel gokspel
tegenstander vijand vijandig
tegenhouden blokkeren blokkade
zelfstandig onafhankelijk autonoom
vervangen vervanging vervanger
nieuw modern modernisering moderniseren vernieuwing
ouderwets verouderd
kapot defect beschadigd
ruzie geschil conflict
toegang toelating markttoegang
risico gevaar
veiligheid veilig
geheim gerubriceerd staatsgeheim
aantal hoeveelheid omvang
snelheid tempo
hoofdkantoor hoofdkwartier
kantoor vestiging
fabriek productielijn productielocatie assemblage
bouwen assemblage vervaardigen
wijziging aanpassing wijzigen aanpassen verandering veranderen
aansporen stimuleren aanmoedigen prikkel stimulans
afname afnemen daling dalen krimp
alternatief optie vervanger
definitie omschrijving begrip betekenis
strategie aanpak beleid
beschikbaar voorhanden beschikbaarheid
beperking restrictie limiet
bevoegdheid mandaat zeggenschap
eigendom bezit eigenaar bezitten
commandant bevelhebber generaal
cruciaal essentieel onmisbaar
doelmatig efficient efficientie
effectief doeltreffend effectiviteit
doorverkoop doorverkopen wederverkoop
gereedheid paraatheid inzetbaarheid
herkomst oorsprong afkomstig
verschuiving verschuiven herverdeling herverdelen
innovatie uitvinding vernieuwing
interoperabiliteit uitwisselbaarheid standaardisatie
investering investeren belegging
meerjarig langjarig langdurig
licentie vergunning
loket informatiepunt aanspreekpunt helpdesk
vervoer transport verplaatsing mobiliteit
omleiden omleiding doorsturen
onderdeel component reserveonderdeel
onderhandeling onderhandelen
ondertekenen tekenen handtekening ondertekening
oprichten oprichting opzetten
deelname deelnemen meedoen participeren participatie
raming schatting prognose
rol functie
schade schaden benadelen
schenking schenken donatie doneren weggeven gift
screenen doorlichten screening
slagveld front frontlinie
structuur inrichting
technologie techniek
tussendoel mijlpaal
uitgangspunt principe beginsel
resultaat uitkomst opbrengst
uitsplitsen specificeren uitsplitsing specificatie
vastleggen verankeren vastlegging
verwijzing hyperlink link bronvermelding verwijzen
voordeel bonus baat
voorkomen vermijden verhinderen tegengaan
preferentie voorkeur voorrang
weerbaarheid veerkracht weerbaar
werkwijze methode procedure
wereldwijd mondiaal
reces zomerreces vakantie
top topbijeenkomst conferentie
vergelijking vergelijken vergelijkbaar
toetreding toetreden lidmaatschap
kwetsbaarheid kwetsbaar
combinatie consortium samenwerkingsverband
crisis noodsituatie
project programma
standpunt opvatting mening zienswijze
uitzondering ontheffing vrijstelling
schending schenden overtreding overtreden
naleving naleven nakoming nakomen
tijdelijk voorlopig
permanent blijvend
mitigeren verkleinen
goedkoop betaalbaar voordelig
meevaller onderuitputting
tegenvaller overschrijding
schatkist staatskas rijksfinancien
unaniem unanimiteit eensgezind
twee 2
drie 3
vier 4
vijf 5
zes 6
zeven 7
acht 8
negen 9
tien 10
elf 11
twaalf 12
dertien 13
veertien 14
vijftien 15
zestien 16
zeventien 17
achttien 18
negentien 19
twintig 20
dertig 30
veertig 40
vijftig 50
zestig 60
zeventig 70
tachtig 80
negentig 90
honderd 100
duizend 1000
anderhalf 1,5
tweeenhalf 2,5
drieenhalf 3,5
"""
"""One group a line; its first word names it."""
