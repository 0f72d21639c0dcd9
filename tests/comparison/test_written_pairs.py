"""The pairs of sentences written for the rules: most contradictions are proposed, and hardly a trap."""

from __future__ import annotations

from tests.evaluations import pairs

MOST_TRAPS = 3


def test_most_contradictions_are_proposed_and_hardly_a_trap() -> None:
    told = pairs.stories()
    real = [bool(pairs.found(name, pair)) for name, story in told.items() for pair in story.real.values()]
    traps = [
        case for name, story in told.items() for case, pair in story.traps.items() if pairs.found(name, tuple(pair))
    ]
    assert len(real) >= 60
    assert sum(real) >= 0.8 * len(real)
    assert len(traps) <= MOST_TRAPS, traps
