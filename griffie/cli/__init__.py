"""The commands of `python build.py`, one module each; this is their door."""

from griffie.cli.arguments import parse
from griffie.cli.run import run

__all__ = ["main"]


def main(arguments: list[str]) -> int:
    """Run one command. Returns the exit status: 0 built, 1 built with errors in the content, 2 could not run."""
    return run(parse(arguments))
