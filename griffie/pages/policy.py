"""What a page may load: its own files, and nothing else; no script, style or event attribute within the page itself.

Every page carries the policy as a `meta` tag, so it holds on any host and from disk. What only a header can say, and
the same policy again, is in the files of `griffie.writers.headers`. `connect-src` is for the search index, where pages
are served, and for the local server. Faces and images may be added to `assets/`.
"""

ENGINE = "https://duckduckgo.com"
"""The one search engine to which the form of the search page leads whoever has no script."""

_OWN = ("script-src", "style-src", "img-src", "font-src", "connect-src")


def policy(*, engine: bool = False) -> str:
    """The value of `Content-Security-Policy`; only a page with the form of `ENGINE` needs it."""
    forms = f"form-action 'self' {ENGINE}" if engine else "form-action 'self'"
    return "; ".join(["default-src 'none'", *(f"{what} 'self'" for what in _OWN), forms, "base-uri 'none'"])
