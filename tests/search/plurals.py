"""Singulars and plurals: facts of Dutch, by the rules of its spelling and by a list of what follows none of them."""

from collections.abc import Callable

_RULES: tuple[tuple[Callable[[str], str], str], ...] = (
    (  # krant, kranten
        lambda word: f"{word}en",
        (
            "krant markt recht dienst kunst winst tekst punt klant agent student docent document argument instrument "
            "incident contract project object product effect besluit verbod gebied wens kans bank plank rechtbank "
            "werk merk kerk park berg kamp ramp lamp wereld beeld veld held afstand toestand bestand verband eiland "
            "woord soort poort regeling beslissing woning vestiging vereniging instelling verandering ontwikkeling "
            "rekening heffing storting uitkering bijeenkomst vliegtuig voertuig bedrag verdrag gevolg oorlog boek "
            "onderzoek verzoek bezoek rijk wijk dijk praktijk boer toezegging"
        ),
    ),
    (  # brug, bruggen
        lambda word: f"{word}{word[-1]}en",
        (
            "brug pil bal bus kas tas les pas fles wet kansspelwet noodwet vlag plan kom bom stem klem hok blok stok "
            "stuk druk bril zin pen ton pot net set zak vak tak bak lek plek hal val schil verschil begrip model "
            "raket wetsvoorstel kamerstuk getal kabinet"
        ),
    ),
    (  # naam, namen
        lambda word: f"{word[:-2]}{word[-1]}en",
        (
            "naam straat raad maat staat lidstaat taak zaak oorzaak vraag laag traan kanaal verhaal signaal school "
            "stroom boom droom zoon persoon patroon loon boot poot noot kroon been steen probleem systeem fenomeen "
            "muur buur structuur cultuur figuur uur vuur"
        ),
    ),
    (  # brief, brieven
        lambda word: f"{word[:-1]}ven",
        ("brief kamerbrief bedrijf motief tarief initiatief perspectief golf wolf korf schijf verblijf archief kolf"),
    ),
    (  # graaf, graven
        lambda word: f"{word[:-3]}{word[-2]}ven",
        "graaf slaaf kloof",
    ),
    (  # huis, huizen
        lambda word: f"{word[:-1]}zen",
        "huis gemeentehuis ziekenhuis prijs reis bewijs paleis muis sluis kluis buis lens hals beurs",
    ),
    (  # baas, bazen
        lambda word: f"{word[:-3]}{word[-2]}zen",
        "baas vaas haas roos doos",
    ),
    (  # minister, ministers
        lambda word: f"{word}s",
        (
            "minister wethouder burger werknemer werkgever inwoner ondernemer bewoner huurder leverancier officier "
            "tafel artikel regel titel teken bodem meisje film jongen keten deken drone tank team "
            "computer server provincie organisatie situatie motie commissie subsidie positie functie instantie "
            "emissie"
        ),
    ),
    (  # auto, auto's
        lambda word: f"{word}'s",
        "auto foto nota agenda thema risico scenario paraplu camera firma komma",
    ),
    (  # gemeente, gemeenten
        lambda word: f"{word}n",
        "gemeente ziekte waarde periode methode gedachte bijlage oorkonde gewonde bode",
    ),
    (  # mogelijkheid, mogelijkheden
        lambda word: f"{word[:-4]}heden",
        "mogelijkheid overheid eenheid zekerheid veiligheid bevoegdheid hoeveelheid werkzaamheid minderheid",
    ),
    (  # industrie, industrieën
        lambda word: f"{word}ën",
        "industrie idee economie strategie categorie theorie energie zee",
    ),
)
_IRREGULAR = (
    "lid leden|stad steden|schip schepen|smid smeden|kamerlid kamerleden|bewindspersoon bewindspersonen|"
    "bondgenoot bondgenoten|kind kinderen|ei eieren|rund runderen|goed goederen|lied liederen|blad bladeren|"
    "volk volkeren|been beenderen|weg wegen|dag dagen|bad baden|dak daken|gat gaten|glas glazen|slag slagen|"
    "verslag verslagen|vat vaten|spel spelen|bevel bevelen|gebed gebeden|"
    "god goden|hof hoven|lot loten|schot schoten|slot sloten|hol holen|bod boden|gebod geboden|museum musea|"
    "centrum centra|medium media|criterium criteria|datum data|politicus politici|medicus medici|"
    "crisis crises|zeeman zeelieden|koopman kooplieden|vakman vaklieden|dorp dorpen|kans kansen|mens mensen|"
    "prins prinsen|arts artsen|leraar leraren|hoogleraar hoogleraren|ambtenaar ambtenaren|"
    "eigenaar eigenaren|makelaar makelaars|museum museums|tekort tekorten|leeftijd leeftijden|"
    "financiering financieringen|amendement amendementen|capaciteit capaciteiten|begroting begrotingen|"
    "doelstelling doelstellingen|uitgave uitgaven|verlies verliezen|neus neuzen|keus keuzen"
)
PLURALS: tuple[tuple[str, str], ...] = (
    *((word, plural(word)) for plural, words in _RULES for word in words.split()),
    *((one, other) for one, _, other in (pair.partition(" ") for pair in _IRREGULAR.split("|"))),
)
"""(singular, plural)."""
