"""What a date is counted from: the article's date, however well it is known, or the narrative's own."""

from __future__ import annotations

import pytest

from briefing.language import dates

WAR = (
    "The Kelmar War (1881–1884) was fought between two river kingdoms. Tension had grown since 1875. On 3 March 1881 "
    "the first shots were fired. The next day, the northern army crossed the river. Two weeks later it reached the "
    "capital, and on 20 April the city fell. In November, talks were held. In January the king fled. By the summer of "
    "1882, half the army was lost. That autumn, a government was formed. The following year, its forces crossed the "
    "border. On the night of 5 June a raid failed. The same day, a treaty was offered. A month later, it was signed. "
    "At 04:30 on 7 July 1883, the last fort surrendered. Four years later, a monument was built. Today, it is a ruin."
)

LIFE = (
    "Ana Belmar was born on 12 May 1960 in Porto. In 1978 she moved to Lisbon. The following year she joined the "
    "ministry. In October she left for Brussels. Two years later she returned, and married the same year."
)


def test_a_history_counts_from_its_own_dates_without_being_told() -> None:
    found = {e.text: e.value for e in dates.find(WAR, "2009-11-20")}
    assert found == {
        "1881": "1881",
        "1884": "1884",
        "1875": "1875",
        "3 March 1881": "1881-03-03",
        "The next day": "1881-03-04",
        "Two weeks later": "1881-03-18",
        "20 April": "1881-04-20",
        "November": "1881-11",
        "January": "1882-01",
        "the summer of 1882": "1882-SU",
        "That autumn": "1882-FA",
        "The following year": "1883",
        "the night of 5 June": "1883-06-05TNI",
        "The same day": "1883-06-05",
        "A month later": "1883-07",
        "04:30 on 7 July 1883": "1883-07-07T04:30",
        "Four years later": "1887",
        "Today": "PRESENT_REF",
    }


def test_background_counts_from_its_own_dates_beside_news() -> None:
    news = "He spoke on Friday. In October he had met her. "
    found = [(e.text, e.value) for e in dates.find(news + LIFE, "2025-11-01", background=[(len(news), 10_000)])]
    assert found == [
        ("Friday", "2025-10-31"),
        ("October", "2025-10"),
        ("12 May 1960", "1960-05-12"),
        ("1978", "1978"),
        ("The following year", "1979"),
        ("October", "1979-10"),
        ("Two years later", "1981"),
        ("the same year", "1981"),
    ]


def test_an_estimate_passes_its_doubt_on() -> None:
    text = "He left on Friday. The next day, he was back."
    assert [e.certainty for e in dates.find(text, "2025-11-01?")] == ["estimated", "estimated"]
    assert [e.certainty for e in dates.find(text, "2025-11-01")] == ["resolved", "resolved"]


def test_a_history_never_counts_from_the_article_what_it_left_undated() -> None:
    found = dates.find(
        WAR.replace("Today, it is a ruin.", "In 1890 it fell. Ten days later it was sold."), "2009-11-20"
    )
    assert (found[-1].text, found[-1].value, found[-1].certainty) == ("Ten days later", "1890-XX-XX", "estimated")


def test_the_anchor_names_the_date_it_counted_from() -> None:
    anchors = [e.anchor for e in dates.find("On 3 March 1881 it began. The next day, it ended.", "")]
    assert anchors == ["", "3 March 1881, named before in the text"]


