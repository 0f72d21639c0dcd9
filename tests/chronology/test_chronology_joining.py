"""One event is one row; different events of one day are not."""

from __future__ import annotations

from briefing.model import Event

INTRO = "President Ada Quill and Chancellor Tomas Brandt lead neighbouring countries.\n"
TWO_MEETINGS = """On Thursday, President Ada Quill held a meeting with Chancellor Tomas Brandt.
On Thursday, President Ada Quill also held a meeting with Premier Ines Okoro."""


def row(events: tuple[Event, ...], words: str) -> Event:
    found = [e for e in events if any(words in s.quote for s in e.supports)]
    assert len(found) == 1, [e.statement for e in found]
    return found[0]


def test_a_report_and_its_preview_are_one_row_that_happened(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle(
        {
            "before": (
                "2031-05-08",
                "President Ada Quill will hold talks with Chancellor Tomas Brandt on Friday, 9 May 2031.",
            ),
            "after": ("2031-05-09", "President Ada Quill met Chancellor Tomas Brandt on Friday, closing a busy week."),
        }
    )
    event = row(events, "met Chancellor")
    assert (event.date, event.status, len(event.supports)) == ("2031-05-09", "happened", 2)
    assert event.supports[0].file == "after.txt"
    assert set(event.actors) >= {"Ada Quill", "Tomas Brandt"}


def test_a_plan_nobody_reports_on_stays_planned(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle({"a": ("2031-05-08", "President Ada Quill will hold talks with Tomas Brandt on 20 May.")})
    assert [e.status for e in events] == ["planned"]


def test_the_same_day_and_people_in_other_words_are_one_row(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle(
        {
            "a": (
                "2031-05-09",
                "President Ada Quill flew home on Thursday, after reaching a ceasefire with Chancellor Tomas Brandt.",
            ),
            "b": (
                "2031-05-09",
                "President Ada Quill met Chancellor Tomas Brandt in Oldport on Thursday, where the two agreed a halt.",
            ),
        }
    )
    assert len(row(events, "ceasefire").supports) == 2


def test_meetings_of_one_person_with_others_on_one_day_stay_apart(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle(
        {
            "a": (
                "2031-05-09",
                TWO_MEETINGS,
            ),
            "b": ("2031-05-09", "On Thursday, President Ada Quill held her first summit with Premier Ines Okoro."),
        }
    )
    assert len(row(events, "Brandt").supports) == 1
    assert len(row(events, "first summit").supports) == 2


def test_a_year_finds_the_only_day_it_can_mean(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle(
        {
            "a": ("2031-05-09", "President Ada Quill met Chancellor Tomas Brandt in Oldport on Friday."),
            "b": ("2032-01-05", "Quill had met Brandt for talks at the 2031 lake forum." + "\n" + INTRO),
        }
    )
    event = row(events, "lake forum")
    assert event.date == "2031-05-09"
    assert any("less precisely" in reason.text for reason in event.reasons)


def test_a_year_with_two_such_meetings_joins_neither(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle(
        {
            "a": ("2031-05-09", "President Ada Quill met Chancellor Tomas Brandt in Oldport on Friday."),
            "c": ("2031-09-02", "President Ada Quill met Chancellor Tomas Brandt in Newhaven on Tuesday."),
            "b": ("2032-01-05", "Quill had met Brandt for talks at the 2031 lake forum." + "\n" + INTRO),
        }
    )
    assert row(events, "lake forum").date == "2031"


def test_two_dates_for_one_event_are_both_kept(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle(
        {
            "a": (
                "2031-05-20",
                "Norland launched its new icebreaker Polar Lantern from the Oldport shipyard on 3 May 2031.",
            ),
            "b": ("2031-05-20", "The icebreaker Polar Lantern was launched from the Oldport shipyard on 4 May 2031."),
        }
    )
    event = row(events, "Norland launched")
    assert {event.date, *(o.date for o in event.other_dates)} == {"2031-05-03", "2031-05-04"}
    assert {o.phrase for o in event.other_dates} <= {"3 May 2031", "4 May 2031"}


def test_what_was_denied_is_not_joined_to_what_happened(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle(
        {
            "a": ("2031-05-09", "President Ada Quill met Chancellor Tomas Brandt on Friday."),
            "b": ("2031-05-09", "President Ada Quill did not meet Chancellor Tomas Brandt on Friday."),
        }
    )
    assert {e.status for e in events} == {"happened", "denied"}


def test_statements_of_one_day_are_joined_only_where_they_say_the_same(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle(
        {
            "a": (
                "2031-05-09",
                "President Ada Quill told Chancellor Tomas Brandt on Friday that fish stocks were low.",
            ),
            "b": ("2031-05-09", "President Ada Quill warned Chancellor Tomas Brandt on Friday about river tolls."),
        }
    )
    assert len(events) == 2


def test_the_same_news_from_week_to_week_is_not_a_dispute(chronicle) -> None:  # type: ignore[no-untyped-def]
    told = "Dockers marched through the Oldport harbour gates on {day}, protesting against the tram closure."
    events = chronicle(
        {"a": ("2031-05-06", told.format(day="Tuesday")), "b": ("2031-05-09", told.format(day="Friday"))}
    )
    assert [(e.date, e.other_dates) for e in events] == [("2031-05-06", ()), ("2031-05-09", ())]
