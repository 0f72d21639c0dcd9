"""Lengths of time, sets and times of day as the TIMEX3 guidelines write them; all sentences are made up."""

from __future__ import annotations

import pytest

from briefing.language import dates

SAID = [
    ("The siege lasted two years and three months.", "two years and three months", "P2Y3M"),
    ("He ran it in 2 hours, 14 minutes.", "2 hours, 14 minutes", "PT2H14M"),
    ("They waited an hour and a half.", "an hour and a half", "PT1.5H"),
    ("A three-and-a-half-year term began.", "three-and-a-half-year", "P3.5Y"),
    ("They waited the whole day.", "the whole day", "P1D"),
    ("It was the worst in at least 20 years.", "at least 20 years", "P20Y"),
    ("In the coming weeks sales may rise.", "the coming weeks", "PXW"),
    ("Weeks later he was freed.", "Weeks later", "PXW"),
    ("Two hours later he was freed.", "Two hours later", "PT2H"),
    ("The months-long siege ended.", "months-long", "PXM"),
    ("It is updated every half hour.", "every half hour", "PT30M"),
    ("He plays Sunday nights.", "Sunday nights", "XXXX-WXX-7TNI"),
    ("Choirs sing every Sunday morning.", "every Sunday morning", "XXXX-WXX-7TMO"),
    ("They walk in the mornings.", "the mornings", "XXXX-XX-XXTMO"),
    ("At 10:30 on Tuesday evening it sank.", "10:30 on Tuesday evening", "1998-03-03T22:30"),
    ("At 05:30 hours on 10 May 1940 it began.", "05:30 hours on 10 May 1940", "1940-05-10T05:30"),
    ("During the night of 9 to 10 May 1940 they flew.", "the night of 9 to 10 May 1940", "1940-05-09TNI"),
    ("He spoke late last night.", "late last night", "1998-03-08TNI"),
    ("The second day of May is free.", "The second day of May", "1998-05-02"),
    ("In the latter half of 1942 it was lost.", "the latter half of 1942", "1942-H2"),
    ("In the first decade of the 20th century it grew.", "the first decade of the 20th century", "190"),
    ("On Monday, March 16, shares rose.", "Monday, March 16", "1998-03-16"),
    ("The bill goes to the House on Friday.", "Friday", "1998-03-13"),
    ("It began two years and three months ago.", "two years and three months ago", "1995-12"),
]


@pytest.mark.parametrize(("sentence", "words", "value"), SAID, ids=[words for _, words, _ in SAID])
def test_what_the_guidelines_ask_for(sentence: str, words: str, value: str) -> None:
    assert [(e.text, e.value) for e in dates.find(sentence, "1998-03-09")] == [(words, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He feared the fall of the regime.",
        "The Thirty Years' War is a chapter.",
        "He had 1,500 men and 2000 horses.",
        "The two-year-old boy slept.",
        "One in 300, they say.",
    ],
)
def test_what_is_no_time(sentence: str) -> None:
    assert dates.find(sentence, "1998-03-09") == ()
