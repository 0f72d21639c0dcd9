"""`briefing-gui [PACK]`: the desktop app from the first line to the last."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from gui import display

MISSING = """\
The desktop app needs PySide6 and pypdfium2, which are not installed here.
Install them with:  pip install "briefing[gui]"
The command line works without them:  briefing --help"""


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, on a pack where one is named."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["--builder"]:
        from gui import building

        building.main()
        return 0
    if "-h" in arguments or "--help" in arguments:
        print("usage: briefing-gui [PACK.briefing.yaml]")
        print("       briefing-gui --install-desktop    menu entry, icon and file type on Linux, for this user")
        return 0
    if "--install-desktop" in arguments:
        from gui import desktop_entry

        for file in desktop_entry.install():
            print(file)
        return 0
    missing = [name for name in ("PySide6", "pypdfium2") if importlib.util.find_spec(name) is None]
    if missing:
        print(MISSING, file=sys.stderr)
        return 2
    why = display.missing(os.environ, arguments)
    if why:
        print(why, file=sys.stderr)
        return 2
    return _run(arguments)


def _run(arguments: list[str]) -> int:
    # The builder loads while Qt does: its first pages are ready when the window is.
    from gui.process import Child

    named = [word for word in arguments if not word.startswith("-")]
    child = Child(Path(named[0]) if named else None)
    try:
        from PySide6.QtCore import QSettings
        from PySide6.QtGui import QIcon
        from PySide6.QtWidgets import QApplication
    except ImportError as fault:
        child.kill()
        print(f"The window cannot be opened: {fault}. {display.LIBRARIES}", file=sys.stderr)
        return 2
    why = display.unusable(os.environ, arguments)
    if why:
        child.kill()
        print(why, file=sys.stderr)
        return 2
    from gui import translation
    from gui.appearance import Appearance
    from gui.jobs import Jobs
    from gui.main_window import MainWindow
    from gui.windows import Windows

    app = QApplication([sys.argv[0], *arguments])
    app.setOrganizationName("Briefing")
    app.setApplicationName("Briefing")
    app.setDesktopFileName("briefing")
    app.setWindowIcon(QIcon(str(Path(__file__).parent / "desktop" / "briefing.svg")))
    settings = QSettings()
    translation.install(app, str(settings.value("language", "")))
    look = str(settings.value("look", "system"))
    appearance = Appearance(app, look if look in ("light", "dark") else "system")  # type: ignore[arg-type]
    windows = Windows(app, MainWindow(Jobs(child), appearance, settings))
    windows.now.show()
    if named:
        windows.now.open(Path(named[0]))
    return int(app.exec())


if __name__ == "__main__":
    sys.exit(main())
