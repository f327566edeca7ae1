"""What the site knows of papers, dossiers and names: the lookups that resolving asks, built once per corpus."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from griffie.citations.ids import base_id, parse_id
from griffie.linking.outline import Outline, outline_of
from griffie.model.citation import Citation
from griffie.model.corpus import Corpus
from griffie.model.document import Paper, Unit

FORBIDDEN = "geen"
"""The address in `uitzonderingen.yaml` that forbids a link."""

_OUTLINES_AT_HAND = 256
_EDITION = re.compile(r"(?:-[hn][0-9]{0,2})+\Z")
_JOINTS = re.compile(r"[\s\u00a0\u2009\u202f\u2010-\u2014\u2212-]+")
_MEMBERS = re.compile(r"\bvan (?:het lid|de leden) ")


@dataclass(frozen=True, slots=True)
class Known:
    """Lookups over one corpus."""

    papers: Mapping[str, Paper]
    outline: Callable[[str], Outline]
    """Questions, answers and notes of a held paper, by its id. An outline is larger than its paper, so only those in
    use are kept."""
    aliases: Mapping[str, tuple[str, ...]]
    """Other ids and kenmerken under which a held paper is cited; more than one paper makes them worthless."""
    editions: Mapping[str, tuple[str, ...]]
    """Held papers by id without reprint or correction."""
    dossiers: frozenset[str]
    """Keys of dossiers of which a paper is held."""
    chapters: frozenset[str]
    """Chapter dossiers (`36800-K`) of which anything is known: held, registered or cited with a paper number."""
    listed: frozenset[str]
    """Ids of papers and keys of dossiers that are held or stand in a register."""
    names: Mapping[str, tuple[str, ...]]
    """Ids by the names that `stukken.yaml` gives ("motie piri c.s.")."""
    exceptions: Mapping[str, str]
    """Addresses from `uitzonderingen.yaml`."""

    def held(self, cited: str) -> tuple[str, ...]:
        """The papers here that an id means: one, none, or several editions."""
        if cited in self.papers:
            return (cited,)
        return self.aliases.get(cited) or self.editions.get(without_edition(cited), ())


def know(corpus: Corpus) -> Known:
    """Build the lookups; linear in the corpus."""
    papers = corpus.papers
    registers = corpus.registers
    dossiers = frozenset(key for paper in papers.values() for key in _dossiers(paper))
    listed = dossiers.union(papers, (item.id for item in registers.stukken), (item.id for item in registers.dossiers))
    return Known(
        papers=papers,
        outline=lambda paper_id: _outline(papers[paper_id].units),
        aliases=_grouped((alias, paper.id) for paper in papers.values() for alias in _aliases(paper)),
        editions=_grouped((without_edition(paper_id), paper_id) for paper_id in papers),
        dossiers=dossiers,
        chapters=frozenset(_chapters(papers.values(), listed)),
        listed=listed,
        names=_grouped((plain_name(name), item.id) for item in registers.stukken for name in item.namen),
        exceptions={item.id: item.adres for item in registers.uitzonderingen},
    )


@lru_cache(_OUTLINES_AT_HAND)
def _outline(units: Sequence[Unit]) -> Outline:
    """At hand in the next build of this process too, as long as the paper is the same."""
    return outline_of(units)


def without_edition(id_: str) -> str:
    """The id without `-h1` or `-n1`; an attachment (`-b2`) is a paper of its own and stays."""
    return _EDITION.sub("", id_)


def plain_name(name: str) -> str:
    """A name under which spellings of one motie meet: "motie-Piri c.s." and "de motie van het lid Piri c.s.".

    "Gewijzigde motie …" stays another name: it is another paper.
    """
    plain = _JOINTS.sub(" ", name.casefold()).strip().removeprefix("de ").removeprefix("aangehouden ")
    return _MEMBERS.sub("", plain)


def plain_kenmerk(kenmerk: str) -> str:
    """A sender's reference as citations give it: without white space."""
    return re.sub(r"\s+", "", kenmerk)


def _aliases(paper: Paper) -> Iterator[str]:
    """What a paper is called besides its id: the sender's references and, under a slug, its number in the dossier."""
    aliases = [plain_kenmerk(kenmerk) for kenmerk in paper.kenmerken]
    if paper.ondernummer and not paper.is_summary:
        aliases.extend(f"kst-{key}-{paper.ondernummer}" for key in paper.dossiers)
    yield from (alias for alias in dict.fromkeys(aliases) if alias != paper.id)


def _dossiers(paper: Paper) -> tuple[str, ...]:
    parsed = parse_id(paper.id)
    own = parsed.dossier_key if parsed else None
    return (*paper.dossiers, own) if own else paper.dossiers


def _chapters(papers: Iterable[Paper], listed: frozenset[str]) -> Iterator[str]:
    cited = (
        cited
        for paper in papers
        for located in paper.mentions
        if isinstance(located.mention, Citation) and len(located.mention.ids) == 1
        for cited in located.mention.ids
    )
    for id_ in (*(f"dossier:{key}" for key in listed if not key.startswith("kst-")), *listed, *cited):
        parsed = parse_id(id_)
        if parsed and parsed.chapter and parsed.dossier_key:
            yield parsed.dossier_key


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        if value not in groups[key]:
            groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def cited_key(id_: str) -> str:
    """The id under which back-links gather: without edition, attachment or question (rule I7)."""
    return base_id(id_.partition("#")[0] if id_.startswith(("kst-", "ah-", "h-")) else id_)
