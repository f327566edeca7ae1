"""Official XML made up by chance: trees of every element, known and unknown, each word different from all others."""

from collections.abc import Callable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from hypothesis import strategies as st

NASTY = (
    "bijen €12 3,5% *ster* _lijn_ [haak] <hoek> a|b C# A&B &amp; 1. 12) - + # > === * ** ` ~~ «zo» §4 nr. café "
    "cafe\u0301 28\u00a0676 | --- [a](b) ![a](b) Vraag 1. Antwoord 2 – • a. o \\"
).split(" ")
HOLDERS = "al tussenkop titel considerans.al wat nieuw-blok naam functie label nr bron".split()
BOXES = (
    "tekst divisie al-groep box aanhaling algemeen vrije-tekst artikel lid wijziging amendement-lid bijlage "
    "ondertekening motie spreekbeurt definitielijst onbekend-blok adviesrvs"
).split()
PIECES = "nadruk extref intref sup nieuw-woord tekstcorrectie achternaam organisatie".split()
OLD_BOXES = "stuk body ondtek lijst onbekend-blok box spreekbeurt wijziging vraag antwoord reactie".split()


@dataclass
class Maker:
    """Draws a tree; the words that it wrote are remembered."""

    draw: st.DrawFn
    count: int = 0
    notes: int = 0
    room: int = 60

    def word(self) -> str:
        self.count += 1
        return f"w{self.count}x"

    def text(self) -> str:
        """Some words, with what could be taken for mark-up among them, and white space as files have it."""
        found = [self.word()]
        for _ in range(self.draw(st.integers(0, 3))):
            found.append(self.draw(st.sampled_from(NASTY)))
            found.append(self.word())
        space = self.draw(st.sampled_from([" ", "\n   ", "  "]))
        return escape(space.join(found))

    def line(self, depth: int = 2, *, notes: bool = True) -> str:
        """Running text with elements in it, also in the middle of words."""
        made = self.text() if self.draw(st.booleans()) else ""
        for _ in range(self.draw(st.integers(0, 2)) if depth and self.spend() else 0):
            kind = self.draw(st.sampled_from([*PIECES, "pi", "noot", "nootref", "voetref", "leeg"]))
            glue = self.draw(st.sampled_from(["", " "]))
            made += glue + self.piece(kind, depth, notes=notes) + glue + self.draw(st.sampled_from(["", "rest"]))
        return made

    def piece(self, kind: str, depth: int, *, notes: bool) -> str:
        if kind == "pi":
            return "<?xpp afbm?><!-- niets -->"
        if kind == "noot" and notes:
            self.notes += 1
            number = self.draw(st.sampled_from(["1", "2", "*", "a", ""]))
            inner = ""
            for _ in range(self.draw(st.integers(1, 2))):
                inner += f"<noot.al>{self.word()} {self.line(1, notes=False)}</noot.al>"
            return f'<noot id="n{self.notes}" type="voet"><noot.nr>{number}</noot.nr>{inner}</noot>'
        if kind == "nootref" and notes:
            return f'<nootref refid="n{self.draw(st.integers(1, 3))}">1</nootref>'
        if kind == "voetref" and notes:
            return f'<voetref refid="v{self.draw(st.integers(1, 4))}" nr="1"></voetref>'
        if kind in {"noot", "nootref", "voetref", "leeg"}:
            return "<nadruk/>"
        type_ = self.draw(st.sampled_from(["vet", "cur", "vetcur", "rom"]))
        doc = self.draw(st.sampled_from(["kst-36912-7", "https://voorbeeld.nl/a_(b)", "iets", "#d1"]))
        return f'<{kind} type="{type_}" doc="{escape(doc)}">{self.line(depth - 1, notes=notes)}</{kind}>'

    def block(self, depth: int = 3) -> str:
        """A block, or a block of blocks."""
        kinds: dict[str, Callable[[], str]] = {
            "line": self.paragraph,
            "heading": self.heading,
            "list": lambda: self.listing(depth),
            "table": self.table,
            "definition": self.definition,
            "picture": self.picture,
            "loose": self.text,
            "signature": self.signature,
            "box": lambda: self.box(depth),
        }
        return kinds[self.draw(st.sampled_from(sorted(set(kinds) - ({"box"} if depth == 0 else set()))))]()

    def paragraph(self) -> str:
        tag = self.draw(st.sampled_from(HOLDERS))
        return f"<{tag}>{self.line()}</{tag}>"

    def heading(self) -> str:
        number = self.draw(st.sampled_from(["1.", "2.1", "II", ""]))
        return f"<kop><label>{self.line(0)}</label><nr>{number}</nr><titel>{self.line()}</titel></kop>"

    def listing(self, depth: int) -> str:
        marks = st.sampled_from(["1.", "2.", "a.", "–", "•", "(i)", "1°.", "", "08.", "x y"])
        made = ""
        for _ in range(self.draw(st.integers(1, 3))):
            made += f"<li><li.nr>{self.draw(marks)}</li.nr>{self.blocks(depth - 1, 2)}</li>"
        return f"<lijst>{made}</lijst>"

    def definition(self) -> str:
        inner = f"<term>{self.line(1)}</term><definitie><al>{self.line(1)}</al></definitie>"
        return f"<definitielijst><definitie-item>{inner}</definitie-item></definitielijst>"

    def picture(self) -> str:
        picture = '<illustratie naam="x.png" alt="een plaatje"/>'
        return f"<plaatje>{picture}<bijschrift>{self.line(1)}</bijschrift></plaatje>"

    def signature(self) -> str:
        """Functions and names in any order, with text between them."""
        made = ""
        for _ in range(self.draw(st.integers(0, 3))):
            tag = self.draw(st.sampled_from(["functie", "naam", "deze", "plaats", "nieuw-blok"]))
            made += f"<{tag}>{self.line(1)}</{tag}>" + (self.word() if self.draw(st.booleans()) else "")
        around = self.draw(st.sampled_from(["ondertekening", "ondtek"]))
        return f"<{around}>{made}</{around}>"

    def late_notes(self) -> str:
        """Notes after the text, cited or not; one may cite another, and two may have one id."""
        made = ""
        for _ in range(self.draw(st.integers(0, 4))):
            id_ = self.draw(st.integers(1, 3))
            made += f'<voetnoot id="v{id_}" nr="{self.draw(st.sampled_from(["1", "2", "a", ""]))}">'
            made += f"<al>{self.word()} {self.line(1)}</al></voetnoot>"
        return made

    def box(self, depth: int) -> str:
        tag = self.draw(st.sampled_from(BOXES))
        return f"<{tag}>{self.blocks(depth - 1)}</{tag}>"

    def table(self) -> str:
        rows = ""
        spans = st.sampled_from(["", ' morerows="1"', ' namest="c1" nameend="c2"', ' colname="c2"'])
        for _ in range(self.draw(st.integers(1, 3))):
            rows += "<row>"
            for _ in range(self.draw(st.integers(0, 3))):
                rows += f"<entry{self.draw(spans)}>{self.blocks(0, 2)}</entry>"
            rows += "</row>"
        rows += self.draw(st.sampled_from(["", "", "<row>los</row>", "<nieuwe-rij>los</nieuwe-rij>", "los"]))
        columns = '<colspec colname="c1"/><colspec colname="c2"/>'
        return f'<table><title>{self.line(1)}</title><tgroup cols="3">{columns}<tbody>{rows}</tbody></tgroup></table>'

    def blocks(self, depth: int, most: int = 3) -> str:
        return "".join(self.block(max(0, depth)) for _ in range(self.draw(st.integers(0, most)) if self.spend() else 0))

    def spend(self) -> bool:
        self.room -= 1
        return self.room > 0


