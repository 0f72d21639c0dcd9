"""Title, outlet, byline, date and address from an article's own words."""

from __future__ import annotations

import pytest

from briefing.model import Detail
from briefing.sources import calendar, metadata
from briefing.sources.structure import paragraphs

PROSE = "The two leaders met in Seoul, officials said. They agreed to meet again."


def infer(text: str, file: str = "a.txt") -> metadata.Known:
    return metadata.infer(text, paragraphs(text), file)


@pytest.mark.parametrize(
    ("text", "file", "value", "origin"),
    [
        (f"---\ndate: 2025-11-02\n---\n{PROSE}", "a.md", "2025-11-02", "stated"),
        (f"A title of some length\nPublished: 06 Jan. 2026, 18:24\n{PROSE}", "a.txt", "2026-01-06", "stated"),
        (f"A title of some length\nPublished On 6 Jan 2026\n{PROSE}", "a.txt", "2026-01-06", "stated"),
        (f"A title of some length\nUpdated: November 2, 2025 - 09:11\n{PROSE}", "a.txt", "2025-11-02", "inferred"),
        (f"A title of some length\n2025.04.24. 오후 3:12\n{PROSE}", "a.txt", "2025-04-24", "inferred"),
        (f"SEOUL, April 24, 2025 (Yonhap) — {PROSE}", "a.txt", "2025-04-24", "inferred"),
        (f"SEOUL, April 24 (Yonhap) — {PROSE} It began in 2024.", "a.txt", "2024-04-24", "inferred"),
        (
            f"SEOUL, April 24 (Yonhap) — {PROSE} It began in 2024. It expects growth of 2 percent in 2026.",
            "a.txt",
            "2024-04-24",
            "inferred",
        ),
        (f"SEOUL, February 29 (Yonhap) — {PROSE} It grew from 2020 to 2023.", "a.txt", "2020-02-29", "inferred"),
        (f"SEOUL, February 29 (Yonhap) — {PROSE} It began in 2023.", "a.txt", "2023~", "inferred"),
        (f"SEOUL, April 24 (Yonhap) — {PROSE}", "a.txt", "", "unknown"),
        (PROSE, "2025-04-24_talks.txt", "2025-04-24", "inferred"),
        (PROSE, "news_20250424.txt", "2025-04-24", "inferred"),
        (PROSE, "2025-04-24/talks.txt", "2025-04-24", "inferred"),
        (PROSE, "wires/2025/04/24/talks.txt", "2025-04-24", "inferred"),
        (PROSE, "2025-04-24/2025-05-02_talks.txt", "2025-05-02", "inferred"),
        (PROSE, "24_April_2025/talks.txt", "2025-04-24", "inferred"),
        (PROSE, "2025/13/45/talks.txt", "", "unknown"),
        (PROSE, "000_1033c50b0946e1f8.txt", "", "unknown"),
        (f"They meet on Saturday, November 1, 2025. {PROSE}", "a.txt", "2025-11-01", "inferred"),
        (f"They met on Saturday (Nov 1), after a rift in 2017. {PROSE}", "a.txt", "2025-11-01", "inferred"),
        (f"They met on Saturday (Nov 1). {PROSE}", "a.txt", "", "unknown"),
        (f"The treaty of 1953 was renewed in 2024. {PROSE}", "a.txt", "2024~", "inferred"),
        (f"They hope to be done by 2035, it was said in 2024. {PROSE}", "a.txt", "2024~", "inferred"),
        (PROSE, "a.txt", "", "unknown"),
        (f"The price rose to 2049 euros, it was said in 2025. {PROSE}", "a.txt", "2025~", "inferred"),
        (f"They fed 2048 refugees. In 2025 they left. {PROSE}", "a.txt", "2025~", "inferred"),
        (f"The 2025 summit fed 2041 guests. {PROSE}", "a.txt", "2025~", "inferred"),
        (f"It began on 3 May 2024. Lot 2049 is for sale. {PROSE}", "a.txt", "2024~", "inferred"),
        (f"Cable markets brief, 9 March 2026. {PROSE} It will last to 2040.", "a.txt", "2026-03-09", "inferred"),
        (f"Un titre assez long pour un journal\nPublié le 5 mars 2026\n{PROSE}", "a.txt", "2026-03-05", "stated"),
        (f"Ein Titel von einiger Länge hier\nVeröffentlicht am 5. März 2026\n{PROSE}", "a.txt", "2026-03-05", "stated"),
        (f"Un título de cierta longitud\nPublicado el 5 de marzo de 2026\n{PROSE}", "a.txt", "2026-03-05", "stated"),
        (f"Ein Titel von einiger Länge hier\nStand: 5. März 2026\n{PROSE}", "a.txt", "2026-03-05", "inferred"),
        (f"# A title\n\n*By Col. (ret.) Ada Holm, 8 March 2026*\n\n{PROSE}", "a.md", "2026-03-08", "inferred"),
        (f"Source: https://example.com/2025/11/02/talks\n{PROSE}", "a.txt", "2025-11-02", "inferred"),
    ],
)
def test_date(text: str, file: str, value: str, origin: str) -> None:
    found = infer(text, file).published
    assert (found.value, found.origin) == (value, origin)
    assert bool(found.evidence) == bool(value)
    assert (found.confidence > 0) == bool(value)


