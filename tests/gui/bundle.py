"""`python -m tests.gui.bundle`: is dist/Briefing a program?

Started on a virtual screen with nothing of Python around it, it opens the example and exports it by
keys; the files say whether its builder works too.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.gui.pictures import example
from tests.gui.screen import ROOT, display

PROGRAM = ROOT / "dist" / "Briefing" / "briefing-gui"
SECONDS = 60


def main() -> int:
    """0 where both files come out, 1 where they do not."""
    with tempfile.TemporaryDirectory() as name:
        own = Path(name)
        pack = example(own)
        number, x = display("1440x900")
        environment = {"DISPLAY": number, "HOME": str(own), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        program = subprocess.Popen([PROGRAM, pack], env=environment, cwd=own)
        try:
            made = _export(environment, own / "out")
        finally:
            program.terminate()
            program.wait(10)
            x.terminate()
            x.wait(10)
    size = sum(file.stat().st_size for file in PROGRAM.parent.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"{PROGRAM.parent}: {size / 1e6:.0f} MB, {'works' if made else 'does not work'}")
    return 0 if made else 1


def _export(environment: dict[str, str], out: Path) -> bool:
    """Ctrl+E and Enter, until the files are there."""

    def tool(*words: str) -> str:
        return subprocess.run(
            ["xdotool", *words], env=environment, capture_output=True, text=True, timeout=20, check=False
        ).stdout

    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        for name in ("summits.briefing.yaml", "Export the pack"):
            window = tool("search", "--onlyvisible", "--name", name).split()
            if window:
                tool("windowfocus", "--sync", window[-1])
                tool("key", "ctrl+e" if name != "Export the pack" else "Return")
            time.sleep(1)
        if len(list(out.glob("*.pdf"))) == 1 and len(list(out.glob("*.docx"))) == 1:
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
