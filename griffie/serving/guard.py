"""Who may ask the server about notes: the pages that it sent itself, to a browser on this machine.

Any page that a browser has open can send requests to a local port. So each server makes a token that only its own
pages know, and what changes something must also come from such a page by the word of the browser. A name that someone
else made to point at this machine is not ours.
"""

import secrets
from collections.abc import Mapping

TOKEN_HEADER = "X-Griffie-Token"  # noqa: S105 - the name of a header, not a secret


class Guard:
    """Of one server."""

    def __init__(self, port: int) -> None:
        self.token = secrets.token_urlsafe(32)
        self._hosts = frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost"))

    def is_local(self, headers: Mapping[str, str]) -> bool:
        """Whether the browser asked for this machine by a name of its own."""
        return headers.get("Host", "") in self._hosts

    def may_read(self, headers: Mapping[str, str]) -> bool:
        """Whether one of our own pages asks."""
        given = headers.get(TOKEN_HEADER, "").encode("utf-8", "replace")
        return self.is_local(headers) and secrets.compare_digest(given, self.token.encode())

    def may_write(self, headers: Mapping[str, str]) -> bool:
        """Whether one of our own pages asks, by the word of the browser too; the body must be JSON.

        A form of another site cannot send JSON, and no script of another site may without asking first.
        """
        from_us = headers.get("Origin", "") == f"http://{headers.get('Host', '')}"
        is_json = headers.get("Content-Type", "").partition(";")[0].strip() == "application/json"
        return self.may_read(headers) and from_us and is_json
