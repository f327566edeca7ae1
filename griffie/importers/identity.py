"""The id of a paper and its folder: the official id where the head gives one, else a slug."""

import re

from griffie.importers.metadata import Metadata
from griffie.urls import slug

_SHORT = {
    "beantwoording schriftelijk overleg": "beantwoording-so",
    "beantwoording kamervragen": "beantwoording-kv",
    "verslag schriftelijk overleg": "verslag-so",
    "verslag van een schriftelijk overleg": "verslag-so",
    "nota naar aanleiding van het verslag": "nnav",
}
NO_DOSSIER = "zonder-dossier"
_GIVEN = re.compile(r"(?:kst|ah|h|kv|ag|blg|nds|stcrt)-(?=[\w-]*\d)|\d{4}D\d{5}")
_OFFICIAL = re.compile(r"kst-\d{5}(?:-\w+)?-\w+")


def identity(found: Metadata, file: str) -> str:
    """The id: `kst-36800-K-F`, else kind, dossier and date; without a date the file's name, so that no two collide."""
    if found.id:
        return found.id
    if found.dossiers and found.ondernummer:
        official = f"kst-{found.dossiers[0]}-{found.ondernummer}"
        if _OFFICIAL.fullmatch(official):
            return official
    kind = _SHORT.get(found.soort) or slug(found.soort)
    dossier = found.dossiers[0].lower() if found.dossiers else ""
    when = found.datum.isoformat() if found.datum else slug(file.partition(".")[0])
    return "-".join(part for part in (kind, dossier, when) if part)


def is_official(identity: str) -> bool:
    """Whether an id was given by the publisher, so that one id is one paper; not one of our own making."""
    return _GIVEN.match(identity) is not None


def folder(found: Metadata) -> str:
    """The folder in `content/` that holds the papers of its dossier."""
    return found.dossiers[0] if found.dossiers else NO_DOSSIER
