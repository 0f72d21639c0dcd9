"""Small words around a date that make it the end of a range: "from 1999 to 2002", "since 2018", "by Friday".

TimeML leaves these words out of the expression and of its value; the EDTF date takes them in,
since a chronology must not put "since 2018" down as something that happened in 2018.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.model import TimeExpression

LOOK = 12
"""Characters before a date in which the small word stands."""
_CLOSING = ("to", "until", "till", "through", "and", "–", "—", "-", "and through", "up to")
_FROM = ("since",)
_UP_TO = ("until", "till", "through", "by")


def _word_before(low: str, expression: TimeExpression) -> str:
    words = low[max(0, expression.start - LOOK) : expression.start].split()
    return words[-1].strip("(“\"'‘") if words else ""


def _dated(expression: TimeExpression) -> bool:
    """Whether it has a simple place: not a range already, not a length or a set."""
    return bool(expression.edtf) and "/" not in expression.edtf and expression.kind in ("DATE", "TIME")


def opens(low: str, expression: TimeExpression) -> bool:
    """Whether a range may begin here: "from 1999 …", "between May …"."""
    return _dated(expression) and _word_before(low, expression) in ("from", "between")


def closed(low: str, first: TimeExpression, last: TimeExpression) -> tuple[TimeExpression, TimeExpression]:
    """Both ends with the range as their date, where a word of the text joins them; else both as they were."""
    between = " ".join(low[first.end : last.start].split())
    if not _dated(last) or between.removesuffix(" the") not in _CLOSING:
        return first, last
    start, end = first.edtf, last.edtf
    before_christ = start.startswith("-") and end.startswith("-")
    earlier, later = (end, start) if before_christ else (start, end)
    if earlier.strip("~")[: len(later)] > later.strip("~")[: len(earlier)]:
        return first, last
    edtf = f"{start}/{end}"
    return (
        replace(first, edtf=edtf, precision="range", rule=f"start of a range: {first.rule}"),
        replace(last, edtf=edtf, precision="range", rule=f"end of a range: {last.rule}"),
    )


def open_ended(low: str, expression: TimeExpression) -> TimeExpression:
    """The expression with its open range: "since 2018" is `2018/..`, "by Friday" is `../2025-11-07`."""
    if not _dated(expression):
        return expression
    word = _word_before(low, expression)
    if word in _FROM:
        return replace(
            expression, edtf=f"{expression.edtf}/..", precision="range", rule=f"from then on: {expression.rule}"
        )
    if word in _UP_TO:
        return replace(
            expression, edtf=f"../{expression.edtf}", precision="range", rule=f"up to then: {expression.rule}"
        )
    return expression
