"""Says moments and distances in plain English, for the reasons shown to readers."""

from __future__ import annotations

from datetime import date

from briefing.language.dates.calendar import Moment
from briefing.language.dates.meanings import LATEST, Shifted

_MONTH_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def spelled(moment: Moment) -> str:
    """A moment as a reader writes it: "1 November 2025", "the week of 27 October 2025"."""
    if moment.unit == "day":
        day = date.fromordinal(moment.number)
        return f"{day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"
    if moment.unit in ("week", "weekend"):
        return f"the {moment.unit} of {spelled(moment.within('day'))}"
    if moment.unit == "month":
        return f"{_MONTH_NAMES[moment.number % 12]} {moment.year}"
    if moment.unit in ("quarter", "half"):
        part = moment.number % (4 if moment.unit == "quarter" else 2)
        return f"the {('first', 'second', 'third', 'fourth')[part]} {moment.unit} of {moment.year}"
    if moment.unit == "season":
        return f"{('spring', 'summer', 'autumn', 'winter')[moment.number % 4]} {moment.year}"
    if moment.unit == "year":
        return str(moment.number) if moment.number > 0 else f"{1 - moment.number} BC"
    return f"the {moment.value()}{'0s' if moment.unit == 'decade' else ''}".replace("the ", "the ", 1)


def counted(meaning: Shifted, origin: str) -> str:
    unit, count = meaning.unit, meaning.steps
    if count == LATEST:
        return f"the {unit} spoken of"
    if meaning.offset:
        number = abs(count)
        units = unit + ("s" if number != 1 else "")
        return f"{number} {units} {'before' if count < 0 else 'after'} {origin}" if count else f"the {unit} of {origin}"
    if count == 0:
        return (
            f"the {unit} of {origin}" if unit != "day" else (origin if origin[:3] != "the" else f"the day of {origin}")
        )
    if abs(count) == 1:
        return f"the {unit} {'before' if count < 0 else 'after'} {origin if unit == 'day' else 'that of ' + origin}"
    return f"{abs(count)} {unit}s {'before' if count < 0 else 'after'} {origin}"
