"""Abbreviations and what they stand for: those that papers do not explain, and those that a paper explains itself.

Terms that an editor keeps (`begrippen.yaml`) come on top of both. Only expressions of several words stand in the list:
single words that mean about the same stand in `griffie.search.analysis.synonyms`.
"""

import re
from collections.abc import Iterable, Iterator

from griffie.model.register import Term

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
EDA; Europees Defensieagentschap; Europees Defensie Agentschap
EDF; Europees Defensiefonds; Europees Defensie Fonds
MFK; Meerjarig Financieel Kader
GLB; Gemeenschappelijk Landbouwbeleid
HVP; Herstel- en Veerkrachtplan
ICC; Internationaal Strafhof
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
mkb; midden- en kleinbedrijf; kleine bedrijven; kleinere bedrijven
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
kill switch; op afstand uitschakelen; op afstand uitzetten
"""
"""What papers of any field write as either. A line is one meaning; letters that are a common word are left out."""

LONGEST = 10
"""Letters of an abbreviation."""
_BRACKETS = re.compile(r"\((?:(?P<said>[^(),;]{4,90}), )?(?P<short>[^\s(),;]{2,14})\)")
_PLURAL = re.compile(r"[’']s$")
_WORD = re.compile(r"[^\s(),;:.]+")


def known_abbreviations() -> tuple[Term, ...]:
    """Those that papers do not explain."""
    return _KNOWN


def explained(texts: Iterable[str]) -> tuple[Term, ...]:
    """Those that texts explain, "Defensie Projecten Overzicht (DPO)", each once."""
    found = {term.id: term for text in texts for term in _explained(text)}
    return tuple(found[id_] for id_ in sorted(found))


def _explained(text: str) -> Iterator[Term]:
    for match in _BRACKETS.finditer(text):
        short = _PLURAL.sub("", match["short"])
        if len(short) > LONGEST or sum(letter.isupper() for letter in short) < 2:  # noqa: PLR2004 - "DPO", not "Kamer"
            continue
        before = match["said"] or text[max(0, match.start() - 160) : match.start()]
        long = _stands_for(short, before)
        if long:
            yield Term(f"{short} = {long}", long, "", short)


def _stands_for(short: str, before: str) -> str:
    """The shortest run of words at the end of a text whose letters make the abbreviation, its first letter a word's.

    Letters are looked for from the last to the first; so many words as the letters can account for are looked at.
    """
    words = list(_WORD.finditer(before))[-min(len(short) + 5, 2 * len(short)) :]
    letters = [letter.lower() for letter in short if letter.isalnum()]
    at = len(before)
    for number, letter in enumerate(reversed(letters), 1):
        first = number == len(letters)
        at = _place(before.lower(), letter, at, {word.start() for word in words} if first else None)
        if at < 0:
            return ""
    if not words or at < words[0].start():
        return ""
    long = before[at:].strip()
    return long if len(long.split()) > 1 or len(long) > 2 * len(short) else ""


def _place(text: str, letter: str, end: int, starts: set[int] | None) -> int:
    """The last place of a letter before another, at the beginning of a word when `starts` is given."""
    at = text.rfind(letter, 0, end)
    while at >= 0 and starts is not None and at not in starts:
        at = text.rfind(letter, 0, at)
    return at


def _line(line: str) -> Term:
    short, *meanings = line.split("; ")
    return Term(line, meanings[0], "", short, tuple(meanings[1:]))


_KNOWN = tuple(map(_line, KNOWN.strip().splitlines()))
