"""What numbers, letters and chapters can be: the ranges that keep an amount from becoming a paper.

Measured on a census of the official identifiers (February 2025); the newest dossier is the one figure that grows.
"""

NEWEST_DOSSIER = 37040
"""About the newest dossier when this was written; a caller that knows better passes its own."""
MARGIN = 500
"""How far past the newest known dossier a number may lie: papers are cited before a register hears of them."""
OLDEST_DOSSIER = 15000
FIRST_UNPREFIXED_DOSSIER = 32318
"""From here on no identifier of an Eerste Kamer paper carries the vergaderjaar."""
MOST_IN_RANGE = 20
MOST_IN_LIST = 200
"""No printed list comes near it; it bounds the work on hostile input."""

ROMAN_CHAPTERS = (
    *("I", "II", "IIA", "IIB", "III", "IV", "V", "VI", "VII", "VIII", "IX", "IXA", "IXB", "X", "XI", "XII", "XIII"),
    *("XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXII", "XXIII"),
)
"""Budget chapters in the order in which the Chamber lists them."""
FUNDS = tuple("ABCDEFGHJKLM")
"""Budgets of funds; C, D, L and M are roman numerals too, but stand with the funds."""
CHAPTERS = frozenset(ROMAN_CHAPTERS) | frozenset(FUNDS)
SUBS = frozenset(f"{n:02d}" for n in (*range(1, 11), *range(12, 22), *range(24, 35)))
"""The sub-dossiers of 21501, the one dossier that has them."""
DOSSIER_WITH_SUBS = "21501"

NEVER_LETTERS = frozenset("EU VS VN OM NL UK EK TK AO NB UN US BV NV KB MB HR NJ PG RB EG AI IT CO CV ID OR".split())
"""Pairs of capitals that are words of their own; read as an Eerste Kamer letter only when chamber I is printed."""


def is_dossier(digits: str, newest: int = NEWEST_DOSSIER) -> bool:
    """Whether five digits can be a dossier."""
    return len(digits) == 5 and OLDEST_DOSSIER <= int(digits) <= newest + MARGIN  # noqa: PLR2004 - dossiers have five


def is_sub(dossier: str, digits: str) -> bool:
    """Whether two digits behind a dossier are its sub-dossier."""
    return dossier == DOSSIER_WITH_SUBS and digits in SUBS


def chapter_order(chapter: str) -> tuple[int, int, str]:
    """Sort key of a chapter: roman numerals by value, then funds by letter."""
    if chapter in FUNDS:
        return (1, 0, chapter)
    return (0, ROMAN_CHAPTERS.index(chapter), "") if chapter in ROMAN_CHAPTERS else (2, 0, chapter)
