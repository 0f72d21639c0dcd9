"""The outlet's own line above an article, told from a place, a headline and a person."""

from __future__ import annotations

import pytest

from briefing.sources.masthead import outlet

KNOWN = {"al jazeera", "yonhap"}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Coastal Herald, Monday, May 12, 2025", "Coastal Herald"),
        ("Accra Courier | Tuesday, May 13, 2025", "Accra Courier"),
        ("The Straits Ledger, 9 Dec 2025", "The Straits Ledger"),
        ("Journal of the Orle · 2026-03-04", "Journal of the Orle"),
        ("Al Jazeera, 5 January 2026", "Al Jazeera"),
        ("By Jo Sands, Halm Gazette", "Halm Gazette"),
        ("By Gulf Ledger staff", "Gulf Ledger"),
        ("Hanseong Weekly, 20 February 2026. Interview by Eleanor Finch", "Hanseong Weekly"),
        ("Seoul, May 12, 2025", ""),
        ("Bergen and Singapore, 8 December 2025", ""),
        ("Post office closed, 8 December 2025", ""),
        ("By Jo Sands, Halm", ""),
        ("By Youssef el-Mernissi", ""),
        ("The daily grind of a port, told on 12 May 2025", ""),
        ("Transcript of the programme of Monday, 12 May 2025, 07:40", ""),
    ],
)
def test_a_line_that_names_the_outlet(line: str, name: str) -> None:
    assert outlet(["A headline about a river", line], KNOWN)[0] == name


def test_a_name_alone_counts_above_a_date() -> None:
    assert (
        outlet(["A headline", "Pacific Markets Daily", "Feb. 12, 2026 6:42 p.m."], KNOWN)[0] == "Pacific Markets Daily"
    )
    assert outlet(["A headline", "Pacific Markets Daily", "The bank cut its rate."], KNOWN)[0] == ""


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["The Harbour Herald", "Estonia says cable to Finland was cut", "5 March 2026"], "The Harbour Herald"),
        (["Times of Halm", "Ferries stay in port for a third day", "By Jo Sands"], "Times of Halm"),
        (["Ferries stay in port", "Orle Courier", "By Jo Sands", "6 March 2026 14:20"], "Orle Courier"),
        (["A treaty for the strait", "*By Col. (ret.) Ada Holm, for the Halm Review, 8 March 2026*"], "Halm Review"),
        (["Dock strike ends after record vote", "Union calls the vote a clear mandate", "5 March 2026"], ""),
        (["Ferry Workers Return Today", "5 March 2026", "The ferries sail."], ""),
    ],
)
def test_a_name_above_a_headline_or_in_a_byline(lines: list[str], name: str) -> None:
    assert outlet(lines, KNOWN)[0] == name
