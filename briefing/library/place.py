"""Where the library lies: the user's cache folder, never a folder of articles."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "BRIEFING_LIBRARY"
"""Environment variable that names another folder; set and empty, there is no library."""


def folder() -> Path | None:
    """The library's folder, which need not exist yet; None where there is to be none.

    Linux: XDG Base Directory Specification 0.8, whose variables hold absolute paths or nothing.
    """
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named.strip() else None
    if sys.platform == "win32":
        return _below(os.environ.get("LOCALAPPDATA"), "AppData/Local") / "Cache"
    if sys.platform == "darwin":
        return _below(None, "Library/Caches")
    return _below(os.environ.get("XDG_CACHE_HOME"), ".cache")


def _below(given: str | None, usual: str) -> Path:
    if given and Path(given).is_absolute():
        return Path(given) / "briefing"
    return Path(os.path.expanduser("~")) / usual / "briefing"  # noqa: PTH111 - Path.home() raises where there is none
