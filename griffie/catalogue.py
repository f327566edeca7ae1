"""Every problem that Griffie can report: its code, how severe it is, and what it means.

A code is a letter for the area and three digits. Codes are public: editors look them up, scripts filter on them. A code
that is no longer used is never given to something else. Whoever adds one adds a golden folder for it too
(`tests/golden/problems/<code>/`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from griffie.problems import Place, Problem, Severity

_E = Severity.ERROR
_W = Severity.WARNING
_I = Severity.INFO


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code stands for."""

    severity: Severity
    meaning: str
    """One Dutch sentence for the manual."""


_FILES = {
    "B101": Rule(_E, "Een bestand bestaat niet of is niet te openen."),
    "B102": Rule(_E, "Op de plaats van een bestand staat een map."),
    "B103": Rule(_E, "Een bestand is geen UTF-8."),
    "B104": Rule(_E, "Een bestand bevat nultekens: het is geen tekst."),
    "B105": Rule(_E, "Een bestand is leeg."),
    "B106": Rule(_E, "Naast annotaties.md staat geen stuk.md."),
    "B107": Rule(_E, "Twee stukken hebben dezelfde id en dus hetzelfde adres."),
    "B108": Rule(_W, "De map van een stuk heet anders dan zijn id."),
    "B109": Rule(_W, "Een bestand in content wordt niet gelezen, omdat zijn naam of plaats niets betekent."),
    "B110": Rule(_E, "Noten horen bij een stuk dat er niet is."),
}
_FIELDS = {
    "F101": Rule(_E, "Een bestand begint niet met front matter."),
    "F102": Rule(_E, "De front matter wordt niet afgesloten."),
    "F103": Rule(_E, "YAML is niet te lezen."),
    "F104": Rule(_E, "Een verplichte sleutel ontbreekt."),
    "F105": Rule(_E, "Een sleutel is onbekend."),
    "F106": Rule(_E, "Een sleutel staat er twee keer."),
    "F107": Rule(_E, "Een waarde heeft niet de vorm die bij de sleutel hoort."),
    "F108": Rule(_E, "Een waarde is geen van de toegestane waarden."),
    "F109": Rule(_W, "Het vergaderjaar past niet bij de datum (het begint op de derde dinsdag van september)."),
    "F110": Rule(_W, "Dossier of ondernummer past niet bij de id."),
    "F111": Rule(_W, "Een stuk is ouder dan wat het beantwoordt."),
    "F112": Rule(_E, "De herkomst (bron) is onvolledig."),
}
_STRUCTURE = {
    "S101": Rule(_E, "Een vraagnummer komt in één reeks twee keer voor."),
    "S102": Rule(_E, "In een reeks vragen ontbreekt een nummer."),
    "S103": Rule(_E, "Een antwoord noemt een vraag die niet bestaat."),
    "S104": Rule(_W, "Een vraag heeft geen antwoord."),
    "S105": Rule(_E, "Een antwoord zonder nummer staat niet direct na een vraag."),
    "S106": Rule(_W, "Een vraag of deelvraag heeft twee antwoorden."),
    "S107": Rule(_E, "Een antwoord noemt een deelvraag die niet bestaat."),
    "S108": Rule(_W, "De letters van de deelvragen lopen niet door."),
    "S109": Rule(_E, "Een kop slaat een niveau over."),
    "S110": Rule(_E, "In de tekst staat een kop van het eerste niveau; dat is de titel."),
    "S112": Rule(_W, "Onder de kop van een vraag of antwoord staat geen tekst."),
    "S113": Rule(_W, "Een kop begint als een vraag of antwoord, maar wordt niet als zodanig herkend."),
    "S114": Rule(_E, "Een stuk heeft geen tekst."),
    "S115": Rule(_E, "Een tabelrij heeft meer cellen dan de kop; de laatste zouden wegvallen."),
    "S116": Rule(_W, "Er staat losse opmaak (**) in de tekst."),
    "S117": Rule(_E, "De nummers van een lijst lopen niet door, zodat de pagina andere zou tonen dan de bron."),
    "S118": Rule(_E, "Lijsten of aanhalingen zijn dieper genest dan gelezen kan worden."),
}
_FOOTNOTES = {
    "V101": Rule(_E, "Een voetnoot die wordt aangehaald heeft geen tekst in het stuk."),
    "V102": Rule(_W, "Een voetnoot wordt nergens aangehaald."),
    "V103": Rule(_E, "Een voetnoot is twee keer gedefinieerd."),
    "V104": Rule(_W, "Een voetnoot gaat schuil achter een andere met bijna hetzelfde label."),
    "V105": Rule(_W, "Een voetnoot haalt zichzelf aan."),
    "V106": Rule(_I, "Twee voetnoten hebben dezelfde tekst."),
    "V107": Rule(_W, "Een voetnoot is leeg."),
}
_NOTES = {
    "N101": Rule(_E, "Onder de kop van een noot staat geen blok ```yaml met haar velden."),
    "N102": Rule(_E, "De kop van een noot is geen id: kleine letters, cijfers en streepjes."),
    "N103": Rule(_E, "Twee noten hebben dezelfde id."),
    "N104": Rule(_E, "Bij een noot staat voor of na zonder citaat."),
    "N105": Rule(_W, "Een feitencheck of correctie noemt geen bron."),
    "N106": Rule(_W, "Een noot heeft geen auteur of geen datum."),
    "N107": Rule(_E, "Een noot heeft geen tekst."),
    "N108": Rule(_W, "Een termijn of status staat bij een noot die geen toezegging is."),
    "N109": Rule(_E, "In het kort heeft meer dan vijf punten."),
    "N110": Rule(_E, "Voor de eerste noot staat tekst die nergens bij hoort."),
    "N111": Rule(_E, "In een noot staat een kop, tabel of voetnoot."),
    "N112": Rule(_W, "Een noot is gewijzigd voordat zij er was."),
}
_REGISTERS = {
    "R101": Rule(_E, "Een id komt in een register twee keer voor."),
    "R102": Rule(_W, "Twee ingangen van een register maken aanspraak op dezelfde vorm."),
    "R103": Rule(_E, "Een begrip verwijst naar een begrip dat er niet is."),
    "R104": Rule(_E, "Een functie eindigt voordat zij begint."),
    "R105": Rule(_W, "Een persoon hoort bij een fractie die niet in het register staat."),
}
_TEMPLATES = {
    "T101": Rule(_E, "Een sjabloon is niet te lezen."),
    "T102": Rule(_E, "Een sjabloon vraagt iets dat er niet is."),
    "T103": Rule(_E, "Een sjabloon bestaat niet."),
    "T104": Rule(_E, "Een sjabloon haalt een ander erbij waarvan de naam niet vaststaat."),
    "T105": Rule(_E, "Twee pagina's krijgen hetzelfde adres."),
}
_IMPORT = {
    "I101": Rule(_E, "Een te importeren bestand bestaat niet of is niet te openen."),
    "I102": Rule(_E, "Import kreeg een map in plaats van een bestand."),
    "I103": Rule(_E, "Een te importeren bestand is leeg."),
    "I104": Rule(_E, "Een te importeren bestand is geen UTF-8."),
    "I105": Rule(_E, "Een te importeren bestand heeft een formaat dat import niet leest."),
    "I106": Rule(_E, "In een te importeren bestand is geen stuk van de Kamer te herkennen."),
    "I107": Rule(_E, "Import zou woorden van de bron verliezen of veranderen; er is niets geschreven."),
    "I108": Rule(_E, "Het stuk kan niet in content worden geschreven."),
    "I109": Rule(_E, "Wat met --vervang is genoemd, is geen nieuwe versie die import naast een stuk schreef."),
    "I110": Rule(_E, "Bij vervangen zou een noot ongemerkt bij een andere tekst komen; er is niets vervangen."),
    "I120": Rule(_E, "Een te importeren Word-, odt- of pdf-bestand is afgebroken of beschadigd."),
    "I121": Rule(_E, "Een te importeren bestand is met een wachtwoord beveiligd."),
    "I122": Rule(_E, "Een te importeren bestand is uitgepakt veel te groot (zipbom)."),
    "I123": Rule(_E, "Een te importeren pdf bevat alleen plaatjes van bladzijden: er is geen tekstlaag."),
    "I124": Rule(_E, "Voor dit formaat is een bibliotheek nodig die niet geïnstalleerd is."),
    "I125": Rule(_E, "Import liep door een fout in Griffie zelf vast op een bestand."),
    "I130": Rule(_E, "Een te importeren XML-bestand breekt af of is niet goed gevormd."),
    "I131": Rule(_E, "Een te importeren XML-bestand verklaart eigen entiteiten; die worden niet gelezen."),
    "I132": Rule(_E, "De metadata.xml naast een te importeren bestand hoort bij een ander stuk."),
    "I133": Rule(_E, "Een te importeren bestand is een foutpagina van een site, geen stuk."),
}
_LINKS = {
    "L101": Rule(_W, "Een verwijzing kan op meer dan één ding wijzen; zij krijgt geen link."),
    "L102": Rule(_I, "Een verwijzing is herkend, maar krijgt geen link."),
    "L103": Rule(_W, "Een verwijzing noemt een vraag, antwoord of voetnoot die het stuk niet heeft."),
    "L104": Rule(_W, "Antwoorden verwijzen alleen naar elkaar of naar zichzelf; nergens staat een antwoord."),
    "L201": Rule(_E, "Een noot is losgeraakt: haar plaats of citaat is niet precies één keer te vinden."),
    "L202": Rule(_E, "Een punt van in het kort heeft geen plaats in het stuk, of een korte titel of thema geen vraag."),
    "L203": Rule(_I, "Twee noten gaan over precies dezelfde passage."),
    "L204": Rule(_W, "Een link in een noot leidt naar een plaats, stuk of begrip dat er niet is."),
    "L301": Rule(_W, "Een begrip wordt in geen enkel stuk gebruikt."),
    "L302": Rule(_I, "Een samenvatting gaat over een stuk dat er niet is."),
}
_SITE = {
    "C101": Rule(_E, "Een link leidt naar een pagina of bestand dat er niet is."),
    "C102": Rule(_E, "Een link leidt naar een plaats op een pagina die niet bestaat."),
    "C103": Rule(_E, "Een plaats komt twee keer voor op één pagina."),
}

CATALOGUE: Mapping[str, Rule] = MappingProxyType(
    {
        **_FILES,
        **_FIELDS,
        **_STRUCTURE,
        **_FOOTNOTES,
        **_NOTES,
        **_REGISTERS,
        **_LINKS,
        **_TEMPLATES,
        **_SITE,
        **_IMPORT,
    },
)
"""All codes. An area that is not reading adds its family above and names it here."""


def problem(code: str, place: Place, message: str, hint: str | None = None) -> Problem:
    """A problem with the severity that the catalogue gives its code; an unknown code is our own bug."""
    return Problem(code, CATALOGUE[code].severity, place, message, hint)
