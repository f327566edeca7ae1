"""Packed fingerprints are the fingerprints that were packed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from griffie.model.fingerprints import Fingerprint, Fingerprints
from griffie.text import Span

NUMBERS = st.integers(0, 2**32 - 1)
SPANS = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Span(min(ends), max(ends)))
PRINTS = st.lists(
    st.builds(Fingerprint, st.sampled_from(["antwoord-1", "antwoord-2a"]), NUMBERS, SPANS, st.integers(0, 2**64 - 1))
)


@settings(deadline=None)
@given(PRINTS)
def test_what_is_packed_comes_out(prints: list[Fingerprint]) -> None:
    packed = Fingerprints.of(prints)
    assert list(packed) == prints
    assert len(packed) == len(prints)
    assert [packed[index] for index in range(-len(prints), len(prints))] == prints * 2
    assert list(packed[1:]) == prints[1:]


@settings(deadline=None)
@given(PRINTS, PRINTS)
def test_equal_prints_are_equal_packed(first: list[Fingerprint], second: list[Fingerprint]) -> None:
    assert (Fingerprints.of(first) == Fingerprints.of(second)) == (first == second)


@settings(deadline=None)
@given(PRINTS)
def test_digests_can_be_had_alone(prints: list[Fingerprint]) -> None:
    assert list(Fingerprints.of(prints).digests()) == [one.digest for one in prints]
