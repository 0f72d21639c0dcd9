"""Dated statements in order, each with its sources and how its date is known.

    statements  each date of an article with the clause it dates: whose act, what kind, which status
    relative    dates taken from another event ("hours before the minister left")
    importance  points with reasons
    joining     tellings of one event become one row, and less precise dates find theirs
    disputes    one event under two dates keeps both
    prominence  how much a date stands out over all articles
    selection   what is shown

The words are always the source's: `article.text[start:end] == quote` for every support.
"""

from __future__ import annotations

from briefing.chronology.decisions import decide
from briefing.chronology.events import events
from briefing.chronology.events import people as cast
from briefing.chronology.order import bounds, sort_key
from briefing.chronology.selection import held_back, printed_first, shown
from briefing.chronology.statements import times_of

__all__ = ["bounds", "cast", "decide", "events", "held_back", "printed_first", "shown", "sort_key", "times_of"]
