"""Whatever the text: nothing raises, every support is the article's own words, nothing runs away."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import chronology
from briefing.language.sentences import split
from briefing.model import Article, Detail, Paragraph

PIECES = [
    "On Friday", "in 2031", "since 2018", "from 1999 to 2002", "who was appointed in October", ", which ", ", ending ",
    " – ", "—", "; ", ": ", "“", "”", '"', "(", ")", "Quill", "President Ada Quill", "Tomas Brandt", "met", "will meet",
    "signed", "denied that", "if", "should", "hours before", "the recent talks", "last week", "20 May 2031", ", and he",
    "after", "before", "’s", "'s meeting", "\n", ". ", ", when ", ", where ", "might", "\u00a0", "İ", "ﬁ", "北京",
]  # fmt: skip


def article(text: str, published: str, name: str = "a.txt") -> Article:
    paragraphs = []
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        sentences = split(text, start, end) if line.strip() else ()
        paragraphs.append(Paragraph(start, end, "text", number, sentences=sentences))
        start = end + 1
    return Article(name, "f", text, "utf-8", "0", published=Detail(published), paragraphs=tuple(paragraphs))


TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=200)
DATES = st.sampled_from(["", "2031", "2031-05", "2031-05-09"])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(TEXTS, DATES), min_size=1, max_size=3))
def test_every_support_is_the_articles_own_words(given: list[tuple[str, str]]) -> None:
    articles = [article(text, published, f"{n}.txt") for n, (text, published) in enumerate(given)]
    texts = {a.file: a.text for a in articles}
    about = {(a.file, s.start): ("t",) for a in articles for p in a.paragraphs for s in p.sentences}
    events = chronology.events(articles, about, {})
    assert list(events) == sorted(events, key=chronology.sort_key)
    for event in events:
        assert event.statement == event.supports[0].quote
        for support in event.supports:
            assert texts[support.file][support.start : support.end] == support.quote
            assert support.quote.strip()


def test_long_sentences_take_linear_time() -> None:
    def seconds(size: int) -> float:
        text = "On Friday Ada Quill met, " + "who in 2031 signed, after talks, " * size + "the council."
        begun = time.process_time()
        chronology.events([article(text, "2031-05-09")], {}, {})
        return time.process_time() - begun

    seconds(50)
    assert seconds(1600) < 12 * max(seconds(400), 0.02)
