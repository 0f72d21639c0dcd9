"""`briefing explain [CODE]`: what a rule of `briefing check` means and what to do; without a code, all rules."""

from __future__ import annotations

import argparse
import textwrap

from briefing.errors import BriefingError
from briefing.rules import Rule, rules
from briefing.yaml.wording import nearest

WIDTH = 88


def run(args: argparse.Namespace) -> int:
    """Prints the rule's page, or the list."""
    known = rules()
    if not args.code:
        for rule in known.values():
            print(f"{rule.code}  {rule.severity:<7}  {rule.title}")
        return 0
    code = args.code.strip().upper()
    if code not in known:
        near = nearest(code, known)
        raise BriefingError(
            f"There is no rule {args.code.strip()[:20]!r}.",
            remedy=f"Did you mean {near}?" if near else "`briefing explain` lists them.",
        )
    print(page(known[code]))
    return 0


def page(rule: Rule) -> str:
    """The page that explains a rule."""
    if rule.severity == "error":
        off = "It cannot be switched off: an error means that something asked for is not done."
    elif not rule.can_be_off:
        off = "It cannot be switched off: the page does not show what the source has."
    else:
        off = f"checks: [{{off: {rule.code}, reason: why it does not matter here}}]"
    parts = (
        ("What it means", rule.means),
        ("Why it matters", rule.matters),
        ("For example", rule.example),
        ("What to do", rule.remedy),
        ("To switch it off", off),
    )
    told = [f"{rule.code}  {rule.title}  ({rule.severity})"]
    for title, words in parts:
        told += ["", title, textwrap.indent(textwrap.fill(words, WIDTH - 2), "  ")]
    return "\n".join(told)
