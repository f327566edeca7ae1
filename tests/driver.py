"""A small project to do things to: write files, build, look at what came out. Every step returns the driver."""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass, field
from pathlib import Path

from bs4 import BeautifulSoup, Tag


@dataclass
class SiteTest:
    """One project in a folder of its own, driven through the command line as an editor would."""

    folder: Path
    content: Path = field(default=Path())
    status: int = 0
    """Exit status of the last command."""
    out: str = ""
    err: str = ""

    def __post_init__(self) -> None:
        if self.content == Path():
            self.content = self.folder / "content"
            self.content.mkdir(exist_ok=True)

    @property
    def output(self) -> Path:
        return self.folder / "site"

    @property
    def places(self) -> list[str]:
        """The options that keep a command within this project."""
        where = {"--content": self.content, "--output": self.output, "--cache": self.folder / ".griffie"}
        return [word for option, path in where.items() for word in (option, str(path))] + ["--jobs", "1"]

    def run(self, *arguments: str) -> SiteTest:
        """Run a command on this project."""
        from griffie.cli import main

        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                self.status = main([*arguments, *self.places])
            except SystemExit as stop:
                self.status = int(stop.code or 0)
        self.out, self.err = out.getvalue(), err.getvalue()
        return self

    def build(self, *options: str, expect: int = 0) -> SiteTest:
        """Build, and expect an exit status."""
        self.run("build", *options)
        assert self.status == expect, f"status {self.status}\n{self.out}{self.err}"
        return self

    def write(self, path: str, text: str) -> SiteTest:
        """Write a file of the content, with one leading line end taken off."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.removeprefix("\n"), "utf-8")
        return self

    def remove(self, path: str) -> SiteTest:
        """Remove a file of the content."""
        (self.content / path).unlink()
        return self

    def edit(self, path: str, old: str, new: str) -> SiteTest:
        """Change one passage of a content file that is there exactly once."""
        file = self.content / path
        text = file.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        file.write_text(text.replace(old, new), "utf-8")
        return self

    def files(self) -> dict[str, bytes]:
        """Every file of the built site."""
        return {
            file.relative_to(self.output).as_posix(): file.read_bytes()
            for file in sorted(self.output.rglob("*"))
            if file.is_file()
        }

    def page(self, path: str) -> BeautifulSoup:
        """A built page, parsed."""
        return BeautifulSoup((self.output / path).read_bytes(), "html.parser")

    def main_part(self, path: str) -> Tag:
        """The main element of a built page."""
        main_element = self.page(path).find("main")
        assert isinstance(main_element, Tag), f"{path} has no main"
        return main_element
