"""The cast of an article: who and what is named in it, by every form of the name.

A full name is a person's where its words or what stands around it say so (a title, an office, a
verb of saying, an age, "who"). A family name alone means the person of that name the article has
introduced; where it has introduced two, the one it has been calling by the family name alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from briefing.language.names import lexicon
from briefing.language.names.evidence import (
    AFTER,
    BEFORE,
    DOING,
    ENOUGH,
    Seen,
    apposition,
    evidence,
    offices,
    only_name,
)
from briefing.language.names.runs import ON, RUN, Shape, alike, folded, shape
from briefing.language.saying import SAYING
from briefing.model import Article

_ACRONYM = re.compile(r"[ \u00a0]\(([A-Z][A-Za-z&-]{1,11})[;,)]")
_LETTERS = re.compile(r"[^\W_]+")
_COMPANY = frozenset(
    """company firm conglomerate chipmaker carmaker automaker giant agency broadcaster newspaper daily tabloid group
    maker bank think-tank tank outlet network website magazine manufacturer retailer operator developer carrier airline
    startup start-up platform charity union party regulator watchdog consultancy""".split()
)


class Mention(NamedTuple):
    """A name where it stands; `who` counts into the cast's entries."""

    start: int
    end: int
    who: int


class Entry(NamedTuple):
    """Somebody or something named in an article."""

    kind: Literal["person", "organisation"]
    name: str
    """The fullest form, as printed."""
    key: str
    """The same for every spelling of the full name that differs in case, hyphens or order."""
    full: bool
    """False for a person whose full name the article does not give."""


class Loose(NamedTuple):
    """Words that may be a name another article knows."""

    start: int
    end: int
    parts: tuple[str, ...]


class Cast(NamedTuple):
    """All names of an article in their order, and whose they are."""

    entries: tuple[Entry, ...]
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    offices: Mapping[str, frozenset[str]]
    """The words of the titles and offices each person is introduced with, in small letters, by name."""
    letters: Mapping[str, int]
    """The letters that stand for a body where the article says so, and which entry it is."""
    loose: tuple[Loose, ...]
    """Runs of capitalised words that this article alone gives no reason to take for a name."""

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that stand whole in a stretch of the text."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        found = self.mentions[first:last]
        return found[:-1] if found and found[-1].end > end else found

    def people(self, start: int, end: int) -> list[Mention]:
        """The people named in a stretch of the text."""
        return [m for m in self.within(start, end) if self.entries[m.who].kind == "person"]


def read(article: Article) -> Cast:
    """The cast of an article's text, headings and title; page debris is not read."""
    return of(article.text, [(p.start, p.end) for p in article.paragraphs if p.kind != "debris"])


def of(text: str, spans: Iterable[tuple[int, int]]) -> Cast:
    """The cast of some stretches of a text, each of them a paragraph."""
    return _Reading(text, list(spans)).cast()


