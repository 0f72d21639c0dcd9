"""Which dates a short chronology lists: those that articles come back to, not those they are printed on."""

from __future__ import annotations

import random
from datetime import date, timedelta

from briefing import analysis, chronology
from briefing.model import Event, Theme
from briefing.spec.model import ChronologyChoice
from tests.chronology.conftest import corpus

THEME = Theme("dam", "The Orlin dam", terms=("Orlin dam",))
START = date(2031, 3, 1)
ACTS = (
    "engineers evacuated the valley below the Orlin dam",
    "the minister for the Orlin dam resigned",
    "prosecutors arrested two builders of the Orlin dam",
    "parliament approved a repair law for the Orlin dam",
    "the lower wall of the Orlin dam collapsed",
    "crews reopened the road across the Orlin dam",
)
TALK = ("Shares were steady.", "A spokesman declined to comment.", "Prices of bread rose again, traders said on {day}.")


def said(day: date, on: date) -> str:
    """A day as a paper printed on another names it."""
    return f"on {day:%A}" if 0 <= (on - day).days < 6 else f"on {day.day} {day:%B}"


def archive(seed: int) -> tuple[dict[str, tuple[str, str]], set[str]]:
    """150 days of daily articles on a theme, ten turning points among them that later articles come back to."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable corpus, not a secret
    turns = sorted(chance.sample(range(5, 140), 10))
    articles: dict[str, tuple[str, str]] = {}
    for number in range(150):
        today = START + timedelta(days=number)
        past = [turn for turn in turns if turn < number]
        for copy in range(chance.choice((0, 1, 2, 3)) + (2 if number in turns or number - 1 in turns else 0)):
            spoken = said(today - timedelta(days=chance.randrange(2)), today)
            lines = [f"Officials said {spoken} that work goes on at the Orlin dam."]
            if number in turns or number - 1 in turns:
                turn = number if number in turns else number - 1
                lines.insert(0, f"{ACTS[turn % 6].capitalize()} {said(START + timedelta(days=turn), today)}.")
            elif past and chance.random() < 0.5:
                turn = chance.choice(past[-4:])
                lines.append(f"The trouble dates back to {START + timedelta(days=turn):%-d %B}, when {ACTS[turn % 6]}.")
            lines.append(chance.choice(TALK).format(day=f"{today - timedelta(days=1):%A}"))
            articles[f"{number:03}-{copy}"] = (today.isoformat(), "\n".join(lines))
    return articles, {(START + timedelta(days=turn)).isoformat() for turn in turns}


def f1(found: set[str], wanted: set[str]) -> float:
    return 2 * len(found & wanted) / (len(found) + len(wanted))


def test_dates_that_articles_come_back_to_are_chosen(tmp_path) -> None:  # type: ignore[no-untyped-def]
    ours, printed = 0.0, 0.0
    for seed in range(3):
        articles, wanted = archive(seed)
        events = analysis.analysis([THEME], corpus(tmp_path / str(seed), articles)).dated
        chosen = {event.date for event in chronology.shown(events, ChronologyChoice(most=10))}
        assert len(chosen) == 10
        ours += f1(chosen, wanted) / 3
        days = [published for published, _ in articles.values()]
        most = sorted(set(days), key=lambda day: (-days.count(day), day))[:10]
        printed += f1(set(most), wanted) / 3
    assert ours >= 0.85
    assert ours > printed + 0.2


def made(identity: str, date: str, importance: int, prominence: float) -> Event:
    return Event(
        id=identity, date=date, precision="day", certainty="stated", status="happened", importance=importance,
        statement="words", supports=(), prominence=prominence,
    )  # fmt: skip


def test_the_window_and_the_importance_are_kept() -> None:
    events = (made("a", "2031-03-01", 1, 9.0), made("b", "2031-04-01", 2, 1.0), made("c", "2031-05-01", 3, 2.0))
    assert [e.id for e in chronology.shown(events, ChronologyChoice(importance=2))] == ["b", "c"]
    assert [e.id for e in chronology.shown(events, ChronologyChoice(importance=1, end="2031-03"))] == ["a"]
    assert [e.id for e in chronology.shown(events, ChronologyChoice(importance=1, start="2031-04"))] == ["b", "c"]


def test_a_day_counts_once_an_article_however_often_it_says_it(chronicle) -> None:  # type: ignore[no-untyped-def]
    often = "\n".join(f"The {n} council met on 3 March 2031." for n in ("north", "south", "east", "west", "upper"))
    articles = {"a": ("2031-03-20", often)}
    articles |= {f"b{n}": (f"2031-03-{20 + n}", f"The {n}th guild met on 5 March 2031.") for n in range(3)}
    prominence = {e.date: e.prominence for e in chronicle(articles)}
    assert prominence["2031-03-05"] > prominence["2031-03-03"]
