"""Papers in every shape that questions and answers have, each told as lines and with all that is true of it.

A line begins with its dress: `= ` a heading (`== ` one deeper), `! ` bold, `/ ` italic, `- ` a bullet, `# ` the next of
a numbered list (`#1 ` its first), `@ ` the next of a lettered one (`@1 ` its first), `| ` a row of a table. `{{…}}` is
a footnote. Word, OpenDocument and dump files are made of the same lines (`shape_files`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

HEAD = (
    "De voorzitter van de Tweede Kamer der Staten-Generaal",
    "Datum\t12 mei 2026",
    "Betreft\tBeantwoording vragen over heggen",
    "Onze referentie\tHEG2026-17",
    "Geachte voorzitter,",
    "Hierbij de antwoorden op de vragen over heggen.",
)
SIGNED = ("Hoogachtend,", "De minister van Groen,", "Anna de Heg")
PRINTED = (
    "Vergaderjaar 2025-2026",
    "36 801 Regels over heggen",
    "Nr. 7 LIJST VAN VRAGEN EN ANTWOORDEN",
    "Vastgesteld 12 mei 2026",
    "De commissie heeft vragen gesteld, die hieronder met de antwoorden zijn afgedrukt.",
)

Pair = tuple[str, str, str]
"""(anchor of the question, its text, the text of its answers)."""


@dataclass
class Case:
    """A paper in the making."""

    lines: list[str] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """(word before the mark, text of the note)."""
    letters: int = 0
    """How many sub-questions it has."""

    def say(self, *lines: str) -> "Case":
        self.lines += lines
        return self

    def head(self, text: str, dress: str = "= ") -> "Case":
        self.headings.append(text)
        return self.say(dress + text)

    def note(self, before: str, text: str) -> str:
        """A footnote behind a word."""
        self.notes.append((before, text))
        return f"{before}{{{{{text}}}}}"


def asked(key: str) -> str:
    """A question of two sentences, with a quoted headline."""
    return f"Kent u het bericht «Heg {key} gerooid»? Wie gaf daarvoor opdracht, en waarom?"


def told(key: str) -> str:
    """Its answer."""
    return f"Heg {key} is gerooid in opdracht van het waterschap. Er komt een nieuwe."


def _numbered(question: Callable[[int], Sequence[str]], answer: Callable[[int], Sequence[str]]) -> Case:
    case = Case(list(HEAD))
    for number in range(1, 6):
        case.say(*question(number), *answer(number))
        case.pairs.append((f"vraag-{number}", asked(str(number)), told(str(number))))
    return case.say(*SIGNED)


def labelled() -> Case:
    """1: both on lines of their own."""
    case = Case(list(HEAD))
    for number in range(1, 6):
        noted = case.note("opdracht", f"Besluit {number} van het waterschap.")
        case.say(f"Vraag {number}", asked(str(number)), f"Antwoord {number}")
        case.say(told(str(number)).replace("opdracht", noted, 1))
        case.pairs.append((f"vraag-{number}", asked(str(number)), told(str(number))))
    return case.say(*SIGNED)


def answer_to_question() -> Case:
    """1: "Antwoord vraag 1"."""
    return _numbered(lambda n: (f"! Vraag {n}", asked(str(n))), lambda n: (f"! Antwoord vraag {n}", told(str(n))))


def answer_on_question() -> Case:
    """2: "Antwoord op vraag 1:"."""
    return _numbered(lambda n: (f"Vraag {n}:", asked(str(n))), lambda n: (f"Antwoord op vraag {n}:", told(str(n))))


def answer_without_label() -> Case:
    """3: the next paragraph is the answer."""
    return _numbered(lambda n: (f"Vraag {n}", asked(str(n))), lambda n: (told(str(n)),))


def lone_numbers() -> Case:
    """4: a number alone on its line."""
    return _numbered(lambda n: (str(n), asked(str(n))), lambda n: (told(str(n)),))


def joint_lone_numbers() -> Case:
    """4 and 7: numbers alone on a line, in bold, some of them joint; parts that are questions of their own."""
    case = Case(list(HEAD))
    case.say("! 1", asked("1"), "Antwoord", told("1"), "! 2, 3 en 4", asked("2"), "Antwoord", told("2"))
    case.pairs += [("vraag-1", asked("1"), told("1"))]
    case.pairs += [(f"vraag-{number}", asked("2"), told("2")) for number in (2, 3, 4)]
    return case.say(*SIGNED)


def lettered() -> Case:
    """1: questions that are numbered 1a and 1b themselves."""
    case = Case(list(HEAD))
    for key in ("1a", "1b", "2"):
        case.say(f"Vraag {key}", asked(key), f"Antwoord {key}", told(key))
        case.pairs.append((f"vraag-{key}", asked(key), told(key)))
    return case.say(*SIGNED)


def headed_answers() -> Case:
    """1: answers with headings of their own, in bold and in a style, under parts with headings in a style."""
    case = Case(list(HEAD))
    for part, number in (("Aanleg", 1), ("Beheer", 2)):
        case.head(f"Thema {part}")
        case.say(f"Vraag {number}", asked(str(number)), f"Antwoord {number}", "! Aanpak", "Wij tellen.", "! Kosten")
        case.say("Nul.")
        case.pairs.append((f"vraag-{number}", asked(str(number)), "Aanpak Wij tellen. Kosten Nul."))
    case.say("Vraag 3", asked("3"), "Antwoord 3", "Dat staat hieronder.", "== Planning", "In mei.")
    case.pairs.append(("vraag-3", asked("3"), "Dat staat hieronder. Planning In mei."))
    case.say("Vraag 4", asked("4"), "Antwoord 4", told("4"))
    case.pairs.append(("vraag-4", asked("4"), told("4")))
    return case.say(*SIGNED)


def typed_numbers() -> Case:
    """5: "1. Kent u …?" typed by hand."""
    return _numbered(lambda n: (f"{n}. {asked(str(n))}",), lambda n: (told(str(n)),))


def counted_numbers() -> Case:
    """5: the word processor counts."""
    return _numbered(lambda n: (f"#{'1' if n == 1 else ''} {asked(str(n))}",), lambda n: (told(str(n)),))


def one_line() -> Case:
    """6: all in one paragraph."""
    case = Case(list(HEAD))
    words = []
    for number in range(1, 5):
        words.append(f"Vraag {number} {asked(str(number))} Antwoord {number}: {told(str(number))}")
        case.pairs.append((f"vraag-{number}", asked(str(number)), told(str(number))))
    return case.say(" ".join(words), *SIGNED)


def joint() -> Case:
    """7: several questions over one text, and one answer to several."""
    case = Case(list(HEAD))
    case.say("Vraag 1", asked("1"), "Antwoord 1", told("1"))
    case.say("Vragen 2 en 3", asked("2"), "Antwoord vragen 2 en 3", told("2"))
    case.say("Vraag 4, 5", asked("4"), "Antwoord", told("4"))
    case.say("Vraag 6", asked("6"), "Vraag 7", asked("7"), "Antwoord vragen 6 en 7", told("6"))
    case.pairs += [("vraag-1", asked("1"), told("1"))]
    case.pairs += [(f"vraag-{n}", asked("2"), told("2")) for n in (2, 3)]
    case.pairs += [(f"vraag-{n}", asked("4"), told("4")) for n in (4, 5)]
    case.pairs += [(f"vraag-{n}", asked(str(n)), told("6")) for n in (6, 7)]
    return case.say(*SIGNED)


def unnumbered() -> Case:
    """8: no numbers; a bare "Antwoord" under each."""
    case = Case(list(HEAD))
    for fractie in ("D66", "SP"):
        case.head(f"Vragen en opmerkingen van de leden van de {fractie}-fractie")
        case.say(f"De leden van de {fractie}-fractie hebben kennisgenomen van de brief.")
        for number in (1, 2):
            question = f"De leden van de {fractie}-fractie vragen wie heg {number} heeft gerooid."
            case.say(question, "Antwoord", told(f"{fractie}{number}"))
            case.pairs.append((f"{fractie.lower()}-vraag-{number}", question, told(f"{fractie}{number}")))
    return case.say(*SIGNED)


def bold_questions() -> Case:
    """9: bold questions with a number, answers without label, parts answered one by one."""
    case = Case(list(HEAD))
    for number in range(1, 4):
        case.say(f"! {number}. {asked(str(number))}", told(str(number)))
        case.pairs.append((f"vraag-{number}", asked(str(number)), told(str(number))))
    case.say("! 4. Kan de minister aangeven:", "! a. wie de heg rooide;", "! b. en waarom?")
    case.say("Antwoord 4a.", "Het waterschap.", "Antwoord 4b.", "De heg was ziek.")
    case.pairs.append(
        ("vraag-4", "Kan de minister aangeven: a. wie de heg rooide; b. en waarom?", "Het waterschap. De heg was ziek.")
    )
    case.letters = 2
    return case.say(*SIGNED)


def bare_labels() -> Case:
    """9: `1` / `Vraag:` / `Antwoord:`."""
    return _numbered(lambda n: (str(n), "Vraag:", asked(str(n))), lambda n: ("Antwoord:", told(str(n))))


def titled() -> Case:
    """1, with the labels as headings of the word processor, under numbered chapters."""
    case = Case(list(HEAD))
    for chapter, first in (("1. Aanleg", 1), ("2. Beheer", 3)):
        case.head(chapter)
        for number in (first, first + 1):
            case.say(f"== Vraag {number}", asked(str(number)), f"== Antwoord {number}", told(str(number)))
            case.pairs.append((f"vraag-{number}", asked(str(number)), told(str(number))))
    return case.say(*SIGNED)


def restarted() -> Case:
    """Numbering begins anew under each fractie, and notes stand in questions too."""
    case = Case(list(PRINTED))
    for fractie in ("VVD", "Volt", "SP"):
        case.head(f"Vragen en opmerkingen van de leden van de {fractie}-fractie")
        case.say(f"De leden van de {fractie}-fractie hebben de stukken gelezen.")
        for number in (1, 2, 3):
            question, answer = asked(f"{fractie}{number}"), told(f"{fractie}{number}")
            noted = case.note("opdracht", f"Noot van {fractie} bij {number}.")
            case.say(f"Vraag {number}", question.replace("opdracht", noted), f"Antwoord {number}", answer)
            case.pairs.append((f"{fractie.lower()}-vraag-{number}", question, answer))
    return case


def sub_questions() -> Case:
    """Parts a, b, c: typed and counted; answered together and one by one."""
    case = Case(list(HEAD))
    case.say("Vraag 1", "Kan de minister aangeven:", "a. wie de heg rooide;", "b. wanneer dat was;", "c. en waarom?")
    case.say("Antwoord 1", told("1"))
    whole = "Kan de minister aangeven: a. wie de heg rooide; b. wanneer dat was; c. en waarom?"
    case.pairs.append(("vraag-1", whole, told("1")))
    case.say("Vraag 2", "Kan de minister aangeven:", "@1 wie de heg rooide;", "@ en waarom?")
    case.say("Antwoord 2a", "Het waterschap.", "Antwoord 2b", "De heg was ziek.")
    case.pairs.append(
        ("vraag-2", "Kan de minister aangeven: a. wie de heg rooide; b. en waarom?", "Het waterschap. De heg was ziek.")
    )
    case.letters = 5
    return case.say(*SIGNED)


def missing() -> Case:
    """Questions without answer, lists in an answer, a reference as the whole answer."""
    case = Case(list(HEAD))
    case.say("Vraag 1", asked("1"), "Antwoord 1", "De heg is gerooid om drie redenen:", "- ziekte;", "- ouderdom;")
    case.say("1. eerst dit;", "2. dan dat.")
    answer = "De heg is gerooid om drie redenen: ziekte; ouderdom; eerst dit; dan dat."
    case.pairs.append(("vraag-1", asked("1"), answer))
    case.say("Vraag 2", asked("2"), "Vraag 3", asked("3"), "Antwoord 3", "Zie het antwoord op vraag 1.")
    case.pairs += [("vraag-2", asked("2"), ""), ("vraag-3", asked("3"), "Zie het antwoord op vraag 1.")]
    return case.say(*SIGNED)


def with_tables() -> Case:
    """Tables and lists in answers, with footnotes in their cells."""
    case = Case(list(HEAD))
    for number in (1, 2):
        case.say(f"Vraag {number}", asked(str(number)), f"Antwoord {number}", told(str(number)))
        noted = case.note("Noord", f"Telling {number}.")
        case.say("| plaats | heggen", f"| {noted} | 12", "| Zuid | 7", "Dat zijn er negentien.")
        answer = f"{told(str(number))} plaats heggen Noord 12 Zuid 7 Dat zijn er negentien."
        case.pairs.append((f"vraag-{number}", asked(str(number)), answer))
    return case.say(*SIGNED)


def answers_apart() -> Case:
    """4, as the Aanhangsel printed it: all questions, then all answers by number, joint ones too."""
    case = Case(list(PRINTED))
    for number in range(1, 5):
        case.say(str(number), asked(str(number)))
    case.head("Antwoord van minister De Heg (Groen). (Ontvangen 8 mei 2026)", "")
    for over, numbers in (("1", (1,)), ("2 en 3", (2, 3)), ("4", (4,))):
        case.say(over, told(over))
        case.pairs += [(f"vraag-{number}", asked(str(number)), told(over)) for number in numbers]
    return case


def answers_under_a_heading() -> Case:
    """The same with labels over the questions and a bare heading over the answers."""
    case = Case(list(PRINTED))
    for number in range(1, 4):
        case.say(f"Vraag {number}", asked(str(number)))
    case.head("Antwoord", "")
    case.say("1", told("1"), "2, 3", told("2"))
    case.pairs += [("vraag-1", asked("1"), told("1"))]
    case.pairs += [(f"vraag-{number}", asked(str(number)), told("2")) for number in (2, 3)]
    return case


def table_of_questions() -> Case:
    """Questions and answers as a table of three columns."""
    case = Case(list(HEAD))
    case.say("| Nr. | Vraag | Antwoord")
    for number in range(1, 5):
        case.say(f"| {number} | {asked(str(number))} | {told(str(number))}")
        case.pairs.append((f"vraag-{number}", asked(str(number)), told(str(number))))
    return case.say(*SIGNED)


def motie() -> Case:
    """A motie: no questions, names without functions."""
    return Case(
        [
            "36 801 Regels over heggen",
            "Nr. 12 MOTIE VAN HET LID DE WAL C.S.",
            "Voorgesteld 12 mei 2026",
            "De Kamer,",
            "gehoord de beraadslaging,",
            "constaterende dat heggen verdwijnen;",
            "overwegende dat dit te voorkomen is;",
            "verzoekt de regering heggen te tellen,",
            "en gaat over tot de orde van de dag.",
            "De Wal",
            "Van Haag",
        ]
    )


def amendement() -> Case:
    """An amendement: numbered parts that are no questions, and a heading."""
    case = Case(
        [
            "36 801 Regels over heggen",
            "Nr. 13 AMENDEMENT VAN HET LID DE WAL",
            "Ontvangen 12 mei 2026",
            "De ondergetekende stelt het volgende amendement voor:",
            "I",
            "In artikel 3, eerste lid, wordt «heg» vervangen door «haag».",
            "II",
            "Artikel 4 vervalt.",
        ]
    )
    case.head("Toelichting")
    return case.say("Dit amendement regelt dat heggen hagen heten.", "De Wal")


def advice() -> Case:
    """Advice of the Raad van State in italics, the reaction in roman."""
    case = Case(
        [
            "36 801 Regels over heggen",
            "Nr. 4 ADVIES AFDELING ADVISERING RAAD VAN STATE EN NADER RAPPORT",
            "Ontvangen 12 mei 2026",
            "Hieronder zijn opgenomen het advies en het nader rapport. Het advies is cursief gedrukt.",
        ]
    )
    case.head("1. Nut van heggen")
    case.headings += ["[Advies]", "[Nader rapport]"]
    case.say("/ De Afdeling merkt op dat het nut van heggen niet is toegelicht.")
    case.say("De toelichting is aangevuld.")
    case.head("2. Kosten")
    case.headings += ["[Advies]", "[Nader rapport]"]
    case.say("/ De Afdeling adviseert in te gaan op de kosten.", "De kosten zijn geraamd.")
    return case


def annexes() -> Case:
    """Annexes with footnotes of their own, and lists that are no questions."""
    case = Case(list(HEAD))
    case.say(f"In de bijlage staat een {case.note('telling.', 'Van het voorjaar.')} Zij is volledig.", *SIGNED)
    case.head("Bijlage 1: Telling")
    case.say(f"Er zijn twaalf {case.note('heggen.', 'Zonder de tuinen.')} Zij staan in:", "#1 Noord;", "# Zuid.")
    case.head("Bijlage 2: Werkwijze")
    case.say(f"Er is geteld met de {case.note('hand.', 'En met de teller.')} Dat duurde een dag.")
    return case


def signed_by_several() -> Case:
    """Two ministers, functions before names, then questions."""
    case = Case(list(HEAD))
    case.say("De minister van Groen,", "Anna de Heg", "De staatssecretaris van Groen,", "Bas van Haag")
    for number in (1, 2):
        case.say(f"Vraag {number}", asked(str(number)), f"Antwoord {number}", told(str(number)))
        case.pairs.append((f"vraag-{number}", asked(str(number)), told(str(number))))
    return case


def several_letters() -> Case:
    """A verslag of the Eerste Kamer that holds two letters, each with a heading, a date and a signature."""
    case = Case(
        [
            "Vergaderjaar 2025-2026",
            "36 801 Regels over heggen",
            "C VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
            "Vastgesteld 12 mei 2026",
            "De commissie heeft op 3 april 2026 een brief gestuurd. De minister heeft op 8 mei 2026 gereageerd.",
            "De griffier van de commissie,",
            "De Boer",
        ]
    )
    case.head("BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR GROEN", "")
    case.say("Aan de minister van Groen", "Den Haag, 3 april 2026", "De leden hebben enkele vragen.")
    for number in (1, 2):
        case.say(f"Vraag {number}", asked(f"c{number}"))
        anchor = f"brief-van-de-voorzitter-van-de-vaste-commissie-voor-groen-vraag-{number}"
        case.pairs.append((anchor, asked(f"c{number}"), told(f"c{number}")))
    case.say("De voorzitter van de vaste commissie voor Groen,", "Cor de Haag")
    case.head("BRIEF VAN DE MINISTER VAN GROEN", "")
    case.say("Aan de Voorzitter van de Eerste Kamer der Staten-Generaal", "Den Haag, 8 mei 2026")
    case.say("Hierbij mijn antwoorden.")
    for number in (1, 2):
        case.say(f"Vraag {number}", asked(f"c{number}"), f"Antwoord {number}", told(f"c{number}"))
        case.pairs.append((f"brief-van-de-minister-van-groen-vraag-{number}", asked(f"c{number}"), told(f"c{number}")))
    return case.say("De minister van Groen,", "Anna de Heg")


CASES: dict[str, Callable[[], Case]] = {
    made.__name__: made
    for made in (
        *(labelled, answer_to_question, answer_on_question, answer_without_label, lone_numbers, joint_lone_numbers),
        *(lettered, headed_answers, typed_numbers),
        *(counted_numbers, one_line, joint, unnumbered, bold_questions, bare_labels, titled, restarted, sub_questions),
        *(
            missing,
            with_tables,
            table_of_questions,
            answers_apart,
            answers_under_a_heading,
            motie,
            amendement,
            advice,
            annexes,
            signed_by_several,
            several_letters,
        ),
    )
}
