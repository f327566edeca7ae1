"""Words that make a sentence and say nothing about its subject; the browser has the same list.

A reader who asks "wat kost de inzet" means records about costs and deployment. Such words are neither required nor
scored as long as another word is sought; between quotation marks they count. "niet" and "geen" are not among them: they
turn the meaning of an answer round.
"""

LITTLE = frozenset(
    (
        "de het een en of maar want dus als dan dat die dit deze der des den er ook nog al wel toch zo te ter ten om "
        "van in op aan bij met voor door over uit naar tot per via onder tussen tegen tijdens volgens zonder "
        "ik jij je u wij we ons onze hij zij ze hun hen haar zijn mijn men zich "
        "is ben bent was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden moet moeten mag "
        "mogen zal zullen zou zouden wil willen gaat gaan doet doen komt komen krijgt krijgen "
        "wie wat waar waarom wanneer hoe welk welke hoeveel hoelang waarmee waarvoor waarop waarover waarbij waaruit "
        "uw er ervan hier daar hiermee hiervoor hierover daarmee daarvoor daarover "
        "staan zit zitten ligt liggen blijft blijven laat laten "
        "vindt vinden vond gebeurt gebeuren naast eigenlijk precies allemaal alles iets meer veel heel vooral zo'n "
        "mocht mochten moest moesten wilde wilden hoeft hoeven ging gingen kwam kwamen deed deden bleef bleven "
        "kreeg kregen zegt zeggen weet weten denkt denken "
        "echt gewoon even ooit straks soms vaak zelfs weer erg zeer graag misschien "
        "steeds nu toen mij hem elkaar iedereen iemand waarin waardoor waarnaar daarbij daarin daardoor daaruit "
        "erop eraan erin ermee hierop sinds rond rondom bijvoorbeeld ongeveer zoals omdat zodat terwijl indien"
    ).split()
)
