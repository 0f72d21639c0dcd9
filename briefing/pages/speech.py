"""Who speaks in an excerpt, in a few words for the card."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.model import Person, Quotation, Support
from briefing.result import Briefing

LONGEST = 60
"""Characters of a speaker on a card; a longer description is cut at a word."""
_MANNER = {"direct": "direct", "partial": "partial quotation", "reported": "reported speech"}
_FIRST = ("direct", "partial", "reported")
Said = Mapping[str, Sequence[Quotation]]


def by_file(briefing: Briefing) -> Said:
    """The quotations of each article by their places."""
    shown = _house_forms(briefing.comparison.people)
    found: dict[str, list[Quotation]] = {}
    for quotation in briefing.comparison.quotations:
        if quotation.speaker:
            name = shown.get(quotation.speaker, quotation.speaker)
            one = quotation if name == quotation.speaker else replace(quotation, speaker=name)
            found.setdefault(quotation.support.file, []).append(one)
    return found


def _house_forms(people: Sequence[Person]) -> dict[str, str]:
    """The name a full form is printed as, where it is one person's alone."""
    forms: dict[str, set[str]] = {}
    for person in people:
        if person.kind == "person":
            for form in (*person.variants, *person.spelled):
                if " " in form:
                    forms.setdefault(form, set()).add(person.name)
    return {form: names.pop() for form, names in forms.items() if len(names) == 1}


def tag(support: Support, said: Said) -> str:
    """`Wi Sung-lac, direct`; `reported speech, a senior official`; empty where nobody speaks."""
    manner: dict[str, str] = {}
    listed = said.get(support.file, ())
    place = bisect_left(listed, support.start, key=lambda q: q.support.start)
    named: dict[str, bool] = {}
    for quotation in listed[place:]:
        if quotation.support.start >= support.end:
            break
        known = manner.get(quotation.speaker)
        if known is None or _FIRST.index(quotation.directness) < _FIRST.index(known):
            manner[quotation.speaker] = quotation.directness
        named[quotation.speaker] = quotation.named
    if not manner:
        return ""
    if len(manner) > 2:
        return f"{len(manner)} speakers"
    return "; ".join(f"{_short(speaker)}, {_MANNER[how]}" for speaker, how in manner.items())


def _short(speaker: str) -> str:
    if len(speaker) <= LONGEST:
        return speaker
    return speaker[:LONGEST].rsplit(" ", 1)[0] + " …"
