"""Which files are written beside an encrypted PDF: nothing lies open that was not asked for by name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.errors import SpecError
from briefing.model import Problem
from briefing.spec.model import Format

CODE = "B075"
_NAMES: dict[Format, str] = {"docx": "the Word file", "json": "the JSON file"}


def formats(listed: tuple[Format, ...], *, asked: bool) -> tuple[tuple[Format, ...], tuple[Format, ...]]:
    """The formats to write, and those left out because they cannot be encrypted. `asked`: the command line
    names them. Raises SpecError where no PDF is among them."""
    if "pdf" not in listed:
        raise SpecError("Only the PDF can be encrypted, and none is asked for.", remedy="Add pdf to the formats.")
    return (listed, ()) if asked else (("pdf",), tuple(form for form in listed if form != "pdf"))


def left_open(files: Sequence[Path], left_out: Sequence[Format]) -> tuple[Problem, ...]:
    """What was left out, and what lies unencrypted beside the PDF: asked for, or there from an earlier build."""
    told = []
    if left_out:
        names = " and ".join(_NAMES[form] for form in left_out)
        told.append(
            Problem(
                CODE,
                "warning",
                f"Only the PDF can be encrypted: {names} {'is' if len(left_out) == 1 else 'are'} not written.",
                remedy=f"--format pdf,{','.join(left_out)} writes what you name, unencrypted.",
            )
        )
    there = [file.with_suffix(f".{form}") for form in left_out for file in files]
    lying = [file for file in files if file.suffix != ".pdf"] + [file for file in there if file.is_file()]
    if lying:
        told.append(
            Problem(
                CODE,
                "warning",
                f"Not encrypted, beside the PDF that is: {', '.join(file.name for file in lying)}.",
                remedy="Delete what should not lie there, or give it a password in Word (File, Info, Protect).",
            )
        )
    return tuple(told)
