"""Dutch words for dates, counts and lists: what every page says in the same way."""

from collections.abc import Iterable, Sequence
from datetime import date

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_WORDS = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien twintig"
).split()
_LETTERS = 26


def date_words(day: date) -> str:
    """A date as Dutch writes it.

    >>> date_words(date(2026, 6, 15))
    '15 juni 2026'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def session_years(vergaderjaar: str) -> str:
    """A session year with the dash that belongs between years.

    >>> session_years("2025-2026")
    '2025–2026'
    """
    return vergaderjaar.replace("-", "–")


def session_short(vergaderjaar: str) -> str:
    """A session year as citations print it.

    >>> session_short("2025-2026")
    '2025/26'
    """
    first, dash, last = vergaderjaar.partition("-")
    return f"{first}/{last[-2:]}" if dash else vergaderjaar


def count(number: int, one: str, many: str) -> str:
    """How many of something, in digits.

    >>> count(1, "noot", "noten"), count(2, "noot", "noten")
    ('1 noot', '2 noten')
    """
    return f"{number} {one if number == 1 else many}"


def in_words(number: int) -> str:
    """A number as running text has it: words up to twenty, digits above.

    >>> in_words(12), in_words(25)
    ('twaalf', '25')
    """
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def count_words(number: int, one: str, many: str) -> str:
    """How many of something, in running text.

    >>> count_words(1, "antwoord", "antwoorden"), count_words(3, "antwoord", "antwoorden")
    ('één antwoord', 'drie antwoorden')
    """
    return f"één {one}" if number == 1 else f"{in_words(number)} {many}"


def capital(text: str) -> str:
    """The text with a capital first letter; `ij` is one letter.

    >>> capital("ijsbreker"), capital("één antwoord")
    ('IJsbreker', 'Eén antwoord')
    """
    if text.startswith("ij"):
        return "IJ" + text[2:]
    if text.startswith("één"):
        return "Eén" + text[3:]
    return text[:1].upper() + text[1:]


def listing(items: Iterable[str]) -> str:
    """Items as a sentence lists them.

    >>> listing(["13", "34", "41"])
    '13, 34 en 41'
    """
    every = list(items)
    if len(every) < 2:  # noqa: PLR2004 - one item needs no "en"
        return "".join(every)
    return f"{', '.join(every[:-1])} en {every[-1]}"


def stretches(numbers: Sequence[int]) -> str:
    """Numbers in order, with runs of three or more as a range.

    >>> stretches([1, 2, 3, 4, 7, 8])
    '1–4, 7, 8'
    """
    parts: list[str] = []
    start = 0
    for index in range(1, len(numbers) + 1):
        if index < len(numbers) and numbers[index] == numbers[index - 1] + 1:
            continue
        run = numbers[start:index]
        parts.extend([f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(n) for n in run])  # noqa: PLR2004 - a range
        start = index
    return ", ".join(parts)


def letter(index: int) -> str:
    """The letter of the note with this index in its question: a … z, then aa, ab and on.

    >>> letter(0), letter(25), letter(26), letter(27)
    ('a', 'z', 'aa', 'ab')
    """
    before, last = divmod(index, _LETTERS)
    return (letter(before - 1) if before else "") + chr(ord("a") + last)


def digits(number: int) -> str:
    """A number with a full stop between thousands.

    >>> digits(72372)
    '72.372'
    """
    return f"{number:,}".replace(",", ".")
