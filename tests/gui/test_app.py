"""The program from outside: what it says where it cannot run, and that it starts."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from gui import app as program
from gui import desktop_entry, display


def test_without_qt_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert program.main([]) == 2
    assert 'pip install "briefing[gui]"' in capsys.readouterr().err


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--help"]) == 0
    assert "briefing-gui" in capsys.readouterr().out


def test_the_desktop_learns_of_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    written = desktop_entry.install()
    assert {file.name for file in written} == {"briefing.desktop", "briefing.xml", "briefing.svg"}
    assert all(file.is_file() for file in written)


RUN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui import app
import gui.main_window as main_window
opened = main_window.MainWindow.open
def open_and_leave(window, path):
    opened(window, path)
    def leave(answer):
        print("pages", len(answer.pdf) > 1000, flush=True)
        window.close()
        QApplication.quit()
    window.jobs.drawn.connect(leave)
main_window.MainWindow.open = open_and_leave
sys.exit(app.main(sys.argv[1:]))
"""


def test_the_program_opens_a_pack_and_ends(pack: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(pack)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "pages True\n"
    assert done.returncode == 0, done.stderr


def test_the_core_loads_no_qt() -> None:
    code = "import sys, briefing.cli, briefing.assemble, gui.edits, gui.rows, gui.cutting, gui.building; "
    code += "print(any(name.startswith('PySide6') for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize(
    ("environment", "arguments", "can"),
    [
        ({}, (), False),
        ({"QT_QPA_PLATFORM": "xcb"}, (), False),
        ({"QT_QPA_PLATFORM": "wayland-egl"}, (), False),
        ({"DISPLAY": ":1"}, (), True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, (), True),
        ({"QT_QPA_PLATFORM": "offscreen"}, (), True),
        ({}, ("-platform", "offscreen:size=800x600"), True),
    ],
)
def test_a_screen_is_asked_for_before_qt_is(environment: dict[str, str], arguments: tuple[str, ...], can: bool) -> None:
    assert (display.missing(environment, arguments, "linux") == "") is can
    assert display.missing(environment, arguments, "win32") == ""


@pytest.mark.parametrize(("name", "said"), [("", "there is no display"), (":9753", "does not answer")])
def test_without_a_display_one_line_says_so(name: str, said: str) -> None:
    environment = {key: value for key, value in os.environ.items() if key not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-m", "gui.app"],
        env=environment | {"DISPLAY": name},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
