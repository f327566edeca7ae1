"""The recogniser of Dutch parliamentary citations: plain text in, typed mentions out.

It stands on its own: `recognise` is a pure function of a text and a little context, and the rest of the package
takes ids apart, derives official addresses and prints citations. Nothing here knows of a site.
"""

from griffie.citations.addresses import address, underivable
from griffie.citations.context import Context, Law, Laws
from griffie.citations.ids import DocumentId, base_id, dossier_of, format_id, kind_of, parse_id
from griffie.citations.output import Printed, as_json, listing
from griffie.citations.printing import Form, Reference, leidraad, short
from griffie.citations.scan import recognise

__all__ = [
    "Context",
    "DocumentId",
    "Form",
    "Law",
    "Laws",
    "Printed",
    "Reference",
    "address",
    "as_json",
    "base_id",
    "dossier_of",
    "format_id",
    "kind_of",
    "leidraad",
    "listing",
    "parse_id",
    "recognise",
    "short",
    "underivable",
]
