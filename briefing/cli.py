"""The command line: reads the words, calls one function a command, turns errors into one line.

Nothing heavy is imported here: `briefing --help` should cost what an empty program costs.
Exit codes: 0 done, 1 a check failed, 2 the user's input.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import re
import sys
from collections.abc import Sequence
from typing import NoReturn

from briefing import __version__
from briefing.errors import BriefingError, UsageError

DESCRIPTION = """Build a briefing pack from a folder of news articles: word-for-word, cited excerpts by
theme and a dated chronology, as PDF and Word."""

EXAMPLES = """examples:
  briefing new "Talks in Seoul" --sources articles/    write a spec to start from
  briefing check talks-in-seoul.briefing.yaml          what is wrong with it
  briefing build talks-in-seoul.briefing.yaml          write the PDF and the Word file"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        args = _understood(argv)
    except BriefingError as fault:
        print(f"briefing: {fault}", file=sys.stderr)
        return fault.exit_code
    # A command makes many objects and few cycles: collecting them costs it a fifth of its time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        command = importlib.import_module(f"briefing.commands.{args.module}")
        return int(command.run(args))
    except BriefingError as fault:
        for one in fault.faults:
            print(f"briefing: {one}", file=sys.stderr)
        return fault.exit_code
    except BrokenPipeError:
        # The reader of our output has gone (`briefing … | head`): not an error of ours.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("briefing: stopped; nothing was left half-written.", file=sys.stderr)
        return 130
    finally:
        if collecting:
            gc.enable()


class _Parser(argparse.ArgumentParser):
    """One that tells a mistake in one line, as everything else is told."""

    def error(self, message: str) -> NoReturn:
        raise wrong(message, self.prog)


def wrong(message: str, command: str, known: Sequence[str] = ()) -> UsageError:
    """A mistake on the command line, with the word that was likely meant. `known`: the words there are, where
    argparse does not list them itself."""
    choice = re.match(r"argument (.*?): invalid choice: '(.*)' \(choose from (.*)\)", message)
    if choice:
        name, word, listing = choice.groups()
        known = re.findall(r"[\w-]+", listing)
        message = f"There is no {'command' if name == 'COMMAND' else name} '{word[:40]}'."
        told = f"There are {', '.join(known[:-1])} and {known[-1]}."
    elif message.startswith("unrecognized arguments: "):
        word = message.partition(": ")[2].split()[0]
        message, told = f"'{word[:40]}' means nothing here.", f"Type: {command} --help"
    else:
        word, told = "", f"Type: {command} --help"
        message = f"{message[:1].upper()}{message[1:]}."
    if word and known:
        from briefing.yaml.wording import nearest

        near = nearest(word.partition("=")[0], known)
        told = f"Did you mean '{near}'?" if near else told
    return UsageError(message, remedy=told)


def _understood(argv: Sequence[str] | None) -> argparse.Namespace:
    """The words of the command line. Raises UsageError."""
    args, left = parser().parse_known_args(argv)
    if left:
        known = sorted(set(re.findall(r"--[\w-]+", args.of_command.format_usage())))
        raise wrong(f"unrecognized arguments: {' '.join(left)}", f"briefing {args.command}", known)
    return args


