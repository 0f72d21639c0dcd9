"""A row tells its date once: no second printing of a sentence, no plan beside its event, no flood."""

from __future__ import annotations

from briefing import chronology
from briefing.spec.model import ChronologyChoice

PREVIEW = "President Ada Quill will hold talks with Chancellor Tomas Brandt on Friday, 9 May 2031."
REPORT = "President Ada Quill met Chancellor Tomas Brandt on Friday, closing a busy week."


def test_an_act_with_its_hour_is_a_row_of_its_day(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle({"a": ("2031-03-06", "The cable was cut on 3 March at 23:42 local time.")})
    assert [(e.date, e.precision, e.phrase) for e in events] == [("2031-03-03", "day", "3 March at 23:42 local time")]


def test_a_sentence_with_two_dates_is_printed_once(chronicle) -> None:  # type: ignore[no-untyped-def]
    text = "Norland said on Wednesday that the bridge was destroyed by a ship on Monday night."
    events = chronicle({"a": ("2031-05-08", text)})
    assert len(events) == 2
    assert sorted(e.importance > 1 for e in events) == [False, True]


def test_a_preview_announces_and_does_not_bear_witness(chronicle) -> None:  # type: ignore[no-untyped-def]
    events = chronicle({"before": ("2031-05-08", PREVIEW), "after": ("2031-05-09", REPORT)})
    (event,) = [e for e in events if e.date == "2031-05-09"]
    assert [s.file for s in event.supports] == ["after.txt", "before.txt"]
    assert [s.file for s in event.foretold] == ["before.txt"]


def test_a_plan_for_a_time_that_is_over_is_not_printed_beside_its_event(chronicle) -> None:  # type: ignore[no-untyped-def]
    early = "Scheduled to be held later this year, talks between Norland and Sudland may end the row."
    late = "Norland and Sudland held talks on Tuesday. Norland and Sudland also held talks on 2 April."
    events = chronicle({"a": ("2031-01-10", early), "b": ("2032-02-01", late), "c": ("2031-05-09", late)})
    planned = [e for e in events if e.status == "planned" and e.importance > 1]
    assert not planned


def test_what_is_awaited_this_month_stands_after_the_day_that_says_so(chronicle) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Premier Ines Okoro visited Norland on Monday. She is expected to visit Sudland later this month. "
        "The council approved the law on 1 January."
    )
    events = chronicle({"a": ("2032-01-06", text)})
    dates = [e.date for e in events if e.date]
    assert dates == ["2032-01-01", "2032-01-05", "2032-01"]


def test_a_table_of_prices_does_not_flood_the_chronology(chronicle) -> None:  # type: ignore[no-untyped-def]
    lines = [
        f"On {day} March 2031 the ministry of {name}land approved a law on tariff {number * 97} of {name}land."
        for number, name in enumerate(("Nor", "Sud", "Ost", "West", "Mid", "Hoch", "Tief", "Alt", "Neu", "Gross") * 3)
        for day in (1, 2)
    ]
    events = chronicle({"a": ("2031-03-09", "\n".join(lines))})
    choice = ChronologyChoice()
    shown = chronology.shown(events, choice)
    assert max(sum(e.date == date for e in shown) for date in {e.date for e in shown}) <= 12
    wanted = sum(e.importance >= choice.importance for e in events)
    told = chronology.held_back(events, choice)
    assert wanted > len(shown)
    assert [p.code for p in told] == ["B053"]
    assert f"{wanted - len(shown)} least" in told[0].message
    assert chronology.held_back(events, ChronologyChoice(importance=1)) == ()


def test_a_deadline_ahead_is_planned_and_stands_at_its_end(chronicle) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Premier Ines Okoro opened the bridge on Monday. The council approved the law on 1 January. "
        "Repairs will be completed by October. Norland holds an election on 3 June."
    )
    events = chronicle({"a": ("2032-01-06", text)})
    assert [(e.date, e.status) for e in events if e.date] == [
        ("2032-01-01", "happened"),
        ("2032-01-05", "happened"),
        ("2032-06-03", "planned"),
        ("../2032-10", "planned"),
    ]


def test_an_article_older_than_the_event_bears_no_witness_whatever_its_tense(chronicle) -> None:  # type: ignore[no-untyped-def]
    early = "The talks of 2031 between President Ada Quill and Chancellor Tomas Brandt mark a new start."
    late = "President Ada Quill held talks with Chancellor Tomas Brandt on Friday, 9 May 2031."
    events = chronicle({"a": ("2031-04", early), "b": ("2031-05-09", late)})
    (event,) = [e for e in events if e.date == "2031-05-09"]
    assert [s.file for s in event.foretold] == ["a.txt"]
