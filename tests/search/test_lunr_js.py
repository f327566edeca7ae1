"""The slices against lunr.js itself, where npm has put it: the same records with the same scores."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import lunr
import pytest
from small_corpus import BuiltIndex

from griffie.search.asking.evaluate import lunr_index, query_boosts, scores
from griffie.search.asking.expand import expand
from griffie.search.asking.query import parse

ORACLE = Path(__file__).with_name("lunr_oracle.mjs")
QUERIES = ("brief", "kades uitstoot", "financiën stad", "36800-X-46", "motie Vos", "niet geen", "duin")


def packages() -> Path:
    """The folder with `node_modules/lunr`: `GRIFFIE_NODE` names it, else it is the checkout."""
    folder = Path(os.environ.get("GRIFFIE_NODE", ORACLE.parents[2]))
    if not shutil.which("node") or not (folder / "node_modules" / "lunr").is_dir():
        pytest.skip("lunr.js is not here: npm install lunr@2.3.9, and name its folder in GRIFFIE_NODE")
    return folder


def test_lunr_js_finds_the_same(built: BuiltIndex) -> None:
    folder = packages()
    shelf = built.shelf
    index = lunr_index(list(shelf.terms()), shelf.totals)
    wanted = [[expand(word, shelf) for word in parse(query).sought] for query in QUERIES]
    boosts = [[(term, boost) for term, boost in query_boosts(one).items() if shelf.term(term)] for one in wanted]
    done = subprocess.run(
        ["node", str(ORACLE), str(folder)],
        input=json.dumps({"index": index.serialize() | {"version": lunr.__TARGET_JS_VERSION__}, "queries": boosts}),
        capture_output=True,
        text=True,
        check=True,
    )
    for one, found in zip(wanted, json.loads(done.stdout), strict=True):
        ours = scores(one, shelf)
        assert found
        assert {int(ref) for ref, _ in found} == set(ours)
        assert [score for _, score in found] == pytest.approx([ours[int(ref)] for ref, _ in found], rel=1e-9)
