"""The page of a paper that is cited and not held: what is known of it, where it is published, and who cites it.

Nothing is made up. A title or date stands here when a register has it; else the page says that it is not recorded.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from griffie import urls
from griffie.citations import years
from griffie.citations.addresses import address, underivable
from griffie.citations.bounds import FIRST_UNPREFIXED_DOSSIER
from griffie.citations.ids import DocumentId, dossier_of, parse_id
from griffie.citations.printing import leidraad, short
from griffie.model.citation import Citation, External, Kind, Resolved, Unknown
from griffie.model.corpus import Linked, Reference
from griffie.model.register import CitedPaper
from griffie.pages.frame import Frame, Meta, Skip, frame
from griffie.pages.names import cited_name, dossier_name, why
from griffie.pages.pointer import Pointer
from griffie.pages.site.citing import CitingPaper, citing_papers, reached
from griffie.rendering.dutch import capital, count, date_words

_KINDS = {
    Kind.KST: "Kamerstuk",
    Kind.AANHANGSEL: "Kamervragen met antwoord",
    Kind.HANDELINGEN: "Verslag van een vergadering",
    Kind.TKDOC: "Document van de Tweede Kamer",
    Kind.ZAAK: "Zaak van de Tweede Kamer",
}
_EXPLAINED = {
    Kind.KST: "Een stuk dat aan het parlement is gestuurd of daar is gemaakt, met een nummer in een dossier.",
    Kind.AANHANGSEL: "Schriftelijke vragen van Kamerleden met het antwoord, uit het Aanhangsel van de Handelingen.",
    Kind.HANDELINGEN: "De Handelingen: wat in een vergadering woord voor woord is gezegd.",
    Kind.TKDOC: "Een document met het eigen nummer van de Tweede Kamer, vaak nog voor het een Kamerstuk werd.",
    Kind.ZAAK: "Een zaak met het eigen nummer van de Tweede Kamer; er kunnen meer documenten bij horen.",
}
_PUBLISHERS = {
    "zoek.officielebekendmakingen.nl": "Officiële bekendmakingen",
    "www.tweedekamer.nl": "Tweede Kamer",
    "www.eerstekamer.nl": "Eerste Kamer",
}
_SEPTEMBER = 9


@dataclass(frozen=True, slots=True)
class CitedView:
    """All that the page of a cited paper shows; what is not known is empty."""

    frame: Frame
    id: str
    name: str
    kind: str
    explained: str
    register_kind: str
    title: str
    called: tuple[str, ...]
    """Names that citing texts or the register use: "motie Piri c.s."."""
    day: str
    iso: str
    chamber: str
    dossier: Pointer | None
    dossier_title: str
    series: str
    """Of the citation in the form of the Leidraad: what is set in italics."""
    rest: str
    short: str
    official: str
    publisher: str
    why_none: str
    here: Pointer | None
    """An edition of it that is held."""
    told_in: tuple[Pointer, ...]
    """Summaries of it by the editors."""
    citing: tuple[CitingPaper, ...]
    times: str


def cited_view(linked: Linked, cited_id: str, base_url: str = "") -> CitedView:
    """Gather what the registers, the citations and the rules of the publisher say of an id."""
    path = urls.cited_page(cited_id)
    registers = linked.corpus.registers
    known = next((entry for entry in registers.stukken if entry.id == cited_id), None) or CitedPaper(cited_id)
    parsed = parse_id(cited_id)
    references = tuple(one for one in linked.cited.get(cited_id, ()) if reached(one) == cited_id)
    official, why_none = _official(cited_id, references)
    citing = citing_papers(linked, cited_id, path)
    printed = leidraad(cited_id, _session(known, parsed), _chamber(parsed))
    name = cited_name(cited_id)
    return CitedView(
        frame=_frame(linked, path, name, known, base_url),
        id=cited_id,
        name=name,
        kind=_KINDS.get(parsed.kind, "Stuk") if parsed else "Stuk",
        explained=_EXPLAINED.get(parsed.kind, "") if parsed else "",
        register_kind=capital(known.soort),
        title=known.titel,
        called=_called(known, references),
        day=date_words(known.datum) if known.datum else "",
        iso=known.datum.isoformat() if known.datum else "",
        chamber=_chamber(parsed),
        dossier=_dossier(cited_id, path),
        dossier_title=_dossier_title(linked, cited_id),
        series=printed.series if printed else "",
        rest=printed.rest if printed else "",
        short=short(cited_id),
        official=official,
        publisher=publisher_of(official),
        why_none=why_none,
        here=_here(references, path),
        told_in=_told_in(linked, cited_id, path),
        citing=citing,
        times=_times(citing),
    )


def publisher_of(official: str) -> str:
    """Who publishes at an address, as readers know it; else its host."""
    host = urlsplit(official).netloc
    return _PUBLISHERS.get(host, host)


def official_address(linked: Linked, cited_id: str) -> tuple[str, str]:
    """(address, why there is none) of something that is cited."""
    return _official(cited_id, (one for one in linked.cited.get(cited_id, ()) if reached(one) == cited_id))


def _frame(linked: Linked, path: str, name: str, known: CitedPaper, base_url: str) -> Frame:
    what = known.titel or known.soort
    return frame(
        linked.corpus.registers.site,
        path,
        title=f"{name}: {what}" if what else name,
        section=urls.REFERENCES,
        css="overzicht genoemd",
        skips=(Skip("Naar wie dit aanhaalt", "#aangehaald"),),
        meta=(Meta("description", f"Wie {name} aanhaalt, met de zin waarin dat gebeurt, en waar het stuk staat."),),
        base_url=base_url,
    )


def _official(cited_id: str, references: Iterable[Reference]) -> tuple[str, str]:
    """(address, why there is none); what linking found wins over what the rules would give."""
    reason = ""
    for reference in references:
        match reference.resolution:
            case External(address=found):
                return found, ""
            case Unknown(reason=said):
                reason = reason or said
            case _:
                continue
    if reason:
        return "", why(reason)
    refused = underivable(cited_id)
    derived = None if refused else address(cited_id)
    return (derived, "") if derived else ("", why(refused or "no-public-address"))


def _called(known: CitedPaper, references: Iterable[Reference]) -> tuple[str, ...]:
    noted = (
        reference.located.mention.note
        for reference in references
        if isinstance(reference.located.mention, Citation) and reference.located.mention.note
    )
    return tuple(dict.fromkeys((*known.namen, *noted)))


def _session(known: CitedPaper, parsed: DocumentId | None) -> str | None:
    """The vergaderjaar: of the id, else of the date; a date in September does not tell on which side it falls."""
    if parsed is not None and parsed.kind is Kind.KST and parsed.year:
        return parsed.year
    return years.at(known.datum) if known.datum and known.datum.month != _SEPTEMBER else None


def _chamber(parsed: DocumentId | None) -> str:
    """The chamber, where the id tells it; a letter in an old dossier may be an advice printed for either."""
    if parsed is None:
        return ""
    if parsed.kind in (Kind.TKDOC, Kind.ZAAK) or parsed.chamber == "tk":
        return "Tweede Kamer"
    if parsed.chamber == "ek" or (parsed.kind is Kind.KST and parsed.year):
        return "Eerste Kamer"
    if parsed.kind is Kind.KST and parsed.letter:
        old = parsed.dossier.isdigit() and int(parsed.dossier) < FIRST_UNPREFIXED_DOSSIER
        return "" if old else "Eerste Kamer"
    return "Tweede Kamer" if parsed.kind is Kind.KST and parsed.dossier else ""


def _dossier(cited_id: str, path: str) -> Pointer | None:
    key = dossier_of(cited_id)
    return Pointer(dossier_name(key), urls.relative(path, urls.dossier_page(key))) if key else None


def _dossier_title(linked: Linked, cited_id: str) -> str:
    key = dossier_of(cited_id)
    found = next((one for one in linked.corpus.registers.dossiers if one.id == key), None)
    return (found.kort or found.titel) if found else ""


def _here(references: Iterable[Reference], path: str) -> Pointer | None:
    for reference in references:
        if isinstance(reference.resolution, Resolved):
            return Pointer(cited_name(reference.resolution.id), urls.relative(path, reference.resolution.href))
    return None


def _told_in(linked: Linked, cited_id: str, path: str) -> tuple[Pointer, ...]:
    papers = (linked.corpus.papers.get(id_) for id_ in linked.summaries.get(cited_id, ()))
    return tuple(Pointer(one.titel, urls.relative(path, urls.paper_page(one.id))) for one in papers if one)


def _times(citing: tuple[CitingPaper, ...]) -> str:
    places = sum(len(paper.places) for paper in citing)
    if not places:
        return ""
    papers = count(len(citing), "stuk", "stukken")
    return f"{count(places, 'plaats', 'plaatsen')} in {papers}"
