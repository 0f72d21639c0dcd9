"""`briefing schema`: the JSON Schema of spec files, for editors that complete and check YAML."""

from __future__ import annotations

import argparse
import json

from briefing.spec.schema import reference, schema


def run(args: argparse.Namespace) -> int:
    """Prints the schema; with `args.table`, the README's tables of keys instead."""
    if getattr(args, "table", False):
        print(reference(), end="")
    else:
        print(json.dumps(schema(), indent=2, ensure_ascii=False))
    return 0
