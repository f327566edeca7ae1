"""The only tolerance with which a quote is compared: white space and the style of quotation marks.

Everything that places notes compares through `folded`; nothing else may loosen a comparison.
"""

from array import array
from dataclasses import dataclass

from griffie.text import Span

_QUOTES = str.maketrans({**dict.fromkeys("‘’‚‛`´′", "'"), **dict.fromkeys("“”„‟″«»", '"')})


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with runs of white space as one space and quotation marks straight, and the way back."""

    text: str
    offsets: "array[int]"
    """Where each character stood in the original; one more, for the end."""

    def original(self, start: int, end: int) -> Span:
        """The stretch of the original from which `text[start:end]` came."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def folded(text: str) -> Folded:
    """Fold a text. Two texts that fold alike count as the same, and no others."""
    chars: list[str] = []
    offsets = array("l")
    for offset, char in enumerate(text):
        if char.isspace():
            if chars and chars[-1] == " ":
                continue
            chars.append(" ")
        else:
            chars.append(char.translate(_QUOTES))
        offsets.append(offset)
    offsets.append(len(text))
    return Folded("".join(chars), offsets)
