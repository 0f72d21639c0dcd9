"""Finds the time expressions of a text and places them on the calendar.

In: a text, the date it was published on, and which stretches of it are background. Out:
`TimeExpression`s in the order of the text, each with its words, its TIMEX3 value (TimeML 1.2.1),
its EDTF date and the rule that fixed it. The same input always gives the same output.

    scan       one pattern finds the words that give a time expression away
    grammar    a small parser reads what stands around each of them: `days`, `weekdays`, `years`,
               `periods`, `lengths`, `pointers`, `clock` and `holidays` read their kind, `combining` joins them
    meanings   what the words say before it is counted from anything
    placing    counts it from the article's date or from the narrative's own (`trail`, `tense`); `thread`
               follows the text from date to date, `asides` tells what carries its story on
    resolve    the expression with its value, certainty and reason; `ranges` adds "since" and "from ... to"
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.dates import article, combining, grammar, resolve, scan
from briefing.language.dates.meanings import Phrase
from briefing.model import TimeExpression

__all__ = ["find"]


def find(
    text: str,
    published: str = "",
    *,
    published_how: str = "the article's date",
    background: Sequence[tuple[int, int]] = (),
) -> tuple[TimeExpression, ...]:
    """All time expressions of `text`, without overlaps, in text order.

    `published` is the article's date in EDTF, "" where it is unknown; `published_how` names it in
    the rules. `background` are spans of biography and the like, which count from their own dates.
    """
    low = scan.lowered(text)
    dated = article.read(published, published_how)
    return tuple(resolve.resolved(text, low, phrases(text, low), dated, background))


def phrases(text: str, low: str) -> list[Phrase]:
    """What the text says about times, before anything is counted."""
    found: list[Phrase] = []
    floor = 0
    for window, trigger in scan.triggers(text, low):
        if window.starts[trigger] < floor:
            continue
        hit = grammar.covering(window, trigger, floor)
        if hit is None:
            continue
        first, end, meaning = hit
        found += (grammar.phrase(window, *one) for one in combining.preceding_days(window, first, meaning, floor))
        found.append(grammar.phrase(window, first, end, meaning))
        while further := combining.following_day(window, end, meaning):
            first, end, meaning = further
            found.append(grammar.phrase(window, first, end, meaning))
        floor = found[-1].end
    return found
