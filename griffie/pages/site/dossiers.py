"""The list of all dossiers, and how a list shows one."""

from dataclasses import dataclass

from griffie import urls
from griffie.model.corpus import Linked
from griffie.pages.frame import Frame, Meta, frame
from griffie.pages.names import dossier_name
from griffie.pages.site.dossier import registered_dossier
from griffie.pages.site.holdings import Holdings
from griffie.rendering.dutch import count


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A dossier in the list of all."""

    number: str
    title: str
    href: str
    held: str
    named: str


@dataclass(frozen=True, slots=True)
class DossiersView:
    """The list of dossiers: first those of which papers are held."""

    frame: Frame
    held: tuple[DossierRow, ...]
    named: tuple[DossierRow, ...]


def dossiers_view(linked: Linked, held: Holdings, base_url: str = "") -> DossiersView:
    """List all dossiers."""
    rows = {key: dossier_row(linked, held, key) for key in held.dossiers}
    return DossiersView(
        frame=frame(
            linked.corpus.registers.site,
            urls.DOSSIERS,
            title="Dossiers",
            section=urls.DOSSIERS,
            css="overzicht",
            meta=(Meta("description", "Alle dossiers waaruit hier stukken staan of worden aangehaald."),),
            base_url=base_url,
        ),
        held=tuple(row for key, row in rows.items() if held.dossiers[key]),
        named=tuple(row for key, row in rows.items() if not held.dossiers[key]),
    )


def dossier_row(linked: Linked, held: Holdings, key: str) -> DossierRow:
    """A dossier as a list at the root of the site shows it."""
    registered = registered_dossier(linked, key)
    papers, named = len(held.dossiers[key]), len(held.named.get(key, ()))
    return DossierRow(
        number=dossier_name(key),
        title=registered.kort or registered.titel,
        href=urls.dossier_page(key),
        held=count(papers, "stuk hier", "stukken hier") if papers else "",
        named=count(named, "stuk aangehaald", "stukken aangehaald") if named else "",
    )
