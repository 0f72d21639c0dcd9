"""What the analyst says of names, applied: a house form, forms that are one, forms that are not."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefing.errors import Place
from briefing.language.names.runs import alike
from briefing.model import Person, Problem, Role, Support
from briefing.spec.model import NameDecision

NOBODY_CALLED = "B049"


def decide(
    people: Sequence[Person], decisions: Sequence[NameDecision], spec_file: str
) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """The people with the analyst's names, and the decisions that find nobody."""
    if not decisions:
        return tuple(people), ()
    kept: list[Person | None] = list(people)
    called = _called(people)
    problems: list[Problem] = []
    for decision in decisions:
        places = sorted({p for form in (decision.name, *decision.variants) for p in called.get(_key(form), ())})
        meant = [(place, person) for place in places if (person := kept[place]) is not None]
        if not meant:
            problems.append(_nobody(decision, spec_file))
            continue
        for place, _ in meant:
            kept[place] = None
        one, others = _apart(_together([person for _, person in meant], decision), decision)
        kept[meant[0][0]] = one
        kept += others
    found = [person for person in kept if person is not None]
    return tuple(sorted(found, key=lambda person: -len(person.mentions))), tuple(problems)


def _key(form: str) -> str:
    return alike(tuple(form.split()))


def _called(people: Sequence[Person]) -> dict[str, set[int]]:
    """Everybody who goes by a form; a single word only where it is one person's alone."""
    called: dict[str, set[int]] = defaultdict(set)
    for place, person in enumerate(people):
        for form in (person.name, *person.variants, *person.spelled):
            called[_key(form)].add(place)
    return {form: places for form, places in called.items() if " " in form or len(places) == 1}


def _together(people: Sequence[Person], decision: NameDecision) -> Person:
    """One person of all those meant, under the house form."""
    mentions = tuple(sorted((m for person in people for m in person.mentions), key=lambda m: (m.file, m.start)))
    variants = dict.fromkeys(form for person in people for form in person.variants)
    roles = tuple(role for person in people for role in person.roles)
    return replace(people[0], name=decision.name, variants=tuple(variants), mentions=mentions, roles=roles, spelled=())


def _apart(person: Person, decision: NameDecision) -> tuple[Person, list[Person]]:
    """The person without the forms that are somebody else's, and those as people of their own."""
    others: list[Person] = []
    for form in decision.apart:
        wanted = _key(form)
        theirs = tuple(m for m in person.mentions if _key(m.quote) == wanted)
        if not theirs:
            continue
        identity = hashlib.sha256(f"{person.id}\0{wanted}".encode("utf-8", "surrogatepass")).hexdigest()[:8]
        others.append(_with(person, identity, form, theirs))
        left = tuple(m for m in person.mentions if _key(m.quote) != wanted)
        person = _with(person, person.id, person.name, left)
    return person, others


def _with(person: Person, identity: str, name: str, mentions: tuple[Support, ...]) -> Person:
    places = {(m.file, m.start) for m in mentions}

    def held(role: Role) -> bool:
        s = role.support
        return any(file == s.file and s.start <= start < s.end for file, start in places)

    variants = tuple(form for form, _ in Counter(m.quote for m in mentions).most_common())
    return replace(
        person, id=identity, name=name, mentions=mentions, variants=variants, roles=tuple(filter(held, person.roles))
    )


def _nobody(decision: NameDecision, spec_file: str) -> Problem:
    return Problem(
        NOBODY_CALLED,
        "error",
        f"'comparison.people' speaks of {decision.name[:60]}, and nobody in the articles is called so.",
        decision.where or Place(spec_file),
        "Write a form as an article prints it, under `name` or `variants`.",
    )
