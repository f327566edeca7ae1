"""Elements of Word that stand for a character, and `w:sym`: a place in a font of signs."""

from xml.etree import ElementTree as ET

from griffie.importers.office.docx_names import W

_GREEK = dict(
    zip((*range(0x41, 0x5B), *range(0x61, 0x7B)), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)
)


def _places(pairs: str) -> dict[int, str]:
    return {int(pair[:2], 16): pair[2:] for pair in pairs.split()}


_SYMBOL = _GREEK | _places(
    "22∀ 24∃ 27∋ 2A∗ 2D− 40≅ A3≤ A5∞ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B2″ B3≥ B4× B5∝ B6∂ B7• B8÷ B9≠ BA≡ BB≈ BC… C5⊕ C7∩ "
    "C8∪ CE∈ CF∉ D1∇ D6√ D7⋅ D9∧ DA∨ DB⇔ DC⇐ DD⇑ DE⇒ DF⇓ E5∑ F2∫"
)
_WINGDINGS = _places("28☎ 2A✉ 4A☺ 6C● 6E■ 6F□ 71❑ 75◆ 76❖ A7▪ A8◻ D8➢ DF← E0→ E1↑ E2↓ E8➔ F0⇨ FB✗ FC✓ FD☒ FE☑")
_FONTS: dict[str, dict[int, str]] = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_PRIVATE = 0xF000
"""Word writes places in such fonts from here on."""


def spelled(element: ET.Element) -> str | None:
    """The character that an element stands for; None when it stands for none."""
    match element.tag.removeprefix(W):
        case "tab" | "ptab":
            return "\t"
        case "noBreakHyphen":
            return "\u2011"
        case "sym":
            return _symbol(element)
        case "br" if element.get(f"{W}type") in {"page", "column"}:
            return " "
        case "br" | "cr":
            return "\n"
        case _:
            return None


def _symbol(element: ET.Element) -> str:
    """The sign; a place that nobody can name stays the private character that it is, and is reported as such."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
        shown = chr(code)
    except (ValueError, OverflowError):
        return "\ufffd"
    places = _FONTS.get(element.get(f"{W}font", "").casefold(), {})
    return places.get(code - _PRIVATE if code >= _PRIVATE else code, shown)
