"""Data for search engines in the head of a page: schema.org, as a block of JSON-LD."""

import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

Json = str | int | Sequence["Json"] | Mapping[str, "Json"]
"""What is not known is an empty string or list, and left out."""


def block(value: Json) -> Markup:
    """JSON that cannot end the element it stands in."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(written.replace("<", "\\u003c").replace("\u2028", "\\u2028"))  # noqa: S704 - no tag can begin in it


def term_schema(name: str, text: str, address: str) -> Markup:
    """The data block of a term's page."""
    term: dict[str, Json] = {"@type": "DefinedTerm", "name": name, "description": text, "url": address}
    return block({"@context": "https://schema.org", **known(term)})


def known(values: Mapping[str, Json]) -> dict[str, Json]:
    """The values that say something."""
    return {name: value for name, value in values.items() if value not in ("", [])}
