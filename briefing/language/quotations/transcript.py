"""Transcripts and interviews: paragraphs that begin with who speaks.

`NAME:` and `Q:` `A:` count only where several paragraphs are written so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.language.names.cast import Cast
from briefing.language.quotations.speakers import NOBODY, Speaker
from briefing.model import Paragraph

FEWEST = 3
"""Labelled paragraphs from which an article is a transcript."""
_LABEL = re.compile(
    r"(?:\*\*|__)?((?:Q|A|[A-Z][\w.’'\u00c0-\u024f-]*(?:\s[A-Z(][\w.’')\u00c0-\u024f-]*){0,4}))(?:\*\*"
    r"|__)?\s?[:：](?:\*\*|__)?\s+"
)


def labels(text: str, paragraphs: Sequence[Paragraph], cast: Cast) -> list[tuple[int, Speaker] | None] | None:
    """For each paragraph of a transcript, where the words begin and who says them; None for other articles."""
    met = [_LABEL.match(text, p.start, min(p.end, p.start + 90)) for p in paragraphs]
    counts = Counter(m.group(1) for m in met if m)
    spoken = {name for name, count in counts.items() if count > 1 or name in "QA"}
    if sum(counts[name] for name in spoken) < FEWEST or len(spoken) < 2:
        return None
    found: list[tuple[int, Speaker] | None] = []
    for match in met:
        if match is None or match.group(1) not in counts:
            found.append(None)
            continue
        found.append((match.end(), _speaker(match.group(1), match.start(1), cast)))
    return found


def _speaker(label: str, start: int, cast: Cast) -> Speaker:
    """The person of a label; nobody for Q and A, which are parts, not people."""
    if label in ("Q", "A"):
        return NOBODY
    for mention in cast.people(start, start + len(label)):
        return Speaker(cast.entries[mention.who].name, True)
    wanted = label.split()[-1].lower()
    same = {e.name for e in cast.entries if e.kind == "person" and e.name.split()[-1].lower() == wanted}
    if len(same) == 1:
        return Speaker(same.pop(), True)
    return Speaker(label, False)
