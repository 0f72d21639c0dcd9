"""What counts from an article's date is no surer than that date."""

from __future__ import annotations

import pytest

from briefing import chronology
from briefing.model import Article, Detail, Paragraph

TEXT = "The ministers met on Friday. They first met on 5 May 2019."


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (Detail("2025-11-01", "stated", "", 0.95), [("2025-10-31", "resolved"), ("2019-05-05", "stated")]),
        (Detail("2025-11-01", "inferred", "", 0.8), [("2025-10-31", "resolved"), ("2019-05-05", "stated")]),
        (Detail("2025-11-01", "inferred", "", 0.55), [("2025-10-31~", "estimated"), ("2019-05-05", "stated")]),
    ],
)
def test_a_date_counted_from_a_weakly_inferred_article_date_is_an_estimate(
    published: Detail, expected: list[tuple[str, str]]
) -> None:
    article = Article(
        "a.txt", "f", TEXT, "utf-8", "0", published=published, paragraphs=(Paragraph(0, 0, len(TEXT), "text"),)
    )
    assert [(time.edtf, time.certainty) for time in chronology.times_of(article)] == expected
