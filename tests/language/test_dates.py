"""Time expressions are found and placed: each row is a sentence, the expected words and their values."""

from __future__ import annotations

import pytest

from briefing.language import dates
from briefing.model import TimeExpression

WEDNESDAY = "2025-11-05"
SATURDAY = "2025-11-01"


def values(text: str, published: str = WEDNESDAY) -> dict[str, str]:
    """Words -> TIMEX3 value."""
    return {found.text: found.value for found in dates.find(text, published)}


def only(text: str, published: str = WEDNESDAY, **options: object) -> TimeExpression:
    """The single expression of a text."""
    found = dates.find(text, published, **options)  # type: ignore[arg-type]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks began on Saturday (Nov 1) in Busan.", {"Saturday (Nov 1)": "2025-11-01"}),
        ("Talks began on Saturday, November 1, 2025, in Busan.", {"Saturday, November 1, 2025": "2025-11-01"}),
        ("She was born on June 15, 1953, in Oslo.", {"June 15, 1953": "1953-06-15"}),
        ("She was born on 15 June 1953 in Oslo.", {"15 June 1953": "1953-06-15"}),
        ("She left on the 11th of September.", {"the 11th of September": "2025-09-11"}),
        ("Filed 2025-10-30, amended 10/31/2025.", {"2025-10-30": "2025-10-30", "10/31/2025": "2025-10-31"}),
        ("王于2025年10月30日会见.", {"2025年10月30日": "2025-10-30"}),
        ("Signed 2025년 11월 1일 in Seoul.", {"2025년 11월 1일": "2025-11-01"}),
        ("On 10月30日 and in 2024年5月 they met.", {"10月30日": "2025-10-30", "2024年5月": "2024-05"}),
        ("Dated 1.10.2025 in Bern.", {"1.10.2025": "2025-10-01"}),
        ("A third term began in March 2023.", {"March 2023": "2023-03"}),
        ("It has run since Sept. 3.", {"Sept. 3": "2025-09-03"}),
        ("The sides met on Oct. 24 and 25.", {"Oct. 24": "2025-10-24", "25": "2025-10-25"}),
    ],
)
def test_a_calendar_date_is_read_in_every_news_form(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1974 he joined.", {"1974": "1974"}),
        ("the 2016 dispute", {"2016": "2016"}),
        ("the 2025 Ministerial Meeting", {"2025": "2025"}),
        ("in the late 1990s", {"the late 1990s": "199"}),
        ("music of the '80s", {"the '80s": "198"}),
        ("early 20th-century expansion", {"early 20th-century": "19"}),
        ("in the third quarter of 2024", {"the third quarter of 2024": "2024-Q3"}),
        ("Q2 2024 was weak", {"Q2 2024": "2024-Q2"}),
        ("in fiscal 2024", {"fiscal 2024": "2024"}),
        ("FY2024 was weak", {"FY2024": "2024"}),
        ("in the summer of 1994", {"the summer of 1994": "1994-SU"}),
        ("in nineteen seventy-nine", {"nineteen seventy-nine": "1979"}),
        ("by the year two thousand", {"the year two thousand": "2000"}),
        ("in 44 BC", {"44 BC": "BC0044"}),
        ("on the last day of February 2024", {"the last day of February 2024": "2024-02-29"}),
    ],
)
def test_years_and_their_parts_state_themselves(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected
    assert all(found.certainty == "stated" for found in dates.find(text, WEDNESDAY))


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("He spoke on Saturday.", SATURDAY, "2025-11-01"),
        ("He spoke on Friday.", SATURDAY, "2025-10-31"),
        ("He spoke on Monday.", SATURDAY, "2025-10-27"),
        ("The court will rule on Monday.", SATURDAY, "2025-11-03"),
        ("The court is scheduled to rule Monday.", SATURDAY, "2025-11-03"),
        ("A verdict could come as soon as Tuesday.", SATURDAY, "2025-11-04"),
        ("He left last Saturday.", SATURDAY, "2025-10-25"),
        ("He returns next Saturday.", SATURDAY, "2025-11-08"),
        ("He spoke on Tuesday of last week.", SATURDAY, "2025-10-21"),
        ("He spoke yesterday.", SATURDAY, "2025-10-31"),
        ("He spoke the day before yesterday.", SATURDAY, "2025-10-30"),
    ],
)
def test_a_weekday_is_counted_from_the_articles_day(text: str, published: str, value: str) -> None:
    assert only(text, published).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("earlier this week", "2025-W45"),
        ("a deal signed last week", "2025-W44"),
        ("later this month", "2025-11"),
        ("later this year", "2025"),
        ("next year’s summit", "2026"),
        ("33 years ago", "1992"),
        ("three months ago", "2025-08"),
        ("two weeks ago", "2025-10-22"),
        ("10 days ago", "2025-10-26"),
        ("last December", "2024-12"),
        ("this September", "2025-09"),
        ("next spring", "2026-SP"),
        ("in March of last year", "2024-03"),
        ("this year's first quarter", "2025-Q1"),
        ("over the weekend", "2025-W44-WE"),
        ("the week of Nov. 10", "2025-W46"),
    ],
)
def test_words_that_count_from_the_article_have_the_precision_of_the_unit_named(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("He was appointed in October.", SATURDAY, "2025-10"),
        ("He spoke there in December.", "2026-01-06", "2025-12"),
        ("The plan takes effect in January.", SATURDAY, "2026-01"),
        ("They hope to sign in May.", SATURDAY, "2026-05"),
        ("He was appointed in December.", SATURDAY, "2024-12"),
        ("In December, he was appointed.", SATURDAY, "2024-12"),
        ("The plan for December talks stalled.", SATURDAY, "2025-12"),
        ("The ban runs through February.", SATURDAY, "2026-02"),
        ("Sales fell through August.", SATURDAY, "2025-08"),
        ("It fell.\nIn September, both sides agreed to build ships.", SATURDAY, "2025-09"),
        ("The bombing of Jan. 20 was condemned.", "2025-09-30", "2025-01-20"),
        ("The bank will pay it on Jan. 20.", "2025-12-30", "2026-01-20"),
        ("It reported lower third-quarter profit.", "2025-10-20", "2025-Q3"),
        ("It expects to report third-quarter profit.", "2025-10-20", "2025-Q3"),
        ("It froze on Sunday, Jan. 7.", "2025-06-01", "2024-01-07"),
    ],
)
def test_a_date_without_a_year_takes_the_year_its_verb_or_weekday_shows(text: str, published: str, value: str) -> None:
    assert only(text, published).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a four-day visit", "P4D"),
        ("for more than a decade", "P10Y"),
        ("for two and a half years", "P2.5Y"),
        ("about 30 minutes", "PT30M"),
        ("half a century", "P50Y"),
        ("for years", "PXY"),
        ("in recent months", "PXM"),
        ("a couple of hours", "PT2H"),
        ("a 10- to 15-year term", "P15Y"),
        ("twenty-five years", "P25Y"),
        ("1,000 days", "P1000D"),
    ],
)
def test_lengths_of_time_are_durations(text: str, value: str) -> None:
    found = dates.find(text, WEDNESDAY)[-1]
    assert (found.kind, found.value) == ("DURATION", value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("every Tuesday", "XXXX-WXX-2"),
        ("on Mondays", "XXXX-WXX-1"),
        ("each July", "XXXX-07"),
        ("twice a week", "P1W"),
        ("every two years", "P2Y"),
        ("the daily tally", "P1D"),
    ],
)
def test_what_comes_again_is_a_set(text: str, value: str) -> None:
    found = only(text)
    assert (found.kind, found.value, found.edtf) == ("SET", value, "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("at 10 p.m. Wednesday", "2025-11-05T22:00"),
        ("on Tuesday at noon", "2025-11-04T12:00"),
        ("at 19:30 on Monday", "2025-11-03T19:30"),
        ("by 0600 GMT", "2025-11-05T06:00"),
        ("12:00 UTC Monday", "2025-11-03T12:00"),
        ("at 3 p.m. EST (2000 GMT) Monday", "2025-11-03T15:00"),
        ("on Tuesday evening", "2025-11-04TEV"),
        ("last night", "2025-11-04TNI"),
        ("early this morning", "2025-11-05TMO"),
        ("on the night of 2 November", "2025-11-02TNI"),
    ],
)
def test_a_time_of_day_takes_the_day_beside_it(text: str, value: str) -> None:
    found = only(text)
    assert (found.kind, found.value) == ("TIME", value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Even today, distrust remains.", "PRESENT_REF"),
        ("It is now illegal.", "PRESENT_REF"),
        ("It was recently closed.", "PAST_REF"),
        ("The ban ended several years ago.", "PAST_REF"),
        ("A deal is expected soon.", "FUTURE_REF"),
        ("It may matter in the near future.", "FUTURE_REF"),
    ],
)
def test_pointing_words_have_no_place_on_the_calendar(text: str, value: str) -> None:
    found = only(text)
    assert (found.value, found.edtf, found.certainty) == (value, "", "relative")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Christmas Day", "2025-12-25"),
        ("before Easter 2024", "2024-03-31"),
        ("at Lunar New Year", "2026-02-17"),
        ("since Election Day", "2025-11-04"),
        ("on Good Friday last year", "2024-03-29"),
        ("the Victory Day parade in Beijing", "2025-09-03"),
        ("on Liberation Day, Korea’s president spoke", "2025-08-15"),
    ],
)
def test_named_days_are_known(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    "text",
    [
        "You may march for the second time; it may not.",
        "The March on Washington and the Long March",
        "his wife (2nd L) and the president (2nd R)",
        "950 AI chips for $350bn and 28,500 soldiers",
        "Call 555-2019 or 1-800-555-1990",
        "They won 6-4, 7-5 after a 2:1 draw",
        "the 35-year-old, who is 12 years old, aged 42",
        "roughly a quarter of its exports, three-quarters of it",
        "April Smith and August Wilson met Jan Kowalski",
        "on flight 2025 to gate 1990 with 2019 people",
        'the theme "Building a Sustainable Tomorrow"',
        "We will fall and spring up again",
        "watched 60 Minutes and the Six-Day War on This Week",
        "Good Friday Agreement",
        "Romans 8:28 and a score of 21:19",
        "version v2.1.2024 and +1 2025 555",
        "They killed 1750 men and took 1500 prisoners",
        "his third trip in as many months",
        "some day, and day-to-day",
        "in the week before the vote",
    ],
)
def test_what_is_not_a_date_is_not_found(text: str) -> None:
    assert [found.text for found in dates.find(text, WEDNESDAY)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From 5 to 12 September 2014 it rained.", {"5": "2014-09-05", "12 September 2014": "2014-09-12"}),
        ("Between 22 and 25 March they met.", {"22": "2025-03-22", "25 March": "2025-03-25"}),
        ("In June and July 1916 it rained.", {"June": "1916-06", "July 1916": "1916-07"}),
        ("From Nov. 30, to Feb. 2, 1990.", {"Nov. 30": "2025-11-30", "Feb. 2, 1990": "1990-02-02"}),
        ("from 30 November to 2 February 1990", {"30 November": "1989-11-30", "2 February 1990": "1990-02-02"}),
    ],
)
def test_what_is_said_once_belongs_to_both_dates(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On the 3rd, they met.", "2025-11-03"),
        ("On the 15th, they met.", "2025-10-15"),
        ("They will meet on the 15th.", "2025-11-15"),
    ],
)
def test_a_day_of_the_month_alone_is_the_nearest_one(text: str, value: str) -> None:
    assert only(text).value == value


