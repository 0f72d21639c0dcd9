"""A screen of its own with the program on it, and a hand on its mouse and keys: X events, no calls into widgets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent


class Screen:
    """Xvfb, the program, and xdotool."""

    def __init__(
        self, home: Path, pack: Path | None, look: str = "light", size: str = "1440x900", scale: str = "1"
    ) -> None:
        self._display, self._x = display(size)
        home.mkdir(parents=True, exist_ok=True)
        environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("QT_", "XDG_"))},
            "DISPLAY": self._display,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_DATA_HOME": str(home / "data"),
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": scale,
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
        }
        settings = home / "config" / "Briefing" / "Briefing.conf"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f"[General]\nlook={look}\nlanguage=en\n", encoding="utf-8")
        command = [sys.executable, "-m", "tests.gui.probe", *([str(pack)] if pack else [])]
        self._environment = environment
        self._scale = float(scale)
        self._program = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
        )
        self.until(lambda: self._ask("top") is not None, 30)
        width, height = size.split("x")
        self._tool("windowsize", str(self._ask("top")[0]), width, height)
        self._tool("windowmove", str(self._ask("top")[0]), "0", "0")
        self.focus()

    def close(self) -> None:
        for process in (self._program, self._x):
            process.terminate()
            process.wait(10)
        for pipe in (self._program.stdin, self._program.stdout):
            if pipe:
                pipe.close()

    def leave(self) -> int:
        """Wait until the program has ended of itself."""
        return self._program.wait(15)

    # -- the eye

    def _ask(self, what: str, **more: Any) -> Any:
        assert self._program.stdin
        assert self._program.stdout
        self._program.stdin.write(json.dumps({"what": what, **more}) + "\n")
        self._program.stdin.flush()
        line = self._program.stdout.readline()
        if not line:
            raise AssertionError("the program has gone")
        answer = json.loads(line)
        if isinstance(answer, dict) and "fault" in answer:
            raise LookupError(answer["fault"])
        return answer

    def state(self) -> dict[str, Any]:
        found: dict[str, Any] = self._ask("state")
        return found

    def rows(self, name: str) -> list[str]:
        found: list[str] = self._ask("rows", name=name)
        return found

    def text(self, name: str) -> str:
        return str(self._ask("text", name=name))

    def grab(self, file: Path) -> None:
        assert self._ask("grab", file=str(file))

    def until(self, is_so: Callable[[], object], seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while True:
            try:
                if is_so():
                    return
            except LookupError:
                pass
            if time.monotonic() > end:
                raise AssertionError("it did not come to pass")
            time.sleep(0.05)

    def settled(self, sharp: bool = False) -> None:
        """Until the pack is built, and its page in view drawn."""
        time.sleep(0.15)  # a decision's build starts a moment later
        self.until(lambda: self.state()["built"] and (not sharp or self.state()["sharp"]), 30)

    # -- the hand

    def _tool(self, *words: str) -> None:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, timeout=20, check=False
        )
        assert done.returncode == 0, done.stderr

    def focus(self) -> None:
        """What a window manager does: the topmost window gets the keys."""
        self._tool("windowfocus", "--sync", str(self._ask("top")[0]))

    def keys(self, *names: str) -> None:
        for name in names:
            self._tool("key", "--clearmodifiers", name)

    def write(self, words: str) -> None:
        self._tool("type", "--delay", "8", words)

    def _middle(self, area: Sequence[int], across: float = 0.5, down: float = 0.5) -> tuple[str, str]:
        left, top, width, height = area
        return str(round((left + width * across) * self._scale)), str(round((top + height * down) * self._scale))

    def _click(self, area: Sequence[int], across: float = 0.5, down: float = 0.5, times: int = 1) -> None:
        self._tool("mousemove", *self._middle(area, across, down))
        self._tool("click", "--repeat", str(times), "--delay", "60", "1")

    def click(self, name: str) -> None:
        """A widget, by what a screen reader calls it or what stands on it."""
        self.until(lambda: self._ask("widget", name=name))
        self._click(self._ask("widget", name=name))

    def click_row(self, name: str, row: int, across: float = 0.5, held: str = "") -> None:
        area = self._ask("row", name=name, row=row)
        if held:
            self._tool("keydown", held)
        self._click(area, across, min(0.5, 20 / max(area[3], 1)))
        if held:
            self._tool("keyup", held)

    def tick(self, name: str, row: int) -> None:
        """The box at the left of a row."""
        area = self._ask("row", name=name, row=row)
        self._click((area[0] + 8, area[1], 18, area[3]))

    def drag(self, name: str, row: int, to: int, at: float) -> None:
        """A row let go over another; `at`: how far down in it, 0 to 1."""
        start = self._middle(self._ask("row", name=name, row=row), 0.5, 0.4)
        end = self._middle(self._ask("row", name=name, row=to), 0.5, at)
        self._tool("mousemove", *start, "mousedown", "1")
        for part in (0.2, 0.5, 0.8, 1.0, 1.0):
            between = [str(round(int(a) + (int(b) - int(a)) * part)) for a, b in zip(start, end, strict=True)]
            self._tool("mousemove", *between)
            time.sleep(0.06)
        self._tool("mouseup", "1")
        time.sleep(0.2)

    def wait_for(self, dialog: str) -> None:
        """A dialog is there and has the keys."""
        self.until(lambda: self.state()["dialog"] == dialog)
        time.sleep(0.1)
        self.focus()

    def wait_for_none(self) -> None:
        self.until(lambda: not self.state()["dialog"])
        self.focus()


def display(size: str) -> tuple[str, subprocess.Popen[bytes]]:
    """A virtual screen of this size on a number nobody uses."""
    out, into = os.pipe()
    x = subprocess.Popen(
        ["Xvfb", "-displayfd", str(into), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-dpi", "96"],
        pass_fds=(into,),
        stderr=subprocess.DEVNULL,
    )
    os.close(into)
    with os.fdopen(out) as told:
        number = told.readline().strip()
    assert number, "Xvfb does not start"
    return f":{number}", x
