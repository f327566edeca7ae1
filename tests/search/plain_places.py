"""Places as the format says they are written, one at a time: what the index writes in columns is held against it."""

from griffie.search.index.packing import packed


def place(record: int, length: int, count: int) -> str:
    """Where a term stands: a record of its paper, the length of the field there, how often."""
    if count == 1:
        return packed(record * 2) + packed(length)
    return packed(record * 2 + 1) + packed(length) + packed(count)
