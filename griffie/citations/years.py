"""The vergaderjaar: from the third Tuesday of September to the next, printed in a dozen ways, kept as eight digits."""

import datetime as dt

TURN = 1900
FIRST_LETTERED = "20032004"
"""First vergaderjaar in which papers of the Eerste Kamer carry letters; before it they carried numbers."""
LAST_PREFIXED = "20092010"
"""Last vergaderjaar whose Eerste Kamer papers and Handelingen follow no rule that a citation could give."""
FIRST_ON_SITE = 1995
"""Papers of a vergaderjaar that ended before this calendar year follow no rule of the official site."""
FIRST_AH_NUMBERED = "20252026"
"""From here on Aanhangsel papers are published under two numbering schemes."""


def pair(first: str, second: str) -> str | None:
    """Eight digits for two printed years, the second of four or two digits; None unless it is the year after."""
    start = int(first)
    following = start + 1
    fits = int(second) == following if len(second) == 4 else int(second) == following % 100  # noqa: PLR2004
    return f"{start}{following}" if fits and start >= TURN - 100 else None


def at(date: dt.date) -> str:
    """The vergaderjaar of a day, as eight digits."""
    start = date.year if date >= prinsjesdag(date.year) else date.year - 1
    return f"{start}{start + 1}"


def prinsjesdag(year: int) -> dt.date:
    """The third Tuesday of September, on which the vergaderjaar begins."""
    first = dt.date(year, 9, 1)
    return first + dt.timedelta(days=(1 - first.weekday()) % 7 + 14)


def short(year: str) -> str:
    """As citations print it: `2025/26`, and `1999/2000` in full at the turn of the century."""
    return f"{year[:4]}/{year[4:]}" if year[6:] == "00" else f"{year[:4]}/{year[6:]}"


def ended_before_site(year: str | None) -> bool:
    """Whether a printed vergaderjaar lies before the official site begins."""
    return year is not None and int(year[4:]) < FIRST_ON_SITE
