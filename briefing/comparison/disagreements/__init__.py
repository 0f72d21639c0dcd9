"""Disagreements between sources: proposed by rule, decided by the analyst.

| module | what it finds |
| --- | --- |
| `text`, `stories` | sentences with their rare words; which articles tell one story |
| `spelling` | one name spelled in two ways |
| `places` | one gathering, meeting or agreement in two cities |
| `quantities`, `numbers` | one thing counted differently |
| `beginnings` | one act under two dates, beside the chronology's own disputes |
| `speakers` | the same words given to two speakers |
| `happenings` | like sentences with two days or two places |
| `people` | one person's two ages; who is said to have begun it |
| `offices` | one person in two offices at one time |
| `dated` | one event that the chronology found under two dates |
| `denials` | what one denies, doubts or turns round and another says as a fact |
| `finding` | findings become proposals |
| `decisions` | the analyst's decisions about them, and those put in by hand |

A proposal is a question with two or more positions, each in words of the sources, and nothing else:
which of them is right is not for a program to say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.chronology.actors import Cast
from briefing.comparison.disagreements import (
    beginnings,
    dated,
    denials,
    finding,
    happenings,
    numbers,
    offices,
    people,
    places,
    speakers,
    spelling,
)
from briefing.comparison.disagreements.decisions import decide
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading
from briefing.model import Article, Disagreement, Event, TimeExpression

__all__ = ["decide", "proposed"]


def proposed(
    articles: Sequence[Article],
    times: Sequence[Sequence[TimeExpression]],
    about: Mapping[tuple[str, int], tuple[str, ...]] | None = None,
    events: Sequence[Event] = (),
    cast: Cast | None = None,
) -> tuple[Disagreement, ...]:
    """The disagreements the articles show, in the order of their first words.

    `times`: the articles' dates on the calendar; `about`: the themes of a sentence by file and start;
    `events`: the chronology's; `cast`: its people, where somebody has them."""
    if not articles:
        return ()
    reading = Reading(articles, times)
    stories = Stories(reading)
    cast = cast or Cast(articles)
    found = [
        *spelling.find(reading, stories),
        *places.find(reading, cast),
        *numbers.find(reading, stories),
        *dated.find(events),
        *beginnings.find(reading, stories),
        *speakers.find(reading, cast),
        *happenings.find(reading, stories, cast),
        *people.find(reading, stories),
        *offices.find(reading, cast, stories),
        *denials.find(reading, stories),
    ]
    return finding.proposals(found, about)