def test_a_weekday_that_does_not_fit_lowers_the_confidence() -> None:
    right = infer(f"They meet on Saturday, November 1, 2025. {PROSE}").published
    wrong = infer(f"They meet on Friday, November 1, 2025. {PROSE}").published
    assert right.confidence > wrong.confidence


@pytest.mark.parametrize(
    ("text", "value", "origin"),
    [
        (f"SEOUL, April 24 (Yonhap) — {PROSE}", "Yonhap", "inferred"),
        (f"BEIJING (Reuters) - {PROSE}", "Reuters", "inferred"),
        (f"“It is so,” he told Al Jazeera. {PROSE}", "Al Jazeera", "inferred"),
        (f"He told The Korea Herald so. {PROSE}", "The Korea Herald", "inferred"),
        (f"Talks end in Seoul today | BBC News\n{PROSE}", "BBC News", "stated"),
        (f"{PROSE}\nCopyright © 2025 The Daily Planet. All rights reserved.", "The Daily Planet", "inferred"),
        (f"{PROSE}\nSource: Xinhua", "Xinhua", "stated"),
        (f"{PROSE}\nThe post Talks resume appeared first on The Diplomat.", "The Diplomat", "stated"),
        (f"{PROSE}\njane@yna.co.kr", "Yonhap", "inferred"),
        (f"---\nsource: The Diplomat\n---\n{PROSE}", "The Diplomat", "stated"),
        (f"He told Lee so and he told reporters too. {PROSE}", "", "unknown"),
        (f"A ceremony was broadcast by Yonhap TV. {PROSE}", "", "unknown"),
        (PROSE, "", "unknown"),
    ],
)
def test_outlet(text: str, value: str, origin: str) -> None:
    found = infer(text).outlet
    assert (found.value, found.origin) == (value, origin)


def test_outlet_from_the_folder_is_weak() -> None:
    found = infer(PROSE, "nk-news/a.txt").outlet
    assert (found.value, found.confidence) == ("NK News", 0.4)


@pytest.mark.parametrize(
    ("text", "file", "value", "origin"),
    [
        (f"Talks end in Seoul without a deal\n{PROSE}", "a.txt", "Talks end in Seoul without a deal", "inferred"),
        (f"# Talks end\n{PROSE}", "a.md", "Talks end", "stated"),
        (f'---\ntitle: "Talks end"\n---\n{PROSE}', "a.md", "Talks end", "stated"),
        (f"Talks end in Seoul today | BBC News\n{PROSE}", "a.txt", "Talks end in Seoul today", "inferred"),
        (PROSE, "talks_end_in_seoul.txt", "talks end in seoul", "inferred"),
        (PROSE, "000_1033c50b0946e1f8.txt", "", "unknown"),
    ],
)
def test_title(text: str, file: str, value: str, origin: str) -> None:
    found = infer(text, file).title
    assert (found.value, found.origin) == (value, origin)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By JANE DOE, Associated Press", "JANE DOE"),
        ("By Jane Doe and John Roe", "Jane Doe and John Roe"),
        ("BY SEO JI-EUN [seo@example.com]", "SEO JI-EUN"),
        ("By Jane Doe | 6 Jan 2026", "Jane Doe"),
        ("*By Col. (ret.) Jane Doe, for the Halm Review, 8 March 2026*", "Col. Jane Doe"),
    ],
)
def test_byline(line: str, value: str) -> None:
    found = infer(f"Talks end in Seoul without a deal\n{line}\n{PROSE}").byline
    assert (found.value, found.origin) == (value, "stated")


def test_address() -> None:
    assert infer(f"{PROSE}\nhttps://example.com/a").url == Detail(
        "https://example.com/a", "inferred", "the only address on a line of its own: https://example.com/a", 0.6
    )
    assert infer(f"{PROSE}\nhttps://example.com/a\nhttps://example.com/b").url == Detail()


def test_calendar() -> None:
    assert calendar.weekday(2025, 11, 1) == 5
    assert not calendar.exists(2025, 2, 29)
    assert calendar.exists(2024, 2, 29)
    assert [day.edtf for day in calendar.days("31 June 2025, 30 June 2025, 2025-02-30, May 5")] == ["2025-06-30", ""]
