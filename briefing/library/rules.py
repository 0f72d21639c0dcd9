"""A fingerprint of the program's own rules, which every kind of result carries.

The rules are the program's modules, so their source decides: whoever changes a rule, in a checkout
or by installing another version, has a new fingerprint without thinking of it. What only shows
results (pages, exporters, commands, provenance) is left out; the layers of the import contract
keep it from deciding anything. Theme sets decide, and are part of the keys. A module's date counts
for nothing: wheels and checkouts set it at will.
"""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from briefing import __version__

PACKAGE = Path(__file__).parent.parent
SHOW_ONLY = ("commands", "exporters", "pages", "provenance", "templates", "seeds")


@cache
def fingerprint() -> str:
    """Hex digits that change when a rule, the program's version, Python's or Unicode's does."""
    digest = hashlib.blake2b(digest_size=8)
    digest.update(f"{__version__}\n{sys.version}\n{unicodedata.unidata_version}\n".encode())
    modules = list(_modules())
    for name, source in modules:
        digest.update(f"{name}\n{len(source)}\n".encode())
        digest.update(source)
    if not modules:  # a bundled program has no source files: then the program's own file stands for them
        digest.update(hashlib.blake2b(Path(sys.executable).read_bytes()).digest())
    return digest.hexdigest()


def _modules() -> Iterator[tuple[str, bytes]]:
    for path in sorted((*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.yaml"))):
        name = path.relative_to(PACKAGE)
        if name.parts[0] not in SHOW_ONLY:
            yield name.as_posix(), path.read_bytes()
