"""Small invented folders of articles, read as a build reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from briefing import analysis, sources
from briefing.model import Corpus, Event, Theme
from briefing.spec.model import SourceFolder

Chronicle = Callable[..., tuple[Event, ...]]


def corpus(folder: Path, articles: Mapping[str, tuple[str, str]]) -> Corpus:
    """Articles by name, each with its date and text, written and read back."""
    folder.mkdir(exist_ok=True)
    register = []
    for name, (published, text) in articles.items():
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
        if published:
            register.append(f"{name}.txt:\n  published: {{value: {published}, origin: analyst, evidence: told}}\n")
    (folder / "sources.yaml").write_text("".join(register) or "{}\n", encoding="utf-8")
    return sources.load((SourceFolder(str(folder)),), folder)


@pytest.fixture
def chronicle(tmp_path: Path) -> Chronicle:
    """The events of invented articles: `chronicle({"a": ("2031-05-09", text)}, themes)`."""

    def made(articles: Mapping[str, tuple[str, str]], themes: Sequence[Theme] = ()) -> tuple[Event, ...]:
        return analysis.analysis(themes, corpus(tmp_path / "articles", articles)).dated

    return made
