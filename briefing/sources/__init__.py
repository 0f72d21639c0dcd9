"""Files in, articles out: read, cut into paragraphs and sentences, and what is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.model import Corpus
from briefing.spec.model import SourceFolder

__all__ = ["load"]


def load(folders: Sequence[SourceFolder], base: Path) -> Corpus:
    """All articles of the source folders, folder by folder, files sorted by name.

    `base` is the folder that relative source folders count from. Raises `SourceError` where a
    folder gives nothing at all, `SpecError` for a fault in a register; everything smaller comes
    back as a refusal or a problem.
    """
    from briefing.sources import corpus

    return corpus.load(folders, base)
