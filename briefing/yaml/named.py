"""Files that go by a short name among the templates, or by their path."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from briefing.errors import BriefingError, Place
from briefing.resources import TEMPLATES
from briefing.yaml.wording import listed, nearest

Shelf = Literal["themes", "styles"]

_WHAT = {"themes": "theme set", "styles": "house style"}


def names(shelf: Shelf) -> tuple[str, ...]:
    """The short names there are."""
    return tuple(sorted(file.stem for file in (TEMPLATES / shelf).glob("*.yaml")))


def find(shelf: Shelf, name: str, base: Path, where: Place | None, refused: type[BriefingError]) -> Path:
    """The file a name or path means; a path counts from `base`. `where` is the place that names it."""
    if "/" in name or "\\" in name or name.endswith((".yaml", ".yml")):
        file = base / name
        if not _is_file(file):
            raise refused(
                f"there is no {_WHAT[shelf]} at '{name[:80]}'.",
                where=where,
                remedy="Check the path; it counts from the folder of the spec.",
            )
        return file
    known = names(shelf)
    if name in known:
        return TEMPLATES / shelf / f"{name}.yaml"
    near = nearest(name, known)
    there = f"There is {listed(known, 'and')}; your own is named by its path, such as ./{name}.yaml."
    raise refused(
        f"there is no {_WHAT[shelf]} '{name[:60]}'.",
        where=where,
        remedy=f"Did you mean '{near}'?" if near else there if known else "Name your own by its path.",
    )


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # longer than a name can be, or not a name at all
        return False
