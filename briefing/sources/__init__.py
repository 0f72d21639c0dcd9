"""Files in, articles out: read, cut into paragraphs and sentences, and what is known of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from briefing.library.keeping import NOWHERE, Library
from briefing.model import Corpus
from briefing.spec.model import SourceFolder

__all__ = ["COPY_OF", "load"]

COPY_OF = "a copy of"
"""How the reason begins of a file that is refused because another has the same bytes."""


def load(
    folders: Sequence[SourceFolder],
    base: Path,
    library: Library = NOWHERE,
    told: Callable[[int, int], None] | None = None,
) -> Corpus:
    """All articles of the source folders, folder by folder, files sorted by name.

    `base` is the folder that relative source folders count from. Raises `SourceError` where a
    folder gives nothing at all, `SpecError` for a fault in a register; everything smaller comes
    back as a refusal or a problem. Every file is read and its bytes are compared by fingerprint;
    only what follows from them may come from the `library`. `told` hears how many articles of how
    many are understood.
    """
    from briefing.sources import corpus

    return corpus.load(folders, base, library, told)
