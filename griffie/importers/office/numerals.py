"""Numbers as lists print them: 3, c, C, iii, III."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ALPHABET = 26
_HIGHEST = 4999
"""Above it letters and Roman figures are as good as never meant."""
_LOWER = {"lowerLetter", "a"}
_UPPER = {"upperLetter", "A"}
_LOWER_ROMAN = {"lowerRoman", "i"}
_UPPER_ROMAN = {"upperRoman", "I"}


def numeral(number: int, form: str) -> str:
    """A number in the form that Word (`lowerLetter`) or OpenDocument (`a`) names; figures for any other form."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if not 1 <= number <= _HIGHEST:
        return str(number)
    if form in _LOWER | _UPPER:
        letters = _letters(number)
        return letters if form in _LOWER else letters.upper()
    if form in _LOWER_ROMAN | _UPPER_ROMAN:
        return _roman(number) if form in _LOWER_ROMAN else _roman(number).upper()
    return str(number)


def _letters(number: int) -> str:
    """A … z, then aa … zz, as word processors count."""
    return chr(ord("a") + (number - 1) % _ALPHABET) * ((number - 1) // _ALPHABET + 1)


def _roman(number: int) -> str:
    letters = []
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        letters.append(sign * count)
    return "".join(letters)
