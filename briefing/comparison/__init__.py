"""The sources side by side: articles and what was found in them -> copies, origins, disagreements, gaps.

In steps, as a build is: `read` is the long one and looks at the articles alone, so that a window can
keep it from one decision to the next; `grouped` applies the spec's decisions on copies and origins,
before excerpts are chosen; `compare` sets side by side what is printed.

| part | what goes in, what comes out |
| --- | --- |
| `wording`, `sketches`, `index`, `copies` | articles -> pairs that share text, exactly measured |
| `archive` | the same for a large archive: only what is new since the last build |
| `credits`, `origins` | articles and pairs -> copies and independent origins |
| `disagreements` | articles -> what they say differently, and the analyst's decisions about it |
| `voices`, `people` | articles -> who is named, under one name each, and who says what |
| `independence`, `anonymity` | a statement -> how many origins tell it; a quotation -> whether anybody answers for it |
| `gaps` | excerpts, origins and what the spec expects -> what is missing |
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.comparison import copies, disagreements, gaps, origins, voices
from briefing.comparison.copies import Shared
from briefing.comparison.credits import Credit, credit
from briefing.comparison.origins import Grouped
from briefing.comparison.voices import Voices
from briefing.library.keeping import NOWHERE, Library
from briefing.model import Article, Comparison, Disagreement, Excerpt, Problem
from briefing.spec.checks import LEAST_SAME_TEXT
from briefing.spec.model import Spec

__all__ = ["Findings", "Grouped", "compare", "grouped", "read"]


@dataclass(frozen=True, slots=True)
class Findings:
    """What the articles show before anybody has decided anything."""

    shared: tuple[Shared, ...] = ()
    """Pairs of articles with text in common, whatever the share."""
    credited: Mapping[str, Credit] = field(default_factory=dict)
    """The agency each article credits, by file; most credit none."""
    remembered: list[tuple[object, Grouped]] = field(default_factory=list, compare=False, repr=False)
    """The last answer of `grouped`, and what was asked."""


def read(articles: Sequence[Article], library: Library = NOWHERE) -> Findings:
    """The long part of the comparison. It holds for every spec with these sources. `library`: keeps
    the index of the texts from one build to the next. Who is named and who speaks is read apart, by `voices`."""
    credited = {article.file: found for article in articles if (found := credit(article))}
    return Findings(copies.shared(articles, LEAST_SAME_TEXT, library), credited)


def grouped(findings: Findings, spec: Spec, articles: Sequence[Article]) -> Grouped:
    """Copies and origins with the spec's decisions applied. What is printed depends on them."""
    choice = spec.comparison
    asked = (choice.same_text, choice.print, choice.origins, tuple(one.where for one in choice.origins), spec.path)
    if not findings.remembered or findings.remembered[0][0] != asked:
        pairs = [pair for pair in findings.shared if pair.share >= choice.same_text]
        findings.remembered[:] = [(asked, origins.group(articles, pairs, findings.credited, choice, spec.path))]
    return findings.remembered[0][1]


def compare(
    known: Grouped,
    spec: Spec,
    articles: Sequence[Article],
    chosen: Mapping[str, Sequence[Excerpt]],
    proposed: Sequence[Disagreement] = (),
    heard: Voices = Voices(),  # noqa: B008 - an immutable value
) -> tuple[Comparison, tuple[Problem, ...]]:
    """The comparison with the spec's decisions applied, and the decisions that find nothing.

    `chosen`: the printed excerpts by theme id; `proposed`: as by `disagreements.proposed`; `heard`: who is
    named and who speaks.
    """
    disagreed, lost = disagreements.decide(proposed, spec.comparison.disagreements, articles, spec.path)
    named, unnamed = voices.decided(heard, spec, chosen)
    made = Comparison(known.origins, known.copies, disagreed, named, heard.said)
    return replace(made, gaps=gaps.found(spec, articles, chosen, made)), (*known.problems, *lost, *unnamed)
