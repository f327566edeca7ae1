"""Putting papers together, and changing what a changed paper changes: the same work, from nothing or from before."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from griffie.search.index.adding import Added
from griffie.search.index.frequent import FrequentTerms, in_parts
from griffie.search.index.packing import where
from griffie.search.index.postings import Terms
from griffie.search.index.rows import TermRow, WordRow
from griffie.search.index.table import Table
from griffie.search.index.vocabulary import Vocabulary
from griffie.search.record import FIELDS
from griffie.search.store import LostError

Row = TypeVar("Row", WordRow, TermRow)


class Edit(NamedTuple):
    """The runs of a changed paper, of one term."""

    old: str
    old_base: int
    new: str
    base: int
    """First record of the paper now."""


class Change:
    """What papers change in the index."""

    def __init__(self) -> None:
        self.lengths = [0] * len(FIELDS)
        """By how much the tokens of each field grow."""
        self._added = Added()
        self._edits: dict[str, list[Edit]] = {}
        self._records: defaultdict[str, int] = defaultdict(int)
        self._papers: Counter[str] = Counter()

    def add(self, base: int, terms: Terms) -> None:
        """A paper behind all others."""
        self._added.add(base, terms)
        self._lengthen(terms, 1)

    def replace(self, old_base: int, old: Terms, base: int, new: Terms) -> None:
        """A paper that has changed, or moved."""
        before, after = old.runs(old_base), new.runs(base)
        for term in before | after:
            was, is_ = before.get(term, ""), after.get(term, "")
            if was != is_:
                self._edits.setdefault(term, []).append(Edit(was, old_base, is_, base))
        self._count(old, -1)
        self._count(new, 1)

    def apply(
        self, words: Table[WordRow], terms: Table[TermRow], frequent: FrequentTerms, vocabulary: Vocabulary
    ) -> None:
        """Make the change in the tables."""
        for form, papers, records in self._added.words():
            self._papers[form] += papers
            self._records[form] += records
        come = self._added.runs()
        self._change_words(words, terms, vocabulary)
        for term in terms.in_order(self._edits | dict.fromkeys(come)):
            row = terms.get(term) or TermRow(term)
            edits, added = self._edits.get(term, ()), come.pop(term, b"").decode()
            if in_parts(row.runs):
                gone, new = [edit.old for edit in edits], [edit.new for edit in edits]
                runs = frequent.changed(term, row.runs, gone, (*new, added))
            else:
                runs = edited(row.runs, edits) + added
                runs = frequent.changed(term, runs, (), ()) if frequent.is_frequent(runs) else runs
            _keep(terms, row._replace(runs=runs))

    def _lengthen(self, terms: Terms, times: int) -> None:
        for known, total in enumerate(terms.lengths):
            self.lengths[known] += total * times

    def _count(self, terms: Terms, times: int) -> None:
        self._lengthen(terms, times)
        (self._papers.update if times > 0 else self._papers.subtract)(terms.words.keys())
        for form, records in terms.words.items():
            self._records[form] += records * times

    def _change_words(self, words: Table[WordRow], terms: Table[TermRow], vocabulary: Vocabulary) -> None:
        sources: Counter[str] = Counter()
        members: dict[str, dict[str, bool]] = {}
        for form in words.in_order(self._papers):
            papers = self._papers[form]
            if not papers and not self._records[form]:
                continue
            kin = vocabulary.kin[form]
            was = words.get(form) or WordRow(form, classes=" ".join(kin.classes))
            row = was._replace(records=was.records + self._records[form], papers=was.papers + papers)
            _keep(words, row)
            if bool(was.papers) != bool(row.papers):
                sources.update(dict.fromkeys(kin.relatives, 1 if row.papers else -1))
            if bool(was.records) != bool(row.records):
                for token in kin.tokens:
                    members.setdefault(token, {})[form] = bool(row.records)
        for form in words.in_order(sources):
            times = sources[form]
            row = words.get(form) or WordRow(form, classes=" ".join(vocabulary.kin[form].classes))
            _keep(words, row._replace(sources=row.sources + times))
        for token in terms.in_order(members):
            changed = members[token]
            entry = terms.get(token) or TermRow(token)
            forms = dict.fromkeys(entry.forms.split(), True) | changed
            _keep(terms, entry._replace(forms=" ".join(sorted(form for form, is_in in forms.items() if is_in))))


def edited(runs: str, edits: Sequence[Edit]) -> str:
    """The runs of a term after some papers have changed."""
    placed: list[Edit] = []
    for edit in edits:
        at = runs.find(edit.old)
        if at < 0:
            raise LostError(edit.old)
        stays = edit.old and edit.base == edit.old_base
        runs = f"{runs[:at]}{edit.new if stays else ''}{runs[at + len(edit.old) :]}"
        if not stays:
            placed.append(edit)
    for edit in placed:
        at = where(runs, edit.base)
        runs = f"{runs[:at]}{edit.new}{runs[at:]}"
    return runs


def _keep(table: Table[Row], row: Row) -> None:
    """A row with nothing in it is none."""
    if row.empty:
        table.drop(row.name)
    else:
        table.put(row)
