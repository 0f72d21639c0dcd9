"""Articles without a date are set side by side like others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefing import assemble
from briefing.model import Theme
from briefing.spec.model import ComparisonChoice, SourceFolder, Spec, ThemeEntry


def test_an_undated_article_stops_no_build(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Headline\n\nThe harbour was closed for trawlers.\n", encoding="utf-8")
    spec = Spec(
        "P", (SourceFolder(str(tmp_path)),), (ThemeEntry(Theme("t", "T", terms=("harbour",))),), date="2031-01-01"
    )
    spec = replace(spec, path=str(tmp_path / "p.briefing.yaml"), comparison=ComparisonChoice(stale_after=30))
    made = assemble.briefing(spec, assemble.read(spec))
    assert [gap.kind for gap in made.comparison.gaps if gap.kind == "stale"] == ["stale"]
