"""Where a reference of a source leads: an address as written, or the official one of the id it names."""

import re

from griffie.citations import address

_WRITTEN = re.compile(r"(?:https?://|mailto:)\S+$", re.IGNORECASE)
_WWW = re.compile(r"www\.\S+$", re.IGNORECASE)
_DOSSIER = re.compile(r"dossier/(?P<id>\d{5}(?:-[\w-]+)?)$")
_ID = re.compile(r"(?:kst|h|ah|stb|stcrt|trb|blg|nds|kv|ag)-[\w.-]+$", re.IGNORECASE)
_JCI = re.compile(r"jci1\.\S+$")
_OFFICIAL = "https://zoek.officielebekendmakingen.nl/"


def target(written: str) -> str:
    """The address of what an `extref` names; empty when it names nothing that has one."""
    written = written.strip()
    if _WRITTEN.match(written):
        return written
    if _WWW.match(written):
        return f"https://{written}"
    if _JCI.match(written):
        return f"https://wetten.overheid.nl/{written}"
    if match := _DOSSIER.match(written):
        return address(f"dossier:{match['id']}") or ""
    bare = written.removesuffix(".html")
    if _ID.match(bare):
        return address(bare) or f"{_OFFICIAL}{bare}.html"
    return ""
