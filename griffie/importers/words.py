"""The words of a text: the unit in which import promises to lose nothing."""


def words(text: str) -> tuple[str, ...]:
    """The words in order: what stands between white space, with all its punctuation.

    White space is every kind that Unicode knows, non-breaking spaces too; nothing else is folded, so that a changed
    quotation mark or a lost comma is a changed word.
    """
    return tuple(text.split())
