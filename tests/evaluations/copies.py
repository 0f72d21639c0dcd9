"""How well copies and origins are told, against the labels on the invented press archive.

    python -m tests.evaluations.copies [open|held] [--all-pairs]

`labels/README.md` says what was labelled and how; `press_split.json` which stories rules may be
developed on (`open`, the default) and which are only for measuring (`held`). The articles are read
as a pack reads them, without a register.

Copies: of all pairs labelled, those put into one group against those labelled `same`. A pair of two
cuts of one text (`shared_origin` but not `same`) is counted in neither, as the labeller advises.
Origins: of all pairs of articles, those given one origin against those labelled with one; then how
many articles have the labelled origin's name. Each wrong pair is printed.
"""

from __future__ import annotations

import json
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

from briefing import comparison, sources
from briefing.spec.model import SourceFolder, Spec

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, Any]]:
    lines = (HERE / "labels" / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def told(what: str, found: set[frozenset[str]], wanted: set[frozenset[str]]) -> None:
    """Precision, recall and F1 of pairs, and the wrong ones."""
    right = len(found & wanted)
    precision = right / len(found) if found else 1.0
    recall = right / len(wanted) if wanted else 1.0
    both = 2 * precision * recall / (precision + recall) if right else 0.0
    print(f"{what}: {len(wanted)} pairs, precision {precision:.3f}, recall {recall:.3f}, F1 {both:.3f}")
    for pair in sorted(map(sorted, found - wanted)):
        print(f"  too much  {' + '.join(pair)}")
    for pair in sorted(map(sorted, wanted - found)):
        print(f"  missed    {' + '.join(pair)}")


def main() -> None:
    part = next((word for word in sys.argv[1:] if word in ("open", "held")), "open")
    stories = set(json.loads((HERE / "labels" / "press_split.json").read_text(encoding="utf-8"))[part])
    corpus = sources.load((SourceFolder("press"),), HERE / "material")
    articles = [a for a in corpus.articles if a.file.partition("_")[0] in stories]
    files = {article.file for article in articles}
    findings = comparison.read(articles)
    spec = Spec("", (), ())
    made, _ = comparison.compare(comparison.grouped(findings, spec, articles), spec, articles, {})
    if "--all-pairs" in sys.argv:
        for pair in sorted(findings.shared, key=lambda one: -one.share):
            print(f"  {pair.share:.2f}  {pair.shorter} in {pair.longer}")

    labelled = [row for row in rows("press_copies.jsonl") if {row["a"], row["b"]} <= files]
    judged = {frozenset((row["a"], row["b"])) for row in labelled if row["same"] or not row["shared_origin"]}
    same = {frozenset((row["a"], row["b"])) for row in labelled if row["same"]}
    groups = [(group.printed, *group.others) for group in made.copies]
    found = {frozenset(pair) for group in groups for pair in combinations(group, 2)}
    print(f"{part}: {len(articles)} articles of {len(stories)} stories")
    told("copies", found & judged, same)

    origin = {row["file"]: row["origin"] for row in rows("press_origins.jsonl") if row["file"] in files}
    wanted = {frozenset(pair) for pair in combinations(sorted(files), 2) if origin[pair[0]] == origin[pair[1]]}
    given = {file: one.name for one in made.origins for file in one.articles}
    together = {frozenset(pair) for one in made.origins for pair in combinations(one.articles, 2)}
    told("origins", together, wanted)
    wrong = [file for file in sorted(files) if given[file] != origin[file]]
    print(f"names: {len(files) - len(wrong)} of {len(files)} articles have the labelled origin's name")
    for file in wrong:
        print(f"  {file}: {given[file]!r}, labelled {origin[file]!r}")


if __name__ == "__main__":
    main()
