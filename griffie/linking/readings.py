"""Two readings of one printed reference: `36 800-K` is a chapter dossier or an Eerste Kamer letter.

The tie-breakers of the field, in their order. Each asks for evidence; without any, both candidates stay and no link
is made. Whether the chamber is printed (the third tie-breaker) the recogniser sees itself.
"""

from griffie.citations.ids import parse_id
from griffie.linking.known import Known
from griffie.model.citation import Citation
from griffie.model.document import Paper


def decide(candidates: tuple[str, ...], paper: Paper, known: Known) -> tuple[str, ...]:
    """The one candidate that the evidence leaves, or all of them."""
    dossier = next((id_ for id_ in candidates if id_.startswith("dossier:")), None)
    letter = next((id_ for id_ in candidates if not id_.startswith("dossier:")), None)
    if dossier is None or letter is None or len(candidates) != 2:  # noqa: PLR2004 - chapter or letter: two readings
        return _only_known(candidates, known)
    key = dossier.removeprefix("dossier:")
    if key in paper.dossiers or _cites_chapter(paper, key):
        return (dossier,)
    by_knowledge = _by_knowledge(dossier, letter, known)
    if by_knowledge:
        return (by_knowledge,)
    return (letter,) if _is_no_budget(key, known) else candidates


def _cites_chapter(paper: Paper, key: str) -> bool:
    """Whether the same paper cites the chapter with a number or a second letter."""
    return any(
        located.mention.ids[0].startswith(f"kst-{key}-")
        for located in paper.mentions
        if isinstance(located.mention, Citation) and len(located.mention.ids) == 1
    )


def _by_knowledge(dossier: str, letter: str, known: Known) -> str | None:
    """The one of the two of which the site holds or registers papers."""
    key = dossier.removeprefix("dossier:")
    has_dossier = key in known.listed or key in known.chapters
    has_letter = letter in known.listed
    if has_dossier == has_letter:
        return None
    return dossier if has_dossier else letter


def _is_no_budget(key: str, known: Known) -> bool:
    """Whether the dossier is known here and has no chapters; a dossier of which nothing is known proves nothing."""
    parsed = parse_id(f"dossier:{key}")
    if parsed is None or parsed.dossier not in known.listed:
        return False
    return not any(chapter.startswith(f"{parsed.dossier}-") for chapter in known.chapters)


def _only_known(candidates: tuple[str, ...], known: Known) -> tuple[str, ...]:
    """Readings of another kind (several papers, several years): the only one that is held or registered."""
    listed = tuple(id_ for id_ in candidates if id_.removeprefix("dossier:") in known.listed)
    return listed if len(listed) == 1 else candidates
