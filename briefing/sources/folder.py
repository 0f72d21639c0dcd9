"""Which files of a source folder are read, and which are not and why."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from briefing.errors import SourceError
from briefing.model import Refusal
from briefing.spec.model import SourceFolder


class Listing(NamedTuple):
    """The files of one source folder, in order."""

    root: Path
    """The folder itself; for a single file the folder it lies in."""
    files: tuple[str, ...]
    """Relative to the root, with forward slashes, sorted."""
    refused: tuple[Refusal, ...] = ()
    passed_over: tuple[str, ...] = ()
    """Files that no include pattern asks for."""


def files(source: SourceFolder, base: Path) -> Listing:
    """The files to read, none of them opened yet.

    A link that leads out of the folder is refused: a folder handed on by somebody else must not
    be able to pull a reader's own files into a pack.
    """
    root = base / source.folder
    try:
        if root.is_file():
            if not is_article(root.name, source.include):
                raise SourceError(
                    f"{source.folder} is a file, not a folder of articles.",
                    where=source.where,
                    remedy=f"Name a folder, or one article ({', '.join(source.include)}).",
                )
            return Listing(root.parent, (root.name,))
        if not root.is_dir():
            raise SourceError(
                f"No such folder of articles: {source.folder}.", where=source.where, remedy=f"Looked for {root}."
            )
        listing = _listing(root, source)
    except OSError as fault:
        raise SourceError(
            f"The folder {source.folder} cannot be read: {fault.strerror or fault}.", where=source.where
        ) from fault
    if not listing.files and not listing.refused:
        patterns = ", ".join(source.include)
        what = "holds no file named like" if listing.passed_over else "is empty: it has nothing named like"
        raise SourceError(
            f"The folder {source.folder} {what} {patterns}.", where=source.where, remedy=f"Looked in {root}."
        )
    return listing


def is_article(name: str, include: Sequence[str]) -> bool:
    """Whether a single file may be a source: one the patterns accept, and no kind that a pack is made of."""
    return _matches(name, include) and not name.casefold().endswith(_OF_PACKS)


_OF_PACKS = (".yaml", ".yml", ".json", ".pdf", ".docx")
"""Endings of specs, registers and what is built from them: never an article, whatever the patterns say."""


def _listing(root: Path, source: SourceFolder) -> Listing:
    inside = root.resolve()
    wanted: list[str] = []
    refused: list[Refusal] = []
    passed: list[str] = []
    for name, is_link, reason in _walk(root):
        if reason:
            pass
        elif not _matches(name, source.include):
            if name != source.register:
                passed.append(printable(name))
            continue
        elif is_link and not _stays_inside(root / name, inside):
            reason = "a link that leads out of its source folder"
        elif name.rpartition("/")[2].startswith("."):
            reason = "a hidden file"
        elif _matches(name, source.exclude):
            reason = "left out by the pack's exclude patterns"
        elif printable(name) != name:
            reason = "its name is not valid text"
        if reason:
            refused.append(Refusal(printable(name), reason))
        else:
            wanted.append(name)
    return Listing(root, tuple(sorted(wanted)), tuple(sorted(refused, key=_file)), tuple(sorted(passed)))


def _file(refusal: Refusal) -> str:
    return refusal.file


def _walk(root: Path) -> Iterator[tuple[str, bool, str]]:
    """Each file below the root: relative name, whether it is a link, why it cannot be read.

    Hidden folders are not entered: version control and caches live there, not articles.
    """
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        try:
            with os.scandir(root / prefix) as entries:
                here = list(entries)
        except OSError as fault:
            if not prefix:
                raise
            yield prefix.rstrip("/"), False, f"a folder that cannot be read ({fault.strerror or 'no reason given'})"
            continue
        for entry in here:
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith("."):
                    waiting.append(name + "/")
            else:
                link = entry.is_symlink()
                yield name, link, "a link to a folder; such links are not followed" if link and entry.is_dir() else ""


def _stays_inside(path: Path, inside: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(inside)
    except (OSError, RuntimeError):
        return False


def _matches(name: str, patterns: Sequence[str]) -> bool:
    """Whether a pattern fits the file name, or the whole relative path where it has a slash."""
    last = name.rpartition("/")[2].casefold()
    return any(fnmatchcase(name.casefold() if "/" in pattern else last, pattern.casefold()) for pattern in patterns)


def printable(name: str) -> str:
    """The name with undecodable bytes and control characters made visible."""
    seen = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in seen)
