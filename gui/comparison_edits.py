"""What a user can do about sources set side by side, as functions Spec -> Spec. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from briefing.model import Disagreement, Person, Support
from briefing.spec.model import DisagreementDecision, NameDecision, OriginDecision, SaidThere, Spec
from gui.edits import clean, touches

Verdict = Literal["open", "explain", "dismiss"]


def _with(spec: Spec, **changes: Any) -> Spec:
    return replace(spec, comparison=replace(spec.comparison, **changes))


# ---------------------------------------------------------------------------- disagreements


def decision(spec: Spec, one: Disagreement) -> DisagreementDecision | None:
    """What was decided about a disagreement: the decision that stands on two of its positions."""
    return next((made for made in spec.comparison.disagreements if _meets(made, one) > 1), None)


def decide(spec: Spec, one: Disagreement, verdict: Verdict) -> Spec:
    """Open, explained or none. A note written before stays."""
    return _decided(spec, one, do=verdict)


def annotate(spec: Spec, one: Disagreement, note: str) -> Spec:
    """A note on it; a disagreement nobody has decided is open when it is noted."""
    return _decided(spec, one, note=clean(note))


def undecide(spec: Spec, one: Disagreement) -> Spec:
    """Proposed again."""
    old = decision(spec, one)
    return _with(spec, disagreements=tuple(made for made in spec.comparison.disagreements if made is not old))


def _decided(spec: Spec, one: Disagreement, **changes: Any) -> Spec:
    old = decision(spec, one)
    decisions = spec.comparison.disagreements
    if old:
        changed = replace(old, **changes)
        return _with(spec, disagreements=tuple(changed if made is old else made for made in decisions))
    fresh = replace(DisagreementDecision("open", tuple(_said(p.supports[0]) for p in one.positions)), **changes)
    return _with(spec, disagreements=(*decisions, fresh))


def _said(support: Support) -> SaidThere:
    return SaidThere(support.quote, support.file, support.start)


def _meets(made: DisagreementDecision, one: Disagreement) -> int:
    """How many of its positions the decision's words stand in."""
    return sum(
        any(touches(words, support) for words in made.positions for support in position.supports)
        for position in one.positions
    )


# ---------------------------------------------------------------------------- origins and copies


def with_origin(spec: Spec, article: str, origin: str, reason: str = "") -> Spec:
    """Where an article's report came from, by the analyst; an empty name takes that back."""
    others = tuple(one for one in spec.comparison.origins if one.article != article)
    origin = clean(origin).strip()
    return _with(spec, origins=(*others, OriginDecision(article, origin, clean(reason).strip())) if origin else others)


def origin(spec: Spec, article: str) -> OriginDecision | None:
    return next((one for one in spec.comparison.origins if one.article == article), None)


def printed(spec: Spec, article: str, copies: tuple[str, ...]) -> Spec:
    """This copy stands for the others."""
    others = tuple(file for file in spec.comparison.print if file not in copies)
    return _with(spec, print=(*others, article))


# ---------------------------------------------------------------------------- names


def renamed(spec: Spec, person: Person, name: str) -> Spec:
    """Somebody under a name in house form; the name the sources use most takes that back."""
    name = clean(name).strip()
    old = name_decision(spec, person)
    others = tuple(one for one in spec.comparison.people if one is not old)
    if not name:
        return _with(spec, people=others)
    made = replace(old, name=name) if old else NameDecision(name)
    known = dict.fromkeys((*made.variants, person.name, *person.variants))
    return _with(spec, people=(*others, replace(made, variants=tuple(form for form in known if form != name))))


def joined(spec: Spec, person: Person, other: Person) -> Spec:
    """Two entries are one: under the first one's name."""
    old, gone = name_decision(spec, person), name_decision(spec, other)
    others = tuple(one for one in spec.comparison.people if one is not old and one is not gone)
    forms = dict.fromkeys((*(old.variants if old else ()), *person.variants, other.name, *other.variants))
    made = NameDecision(person.name, tuple(form for form in forms if form != person.name), old.apart if old else ())
    return _with(spec, people=(*others, made))


def set_apart(spec: Spec, person: Person, form: str) -> Spec:
    """A form of the name that is somebody else's."""
    old = name_decision(spec, person) or NameDecision(person.name)
    others = tuple(one for one in spec.comparison.people if one is not name_decision(spec, person))
    variants = tuple(one for one in old.variants if one != form)
    made = replace(old, variants=variants, apart=tuple(dict.fromkeys((*old.apart, form))))
    return _with(spec, people=(*others, made))


def name_decision(spec: Spec, person: Person) -> NameDecision | None:
    forms = {person.name, *person.variants}
    return next((one for one in spec.comparison.people if one.name in forms or forms & set(one.variants)), None)


def with_next_steps(spec: Spec, steps: tuple[str, ...]) -> Spec:
    return _with(spec, next_steps=tuple(step for step in (clean(one).strip() for one in steps) if step))
