"""What a production answers: where it stopped reading and what it read."""

from dataclasses import dataclass

from griffie.model.citation import Mention


@dataclass(frozen=True, slots=True)
class Found:
    """A match of one production."""

    end: int
    """Where scanning goes on; nothing before it is read again."""
    mentions: tuple[Mention, ...]
    """In order; empty when the production read something only to refuse it."""
