"""The window's process killed at random moments of a scripted session: `python -m tests.evaluations.killing [50]`.

After every kill the pack must read as a whole spec, and pack or recovery file must hold all that
was done up to two seconds before.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefing.spec import reader
from gui import recovery

ROOT = Path(__file__).parent.parent.parent
SESSION = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui import edits
from gui.document import Document
app = QApplication([])
document = Document()
document.open(Path(sys.argv[1]))
document.recover()
number = 0
def step():
    global number
    number += 1
    words = f"{number} {time.time()}"
    document.edit(edits.with_value(document.spec, "reader", words), "Type", "reader" if number % 3 else "")
    if number % 7 == 0:
        document.undo_stack.undo()
    if number % 50 == 0:
        document.save()
timer = QTimer(interval=11)
timer.timeout.connect(step)
timer.start()
print("ready", flush=True)
app.exec()
"""


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    chance = random.Random(1)  # noqa: S311 - moments, not secrets
    worst, lost = 0.0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        (folder / "work").mkdir()
        pack = folder / "work" / "p.briefing.yaml"
        shutil.copyfile(ROOT / "templates" / "xi-lee-summits.briefing.yaml", pack)
        for number in range(count):
            age = _killed(pack, chance.uniform(0.05, 2.5))
            worst = max(worst, age)
            lost += age > 2.0
            print(f"kill {number + 1}: pack whole, newest work kept {age:.2f} s before the kill", flush=True)
    print(f"{count} kills, {lost} lost more than two seconds, worst {worst:.2f} s")
    return 1 if lost else 0


def _killed(pack: Path, after: float) -> float:
    """Seconds of work that are gone."""
    begun = time.time()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", SESSION, str(pack)], stdout=subprocess.PIPE, text=True, env=environment
    ) as run:
        if run.stdout:
            run.stdout.readline()
            begun = time.time()
        time.sleep(after)
        run.send_signal(signal.SIGKILL)
        killed = time.time()
    spec = reader.read(pack)
    found = recovery.find(pack, pack.read_text(encoding="utf-8"))
    newest = found.spec.reader if found else spec.reader
    written = float(newest.split()[-1]) if newest[:1].isdigit() else 0.0
    return killed - max(written, begun)


if __name__ == "__main__":
    sys.exit(main())
