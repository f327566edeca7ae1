"""Griffie's entry point: `python build.py` builds `content/` into `site/`; `python build.py --help` says the rest."""

import sys

from griffie.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
