"""Markings: what each part of a pack carries, what the whole carries, and that no part is above it.

A folder of sources, an article (in its register), a theme and a kept excerpt may carry a label of
their own. Every article read counts, quoted or not, because the annex names it. A pack with a
label of its own keeps it, and a part above it stops the build: a label that was typed is never
lowered in silence, nor raised. A pack without one takes the strictest label of its parts: to print
it unmarked would set free what somebody marked, and the label taken is one that a person gave.

Labels are ordered by the house style's list (`classifications`, from the lowest), else by TLP 2.0
(https://www.first.org/tlp/, RED strictest). Two labels without an order between them cannot stand
in one pack.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.errors import Place, SpecError
from briefing.model import Marking, Problem
from briefing.result import Briefing

TLP = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")
"""From the freest."""


class _Part(NamedTuple):
    name: str
    marking: Marking


def settled(briefing: Briefing, classifications: Sequence[str] = ()) -> Briefing:
    """The briefing with its whole marking, and the labels its portions print.

    Raises SpecError for a part above the pack, and for labels without an order between them.
    """
    parts = list(_parts(briefing))
    if not parts:
        return briefing
    own = briefing.spec.marking
    strictest = parts[0]
    for part in parts:
        if _above(part.marking, strictest.marking.label, classifications):
            strictest = part
    problems = briefing.problems
    for part in parts if own else ():
        if _above(part.marking, own, classifications):
            raise SpecError(
                f"The pack is marked {own}, and {part.name} is marked {part.marking.label}, which is above it.",
                where=part.marking.where,
                remedy=f"Leave it out, or mark the pack {part.marking.label}.",
            )
    if not own:
        label, name = strictest.marking.label, strictest.name
        message = f"The pack says no marking and takes {label}, the strictest of its parts ({name})."
        problems = (*problems, Problem("B051", "note", message, strictest.marking.where, f"Write `marking: {label}`."))
    spec = replace(briefing.spec, marking=own or strictest.marking.label)
    return replace(briefing, spec=spec, problems=problems, portions=_portions(briefing, classifications))


def _parts(briefing: Briefing) -> Iterator[_Part]:
    """Everything of the pack that carries a label, in the order of its pages."""
    for entry in briefing.spec.included:
        if entry.marking:
            yield _Part(f"the theme “{entry.theme.title}”", Marking(entry.marking, entry.where))
        for decision in entry.excerpts:
            if decision.marking and decision.do != "drop":
                shown = " ".join(decision.quote.split())[:40]
                yield _Part(f"the excerpt “{shown}…”", Marking(decision.marking, decision.where))
    for citation in briefing.citations:
        for marking in citation.article.markings:
            yield _Part(f"the article {citation.article.file}", marking)


def _portions(briefing: Briefing, classifications: Sequence[str]) -> dict[str, str]:
    """The label to print at each anchor: its own, or that of the sources it rests on, whichever is stricter."""
    by_file = {c.article.file: c.article.markings for c in briefing.citations if c.article.markings}
    found = {f"theme-{e.theme.id}": e.marking for e in briefing.spec.included if e.marking}
    for section in briefing.sections:
        for excerpt in section.excerpts:
            own = (Marking(excerpt.marking),) if excerpt.marking else ()
            labels = (*own, *by_file.get(excerpt.supports[0].file, ()))
            found[f"x-{excerpt.theme}-{excerpt.id}"] = _strictest(labels, classifications)
    for event in briefing.events:
        labels = tuple(marking for support in event.supports for marking in by_file.get(support.file, ()))
        found[f"e-{event.id}"] = _strictest(labels, classifications)
    for citation in briefing.citations:
        found[citation.label.lower()] = _strictest(citation.article.markings, classifications)
    return {anchor: label for anchor, label in found.items() if label}


def _strictest(markings: Sequence[Marking], classifications: Sequence[str]) -> str:
    label = ""
    for marking in markings:
        if not label or _above(marking, label, classifications):
            label = marking.label
    return label


def _above(marking: Marking, other: str, classifications: Sequence[str]) -> bool:
    """Whether a part's label is stricter than another. Raises SpecError where nobody has said."""
    if marking.label == other:
        return False
    for scale in (classifications, TLP):
        if marking.label in scale and other in scale:
            return scale.index(marking.label) > scale.index(other)
    raise _unordered(marking.label, other, marking.where)


def _unordered(one: str, other: str, where: Place | None) -> SpecError:
    return SpecError(
        f"{one} and {other} cannot be compared: nobody has said which is the stricter.",
        where=where,
        remedy="List both in the house style, from the lowest: classifications: [OFFICIAL, SECRET]",
    )
