"""What the files of a pack are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.spec import naming
from briefing.spec.model import Output, Spec

SPEC = Spec("Talks: a/b  in Seoul?", (), (), edition=3, date="2026-01-06", marking="TLP:AMBER")


@pytest.mark.parametrize(
    ("pattern", "made"),
    [
        ("", ""),
        ("plain", "plain"),
        ("{title}-{edition}-{date}", "Talks-a-b-in-Seoul-3-2026-01-06"),
        ("{marking} {length}", "TLP-AMBER-full"),
        ("../../etc/{title}", "etc-Talks-a-b-in-Seoul"),
        ("con", "_con"),
        ("...", ""),
        ("정상회담 {date}", "정상회담-2026-01-06"),
    ],
)
def test_fields_are_filled_in_and_nothing_climbs_out_of_the_folder(pattern: str, made: str) -> None:
    assert naming.name(replace(SPEC, output=Output(name=pattern))) == made


def test_a_long_title_makes_a_name_a_file_system_takes() -> None:
    spec = replace(SPEC, title="가" * 400, output=Output(name="{title}"))
    assert len(naming.name(spec).encode()) <= naming.LONGEST


@pytest.mark.parametrize(("pattern", "why"), [("{titel}", "titel"), ("{title", "brace"), ("}", "brace")])
def test_a_wrong_pattern_is_told(pattern: str, why: str) -> None:
    assert why in naming.fault(pattern)
    assert not naming.fault("{title}-{edition}-{date}-{length}-{marking}")
