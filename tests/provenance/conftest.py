"""The example pack, built once for all tests of the proof."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluations import tampering
from tests.evaluations.tampering import Honest


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory, example: Path, seeds: Path) -> Honest:
    """The example as built, with what it was built from."""
    return tampering.built(tmp_path_factory.mktemp("pack"), example, seeds)
