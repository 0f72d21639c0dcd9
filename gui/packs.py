"""Where new packs go: the example's copy, a pack beside a folder of articles. No Qt."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from briefing.spec import reader, writer
from briefing.spec.model import Spec
from briefing.spec.naming import SUFFIX
from gui import edits, recovery


def example(shipped: Path) -> Path:
    """The user's own copy of the example with its articles, made when there is none: what ships is not written
    to, and a correction of the register writes beside the articles."""
    own = recovery.state_folder() / shipped.name
    if not own.exists():
        own.parent.mkdir(parents=True, exist_ok=True)
        spec = reader.read(shipped)
        copied = []
        for number, source in enumerate(spec.sources, 1):
            name = f"example articles {number}" if number > 1 else "example articles"
            articles = own.parent / name
            if not articles.exists():
                shutil.copytree(shipped.parent / source.folder, articles, copy_function=shutil.copyfile)
                articles.chmod(0o755)
            copied.append(replace(source, folder=name))
        spec = replace(edits.moved(spec, own), sources=tuple(copied))
        # The shipped pack writes beside the program; a user's files belong where the user finds them.
        spec = edits.with_output(spec, replace(spec.output, folder=(Path.home() / "Briefing").as_posix()))
        writer.write(spec, own)
    return own


def free_name(folder: Path) -> Path:
    """A name for a pack beside a folder of articles that no file has yet."""
    base = folder.name or "pack"
    path = folder.parent / f"{base}{SUFFIX}"
    number = 2
    while path.exists():
        path = folder.parent / f"{base}-{number}{SUFFIX}"
        number += 1
    return path


def create(spec: Spec) -> None:
    """Write a new pack. Raises OutputError where it cannot be written."""
    writer.write(spec, Path(spec.path))


def with_suffix(path: Path) -> Path:
    """The name with the ending packs have, unless it is a YAML file already."""
    return path if path.suffix in (".yaml", ".yml") else path.with_name(path.name + SUFFIX)
