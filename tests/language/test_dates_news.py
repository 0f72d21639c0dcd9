"""What news leaves unsaid: the tense beside a date, the day a time of day belongs to, results and their quarters."""

from __future__ import annotations

import pytest

from briefing.language import dates

FRIDAY = "2010-01-29"


def last(text: str, published: str) -> tuple[str, str]:
    found = dates.find(text, published)[-1]
    return found.text, found.value


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The bill, first proposed in March, would be phased in.", "2009-07-24", "2009-03"),
        ("Unions have called a strike for Monday.", "2009-07-24", "2009-07-27"),
        ("A hearing is set for Tuesday.", "2009-07-24", "2009-07-28"),
        ("Snow is forecast for the weekend.", "2011-01-06", "2011-W01-WE"),
        ("They expected 85,000 posts, after only 18,000 in June.", "2011-08-05", "2011-06"),
        ("It was on February 3 that students blocked the road.", "2011-12-30", "2011-02-03"),
        ("The court will sit on February 3.", "2011-12-30", "2012-02-03"),
        ("Bookings for the spring are better.", "2011-12-30", "2012-SP"),
        ("On February 3 it began. On the 19th it ended.", "2011-12-30", "2011-02-19"),
        ("Last New Year's Eve I was afraid.", "2011-12-30", "2010-12-31"),
        ("They will return next Easter.", "2011-12-30", "2012-04-08"),
        ("He spent the summer in Rome.", "2011-12-30", "2011-SU"),
        ("A bell is tolled every 17 July.", "2011-12-30", "XXXX-07-17"),
        ("A choir sings each May 9.", "2011-12-30", "XXXX-05-09"),
        ("Forty people died in a single day.", "2011-12-30", "P1D"),
        ("The road opened two hours earlier than planned.", "2011-12-30", "PT2H"),
        ("It opened months later than planned.", "2011-12-30", "PXM"),
        ("Net income for the quarter ended Oct. 3 rose.", "2009-10-22", "2009-10-03"),
    ],
)
def test_the_words_beside_a_date_settle_it(text: str, published: str, value: str) -> None:
    assert last(text, published)[1] == value


def test_the_quarter_that_ended_on_a_day_is_the_one_before_it() -> None:
    found = dates.find("Net income for the quarter ended Oct. 3 rose.", "2009-10-22")
    assert [(e.text, e.value) for e in found] == [("the quarter", "2009-Q3"), ("Oct. 3", "2009-10-03")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The next figure is due on Wednesday. Shares rose in the morning.", "2010-01-29TMO"),
        ("He left on Thursday. At noon he was in Rome.", "2010-01-28T12:00"),
        ("It began early Friday, after a guard had left on Thursday evening. By noon it was out.", f"{FRIDAY}T12:00"),
        ("Prices slid on Friday after a rout in New York overnight.", "2010-01-28TNI"),
        ("A storm passed overnight.", "2010-01-28TNI"),
        ("The accord of Jan. 4 calmed nerves. The report is due at 8:30 a.m. EST.", f"{FRIDAY}T08:30"),
        ("It left at dawn the next day.", "2010-01-30TMO"),
    ],
)  # fmt: skip
def test_a_time_of_day_belongs_to_the_day_the_text_is_at(text: str, value: str) -> None:
    assert last(text, FRIDAY)[1] == value


def test_a_second_clock_in_brackets_is_a_time_of_its_own_unless_a_date_follows_both() -> None:
    apart = dates.find("It struck at 9:42 p.m. local time (1442 GMT).", FRIDAY)
    assert [e.text for e in apart] == ["9:42 p.m. local time", "1442 GMT"]
    joined = dates.find("It struck at 3 p.m. EST (2000 GMT) on Monday.", FRIDAY)
    assert [e.text for e in joined] == ["3 p.m. EST (2000 GMT) on Monday"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over the next decade it may fall.", {"the next decade": "P10Y"}),
        ("The estimate for next year was cut.", {"next year": "1999"}),
        ("It happened on a Sunday.", {"Sunday": "XXXX-WXX-7"}),
        ("On 10, 11 and 12 May 1940", {"10": "1940-05-10", "11": "1940-05-11", "12 May 1940": "1940-05-12"}),
        ("In the spring and summer of 1882 it rained.", {"the spring": "1882-SP", "summer of 1882": "1882-SU"}),
        ("It was rare at the time.", {"the time": "PAST_REF"}),
        ("They soon left.", {}),
        ("It ended half a century ago.", {"half a century ago": "1948"}),
        ("It has until Dec. 31 to pay.", {"Dec. 31": "1998-12-31"}),
        ("Exports rose in February from a year earlier.", {"February": "1998-02", "a year earlier": "1997-02"}),
        ("It missed another a month later.", {"a month later": "1998-04"}),
        ("On Whit Monday they rest.", {}),
        ("He died c. 1885.", {"1885": "1885"}),
        ("In the years 1882 to 1884 he ruled.", {"1882": "1882", "1884": "1884"}),
    ],
)  # fmt: skip
def test_rarer_forms(text: str, expected: dict[str, str]) -> None:
    assert {e.text: e.value for e in dates.find(text, "1998-03-09")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Repairs would cost 60 million euros and be finished by October.", "2026-10"),
        ("Repairs could take until October.", "2026-10"),
        ("The toll takes effect by January.", "2027-01"),
        ("She must leave before June.", "2026-06"),
        ("The road is closed until April 2.", "2026-04-02"),
        ("The vote was postponed to January 15.", "2027-01-15"),
        ("The fair was postponed until April.", "2026-04"),
        ("The hearing was moved to January 15.", "2027-01-15"),
        ("The truce was extended until October.", "2026-10"),
        ("He worked there until October.", "2025-10"),
        ("By December, sales had fallen.", "2025-12"),
        ("The army said it had withdrawn by January.", "2026-01"),
        ("The ministry ordered the yard to close by March 5.", "2026-03-05"),
    ],
)
def test_a_deadline_ahead_is_the_next_such_date(text: str, expected: str) -> None:
    assert [e.value for e in dates.find(text, "2026-03-06")] == [expected]


@pytest.mark.parametrize("word", ["calmer", "higher", "older"])
def test_than_belongs_to_the_comparative_before_it(word: str) -> None:
    text = f"The market is {word} than a year ago."
    assert [e.text for e in dates.find(text, "2026-03-06")] == ["a year ago"]
