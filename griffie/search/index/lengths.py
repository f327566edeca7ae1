"""How many tokens each field of each record has: the cards of all papers tell it."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from griffie.search.index.packing import Numbers, unpacked
from griffie.search.record import FIELDS


class Lengths:
    """The lengths of all records, read when the first is asked for."""

    def __init__(self, bases: Sequence[int], written: Sequence[str]) -> None:
        self._bases, self._written = bases, written

    def __call__(self, field: int) -> Numbers:
        """Of a field: its length in each record, by number; 0 of a number that no record has."""
        return self._all[:, field]

    @cached_property
    def _all(self) -> Numbers:
        of_papers = [unpacked(written.encode()).reshape(-1, len(FIELDS)) for written in self._written]
        ends = (base + len(of_paper) for base, of_paper in zip(self._bases, of_papers, strict=True))
        found = np.zeros((max(ends, default=0), len(FIELDS)), np.int64)
        for base, of_paper in zip(self._bases, of_papers, strict=True):
            found[base : base + len(of_paper)] = of_paper
        return found
