"""How much a dated statement matters to a chronology, as points with their reasons.

Made for any folder: what counts is an act, a sure date, the head of an article, a theme of the
pack where it has any, and later how many articles tell it. What is only mentioned, habitual or
background loses points.
"""

from __future__ import annotations

from briefing.chronology import acts
from briefing.chronology.clauses import Role
from briefing.chronology.statements import Statement
from briefing.model import Reason

KEY, WORTH_A_LINE = 3.5, 1.5
"""Points from which an event is key (3), or worth a line (2)."""
_STRONG = frozenset(acts.KINDS.values()) - acts.SPOKEN
_ROLES = {
    "aside": (-1.5, "mentioned beside the matter"),
    "compared": (-3.5, "only the time compared with"),
    "topic": (-3.0, "the date only names a thing spoken of"),
    "beside": (-0.5, "an act beside the main one"),
}


def weigh(statement: Statement) -> tuple[float, tuple[Reason, ...]]:
    """Points and reasons of one statement."""
    parts: list[Reason] = []
    if statement.themes:
        parts.append(Reason(2.0, f"about {', '.join(statement.themes)}"))
    if statement.kind in _STRONG:
        parts.append(Reason(1.0, f"something happens: “{statement.act}” ({statement.kind})"))
    elif statement.kind == acts.STATEMENT:
        parts.append(Reason(1.0, f"somebody takes a stand: “{statement.act}”"))
    elif statement.kind:
        parts.append(Reason(0.5, f"somebody speaks: “{statement.act}”"))
    if statement.precision in ("day", "time"):
        parts.append(Reason(1.0, "dated to the day"))
    elif statement.precision in ("month", "week"):
        parts.append(Reason(0.5, f"dated to the {statement.precision}"))
    if statement.paragraph.number == 1 and statement.sentence == statement.paragraph.sentences[0]:
        parts.append(Reason(1.5, "opens the article"))
    elif statement.paragraph.number <= 2:
        parts.append(Reason(1.0, "stands at the head of the article"))
    if statement.role in _ROLES:
        parts.append(Reason(*_ROLES[statement.role]))
        if statement.role == "aside" and statement.start == statement.sentence.start:
            parts.append(Reason(-1.0, "its words tell something else first"))
    elif statement.second:
        parts.append(Reason(-1.0, "not the first date of its sentence"))
    if statement.status in ("habitual", "denied"):
        parts.append(Reason(-1.0, statement.status))
    if statement.paragraph.background:
        parts.append(Reason(-4.0, f"background under “{statement.paragraph.heading}”"))
    return round(sum(part.points for part in parts), 2), tuple(parts)


def level(points: float, role: Role = "main") -> int:
    """1 background, 2 worth a line, 3 key. What is only mentioned is never key, and a date that
    only names or compares is background."""
    if role in ("compared", "topic"):
        return 1
    most = 2 if role == "aside" else 3
    return min(most, 3 if points >= KEY else 2 if points >= WORTH_A_LINE else 1)
