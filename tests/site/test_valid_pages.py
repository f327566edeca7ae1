"""Every page and style sheet is valid, by the checker of the W3C's HTML (`vnu`), which is not ours.

It needs Java and the npm package `vnu-jar` (`npm install vnu-jar`, found through NODE_PATH; or GRIFFIE_VNU names the
jar). What it does not yet know stands in `vnu_lags.txt` with the reason, a line each: `message<tab>reason`; a line that
no message needs is an error.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from driver import SiteTest

LAGS = Path(__file__).with_name("vnu_lags.txt")
ONE_OF_A_KIND = 3
"""Pages of one kind are checked up to this many."""


@pytest.fixture(scope="module")
def vnu() -> list[str]:
    java = shutil.which("java")
    if not java:
        pytest.skip("java is not installed")
    named = os.environ.get("GRIFFIE_VNU")
    places = [
        Path(place) / "vnu-jar/build/dist/vnu.jar" for place in os.environ.get("NODE_PATH", "").split(":") if place
    ]
    jar = next((place for place in (*([Path(named)] if named else []), *places) if place.is_file()), None)
    if jar is None:
        pytest.skip("the npm package vnu-jar is not installed where NODE_PATH leads")
    return [java, "-jar", str(jar), "--format", "json"]


NOT_SO = (
    "Resource violates Content Security Policy (meta tag): external ",
    "Inline script violates Content Security Policy (meta tag): ",
)
"""From disk the checker takes `'self'` for nothing at all, and it takes a block of data for a script. Browsers do
neither; `tests/browser/test_policy.py` sees to both."""


def told(command: list[str]) -> list[str]:
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr or '{"messages": []}')["messages"]
    named = [f"{one['url'].rsplit('/', 1)[-1]}: {one['message']}" for one in messages]
    return [one for one in named if not any(message in one for message in NOT_SO)]


def some_of_each_kind(site: SiteTest) -> list[str]:
    by_folder: dict[str, list[str]] = {}
    for path in site.files():
        if path.endswith(".html"):
            by_folder.setdefault(path.rpartition("/")[0], []).append(path)
    chosen = [path for folder, paths in by_folder.items() for path in (paths if not folder else paths[:ONE_OF_A_KIND])]
    cited = [path for path in chosen if path.startswith(("kst-", "ah-", "h-", "20"))]
    return sorted({*chosen} - {*cited[ONE_OF_A_KIND:]})


def test_pages_have_no_error_and_no_warning(vnu: list[str], own_site: SiteTest) -> None:
    assert told([*vnu, *(str(own_site.output / path) for path in some_of_each_kind(own_site))]) == []


def test_style_sheets_have_no_error_that_is_not_accounted_for(vnu: list[str], own_site: SiteTest) -> None:
    lags = [line.split("\t") for line in LAGS.read_text("utf-8").splitlines() if line]
    assert all(len(lag) == 2 and all(lag) for lag in lags)
    found = told([*vnu, "--css", *map(str, sorted((own_site.output / "assets").glob("*.css")))])
    known = {message for message, _ in lags}
    assert sorted(set(found) - known) == []
    assert sorted(known - set(found)) == [], "lines that nothing needs any more"
