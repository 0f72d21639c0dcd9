"""Disagreements between sources: proposed by rule, decided by the analyst.

| module | what it finds |
| --- | --- |
| `text`, `stories` | sentences with their rare words; which articles tell one story |
| `concepts` | words under which newsrooms tell one thing, and words that turn each other round |
| `spelling` | one name spelled in two ways |
| `gatherings`, `meetings` | one gathering, meeting or agreement in two cities |
| `quantities`, `numbers` | one thing counted differently |
| `slots`, `attributes` | one act with two answers to when, where, by whom or why |
| `speakers` | the same words given to two speakers |
| `ages`, `offices` | one person's two ages; one person in two offices at one time |
| `dated` | one event that the chronology found under two dates |
| `polarity`, `denials` | what one denies, doubts or turns round and another says as a fact |
| `accounts` | a claim in an article, and the sentence beside it that turns it away |
| `emphasis` | one matter told surer, more exactly or in other words |
| `asking` | a question in a source's own words |
| `finding` | findings become proposals |
| `decisions` | the analyst's decisions about them, and those put in by hand |

A proposal is a contradiction, or a difference of emphasis: both may be right, and one is surer, more exact
or says it in other words. It is a question with two or more positions, each in words of the sources, and nothing else:
which of them is right is not for a program to say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.chronology.actors import Cast
from briefing.comparison.disagreements import (
    accounts,
    ages,
    attributes,
    dated,
    denials,
    emphasis,
    finding,
    gatherings,
    meetings,
    numbers,
    offices,
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
        *gatherings.find(reading),
        *meetings.find(reading, cast),
        *numbers.find(reading, stories),
        *dated.find(events),
        *attributes.find(reading, stories, cast),
        *speakers.find(reading, cast),
        *ages.find(reading, stories),
        *offices.find(reading, cast, stories),
        *denials.find(reading, stories),
        *accounts.find(reading),
        *emphasis.find(reading, stories, cast),
    ]
    return finding.proposals(found, about)
