"""How often the speaker of a quotation and the person of a mention are right, against labels.

    python -m tests.evaluations.voices [--held] [--blind] [--misses]

Five example articles (`labels/seeds_quotations.jsonl`, `seeds_people.jsonl`), then the invented press
archive: the stories rules may be developed on, or with --held the others, as figures only. --blind
adds the second archive, whole, as figures only.

A quotation is found where one of ours shares more than half of its words. Its speaker is right
where the names are the same person's, or the description is the label's, articles apart; where the
label has nobody, nobody must be given. A mention is right where our span is the label's and our
person is the one that holds most of the label's person's mentions and the other way round. Names in
page debris (captions, bylines, other stories' headlines) are not read and set aside.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from briefing import sources
from briefing.comparison import people
from briefing.language import quotations
from briefing.language.names import cast
from briefing.model import Article, Quotation
from briefing.spec.model import SourceFolder

HERE = Path(__file__).parent
LABELS = HERE / "labels"
_WORDS = re.compile(r"[^\W_]+")
_ARTICLES = frozenset(("the", "a", "an", "one", "s"))


def articles(folder: Path) -> dict[str, Article]:
    corpus = sources.load((SourceFolder(str(folder)),), folder.parent)
    return {article.file: article for article in corpus.articles}


def labels(name: str, stories: Iterable[str] = ()) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in (LABELS / name).read_text(encoding="utf-8").splitlines()]
    wanted = tuple(f"{story}_" for story in stories)
    return [row for row in rows if "start" in row and (not wanted or row["file"].startswith(wanted))]


def same(ours: str, theirs: str) -> bool:
    """Whether two speakers are one: the words of the name in any order, or of the description."""
    mine, label = _names(ours), _names(theirs)
    return mine == label or bool(mine and label and len(mine) == len(label) == 1 and _near(mine, label))


def _names(speaker: str) -> frozenset[frozenset[str]]:
    each = (frozenset(_WORDS.findall(name.lower())) - _ARTICLES for name in speaker.split(";"))
    return frozenset(words for words in each if words)


def _near(mine: frozenset[frozenset[str]], label: frozenset[frozenset[str]]) -> bool:
    (one,), (other,) = mine, label
    return len(one & other) * 3 >= 2 * max(len(one), len(other))


def _best(row: dict[str, Any], found: Iterable[Quotation]) -> Quotation | None:
    """Ours that covers most of a label and is covered by it."""
    best, most = None, 0.0
    for quotation in found:
        start, end = quotation.support.start, quotation.support.end
        shared = min(end, row["end"]) - max(start, row["start"])
        if shared > 0:
            share = shared / (max(end, row["end"]) - min(start, row["start"]))
            if share > most:
                best, most = quotation, share
    return best if most > 0.5 else None


def score_quotations(
    found: dict[str, list[Quotation]], rows: list[dict[str, Any]], *, misses: bool
) -> dict[str, float]:
    """Print the figures of one set and return them."""
    counts: Counter[str] = Counter()
    for row in rows:
        if row.get("nested"):
            continue
        marked = row.get("marks", row["directness"] != "reported")
        group = "scare" if not row["speaker"] else "marked" if marked else "unmarked"
        counts[group] += 1
        ours = _best(row, found[row["file"]])
        said = ours.speaker if ours else ""
        right = same(said, row["speaker"]) and (ours is not None or group == "scare")
        counts[group, right] += 1  # type: ignore[index]
        counts["named wrong"] += bool(ours and said and not right)
        counts["found"] += ours is not None
        counts["direct"] += bool(ours and ours.directness == row["directness"])
        counts["heard"] += bool(row["audience"])
        counts["heard right"] += bool(row["audience"] and ours and same(ours.audience, row["audience"]))
        if misses and not right:
            print(
                f"    {row['file'][:22]:22} {group:8} label {row['speaker']!r} "
                f"ours {said if ours else None!r}: {row['quote'][:70]!r}"
            )
    figures = {
        group: counts[group, True] / counts[group]  # type: ignore[index]
        for group in ("marked", "unmarked", "scare")
        if counts[group]
    }
    total = counts["marked"] + counts["unmarked"] + counts["scare"]
    figures["all"] = sum(counts[g, True] for g in ("marked", "unmarked", "scare")) / total  # type: ignore[index]
    figures["wrong speaker"] = counts["named wrong"] / total
    figures["directness"] = counts["direct"] / total
    figures["audience"] = counts["heard right"] / counts["heard"] if counts["heard"] else 1.0
    print("  quotations  " + "  ".join(f"{name} {value:.3f}" for name, value in figures.items()) + f"  of {total}")
    return figures


def score_people(
    found: dict[tuple[str, int, int], str], rows: list[dict[str, Any]], *, misses: bool
) -> dict[str, float]:
    """Mentions joined rightly, by the majority of each cluster on both sides."""
    ours: dict[str, Counter[str]] = defaultdict(Counter)
    theirs: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        who = found.get((row["file"], row["start"], row["end"]), "")
        if who:
            ours[who][row["person"]] += 1
            theirs[row["person"]][who] += 1
    right = 0
    for row in rows:
        who = found.get((row["file"], row["start"], row["end"]), "")
        good = bool(
            who
            and ours[who].most_common(1)[0][0] == row["person"]
            and theirs[row["person"]].most_common(1)[0][0] == who
        )
        right += good
        if misses and not good:
            print(f"    {row['file'][:22]:22} {row['start']:6} {row['quote']!r} label {row['person']!r} ours {who!r}")
    places = {(row["file"], row["start"], row["end"]) for row in rows}
    files = {row["file"] for row in rows}
    extra = [place for place in found if place[0] in files and place not in places]
    figures = {"joined": right / len(rows), "ours besides": len(extra) / max(1, len(found))}
    if misses:
        for place in extra:
            print(f"    besides {place} {found[place]!r}")
    print("  people      " + "  ".join(f"{name} {value:.3f}" for name, value in figures.items()) + f"  of {len(rows)}")
    return figures


def run(
    read: dict[str, Article],
    said: list[dict[str, Any]],
    named: list[dict[str, Any]],
    stories: Iterable[str],
    *,
    misses: bool,
) -> None:
    casts = {file: cast.read(article) for file, article in read.items()}
    found = {file: list(quotations.of(article, casts[file])) for file, article in read.items()}
    score_quotations(found, said, misses=misses)
    debris = {file: [(p.start, p.end) for p in a.paragraphs if p.kind == "debris"] for file, a in read.items()}
    named = [r for r in named if not any(start <= r["start"] < end for start, end in debris[r["file"]])]
    who: dict[tuple[str, int, int], str] = {}
    for story in stories:
        chosen = {file: article for file, article in read.items() if file.startswith(story)}
        for person in people.join(list(chosen.values()), {file: casts[file] for file in chosen}):
            if person.kind == "person":
                who |= {(s.file, s.start, s.end): person.id for s in person.mentions}
    score_people(who, named, misses=misses)


def main() -> None:
    misses = "--misses" in sys.argv
    debris = re.compile("debris|caption")
    read = articles(HERE.parent.parent / "seeds")
    named = [row for row in labels("seeds_people.jsonl") if not debris.search(row.get("note", ""))]
    print("example articles")
    run(read, labels("seeds_quotations.jsonl"), named, [""], misses=misses)
    split = json.loads((LABELS / "press_split.json").read_text(encoding="utf-8"))
    held = "--held" in sys.argv
    stories = split["held" if held else "open"]
    print(f"press, {'held' if held else 'open'} stories")
    run(
        articles(HERE / "material" / "press"),
        labels("press_quotations.jsonl", stories),
        labels("press_people.jsonl", stories),
        [f"{story}_" for story in stories],
        misses=misses and not held,
    )
    if "--blind" in sys.argv:
        said, named = labels("press2_quotations.jsonl"), labels("press2_people.jsonl")
        stories = sorted({row["file"].split("_")[0] for row in said})
        print("second archive, blind")
        run(articles(HERE / "material" / "press2"), said, named, [f"{story}_" for story in stories], misses=False)


if __name__ == "__main__":
    main()
