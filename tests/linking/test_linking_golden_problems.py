"""Every problem that linking can tell has a folder: small content that has it, and what the terminal prints."""

from pathlib import Path

import pytest
from linked_folder import linked_folder

from griffie.catalogue import CATALOGUE
from griffie.problems import show_all

FOLDERS = Path(__file__).parents[1] / "golden" / "problems"
CODES = sorted(code for code in CATALOGUE if code[0] == "L")


def test_every_folder_of_ours_is_a_code_of_the_catalogue() -> None:
    assert sorted(folder.name for folder in FOLDERS.iterdir() if folder.name[0] == "L") == CODES


@pytest.mark.parametrize("code", CODES)
def test_problem_is_printed_as_expected(code: str, request: pytest.FixtureRequest) -> None:
    folder = FOLDERS / code
    problems = linked_folder(folder / "content").problems
    printed = show_all(problems) + "\n"
    if request.config.getoption("--accept"):
        (folder / "expected.txt").write_text(printed, "utf-8")
    assert code in {problem.code for problem in problems}
    assert printed == (folder / "expected.txt").read_text("utf-8")
