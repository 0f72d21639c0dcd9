"""The window is tested as a user meets it: real clicks and keys on real widgets, without a screen."""

from __future__ import annotations

import importlib.util
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

MISSING = [name for name in ("PySide6", "pypdfium2") if importlib.util.find_spec(name) is None]
collect_ignore_glob = ["test_*.py"] if MISSING else []

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.main_window import MainWindow

ROOT = Path(__file__).parent.parent.parent


def pytest_report_header() -> str:
    return f"tests/gui left out: {', '.join(MISSING)} not installed" if MISSING else ""


@pytest.fixture(scope="session")
def app() -> QApplication:
    from PySide6.QtWidgets import QApplication

    made = QApplication.instance() or QApplication([])
    assert isinstance(made, QApplication)
    made.setOrganizationName("Briefing")
    made.setApplicationName("Briefing tests")
    return made


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test writes into the state folder of whoever runs it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The example in a folder of its own: articles in `seeds`, the pack in `work`."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    work = tmp_path / "work"
    work.mkdir()
    (tmp_path / "seeds").chmod(0o755)
    path = work / "summits.briefing.yaml"
    shutil.copyfile(ROOT / "templates" / "xi-lee-summits.briefing.yaml", path)
    return path


@pytest.fixture(autouse=True)
def nothing_waits_for_ever(request: pytest.FixtureRequest) -> Iterator[None]:
    """A dialog that a failing test leaves open would hold up the run: it is closed, and the test fails."""
    if MISSING or "app" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    left: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog:
            left.append(type(dialog).__name__)
            dialog.close()

    timer = QTimer(interval=20_000)
    timer.timeout.connect(close)
    timer.start()
    yield
    timer.stop()
    assert not left, f"left open: {left}"


Until = Callable[..., None]


@pytest.fixture
def until(app: QApplication) -> Until:
    """Let the window work until something is so."""

    def wait(is_so: Callable[[], object], seconds: float = 15.0) -> None:
        end = time.monotonic() + seconds
        while not is_so():
            if time.monotonic() > end:
                raise AssertionError("it did not come to pass")
            app.processEvents()
            time.sleep(0.003)

    return wait


@pytest.fixture
def window(app: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on nothing yet, shown."""
    from PySide6.QtCore import QSettings
    from PySide6.QtTest import QTest

    from gui.appearance import Appearance
    from gui.jobs import Jobs
    from gui.main_window import MainWindow

    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(Jobs(), Appearance(app, "light"), settings)
    made.resize(1440, 880)
    made.show()
    # A screen without a window manager gives no window the focus by itself.
    made.activateWindow()
    QTest.qWaitForWindowActive(made, 3000)
    yield made
    made.document.is_saved()
    made.close()
    made.deleteLater()
    app.processEvents()


@pytest.fixture
def opened(window: MainWindow, pack: Path, until: Until) -> MainWindow:
    """A window on the example, its cards and pages there."""
    window.open(pack)
    until(lambda: window.workspace.briefing is not None)
    until(lambda: window.workspace.beside.preview.pages.count)
    return window
