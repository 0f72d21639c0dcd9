"""`python -m tests.gui.pictures [FOLDER] [--readme]`: the walk on a virtual screen, a picture of each step,
light and dark; with --readme those of the README are made anew."""

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


README = {"window": "light/02-triage", "triage": "light/03-article", "window-dark": "dark/07-chronology",
          "disagreements": "light/12-disagreements"}  # fmt: skip
"""The pictures that the README shows, small enough for a repository."""


def publish(folder: Path) -> None:
    """The README's pictures from those of a walk."""
    from PIL import Image

    for name, shot in README.items():
        with Image.open(folder / f"{shot}.png") as picture:
            small = picture.convert("RGB").quantize(96, dither=Image.Dither.NONE)
            small.save(ROOT / "gui" / "screenshots" / f"{name}.png", optimize=True)


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
    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    into = Path(words[0] if words else "out/pictures")
    done = main(into)
    if "--readme" in sys.argv:
        publish(into)
    sys.exit(done)
