"""What the description at the head of Kamervragen says: who asked whom, when it was sent, when it was answered."""

import re
from collections.abc import Sequence
from datetime import date

from griffie.importers.dates import date_in
from griffie.importers.draft import Stated
from griffie.model.document import Answers

ANSWERED = "beantwoording kamervragen"
ASKED = "kamervragen"

_SENT = re.compile(r"\(ingezonden\s+(?P<day>[^)]+)\)", re.IGNORECASE)
_RECEIVED = re.compile(r"\(ontvangen\s+(?P<day>[^)]+)\)", re.IGNORECASE)
_ASKER = re.compile(r"Vragen van (?P<who>.+?) aan (?P<whom>.+?) over ", re.IGNORECASE)
_LAST_DERIVABLE = 2024
"""From vergaderjaar 2025-2026 on two numberings of the Aanhangsel are in use, and an id cannot be derived."""


def stated_of_questions(how: str, described: Sequence[str], *, subject: str, answered: bool, line: int) -> Stated:
    """Reads the descriptions of a set of questions and of its answer. Writes what they state."""
    whole = " ".join(described)
    sent, received = _day(_SENT.search(whole)), _day(_RECEIVED.search(whole))
    asker = _ASKER.search(whole)
    who, whom = (asker["who"], asker["whom"]) if asker else ("", "")
    asked = described[0].partition("(ingezonden")[0].rstrip(" .") if described else ""
    return Stated(
        how,
        soort=ANSWERED if answered else ASKED,
        titel=subject[:1].upper() + subject[1:] if subject else asked,
        datum=received if answered and received else sent,
        datumsoort="ontvangen" if answered and received else "",
        afzender=whom if answered else who,
        aan="" if answered else whom,
        beantwoordt=Answers(asked, (), sent) if answered and asked else None,
        line=line,
    )


def id_of_questions(year: str, number: str, kamer: str) -> str:
    """`ah-tk-20242025-100`, where vergaderjaar and number are printed and the rule still holds; else nothing."""
    years = re.search(r"(\d{4})\s?[-–]\s?(\d{4})", year)
    if not (years and number.isdigit() and int(years[1]) <= _LAST_DERIVABLE):
        return ""
    return f"ah-{'ek' if kamer == 'Eerste Kamer' else 'tk'}-{years[1]}{years[2]}-{number}"


def _day(match: re.Match[str] | None) -> date | None:
    return date_in(match["day"]) if match else None
