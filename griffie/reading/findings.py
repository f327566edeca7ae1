"""Problems of one file, gathered while that file is read."""

from griffie.catalogue import problem
from griffie.problems import Place, Problem, place_in
from griffie.text import Span


class Findings:
    """What is wrong in one file; lives as long as the reading of it and is handed over as a tuple."""

    __slots__ = ("_found", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._found: list[Problem] = []

    def tell(self, code: str, span: Span, message: str, hint: str | None = None) -> None:
        """Note a problem with a stretch of the file."""
        self._found.append(problem(code, place_in(self.path, self.text, span), message, hint))

    def tell_file(self, code: str, message: str, hint: str | None = None) -> None:
        """Note a problem with the file as a whole."""
        self._found.append(problem(code, Place(self.path), message, hint))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All of them, in the order in which they were met, each once."""
        return tuple(dict.fromkeys(self._found))
