"""The builder process from the window's side: started early, asked, killed.

No Qt, so that it starts before Qt loads.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefing.model import Article
from gui import crossing, wire

ARGUMENT = "--builder"
"""In a bundled program there is no interpreter to call with -m: the program calls itself."""


class Child:
    """A running builder."""

    def __init__(self, ahead: Path | None = None) -> None:
        """`ahead`: the pack that will be asked for, so that its articles are read while the window loads."""
        self._desk = crossing.Desk()
        frozen = getattr(sys, "frozen", False)
        command = [sys.executable, ARGUMENT] if frozen else [sys.executable, "-m", "gui.building"]
        self._process = subprocess.Popen(  # noqa: S603 - this program itself
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=_environment(),
            start_new_session=True,  # a group of its own, so that what it has started ends with it
        )
        if ahead:
            self.ask(wire.Ahead(str(ahead)))

    @property
    def articles(self) -> list[Article]:
        """The articles read, in the order of the corpus."""
        return self._desk.articles

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, question: object) -> None:
        """Hand a question over; a builder that has died answers nothing."""
        if self._process.stdin:
            with suppress(OSError, ValueError):
                crossing.write(self._process.stdin, question, crossing.Sent())

    def answer(self) -> Any:
        """Wait for the next answer; None when the builder is gone."""
        if not self._process.stdout:
            return None
        try:
            return crossing.read(self._process.stdout, self._desk)
        except (OSError, ValueError):
            return None

    def kill(self) -> None:
        """End it now, whatever it is at."""
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError, ValueError):
                if pipe:
                    pipe.close()


def _environment() -> dict[str, str]:
    """The child finds the same packages as its parent, from wherever that was started."""
    here = str(Path(__file__).parent.parent)
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([here, *([before] if before else [])])}
