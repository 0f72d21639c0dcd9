"""Dates on the page are words, not codes."""

from __future__ import annotations

import pytest

from briefing.pages.dates import in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-11-01", "1 November 2025"),
        ("2025-11", "November 2025"),
        ("2025", "2025"),
        ("2025-11~", "about November 2025"),
        ("2025?", "probably 2025"),
        ("2025-23", "autumn 2025"),
        ("199X", "the 1990s"),
        ("1999/2002", "1999–2002"),
        ("2025-10-27/2025-11-02", "27 October – 2 November 2025"),
        ("2025-12-29/2026-01-04", "29 December 2025 – 4 January 2026"),
        ("2025-11-01/2025-11-05", "1–5 November 2025"),
        ("2018/..", "since 2018"),
        ("../2025-11-01", "by 1 November 2025"),
        ("", "date unknown"),
    ],
)
def test_an_edtf_date_in_words(edtf: str, words: str) -> None:
    assert in_words(edtf) == words
