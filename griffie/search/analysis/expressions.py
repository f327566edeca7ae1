"""What papers of any field write as either: abbreviations that none explains, bodies, English and Dutch of a thing.

Only abbreviations and expressions of several words stand here: a text that has one of a line is found by the others.
Single words that mean about the same stand in `griffie.search.analysis.synonyms`.
"""

KNOWN = """
AI; kunstmatige intelligentie; artificiële intelligentie; artificial intelligence
VS; Verenigde Staten; Amerika
VK; Verenigd Koninkrijk; Groot-Brittannië
EU; Europese Unie
VN; Verenigde Naties
OESO; OECD; Organisatie voor Economische Samenwerking en Ontwikkeling
IMF; Internationaal Monetair Fonds
WHO; Wereldgezondheidsorganisatie
ECB; Europese Centrale Bank; European Central Bank
EIB; Europese Investeringsbank; European Investment Bank
EDA; Europees Defensieagentschap; Europees Defensie Agentschap; European Defence Agency
EDF; Europees Defensiefonds; Europees Defensie Fonds; European Defence Fund
MFK; Meerjarig Financieel Kader; Europese meerjarenbegroting
GLB; Gemeenschappelijk Landbouwbeleid
HVP; Herstel- en Veerkrachtplan
ICC; Internationaal Strafhof; International Criminal Court
EHRM; Europees Hof voor de Rechten van de Mens
CPB; Centraal Planbureau
SCP; Sociaal en Cultureel Planbureau
PBL; Planbureau voor de Leefomgeving
CBS; Centraal Bureau voor de Statistiek
DNB; De Nederlandsche Bank
AFM; Autoriteit Financiële Markten
ACM; Autoriteit Consument en Markt
NZa; Nederlandse Zorgautoriteit
NVWA; Nederlandse Voedsel- en Warenautoriteit
RIVM; Rijksinstituut voor Volksgezondheid en Milieu
RVO; Rijksdienst voor Ondernemend Nederland
RWS; Rijkswaterstaat
UWV; Uitvoeringsinstituut Werknemersverzekeringen
SVB; Sociale Verzekeringsbank
COA; Centraal Orgaan opvang asielzoekers
DJI; Dienst Justitiële Inrichtingen
AIVD; Algemene Inlichtingen- en Veiligheidsdienst
MIVD; Militaire Inlichtingen- en Veiligheidsdienst
NCTV; Nationaal Coördinator Terrorismebestrijding en Veiligheid
NCSC; Nationaal Cyber Security Centrum
ATR; Adviescollege toetsing regeldruk
AZ; ministerie van Algemene Zaken
BZK; Binnenlandse Zaken en Koninkrijksrelaties
EZK; Economische Zaken en Klimaat
EZ; Economische Zaken
JenV; J&V; Justitie en Veiligheid
IenW; I&W; Infrastructuur en Waterstaat
OCW; Onderwijs, Cultuur en Wetenschap
SZW; Sociale Zaken en Werkgelegenheid
VWS; Volksgezondheid, Welzijn en Sport
LVVN; Landbouw, Visserij, Voedselzekerheid en Natuur
VRO; Volkshuisvesting en Ruimtelijke Ordening
KGG; Klimaat en Groene Groei
AOW; Algemene Ouderdomswet
AVG; Algemene verordening gegevensbescherming
Awb; Algemene wet bestuursrecht
Wmo; Wet maatschappelijke ondersteuning
Wlz; Wet langdurige zorg
Woo; Wet open overheid
bbp; bruto binnenlands product; BNP
btw; omzetbelasting
mkb; midden- en kleinbedrijf; kleine bedrijven; kleinere bedrijven; kleine ondernemers
zzp; zelfstandigen zonder personeel
ggz; geestelijke gezondheidszorg
ngo; niet-gouvernementele organisatie
ICT; informatie- en communicatietechnologie
KPI; key performance indicator; prestatie-indicator
SLA; service level agreement
MoU; memorandum of understanding; memorandum van overeenstemming
MKBA; maatschappelijke kosten-batenanalyse
ODA; ontwikkelingshulp; official development assistance
WPS; women, peace and security; vrouwen, vrede en veiligheid
IAMD; Integrated Air and Missile Defence; geïntegreerde lucht- en raketverdediging
HNS; Host Nation Support; gastlandsteun
PESCO; Permanent Structured Cooperation; permanente gestructureerde samenwerking
GVDB; Gemeenschappelijk Veiligheids- en Defensiebeleid
GBVB; Gemeenschappelijk Buitenlands en Veiligheidsbeleid
EDIP; European Defence Industry Programme; Europees Defensie-industrieprogramma
EPF; Europese Vredesfaciliteit; European Peace Facility
OVSE; OSCE; Organisatie voor Veiligheid en Samenwerking in Europa
NSPA; NATO Support and Procurement Agency
SACEUR; Supreme Allied Commander Europe
JEF; Joint Expeditionary Force
DMO; Defensie Materieel Organisatie
DMF; Defensiematerieelbegrotingsfonds
CLAS; Commando Landstrijdkrachten; Koninklijke Landmacht
CZSK; Commando Zeestrijdkrachten; Koninklijke Marine
CLSK; Commando Luchtstrijdkrachten; Koninklijke Luchtmacht
KMar; Koninklijke Marechaussee
CDS; Commandant der Strijdkrachten
R&D; onderzoek en ontwikkeling; research and development
CBRN; chemische, biologische, radiologische en nucleaire
EOD; Explosieven Opruimingsdienst
IVD; inlichtingendiensten; inlichtingen- en veiligheidsdiensten
MvT; memorie van toelichting
MvA; memorie van antwoord
AMvB; algemene maatregel van bestuur
RvS; Raad van State
ARK; Algemene Rekenkamer
WGO; wetgevingsoverleg
RTG; rondetafelgesprek
SO; schriftelijk overleg
BNC; Beoordeling Nieuwe Commissievoorstellen
BHO; Buitenlandse Handel en Ontwikkelingshulp; Buitenlandse Handel en Ontwikkelingssamenwerking
SGP-norm; Stabiliteits- en Groeipact
MIRT; Meerjarenprogramma Infrastructuur, Ruimte en Transport
NPLG; Nationaal Programma Landelijk Gebied
NGF; Nationaal Groeifonds
IND; Immigratie- en Naturalisatiedienst
DT&V; Dienst Terugkeer en Vertrek
ILT; Inspectie Leefomgeving en Transport
IGJ; Inspectie Gezondheidszorg en Jeugd
FIOD; Fiscale Inlichtingen- en Opsporingsdienst
NFI; Nederlands Forensisch Instituut
CJIB; Centraal Justitieel Incassobureau
RvdK; Raad voor de Kinderbescherming
AP; Autoriteit Persoonsgegevens
CIZ; Centrum Indicatiestelling Zorg
GGD; Gemeentelijke Gezondheidsdienst
CBG; College ter Beoordeling van Geneesmiddelen
EMA; Europees Geneesmiddelenbureau
LNV; Landbouw, Natuur en Voedselkwaliteit
KRW; Kaderrichtlijn Water
ETS; emissiehandelssysteem; emissions trading system
CBAM; carbon border adjustment mechanism; koolstofheffing aan de grens
SDE; Stimulering Duurzame Energieproductie
VNG; Vereniging van Nederlandse Gemeenten
IPO; Interprovinciaal Overleg
SER; Sociaal-Economische Raad
WRR; Wetenschappelijke Raad voor het Regeringsbeleid
AIV; Adviesraad Internationale Vraagstukken
CAVV; Commissie van advies inzake volkenrechtelijke vraagstukken
OVV; Onderzoeksraad voor Veiligheid
EVRM; Europees Verdrag voor de Rechten van de Mens
ICJ; Internationaal Gerechtshof
WTO; Wereldhandelsorganisatie
UNHCR; VN-vluchtelingenorganisatie
IPCC; Intergovernmental Panel on Climate Change
SDG; Sustainable Development Goals; duurzame ontwikkelingsdoelen
Wajong; Wet arbeidsongeschiktheidsvoorziening jonggehandicapten
WIA; Wet werk en inkomen naar arbeidsvermogen
WAO; Wet op de arbeidsongeschiktheidsverzekering
WW; Werkloosheidswet
Zvw; Zorgverzekeringswet
Wvggz; Wet verplichte geestelijke gezondheidszorg
Wob; Wet openbaarheid van bestuur
Wft; Wet op het financieel toezicht
Wiv; Wet op de inlichtingen- en veiligheidsdiensten
WNT; Wet normering topinkomens
BW; Burgerlijk Wetboek
BRP; Basisregistratie Personen
BSN; burgerservicenummer
vog; verklaring omtrent het gedrag
pgb; persoonsgebonden budget
mbo; middelbaar beroepsonderwijs
hbo; hoger beroepsonderwijs
vmbo; voorbereidend middelbaar beroepsonderwijs
ov; openbaar vervoer
vpb; vennootschapsbelasting
bpm; belasting van personenauto's en motorrijwielen
EMU; Economische en Monetaire Unie
ESM; Europees Stabiliteitsmechanisme
pps; publiek-private samenwerking
NDPP; NATO Defence Planning Process; defensieplanningsproces van de NAVO
NRF; NATO Response Force
eFP; enhanced Forward Presence; vooruitgeschoven aanwezigheid
SHORAD; short range air defence; korteafstandsluchtverdediging
GBAD; ground based air defence; grondgebonden luchtverdediging
MRTT; Multi Role Tanker Transport
UAS; unmanned aerial systems; onbemande vliegtuigen
FMS; Foreign Military Sales
ITAR; International Traffic in Arms Regulations
DTIB; defensie technologische en industriële basis
IHR; internationaal humanitair recht; humanitair oorlogsrecht
BZ; ministerie van Buitenlandse Zaken; Buitenlandse Zaken
MP; minister-president; premier
RvR; Raad voor Rechtsbijstand
Rvdr; Raad voor de rechtspraak
KNMI; Koninklijk Nederlands Meteorologisch Instituut
TNO; Nederlandse Organisatie voor toegepast-natuurwetenschappelijk onderzoek
NWO; Nederlandse Organisatie voor Wetenschappelijk Onderzoek
KvK; Kamer van Koophandel
RDI; Rijksinspectie Digitale Infrastructuur
CAK; Centraal Administratie Kantoor
LVNL; Luchtverkeersleiding Nederland
NCC; Nationaal Crisiscentrum
DSA; Digital Services Act; digitaledienstenverordening
DMA; Digital Markets Act; digitalemarktenverordening
NIS2; Cyberbeveiligingswet; netwerk- en informatiebeveiligingsrichtlijn
JSF; Joint Strike Fighter; F-35
LHBTI; LHBTIQ+; lesbische, homoseksuele, biseksuele, transgender en intersekse
NSATU; NATO Security Assistance and Training for Ukraine
NASAMS; National Advanced Surface-to-Air Missile System
MRAT; medium range anti-tank
SRAT; short range anti-tank
PAC; Patriot Advanced Capability
SHAPE; Supreme Headquarters Allied Powers Europe
LOA; letter of offer and acceptance
NCIA; NATO Communications and Information Agency
kill switch; op afstand uitschakelen; op afstand uitzetten; noodknop; uitknop
EK; Eerste Kamer; senaat
TK; Tweede Kamer
EP; Europees Parlement; European Parliament
EC; Europese Commissie; European Commission
NAVO; Noord-Atlantische Verdragsorganisatie; North Atlantic Treaty Organization
PvdA; Partij van de Arbeid
PvdD; Partij voor de Dieren
FVD; Forum voor Democratie
NSC; Nieuw Sociaal Contract
C2; command and control; commandovoering
1GNC; 1 German/Netherlands Corps; Duits-Nederlandse Legerkorps
SAFE; Security Action for Europe
ESSI; European Sky Shield Initiative
ASAP; Act in Support of Ammunition Production
VJTF; Very High Readiness Joint Task Force
AWACS; Airborne Warning and Control System
ISR; Intelligence, Surveillance and Reconnaissance
STANAG; standardization agreement; NAVO-standaard; NAVO-standaarden
KCT; Korps Commandotroepen
KLu; Koninklijke Luchtmacht
DOSCO; Defensie Ondersteuningscommando
COMMIT; Commando Materieel en IT
RVB; Rijksvastgoedbedrijf
NLDA; Nederlandse Defensie Academie
KMA; Koninklijke Militaire Academie
NIDV; Nederlandse Industrie voor Defensie en Veiligheid
NDA; geheimhoudingsverklaring; non-disclosure agreement; geheimhoudingsovereenkomst
MFF; Multiannual Financial Framework; Meerjarig Financieel Kader; meerjarenbegroting van de EU
CSDP; Common Security and Defence Policy; Gemeenschappelijk Veiligheids- en Defensiebeleid
CFSP; Common Foreign and Security Policy; Gemeenschappelijk Buitenlands en Veiligheidsbeleid
ECHR; European Convention on Human Rights; Europees Verdrag voor de Rechten van de Mens
IAEA; Internationaal Atoomenergieagentschap; International Atomic Energy Agency
ESA; European Space Agency; Europese ruimtevaartorganisatie
EPPO; Europees Openbaar Ministerie
WFP; Wereldvoedselprogramma
CTIVD; Commissie van Toezicht op de Inlichtingen- en Veiligheidsdiensten
DUO; Dienst Uitvoering Onderwijs
NPO; Nederlandse Publieke Omroep
NS; Nederlandse Spoorwegen
NLA; Nederlandse Arbeidsinspectie; Arbeidsinspectie
WML; wettelijk minimumloon
Wzd; Wet zorg en dwang
Wwft; Wet ter voorkoming van witwassen en financieren van terrorisme
Bibob; Wet bevordering integriteitsbeoordelingen door het openbaar bestuur
GDPR; General Data Protection Regulation; Algemene verordening gegevensbescherming
CSRD; Corporate Sustainability Reporting Directive
CCS; carbon capture and storage; CO2-opslag
SMR; small modular reactor; kleine kernreactor
HSL; hogesnelheidslijn; hoge snelheidslijn
LVV; landelijke vreemdelingenvoorziening
ABD; Algemene Bestuursdienst
AcICT; Adviescollege ICT-toetsing
RvB; raad van bestuur
RvC; raad van commissarissen
level playing field; gelijk speelveld; gelijke concurrentievoorwaarden; eerlijke concurrentie
fair share; eerlijk deel; evenredige bijdrage
burden sharing; lastenverdeling; lastendeling; verdeling van de lasten
burden shift; burden shifting; lastenverschuiving
dual use; tweeërlei gebruik; dubbel gebruik; civiel en militair gebruik
vendor lock-in; afhankelijkheid van één enkele aanbieder; afhankelijkheid van één leverancier
betekenisvolle menselijke controle; meaningful human control; autonome wapens; killer robots; mens aan de knoppen
interne markt; single market; eengemaakte markt
vraagbundeling; gezamenlijke inkoop; gezamenlijke aanschaf; joint procurement; samen inkopen
supply chain; toeleveringsketen; leveringsketen; leveranciersketen
homeland defence; territoriale verdediging
capability targets; capaciteitsdoelstellingen; capaciteitsdoelen
missile defence; raketverdediging; raketschild
deep strike; langeafstandsraket; lange afstand raket
in beslotenheid; achter gesloten deuren; besloten bijeenkomst
vertrouwelijke technische briefing; besloten technische briefing; achter gesloten deuren
wederzijdse steun; wederzijdse bijstand; bijstandsclausule
in plaats van; vervangen; vervangt; ter vervanging van
zes maanden; half jaar
anderhalf jaar; achttien maanden
halfjaarlijks; twee keer per jaar; elk half jaar
tweejaarlijks; om de twee jaar; elke twee jaar
jaarlijks; elk jaar; ieder jaar
start-ups; startups; jonge bedrijven; beginnende bedrijven
scale-ups; scaleups; groeibedrijven
non-paper; position paper; discussiestuk
wind op zee; windenergie op zee; offshore wind
in de lucht bijtanken; bijtanken in de lucht; in de lucht bij te tanken; luchttanker; tankvliegtuig
eerste suppletoire begroting; voorjaarsnota
tweede suppletoire begroting; najaarsnota
Prinsjesdag; derde dinsdag van september; Miljoenennota
inlichtingenrecht; artikel 68 van de Grondwet; informatieplicht
sociale media; social media
verkeersveiligheid; veiligheid op de weg
eigen risico; eigen betaling
midlife update; modernisering halverwege de levensduur
commerciële vertrouwelijkheid; commercieel vertrouwelijk; bedrijfsgeheim; bedrijfsgeheimen; bedrijfsvertrouwelijk
"""
"""A line is one meaning; letters that are a common word are left out."""
