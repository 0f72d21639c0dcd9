"""`briefing build SPEC`: the pack as files."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple, cast

from briefing import assemble, beside, markings
from briefing.commands import edition, encryption, opened, passwords
from briefing.errors import OutputError, Place, SpecError
from briefing.exporters import saving
from briefing.model import Length, Problem
from briefing.pages import compose
from briefing.pages.blocks import Document
from briefing.pages.wording import count
from briefing.provenance import form, pack, recording, shared_spec
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

FORMATS: tuple[Format, ...] = ("pdf", "docx", "json")


def run(args: argparse.Namespace) -> int:
    path = Path(args.spec)
    spec, problems = opened.spec(path)
    formats = _formats(args.format) if args.format else spec.output.formats
    length: Length = args.length or spec.length
    style = opened.style(spec)
    left_out: tuple[Format, ...] = ()
    password = ""
    if args.encrypt or spec.output.encrypt:
        formats, left_out = encryption.formats(formats, asked=bool(args.format))
        password = passwords.chosen(args)
    elif args.password_file and not spec.since:
        raise SpecError("A password is given, and nothing is to be encrypted.", remedy="Add --encrypt.")
    if style.word_template and "docx" in formats:
        from briefing.exporters.docx import template

        template.read(style)  # what is wrong with it is said before the articles are read
    folder = _folder(Path(args.out) if args.out else path.parent / spec.output.folder)
    whole = opened.assembled(spec, problems, no_library=args.no_library)
    opened.stopped(whole)
    whole = markings.settled(whole, style.classifications)
    made = assemble.at_length(whole, length)
    name = naming.name(made.spec, length) or opened.name(path)
    numbers = _asked_for(spec, args.copy)
    files, told = write(
        made,
        style,
        length,
        folder / name,
        formats,
        _typed(path),
        numbers,
        password=password,
        unlock=passwords.Known(args),
        forking=True,
    )
    told += encryption.left_open(files, left_out) if password else ()
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


def _asked_for(spec: Spec, copy: int) -> tuple[int, ...]:
    """Numbers of the copies to write. Raises SpecError for one that nobody gets."""
    many = len(spec.distribution)
    if copy and not 1 <= copy <= many:
        known = f"it has {count(many, 'name')}" if many else "the spec has none"
        raise SpecError(
            f"There is no copy {copy} in the distribution list; {known}.", remedy="List them under distribution."
        )
    return (copy,) if copy else tuple(range(1, many + 1))


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
    copies: Sequence[int] | None = None,
    *,
    password: str = "",
    unlock: pack.Unlock | None = None,
    forking: bool = False,
) -> tuple[list[Path], tuple[Problem, ...]]:
    """The files written and what the exporters had to say; an exporter is loaded only when asked for.

    A pack with a distribution list is written as numbered copies: `copies`, or all of them.
    `asked`: the text of the spec file, where it is known that the briefing was built from it;
    `password`: the PDF is encrypted with it; `unlock` gives that of an earlier edition which is locked;
    `forking`: the Word file may be written in a second process, for a process without threads only.
    Raises SpecError where the spec asks for encryption and there is no password.
    """
    if briefing.spec.output.encrypt and not password:
        raise SpecError(
            "The spec asks for an encrypted PDF (output.encrypt), and there is no password.",
            remedy="Build it with: briefing build SPEC --encrypt.",
        )
    document = edition.document(briefing, style, length, unlock) if {"pdf", "docx"} & set(formats) else None
    every = _copies(briefing, document, base, copies) if document else []
    targets = {form: [base.with_name(f"{c.name}.{form}") for c in every] for form in formats if form != "json"}
    plain = base.with_name(f"{base.name}.json")
    _free([*(plain for _ in formats if _ == "json"), *(target for some in targets.values() for target in some)])
    enclosed = {c.place: enclosure(briefing, c.document, length, asked) for c in every}
    told: list[tuple[Problem, ...]] = []
    word: Callable[[], tuple[Problem, ...]] | None = None
    if document and "docx" in targets:
        word = partial(_docx, document, every, style, targets["docx"], enclosed, briefing)
        word = beside.start(word) if forking and len(formats) > 1 else word
    try:
        if "json" in formats:
            from briefing.exporters import json

            json.write(briefing, length, plain)
        if "pdf" in targets:
            told.append(_pdf(every, style, targets["pdf"], enclosed, len(briefing.spec.distribution), password))
    finally:
        if word:
            told.append(word())
    problems = {(problem.code, problem.message): problem for some in told for problem in some}
    written = [file for form in formats for file in (targets[form] if form != "json" else [plain])]
    return written, tuple(problems.values())


class Copy(NamedTuple):
    """One file's worth of a pack: the pack itself, or a numbered copy of it."""

    place: int
    """Among all copies, from 0."""
    name: str
    document: Document


