"""`briefing verify FILE`: whether every quotation of a pack is real; exit code 1 where anything differs."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from briefing.commands import passwords
from briefing.errors import SourceError
from briefing.pages.wording import count
from briefing.provenance import coherence, comparing, form, pack, supports
from briefing.provenance.comparing import Finding
from briefing.provenance.record import Record


def run(args: argparse.Namespace) -> int:
    """Prints what was checked and everything that differs."""
    opened = pack.read(Path(args.file), passwords.Known(args))
    record, faults = form.read(opened.enclosure.record)
    folders = [Path(folder) for folder in args.sources or ()]
    for folder in folders:
        if not folder.is_dir():
            raise SourceError(f"There is no folder {folder}.", remedy="Give the folder the articles are in.")
    lines = [f"{record.title}: edition {record.edition}, {record.date or 'no date'}, pack {record.pack_id}"]
    if record.length != "full":
        lines[0] += f" · {record.length}"
    if record.copy:
        lines[0] += f", {record.copy[:1].lower()}{record.copy[1:]}"
    findings = _record(record, faults, opened.enclosure.spec)
    lines.append(f"record: {'whole' if not findings else 'not as it was written'}, by {record.program}")
    pages = comparing.compare(record, opened.pages)
    findings += pages.findings
    lines.append(
        f"pages: {_share(pages.excerpts, len(record.excerpts), _quoted(record))}; {_statements(record, pages)}"
    )
    if record.own:
        whole = f"all {len(record.own)}" if pages.own == len(record.own) else f"{pages.own} of {len(record.own)}"
        lines.append(f"analyst: {whole} {'text' if len(record.own) == 1 else 'texts'} as they were built")
    if pages.undrawn:
        lines.append(f"  characters printed as \ufffd because no font had them: {pages.undrawn}")
    if pages.turned:
        lines.append(
            f"  quotations with words set from the right: {pages.turned}; their words were compared, not the order"
        )
    if folders:
        checked = supports.check(record, folders)
        findings += checked.findings
        lines.append(_sources(record, checked))
    else:
        lines.append("sources: not checked; give their folder with --sources to compare the words with the articles")
    print("\n".join(lines))
    return _told(record, findings)


def _record(record: Record, faults: Sequence[str], spec: str) -> list[Finding]:
    findings = [Finding("record", fault) for fault in faults]
    findings += coherence.faults(record)
    if record.spec and not spec:
        findings.append(Finding("spec", "the record says that the spec is enclosed, and it is not there"))
    elif (form.digest(spec) if spec else "") != record.spec:
        findings.append(Finding("spec", "the spec enclosed is not the one the pack was built from"))
    return findings


def _share(whole: int, of: int, what: str) -> str:
    return f"all {what} verbatim" if whole == of else f"{whole} of {what} verbatim"


def _quoted(record: Record) -> str:
    """What is quoted on cards: "42 excerpts and 12 positions"."""
    positions = sum(1 for one in record.excerpts if one.anchor.startswith("d-"))
    excerpts = count(len(record.excerpts) - positions, "excerpt")
    return f"{excerpts} and {count(positions, 'position')}" if positions else excerpts


def _statements(record: Record, pages: comparing.Outcome) -> str:
    return _share(pages.statements, len(record.chronology), count(len(record.chronology), "chronology statement"))


def _sources(record: Record, checked: supports.Checked) -> str:
    articles = f"{checked.unchanged} of {count(len(record.sources), 'article')} unchanged"
    return f"sources: {articles}; {checked.stand} of {count(checked.supports, 'quoted place')} hold their words"


def _told(record: Record, findings: Sequence[Finding]) -> int:
    if not findings:
        rows = f" and all {count(len(record.chronology), 'chronology statement')}" if record.chronology else ""
        print(f"all {_quoted(record)}{rows} verbatim")
        return 0
    print(f"{count(len(findings), 'difference')}:")
    for finding in findings:
        print(f"  {finding}")
    return 1