class _Reading:
    """One article being read: what was seen, and what it came to."""

    def __init__(self, text: str, spans: list[tuple[int, int]]) -> None:
        self.text = text
        self.seen = _runs(text, spans)
        self.entries: list[Entry] = []
        self.mentions: list[Mention] = []
        self.by_key: dict[str, int] = {}
        self.by_part: dict[str, list[int]] = {}
        self.by_middle: dict[str, int] = {}
        """The last word but one of a long name: Huamán of Ana Huamán Quispe."""
        self.introduced: dict[int, int] = {}
        """Where the full name of an entry stands first."""
        self.titles: dict[int, set[str]] = {}
        self.offices: dict[int, set[str]] = {}
        self.loose: list[Seen] = []
        self.letters: dict[str, int] = {}
        self.owner: dict[str, int] = {}

    def cast(self) -> Cast:
        people = self._full_names()
        self._organisations()
        bare: list[Seen] = []
        for seen in self.seen:
            if seen.shape.kind == "person":
                key = alike(seen.shape.parts)
                if key in people:
                    self._add(seen, key, "person")
                else:
                    bare.append(seen)
            elif seen.shape.kind in ("single", "acronym"):
                bare.append(seen)
        self._bare(bare)
        self.mentions.sort()
        kept: list[Mention] = []
        for mention in self.mentions:
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
        offices = {self.entries[who].name: frozenset(held) for who, held in self.offices.items()}
        taken = {m.start for m in kept}
        loose = tuple(Loose(s.start, s.end, s.shape.parts) for s in self.loose if s.start not in taken)
        return Cast(tuple(self.entries), tuple(kept), tuple(m.start for m in kept), offices, self.letters, loose)

    def _full_names(self) -> set[str]:
        """Keys of the runs that name people in full."""
        points: Counter[str] = Counter()
        alone = Counter(seen.shape.parts[0] for seen in self.seen if seen.shape.kind == "single")
        speaking, living = self._speaking()
        for seen in self.seen:
            shaped = seen.shape
            if shaped.kind != "person":
                continue
            key = alike(shaped.parts)
            if points[key] < ENOUGH:
                if shaped.titles or shaped.given:
                    points[key] += 2
                else:
                    called = [_last(shaped.parts)]
                    if shaped.parts[0] in lexicon.FAMILIES:
                        called.append(shaped.parts[0])
                    known = max((alone[name] > 0) + (name in speaking) + (name in living) for name in called)
                    points[key] += evidence(self.text, seen) + known
        return {key for key, count in points.items() if count >= ENOUGH}

    def _speaking(self) -> tuple[set[str], set[str]]:
        """Single words that speak somewhere, or do something: whoever is named so in full is a person."""
        text = self.text
        found: set[str] = set()
        living: set[str] = set()
        for seen in self.seen:
            if seen.shape.kind != "single" or seen.shape.parts[0] in found:
                continue
            after = AFTER.match(text, seen.end, seen.end + 90)
            if (after and after.group(1) in SAYING) or text[max(0, seen.start - 5) : seen.start] in ("said ", "says "):
                found.add(seen.shape.parts[0])
            elif after:
                word, age, who, apposed = after.groups()
                doing = word and (word in DOING or word.endswith("ed") or word == "who")
                if doing or age or who or (apposed and apposition(apposed) == 2):
                    living.add(seen.shape.parts[0])
        return found, living

    def _entry(self, key: str, kind: Literal["person", "organisation"], name: str, full: bool, at: int) -> int:
        who = self.by_key.get(key)
        if who is None:
            who = self.by_key[key] = len(self.entries)
            self.entries.append(Entry(kind, name, key, full))
            self.introduced[who] = at
        return who

    def _add(self, seen: Seen, key: str, kind: Literal["person", "organisation"]) -> int:
        name = " ".join(self.text[seen.start : seen.end].split())
        who = self._entry(key, kind, name, True, seen.start)
        self.mentions.append(Mention(seen.start, seen.end, who))
        if kind == "person":
            parts = seen.shape.parts
            for part in dict.fromkeys((_last(parts), parts[0])):
                known = self.by_part.setdefault(folded(part).lower(), [])
                if who not in known:
                    known.append(who)
            if len(parts) > 2:
                self.by_middle.setdefault(folded(parts[-2]).lower(), who)
            self.titles.setdefault(who, set()).update(seen.shape.titles)
            self.offices.setdefault(who, set()).update(offices(self.text, seen))
        return who

    # ------------------------------------------------------------------ organisations

    def _organisations(self) -> None:
        """Bodies by their last word, or by the letters that follow in brackets; then the letters alone."""
        text = self.text
        for seen in self.seen:
            shaped = seen.shape
            if shaped.kind not in ("organisation", "person", "single"):
                continue
            end = seen.end
            if shaped.kind == "organisation" or text.startswith((" (", " of ", " for "), end):
                end = self._goes_on(seen)
            short = _ACRONYM.match(text, end, end + 16) if text.startswith(" (", end) else None
            called = short.group(1) if short and _stands_for(short.group(1), text[seen.start : end]) else ""
            if shaped.kind != "organisation" and not called:
                continue
            name = " ".join(text[seen.start : end].split())
            who = self._entry(f"o:{name.lower()}", "organisation", name, True, seen.start)
            self.mentions.append(Mention(seen.start, end, who))
            if called and short:
                self.letters.setdefault(called, who)
                self.mentions.append(Mention(short.start(1), short.end(1), who))
        for seen in self.seen:
            if seen.shape.kind == "acronym":
                word = self.text[seen.start : seen.end]
                known = self.letters.get(word)
                if known is None and word.replace(".", "") in lexicon.ACRONYMS:
                    known = self._entry(f"o:{word.lower()}", "organisation", word, True, seen.start)
                if known is not None:
                    self.mentions.append(Mention(seen.start, seen.end, known))

    def _goes_on(self, seen: Seen) -> int:
        """Where the name of a body ends: Ministry of Trade, Industry and Energy."""
        more = ON.match(self.text, seen.end, seen.end + 160)
        if more is None or seen.shape.parts[-1] not in lexicon.OPENING_BODIES:
            return seen.end
        end = more.end(1)
        while self.text[end - 1] in " \u00a0.,":
            end -= 1
        return end

    # ------------------------------------------------------------------ names alone

    def _bare(self, bare: list[Seen]) -> None:
        unknown: list[Seen] = []
        for seen in bare:
            if not self._known(seen):
                unknown.append(seen)
        self._alone(unknown)

    def _known(self, seen: Seen) -> bool:
        parts = seen.shape.parts
        if len(parts) == 1:
            word = parts[0]
            whom = self._meant(word, seen)
            if whom is not None:
                self.mentions.append(Mention(seen.start, seen.end, whom))
                return True
            return "-" in word and self._joined(word, seen)
        first = self._meant(_last(parts), seen)
        if first is not None and seen.shape.titles == () and _inside(parts, self.entries[first].name):
            self.mentions.append(Mention(seen.start, seen.end, first))
            return True
        return False

    def _joined(self, word: str, seen: Seen) -> bool:
        """The Xi-Lee summit: a name at each side of a hyphen."""
        at = seen.start
        found = False
        for piece in re.split(r"[-\u2013]", word):
            known = self._meant(piece, seen)
            if known is not None:
                self.mentions.append(Mention(at, at + len(piece), known))
                found = True
            at += len(piece) + 1
        return found

    def _meant(self, word: str, seen: Seen) -> int | None:
        """Whom a family name alone means; nobody where the article knows nobody of that name."""
        known = self.by_part.get(folded(word).lower())
        if not known:
            return self.by_middle.get(folded(word).lower())
        if len(known) == 1:
            return known[0]
        family = [who for who in known if self._family(who, word)] or known
        if len(family) == 1:
            return family[0]
        titled = [who for who in family if self.titles[who] & set(seen.shape.titles)]
        if len(titled) == 1:
            return titled[0]
        before = [who for who in family if self.introduced[who] < seen.start]
        if len(before) == 1:
            return self.owner.setdefault(word, before[0])
        return self._near(before, seen) or self.owner.setdefault(word, (before or family)[0])

    def _near(self, family: list[int], seen: Seen) -> int | None:
        """Of several of one name, the one introduced in this very paragraph, where he speaks."""
        here = [who for who in family if seen.paragraph <= self.introduced[who] < seen.start]
        after = AFTER.match(self.text, seen.end, seen.end + 40)
        return here[0] if len(here) == 1 and after and after.group(1) in SAYING else None

    def _family(self, who: int, word: str) -> bool:
        parts = self.entries[who].name.split()
        return word == _last(tuple(parts)) or (word == parts[0] and (word in lexicon.FAMILIES or len(parts) == 3))

    def _alone(self, unknown: list[Seen]) -> None:
        """One word, no full name in the article: a person behind a title, a body that says something."""
        people: set[str] = set()
        bodies: set[str] = set()
        for seen in unknown:
            if seen.shape.kind != "single":
                continue
            word = seen.shape.parts[0]
            before = BEFORE.search(self.text, max(0, seen.start - 24), seen.start)
            leading = before.group(1) if before else ""
            if seen.shape.titles or leading in lexicon.OFFICES:
                people.add(word)
            elif leading in _COMPANY:
                bodies.add(word)
            elif only_name(self.text, seen, leading):
                people.add(word)
        for seen in unknown:
            word = seen.shape.parts[0]
            if not (word in people or word in bodies):
                self.loose.append(seen)
            if seen.shape.kind == "single" and (word in people or word in bodies):
                person = word in people
                key = word.lower() if person else f"o:{word.lower()}"
                who = self._entry(key, "person" if person else "organisation", word, not person, seen.start)
                if person:
                    self.offices.setdefault(who, set()).update(offices(self.text, seen))
                self.mentions.append(Mention(seen.start, seen.end, who))


