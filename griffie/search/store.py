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

    def put(self, key: str, value: object) -> None:
        """Keep a result."""
        ...


class Forgetful:
    """Keeps nothing: for an index that is made once."""

    def key(self, *ingredients: str) -> str:
        """A key that is another for other ingredients."""
        return repr(ingredients)

    def get(self, key: str) -> object | None:  # noqa: ARG002 - a store is asked by key
        """Nothing."""
        return None

    def put(self, key: str, value: object) -> None:
        """Nothing happens."""


class LostError(Exception):
    """What an earlier build kept is gone or does not fit: everything must be put together anew."""
