"""Measures the grouping of copies in a large archive: python -m tests.benchmarks.copies [ARTICLES]

Invents 100,000 articles of some 280 words each, from a vocabulary whose words are as unevenly common
as in a language, with stock phrases that thousands share. One in ten is a copy of an earlier one:
cut, with a paragraph of its own, its paragraphs in another order, under another headline. Measures
the CPU time of sketching, of grouping from the sketches alone, and of adding 100 articles to the
index; the peak of memory; and whether the copies were found and nothing else.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from itertools import accumulate
from pathlib import Path

from briefing.comparison import copies, index, sketches, wording
from briefing.library.keeping import Library
from briefing.model import Article, Paragraph

WORDS = 30_000
STOCK = 400
PARAGRAPHS, SENTENCES = 6, 3
COPIES = 10
"""One article in so many is a copy."""
ADDED = 100
LEAST = 0.4


def archive(count: int, seed: int = 1) -> tuple[list[Article], dict[str, str]]:
    """Articles, and for each copy the file of the article it was made from."""
    chance = random.Random(seed)  # noqa: S311 - an invented text is no secret
    letters = "bcdfghklmnprstvw"
    words = [
        "".join(chance.choice(letters) + chance.choice("aeiou") for _ in range(chance.randint(1, 4)))
        for _ in range(WORDS)
    ]
    weights = list(accumulate(1 / (rank + 2) for rank in range(WORDS)))
    stock = [" ".join(chance.choices(words, cum_weights=weights, k=8)) for _ in range(STOCK)]

    def paragraph() -> str:
        said = []
        for _ in range(SENTENCES):
            sentence = chance.choices(words, cum_weights=weights, k=chance.randint(9, 22))
            if chance.random() < 0.3:
                sentence.insert(chance.randrange(len(sentence)), chance.choice(stock))
            said.append(" ".join(sentence).capitalize() + ".")
        return " ".join(said)

    texts: list[tuple[str, list[str]]] = []
    made_from: dict[str, str] = {}
    articles = []
    for number in range(count):
        file = f"{number:06}.txt"
        if texts and chance.random() < 1 / COPIES:
            source, whole = chance.choice(texts)
            kept = chance.sample(whole, chance.randint(PARAGRAPHS // 2, PARAGRAPHS))
            own = [*kept, paragraph()] if chance.random() < 0.5 else kept
            made_from[file] = source
        else:
            own = [paragraph() for _ in range(PARAGRAPHS)]
            texts.append((file, own))
        articles.append(_article(file, own))
    return articles, made_from


def _article(file: str, paragraphs: list[str]) -> Article:
    text = "\n".join(paragraphs)
    spans, start = [], 0
    for words in paragraphs:
        spans.append(Paragraph(start, start + len(words), "text", len(spans) + 1))
        start += len(words) + 1
    return Article(file, ".", text, "utf-8", file, paragraphs=tuple(spans))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    articles, made_from = archive(count)
    print(f"{count:,} articles, {sum(len(a.text) for a in articles) / 1e6:.0f} MB of text, {len(made_from):,} copies")
    before = _peak()
    start = time.process_time()
    kept = [sketches.sketch(wording.plain(article)) for article in articles]
    names = [copies.name(article) for article in articles]
    _say("sketching", start, f"{sum(map(len, kept)) / len(kept):.0f} bytes an article")
    start = time.process_time()
    built = index.build(names, kept)
    _say("index", start, f"{len(built.entries):,} entries")
    start = time.process_time()
    pairs = index.candidates(built)
    _say("candidates", start, f"{len(pairs):,} pairs")
    start = time.process_time()
    measured = copies.measure([(articles[one].file, articles[other].file) for one, other in pairs], articles)
    found = [pair for pair in measured if pair.share >= LEAST]
    _say("decision on the text", start, f"{len(found):,} pairs share {LEAST:.0%}")
    print(f"peak of memory {_peak():.0f} MB, of which {before:.0f} MB are the articles and what made them")
    start = time.process_time()
    fresh, _ = archive(ADDED, seed=2)
    copied = [_article(f"n{a.file}", a.text.split("\n")[:4]) for a in articles[:: max(1, count // 10)][:10]]
    new = [*(_article(f"f{a.file}", a.text.split("\n")) for a in fresh[: ADDED - len(copied)]), *copied]
    start = time.process_time()
    more = [sketches.sketch(wording.plain(article)) for article in new]
    grown, changed = index.added(built, [copies.name(article) for article in new], more)
    met = index.candidates(grown, changed)
    everything = [*articles, *new]
    copies.measure([(everything[one].file, everything[other].file) for one, other in met], everything)
    _say(f"adding {ADDED}", start, f"{len(met)} pairs, {len(changed)} articles looked at again")
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        first = copies.shared(articles, LEAST, library)
        start = time.process_time()
        again = copies.shared(articles, LEAST, library)
        _say("library: nothing new", start, f"{len(again):,} pairs")
        start = time.process_time()
        grown_pairs = copies.shared(everything, LEAST, library)
        _say(f"library: {ADDED} new", start, f"{len(grown_pairs):,} pairs")
        library.close()
    if first != again or set(first) - set(grown_pairs):
        raise SystemExit("the library changed what was found")
    print(f"peak of memory with the library {_peak():.0f} MB")

    told = {frozenset((pair.shorter, pair.longer)) for pair in found}
    wanted = {frozenset(pair) for pair in made_from.items()}
    missed = len(wanted - told)
    print(f"missed {missed:,} of {len(wanted):,} copies ({1 - missed / max(1, len(wanted)):.2%} found)")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _say(what: str, start: float, more: str) -> None:
    print(f"{what:22} {time.process_time() - start:7.2f} s CPU  {more}", flush=True)


if __name__ == "__main__":
    main()
