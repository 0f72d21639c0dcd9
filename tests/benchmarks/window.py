"""The window's speed and size, on the example, on a pack named, or on articles invented for it.

    python -m tests.benchmarks.window
    python -m tests.benchmarks.window PACK.briefing.yaml
    python -m tests.benchmarks.window --articles 2000     (first start, then second, with a library of its own)

Start is counted from the first line of the program to the window on the screen, to the first theme's
cards and to the pages; an edit from the change of the spec to the new page drawn; a gap between two
turns of the event loop. CPU seconds are those of the window alone.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

START = time.perf_counter()
ROOT = Path(__file__).parent.parent.parent
EDITS = 12
EXAMPLE = ROOT / "templates" / "xi-lee-summits.briefing.yaml"


def memory(pid: int) -> float:
    """Resident megabytes of a process; 0 where the system does not say."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def invented(count: int) -> None:
    """Both starts on a folder of invented articles, each in a process of its own."""
    from tests.benchmarks import corpus

    with tempfile.TemporaryDirectory() as folder:
        corpus.write(Path(folder) / "articles", count)
        pack = Path(folder) / "large.briefing.yaml"
        pack.write_text(
            "title: Many articles\nsources: [articles]\ntheme_set: korea-china\n"
            "themes: [north-korea, thaad-legacy, trade, yellow-sea, taiwan]\n",
            encoding="utf-8",
        )
        surroundings = {**os.environ, "BRIEFING_LIBRARY": str(Path(folder) / "library")}
        for title, more in (("first start", ["--start-only"]), ("second start", [])):
            print(f"-- {count} articles, {title}", flush=True)
            subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.window", str(pack), *more],
                env=surroundings,
                cwd=ROOT,
                check=True,
            )


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("pack", nargs="?", type=Path, default=EXAMPLE)
    words.add_argument("--articles", type=int, default=0, metavar="N")
    words.add_argument("--start-only", action="store_true")
    given = words.parse_args()
    if given.articles:
        invented(given.articles)
    else:
        measured(given.pack, start_only=given.start_only)


def measured(pack: Path, *, start_only: bool) -> None:
    from gui.process import Child

    child = Child(pack)
    from PySide6.QtCore import QSettings, QTimer
    from PySide6.QtWidgets import QApplication

    from gui import edits
    from gui.appearance import Appearance
    from gui.jobs import Jobs
    from gui.main_window import MainWindow

    app = QApplication([])
    settings = QSettings(str(Path(tempfile.mkdtemp()) / "s.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Jobs(child), Appearance(app, "light"), settings)
    work = window.workspace
    pages = work.beside.preview.pages
    window.show()
    window.activateWindow()
    app.processEvents()
    shown, at_first = time.perf_counter() - START, memory(os.getpid())
    gaps: list[float] = []
    last = [time.perf_counter()]

    def turn() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer(interval=0)
    timer.timeout.connect(turn)

    def until(is_so: Callable[[], object]) -> float:
        begun = time.perf_counter()
        while not is_so():
            app.processEvents()
            time.sleep(0.0005)
        return time.perf_counter() - begun

    def gap() -> str:
        worst = sorted(gaps)[-2:]
        gaps.clear()
        return " and ".join(f"{one * 1000:.0f}" for one in reversed(worst)) + " ms"

    window.open(pack)
    last[0] = time.perf_counter()
    timer.start()
    until(work.triage.model.rowCount)
    cards = time.perf_counter() - START
    until(lambda: work.briefing)
    whole = time.perf_counter() - START
    until(lambda: pages.is_sharp)
    ready = time.perf_counter() - START
    print(f"window {shown:.2f} s, cards {cards:.2f} s, all numbered {whole:.2f} s, pages {ready:.2f} s after start")
    print(f"longest gaps in the UI thread meanwhile: {gap()}")
    print(f"memory: window shown {at_first:.0f} MB, with its pages {memory(os.getpid()):.0f} MB")
    if not start_only:
        times = []
        for number in range(EDITS):
            drawn: list[object] = []
            pages.pdf.opened.connect(drawn.append)
            window.document.edit(edits.with_value(window.document.spec, "reader", f"reader {number}"), "Reader")
            took = until(lambda: drawn)  # noqa: B023
            times.append(took + until(lambda: pages.is_sharp))
        print(
            f"edit to new page: median {sorted(times)[EDITS // 2]:.2f} s, worst {max(times):.2f} s, {pages.count} pages"
        )
        decided = []
        for _ in range(EDITS // 2):
            drawn = []
            pages.pdf.opened.connect(drawn.append)
            begun = time.perf_counter()
            work.triage.decide("drop")
            until(lambda: drawn)  # noqa: B023
            until(lambda: pages.is_sharp)
            decided.append(time.perf_counter() - begun)
        middle = sorted(decided)[len(decided) // 2]
        print(f"a card rejected to new page: median {middle:.2f} s, worst {max(decided):.2f} s")
        print(f"longest gaps in the UI thread meanwhile: {gap()}")
        timer.stop()
        switch = []
        for entry in window.document.spec.themes:
            begun = time.perf_counter()
            work.panel.show_place(f"theme {entry.theme.id}")
            app.processEvents()
            switch.append(time.perf_counter() - begun)
        print(f"theme switch to first cards: worst {max(switch) * 1000:.0f} ms")
        typed = []
        for entry in window.document.spec.themes:
            work.panel.show_place(f"theme {entry.theme.id}")
            app.processEvents()
            for letters in ("C", "Ch", "Chi", "Chin", "China"):
                begun = time.perf_counter()
                work.triage.filter.setText(letters)
                app.processEvents()
                typed.append(time.perf_counter() - begun)
        print(f"typing in the filter: worst {max(typed) * 1000:.0f} ms")
    print(f"memory: window {memory(os.getpid()):.0f} MB, builder {memory(child.pid):.0f} MB", flush=True)
    window.document.undo_stack.setIndex(0)  # nothing is left behind for the next start to recover
    window.document.undo_stack.setClean()
    window.close()


if __name__ == "__main__":
    main()
