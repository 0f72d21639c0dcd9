"""`briefing new`: a spec to start from, with every key explained where it stands."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path

from briefing.errors import OutputError, Place, SourceError, SpecError
from briefing.model import Theme
from briefing.sources.folder import is_article
from briefing.spec import reader, themes
from briefing.spec.model import SourceFolder
from briefing.yaml import named
from briefing.yaml.forms import keys
from briefing.yaml.nodes import kind
from briefing.yaml.quote import comment, quoted
from briefing.yaml.wording import listed

USUAL = "korea-china"
"""The theme set from which themes are taken where nobody names one."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_TEMPLATE = """\
# A briefing pack. Change what you like, then:   briefing build {file}
#
# Lines that start with # are comments. To use a key that is commented out, take its # away.
# Put quotation marks around text that holds a colon, a # or a quotation mark.

# ---- What the pack is ----------------------------------------------------------------------------
title: {title}
purpose: ""                     # one line: what the pack is for
reader: ""                      # who reads it, or the meeting it is for
marking: ""                     # TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR, or your own
prepared_by: ""                 # you or your team
edition: 1

#date: 2026-01-31               # the pack's date; left out: the date of the newest article
#cutoff: 31 January 2026, 18:00 # information cut-off, printed as it stands here
#contact: ""                    # how to reach you
#handling: ""                   # one line on how the pack may be passed on
#since: ""                      # an earlier edition: its PDF, Word file or spec; what changed is shown
#addendum: 0                    # number of an addendum to that edition
#distribution: []               # who gets it: a numbered copy for each name
#editions: []                   # its history: edition, date and note of each
#language: en-GB                # language of the pack's own words

# ---- Where the articles are ----------------------------------------------------------------------
# Folders count from this file; their subfolders are read too.
sources:
  - folder: {folder}
    #include: ["*.txt", "*.md"]  # file names to read
    #exclude: []                 # file names to leave out; they are counted in the pack
    #register: sources.yaml      # titles, outlets and dates that the texts do not say

# ---- What to look for ----------------------------------------------------------------------------
{themes}
# ---- What you say --------------------------------------------------------------------------------
# Printed first, as yours. The program never writes these for you.
bottom_line: ""                 # 60 words at most
key_points: []                  # up to five, each on a line of its own that starts with -

# ---- What is printed -----------------------------------------------------------------------------
length: full                    # card (one sheet), short (six to nine pages) or full

#chronology:
#  start: ""                    # first date shown: 2025-11-01, 2025-11 or 2025
#  end: ""                      # last date shown
#  importance: 2                # 1 everything dated, 2 worth a line, 3 key events only
#comparison:
#  same_text: 0.4               # share of the shorter text's words that makes it a copy of another article
#  stale_after: 30              # days after which a theme without a newer article is listed as a gap; 0: never
#checks: []                     # rules of `briefing check` to switch off: - {{off: B033, reason: why}}
#output:
#  folder: out                  # where the files go, counted from this file
#  formats: [pdf, docx]         # pdf, docx, json
#style: house                   # a house style, or the path of your own
#version: 1                     # of the form of this file
"""
_OWN_THEMES = """\
# A theme is a heading; the rest helps to find and explain what belongs under it.
themes:
  - title: First theme          # write your own here
    question: ""                # the question the section answers
    #terms: []                  # words that show, alone, that a sentence is about it
    #context: []                # weaker words: two of them count, or one beside a term
    #exclusions: []             # phrases that do not count
    #comment: ""                # your own words at the head of the section
    #most: 0                    # print at most this many excerpts; 0 leaves it to the length
"""
_TITLED = """\
# A theme is a heading; terms, context and exclusions help to find what belongs under it.
themes:
{entries}
    #terms: []                  # words that show, alone, that a sentence is about it
    #comment: ""                # your own words at the head of the section
"""
_SET_THEMES = """\
# Themes of the set, in the order they are printed; delete or move lines. A line of your own can be
# a new theme:            - title: Fisheries
# and a theme of the set can be given more words and a comment of yours:
#                         - theme: {first}
#                           terms: [another word]
#                           comment: What I make of it.
theme_set: {name}
themes:
{entries}
"""


def run(args: argparse.Namespace) -> int:
    """Writes NAME.briefing.yaml into the current folder and says what to type next."""
    title = str(args.title).strip()
    if not title:
        raise SpecError("a pack needs a title.", remedy='For example: briefing new "My pack" --sources articles')
    here = Path.cwd()
    sources = Path(args.sources)
    _check_sources(sources)
    chosen, count = _themes(args, here, sources)
    file = Path(f"{_file_name(title)}.briefing.yaml")
    text = _TEMPLATE.format(file=file, title=quoted(title), folder=quoted(_from(here, sources)), themes=chosen)
    for problem in reader.examine_text(text, here / file)[1]:
        raise SpecError(problem.message, where=problem.where, remedy=problem.remedy)
    _write(file, text)
    print(f"Wrote {file}: {count} from {args.sources}.")
    print("Next, edit it in any text editor, then type:")
    print(f"  briefing check {file}")
    print(f"  briefing build {file}")
    return 0


def _file_name(title: str) -> str:
    """The title's letters and figures in small letters, joined by hyphens."""
    return "-".join(re.findall(r"[^\W_]+", title.lower()))[:60].strip("-") or "pack"


