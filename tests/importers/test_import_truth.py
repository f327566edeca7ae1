"""Every golden source with a truth beside it is read wholly: headings, pairs, sub-questions, tables, footnotes."""

from pathlib import Path

import pytest
from import_truth import read_truth, scores

from griffie.importers.importing import convert

GOLDEN = Path(__file__).parents[1] / "golden" / "import"
CASES = sorted(folder.parent.name for folder in GOLDEN.glob("*/waarheid.json"))


@pytest.mark.parametrize("case", CASES)
def test_all_that_is_true_is_found_and_nothing_else(case: str) -> None:
    folder = GOLDEN / case
    source = next(folder.glob("bron.*"))
    paper, problems = convert(source.read_bytes(), source.name)
    truth = read_truth(folder)
    assert paper is not None, problems
    assert truth is not None
    found = scores(paper, truth)
    for score in (found.headings, found.questions, found.pairs, found.sub_questions, found.tables, found.notes):
        assert score.f1 == 1.0