@pytest.mark.parametrize(
    ("text", "published", "value", "edtf", "certainty"),
    [
        ("on Saturday", "", "XXXX-WXX-6", "", "relative"),
        ("on Saturday", "2025-06", "XXXX-WXX-6", "2025-06~", "estimated"),
        ("on Saturday", "2025", "XXXX-WXX-6", "2025~", "estimated"),
        ("yesterday", "2025-06", "2025-06-XX", "2025-06~", "estimated"),
        ("a day prior", "2025-06", "2025-06-XX", "2025-06~", "estimated"),
        ("33 years ago", "2025-06", "1992", "1992", "resolved"),
        ("33 years ago", "2025-10~", "1992", "1992~", "estimated"),
        ("33 years ago", "", "XXXX", "", "relative"),
        ("later this year", "2025-06", "2025", "2025", "resolved"),
        ("last month", "2025-06", "2025-05", "2025-05", "resolved"),
        ("last month", "2025", "2025-XX", "2025~", "estimated"),
        ("in October", "2025", "2025-10", "2025-10~", "estimated"),
        ("on May 5", "", "XXXX-05-05", "", "relative"),
        ("last week", "2025-06", "XXXX-WXX", "2025-06~", "estimated"),
        ("yesterday", "nonsense", "XXXX-XX-XX", "", "relative"),
        ("yesterday", "2025-10-30/2025-11-02", "2025-11-01", "2025-11-01", "resolved"),
    ],
)
def test_a_value_is_only_as_precise_as_the_articles_date_allows(
    text: str, published: str, value: str, edtf: str, certainty: str
) -> None:
    (found,) = dates.find(text, published)
    assert (found.value, found.edtf, found.certainty) == (value, edtf, certainty)


def test_a_comparison_with_a_year_before_counts_from_the_quarter_just_named() -> None:
    text = "Profit rose in the third quarter to $5 million, from $4 million a year earlier."
    assert [e.value for e in dates.find(text, "2025-10-20")] == ["2025-Q3", "2024-Q3"]


def test_what_counts_from_an_undated_event_is_an_estimate() -> None:
    (found,) = dates.find("Two years later, the treaty was signed.", "2025-11-05")
    assert found.certainty == "estimated"
    assert "nothing nearer is dated" in found.rule


RISING = (
    "The Salt Rising began in June–July 1775. On 17 June they fought on the hill. By the end of the year, all was "
    "quiet. On Christmas night a raid failed, and the following morning 900 men were taken. The following spring the "
    "garrison sailed. On 11 September the capital fell; on the 14th the king fled. From the 21st to the 25th, the "
    "fort held. Between January 5 and 8, 1777, a bridge was lost. In 1778 cars were unknown. In the last years of the "
    "18th century, peace came. The following April, a treaty was signed."
)

ISLANDS = (
    "The war lasted from 218 to 201 BC. In the spring of 217 BC the general crossed the hills. In December he won. On "
    "2 August 216 BC he won again. The following year, a king joined him. In 480 the monks copied the tale."
)


def test_a_history_without_years_keeps_to_its_own_calendar() -> None:
    assert [(e.text, e.value) for e in dates.find(RISING, "2011-04-02")] == [
        ("June", "1775-06"),
        ("July 1775", "1775-07"),
        ("17 June", "1775-06-17"),
        ("the end of the year", "1775"),
        ("Christmas night", "1775-12-25TNI"),
        ("the following morning", "1775-12-26TMO"),
        ("The following spring", "1776-SP"),
        ("11 September", "1776-09-11"),
        ("the 14th", "1776-09-14"),
        ("the 21st", "1776-09-21"),
        ("the 25th", "1776-09-25"),
        ("January 5", "1777-01-05"),
        ("8, 1777", "1777-01-08"),
        ("1778", "1778"),
        ("the last years of the 18th century", "17"),
        ("The following April", "1779-04"),
    ]


def test_days_before_the_year_1_are_written_and_placed_in_their_year() -> None:
    assert [(e.text, e.value, e.edtf) for e in dates.find(ISLANDS, "")] == [
        ("218", "BC0218", "-0217/-0200"),
        ("201 BC", "BC0201", "-0217/-0200"),
        ("the spring of 217 BC", "BC0217-SP", "-0216"),
        ("December", "BC0217-12", "-0216"),
        ("2 August 216 BC", "BC0216-08-02", "-0215"),
        ("The following year", "BC0215", "-0214"),
        ("480", "0480", "0480"),
    ]
