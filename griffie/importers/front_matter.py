"""The front matter that import writes: identity first, provenance last, in the order of `docs/inhoud.md`."""

from collections.abc import Iterable

import yaml

from griffie.importers.metadata import Metadata
from griffie.model.document import Answers, Provenance, Repair

_WIDTH = 120


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they stand, and lists indented."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - the library's
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the library's
        """A date that stands in two fields is written in both."""
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)

Field = object
"""What YAML can hold: this module is the one place where a record becomes a mapping."""


def write_front_matter(identity: str, found: Metadata, bron: Provenance) -> str:
    """Reads identity, metadata and provenance. Writes them as YAML between its lines; what is empty is left out."""
    fields: dict[str, Field] = {
        "id": identity,
        "soort": found.soort,
        "titel": found.titel,
        "datum": found.datum,
        "datumsoort": found.datumsoort,
        "kamer": found.kamer,
        "vergaderjaar": found.vergaderjaar,
        "dossiers": list(found.dossiers),
        "ondernummer": found.ondernummer,
        "afzender": found.afzender,
        "aan": found.aan,
        "ondertekenaars": [{"naam": one.naam, "functie": one.functie} for one in found.ondertekenaars],
        "kenmerken": list(found.kenmerken),
        "beantwoordt": _answers(found.beantwoordt) if found.beantwoordt else None,
        "bron": _provenance(bron),
    }
    written = yaml.dump(_filled(fields), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)
    return f"---\n{written}---\n"


def _filled(fields: dict[str, Field]) -> dict[str, Field]:
    return {key: value for key, value in fields.items() if value not in ("", None, [], {})}


def _answers(answers: Answers) -> Field:
    return _filled(
        {"omschrijving": answers.omschrijving, "stukken": list(answers.stukken), "datum": answers.datum},
    )


def _provenance(bron: Provenance) -> Field:
    return _filled(
        {
            "bestand": bron.bestand,
            "sha256": bron.sha256,
            "formaat": bron.formaat,
            "importeur": bron.importeur,
            "afdruk": bron.afdruk,
            "kop": bron.kop,
            "weggelaten": _repairs(bron.weggelaten),
            "herstel": _repairs(bron.herstel),
            "twijfel": _repairs(bron.twijfel),
        },
    )


def _repairs(repairs: Iterable[Repair]) -> Field:
    return [_filled({"soort": one.soort, "regel": one.regel, "voor": one.voor, "na": one.na}) for one in repairs]
