"""Find the Chromium that browser tests use, or install Playwright's own, or say plainly what to install.

Run as a script by `make test` before the tests; imported by them for `executable`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def executable() -> str | None:
    """Path of a Chromium on this machine (GRIFFIE_BROWSER wins); None leaves the choice to Playwright."""
    named = os.environ.get("GRIFFIE_BROWSER")
    found = (shutil.which(name) for name in NAMES)
    return named or next((path for path in (*found, *PLACES) if path and Path(path).exists()), None)


def starts() -> bool:
    """Whether a browser really starts."""
    from playwright.sync_api import Error, sync_playwright

    try:
        with sync_playwright() as playwright:
            playwright.chromium.launch(executable_path=executable()).close()
    except Error:
        return False
    return True


def main() -> int:
    """Make sure that a browser starts. Returns 1 with one line of advice when none can be had."""
    if starts():
        return 0
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        attempts[:0] = [["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]]
    for attempt in attempts:
        subprocess.run(attempt, check=False, stdout=subprocess.DEVNULL)
    if starts():
        return 0
    print("the browser tests need Chromium or Chrome; install one, for example with")
    print("    apt-get install chromium")
    print("or name one in the environment variable GRIFFIE_BROWSER")
    return 1


if __name__ == "__main__":
    sys.exit(main())
