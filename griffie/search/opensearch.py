"""The description by which a browser offers the site's search in its own search field."""

from html import escape

from griffie.model.output import Output
from griffie.model.register import SiteConfig
from griffie.urls import SEARCH

PATH = "opensearch.xml"


def opensearch_files(site: SiteConfig, base_url: str) -> tuple[Output, ...]:
    """The OpenSearch description; none when the site does not know where it stands, or not on https.

    Browsers accept no other addresses than full ones, and the name has at most sixteen characters.
    """
    if not base_url.startswith("https://"):
        return ()
    address = f"{base_url.rstrip('/')}/{SEARCH}?q={{searchTerms}}"
    about = site.omschrijving or f"Zoek in {site.naam}"
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{escape(site.naam[:16])}</ShortName>\n"
        f"<Description>{escape(about[:1024])}</Description>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        "<Language>nl</Language>\n"
        f'<Url type="text/html" template="{escape(address)}"/>\n'
        "</OpenSearchDescription>\n"
    )
    return (Output(PATH, text.encode()),)
