"""The command `citations`: the recogniser for anyone's plain text."""

import argparse
import json
import sys
from pathlib import Path

from griffie.citations import listing
from griffie.config import Project


def citations(options: argparse.Namespace, _: Project) -> int:
    """Print one JSON object a line for each citation in a file or in the input; offsets in code points."""
    try:
        text = sys.stdin.buffer.read().decode() if options.file == "-" else Path(options.file).read_bytes().decode()
    except UnicodeDecodeError as error:
        print(f"{options.file} is geen UTF-8: byte {error.start} past er niet in", file=sys.stderr)
        return 2
    for citation in listing(text):
        print(json.dumps(citation, ensure_ascii=False))
    return 0
