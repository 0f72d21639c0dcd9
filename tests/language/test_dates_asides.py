"""A story keeps its own year through what it only looks aside to; a flashback counts from its own date."""

from __future__ import annotations

import pytest

from briefing.language import dates

OPENING = (
    "The Orva campaign (1866–1868) was fought over a river. On 3 March 1866 an envoy was recalled. By 12 June 1866 "
    "the fort had been taken. On 2 July the army crossed. "
)


def values(text: str, published: str = "2011-05-05") -> list[tuple[str, str]]:
    return [(found.text, found.value) for found in dates.find(text, published)]


@pytest.mark.parametrize(
    "aside",
    [
        "The walls, which had been rebuilt in 1842, held.",
        "A diary, published in 1921, praises him.",
        "The treaty of 1814 was torn up.",
        "His 1899 memoir says little of it.",
        "Nobody had seen such rain since 1799.",
        "All men born between 1826 and 1848 were called up.",
        "His method was taken up in London twenty years later.",
        "Nothing like it was seen again until 14 May 1904.",
        "The old chapel (1750) was spared.",
        "The general had lost an eye on 5 May 1859.",
        "It began in a letter that the king wrote in November 1865.",
    ],
)
def test_an_aside_leaves_the_story_in_its_year(aside: str) -> None:
    assert values(OPENING + aside + " On 9 August peace was made.")[-1] == ("9 August", "1866-08-09")


@pytest.mark.parametrize(
    ("goes_on", "value"),
    [
        ("In 1867 the river froze.", "1867-08-09"),
        ("The fleet arrived on 2 May 1867.", "1867-08-09"),
        ("By early 1868 both sides were tired.", "1868-08-09"),
        ("In the spring of 1867, cholera broke out.", "1867-08-09"),
    ],
)
def test_a_date_that_tells_what_came_next_takes_the_story_along(goes_on: str, value: str) -> None:
    assert values(OPENING + goes_on + " On 9 August peace was made.")[-1] == ("9 August", value)


def test_what_counts_from_the_aside_counts_from_it() -> None:
    text = OPENING + "He had left the ministry on 5 May 1859. The following year he had joined the army."
    assert values(text)[-1] == ("The following year", "1860")


def test_a_day_after_an_aside_without_one_is_counted_from_the_story() -> None:
    text = OPENING + "It passed the cape, where a storm had sunk a ship in 1799. The following morning it was seen."
    assert values(text)[-1] == ("The following morning", "1866-07-03TMO")


def test_a_flashback_counts_from_its_own_date_and_ends_with_its_sentence() -> None:
    text = OPENING + "Two years earlier, in March, the general had married. In September he was wounded."
    assert values(text)[-3:] == [("Two years earlier", "1864"), ("March", "1864-03"), ("September", "1866-09")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2019 they met in February.", [("2019", "2019"), ("February", "2019-02")]),
        ("In 2019, in May, they met.", [("2019", "2019"), ("May", "2019-05")]),
        ("Last year they met on 3 April.", [("Last year", "2024"), ("3 April", "2024-04-03")]),
        ("They met in 2019. They met again in June.", [("2019", "2019"), ("June", "2025-06")]),
        ("In 2019 sales fell; in March they rose.", [("2019", "2019"), ("March", "2025-03")]),
    ],
)
def test_the_year_that_opens_a_sentence_rules_it_in_news_too(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, "2025-11-05") == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fort fell in March 1881. On the 19th of that month the king fled.", "1881-03-19"),
        ("The king fled on the 3rd of last month.", "2025-10-03"),
        ("They will meet on the 9th of next month.", "2025-12-09"),
    ],
)
def test_a_day_of_a_month_spoken_of(text: str, value: str) -> None:
    assert values(text, "2025-11-05")[-1][1] == value


RESULTS = "Profit rose in the third quarter to $5 million, from $4 million a year earlier. "


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (RESULTS + "It sees sales of $9 million in the current quarter, up from $7 million a year ago.", "2024-Q3"),
        (RESULTS + "In the first nine months it earned $9 million, up from $8 million a year earlier.", "2024"),
        ("It lost $5 million in the fourth quarter. For the full year, it earned $1 million.", "2024"),
    ],
)
def test_results_are_compared_with_what_they_speak_of(text: str, value: str) -> None:
    published = "2025-02-12" if "fourth" in text else "2025-10-20"
    assert values(text, published)[-1][1] == value


def test_yesterday_in_a_story_is_the_day_before_the_one_told() -> None:
    text = OPENING + "He was born on 5 May 1820 and died on 7 May 1890. On 4 August 1866 he landed. "
    text += '"Yesterday I was nobody," he said that evening.'
    assert values(text)[-2:] == [("Yesterday", "1866-08-03"), ("that evening", "1866-08-04TEV")]


def test_a_heading_sets_the_year_of_what_follows() -> None:
    text = OPENING + "\n\n1867–1868\nIn May the river froze.\n\n1869\n\nIn June it thawed."
    assert values(text)[-5:] == [
        ("1867", "1867"),
        ("1868", "1868"),
        ("May", "1867-05"),
        ("1869", "1869"),
        ("June", "1869-06"),
    ]


def test_a_limit_whose_month_is_taken_up_again_is_where_the_story_goes_on() -> None:
    text = OPENING + "The truce held until February 1867. On 8 February the king returned. In April he fled."
    assert values(text)[-2:] == [("8 February", "1867-02-08"), ("April", "1867-04")]
