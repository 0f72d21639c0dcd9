"""Key people and organisations: who they are by the sources' own words, where, and how often."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Person, Role
from briefing.pages.blocks import Block, Column, Heading, Para, Run, Runs, Table
from briefing.pages.dates import in_words
from briefing.pages.theme import pin_cite
from briefing.pages.wording import count, text
from briefing.result import Briefing

MOST_PEOPLE = 24
"""Rows of people: about a page and a half."""
MOST_BODIES = 16
MOST_ROLES = 3
"""Roles printed of one person."""
FEWEST = 2
"""Mentions below which somebody is listed only for being named in an excerpt."""
_NOT_LATIN = re.compile(r"[^\u0000-\u024f\u1e00-\u1eff\u2000-\u206f]")


def key(people: Sequence[Person], kind: str, most: int) -> list[Person]:
    """Those worth a row: named in a printed excerpt, or more than once; most themes and mentions first."""
    worth = [p for p in people if p.kind == kind and (p.themes or len(p.mentions) >= FEWEST)]
    return sorted(worth, key=lambda p: (not p.themes, -len(p.mentions) * (1 + len(p.themes)), p.name))[:most]


def section(briefing: Briefing, *, new_page: bool) -> list[Block]:
    everybody = briefing.comparison.people
    people = key(everybody, "person", MOST_PEOPLE)
    bodies = key(everybody, "organisation", MOST_BODIES)
    if not people and not bodies:
        return []
    blocks: list[Block] = [Heading(1, text("Key people and organisations"), "people", new_page)]
    blocks.append(Para(text(_told(everybody, people, bodies), "quiet"), "small"))
    if people:
        blocks.append(
            Table(
                "People: name, role as given in a source, themes, number of mentions",
                (
                    Column("Name", 0.24),
                    Column("Role as given", 0.42),
                    Column("Themes", 0.2),
                    Column("Mentions", 0.14, "right"),
                ),
                tuple(_person(briefing, person) for person in people),
            )
        )
    if bodies:
        blocks.append(Heading(2, text("Organisations"), "organisations"))
        blocks.append(
            Table(
                "Organisations: name, other forms, themes, number of mentions",
                (
                    Column("Name", 0.38),
                    Column("Also as", 0.24),
                    Column("Themes", 0.24),
                    Column("Mentions", 0.14, "right"),
                ),
                tuple(_body(briefing, body) for body in bodies),
            )
        )
    return blocks


def _told(everybody: Sequence[Person], people: Sequence[Person], bodies: Sequence[Person]) -> str:
    named = sum(1 for p in everybody if p.kind == "person")
    others = len(everybody) - named
    first = (
        f"{len(people)} of {count(named, 'person', 'people')}"
        if len(people) < named
        else count(named, "person", "people")
    )
    second = (
        f"{len(bodies)} of {count(others, 'organisation')}" if len(bodies) < others else count(others, "organisation")
    )
    return (
        f"{first} and {second} named in the articles, those of the excerpts first. Roles are the sources' words; "
        "nothing else is said of anybody."
    )


def _person(briefing: Briefing, person: Person) -> tuple[Runs, ...]:
    return _name(person), _roles(briefing, person), _themes(briefing, person), text(f"{len(person.mentions):,}")


def _body(briefing: Briefing, body: Person) -> tuple[Runs, ...]:
    forms = dict.fromkeys(form for form in body.variants if form != body.name)
    return (
        text(body.name, "strong"),
        text(", ".join(list(forms)[:3])),
        _themes(briefing, body),
        text(f"{len(body.mentions):,}"),
    )


def _name(person: Person) -> Runs:
    """The house form, the original script, and spellings that differ in letters."""
    runs = [Run(person.name, "strong")]
    script = next((form for form in person.variants if _NOT_LATIN.search(form)), "")
    if script:
        runs.append(Run(f" {script}"))
    others = [form for form in person.spelled if form != person.name]
    if others:
        runs.append(Run(f" also spelled {', '.join(others)}", "quiet"))
    return tuple(runs)


def _roles(briefing: Briefing, person: Person) -> Runs:
    """The fullest roles with date and source."""
    told = _fullest(person.roles)
    if not told:
        return text("no role given", "quiet")
    runs: list[Run] = []
    for role in told:
        if runs:
            runs.append(Run("; "))
        runs.append(Run(role.role))
        date = f"{in_words(role.date, short=True)}, " if role.date else ""
        cite = pin_cite(briefing, role.support)[0]
        runs += [Run(f" ({date}", "quiet"), Run(cite.text.replace(" ", "\u00a0"), "", cite.link), Run(")", "quiet")]
    return tuple(runs)


def _fullest(roles: Sequence[Role]) -> list[Role]:
    """Roles whose words are not all in a longer one."""
    words = {id(role): set(role.role.lower().replace("’s", "").split()) for role in roles}
    kept: list[Role] = []
    for role in sorted(roles, key=lambda r: -len(words[id(r)])):
        if not any(words[id(role)] <= words[id(other)] for other in kept):
            kept.append(role)
    return kept[:MOST_ROLES]


def _themes(briefing: Briefing, person: Person) -> Runs:
    titles = {section.theme.id: section.theme.title for section in briefing.sections}
    runs: list[Run] = []
    for theme in person.themes:
        if theme in titles:
            runs += [Run(", " if runs else ""), Run(titles[theme], "", f"#theme-{theme}")]
    return tuple(run for run in runs if run.text)
