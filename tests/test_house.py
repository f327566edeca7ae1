"""Modules and functions stay of a size that one can read at a sitting."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "griffie"
MOST_IN_MODULE = 300
MOST_IN_FUNCTION = 40


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in PACKAGE.rglob("*.py")}
    assert {path.name: length for path, length in lengths.items() if length > MOST_IN_MODULE} == {}


def test_no_function_is_longer_than_forty_lines() -> None:
    long = {
        f"{path.name}:{node.name}": node.end_lineno - node.lineno + 1
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno
        and node.end_lineno - node.lineno >= MOST_IN_FUNCTION
    }
    assert long == {}
