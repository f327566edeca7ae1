"""Opening a file at a line in the editor's own program, where its address is known (`serve --editor`)."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Opener:
    """How addresses of places in files are written: `vscode://file{pad}:{regel}:{kolom}`."""

    form: str = ""
    content: Path = Path()
    """The content folder, which places are named from."""

    def address(self, path: str, line: int, column: int = 1) -> str:
        """The address of a place in a file of the content, as problems name it; empty when no form is known."""
        if not self.form:
            return ""
        file = self.content.resolve().parent / path
        return (
            self.form.replace("{pad}", quote(file.as_posix()))
            .replace("{regel}", str(max(1, line)))
            .replace("{kolom}", str(max(1, column)))
        )
