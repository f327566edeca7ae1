"""What a page says and gets when it asks about notes: JSON that is read strictly, and written from typed values."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from griffie.model.annotation import NoteKind
from griffie.noting.adding import Wish
from griffie.noting.selection import Pointed

MOST_BYTES = 1_000_000
"""Of a question; a block of a paper is some kilobytes."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered: a status of HTTP, and what goes out as JSON."""

    status: int
    said: Mapping[str, object]


def refusal(status: int, reason: str, **more: object) -> Reply:
    """A reply that says why not."""
    return Reply(status, {"weigering": reason, **more})


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a page; what a step does not need is empty."""

    paper: str
    pointed: Pointed
    wish: Wish | None
    seen: str
    """Digest of the file of notes as the editor knows it."""


def asked(body: bytes) -> Asked | None:
    """The question in a request; None when it is not one."""
    try:
        data = json.loads(body)
        return _asked(data) if isinstance(data, dict) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _asked(data: Mapping[str, object]) -> Asked:
    pointed = Pointed(
        place=_text(data, "plaats"),
        text=_text(data, "alinea"),
        nth=_number(data, "hoeveelste"),
        alike=_number(data, "gelijke"),
        start=_number(data, "van"),
        end=_number(data, "tot"),
    )
    wish = None
    if "soort" in data:
        wish = Wish(
            NoteKind(_text(data, "soort")), *(_text(data, key) for key in ("tekst", "auteur", "bron", "termijn"))
        )
    return Asked(_text(data, "stuk"), pointed, wish, _text(data, "versie") if "versie" in data else "")


def _text(data: Mapping[str, object], key: str) -> str:
    value = data[key]
    if not isinstance(value, str):
        raise TypeError(key)
    value.encode()  # half a character of UTF-16 is an error here rather than in a file
    return value


def _number(data: Mapping[str, object], key: str) -> int:
    value = data[key]
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(key)
    return value
