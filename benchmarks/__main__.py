"""Run every benchmark: `make bench`. Each prints its own table."""

import runpy
from pathlib import Path

for script in sorted(Path(__file__).parent.glob("*.py")):
    if script.name not in {"__init__.py", "__main__.py", "corpus.py"}:
        print(f"\n## {script.stem}\n", flush=True)
        runpy.run_path(str(script), run_name="__main__")
