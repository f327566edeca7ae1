"""What is said when a note cannot be made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refused:
    """Why something cannot be done, as one Dutch sentence to the editor."""

    reason: str
