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


def test_what_has_more_to_tell_is_not_folded_into_another_statement() -> None:
    assert groups(
        "The regime dismissed the neighbours’ disarmament goals as a “pipedream” this week, calling them an illusion.",
        "The minister will press on disarmament despite the regime’s dismissal of such hopes as a “pipedream”.",
    ) == [[0], [1]]


def test_a_denial_is_never_cited_beside_what_it_denies() -> None:
    assert groups(
        "The cut was proposed by the minister, who said that the jobs of the whole harbour were at risk.",
        "The minister denied that the jobs of the whole harbour were at risk.",
    ) == [[0], [1]]
    assert groups("The envoys did meet in the old harbour.", "The envoys did not meet in the old harbour.") == [
        [0],
        [1],
    ]


def test_another_figure_or_month_is_another_statement() -> None:
    one = "Police said the crew of the tanker had been questioned by harbour officers, {}."
    assert groups(one.format("21 of them and not 24"), one.format("24 of them")) == [[0], [1]]
    damaged = "The cable to the islands was damaged and repairs could take {}, the operator said."
    assert groups(damaged.format("seven months"), damaged.format("until October")) == [[0], [1]]
    assert groups(damaged.format("seven months"), damaged.format("7 months")) == [[0, 1]]
    assert not tellings.same_words(damaged.format("seven months"), damaged.format("until October"))


def test_a_statement_with_fewer_figures_is_cited_beside_one_with_more_not_the_other_way_round() -> None:
    fuller, plainer = "The shipyard signed 14 memorandums on turbines.", "The shipyard signed memorandums on turbines."
    assert groups(fuller, plainer) == [[0, 1]]
    assert groups(plainer, fuller) == [[0], [1]]


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
