"""`briefing dates`: the time expressions of an article, with their values and reasons.

With `--jsonl` it speaks the protocol of time-tagger evaluations: JSON lines
`{"id", "text", "dct"}` in, `{"id", "timexes": [{"start", "end", "text", "type", "value"}]}` out.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from briefing.errors import BriefingError, SourceError
from briefing.language import dates
from briefing.language.dates import article
from briefing.model import TimeExpression


def run(args: argparse.Namespace) -> int:
    """Prints the table of `args.article`, or answers JSON lines on standard input where `args.jsonl` is set."""
    if args.jsonl:
        return _answer_lines()
    if not args.article:
        raise SourceError(
            "No article was given.", remedy="Name a text file, or use --jsonl to read from standard input."
        )
    try:
        text = Path(args.article).read_text(encoding="utf-8", errors="replace")
    except OSError as problem:
        raise SourceError(f"{args.article} cannot be read: {problem.strerror}.") from problem
    published = args.published or ""
    if published and article.read(published, "").moment is None:
        raise BriefingError(
            f"'{published}' is not a date.",
            remedy="Write it as 2025-11-01, 2025-11 or 2025, with ~ behind it if in doubt.",
        )
    if not published:
        published, how = _as_read(Path(args.article))
        print(how)
    print(table(dates.find(text, published)))
    return 0


def _as_read(path: Path) -> tuple[str, str]:
    """The article's date as a build would read it, and a line that says so."""
    from briefing.sources import load
    from briefing.spec.model import SourceFolder

    try:
        articles = load([SourceFolder(str(path.parent.resolve()), include=(path.name,))], path.parent).articles
    except BriefingError:
        articles = ()
    known = next((a.published for a in articles if a.file == path.name), None)
    if known is None or not known.value:
        return "", "Date of the article: unknown; give it with --published."
    return known.value, f"Date of the article: {known.value}, {known.origin}" + (
        f" ({known.evidence})" if known.evidence else ""
    )


def _answer_lines() -> int:
    for line in sys.stdin:
        if not line.strip():
            continue
        asked = json.loads(line)
        found = dates.find(asked["text"], asked.get("dct") or "")
        timexes = [{"start": e.start, "end": e.end, "text": e.text, "type": e.kind, "value": e.value} for e in found]
        sys.stdout.write(json.dumps({"id": asked["id"], "timexes": timexes}, ensure_ascii=False) + "\n")
    return 0


def table(expressions: tuple[TimeExpression, ...]) -> str:
    """One line an expression: where, the words, the value, the EDTF date and the reason."""
    rows = [("at", "words", "value", "date", "how")]
    for e in expressions:
        reason = f"{e.rule} ({e.anchor})" if e.anchor else e.rule
        rows.append((str(e.start), " ".join(e.text.split()), e.value, e.edtf or "–", f"{e.certainty}: {reason}"))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  ".join([row[0].rjust(widths[0]), *(row[c].ljust(widths[c]) for c in (1, 2, 3)), row[4]]).rstrip()
        for row in rows
    )
