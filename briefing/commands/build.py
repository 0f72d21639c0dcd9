"""`briefing build SPEC`: the pack as files."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from briefing import assemble
from briefing.commands import beside, opened
from briefing.errors import OutputError, SpecError
from briefing.model import Length, Problem
from briefing.pages import compose
from briefing.pages.blocks import Document
from briefing.result import Briefing
from briefing.spec.model import Format, Spec
from briefing.style import HouseStyle
from briefing.style import read as read_style

FORMATS: tuple[Format, ...] = ("pdf", "docx", "json")


def run(args: argparse.Namespace) -> int:
    # A build makes many objects and few cycles: collecting them costs a fifth of its time.
    gc.disable()
    path = Path(args.spec)
    spec, problems = opened.spec(path)
    formats = _formats(args.format) if args.format else spec.output.formats
    length: Length = args.length or spec.length
    style = read_style(spec.style, path.parent)
    folder = _folder(Path(args.out) if args.out else path.parent / spec.output.folder)
    whole = assemble.briefing(spec, assemble.read(spec), problems)
    made = assemble.at_length(whole, length)
    files, told = write(made, style, length, folder / opened.name(path), formats)
    _report(made, files, (*whole.problems, *told))
    return 0


def _formats(words: str) -> tuple[Format, ...]:
    asked = [word.strip().lower() for word in words.split(",") if word.strip()]
    for word in asked:
        if word not in FORMATS:
            raise SpecError(f"There is no format {word!r}.", remedy=f"The formats are {', '.join(FORMATS)}.")
    if not asked:
        raise SpecError("--format names no format.", remedy=f"The formats are {', '.join(FORMATS)}.")
    return cast(tuple[Format, ...], tuple(dict.fromkeys(asked)))


def _folder(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise OutputError(
            f"Cannot make the output folder {folder}: {fault.strerror}.", remedy="Choose another with --out."
        ) from fault
    return folder


def write(
    briefing: Briefing, style: HouseStyle, length: Length, base: Path, formats: Sequence[Format]
) -> tuple[list[Path], tuple[Problem, ...]]:
    """The files written and what the exporters had to say; an exporter is loaded only when asked for."""
    targets = {form: base.with_name(f"{base.name}.{form}") for form in formats}
    document = compose.document(briefing, style, length) if {"pdf", "docx"} & set(formats) else None
    told: list[tuple[Problem, ...]] = []
    word: Callable[[], tuple[Problem, ...]] | None = None
    if document and "docx" in targets:
        word = partial(_docx, document, style, targets["docx"])
        word = beside.start(word) if len(formats) > 1 else word
    try:
        if "json" in targets:
            from briefing.exporters import json

            json.write(briefing, length, targets["json"])
        if document and "pdf" in targets:
            from briefing.exporters import pdf

            told.append(pdf.write(document, style, targets["pdf"]))
    finally:
        if word:
            told.append(word())
    problems = {(problem.code, problem.message): problem for some in told for problem in some}
    return list(targets.values()), tuple(problems.values())


def _docx(document: Document, style: HouseStyle, target: Path) -> tuple[Problem, ...]:
    from briefing.exporters import docx

    return docx.write(document, style, target)


def _report(briefing: Briefing, files: Sequence[Path], problems: Sequence[Problem]) -> None:
    print(f"{briefing.spec.title} (pack {briefing.pack_id})")
    for file in files:
        print(f"  {file}")
    print("Ledger")
    for line in briefing.ledger:
        print(f"  {line.what}: {line.count:,}" + (f" ({line.detail})" if line.detail else ""))
    warnings = [problem for problem in problems if problem.severity != "note"]
    notes = len(problems) - len(warnings)
    print(f"Warnings: {len(warnings)}" + (f", notes: {notes} (briefing check shows them)" if notes else ""))
    for problem in warnings:
        print(f"  {opened.tell(problem)}")