def _from(here: Path, target: Path) -> str:
    """The way from here to there, with forward slashes on every system."""
    try:
        return Path(os.path.relpath(target, here)).as_posix()
    except ValueError:  # another drive of Windows
        return target.absolute().as_posix()


def _check_sources(sources: Path) -> None:
    where = Place(str(sources))
    if not _exists(sources):
        raise SourceError(
            "there is no such folder.", where=where, remedy="Check the name; it counts from where you are."
        )
    patterns = keys(SourceFolder)["include"].default
    if not any(_is_text(file) for file in _files(sources, patterns)):
        raise SourceError(
            "no article can be read there.",
            where=where,
            remedy=f"Put each article into the folder as a text file ({listed(patterns)}).",
        )


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # longer than a name can be, or not a name at all
        return False


def _files(sources: Path, patterns: Iterable[str]) -> Iterator[Path]:
    if sources.is_file() and is_article(sources.name, list(patterns)):
        yield sources
    for pattern in patterns:
        yield from (file for file in sources.rglob(pattern) if file.is_file())


def _is_text(file: Path) -> bool:
    """Whether the file's beginning could be an article's: something, and not a program's data."""
    try:
        with file.open("rb") as opened:
            start = opened.read(4096)
    except OSError:
        return False
    return bool(start.strip()) and (b"\0" not in start or start[:2] in _UTF_16)


def _themes(args: argparse.Namespace, here: Path, sources: Path) -> tuple[str, str]:
    """The spec's lines about themes, and how many there are in words."""
    titles = [title for title in (" ".join(str(one).split()) for one in getattr(args, "theme", None) or ()) if title]
    asked = str(getattr(args, "themes", None) or "")
    if asked:
        return _of_set(asked, here, titles)
    if titles:
        return _TITLED.format(entries=_titled(titles)), f"{_many(len(titles))}, articles"
    found = themes.read(named.find("themes", USUAL, here, None, SpecError))
    spoken = _spoken_of(found, sources)
    if not spoken:
        return _OWN_THEMES, "one theme to fill in, articles"
    return _of_set(USUAL, here, titles, spoken)


def _of_set(name: str, here: Path, titles: Sequence[str], spoken: Set[str] | None = None) -> tuple[str, str]:
    """The themes of a set, and titles besides. `spoken`: ids of the themes to take; the others are comments."""
    file = named.find("themes", name, here, None, SpecError)
    found = themes.read(file)
    written = name if name in named.names("themes") else quoted(_path(_from(here, file)))
    width = max(len(other.id) for other in found)
    taken = [theme for theme in found if spoken is None or theme.id in spoken]
    lines = [_entry(theme, width) for theme in taken]
    lines += [f"{_titled(titles)}"] if titles else []
    lines += [
        f"  #{_entry(theme, width)[2:]}: no term of it stands in the articles" for theme in found if theme not in taken
    ]
    first = found[0].id if found else "name"
    many = _many(len(taken) + len(titles))
    return _SET_THEMES.format(name=written, entries="\n".join(lines), first=first), f"{many}, articles"


def _titled(titles: Sequence[str]) -> str:
    return "\n".join(f"  - title: {quoted(title)}" for title in titles)


def _many(count: int) -> str:
    return "1 theme" if count == 1 else f"{count} themes"


def _spoken_of(found: Sequence[Theme], sources: Path) -> frozenset[str]:
    """Ids of the themes of which a term stands in an article."""
    from briefing.sources import reading  # with the words of the themes, only where no theme was named
    from briefing.themes.terms import TermIndex

    index = TermIndex(found)
    patterns = keys(SourceFolder)["include"].default
    spoken: set[int] = set()
    for file in sorted(_files(sources, patterns)):
        text = reading.read(file).text
        hits = [hit for line in re.finditer(".+", text) for hit in index.hits(text, *line.span())]
        named, within = ({hit.theme for hit in hits if hit.tier == tier} for tier in ("term", "within"))
        spoken |= {place for place in named if place in within or not found[place].within}
        if len(spoken) == len(found):
            break
    return frozenset(found[place].id for place in spoken)


def _path(way: str) -> str:
    """A path that cannot be taken for the name of a theme set."""
    return way if "/" in way else f"./{way}"


def _entry(theme: Theme, width: int) -> str:
    name = theme.id if kind(theme.id) == "text" else quoted(theme.id)
    return f"  - {name:{width}}  # {comment(theme.title)}"


def _write(file: Path, text: str) -> None:
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        raise OutputError(
            "this file is there already and stays as it is.",
            where=Place(str(file)),
            remedy="Choose another title, or move the file away.",
        ) from None
    except OSError as fault:
        raise OutputError(
            f"the file cannot be written: {fault.strerror}.",
            where=Place(str(file)),
            remedy="Go to a folder where you may write.",
        ) from None
