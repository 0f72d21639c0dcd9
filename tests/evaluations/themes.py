"""How well excerpts answer their themes, against an analyst's labels.

    python -m tests.evaluations.themes [PACK.json LABELS.jsonl ARTICLES]

Without arguments the five seed articles are built at full and short length and scored against
`labels/seeds_themes.jsonl`. A label is a line `{"file", "quote", "theme", "label"}`: `must` (the
briefing would be poorer without it), `belongs`, or `either` where analysts may differ (left out
of both counts). The labels were made by reading the articles before any rule was seen.

Printed sentences are those inside an excerpt's first support. Precision: share of them labelled
must or belongs. Recall: share of must sentences printed or among the supports. At short length
the share of printed sentences that are musts. Debris and broken slices are counted as well.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.cli import main as briefing
from briefing.language.sentences import split

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


@dataclass(frozen=True, slots=True)
class Span:
    file: str
    start: int
    end: int

    def meets(self, other: Span) -> bool:
        """Whether the two share more than half of the shorter."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return self.file == other.file and shared * 2 > min(self.end - self.start, other.end - other.start)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one theme."""

    printed: Counter[str]
    musts: int
    found: int
    missed: tuple[str, ...]
    foreign: tuple[str, ...]

    @property
    def precision(self) -> float:
        judged = self.printed["must"] + self.printed["belongs"] + self.printed["no"]
        return 1 - self.printed["no"] / judged if judged else 1.0

    @property
    def must_share(self) -> float:
        judged = self.printed["must"] + self.printed["belongs"] + self.printed["no"]
        return self.printed["must"] / judged if judged else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.musts if self.musts else 1.0


def read_labels(path: Path, folder: Path) -> dict[str, list[tuple[Span, str]]]:
    """Labels by theme, each with its place in the article."""
    labels: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    texts: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = texts.setdefault(row["file"], (folder / row["file"]).read_text(encoding="utf-8"))
        start = text.find(row["quote"])
        if start < 0:
            raise SystemExit(f"label not in {row['file']}: {row['quote'][:60]}")
        labels[row["theme"]].append((Span(row["file"], start, start + len(row["quote"])), row["label"]))
    return labels


def score(theme: dict[str, Any], labels: Iterable[tuple[Span, str]], folder: Path) -> Score:
    """One theme of a pack's JSON against its labels."""
    labels = list(labels)
    counts: Counter[str] = Counter()
    foreign: list[str] = []
    supports: list[Span] = []
    for excerpt in theme["excerpts"]:
        supports += [Span(s["file"], s["start"], s["end"]) for s in excerpt["supports"]]
        printed = excerpt["supports"][0]
        text = (folder / printed["file"]).read_text(encoding="utf-8")
        for sentence in split(text, printed["start"], printed["end"]):
            span = Span(printed["file"], sentence.start, sentence.end)
            label = next((label for place, label in labels if place.meets(span)), "no")
            counts[label] += 1
            if label == "no":
                foreign.append(text[sentence.start : sentence.end])
    musts = [place for place, label in labels if label == "must"]
    missed = [place for place in musts if not any(_holds(support, place) for support in supports)]
    words = [(folder / m.file).read_text(encoding="utf-8")[m.start : m.end] for m in missed]
    return Score(counts, len(musts), len(musts) - len(missed), tuple(words), tuple(foreign))


def _holds(support: Span, place: Span) -> bool:
    shared = min(support.end, place.end) - max(support.start, place.start)
    return support.file == place.file and shared * 2 > place.end - place.start


def report(pack: dict[str, Any], labels: dict[str, list[tuple[Span, str]]], folder: Path) -> dict[str, float]:
    """Print the figures of one pack and return the totals."""
    broken = [
        s
        for theme in pack["themes"]
        for e in theme["excerpts"]
        for s in e["supports"]
        if (folder / s["file"]).read_text(encoding="utf-8")[s["start"] : s["end"]] != s["quote"]
    ]
    total: Counter[str] = Counter()
    musts = found = 0
    for theme in pack["themes"]:
        result = score(theme, labels.get(theme["id"], []), folder)
        total += result.printed
        musts += result.musts
        found += result.found
        print(
            f"  {theme['id']:14} precision {result.precision:.3f}  musts {result.found}/{result.musts}"
            f"  must share {result.must_share:.3f}  {dict(result.printed)}"
        )
        for words in result.missed:
            print(f"     missed   {words[:150]}")
        for words in result.foreign:
            print(f"     foreign  {words[:150]}")
    judged = total["must"] + total["belongs"] + total["no"]
    figures = {
        "precision": 1 - total["no"] / judged if judged else 1.0,
        "recall": found / musts if musts else 1.0,
        "must share": total["must"] / judged if judged else 1.0,
        "broken slices": float(len(broken)),
    }
    print("  all            " + "  ".join(f"{name} {value:.3f}" for name, value in figures.items()))
    return figures


def build(spec: Path, length: str) -> dict[str, Any]:
    """The JSON of a spec at a length, through the command line."""
    with tempfile.TemporaryDirectory() as out:
        code = briefing(["build", str(spec), "--out", out, "--format", "json", "--length", length])
        if code:
            raise SystemExit(code)
        pack: dict[str, Any] = json.loads(next(Path(out).glob("*.json")).read_text(encoding="utf-8"))
        return pack


def main() -> None:
    if len(sys.argv) == 4:
        folder = Path(sys.argv[3])
        report(
            json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), read_labels(Path(sys.argv[2]), folder), folder
        )
        return
    labels = read_labels(HERE / "labels" / "seeds_themes.jsonl", ROOT / "seeds")
    for length in ("full", "short"):
        pack = build(ROOT / "templates" / "xi-lee-summits.briefing.yaml", length)
        print(f"seeds, {length}")
        report(pack, labels, ROOT / "seeds")


if __name__ == "__main__":
    main()
