"""A real Chromium, and a site served as an editor serves it."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from driver import SiteTest
from find_browser import executable
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
QUIET_FLAGS = [
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium, one for the whole run."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable(), args=QUIET_FLAGS)
        yield started
        started.close()


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    """A page of 1440 by 900; a script error in it fails the test."""
    yield from _page(browser, 1440)


@pytest.fixture
def narrow(browser: Browser) -> Iterator[Page]:
    """A page as wide as a phone."""
    yield from _page(browser, 390)


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def _page(browser: Browser, width: int) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert not [error for error in errors if "404" not in error], errors


@pytest.fixture
def served() -> Iterator[Callable[[SiteTest], str]]:
    """Starts `build.py serve` on a project; gives its address."""
    running: list[subprocess.Popen[str]] = []

    def start(site: SiteTest) -> str:
        command = [sys.executable, "-u", str(ROOT / "build.py"), "serve", "--port", "0"]
        process = subprocess.Popen([*command, *site.places], stdout=subprocess.PIPE, text=True)
        running.append(process)
        assert process.stdout
        for line in process.stdout:
            address = re.search(r"http://127\.0\.0\.1:\d+/", line)
            if address:
                return address.group()
        pytest.fail("serve ended before it gave its address")

    yield start
    for process in running:
        process.terminate()
        process.wait(timeout=10)
        if process.stdout:
            process.stdout.close()
