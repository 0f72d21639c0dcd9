"""Our PDF and Word beside other typesetters: python -m tests.benchmarks.typesetters [--venv DIR]

The same invented pack, headings, excerpts with their sources, boxes, lists and tables, at some 20, 250
and 500 pages, each through a process of its own: pages, CPU seconds of the whole process (start and
imports with it), pages a CPU second, peak memory; the best of three runs, or of one that takes long.
Ours also makes contents, a drawn timeline, bookmarks and links from every citation, which the others
are not asked for.

The others are no part of this project. Whichever is not installed is named and left out, with the command
that installs it into a folder to be thrown away; `--venv` says where that is.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2

from briefing.pages.blocks import AnalystBox, Block, Bullets, Card, Cover, Document, Heading, Para, Runs, Table
from tests.exporters import pdf_sample

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FONTS = ROOT / "templates" / "fonts"
RUNS = 3
ENOUGH = 10.0
"""CPU seconds after which a command is not run again."""
SIZES = {20: (5, 10, 50), 250: (20, 57, 400), 500: (40, 57, 800)}
"""Pages of ours -> themes, excerpts a theme, events."""
THROW_AWAY = "typesetters-venv"
FASTEST, LEAST_MEMORY, WORD_SECONDS, LINEAR = 60.0, 200.0, 1.5, 1.15
"""What ours has to reach at the largest size: pages a CPU second, MB, seconds of Word; and how far the time of
a page may grow between the middle size and the largest."""


class Setter(NamedTuple):
    name: str
    ending: str
    module: str
    """What must be importable; nothing for our own."""
    package: str
    """What pip installs."""


SETTERS = (
    Setter("Briefing, PDF (tagged)", "pdf", "", ""),
    Setter("Typst (tagged)", "pdf", "typst", "typst"),
    Setter("WeasyPrint (tagged)", "pdf", "weasyprint", "weasyprint"),
    Setter("ReportLab platypus (no tags)", "pdf", "reportlab", "reportlab"),
    Setter("Briefing, Word", "docx", "", ""),
    Setter("Pandoc, Word", "docx", "pypandoc", "pypandoc_binary"),
)


class Figures(NamedTuple):
    seconds: float
    megabytes: float


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.benchmarks.typesetters")
    asked.add_argument("--venv", default=THROW_AWAY, metavar="DIR", help="where the others are (default: %(default)s)")
    asked.add_argument("--set", nargs=3, metavar=("ENDING", "PAGES", "OUT"), help=argparse.SUPPRESS)
    args = asked.parse_args()
    if args.set:
        ending, pages, out = args.set
        return ours(ending, int(pages), Path(out))
    others = _python(Path(args.venv))
    found = [setter for setter in SETTERS if not setter.module or _has(others, setter.module)]
    with tempfile.TemporaryDirectory() as folder:
        reached = _table(found, others, Path(folder))
    for setter in SETTERS:
        if setter not in found:
            print(
                f"left out, not installed: {setter.name}."
                f" python3 -m venv {args.venv} && {args.venv}/bin/pip install {setter.package}"
            )
    return 0 if reached else 1


def _python(venv: Path) -> str:
    made = venv / ("Scripts" if os.name == "nt" else "bin") / "python"
    return str(made) if made.exists() else sys.executable


def _has(python: str, module: str) -> bool:
    return subprocess.run([python, "-c", f"import {module}"], capture_output=True, check=False).returncode == 0


def _table(setters: Sequence[Setter], others: str, folder: Path) -> bool:
    print(f"{'':30}{'pages':>6}{'CPU s':>9}{'pages/s':>9}{'peak MB':>9}")
    figures: dict[tuple[str, int], tuple[int, Figures]] = {}
    for size in SIZES:
        content = folder / f"{size}.json"
        content.write_text(json.dumps(list(_plain(document(size)))), encoding="utf-8")
        pages = size
        for setter in setters:
            out = folder / f"{size}.{setter.ending}"
            if setter.module:
                command = [
                    others,
                    str(HERE / "other_typesetters.py"),
                    setter.module,
                    str(content),
                    str(out),
                    str(FONTS),
                ]
            else:
                own = [sys.executable, "-m", "tests.benchmarks.typesetters"]
                command = [*own, "--set", setter.ending, str(size), str(out)]
            made = measured(command)
            pages = _pages(out) if setter.ending == "pdf" else figures[SETTERS[0].name, size][0]
            figures[setter.name, size] = pages, made
            rate = pages / made.seconds
            print(f"{setter.name:30}{pages:6}{made.seconds:9.2f}{rate:9.0f}{made.megabytes:9.0f}", flush=True)
        print()
    return _reached(figures)


def _reached(figures: dict[tuple[str, int], tuple[int, Figures]]) -> bool:
    """Whether ours is as fast and as small as it has to be; says so."""
    middle, largest = sorted(SIZES)[-2:]
    pages, made = figures[SETTERS[0].name, largest]
    _, word = figures["Briefing, Word", largest]
    before, then = figures[SETTERS[0].name, middle]
    growth = (made.seconds / pages) / (then.seconds / before)
    checks = {
        f"tagged PDF, {pages / made.seconds:.0f} pages a CPU second, at least {FASTEST:.0f}": pages / made.seconds
        >= FASTEST,
        f"in {made.megabytes:.0f} MB, less than {LEAST_MEMORY:.0f}": made.megabytes < LEAST_MEMORY,
        f"Word, {word.seconds:.2f} CPU seconds, at most {WORD_SECONDS}": word.seconds <= WORD_SECONDS,
        f"a page of {largest} costs {growth:.2f} times one of {middle}, at most {LINEAR}": growth <= LINEAR,
    }
    for words, is_reached in checks.items():
        print(f"{'reached' if is_reached else 'MISSED '}  {words}")
    return all(checks.values())


def measured(command: Sequence[str]) -> Figures:
    """CPU seconds and peak resident MB of a command with its children: the best of the runs."""
    best, spent, run = Figures(float("inf"), 0.0), 0.0, 0
    while spent < ENOUGH and (run := run + 1) <= RUNS:
        quiet = os.open(os.devnull, os.O_WRONLY)
        actions = [(os.POSIX_SPAWN_DUP2, quiet, 1)]
        child = os.posix_spawn(command[0], list(command), os.environ, file_actions=actions)
        _, status, used = os.wait4(child, 0)
        os.close(quiet)
        if status:
            raise SystemExit(f"failed: {' '.join(command)}")
        seconds, peak = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        best = min(best, Figures(seconds, peak))
        spent += seconds
    return best


def _pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as made:
        return len(made)


def ours(ending: str, size: int, out: Path) -> int:
    """One file of ours, in this process."""
    from briefing.exporters import docx, pdf
    from briefing.style import HouseStyle

    write = pdf.write if ending == "pdf" else docx.write
    write(document(size), HouseStyle(), out)
    return 0


def document(size: int) -> Document:
    themes, cards, events = SIZES[size]
    return pdf_sample.document(themes, cards, events)


# ---------------------------------------------------------------------------- content for the others


def _plain(made: Document) -> Iterator[list[Any]]:
    """The blocks as lists: kind, then texts; a text is a list of pieces, style and words."""
    for block in made.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[list[Any]]:
    if isinstance(block, Cover):
        yield ["title", [["strong", block.title]]]
        yield from (["para", _runs(line)] for line in block.lines)
    elif isinstance(block, Heading):
        yield ["heading", block.level, _runs(block.runs)]
    elif isinstance(block, Para):
        yield ["para", _runs(block.runs)]
    elif isinstance(block, Card):
        lines = [*block.source, *((block.note,) if block.note else ())]
        yield ["card", _runs(block.label), _runs(block.quote), [_runs(line) for line in lines]]
    elif isinstance(block, AnalystBox):
        yield ["box", block.label, [_runs(runs) for runs in block.paragraphs]]
    elif isinstance(block, Bullets):
        yield ["bullets", [_runs(runs) for runs in block.items]]
    elif isinstance(block, Table):
        columns = [[column.title, column.width] for column in block.columns]
        yield ["table", columns, [[_runs(cell) for cell in row] for row in block.rows]]


def _runs(runs: Runs) -> list[list[str]]:
    return [[run.style, run.text] for run in runs if run.text]


if __name__ == "__main__":
    sys.exit(main())
