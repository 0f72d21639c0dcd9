"""Where the files that ship with the program are: theme sets, house styles, fonts, specs to start from."""

from __future__ import annotations

from pathlib import Path

_INSTALLED = Path(__file__).parent / "templates"
_CHECKOUT = Path(__file__).parent.parent / "templates"

TEMPLATES = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
"""`templates/`: inside the package in a wheel, beside it in a checkout."""
