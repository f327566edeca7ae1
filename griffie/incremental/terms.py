"""Which units of a paper use which term, found once for one text and one register."""

from collections.abc import Callable, Mapping

from griffie.incremental.memo import Memo
from griffie.linking.terms import index_terms, term_places
from griffie.model.corpus import Corpus, TermPlace
from griffie.model.document import Body


def remembered_terms(
    corpus: Corpus, body_of: Callable[[str], Body], keys: Mapping[str, str], memo: Memo
) -> Callable[[str], tuple[TermPlace, ...]]:
    """The places of terms in a paper, by its id; no body is loaded for a paper that has not changed.

    `keys`: what stands for the outline and text of each paper; its citations, which depend on registers, bar terms.
    """
    terms = repr(corpus.registers.begrippen)
    index = index_terms(corpus.registers.begrippen)

    def places(paper_id: str) -> tuple[TermPlace, ...]:
        paper = corpus.papers[paper_id]
        key = memo.key("begrippen", paper_id, keys[paper_id], terms)
        found = memo.near(key)
        if isinstance(found, tuple):
            return found
        fresh = term_places(paper, body_of(paper_id), index)
        memo.put(key, fresh)
        return fresh

    return places
