"""Packed values are the values that were packed."""

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

from griffie.model.document import Joined, Unit, UnitKind
from griffie.model.packed import Packed, dumps

WORDS = st.text(max_size=20)
UNITS = st.lists(
    st.builds(
        Unit,
        WORDS,
        st.sampled_from(UnitKind),
        WORDS,
        st.integers(0, 999),
        st.integers(0, 999),
        number=st.none() | st.integers(1, 99),
        questions=st.tuples(WORDS),
        joined=st.lists(st.builds(Joined, WORDS, st.integers(1, 9)), max_size=2).map(tuple),
        opening=WORDS,
    ),
    max_size=6,
)


@settings(deadline=None)
@given(UNITS)
def test_what_is_packed_comes_out(units: list[Unit]) -> None:
    packed = Packed.of(units)
    assert list(packed) == units
    assert len(packed) == len(units)
    assert [packed[index] for index in range(-len(units), len(units))] == units * 2
    assert list(packed[1:]) == units[1:]
    assert bool(packed) == bool(units)


@settings(deadline=None)
@given(UNITS, UNITS)
def test_what_differs_is_not_packed_alike(first: list[Unit], second: list[Unit]) -> None:
    assert first == second or Packed.of(first) != Packed.of(second)


@settings(deadline=None)
@given(UNITS)
def test_packed_values_travel(units: list[Unit]) -> None:
    assert pickle.loads(dumps(Packed.of(units))) == Packed.of(units)  # noqa: S301 - written in this very line


def test_an_outline_takes_less_room_packed() -> None:
    units = [
        Unit(
            f"vraag-{number}", UnitKind.VRAAG, f"vraag {number}", number, number + 1, opening=f"Vraag over {number}, zo"
        )
        for number in range(100)
    ]
    assert len(Packed.of(units).packed) < 3000
