"""What PyYAML's scanner and parser complain of, in words for someone who never met either."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

PLAIN = "this is not valid YAML."
LOOK = "Look at the indentation, colons and quotation marks here and on the line above."
QUOTE = "Put quotation marks around text that holds such signs."
ALIGN = "Line it up with the keys above it, or put quotation marks around text that goes on over two lines."


@dataclass(frozen=True, slots=True)
class _Complaint:
    signs: tuple[str, ...]
    """Any of these in PyYAML's sentence (its C and Python forms word it differently)."""
    message: str
    remedy: str
    at_start: bool = False
    """The place to name is where the construct starts, not where the parser gave up."""


_COMPLAINTS = (
    _Complaint(
        ("mapping values are not allowed",),
        "a second ': ' cannot stand here.",
        'Put quotation marks around text that holds ": ", or line this key up with the keys above it.',
    ),
    _Complaint(
        ("tab character", "'\\t'"),
        "a tab stands where only spaces may indent.",
        "Replace it with spaces.",
    ),
    _Complaint(
        ("found unexpected end of stream", "unexpected document"),
        "the quotation mark that opens here is never closed.",
        "Add the closing one; inside '…' write '' for an apostrophe.",
        at_start=True,
    ),
    _Complaint(
        ("',' or ']'",),
        "the list that opens with [ here is not closed, or misses a comma.",
        "Write [one, two], with quotation marks around items that hold : , [ ] { or }.",
        at_start=True,
    ),
    _Complaint(
        ("',' or '}'",),
        "the group that opens with { here is not closed, or misses a comma.",
        "Write {key: value, other: value}; text that starts with { needs quotation marks.",
        at_start=True,
    ),
    _Complaint(
        ("could not find expected ':'",),
        "a key needs a colon and a space after it.",
        "Write key: value; indent a line that continues the text above.",
        at_start=True,
    ),
    _Complaint(
        ("expected '-' indicator",),
        "a list item starts with '- ', and this line does not.",
        "Start it with '- ', or move it out to line up with its own key.",
    ),
    _Complaint(
        ("entries are not allowed",),
        "a list cannot start on the line of its key.",
        "Put each '- item' on a line of its own, or write [one, two].",
    ),
    _Complaint(
        ("keys are not allowed",),
        "text cannot start with '? ' here.",
        "Put quotation marks around it.",
    ),
    _Complaint(
        ("unknown escape", "hexdecimal", "hexadecimal", "escape code"),
        "a backslash in double quotes starts an escape, and this is none.",
        "Write \\\\ for a backslash, or use single quotes: 'C:\\articles'.",
    ),
    _Complaint(
        ("alphabetic or numeric",),
        "text cannot start with * or & here.",
        'Put quotation marks around it: "*text".',
        at_start=True,
    ),
    _Complaint(
        ("scanning a tag", "parsing a tag", "tag handle", "tag uri", "tag directive", "%tag"),
        "text cannot start with ! here.",
        "Put quotation marks around it.",
    ),
    _Complaint(
        ("comment or line break", "chomping", "indentation indicator", "leading space"),
        "after | or > the text starts on the next line.",
        "Break the line there and indent the text.",
    ),
    _Complaint(
        ("incompatible yaml",),
        "this is not YAML 1.2.",
        "Take the %YAML line away.",
    ),
    _Complaint(
        ("directive", "document start"),
        "only one document, and no line that starts with %, can stand in this file.",
        "Take this line away, or put quotation marks around text that starts with %.",
    ),
    _Complaint(
        ("node content",),
        "a value cannot start with this sign.",
        QUOTE,
    ),
)


def explain(fault: yaml.MarkedYAMLError, text: str) -> tuple[str, str, yaml.Mark | None]:
    """Message, remedy and place for a fault of PyYAML's."""
    said = f"{fault.context or ''} {fault.problem or ''}".lower()
    mark = fault.problem_mark or fault.context_mark
    for complaint in _COMPLAINTS:
        if any(sign in said for sign in complaint.signs):
            start = fault.context_mark if complaint.at_start else None
            return complaint.message, complaint.remedy, start or mark
    line = _line(text, mark) if mark else ""
    column = mark.column if mark else 0
    if "cannot start any token" in said:
        sign = line[column : column + 1]
        if sign == "\t":
            return "a tab stands where only spaces may indent.", "Replace it with spaces.", mark
        return f"text cannot start with '{sign}'.", "Put quotation marks around it.", mark
    if "expected key" in said or "block end" in said:
        if line[:column].strip():
            message = "something follows a value that is already complete."
            return message, "Put all of the text in one pair of quotation marks; inside '…' write '' for '.", mark
        return "this line does not line up with the lines above it.", ALIGN, mark
    return PLAIN, LOOK, mark


def _line(text: str, mark: yaml.Mark) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[mark.line] if mark.line < len(lines) else ""
