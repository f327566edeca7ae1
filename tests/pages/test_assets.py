"""Scripts and style sheets are published as they are, comments and indentation left out."""

import gzip
import re
from pathlib import Path

import pytest

from griffie.pages.assets import asset_files, tight

TEMPLATES = Path(__file__).parents[2] / "templates"
SCRIPTS = sorted((TEMPLATES / "assets").glob("*.js"))
FIRST_FOCUS = ("zoek-index.js", "zoek-veld.js")
"""What the field of the search fetches when it is first used (`zoek-haak.js`)."""
FIRST_KEY = "zoek.js"


def test_only_comments_of_their_own_and_indentation_are_left_out() -> None:
    script = '/* One\n   and two. */\n(() => {\n  // why\n  a("/* no */ // no"); /* kept */\n\n  b();\n})();\n'
    assert tight(script) == '(() => {\na("/* no */ // no"); /* kept */\nb();\n})();\n'
    assert tight("  /* a */ b(); /* c */\n") == "/* a */ b(); /* c */\n"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.name)
def test_no_script_has_text_over_several_lines(script: Path) -> None:
    for line in tight(script.read_text("utf-8")).splitlines():
        assert (
            len(re.findall(r"(?<!\\)`", re.sub(r"/(?:\\.|[^/\\\n])+/[a-z]*|\"(?:\\.|[^\"\\])*\"", "", line))) % 2 == 0
        ), line


def test_the_code_is_all_there() -> None:
    published = {output.path: output.content.decode("utf-8", "replace") for output in asset_files(TEMPLATES)}
    for script in SCRIPTS:
        code = [
            line.strip()
            for line in re.sub(r"(?m)^ *//.*$|^ */\*[^*]*\*/ *$", "", script.read_text("utf-8")).splitlines()
        ]
        assert published[f"assets/{script.name}"].splitlines() == [line for line in code if line]


def test_the_scripts_of_the_search_stay_small() -> None:
    published = {output.path: output.content for output in asset_files(TEMPLATES)}
    load = re.search(r"const search = .*load\((.*?)\)", published["assets/zoek-haak.js"].decode())
    assert load
    assert tuple(re.findall(r'"([^"]+\.js)"', load[1])) == FIRST_FOCUS
    focus = sum(len(gzip.compress(published[f"assets/{name}"])) for name in FIRST_FOCUS)
    assert focus <= 12_000
    assert focus + len(gzip.compress(published[f"assets/{FIRST_KEY}"])) <= 15_000
