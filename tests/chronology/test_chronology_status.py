"""Planned, hypothetical, denied and habitual things are marked and never listed as happened."""

from __future__ import annotations

import pytest

PUBLISHED = "2031-05-09"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The council met on Wednesday.", "happened"),
        ("The two ports signed a pact in March.", "happened"),
        ("In April they agreed to build a bridge.", "happened"),
        ("The council will meet on 20 May.", "planned"),
        ("The minister is expected to visit Norland later this month.", "planned"),
        ("They agreed to hold talks on the border within this year.", "planned"),
        ("The bridge is due to open in 2033.", "planned"),
        ("The summit had been scheduled for 3 May.", "planned"),
        ("Scheduled to be held later this year, the fair promises crowds.", "planned"),
        ("If the council met on 20 May, the bridge could be saved.", "hypothetical"),
        ("Should she accept, the visit in June would be her first.", "hypothetical"),
        ("The council might meet on 20 May.", "hypothetical"),
        ("Norland denied that its ships had crossed the line on Tuesday.", "denied"),
        ("The two ministers did not meet on Tuesday.", "denied"),
        ("The port cancelled a visit planned for 20 May.", "cancelled"),
        ("The port called off next week's fair.", "cancelled"),
        ("A Norland court dismissed that case in April.", "happened"),
        ("The assembly rejected that bill on 3 May.", "happened"),
        ("Norland dismissed reports that its ships had crossed the line on Tuesday.", "denied"),
        ("A fair due on 20 May has been called off, the port said.", "cancelled"),
        ("The port cancelled the fair on Tuesday.", "happened"),
        ("The launch, originally planned for 2 May, is late.", "planned"),
        ("The launch was postponed until 20 June 2031.", "planned"),
        ("On Tuesday Norland denied that its ships had crossed the line.", "happened"),
        ("The council usually meets in May.", "habitual"),
        ("Every year the crews parade on 1 May.", "habitual"),
        ("The fleet not only sailed on Tuesday but returned.", "happened"),
    ],
)
def test_status_is_read_from_the_clause(chronicle, sentence: str, status: str) -> None:  # type: ignore[no-untyped-def]
    events = [e for e in chronicle({"a": (PUBLISHED, sentence)}) if e.date]
    assert events, "the sentence has a date"
    assert {e.status for e in events} == {status}