def parser() -> argparse.ArgumentParser:
    """All commands with their words."""
    top = _Parser(
        prog="briefing",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"briefing {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", dest="command", required=True)

    new = commands.add_parser("new", help="write a spec to start from")
    new.add_argument("title", help="title of the pack")
    new.add_argument("--sources", required=True, metavar="FOLDER", help="folder of articles (.txt, .md)")
    new.add_argument(
        "--themes", metavar="SET", help="theme set (default: those themes of korea-china that the articles speak of)"
    )
    new.add_argument("--theme", action="append", default=[], metavar="TITLE", help="a theme of your own; repeatable")
    new.set_defaults(module="new")

    check = commands.add_parser("check", help="read a spec and its sources and say what is wrong")
    check.add_argument("spec", help="the pack's .briefing.yaml file")
    check.set_defaults(module="check")

    explain = commands.add_parser("explain", help="what a rule of check means, and what to do")
    explain.add_argument("code", nargs="?", default="", help="a rule's number, such as B033 (default: lists them all)")
    explain.set_defaults(module="explain")

    build = commands.add_parser("build", help="build the pack")
    build.add_argument("spec", help="the pack's .briefing.yaml file")
    build.add_argument("--out", metavar="DIR", help="folder for the files (default: the spec's, else out/ beside it)")
    build.add_argument("--format", metavar="LIST", help="pdf, docx, json, with commas between (default: the spec's)")
    build.add_argument("--length", choices=("card", "short", "full"), help="how long (default: the spec's)")
    build.add_argument("--copy", type=int, default=0, metavar="N", help="only copy N of the distribution list")
    build.add_argument(
        "--encrypt",
        action="store_true",
        help="encrypt the PDF (AES-256) with a password from the terminal, FILE or BRIEFING_PASSWORD; it is then no"
        " PDF/A, its bytes differ from build to build, and Word and JSON are written only if --format names them",
    )
    build.set_defaults(module="build")

    why = commands.add_parser("why", help="why a source or an excerpt is in the pack: briefing why S3, why 'S3 ¶6'")
    why.add_argument("what", help="S3, 'S3 ¶6', or an excerpt's id")
    why.add_argument("spec", nargs="?", help="the pack's spec (default: the only one in this folder)")
    why.set_defaults(module="why")

    why_not = commands.add_parser("why-not", help="why words of an article are not in the pack")
    why_not.add_argument("words", help="words as they stand in the article")
    why_not.add_argument("spec", nargs="?", help="the pack's spec (default: the only one in this folder)")
    why_not.set_defaults(module="why_not")

    verify = commands.add_parser("verify", help="check every quotation of a pack against its audit record")
    verify.add_argument("file", help="the pack's PDF or Word file")
    verify.add_argument(
        "--sources", action="append", metavar="DIR", help="folder of the articles, to check against them too"
    )
    verify.set_defaults(module="verify")

    give_back = commands.add_parser("open", help="take the spec out of a shared pack")
    give_back.add_argument("file", help="the pack's PDF or Word file")
    give_back.add_argument(
        "--out", metavar="SPEC", help="a new file (default: FILE's name in this folder; - prints it)"
    )
    give_back.set_defaults(module="open")

    take_back = commands.add_parser("import-word", help="take the analyst's text, edited in Word, back into the spec")
    take_back.add_argument("file", help="the pack's Word file, as edited")
    take_back.add_argument("spec", nargs="?", help="the spec to change (default: a new file, from the one enclosed)")
    take_back.set_defaults(module="import_word")

    diff = commands.add_parser("diff", help="what changed between two packs")
    diff.add_argument("old", help="the older pack: PDF, Word or JSON file, or a spec")
    diff.add_argument("new", help="the newer one")
    diff.add_argument("--exit-code", action="store_true", help="exit code 1 where anything differs")
    diff.set_defaults(module="diff")

    events = commands.add_parser("chronology", help="the dated statements of a pack, as a table or as data")
    events.add_argument("spec", nargs="?", help="the pack's spec (default: the only one in this folder)")
    events.add_argument("--by", choices=("theme", "actor"), default="", help="under a heading a theme, or an actor")
    events.add_argument("--key", action="store_true", help="key events only")
    events.add_argument("--from", dest="start", default="", metavar="DATE", help="first date: 2025-11-01, 2025-11")
    events.add_argument("--to", dest="end", default="", metavar="DATE", help="last date")
    events.add_argument(
        "--format", dest="form", choices=("table", "csv", "json", "ics"), default="table", help="ics: what is planned"
    )
    events.set_defaults(module="chronology")

    dates = commands.add_parser("dates", help="the time expressions of a text, on the calendar")
    dates.add_argument("article", nargs="?", help="a text file")
    dates.add_argument("--published", default="", metavar="DATE", help="the article's date, 2025-11-01 or 2025-11")
    dates.add_argument("--jsonl", action="store_true", help='read lines {"id","text","dct"}, write lines with timexes')
    dates.set_defaults(module="dates")

    schema = commands.add_parser("schema", help="print the JSON Schema of a spec, for editors")
    schema.add_argument("--table", action="store_true", help="print the keys as the README's tables instead")
    schema.set_defaults(module="schema")

    for command in (build, verify, give_back, diff):
        command.add_argument(
            "--password-file", metavar="FILE", help="password of an encrypted PDF (default: $BRIEFING_PASSWORD, or ask)"
        )
    for command in (check, build, why, why_not, events):
        command.add_argument(
            "--no-library", action="store_true", help="work everything out anew, and keep nothing for the next time"
        )
    for command in commands.choices.values():
        command.set_defaults(of_command=command)
    return top


if __name__ == "__main__":
    sys.exit(main())
