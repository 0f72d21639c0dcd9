"""`briefing build SPEC`: the pack as files."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import cast

from briefing import assemble, beside, markings
from briefing.commands import opened
from briefing.errors import OutputError, Place, SpecError
from briefing.exporters import saving
from briefing.model import Length, Problem
from briefing.pages import compose
from briefing.pages.blocks import Document
from briefing.provenance import form, recording, shared_spec
from briefing.provenance.enclosure import (
    RECORD_IS,
    RECORD_NAME,
    SPEC_IS,
    SPEC_NAME,
    Enclosure,
    may_show,
)
from briefing.result import Briefing
from briefing.spec import naming
from briefing.spec.model import Format, Spec
from briefing.style import HouseStyle
from briefing.style import read as read_style

FORMATS: tuple[Format, ...] = ("pdf", "docx", "json")


def run(args: argparse.Namespace) -> int:
    path = Path(args.spec)
    spec, problems = opened.spec(path)
    formats = _formats(args.format) if args.format else spec.output.formats
    length: Length = args.length or spec.length
    style = read_style(spec.style, path.parent)
    folder = _folder(Path(args.out) if args.out else path.parent / spec.output.folder)
    whole = opened.assembled(spec, problems, no_library=args.no_library)
    whole = markings.settled(whole, style.classifications)
    made = assemble.at_length(whole, length)
    name = naming.name(made.spec, length) or opened.name(path)
    files, told = write(made, style, length, folder / name, formats, _typed(path), forking=True)
    _report(made, files, (*whole.problems, *told))
    return 1 if any(problem.severity == "error" for problem in whole.problems) else 0


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
    briefing: Briefing,
    style: HouseStyle,
    length: Length,
    base: Path,
    formats: Sequence[Format],
    asked: str = "",
    *,
    forking: bool = False,
) -> tuple[list[Path], tuple[Problem, ...]]:
    """The files written and what the exporters had to say; an exporter is loaded only when asked for.

    `asked`: the text of the spec file, where it is known that the briefing was built from it;
    `forking`: the Word file may be written in a second process, for a process without threads only.
    """
    targets = {form: base.with_name(f"{base.name}.{form}") for form in formats}
    _free(list(targets.values()))
    document = compose.document(briefing, style, length) if {"pdf", "docx"} & set(formats) else None
    enclosed = enclosure(briefing, document, length, asked) if document else Enclosure("")
    told: list[tuple[Problem, ...]] = []
    word: Callable[[], tuple[Problem, ...]] | None = None
    if document and "docx" in targets:
        word = partial(_docx, document, style, targets["docx"], enclosed, briefing.pack_id)
        word = beside.start(word) if forking and len(formats) > 1 else word
    try:
        if "json" in targets:
            from briefing.exporters import json

            json.write(briefing, length, targets["json"])
        if document and "pdf" in targets:
            told.append(_pdf(document, style, targets["pdf"], enclosed))
    finally:
        if word:
            told.append(word())
    problems = {(problem.code, problem.message): problem for some in told for problem in some}
    return list(targets.values()), tuple(problems.values())


def _free(targets: Sequence[Path]) -> None:
    """Nothing is written unless every file can be: raises OutputError before the first. On Windows a
    file that another program holds open refuses to be opened for appending."""
    for target in targets:
        if target.is_dir():
            raise OutputError(
                "A folder of this name is in the way.", where=Place(str(target)), remedy="Move it, or use --out."
            )
        if target.is_file():
            try:
                target.open("ab").close()
            except OSError as fault:
                raise OutputError(
                    "The file is open in another program or may not be changed.",
                    where=Place(str(target)),
                    remedy="Close it there and try again, or write elsewhere with --out.",
                ) from fault


def enclosure(briefing: Briefing, document: Document, length: Length, asked: str = "") -> Enclosure:
    """What travels inside the files of a pack: the audit record always, the spec where it may be shown."""
    spec = shared_spec.shared(asked or _in_writing(briefing.spec)) if may_show(briefing.spec) else ""
    return Enclosure(form.sealed_text(recording.record(briefing, document, length, spec)), spec)


def _in_writing(spec: Spec) -> str:
    """The spec as its file says it, or would, where a window has gone on from there without saving."""
    from briefing.spec import reader, writer

    path = Path(spec.path)
    typed = _typed(path)
    saved = reader.examine_text(typed, path)[0] if typed else None
    # A date that was not asked for was filled in by the build.
    if saved and saved.date in ("", spec.date) and replace(saved, date=spec.date) == spec:
        return typed
    return writer.text(spec, typed)


def _typed(path: Path) -> str:
    """The spec file's text; nothing where there is no such file yet."""
    try:
        data = path.read_bytes()
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except (OSError, ValueError):
        return ""


def _pdf(document: Document, style: HouseStyle, target: Path, enclosed: Enclosure) -> tuple[Problem, ...]:
    from briefing.exporters import pdf

    attached = [pdf.Attachment(RECORD_NAME, form.encoded(enclosed.record), "application/json", RECORD_IS, "Data")]
    if enclosed.spec:
        attached.append(pdf.Attachment(SPEC_NAME, form.encoded(enclosed.spec), "application/yaml", SPEC_IS, "Source"))
    return pdf.write(document, style, target, attached)


def _docx(
    document: Document, style: HouseStyle, target: Path, enclosed: Enclosure, pack_id: str
) -> tuple[Problem, ...]:
    from briefing.exporters import docx
    from briefing.provenance import word_part

    bare = target.with_name(f".{target.name}.{os.getpid()}.bare")
    try:
        told = docx.write(document, style, bare)
        content = word_part.embedded(bare.read_bytes(), enclosed, pack_id)
    except OutputError as fault:
        raise OutputError(fault.message, where=Place(str(target)), remedy=fault.remedy) from fault
    finally:
        with suppress(OSError):
            bare.unlink()
    saving.replace(target, content)
    return told


def _report(briefing: Briefing, files: Sequence[Path], problems: Sequence[Problem]) -> None:
    print(f"{briefing.spec.title} (pack {briefing.pack_id})")
    for file in files:
        print(f"  {file}")
    print("Ledger")
    for line in briefing.ledger:
        print(f"  {line.what}: {line.count:,}" + (f" ({line.detail})" if line.detail else ""))
    errors = [problem for problem in problems if problem.severity == "error"]
    warnings = [problem for problem in problems if problem.severity == "warning"]
    notes = len(problems) - len(warnings) - len(errors)
    if errors:
        print(f"Errors: {len(errors)}; the files are written without what they concern")
    for problem in errors:
        print(f"  {opened.tell(problem)}")
    print(f"Warnings: {len(warnings)}" + (f", notes: {notes} (briefing check shows them)" if notes else ""))
    for problem in warnings:
        print(f"  {opened.tell(problem)}")
