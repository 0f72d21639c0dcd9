"""Whether a window can be opened here at all: asked before Qt is, which ends the program where it cannot."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_SCREENS = ("xcb", "wayland", "")
"""Platforms of Qt that draw on a desktop's screen; the others (offscreen, vnc, linuxfb …) bring their own."""
LIBRARIES = (
    "On a bare Debian or Ubuntu, Qt needs:  sudo apt-get install libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 "
    "libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 "
    "libxcb-shape0 libxcb-xkb1"
)


def missing(environment: Mapping[str, str], arguments: Sequence[str] = (), system: str = sys.platform) -> str:
    """What is missing for a window and what to do, as one line; empty where nothing is known to be."""
    if not system.startswith("linux") or _platform(environment, arguments) not in _SCREENS:
        return ""
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return ""
    return (
        "The window cannot be opened: there is no display (DISPLAY and WAYLAND_DISPLAY are empty). Start it on a "
        "desktop, over `ssh -X`, or under `xvfb-run`; the command line needs none: briefing --help"
    )


def unusable(environment: Mapping[str, str], arguments: Sequence[str] = (), system: str = sys.platform) -> str:
    """The same for what can only be seen by trying: Qt's own library for X11, and the display that is named.

    Both are what Qt itself does a moment later, and cost it nothing the second time."""
    platform = _platform(environment, arguments)
    is_x = platform == "xcb" or (not platform and not environment.get("WAYLAND_DISPLAY"))
    if not system.startswith("linux") or not is_x:
        return ""
    import PySide6

    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    try:
        if plugin.is_file():  # a distribution's own Qt has it elsewhere, with all it needs
            ctypes.CDLL(str(plugin))
        x = ctypes.CDLL("libxcb.so.1")
    except OSError as fault:
        return f"The window cannot be opened: {fault}. {LIBRARIES}"
    return (
        ""
        if _answers(x)
        else (
            f"The window cannot be opened: the display {environment.get('DISPLAY', '')} does not answer. "
            "Set DISPLAY to one that does; the command line needs none: briefing --help"
        )
    )


def _platform(environment: Mapping[str, str], arguments: Sequence[str]) -> str:
    """The platform Qt is told to use, without its options; empty where it is left to choose."""
    words = [*arguments, ""]
    told = next((words[n + 1] for n, word in enumerate(words) if word in ("-platform", "--platform")), "")
    return (told or environment.get("QT_QPA_PLATFORM", "")).partition(";")[0].partition(":")[0].partition("-")[0]


def _answers(x: ctypes.CDLL) -> bool:
    x.xcb_connect.restype = ctypes.c_void_p
    for ask in (x.xcb_connection_has_error, x.xcb_disconnect):
        ask.argtypes = [ctypes.c_void_p]
    connection = x.xcb_connect(None, None)
    answers = not x.xcb_connection_has_error(connection)
    x.xcb_disconnect(connection)
    return answers
