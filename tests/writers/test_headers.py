"""Headers for hosts: the file, the manual and the pages say the same."""

from pathlib import Path

import pytest

from griffie.pages.policy import ENGINE, policy
from griffie.writers.headers import HEADERS, header_files

MANUAL = (Path(__file__).parents[2] / "docs" / "hosting.md").read_text("utf-8")


def test_the_file_holds_for_every_path() -> None:
    (output,) = header_files()
    first, *rest = output.content.decode().splitlines()
    assert (output.path, first) == ("_headers", "/*")
    assert all(line.startswith("  ") and ": " in line for line in rest)


def test_nobody_may_frame_a_page() -> None:
    assert dict(HEADERS)["Content-Security-Policy"].endswith("frame-ancestors 'none'")


def test_nothing_is_allowed_but_the_site_itself_and_one_engine() -> None:
    sources = {word for part in policy(engine=True).split("; ") for word in part.split()[1:]}
    assert sources == {"'none'", "'self'", ENGINE}
    assert ENGINE not in policy()


@pytest.mark.parametrize(("name", "value"), HEADERS)
def test_the_manual_gives_the_same_to_nginx_and_apache(name: str, value: str) -> None:
    assert f'add_header {name} "{value}" always;' in MANUAL
    assert f'Header always set {name} "{value}"' in MANUAL
