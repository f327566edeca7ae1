"""What the description at the head of Kamervragen says: who asked whom, when it was sent, when it was answered."""

import re
from collections.abc import Sequence
from datetime import date

from griffie.importers.dates import date_in
from griffie.importers.draft import Stated
from griffie.model.document import Answers

ANSWERED = "beantwoording kamervragen"
ASKED = "kamervragen"
POSTPONED = "uitstel beantwoording kamervragen"
"""The answer that there is no answer yet; it is published in the Aanhangsel under a number of its own."""

_SENT = re.compile(r"\(ingezonden\s+(?P<day>[^)]+)\)", re.IGNORECASE)
_RECEIVED = re.compile(r"\(ontvangen\s+(?P<day>[^)]+)\)", re.IGNORECASE)
_ASKER = re.compile(r"Vragen van (?P<who>.+?) aan (?P<whom>.+?) over ", re.IGNORECASE)
_ANSWERER = re.compile(r"(?:Antwoord|Mededeling) van (?P<who>.+?)\s*\(ontvangen", re.IGNORECASE)
_LAST_DERIVABLE = 2024
"""From vergaderjaar 2025-2026 on two numberings of the Aanhangsel are in use, and an id cannot be derived."""


def stated_of_questions(how: str, described: Sequence[str], *, subject: str, answered: bool, line: int) -> Stated:
    """Reads the descriptions of a set of questions and of its answer. Writes what they state."""
    whole = " ".join(described)
    sent, received = _day(_SENT.search(whole)), _day(_RECEIVED.search(whole))
    asker, answerer = _ASKER.search(whole), _ANSWERER.search(whole)
    who, whom = (asker["who"], asker["whom"]) if asker else ("", "")
    asked = described[0].partition("(ingezonden")[0].rstrip(" .") if described else ""
    replied = answered or is_postponement(described)
    return Stated(
        how,
        soort=ANSWERED if answered else POSTPONED if replied else ASKED,
        titel=subject[:1].upper() + subject[1:] if subject else asked,
        datum=received if replied and received else sent,
        datumsoort="ontvangen" if replied and received else "",
        afzender=(answerer["who"] if answerer else whom) if replied else who,
        aan="" if replied else whom,
        beantwoordt=Answers(asked, (), sent) if answered and asked else None,
        line=line,
    )


def is_postponement(described: Sequence[str]) -> bool:
    """Whether a set of questions comes with the message that their answer takes longer."""
    return any(text.startswith("Mededeling van") for text in described)


def id_of_questions(year: str, number: str, kamer: str) -> str:
    """`ah-tk-20242025-100`, where vergaderjaar and number are printed and the rule still holds; else nothing."""
    years = re.search(r"(\d{4})\s?[-–]\s?(\d{4})", year)
    if not (years and number.isdigit() and int(years[1]) <= _LAST_DERIVABLE):
        return ""
    return f"ah-{'ek' if kamer == 'Eerste Kamer' else 'tk'}-{years[1]}{years[2]}-{number}"


def _day(match: re.Match[str] | None) -> date | None:
    return date_in(match["day"]) if match else None
