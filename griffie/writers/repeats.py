"""`data/gelijk`: pairs of answers that share sentences, with those sentences."""

from collections.abc import Callable, Iterator

from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.model.walk import proses
from griffie.writers.encode import Record

COLUMNS = ("a", "b", "relation", "sentences", "characters", "text")


def repeat_records(linked: Linked, paper_id: str, body_of: Callable[[str], Body]) -> Iterator[Record]:
    """One record for each pair of which the first answer stands in this paper.

    `relation` is `gelijk`, `bevat` or `deels`; `text` has the shared sentences.
    """
    found = [repeat for repeat in linked.repeated.get(paper_id, ()) if repeat.a[0] == paper_id]
    by_number = {prose.n: prose for prose in proses(body_of(paper_id))} if found else {}
    for repeat in found:
        sentences = [" ".join(span.of(by_number[n].text).split()) for n, span in repeat.stretches_a]
        yield {
            "a": "#".join(repeat.a),
            "b": "#".join(repeat.b),
            "relation": repeat.relation,
            "sentences": len(sentences),
            "characters": repeat.characters,
            "text": sentences,
        }
