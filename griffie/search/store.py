"""Where the search keeps what it made, from build to build."""

from typing import Protocol


class Store(Protocol):
    """Results of earlier builds (`griffie.incremental.memo`)."""

    def key(self, *ingredients: str) -> str:
        """The key of a result that was made from these."""
        ...

    def get(self, key: str) -> object | None:
        """What was kept under a key."""
        ...

    def has(self, key: str) -> bool:
        """Whether something is kept under a key, without loading it."""
        ...

    def put(self, key: str, value: object) -> None:
        """Keep a result."""
        ...


class Passing:
    """Keeps everything for as long as it is there itself: for an index that is made once."""

    def __init__(self) -> None:
        self._kept: dict[str, object] = {}

    def key(self, *ingredients: str) -> str:
        """A key that is another for other ingredients."""
        return repr(ingredients)

    def get(self, key: str) -> object | None:
        """What was put under a key."""
        return self._kept.get(key)

    def has(self, key: str) -> bool:
        """Whether something was."""
        return key in self._kept

    def put(self, key: str, value: object) -> None:
        """Keep a value."""
        self._kept[key] = value


class LostError(Exception):
    """What an earlier build kept is gone or does not fit: everything must be put together anew."""
