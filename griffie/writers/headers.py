"""Headers that a host should send with every file, in the form that some hosts read by themselves.

Netlify and Cloudflare Pages read `_headers` from the root of the site; for nginx and Apache `docs/hosting.md` says the
same. All pages hold without: the policy stands in each of them too. Only a header can forbid others to frame a page.
"""

from griffie.model.output import Output
from griffie.pages.policy import policy

HEADERS = (
    ("Content-Security-Policy", f"{policy(engine=True)}; frame-ancestors 'none'"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("X-Content-Type-Options", "nosniff"),
)
"""Name and value of each header; where a page is stricter than these, the page wins."""


def header_files() -> tuple[Output, ...]:
    """The one file that hosts read."""
    lines = [f"  {name}: {value}" for name, value in HEADERS]
    return (Output("_headers", "\n".join(["/*", *lines, ""]).encode()),)
