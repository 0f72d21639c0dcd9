"""`briefing check SPEC`: everything that is wrong or worth knowing, like a compiler; exit code 2 for an error."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from briefing import markings
from briefing.commands import opened
from briefing.pages.wording import count
from briefing.spec import reader


def run(args: argparse.Namespace) -> int:
    path = Path(args.spec)
    spec, problems = reader.examine(path)
    if not any(problem.severity == "error" for problem in problems):
        style = opened.style(spec)
        whole = opened.assembled(spec, problems, no_library=args.no_library)
        problems = markings.settled(whole, style.classifications).problems
    for problem in problems:
        print(opened.tell(problem))
    counted = Counter(problem.severity for problem in problems)
    print(", ".join(count(counted[severity], severity) for severity in ("error", "warning", "note")))
    return 2 if counted["error"] else 0
