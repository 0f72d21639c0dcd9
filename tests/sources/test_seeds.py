"""The five articles: every line is what a careful reader takes it for."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from pathlib import Path

import pytest

from briefing.model import Article
from briefing.sources import load
from briefing.spec.model import SourceFolder

ROOT = Path(__file__).parents[2]
CORPUS = load([SourceFolder("seeds")], ROOT)
BY_NUMBER = {article.file[:3]: article for article in CORPUS.articles}

FINGERPRINTS = {
    "000": "9096",
    "001": "3347",
    "002": "12168",
    "003": "5535",
    "004": "5969",
}
"""Article -> its bytes."""
# One letter a paragraph: T title, H heading, t text, b text of a background section, d debris.
KINDS = {
    "000": "t" * 31,
    "001": "tttdttd",
    "002": "tt" + "d" * 5 + "tt" + "H" + "t" * 6 + "H" + "t" * 8 + "H" + "t" * 5 + "H" + "t" * 6 + "H" + "t" * 9 + "H"
    "ttttttttt" + "d" + "H" + "t" * 6 + "dd",
    "003": "TTtHtHHbHHb",
    "004": "TtttHtHtHtHHtHt",
}
SENTENCES = {"000": 52, "001": 14, "002": 73, "003": 32, "004": 32}
HEADINGS = {
    "000": [],
    "001": [],
    "002": [
        "Why South Korea needs China",
        "What was discussed at the Xi-Lee summit?",
        "North Korea",
        "Silence on Taiwan",
        "US countermeasures",
        "South China Sea drama",
        "Continuation of cultural exchanges",
    ],
    "003": [
        "Context and Strategic Importance",
        "About the People Mentioned",
        "Xi Jinping",
        "About the Organizations Mentioned",
        "APEC",
    ],
    "004": [
        "Introduction to the APEC Summit",
        "Deepening Bilateral Ties",
        "Regional Cooperation and Globalization",
        "Commentary",
        "Reflections on Diplomatic Collaboration",
        "The Wider Impacts of APEC Collaboration",
    ],
}
DEBRIS = {
    "001": ["a link to another story", "a link to another story"],
    "002": [
        "the head of a list of other stories",
        *["a list of links to other stories"] * 4,
        "the caption of a picture, with its credit",
        "how long ago the page was made",
        "figures or signs without words",
    ],
}
NUMBERS = sorted(KINDS)


def _words(article: Article, start: int, end: int) -> str:
    return article.text[start:end]


def test_all_five_are_read_in_order() -> None:
    assert [article.file[:3] for article in CORPUS.articles] == NUMBERS
    assert CORPUS.refused == ()


@pytest.mark.parametrize("number", NUMBERS)
def test_text_is_the_file_as_python_reads_it(number: str) -> None:
    article = BY_NUMBER[number]
    path = ROOT / "seeds" / article.file
    assert article.text == path.read_text(encoding="utf-8")
    assert article.fingerprint == hashlib.sha256(path.read_bytes()).hexdigest()
    assert len(path.read_bytes()) == int(FINGERPRINTS[number])
    assert (article.encoding, article.folder) == ("utf-8", "seeds")


@pytest.mark.parametrize("number", NUMBERS)
def test_kind_of_every_paragraph(number: str) -> None:
    letters = {"title": "T", "heading": "H", "debris": "d"}
    found = [letters.get(p.kind, "b" if p.background else "t") for p in BY_NUMBER[number].paragraphs]
    assert "".join(found) == KINDS[number]


@pytest.mark.parametrize("number", NUMBERS)
def test_headings_word_for_word(number: str) -> None:
    article = BY_NUMBER[number]
    assert [_words(article, p.start, p.end) for p in article.paragraphs if p.kind == "heading"] == HEADINGS[number]


@pytest.mark.parametrize("number", NUMBERS)
def test_debris_has_its_reason(number: str) -> None:
    found = [p for p in BY_NUMBER[number].paragraphs if p.kind == "debris"]
    assert [p.reason for p in found] == DEBRIS.get(number, [])
    assert all(not p.sentences and not p.number for p in found)


@pytest.mark.parametrize("number", NUMBERS)
def test_sentences_are_counted_and_slice_exactly(number: str) -> None:
    article = BY_NUMBER[number]
    texts = [p for p in article.paragraphs if p.kind == "text"]
    assert sum(len(p.sentences) for p in texts) == SENTENCES[number]
    assert [p.number for p in texts] == list(range(1, len(texts) + 1))
    for paragraph in texts:
        words = [_words(article, s.start, s.end) for s in paragraph.sentences]
        assert all(w == w.strip() and w for w in words)
        # A dateline is no part of the first sentence.
        begins = paragraph.sentences[0].start if paragraph.number == 1 else paragraph.start
        whole = _words(article, begins, paragraph.end)
        assert "".join("".join(words).split()) == "".join(whole.split())


def test_a_heading_glued_to_a_caption_is_cut_off() -> None:
    article = BY_NUMBER["002"]
    caption, heading = next((a, b) for a, b in pairwise(article.paragraphs) if a.end == b.start)
    assert _words(article, caption.start, caption.end).endswith("in Beijing [AFP]")
    assert (caption.kind, heading.kind) == ("debris", "heading")
    assert _words(article, heading.start, heading.end) == "Continuation of cultural exchanges"


def test_headings_are_in_force_below() -> None:
    below = {p.heading for p in BY_NUMBER["002"].paragraphs if "Yellow Sea" in _words(BY_NUMBER["002"], p.start, p.end)}
    assert "South China Sea drama" in below
    assert [p.heading for p in BY_NUMBER["003"].paragraphs if p.background and p.kind == "text"] == [
        "Xi Jinping",
        "APEC",
    ]


def test_glued_sentences_come_apart_between_stop_and_capital() -> None:
    article = BY_NUMBER["004"]
    spans = [s for p in article.paragraphs for s in p.sentences]
    glued = [(a, b) for a, b in pairwise(spans) if a.end == b.start]
    assert len(glued) == 5
    assert _words(article, glued[0][0].start, glued[0][0].end).endswith("regional stability.")
    assert _words(article, glued[0][1].start, glued[0][1].end).startswith("In a conversation")


def test_only_the_cut_off_sentence_is_incomplete() -> None:
    cut = [(a, s) for a in CORPUS.articles for p in a.paragraphs for s in p.sentences if not s.complete]
    assert [_words(a, s.start, s.end) for a, s in cut] == ["The ongoing APEC Putra"]


def test_what_is_known_of_each() -> None:
    known = {n: (a.published.value, a.published.origin, a.outlet.value, a.title.origin) for n, a in BY_NUMBER.items()}
    assert known == {
        "000": ("2025-11-01", "inferred", "", "unknown"),
        "001": ("2025-10-31", "inferred", "", "unknown"),
        "002": ("2026-01-05", "analyst", "Al Jazeera", "unknown"),
        "003": ("2025-10", "inferred", "", "stated"),
        "004": ("2025-06", "inferred", "", "stated"),
    }
    assert all(a.published.evidence for a in CORPUS.articles)
    assert _words(BY_NUMBER["003"], 0, len(BY_NUMBER["003"].title.value)) == BY_NUMBER["003"].title.value


def test_what_is_not_known_is_said() -> None:
    said = {(p.code, p.where.file[:3]) for p in CORPUS.problems if p.where}
    assert {code for code, _ in said} == {"B022", "B024"}
    assert {file for code, file in said if code == "B022"} == {"000", "001", "003", "004"}
