"""`briefing-gui --install-desktop`: menu entry, icon and file type of a Linux desktop, for this user only. No Qt."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

FILES = Path(__file__).parent / "desktop"
_PLACES = {
    "briefing.desktop": "applications",
    "briefing.xml": "mime/packages",
    "briefing.svg": "icons/hicolor/scalable/apps",
}
_REFRESH = (("update-desktop-database", "applications"), ("update-mime-database", "mime"))


def install() -> list[Path]:
    """Copy the files and tell the desktop; the files written."""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    written = []
    for name, place in _PLACES.items():
        target = data / place / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(FILES / name, target)
        written.append(target)
    for program, place in _REFRESH:
        found = shutil.which(program)
        if found:
            subprocess.run([found, str(data / place)], check=False, capture_output=True)  # noqa: S603 - the desktop's own
    return written