def _bared(text: str, shaped: Shape) -> Shape:
    """Voter Jane Whitfield: a first word that the text also writes small is no part of the name."""
    first = shaped.parts[0]
    if not first.isalpha() or f" {first.lower()} " not in text:
        return shaped
    start = shaped.first + len(first) + 1
    return shaped._replace(first=start, parts=shaped.parts[1:])


def _runs(text: str, spans: list[tuple[int, int]]) -> list[Seen]:
    found: list[Seen] = []
    for start, end in spans:
        for match in RUN.finditer(text, start, end):
            shaped = shape(match.group())
            if shaped.kind:
                at = match.start()
                if shaped.kind == "person" and len(shaped.parts) > 2 and not (shaped.given or shaped.titles):
                    shaped = _bared(text, shaped)
                found.append(Seen(at + shaped.first, at + shaped.last, at, shaped, start))
    return found


def _last(parts: tuple[str, ...]) -> str:
    """The family name of a Western name, or the last word of any."""
    return parts[-2] if len(parts) > 2 and parts[-1].rstrip(".") in ("Jr", "Sr", "II", "III") else parts[-1]


def _inside(parts: tuple[str, ...], name: str) -> bool:
    """Whether the words stand together in a full name: Suu Kyi in Aung San Suu Kyi."""
    return f" {' '.join(parts)} " in f" {name} "


def _stands_for(letters: str, name: str) -> bool:
    """Whether letters are the initials of a name's words, in their order."""
    words = _LETTERS.findall(name)
    wanted = [letter for letter in letters if letter.isupper()]
    if len(words) < 2 or len(wanted) < 2:
        return False
    at = 0
    for letter in wanted:
        while at < len(words) and words[at][0].upper() != letter:
            at += 1
        if at == len(words):
            return False
        at += 1
    return True
