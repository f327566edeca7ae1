"""Every mention gets exactly one resolution: a page here, an official address, candidates, or a reason why not.

A link is made only when one candidate remains. A wrong link is worse than none.
"""

from collections import defaultdict
from collections.abc import Mapping

from griffie.citations import reasons
from griffie.citations.addresses import address, underivable
from griffie.linking.internal import resolve_internal
from griffie.linking.known import FORBIDDEN, Known, cited_key, plain_name, without_edition
from griffie.linking.readings import decide
from griffie.model.citation import (
    Ambiguous,
    Citation,
    Confidence,
    External,
    Resolution,
    Resolved,
    Unknown,
)
from griffie.model.corpus import Reference
from griffie.model.document import Located, Paper
from griffie.urls import cited_page, dossier_page, paper_page


def resolve_paper(paper: Paper, known: Known) -> tuple[Reference, ...]:
    """The references of one paper, in reading order; one for every mention."""
    names = _names(paper)
    return tuple(Reference(paper.id, located, _resolve(located, paper, known, names)) for located in paper.mentions)


def _resolve(located: Located, paper: Paper, known: Known, names: Mapping[str, tuple[str, ...]]) -> Resolution:
    mention = located.mention
    if not isinstance(mention, Citation):
        return resolve_internal(mention, paper, located.unit, known=known)
    candidates = mention.ids or _by_name(mention, known, names)
    if len(candidates) > 1:
        candidates = decide(candidates, paper, known)
    match candidates:
        case ():
            return Unknown(mention.reason or reasons.NAME_ONLY)
        case (cited,):
            printed = mention.reason if len(mention.ids) == 1 else None
            return _target(cited, printed, mention.confidence, known)
        case _:
            return Ambiguous(candidates, mention.reason or reasons.CHAPTER_OR_LETTER)


def _target(cited: str, reason: str | None, confidence: Confidence, known: Known) -> Resolution:
    """One id: the editor's veto, a page here, and else an address elsewhere or the reason for none."""
    exception = known.exceptions.get(cited) or known.exceptions.get(without_edition(cited))
    if exception == FORBIDDEN:
        return Unknown(reasons.EDITORS_VETO, cited)
    held = known.held(cited)
    if len(held) == 1:
        return Resolved(held[0], paper_page(held[0]))
    if held:
        return Ambiguous(held, reasons.SEVERAL_EDITIONS)
    key = cited.removeprefix("dossier:")
    if key != cited and key in known.dossiers:
        return Resolved(cited, dossier_page(key))
    return _elsewhere(cited, reason or _no_rule(cited, confidence), exception)


def _elsewhere(cited: str, reason: str | None, exception: str | None) -> Resolution:
    """The page here gathers who cites a paper in any of its editions."""
    page = cited_page(cited_key(cited))
    if exception:
        return External(cited, page, exception)
    found = address(cited)
    if reason or not found:
        return Unknown(reason or reasons.NO_PUBLIC_ADDRESS, cited, page)
    return External(cited, page, found)


def _no_rule(cited: str, confidence: Confidence) -> str | None:
    """Why the address may not be derived; an id printed in full is not derived, save where the kind has no page."""
    reason = underivable(cited)
    written = confidence is Confidence.WRITTEN and reason not in {reasons.AH_NUMBER, reasons.TEMPORARY_ID}
    return None if written and address(cited) else reason


def _by_name(mention: Citation, known: Known, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Ids of a paper cited by name only: named with its number elsewhere in the same paper, else in the register."""
    if not mention.note:
        return ()
    name = plain_name(mention.note)
    return names.get(name) or known.names.get(name, ())


def _names(paper: Paper) -> dict[str, tuple[str, ...]]:
    """What the paper itself calls the papers that it cites in full. Names never carry over from another paper."""
    found: dict[str, list[str]] = defaultdict(list)
    for located in paper.mentions:
        mention = located.mention
        if isinstance(mention, Citation) and mention.note and len(mention.ids) == 1:
            ids = found[plain_name(mention.note)]
            if mention.ids[0] not in ids:
                ids.append(mention.ids[0])
    return {name: tuple(ids) for name, ids in found.items()}
