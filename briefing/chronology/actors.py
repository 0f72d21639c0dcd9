"""Who acts in a statement: people under all the forms of their names.

A person is known by a full name that stands somewhere after a title or beside a verb of saying
(`briefing.language.names`). A name used alone means the person of that name its article names most
in full, or else the folder does. Spellings meet: Lee Jae Myung, Lee Jae-myung; Ishiba Shigeru,
Shigeru Ishiba.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefing.language import names
from briefing.model import Article

_CAPITALS = re.compile(r"[A-Z][\w’'-]*(?:[ \u00a0][A-Z][\w’'-]*)*")
_TITLED = re.compile(
    r"\b(?:" + "|".join(sorted(names.TITLES)) + r"|leader|counterpart|spokes\w+|envoy|minister|president"
    r"|secretary|chief|director|professor|"
    r"analyst|author|officer|singer|actor|doctor|lawyer|executive|governor|senator),? "
    r"((?:[A-Z][\w’'-]+|[A-Z]\.)(?: (?:al-|bin |de |van |von )?(?:[A-Z][\w’-]+|[A-Z]\.)){1,3})"
)
"""A full name behind a title or an office."""
_PARTS = re.compile(r"[^\W_]+")
_POSSESSIVE = ("’s", "'s")
HEAD = 1200
"""Characters of an article's start in which its people are looked for: news names them in full there."""


class Cast:
    """The people of a folder of articles, by every form of their names."""

    def __init__(self, articles: Sequence[Article], aliases: Mapping[str, Sequence[str]] | None = None) -> None:
        self._forms: dict[str, Counter[str]] = {}
        self._by_name: dict[str, Counter[str]] = {}
        self._known: dict[tuple[str, str], list[str]] = {}
        self._in_article: dict[str, dict[str, Counter[str]]] = {}
        for article in articles:
            mine: dict[str, Counter[str]] = {}
            for start, end in _heads(article):
                for person in names.people(article.text, start, end):
                    self._learn(person.name, mine)
            for match in _TITLED.finditer(article.text):
                self._learn(_bare(match.group(1)), mine)
            self._in_article[article.file] = mine
        self._same = {_key(other): _key(name) for name, others in (aliases or {}).items() for other in others}
        self._shown = {key: forms.most_common(1)[0][0] for key, forms in self._forms.items()}
        self._alone = {name: full.most_common(1)[0][0] for name, full in self._by_name.items()}

    def _learn(self, name: str, mine: dict[str, Counter[str]]) -> None:
        parts = _parts(name)
        if len(parts) < 2 or len(parts) > 5:
            return
        key = _joined(parts)
        self._forms.setdefault(key, Counter())[" ".join(name.split())] += 1
        for part in {parts[0], parts[-1]}:
            if len(part) > 1:
                self._by_name.setdefault(part, Counter())[key] += 1
                mine.setdefault(part, Counter())[key] += 1

    def named(self, file: str, text: str, start: int, end: int) -> frozenset[str]:
        """Keys of the people named in `text[start:end]`."""
        found: set[str] = set()
        for match in _CAPITALS.finditer(text, start, end):
            run = match.group()
            keys = self._known.get((file, run))
            if keys is None:
                keys = self._known[file, run] = self._keys(file, run)
            found.update(keys)
        return frozenset(found)

    def shown(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The people's names in the form most used, sorted."""
        return tuple(sorted(self._shown.get(key, key) for key in keys))

    def _keys(self, file: str, run: str) -> list[str]:
        tokens = run.replace("\u00a0", " ").split(" ")
        while tokens and (tokens[0] in names.TITLES):
            tokens = tokens[1:]
        parts = _parts(" ".join(tokens))
        if not parts:
            return []
        for size in range(min(len(parts), 4), 1, -1):
            for first in range(len(parts) - size + 1):
                key = _joined(parts[first : first + size])
                if key in self._forms:
                    return [self._same.get(key, key)]
        mine = self._in_article.get(file, {})
        found = []
        for part in parts if "-" in run or len(parts) < 3 else parts[-1:]:
            if part in mine:
                found.append(mine[part].most_common(1)[0][0])
            elif part in self._alone and len(part) > 1:
                found.append(self._alone[part])
        return found


def _heads(article: Article) -> Iterable[tuple[int, int]]:
    """The article's first paragraphs of text."""
    left = HEAD
    for paragraph in article.paragraphs:
        if paragraph.kind == "text":
            yield paragraph.start, min(paragraph.end, paragraph.start + HEAD)
            left -= paragraph.end - paragraph.start
            if left < 0:
                return


def _bare(name: str) -> str:
    """A name without further titles before it."""
    tokens = name.split(" ")
    while tokens and tokens[0] in names.TITLES:
        tokens.pop(0)
    return " ".join(tokens)


def _parts(name: str) -> list[str]:
    if name.endswith(_POSSESSIVE):
        name = name[:-2]
    return [part.lower() for part in _PARTS.findall(name.replace("’s", "").replace("'s", ""))]


def _joined(parts: Sequence[str]) -> str:
    return " ".join(sorted(parts))


def _key(name: str) -> str:
    return _joined(_parts(name))
