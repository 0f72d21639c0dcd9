"""No date that may be another one is placed without a sign of doubt and its reason."""

from __future__ import annotations

import pytest

from briefing.language import dates

WEDNESDAY = "2025-11-05"


@pytest.mark.parametrize(
    ("text", "value", "reason"),
    [
        ("On Friday the two leaders sign a treaty.", "2025-10-31", "past or to come"),
        ("The ministers sit down together Monday with envoys.", "2025-11-03", "past or to come"),
        ("They meet next Friday.", "2025-11-07", "a week later"),
        ("They met last Monday.", "2025-11-03", "a week before"),
        ("This Sunday, a vote.", "2025-11-09", "past or to come"),
        ("They met this Sunday.", "2025-11-09", "past or to come"),
        ("It was signed on Monday, 4 March 2025.", "2025-03-04", "that day is a Tuesday, not a Monday"),
        ("It was signed on Monday, 4 March this year.", "2025-03-04", "that day is a Tuesday, not a Monday"),
        ("A treaty of 5 May.", "2025-05-05", "another year is as near"),
        ("They met in 2019. They met again in June.", "2025-06", "2019, named just before, may be its year"),
        ("He spoke on Tuesday. A fire broke out. By noon it was out.", "2025-11-04T12:00", "does not name the day"),
        ("It had been due on Friday.", "2025-10-31", "past or to come"),
    ],
)
def test_what_may_be_another_day_is_an_estimate_with_its_reason(text: str, value: str, reason: str) -> None:
    found = dates.find(text, WEDNESDAY)[-1]
    assert (found.value, found.certainty) == (value, "estimated")
    assert reason in found.rule.split("in doubt: ")[1]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He spoke on Friday.", "2025-10-31"),
        ("He will speak on Friday.", "2025-11-07"),
        ("They met last Friday.", "2025-10-31"),
        ("They meet next Monday.", "2025-11-10"),
        ("They will meet this Sunday.", "2025-11-09"),
        ("It was signed on Tuesday, 4 March 2025.", "2025-03-04"),
        ("It was signed on 4 October.", "2025-10-04"),
        ("He spoke on Tuesday at noon.", "2025-11-04T12:00"),
    ],
)
def test_what_the_words_settle_is_not_in_doubt(text: str, value: str) -> None:
    found = dates.find(text, WEDNESDAY)[-1]
    assert (found.value, "in doubt" in found.rule) == (value, False)


def test_a_weekday_that_is_wrong_leaves_a_doubt_in_a_history_too() -> None:
    text = (
        "On 3 March 1881 it began. In 1882 it ended. On 5 May 1880, 1879 and 1878 they met. On Monday, 7 May, he fled."
    )
    found = dates.find(text, "2010-01-01")[-1]
    assert found.certainty == "estimated"
    assert "not a Monday" in found.rule


@pytest.mark.parametrize("words", ["29 February 2026", "February 29, 2026", "31 June 2025", "June 31, 2025"])
def test_a_day_that_its_year_does_not_have_is_its_month_in_doubt(words: str) -> None:
    (found,) = dates.find(f"On {words} the ship left.", WEDNESDAY)
    assert (found.text, found.certainty, found.precision) == (words, "estimated", "month")
    assert found.rule.endswith("in doubt: that month has no such day")


def test_a_leap_day_of_a_leap_year_is_stated() -> None:
    (found,) = dates.find("On 29 February 2024 the ship left.", WEDNESDAY)
    assert (found.value, found.certainty) == ("2024-02-29", "stated")
