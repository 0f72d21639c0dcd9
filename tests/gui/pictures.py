"""`python -m tests.gui.pictures [FOLDER]`: the walk on a virtual screen, a picture of each step, light and dark."""

from __future__ import annotations

import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.gui.screen import ROOT, Screen
from tests.gui.steps import walk


def main(folder: Path) -> int:
    """Pictures into `folder/light` and `folder/dark`."""
    for look in ("light", "dark"):
        into = folder / look
        into.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as name:
            own = Path(name)
            pack = example(own)
            screen = Screen(own / "home", pack, look)
            try:
                walk(screen, own / "out", partial(_keep, screen, into))
            finally:
                screen.close()
        print(into, len(list(into.glob("*.png"))))
    return 0


def _keep(screen: Screen, folder: Path, name: str) -> None:
    screen.grab(folder / f"{name}.png")


def example(folder: Path) -> Path:
    """The example pack with its articles, in a folder of its own."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    (folder / "work").mkdir()
    path = folder / "work" / "summits.briefing.yaml"
    shutil.copyfile(ROOT / "templates" / "xi-lee-summits.briefing.yaml", path)
    return path


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/pictures")))
