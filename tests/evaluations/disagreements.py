"""How well disagreements are proposed, against what a reader has marked.

    python -m tests.evaluations.disagreements [--held] [--show] [FOLDER]

A proposal stands for a labelled line where two of its positions touch two sides of the line that say
different things. A proposal that touches no real or softer line is counted as false until somebody has
read it (the labels list what was put into the texts, not everything two texts may differ in); one that
stands for a trap is wrong. `--held` measures the stories that no rule was made with, in counts only.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from briefing import chronology, sources
from briefing.comparison.disagreements import proposed
from briefing.model import Article, Disagreement
from briefing.spec.model import SourceFolder

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
Label = Mapping[str, Any]


def labels(name: str) -> list[Label]:
    text = (HERE / "labels" / f"{name}_disagreements.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def articles(folder: Path, stories: Sequence[str] | None = None) -> tuple[Article, ...]:
    """The articles of a folder; of some stories only, where they are named."""
    read = sources.load((SourceFolder(str(folder)),), Path()).articles
    return tuple(a for a in read if stories is None or a.file.partition("_")[0] in stories)


def propose(read: Sequence[Article]) -> tuple[Disagreement, ...]:
    return proposed(read, [chronology.times_of(article) for article in read])


def stands_for(one: Disagreement, label: Label) -> bool:
    """Whether two positions touch two sides that say different things."""
    touched = [
        {side["value"] for side in label["sides"] for s in position.supports if _touches(s, side)}
        for position in one.positions
    ]
    return any(
        (mine - theirs and theirs - mine) or (mine and theirs and mine != theirs)
        for at, mine in enumerate(touched)
        for theirs in touched[at + 1 :]
        if mine and theirs
    )


def _touches(support: Any, side: Mapping[str, Any]) -> bool:
    return bool(support.file == side["file"] and support.start < side["end"] and side["start"] < support.end)


def measure(found: Sequence[Disagreement], known: Sequence[Label], *, show: bool) -> None:
    by_class = {name: [label for label in known if label["class"] == name] for name in ("real", "softer", "trap")}
    met = {
        name: [label for label in mine if any(stands_for(d, label) for d in found)] for name, mine in by_class.items()
    }
    good = [d for d in found if any(stands_for(d, label) for name in ("real", "softer") for label in by_class[name])]
    wrong = [d for d in found if d not in good and any(stands_for(d, label) for label in by_class["trap"])]
    unknown = [d for d in found if d not in good and d not in wrong]
    for name, mine in by_class.items():
        print(f"  {name}: {len(met[name])} of {len(mine)}" + (f" ({len(met[name]) / len(mine):.2f})" if mine else ""))
    print(
        f"  proposed {len(found)}: {len(good)} stand for a label, {len(wrong)} are traps, {len(unknown)} are "
        f"not labelled"
    )
    if show:
        for label in by_class["real"] + by_class["softer"]:
            if label not in met[label["class"]]:
                print(f"    missed {label['class']} {label['id']}")
        for title, listed in (("GOOD", good), ("TRAP", wrong), ("NOT LABELLED", unknown)):
            for one in listed:
                print(f"    {title} {one.kind}: {one.question} [{one.reason}]")
                for position in one.positions:
                    print(f"       {position.value[:70]!r}")
                    for s in position.supports[:2]:
                        print(f"          {s.file[:24]}: {s.quote[:150]!r}")


def main(words: Sequence[str]) -> None:
    show = "--show" in words
    folders = [word for word in words if not word.startswith("--")]
    split = json.loads((HERE / "labels" / "press_split.json").read_text(encoding="utf-8"))
    if folders:
        for folder in folders:
            print(folder)
            measure(propose(articles(Path(folder))), [], show=True)
        return
    print("seeds")
    measure(propose(articles(ROOT / "seeds")), labels("seeds"), show=show)
    part = "held" if "--held" in words else "open"
    print(f"press, {part}")
    stories = split[part]
    press = [label for label in labels("press") if label["sides"][0]["file"].partition("_")[0] in stories]
    measure(propose(articles(HERE / "material" / "press", stories)), press, show=show and part == "open")


if __name__ == "__main__":
    main(sys.argv[1:])
