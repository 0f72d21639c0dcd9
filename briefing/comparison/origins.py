"""Articles -> copies and origins: who printed whose text, and how many independent reports there are.

An origin is what stands behind an article: the agency it credited, the text it shares with others,
else its outlet. Two reports of one agency, or of one outlet, are one origin: they do not confirm
each other. An article of which neither is known counts as its own.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing.comparison.copies import Shared
from briefing.comparison.credits import OUTLET, Credit
from briefing.comparison.wording import plain
from briefing.errors import Place
from briefing.model import Article, Copies, Origin, Problem
from briefing.sources.register import outlet_key
from briefing.spec import edtf
from briefing.spec.model import ComparisonChoice

UNKNOWN_ARTICLE = "B044"
UNNAMED = "an outlet not named"
"""An origin of which nothing is known: a headline is nobody's name."""

_LAST = "9999-12-31"


class Grouped(NamedTuple):
    """Who printed whose text, and where it all came from."""

    copies: tuple[Copies, ...]
    origins: tuple[Origin, ...]
    problems: tuple[Problem, ...]

    @property
    def instead(self) -> dict[str, str]:
        """For each copy the article that is printed in its place, by file."""
        return {copy: text.printed for text in self.copies for copy in text.others}


class _Named(NamedTuple):
    """An origin's name and why it has it. `own`: of an article that nothing is known of."""

    name: str
    reason: str
    own: bool = False


def group(
    articles: Sequence[Article],
    pairs: Sequence[Shared],
    credited: Mapping[str, Credit],
    choice: ComparisonChoice,
    spec_file: str,
) -> Grouped:
    """Copies and origins of the articles, with the analyst's corrections applied last. `credited`: the
    credit of each article that has one, by file."""
    by_file = {article.file: article for article in articles}
    digests = _digests(pairs, credited)
    pairs = [pair for pair in pairs if pair.longer not in digests]
    texts = _texts(by_file, pairs)
    decided = {one.article: _Named(one.origin, one.reason or "set by the analyst") for one in choice.origins}
    copies = []
    members: dict[str, list[str]] = defaultdict(list)
    named: dict[str, _Named] = {}
    for files in texts:
        printed, why = _printed(files, by_file, credited, choice.print)
        if len(files) > 1:
            copies.append(Copies(printed, tuple(f for f in files if f != printed), f"{_least(files, pairs)}; {why}"))
        whole = _name(printed, files, by_file, credited)
        for file in files:
            name = decided.get(file, whole)
            key = f"file {printed}" if name.own else f"name {outlet_key(name.name)}"
            named.setdefault(key, name)
            members[key].append(file)
    return Grouped(
        tuple(sorted(copies, key=lambda c: c.printed)),
        tuple(
            Origin(_identity(key), named[key].name, tuple(sorted(files)), named[key].reason)
            for key, files in sorted(members.items(), key=lambda item: min(item[1]))
        ),
        tuple(_astray(by_file, choice, spec_file)),
    )


def _digests(pairs: Sequence[Shared], credited: Mapping[str, Credit]) -> set[str]:
    """Articles that hold the texts of two agencies one after the other: a round-up joins no origins.

    Two cuts of one agency's text credit one agency, so that they stay with the whole of it.
    """
    inside: dict[str, list[Shared]] = defaultdict(list)
    for pair in pairs:
        if pair.shorter in credited:
            inside[pair.longer].append(pair)
    return {
        longer
        for longer, parts in inside.items()
        if any(
            one.last <= other.first and credited[one.shorter].agency != credited[other.shorter].agency
            for one in parts
            for other in parts
        )
    }


def _texts(articles: Mapping[str, Article], pairs: Iterable[Shared]) -> list[list[str]]:
    """The articles by text: each group shares one, in the order of the articles."""
    head = {file: file for file in articles}

    def find(file: str) -> str:
        while head[file] != file:
            head[file] = head[head[file]]
            file = head[file]
        return file

    for pair in pairs:
        one, other = sorted((find(pair.shorter), find(pair.longer)))
        head[other] = one
    groups: dict[str, list[str]] = defaultdict(list)
    for file in articles:
        groups[find(file)].append(file)
    return list(groups.values())


def _printed(
    files: Sequence[str], articles: Mapping[str, Article], credited: Mapping[str, Credit], asked: Sequence[str]
) -> tuple[str, str]:
    """The copy that stands for the others, and by which rule."""
    if len(files) == 1:
        return files[0], ""
    wanted = [file for file in asked if file in files]
    if wanted:
        return wanted[0], "printed as the analyst asked"
    length = {file: len(plain(articles[file]).split()) for file in files}

    def order(file: str) -> tuple[bool, int, str, str]:
        article = articles[file]
        own = file in credited and credited[file].words.startswith(OUTLET)
        published = article.published.value
        return not own, -length[file], (published and edtf.span(published)[0]) or _LAST, file

    best = min(files, key=order)
    if not order(best)[0]:
        return best, "printed because it is the agency's own"
    longest = [file for file in files if length[file] == length[best]]
    return best, "printed as the fullest" if len(longest) == 1 else "printed as the earliest of the fullest"


def _name(
    printed: str, files: Sequence[str], articles: Mapping[str, Article], credited: Mapping[str, Credit]
) -> _Named:
    """The agency most of the copies credit, else the outlet of the printed one, else the article itself."""
    agencies = Counter(credited[file].agency for file in files if file in credited)
    if agencies:
        name = max(agencies, key=lambda one: (agencies[one], printed in credited and credited[printed].agency == one))
        words = next(credited[file].words for file in files if file in credited and credited[file].agency == name)
        return _Named(name, f"credited: “{words}”")
    outlet = articles[printed].outlet.value
    if outlet:
        return _Named(outlet, "its own report" if len(files) == 1 else "text in common")
    return _Named(UNNAMED, "outlet unknown, counted as its own origin", own=True)


def _least(files: Sequence[str], pairs: Sequence[Shared]) -> str:
    inside = set(files)
    least = min(pair.share for pair in pairs if pair.shorter in inside and pair.longer in inside)
    return f"at least {least:.0%} of the shorter text in common"


def _identity(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _astray(articles: Mapping[str, Article], choice: ComparisonChoice, spec_file: str) -> list[Problem]:
    """Decisions about articles that are not there."""
    wanted = [("origins", one.article, one.where) for one in choice.origins]
    wanted += [("print", file, None) for file in choice.print]
    return [
        Problem(
            UNKNOWN_ARTICLE,
            "error",
            f"'comparison.{key}' speaks of {file}, and no such article was read.",
            where or Place(spec_file),
            "Give the file as the source list names it, relative to its source folder.",
        )
        for key, file, where in wanted
        if file not in articles
    ]
