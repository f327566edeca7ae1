"""The fields of `metadata.xml`, of embedded metadata and of the head of an HTML page: what they say of a paper."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from griffie.importers.draft import Stated
from griffie.importers.official.xml_tree import Node, parse_xml
from griffie.importers.source import Source
from griffie.problems import Problem

Pairs = tuple[tuple[str, str], ...]
"""Names of fields with their values; a name may come back."""

ROOT = "metadata_gegevens"
"""The root of `metadata.xml`."""

_DATES = (
    ("OVERHEIDop.datumBrief", "ondertekend"),
    ("OVERHEIDop.datumOntvangst", "ontvangen"),
    ("OVERHEIDop.datumIndiening", ""),
    ("OVERHEIDop.datumVergadering", ""),
    ("DCTERMS.issued", ""),
)
"""Fields with a date, the surest first, with the kind of date each is."""
_RECORD = re.compile(r"https?://\S+?/(?P<id>[A-Za-z]+-[\w-]+)/metadata\.xml")
"""Where a file says that its metadata are to be found: the one field that every official file has."""
_OF_MEETINGS = re.compile(r"(?:h|ah)-(?:tk|ek|vv)-(\d{4})(\d{4})-")
_DOSSIER = re.compile(r"(\d{5})(?:[-;\s]+([\w]+))?")
_CHAMBERS = ("Tweede Kamer", "Eerste Kamer")
_SORTS = {"Handelingen": "handelingen", "Kamervragen zonder antwoord": "kamervragen"}


def read_metadata(source: Source) -> tuple[Stated | None, tuple[Problem, ...]]:
    """Reads a `metadata.xml`. Writes what it states, or why it cannot be read."""
    tree, problems = parse_xml(source)
    return (None, problems) if tree is None else (stated_of(pairs_of(tree), "metadata.xml"), ())


def pairs_of(tree: Node) -> Pairs:
    """The fields of a tree of `metadata` or `meta` elements."""
    found = ((_name(node), " ".join(node.get("content").split())) for node in tree.walk())
    return tuple((name, content) for name, content in found if name and content)


def _name(node: Node) -> str:
    """The name of a field; pages have it in another attribute, or in lower case."""
    name = node.get("name") or node.get("property")
    return f"DCTERMS{name[7:]}" if name.startswith("dcterms.") else name


def stated_of(pairs: Pairs, how: str, line: int = 0) -> Stated | None:
    """What fields say; None when none of them is a field of an official publication."""
    if not any(name.startswith(("OVERHEID", "DC.", "DCTERMS.")) for name, _ in pairs):
        return None
    day, kind = _date(pairs)
    title, sort = _title_and_kind(pairs)
    return Stated(
        how,
        id=_identifier(pairs),
        soort=sort,
        titel=title,
        datum=day,
        datumsoort=kind,
        kamer=_chamber(pairs),
        vergaderjaar=_one(pairs, "OVERHEIDop.vergaderjaar").replace("–", "-") or _year_of(_identifier(pairs)),
        dossiers=tuple(dict.fromkeys(_dossier(value) for value in _values(pairs, "OVERHEIDop.dossiernummer"))),
        ondernummer=_one(pairs, "OVERHEIDop.ondernummer"),
        afzender="; ".join(_values(pairs, "OVERHEIDop.indiener")),
        aan="; ".join(_values(pairs, "OVERHEIDop.ontvanger")),
        line=line,
    )


def _values(pairs: Pairs, *names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(content for name, content in pairs if name in names))


def _one(pairs: Pairs, *names: str) -> str:
    return next(iter(_values(pairs, *names)), "")


def _chamber(pairs: Pairs) -> str:
    """Who published it; else whose it is by its id (`h-tk-…`)."""
    makers = _values(pairs, "DC.creator", "DCTERMS.creator")
    named = next((chamber for chamber in _CHAMBERS if any(chamber in maker for maker in makers)), "")
    part = _identifier(pairs).partition("-")[2][:3]
    return named or {"tk-": "Tweede Kamer", "ek-": "Eerste Kamer"}.get(part, "")


def _identifier(pairs: Pairs) -> str:
    """The official id; a temporary one (`kst-1138049`) disappears and is none."""
    found = _one(pairs, "DC.identifier", "DCTERMS.identifier")
    record = _RECORD.fullmatch(_one(pairs, "OVERHEIDop.externMetadataRecord"))
    found = found or (record["id"] if record else "")
    return found if re.fullmatch(r"[A-Za-z]+-[\w-]+", found) and not re.fullmatch(r"kst-\d{6,7}", found) else ""


def _year_of(identifier: str) -> str:
    """The vergaderjaar that the id of Handelingen and of the Aanhangsel holds."""
    match = _OF_MEETINGS.match(identifier)
    return f"{match[1]}-{match[2]}" if match else ""


def _dossier(value: str) -> str:
    """`36800-XIV` from `36800-XIV`, `36800;XIV` and `36 800 XIV`."""
    bare = re.sub(r"\(?\bR\s?\d{3,4}\b\)?", "", re.sub(r"^(\d{2})[ .](\d{3})", r"\1\2", value))
    match = _DOSSIER.match(bare)
    if match is None:
        return value
    return f"{match[1]}-{match[2]}" if match[2] else match[1]


def _date(pairs: Pairs) -> tuple[date | None, str]:
    for name, kind in _DATES:
        if day := _day(_values(pairs, name)):
            return day, kind
    return None, ""


def _day(values: Iterable[str]) -> date | None:
    for value in values:
        try:
            return date.fromisoformat(value[:10])
        except ValueError:
            continue
    return None


def _title_and_kind(pairs: Pairs) -> tuple[str, str]:
    """Title and kind: from their own fields, else from the joined title `dossier title; kind; paper title`."""
    joined = _one(pairs, "DC.title", "DCTERMS.title").split("; ")
    sort = _sort(joined) or _SORTS.get(_one(pairs, "OVERHEIDop.publicationName"), "")
    title = _one(pairs, "OVERHEIDop.documenttitel") or (joined[-1] if len(joined) > 2 else "")  # noqa: PLR2004 - three parts
    if sort.startswith(title.lower()):
        # "Memorie van toelichting" is no title: its dossier has one.
        title = ""
    title = title or _one(pairs, "OVERHEIDop.dossiertitel") or (joined[0] if joined else "")
    return title, sort


def _sort(joined: Sequence[str]) -> str:
    kind = joined[1] if len(joined) > 1 else ""
    return kind.lower() if 0 < len(kind) <= 60 and kind[:1].isupper() else ""  # noqa: PLR2004 - a kind is no sentence
