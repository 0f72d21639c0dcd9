"""All candidates of a pack: every passage that matches a theme, ranked, each with its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model import Article, Passage, Support, Theme
from briefing.themes import evidence, passages, ranking
from briefing.themes.terms import TermIndex


def find(articles: Sequence[Article], themes: Sequence[Theme]) -> dict[str, tuple[Passage, ...]]:
    """Candidates by theme id, best first; ties in the order of articles and places."""
    index = TermIndex(themes)
    found: dict[str, list[tuple[float, int, int, Passage]]] = {theme.id: [] for theme in themes}
    for number, article in enumerate(articles):
        for place, runs in _runs(article, index, themes):
            theme = themes[place].id
            for run in runs:
                passage = _passage(theme, article, run)
                found[theme].append((-passage.score, number, run.start, passage))
    return {theme: tuple(entry[3] for entry in sorted(ranked, key=lambda e: e[:3])) for theme, ranked in found.items()}


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
