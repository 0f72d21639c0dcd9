"""An invented corpus for measuring: varied news articles of about 3 KB, the same for the same seed.

Each sentence is put together from a pattern and from names, places, figures and dates drawn at
random, so that sentences, dates and themes vary as they do in a news folder; none is taken from
anywhere.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

PEOPLE = [
    "Han Ji-won",
    "Marta Kowal",
    "Oh Se-min",
    "Liu Wenbo",
    "Keiko Arai",
    "Tom Hargreaves",
    "Nadia Brandt",
    "Bae Su-jin",
]
ROLES = [
    "trade minister",
    "ministry spokesperson",
    "port official",
    "professor of economics",
    "retired admiral",
    "analyst",
]
PLACES = ["Seoul", "Beijing", "Busan", "Qingdao", "Incheon", "Washington", "Tokyo", "Taipei", "Pyongyang", "Shanghai"]
ACTS = ["announced", "rejected", "reviewed", "signed", "delayed", "defended", "questioned", "welcomed", "confirmed"]
THINGS = [
    "a draft memorandum on battery parts",
    "new tariffs on steel",
    "the fisheries agreement",
    "an export licence for chips",
    "a ban on group tours",
    "joint patrols near the Yellow Sea zone",
    "sanctions on North Korea",
    "a plan for rare earth stocks",
    "the inspection of steel structures",
    "a concert by visiting singers",
    "a statement on Taiwan",
    "the THAAD battery's upkeep",
    "a hospital budget",
    "railway works",
    "a football transfer",
    "the rice harvest forecast",
    "a film festival",
    "water rates",
]
VIEWS = ["a cautious step", "too little", "good for exporters", "a risk for stability", "long overdue", "no surprise"]
WHEN = [
    "on Monday",
    "on Tuesday",
    "last week",
    "earlier this month",
    "in March",
    "two days later",
    "in 2019",
    "yesterday",
    "on 14 May 2024",
    "next month",
    "since 2018",
    "later this year",
    "a year ago",
    "in late October",
]
PATTERNS = [
    "{person}, the {role}, {act} {thing} in {place} {when}.",
    "Officials in {place} {act} {thing} {when}, calling it {view}.",
    "“We see {thing} as {view},” {person} said {when}.",
    "Trade between {place} and {place2} grew by {n} percent to ${m} billion {when}.",
    "The two sides {act} {thing} after talks in {place} {when}.",
    "It was {view}, according to {person}, a {role} in {place}.",
    "About {n} companies asked for help with {thing}, {person} told reporters {when}.",
    "{place} has {act} {thing} {n} times since 20{y}.",
    "Local residents took part in a hearing on {thing}, which drew {n} people {when}.",
    "No decision on {thing} is expected before the meeting in {place2} {when}.",
]
HEADINGS = ["What was agreed", "A long dispute", "Reaction", "Next steps", "Background"]
DEBRIS = ["Also Read: {thing} explained", "Photo: Pool / Agency", "2 days ago", "Related: more on {thing}"]


def article(number: int, chance: random.Random) -> tuple[str, str]:
    """File name and text of one article."""
    day = date(2023, 1, 1) + timedelta(days=chance.randrange(1000))
    lines = [
        _sentence(chance).rstrip("."),
        f"{chance.choice(PLACES).upper()}, {day:%B} {day.day} (Agency) — {_sentence(chance)}",
    ]
    while sum(len(line) for line in lines) < 3000:
        kind = chance.random()
        if kind < 0.08:
            lines.append(chance.choice(HEADINGS))
        elif kind < 0.14:
            lines.append(chance.choice(DEBRIS).format(thing=chance.choice(THINGS)))
        else:
            lines.append(" ".join(_sentence(chance) for _ in range(chance.randint(1, 4))))
    return f"{day.isoformat()}_{number:06}.txt", "\n".join(lines) + "\n"


def write(folder: Path, count: int, seed: int = 1) -> int:
    """Write `count` articles and return their bytes."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable corpus, not a secret
    folder.mkdir(parents=True, exist_ok=True)
    size = 0
    for number in range(count):
        name, text = article(number, chance)
        size += (folder / name).write_bytes(text.encode("utf-8"))
    return size


def _sentence(chance: random.Random) -> str:
    pick = chance.choice
    return pick(PATTERNS).format(
        person=pick(PEOPLE),
        role=pick(ROLES),
        act=pick(ACTS),
        thing=pick(THINGS),
        place=pick(PLACES),
        place2=pick(PLACES),
        when=pick(WHEN),
        view=pick(VIEWS),
        n=chance.randint(2, 400),
        m=round(chance.uniform(0.2, 90), 1),
        y=chance.randint(10, 24),
    )
