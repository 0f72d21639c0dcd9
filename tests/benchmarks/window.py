"""The window's speed and size: `python -m tests.benchmarks.window`, on the example or on a pack named.

Start is counted from the first line of the program to the window on the screen, and to its pages;
an edit from the change of the spec to the new page drawn; a gap between two turns of the event loop.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

START = time.perf_counter()
ROOT = Path(__file__).parent.parent.parent
EDITS = 12


def memory(pid: int) -> float:
    """Resident megabytes of a process; 0 where the system does not say."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    from gui.process import Child

    child = Child()
    from PySide6.QtCore import QSettings, QTimer
    from PySide6.QtWidgets import QApplication

    from gui import edits
    from gui.appearance import Appearance
    from gui.jobs import Jobs
    from gui.main_window import MainWindow

    app = QApplication([])
    settings = QSettings(str(Path(tempfile.mkdtemp()) / "s.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Jobs(child), Appearance(app, "light"), settings)
    pages = window.workspace.beside.preview.pages
    window.show()
    window.activateWindow()
    app.processEvents()
    shown = time.perf_counter() - START
    window.open(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "templates" / "xi-lee-summits.briefing.yaml")

    def until(is_so) -> float:  # type: ignore[no-untyped-def]
        begun = time.perf_counter()
        while not is_so():
            app.processEvents()
            time.sleep(0.0005)
        return time.perf_counter() - begun

    until(lambda: window.workspace.briefing)
    cards = time.perf_counter() - START
    until(lambda: pages.is_sharp)
    print(f"window {shown:.2f} s, cards {cards:.2f} s, pages {time.perf_counter() - START:.2f} s after start")

    gaps: list[float] = []
    last = [time.perf_counter()]

    def turn() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer(interval=0)
    timer.timeout.connect(turn)
    timer.start()
    times = []
    for number in range(EDITS):
        drawn: list[object] = []
        pages.pdf.opened.connect(drawn.append)
        window.document.edit(edits.with_value(window.document.spec, "reader", f"reader {number}"), "Reader")
        took = until(lambda: drawn)  # noqa: B023
        times.append(took + until(lambda: pages.is_sharp))
    timer.stop()
    print(f"edit to new page: median {sorted(times)[EDITS // 2]:.2f} s, worst {max(times):.2f} s, {pages.count} pages")
    print(f"longest gap in the UI thread: {max(gaps) * 1000:.0f} ms, next {sorted(gaps)[-2] * 1000:.0f} ms")
    switch = []
    for entry in window.document.spec.themes:
        begun = time.perf_counter()
        window.workspace.panel.show_place(f"theme {entry.theme.id}")
        app.processEvents()
        switch.append(time.perf_counter() - begun)
    print(f"theme switch to first cards: worst {max(switch) * 1000:.0f} ms")
    typed = []
    for words in ("C", "Ch", "Chi", "Chin", "China"):
        begun = time.perf_counter()
        window.workspace.triage.filter.setText(words)
        app.processEvents()
        typed.append(time.perf_counter() - begun)
    print(f"typing in the filter: worst {max(typed) * 1000:.0f} ms")
    print(f"memory: window {memory(os.getpid()):.0f} MB, builder {memory(child.pid):.0f} MB")
    window.document.is_saved()
    window.close()


if __name__ == "__main__":
    main()