def copy_names(name: str, many: int) -> list[str]:
    """What the numbered copies of a pack are called, without ending."""
    digits = max(2, len(str(many)))
    return [f"{name}-copy-{number:0{digits}}" for number in range(1, many + 1)]


def _copies(briefing: Briefing, document: Document, base: Path, numbers: Sequence[int] | None) -> list[Copy]:
    many = len(briefing.spec.distribution)
    if not many:
        return [Copy(0, base.name, document)]
    names = copy_names(base.name, many)
    return [
        Copy(number - 1, names[number - 1], compose.numbered(document, str(number), many))
        for number in (range(1, many + 1) if numbers is None else numbers)
    ]


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


def _pdf(
    copies: Sequence[Copy],
    style: HouseStyle,
    targets: Sequence[Path],
    enclosed: Mapping[int, Enclosure],
    many: int,
    password: str,
) -> tuple[Problem, ...]:
    from briefing.exporters import pdf

    def attached(enclosed: Enclosure) -> list[pdf.Attachment]:
        record = pdf.Attachment(RECORD_NAME, form.encoded(enclosed.record), "application/json", RECORD_IS, "Data")
        if not enclosed.spec:
            return [record]
        spec = pdf.Attachment(SPEC_NAME, form.encoded(enclosed.spec), "application/yaml", SPEC_IS, "Source")
        return [record, spec]

    words = [compose.copy_words(str(number), many) for number in range(1, many + 1)]
    paths = {copy.place: target for copy, target in zip(copies, targets, strict=True)}
    attachments = {copy.place: attached(enclosed[copy.place]) for copy in copies}
    return pdf.write_copies(copies[0].document, style, words, paths, attachments, password)


def _docx(
    document: Document,
    copies: Sequence[Copy],
    style: HouseStyle,
    targets: Sequence[Path],
    enclosed: Mapping[int, Enclosure],
    briefing: Briefing,
) -> tuple[Problem, ...]:
    """The body is drawn once; a sign that no text has stands for the number of each copy."""
    from briefing.exporters import docx
    from briefing.provenance import word_part

    sign = ""
    if briefing.spec.distribution:
        sign = _unused_sign(document)
        document = compose.numbered(document, sign, len(briefing.spec.distribution))
    bare = targets[0].with_name(f".{targets[0].name}.{os.getpid()}.bare")
    try:
        told = docx.write(document, style, bare)
        content = bare.read_bytes()
    except OutputError as fault:
        raise OutputError(fault.message, where=Place(str(targets[0])), remedy=fault.remedy) from fault
    finally:
        with suppress(OSError):
            bare.unlink()
    for copy, target in zip(copies, targets, strict=True):
        number = (sign, str(copy.place + 1) if sign else "")
        saving.replace(target, word_part.embedded(content, enclosed[copy.place], briefing.pack_id, number))
    return told


def _unused_sign(document: Document) -> str:
    """A character that Unicode keeps free of any meaning and that no text of the document holds."""
    from briefing.exporters.pdf.characters import texts

    used = {character for words in texts(document) if not words.isascii() for character in words}
    return next(sign for sign in (chr(plane << 16 | 0xFFFE) for plane in range(4, 17)) if sign not in used)


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
    for told in _by_rule(warnings):
        print(f"  {told}")


def _by_rule(problems: Sequence[Problem]) -> Iterator[str]:
    """A line for each rule that found something, in the order in which it first did. What is found while the files
    are written is told one by one: `briefing check` writes none, and cannot show it."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        drawn = problem.code.startswith("B07")
        found.setdefault(f"{problem.code} {problem.message}" if drawn else problem.code, []).append(problem)
    for code, same in found.items():
        if len(same) == 1:
            yield opened.tell(same[0])
            continue
        from briefing.rules import rules  # a file to read, and for few builds only

        title = rules()[code].title if code in rules() else same[0].message.rstrip(".")
        of = "file" if len({problem.where for problem in same} - {None}) == len(same) else "time"
        yield f"{same[0].severity} {code}: {title}: {count(len(same), of)} (briefing check shows them)"
