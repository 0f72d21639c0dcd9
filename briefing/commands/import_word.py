"""`briefing import-word PACK.docx [SPEC]`: the analyst's text, edited in Word, back into the spec.

A source's words are never taken from the file: each one that differs is told, and the exit code is 1.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing.commands import opened
from briefing.commands.open import write_new
from briefing.errors import CheckFailed, Place, SpecError
from briefing.pages.wording import count
from briefing.provenance import form, pack, returned, word_controls, word_pages
from briefing.provenance.enclosure import LockedError, UnreadableError
from briefing.provenance.record import Record
from briefing.provenance.word_pages import Word
from briefing.spec import reader, writer
from briefing.spec.model import Spec
from briefing.spec.naming import SUFFIX


def run(args: argparse.Namespace) -> int:
    """Prints what was taken, and what was not and why."""
    path = Path(args.file)
    word, record = _read(path)
    target = Path(args.spec) if args.spec else Path(path.stem + SUFFIX)
    spec, typed = _spec(path, target, word, named=bool(args.spec))
    _same_pack(path, record, spec, named=bool(args.spec))
    edited = word_controls.edited(word, returned.keys(record, spec))
    made = returned.returned(record, spec, edited.texts, word_pages.pages(word))
    lines = [f"{path.name}: “{record.title}”, edition {record.edition}, pack {record.pack_id}"]
    if edited.tracked:
        lines.append(f"  {count(edited.tracked, 'tracked change')} read as if accepted")
    lines.append(f"  taken: {', '.join(made.taken) or 'nothing, no text of the analyst was changed'}")
    if not args.spec:
        write_new(writer.text(made.spec, typed), target)
        lines.append(f"  {target}: the spec of the file, written anew")
    elif made.taken:
        writer.write(made.spec, target)
        lines.append(f"  {target}: changed, its comments and order kept")
    if edited.comments:
        lines.append(f"  {count(len(edited.comments), 'comment')} in the margin, for you to act on:")
        lines += [f"    {comment.author or 'somebody'}: {comment.text}" for comment in edited.comments]
    if made.findings:
        lines.append(f"not taken, {count(len(made.findings), 'difference')}:")
        lines += [f"  {finding}" for finding in made.findings]
    print("\n".join(lines))
    return 1 if made.findings else 0


def _read(path: Path) -> tuple[Word, Record]:
    data = pack.content(path)
    where = Place(str(path))
    if pack.is_sealed_word(data):
        raise LockedError(pack.SEALED_WORD, where=where, remedy=pack.SAVE_ANEW)
    if data[:2] != b"PK":
        raise UnreadableError("This is not a Word file.", where=where, remedy="Give the pack's .docx.")
    try:
        word = word_pages.opened(data)
    except UnreadableError as fault:
        raise UnreadableError(fault.message, where=where, remedy=fault.remedy) from None
    except (ValueError, LookupError, RecursionError, MemoryError, AttributeError) as fault:
        raise UnreadableError(f"The file is damaged ({type(fault).__name__}).", where=where) from None
    if word.enclosure is None:
        raise UnreadableError(
            "There is no audit record in this file: it is not a pack of this program, or was saved without it.",
            where=where,
            remedy="Edit the file that `briefing build` wrote, in Word or LibreOffice.",
        )
    record, faults = form.read(word.enclosure.record)
    if faults:
        raise CheckFailed(f"The audit record is not as it was written: {faults[0]}.", where=where)
    return word, record


def _same_pack(path: Path, record: Record, spec: Spec, *, named: bool) -> None:
    """Raises SpecError where the file was made from another pack's spec: same title, or same sources, is the same
    pack in another edition."""
    if not named or record.title == spec.title:
        return
    titles = {entry.theme.title for entry in spec.themes}
    mine = {excerpt.theme for excerpt in record.excerpts} | {title for title, _ in record.comments}
    if not mine or not mine & titles or not _shared_sources(record, spec):
        raise SpecError(
            f"This is a file of another pack, “{record.title}” ({record.pack_id}); the spec's is “{spec.title}”.",
            where=Place(str(path)),
            remedy="Name the spec that the file was built from.",
        )


def _shared_sources(record: Record, spec: Spec) -> bool:
    """Whether any source of the file lies in a folder of the spec."""
    base = Path(spec.path).parent
    return any((base / source.folder / entry.file).exists() for source in spec.sources for entry in record.sources)


def _spec(path: Path, target: Path, word: Word, *, named: bool) -> tuple[Spec, str]:
    """The spec to change, and its text: the one named, or the one in the file."""
    if named:
        return opened.spec(target)[0], ""
    enclosed = word.enclosure.spec if word.enclosure else ""
    if not enclosed:
        raise CheckFailed(
            "The spec is not in this file: its pack is marked, or its maker kept it.",
            where=Place(str(path)),
            remedy="Name the spec after the file: briefing import-word PACK.docx SPEC.",
        )
    if target.exists():
        raise SpecError(
            "This spec is there already and stays as it is.",
            where=Place(str(target)),
            remedy=f"To change it: briefing import-word {path.name} {target}",
        )
    spec, problems = reader.examine_text(enclosed, target)
    for problem in problems:
        if problem.severity == "error":
            raise SpecError(problem.message, where=problem.where, remedy=problem.remedy)
    return spec, enclosed
