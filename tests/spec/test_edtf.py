"""Dates as precise as they are known."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.spec import edtf


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024-02~", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2025-11-01?", "2025-11-01", "2025-11-01"),
        ("2025%", "2025-01-01", "2025-12-31"),
        ("2025-21", "2025-03-01", "2025-05-31"),
        ("2025-24", "2025-12-01", "2026-02-28"),
        ("2025-36", "2025-10-01", "2025-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2025-XX", "2025-01-01", "2025-12-31"),
        ("2025-11-XX", "2025-11-01", "2025-11-30"),
        ("2025-XX-XX", "2025-01-01", "2025-12-31"),
        ("1999/2002-03", "1999-01-01", "2002-03-31"),
        ("../2025-11-01", "", "2025-11-01"),
        ("2025-11-01/..", "2025-11-01", ""),
    ],
)
def test_valid_dates_and_the_days_they_can_mean(text: str, first: str, last: str) -> None:
    assert edtf.fault(text) == ""
    assert edtf.span(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it is not a date of the form 2025-11-01, 2025-11 or 2025"),
        ("1.3.2025", "it is not a date of the form 2025-11-01, 2025-11 or 2025"),
        ("2025-1-3", "it is not a date of the form 2025-11-01, 2025-11 or 2025"),
        ("٢٠٢٥", "it is not a date of the form 2025-11-01, 2025-11 or 2025"),
        ("2025-13", "there is no month 13"),
        ("2025-00", "there is no month 00"),
        ("2025-02-29", "there is no 29 February in 2025"),
        ("2025-11-00", "there is no 0 November in 2025"),
        ("2025-21-01", "a season has no day"),
        ("2025-XX-05", "a day needs its month"),
        ("199X-05", "a year with open digits stands alone"),
        ("a/b/c", "a range has one '/'"),
        ("../..", "a range is open at one end only"),
        ("2025/2024", "the range ends before it starts"),
        ("2025-11-01/2025-13", "there is no month 13"),
    ],
)
def test_faults_in_words(text: str, why: str) -> None:
    assert edtf.fault(text) == why


@settings(deadline=None, database=None, derandomize=True)
@given(st.one_of(st.text(max_size=12), st.from_regex(r"[0-9X]{4}-[0-9X]{2}(-[0-9X]{2})?[~?%]?", fullmatch=True)))
def test_what_has_no_fault_has_a_span(text: str) -> None:
    if not edtf.fault(text):
        first, last = edtf.span(text)
        assert not (first and last) or first <= last