def test_a_weekday_that_contradicts_its_date_leaves_a_doubt() -> None:
    found = only("Talks began on Friday (Nov 1).", SATURDAY)
    assert (found.value, found.certainty) == ("2025-11-01", "estimated")
    assert found.rule.endswith("in doubt: that day is a Saturday, not a Friday")


def test_the_weekday_beside_a_date_settles_the_year() -> None:
    found = only("The fire of Sunday, Nov. 9, is remembered.", "2026-02-01")
    assert (found.value, found.certainty) == ("2025-11-09", "resolved")
    assert "weekday" in found.rule


def test_the_reason_says_what_was_counted_and_from_where() -> None:
    found = only("He spoke on Saturday.", SATURDAY, published_how="the date of S3")
    assert (found.rule, found.anchor) == ("the Saturday of the date of S3", "the date of S3, 1 November 2025")
    assert (found.edtf, found.precision, found.certainty) == ("2025-11-01", "day", "resolved")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the first visit since 2018", ["2018/.."]),
        ("due by Nov. 22", ["../2025-11-22"]),
        ("a trustee until 1974", ["../1974"]),
        ("governor from 1999 to 2002", ["1999/2002", "1999/2002"]),
        ("between 2019 and 2023", ["2019/2023", "2019/2023"]),
        ("in 1954–55", ["1954/1955"]),
        ("on Nov. 5-7", ["2025-11-05/2025-11-07", "2025-11-05/2025-11-07"]),
        ("from 1939–1945", ["1939/1945", "1939/1945"]),
        ("last week", ["2025-10-27/2025-11-02"]),
        ("over the last seven months", ["2025-04/2025-11"]),
        ("in the 1990s", ["199X"]),
        ("more than 80 years ago", ["1945~"]),
        ("at 10:30 on Monday", ["2025-11-03T10:30:00"]),
    ],
)
def test_the_edtf_date_tells_ranges_and_doubt(text: str, edtf: list[str]) -> None:
    assert [found.edtf for found in dates.find(text, WEDNESDAY)] == edtf
