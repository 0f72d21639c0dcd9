"""Which words a date dates, and how the words are cut."""

from __future__ import annotations

import pytest

from briefing.chronology import clauses
from briefing.language.words import words


def clause(sentence: str, phrase: str) -> clauses.Clause:
    cuts = clauses.borders(sentence, 0, len(sentence), words(sentence))
    first = sentence.index(phrase)
    return clauses.around(sentence, 0, len(sentence), cuts, first, first + len(phrase))


@pytest.mark.parametrize(
    ("sentence", "phrase", "told", "role"),
    [
        (
            "Mayor Ada Quill opened the tram depot on Tuesday, ending a dispute that had lasted a decade.",
            "Tuesday",
            "Mayor Ada Quill opened the tram depot on Tuesday",
            "main",
        ),
        (
            "On Friday the council heard Minister Ruud Vane, who was appointed in October.",
            "October",
            "Minister Ruud Vane, who was appointed in October.",
            "aside",
        ),
        (
            "The two mayors met for the first time since Quill’s victory in June, officials said.",
            "June",
            "Quill’s victory in June",
            "aside",
        ),
        (
            "It was the first visit by a Norland minister since 2017.",
            "2017",
            "It was the first visit by a Norland minister since 2017.",
            "compared",
        ),
        (
            "Since 2018, the port has closed three quays, which angered the crews.",
            "2018",
            "Since 2018, the port has closed three quays",
            "main",
        ),
        (
            "A worry hanging over Saturday’s meeting was the price of bread.",
            "Saturday",
            "A worry hanging over Saturday’s meeting was the price of bread.",
            "topic",
        ),
        (
            "The harbour board resigned after meeting the mayor on Thursday; nobody was surprised.",
            "Thursday",
            "The harbour board resigned after meeting the mayor on Thursday",
            "beside",
        ),
        (
            "“We signed on Monday, and we meant it,” she said.",
            "Monday",
            "“We signed on Monday, and we meant it,” she said.",
            "main",
        ),
    ],
)
def test_a_date_dates_its_own_clause(sentence: str, phrase: str, told: str, role: str) -> None:
    found = clause(sentence, phrase)
    assert (sentence[found.start : found.end], found.role) == (told, role)


def test_a_clause_that_follows_the_date_with_when_belongs_to_it() -> None:
    sentence = "The day’s high point came Saturday evening, when the mayor lit the tower, pleasing the crowd."
    found = clause(sentence, "Saturday evening")
    assert sentence[found.start : found.end].endswith("when the mayor lit the tower")


def test_a_range_is_one_event(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle({"a": ("2031-05-09", "Minister Ruud Vane served as harbour master from 1999 to 2002.")})
    assert [(e.date, e.phrase) for e in events] == [("1999/2002", "1999 to 2002")]


def test_since_a_year_is_open_and_a_comparison_is_not(chronicle) -> None:  # type: ignore[no-untyped-def]
    text = "Since 2018, the port has closed three quays.\nIt was the first visit by a minister since 2017."
    dates = {e.date: e for e in chronicle({"a": ("2031-05-09", text)})}
    assert set(dates) == {"2018/..", "2017"}
    assert dates["2017"].importance == 1


def test_hours_before_a_dated_departure_take_its_date(chronicle) -> None:  # type: ignore[no-untyped-def]
    text = (
        "On Sunday, President Ada Quill travelled to Norland for a four-day visit.\n"
        "The garrison fired two rockets just hours before Quill departed for Norland."
    )
    event = next(e for e in chronicle({"a": ("2031-05-12", text)}) if "rockets" in e.statement)
    assert (event.date, event.certainty) == ("2031-05-11", "estimated")
    assert "Sunday" in event.how


def test_a_week_not_over_ends_with_the_article_for_what_happened(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle({"a": ("2031-05-08", "Earlier this week, Norland signed a fisheries pact with Sudmark.")})
    assert [e.date for e in events] == ["2031-05-05/2031-05-08"]


def test_a_row_that_opens_with_a_pronoun_says_whom_it_means(chronicle) -> None:  # type: ignore[no-untyped-def]
    told = "President Ana Silva addressed the council. She signed the harbour law on 6 May 2031."
    unsure = "Prime Minister Ana Silva met President Eva Costa. She signed the harbour law on 6 May 2031."
    (event,) = [e for e in chronicle({"a": ("2031-05-09", told)}) if e.date]
    (bracket,) = event.brackets
    assert bracket.label == "Ana Silva"
    assert told[bracket.start : bracket.end] == "She"
    assert all(not e.brackets for e in chronicle({"a": ("2031-05-09", unsure)}))
