"""The shared table of citations, when it lies beside the checkout."""

import os
from pathlib import Path

import pytest

from griffie.citations import Context, Printed, listing

TABLE = Path(os.environ.get("GRIFFIE_CITATIONS_TSV", Path(__file__).parents[3] / "shared/domain/citations-dev.tsv"))
OWN = "kst-36800-K-F"


def rows() -> list[list[str]]:
    if not TABLE.exists():
        return []
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


def test_the_table_is_there() -> None:
    if not TABLE.exists():
        pytest.skip("de tabel met verwijzingen ligt niet naast deze map (GRIFFIE_CITATIONS_TSV)")
    assert len(rows()) > 200


@pytest.mark.parametrize(("text", "kind", "ids", "urls"), rows())
def test_each_row_gives_its_ids_and_addresses(text: str, kind: str, ids: str, urls: str) -> None:
    context = Context(own=OWN) if "Kamerstuk 36800-K" in text else Context()
    found = [printed for printed in listing(text, context) if kind != "extern-vraag" or "#" in (printed["id"] or "")]
    assert " ; ".join(map(spelled, found)) == ids
    addresses = [
        printed["url"].partition("#vraag")[0] if kind == "extern-vraag" else printed["url"]
        for printed in found
        if printed["url"]
    ]
    assert list(dict.fromkeys(addresses)) == [url for url in urls.split(" ; ") if url]


def spelled(printed: Printed) -> str:
    return printed["id"] or " | ".join(printed["candidates"])
