"""Excerpts made longer and shorter."""

from __future__ import annotations

import pytest

from briefing.model import Article, Paragraph, Sentence, Support
from gui import cutting

TEXT = "Head\nOne two. Three four. Five six.\nOther paragraph.\n"
ARTICLE = Article(
    "a.txt", ".", TEXT, "utf-8", "", paragraphs=(
        Paragraph(0, 4, "title"),
        Paragraph(5, 35, "text", 1, sentences=(Sentence(5, 13), Sentence(14, 25), Sentence(26, 35))),
        Paragraph(36, 52, "text", 2, sentences=(Sentence(36, 52),)),
    ),
)  # fmt: skip
MIDDLE = Support("a.txt", 14, 25, "Three four.")


@pytest.mark.parametrize(
    ("change", "side", "unit", "words"),
    [
        (cutting.longer, "end", "sentence", "Three four. Five six."),
        (cutting.longer, "start", "sentence", "One two. Three four."),
        (cutting.longer, "end", "word", "Three four. Five"),
        (cutting.longer, "start", "word", "two. Three four."),
        (cutting.shorter, "end", "word", "Three"),
        (cutting.shorter, "start", "word", "four."),
        (cutting.shorter, "end", "sentence", "Three four."),
        (cutting.shorter, "start", "sentence", "Three four."),
    ],
)
def test_one_step(change, side, unit, words) -> None:  # type: ignore[no-untyped-def]
    cut = change(ARTICLE, MIDDLE, side, unit)
    assert cut.quote == words
    assert ARTICLE.text[cut.start : cut.end] == words


def test_an_excerpt_never_leaves_its_paragraph() -> None:
    whole = cutting.between(ARTICLE, 5, 35)
    assert cutting.longer(ARTICLE, whole, "end", "sentence") == whole
    assert cutting.longer(ARTICLE, whole, "start", "word") == whole
