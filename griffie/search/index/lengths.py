"""How many tokens each field of each record has: the cards of all papers tell it."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from griffie.search.index.cards import Card
from griffie.search.index.packing import Numbers, unpacked
from griffie.search.record import FIELDS


class Lengths:
    """The lengths of all records, read when the first is asked for."""

    def __init__(self, bases: Sequence[int], cards: Sequence[Card]) -> None:
        self._bases, self._cards = bases, cards

    def __call__(self, field: int) -> Numbers:
        """Of a field: its length in each record, by number; 0 of a number that no record has."""
        return self._all[:, field]

    @cached_property
    def _all(self) -> Numbers:
        told = unpacked("".join([card.lengths for card in self._cards]).encode()).reshape(-1, len(FIELDS))
        records = np.array([card.records for card in self._cards], np.int64)
        before = np.cumsum(records) - records
        numbers = np.arange(len(told)) + np.repeat(np.array(self._bases, np.int64) - before, records)
        found = np.zeros((int(numbers.max(initial=-1)) + 1, len(FIELDS)), np.int64)
        found[numbers] = told
        return found
