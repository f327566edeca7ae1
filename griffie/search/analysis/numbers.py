"""Document numbers as tokens: one canonical spelling for every way in which a number is written.

What a text mentions was recognised when it was read (`griffie.citations`); here its ids become tokens. What a reader
types is recognised by one short pattern, which the browser shares.
"""

import re

_ID = re.compile(r"kst-(?P<number>\d{4,5}(?:-[0-9A-Z]+)*)", re.IGNORECASE)
_TYPED = re.compile(
    r"(?:(?:kamerstuk(?:ken)?|kst|dossier)[ .:-]*)?(?:(?:i{1,2}|1|2|tk|ek)[ ,]+)?(?:\d{4}[/-]\d{2,4}[ ,]+)?"
    r"(?P<dossier>\d{2}[ .]?\d{3})"
    r"(?:[ .,/-]*\(?(?P<chapter>(?:[ivxl]+[a-h]?|[a-fjk])(?=$|[) .,/\d-])|0[1-9](?=$|[) .,/-])|[1-9]\d(?=[ ,/-]))\)?)??"
    r"(?:[ .,/-]*(?:nr|nrs|no|nummer)?[ .,:/-]*(?P<number>\d{1,4}[a-z]?|[a-z]{1,2}))?",
    re.ASCII,
)
_AROUND = " ()[].,;:!?"
"""What a sentence puts around a number."""
_DASHES = re.compile("[\u2010-\u2015]")
_LOOSE_LETTERS = re.compile(r"\d [a-z]{2}$(?<!\d (?:ii|iv|vi|ix|xi|xv|xx))", re.ASCII)
"""Two loose letters behind a dossier are a word ("36800 en"), unless they are a chapter."""
_PARLIAMENT = re.compile(r"(?P<year>20\d\d) ?(?P<letter>[dz]) ?(?P<number>\d{5})", re.ASCII)


def id_tokens(id_: str) -> tuple[str, ...]:
    """The tokens under which an id is found, narrowest first: `kst-36800-X-46` → `36800-x-46`, `36800-x`, `36800`."""
    match = _ID.fullmatch(id_.removeprefix("dossier:") if not id_.startswith("dossier:") else f"kst-{id_[8:]}")
    if match is None:
        return (" ".join(id_.lower().split()),)
    parts = match["number"].lower().split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))


def typed_number(words: str) -> str:
    """The canonical number when all that was typed is one document number, else empty.

    >>> typed_number("36 800 X nr. 46"), typed_number("Kamerstuk 28 676, nr. 560"), typed_number("(36800K-F).")
    ('36800-x-46', '28676-560', '36800-k-f')
    """
    plain = _DASHES.sub("-", words.lower()).strip(_AROUND)
    if parliament := _PARLIAMENT.fullmatch(plain):
        return "".join(parliament.groups())
    match = _TYPED.fullmatch(plain)
    if match is None or _LOOSE_LETTERS.search(plain):
        return ""
    parts = (re.sub(r"[ .]", "", match["dossier"]), match["chapter"], match["number"])
    return "-".join(part for part in parts if part)
