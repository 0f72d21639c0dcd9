"""All candidates of a pack: every passage that matches a theme, ranked, each with its reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from briefing.model import Article, Passage, Support, Theme
from briefing.themes import evidence, passages, ranking
from briefing.themes.terms import TermIndex


def find(
    articles: Sequence[Article], themes: Sequence[Theme], told: Callable[[int, int], None] | None = None
) -> dict[str, tuple[Passage, ...]]:
    """Candidates by theme id, best first; ties in the order of articles and places. `told` hears how many
    articles of how many are searched."""
    index = Index(themes)
    found: list[Mapping[str, Sequence[Passage]]] = []
    for number, article in enumerate(articles):
        if told and number % 100 == 0:
            told(number, len(articles))
        found.append(index.of(article))
    return ranked(found, themes)


class Index:
    """The themes' words, ready to be looked for in article after article."""

    def __init__(self, themes: Sequence[Theme]) -> None:
        self._themes = themes
        self._terms = TermIndex(themes)

    def of(self, article: Article) -> dict[str, list[Passage]]:
        """One article's passages by theme, in the order of their themes and places. No other article
        changes what they are."""
        found: dict[str, list[Passage]] = {}
        for place, runs in _runs(article, self._terms, self._themes):
            theme = self._themes[place].id
            for run in runs:
                found.setdefault(theme, []).append(_passage(theme, article, run))
        return found


def ranked(
    of_articles: Sequence[Mapping[str, Sequence[Passage]]], themes: Sequence[Theme]
) -> dict[str, tuple[Passage, ...]]:
    """The passages of all articles by theme, best first."""
    found: dict[str, tuple[Passage, ...]] = {}
    for theme in themes:
        mine = [
            (-passage.score, number, passage.support.start, place, passage)
            for number, article in enumerate(of_articles)
            for place, passage in enumerate(article.get(theme.id, ()))
        ]
        found[theme.id] = tuple(entry[4] for entry in sorted(mine, key=_rank))
    return found


def _rank(entry: tuple[float, int, int, int, Passage]) -> tuple[float, int, int, int]:
    return entry[:4]


def _runs(article: Article, index: TermIndex, themes: Sequence[Theme]) -> Iterator[tuple[int, list[passages.Run]]]:
    """The article's runs of sentences, each with the number of its theme."""
    named = evidence.headings(article, index)
    titled = frozenset().union(*evidence.headings(article, index, "title").values())
    headed = frozenset().union(*named.values())
    paragraphs = [paragraph for paragraph in evidence.read(article, index) if paragraph]
    touched = sorted({hit.theme for paragraph in paragraphs for sentence in paragraph for hit in sentence.hits})
    for theme in touched:
        whole = evidence.standing(paragraphs, themes[theme], theme, theme in headed, theme in titled)
        found = [
            evidence.findings(paragraph, theme, theme in named.get(paragraph[0].paragraph.heading, ()), whole)
            for paragraph in paragraphs
        ]
        if whole.focus:
            found = evidence.filled(paragraphs, found)
        before: Sequence[evidence.ReadSentence] = ()
        for paragraph, findings in zip(paragraphs, found, strict=True):
            yield theme, passages.runs(paragraph, findings, before)
            before = paragraph


def _passage(theme: str, article: Article, run: passages.Run) -> Passage:
    named = {hit.theme for sentence in run.sentences for hit in sentence.hits if hit.tier == "term"}
    points, reasons = ranking.score(run, len(named))
    return Passage(
        theme=theme,
        support=Support(article.file, run.start, run.end, article.text[run.start : run.end]),
        score=points,
        reasons=reasons,
        brackets=run.brackets,
        rejected=ranking.background(run),
    )
