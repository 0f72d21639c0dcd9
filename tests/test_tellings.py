"""Statements are joined only when they say the same, and never against their figures."""

from __future__ import annotations

import random

from briefing import tellings
from briefing.language import likeness
from briefing.model import Support

CROWD = [
    "The committee met to weigh the harvest report and sent it back.",
    "A bridge in the north was closed for repairs until the spring.",
    "Farmers asked the ministry for seed and for time.",
    "The museum lent two paintings to a gallery abroad.",
    "Doctors warned that the ward was short of nurses.",
    "The league moved its final to a larger stadium.",
    "A court heard the appeal of the former mayor.",
    "Commuters waited an hour for the first train.",
]


def groups(*statements: str) -> list[list[int]]:
    supports = [Support(f"{n}.txt", 0, len(s), s) for n, s in enumerate(statements)]
    weight = likeness.weights(likeness.signature(s) for s in [*CROWD, *statements])
    return tellings.group(supports, weight)


def test_two_articles_that_say_the_same_make_one_group() -> None:
    assert groups(
        "Beijing remains the principal ally and economic lifeline of the island.",
        "China remains the island’s primary ally and economic lifeline, despite sanctions.",
    ) == [[0, 1]]


def test_a_shared_word_in_quotation_marks_joins_looser_tellings() -> None:
    assert groups(
        "The regime dismissed the neighbours’ disarmament goals as a “pipedream” this week, calling them an illusion.",
        "The minister will press on disarmament despite the regime’s dismissal of such hopes as a “pipedream”.",
    ) == [[0, 1]]


def test_different_figures_are_different_statements() -> None:
    assert groups(
        "The shipyard signed 14 memorandums on turbines with the visiting delegation.",
        "The shipyard signed 15 memorandums on turbines with the visiting delegation.",
    ) == [[0], [1]]


def test_statements_about_one_subject_are_not_the_same_statement() -> None:
    assert groups("The harbour was dredged in May.", "The harbour lost its crane to a storm.") == [[0], [1]]


def test_much_the_same_words_months_apart_tell_of_two_occasions() -> None:
    one = (
        "The office confirmed that the president meant to raise the issue of disarmament and a renewed need for peace "
    )
    one += "initiatives on the peninsula at the autumn summit, aides of both leaders told reporters there."
    two = "The president took the long call to stress regional concerns, peace and the need for disarmament on the "
    two += "peninsula being an issue that both leaders regard as pressing, a statement added afterwards."
    supports = [Support("june.txt", 0, len(one), one), Support("november.txt", 0, len(two), two)]
    weight = likeness.weights(likeness.signature(s) for s in [*CROWD, one, two])
    assert tellings.group(supports, weight, {"june.txt": 100, "november.txt": 101}) == [[0, 1]]
    assert tellings.group(supports, weight, {"june.txt": 100, "november.txt": 250}) == [[0], [1]]


def test_what_was_compared_before_changes_nothing() -> None:
    chance = random.Random(7)  # noqa: S311 - repeatable, not secret
    words = "tariffs ships missiles memorandum envoys inspection patrols rare earths sanctions chips fisheries".split()
    quotes = [f"Officials {chance.choice(words)} {' '.join(chance.choices(words, k=6))} {n % 9}." for n in range(300)]
    supports = [Support(f"{n % 40}.txt", n * 100, n * 100 + len(q), q) for n, q in enumerate(quotes)]
    weight = {word[:6]: 1.0 + len(word) / 10 for word in words}
    remembering = tellings.Groups(weight, {})
    for _ in range(12):
        some = [support for support in supports if chance.random() > 0.03]
        assert remembering.of(some) == tellings.group(some, weight)
    assert remembering.of(supports) == tellings.group(supports, weight)