@st.composite
def kamerstukken(draw: st.DrawFn) -> tuple[str, int]:
    """A Kamerstuk of chance, and how many different words it has."""
    make = Maker(draw)
    title = make.line(1)
    body = make.blocks(3, 6) + f"<al>{make.word()}</al>"
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><kamerstuk>
<kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2025-2026</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>36 912</dossiernr></dossiernummer><titel>Heggen {make.word()}</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr><titel>BRIEF {title}</titel>
<algemeen>{body}</algemeen></stuk></kamerstuk></officiele-publicatie>"""
    return text, make.count


@st.composite
def kamervragen(draw: st.DrawFn) -> tuple[str, int, tuple[int, ...]]:
    """Kamervragen of chance: the text, how many different words, and the numbers of the questions."""
    make = Maker(draw)
    body = ""
    asked = tuple(range(1, draw(st.integers(1, 4)) + 1))
    for number in asked:
        label = draw(st.sampled_from([f"Vraag {number}", f"{number}"]))
        body += f"<vraag><nr>{label}</nr><al>{make.word()} {make.line()}?</al></vraag>"
        if draw(st.booleans()):
            label = draw(st.sampled_from([f"Antwoord {number}", f"{number}"]))
            body += f"<antwoord><nr>{label}</nr><al>{make.word()} {make.line()}</al>{make.blocks(1, 2)}</antwoord>"
    head = f"<kamervraagkop/><kamervraagomschrijving>{make.word()}</kamervraagomschrijving>"
    text = f"<kamervragen>{head}{body}</kamervragen>"
    return text, make.count, asked


@st.composite
def oude_stukken(draw: st.DrawFn) -> tuple[str, int]:
    """A paper of chance in the form of before 2010, its notes after the text, and how many different words it has."""
    make = Maker(draw)
    title = make.line(1)
    body = make.blocks(3, 6) + f"<al>{make.word()}</al>"
    box = draw(st.sampled_from(OLD_BOXES))
    body += f"<{box}>{make.blocks(1, 2)}</{box}>" + draw(st.sampled_from(["", "<witreg></witreg>", "los "]))
    text = f"""<?xml version="1.0" encoding="utf-8"?>
<kamerwrk kamer="2" publtype="meto">
<kop><titel>Tweede Kamer {make.word()}</titel><subtitel>Vergaderjaar 1995-1996</subtitel></kop>
<frontm><versie dtd="0.10"></versie><ordernr>6K1</ordernr><vergjaar>1995-1996</vergjaar>
<onderw><nummer>24 999</nummer><naam>Heggen {make.word()}</naam></onderw></frontm>
<body><stuk><ltrlabel>Nr. </ltrlabel><nummer>3</nummer><titel>MEMORIE {title}</titel>{body}</stuk></body>
{make.late_notes()}</kamerwrk>"""
    return text, make.count
