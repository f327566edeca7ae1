"""Dates as Dutch papers print them, and the session year that a date falls in."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, name in enumerate(
        "januari februari maart april mei juni juli augustus september oktober november december".split(),
        1,
    )
}
_WRITTEN = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(MONTHS)})\s+(\d{{4}})\b", re.IGNORECASE)
_RELATIVE = re.compile(
    rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<when>jl|jongstleden|a\.\s?s|aanstaande)\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_TUESDAY = 1


def date_in(text: str) -> date | None:
    """The first date in a text, day before month; None when there is none, or no such day."""
    found = []
    for pattern, order in ((_WRITTEN, (3, 2, 1)), (_DIGITS, (3, 2, 1)), (_ISO, (1, 2, 3))):
        if match := pattern.search(text):
            year, month, day = (match[group] for group in order)
            found.append((match.start(), int(year), MONTHS.get(month.lower()) or int(month), int(day)))
    if not found:
        return None
    _, year, month, day_of_month = min(found)
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def date_near(text: str, letter: date | None) -> tuple[date | None, bool]:
    """The first date in a text, and whether its year was resolved: "9 juni jl." is the last one before the letter.

    Without a letter's date nothing is resolved; a year is never guessed.
    """
    if found := date_in(text):
        return found, False
    match = _RELATIVE.search(text)
    if match is None or letter is None:
        return None, False
    month, day = MONTHS[match["month"].lower()], int(match["day"])
    past = match["when"].lower().startswith("j")
    # A leap day may be eight years away.
    years = range(letter.year, letter.year - 9, -1) if past else range(letter.year, letter.year + 9)
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= letter if past else found >= letter:
            return found, True
    return None, False


def session_year(day: date) -> str:
    """The vergaderjaar of a day: it begins on the third Tuesday of September (Grondwet, artikel 65)."""
    first = date(day.year, 9, 1)
    opening = date(day.year, 9, 1 + (_TUESDAY - first.weekday()) % 7 + 14)
    start = day.year if day >= opening else day.year - 1
    return f"{start}-{start + 1}"
