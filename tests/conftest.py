"""Tests that want a system program are left out where it is missing, and the run says so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.library.place import VARIABLE

ROOT = Path(__file__).parent.parent
LEFT_OUT: dict[str, int] = {}
"""Missing program -> number of tests left out."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh", action="store_true", help="make the golden pages anew (test_golden_pages.py)")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    wanted: list[pytest.Item] = []
    unwanted: list[pytest.Item] = []
    for item in items:
        missing = [
            program for mark in item.iter_markers("needs") for program in mark.args if shutil.which(program) is None
        ]
        if missing:
            unwanted.append(item)
            for program in missing:
                LEFT_OUT[program] = LEFT_OUT.get(program, 0) + 1
        else:
            wanted.append(item)
    if unwanted and os.environ.get("BRIEFING_NOTHING_LEFT_OUT"):
        raise pytest.UsageError(f"nothing may be left out here, and these are missing: {', '.join(sorted(LEFT_OUT))}")
    if unwanted:
        config.hook.pytest_deselected(items=unwanted)
        items[:] = wanted


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not LEFT_OUT:
        return
    packages = (ROOT / ".ci" / "system-packages").read_text(encoding="utf-8").strip()
    terminalreporter.section("left out: system programs are missing")
    for program, count in sorted(LEFT_OUT.items()):
        terminalreporter.line(f"{count} tests want {program}")
    terminalreporter.line(f"Install them all with: sudo apt-get install {packages}")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The five articles of the example."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def example() -> Path:
    """The example spec."""
    return ROOT / "templates" / "xi-lee-summits.briefing.yaml"


@pytest.fixture(scope="session", autouse=True)
def _library_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or fills the library of whoever runs it; child processes inherit this."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(tmp_path_factory.mktemp("library"))
    yield
    if before is None:
        del os.environ[VARIABLE]
    else:
        os.environ[VARIABLE] = before
