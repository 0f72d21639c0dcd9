"""How well `chronology.most` picks the days that matter, against a journalist's timelines.

    python -m tests.evaluations.timelines [--misses]

Three invented stories of some sixty articles each lie in `material/timelines/`, their timelines in
`labels/timelines/` (lines `{"date", "what"}`); `labels/README.md` says how they were written. Each
spec asks for as many dates as its timeline has, within the timeline's first and last day, and is
built through the command line. The days of `chronology[]` that are dated to the day are compared
with those of the timeline: a day is right where it is the same day, and no other is.

Two simple ways of choosing as many days from the same archive stand beside it. `published` takes
the days with the most articles; `mentioned` those that most sentences tell of: each day that the
sentence's time expressions name, or the day of publication where it has none. Days outside the
timeline's first and last day are left out, and of two alike the earlier comes first.

`split.json` says which stories rules may be developed on (`open`) and which are only for measuring
(`held`); with --misses the days missed and those too much are printed for the open ones alone.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from briefing.cli import main as briefing
from briefing.language import dates
from briefing.language.sentences import split

HERE = Path(__file__).parent
MATERIAL = HERE / "material" / "timelines"
LABELS = HERE / "labels" / "timelines"
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=$|T)")


class Score(NamedTuple):
    """The days chosen against those of a timeline."""

    precision: float
    recall: float
    f1: float


def timeline(topic: str) -> dict[str, str]:
    """What happened, by its day."""
    lines = (LABELS / f"{topic}.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["date"]: row["what"] for row in map(json.loads, lines)}


def build(topic: str) -> dict[str, Any]:
    """The JSON of a topic's pack, made as a user makes it."""
    spec = MATERIAL / f"{topic}.briefing.yaml"
    with tempfile.TemporaryDirectory() as out:
        with contextlib.redirect_stdout(io.StringIO()):
            code = briefing(["build", str(spec), "--out", out, "--format", "json", "--no-library"])
        if code:
            raise SystemExit(code)
        pack: dict[str, Any] = json.loads(next(Path(out).glob("*.json")).read_text(encoding="utf-8"))
        return pack


def chosen(pack: dict[str, Any]) -> dict[str, str]:
    """The days a chronology shows, each with the first statement on it."""
    days: dict[str, str] = {}
    for event in pack["chronology"]:
        if event["precision"] == "day":
            days.setdefault(event["date"], event["statement"])
    return days


def archive(topic: str) -> Iterator[tuple[str, str]]:
    """The day of publication and the text of each article, in their order."""
    for file in sorted((MATERIAL / topic).glob("*/*.txt")):
        yield file.parent.name, file.read_text(encoding="utf-8")


def by_publication(articles: Iterable[tuple[str, str]]) -> Counter[str]:
    """How many articles each day has."""
    return Counter(published for published, _ in articles)


def by_mention(articles: Iterable[tuple[str, str]]) -> Counter[str]:
    """How many sentences tell of each day."""
    counts: Counter[str] = Counter()
    for published, text in articles:
        found = dates.find(text, published)
        end = 0
        for line in text.splitlines(keepends=True):
            begin, end = end, end + len(line)
            for sentence in split(text, begin, end):
                inside = [one for one in found if sentence.start <= one.start < sentence.end]
                days = {day[0] for one in inside if (day := _DAY.match(one.value))}
                counts.update(days if inside else {published})
    return counts


def most(counts: Counter[str], wanted: Iterable[str]) -> set[str]:
    """As many days as wanted, between the first and the last of them, with the highest counts."""
    wanted = sorted(wanted)
    within = [day for day in counts if wanted[0] <= day <= wanted[-1]]
    return set(sorted(within, key=lambda day: (-counts[day], day))[: len(wanted)])


def score(found: set[str], wanted: set[str]) -> Score:
    right = len(found & wanted)
    precision = right / len(found) if found else 1.0
    recall = right / len(wanted) if wanted else 1.0
    return Score(precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0)


def main() -> None:
    parts = json.loads((LABELS / "split.json").read_text(encoding="utf-8"))
    print(f"{'story':10} {'part':5} {'articles':>8} {'days':>4}  {'chosen by':10} precision  recall     F1")
    for part, topics in parts.items():
        for topic in topics:
            wanted = timeline(topic)
            articles = list(archive(topic))
            ours = chosen(build(topic))
            ways = {
                "briefing": set(ours),
                "published": most(by_publication(articles), wanted),
                "mentioned": most(by_mention(articles), wanted),
            }
            for way, days in ways.items():
                figures = score(days, set(wanted))
                print(
                    f"{topic:10} {part:5} {len(articles):8} {len(days):4}  {way:10} "
                    f"{figures.precision:9.3f} {figures.recall:7.3f} {figures.f1:6.3f}"
                )
            if part == "open" and "--misses" in sys.argv:
                for day in sorted(set(wanted) - set(ours)):
                    print(f"  missed    {day}  {wanted[day]}")
                for day in sorted(set(ours) - set(wanted)):
                    print(f"  too much  {day}  {ours[day][:100]}")


if __name__ == "__main__":
    main()
