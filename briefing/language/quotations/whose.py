"""Whose each quotation of one sentence is, by the sentence's own narration.

The verb behind the quotation counts most, then the verb before it, then "according to", then a noun
of saying ("X's warning that"), then what only frames it ("For X, it is"). Pronouns are left to the
thread of the article.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.language import saying
from briefing.language.names import lexicon
from briefing.language.quotations import descriptions, nouns, reported, wording
from briefing.language.quotations.cues import Clauses, Cue, term_before, verbs
from briefing.language.quotations.frames import BLANK, Frame, Page
from briefing.language.quotations.marks import Stretch
from briefing.language.quotations.phrases import Phrases
from briefing.language.quotations.speakers import NOBODY, Speaker

_NAMING = frozenset(
    "called calls described describes labelled labeled dubbed branded termed likened "
    "characterised characterized".split()
)
_OTHER_CLAUSE = frozenset(
    ("while", "but", "and", "as", "after", "before", "when", "because", "which", "who", "although")
)
_WISHING = frozenset("want wants wanted seek seeks sought see sees saw use used face faced give need".split())
"""Verbs that are rarely anybody's saying: Neither, she adds, wants to be “…”."""
_CARRYING = frozenset(("reported", "reports", "quoted", "cited"))
_OUT = (" out", " back", " in")
"""What makes a verb of saying of others: called out, shot back, chimed in."""
_INVERTED = re.compile(r"[\s,]*([a-z]+)\s")
_CITING = re.compile(r",?\s(?:citing|quoting)\s")
_LABEL = re.compile(r"(?:^|[.:;]\s)([A-Z\u00c0-\u024f][\w.’'-]+(?:\s[A-Z\u00c0-\u024f][\w.’'-]+){0,3}):\s$")
_WITH_WORDS = re.compile(r"\b(?:with|in|using|used|uses) the (?:words?|phrase|term)\s$")
_ACCORDING = "according to"


class Found(NamedTuple):
    """Who says a stretch, and the verb that says so."""

    who: Speaker
    cue: Cue | None


NONE = Found(NOBODY, None)


class Sentence:
    """One sentence with quotations. All offsets count in the narration of its paragraph."""

    def __init__(self, read: Page, frame: Frame, phrases: Phrases) -> None:
        self.read = read
        self.frame = frame
        self.phrases = phrases
        self.text = phrases.text
        self.narration = read.narration
        self.clauses = Clauses(phrases, read.narration, read.start)
        self.start, self.end = frame.start - read.start, frame.end - read.start
        self.cues = verbs(read.narration, self.start, self.end)
        self.stated = reported.statements(self.clauses, self.cues, self.start, self.end)
        self.closing = self._closing()

    def whose(self, index: int, last: Speaker) -> Found:
        """Whose the stretch of that index is; `last`: whose the one before was found to be."""
        quoted = self.frame.quoted
        stretch = quoted[index]
        before = quoted[index - 1].closed - self.read.start if index else self.start
        after = quoted[index + 1].opened - self.read.start if index + 1 < len(quoted) else self.end
        found = self._found(stretch, before, after, last)
        if found.who.name and not found.who.named and descriptions.mute(found.who.name):
            return NONE
        return self._behind_agency(found)

    def _behind_agency(self, found: Found) -> Found:
        """Yonhap reported, citing the ministry: the ministry's words."""
        if found.cue is None:
            return found
        if found.who.name.split(" ")[0] in lexicon.PRESS:
            near = max(self.start, found.who.start - self.read.start)
        elif found.cue.word in _CARRYING:
            near = found.cue.end
        else:
            return found
        citing = _CITING.search(self.narration, near, min(self.end, near + 40))
        if citing is None:
            return found
        who = self.phrases.after(self.narration, self.read.start, citing.end(), self.end)
        return Found(who, found.cue) if who.name else found

    def _found(self, stretch: Stretch, before: int, after: int, last: Speaker) -> Found:
        narration, start = self.narration, self.start
        opened, closed = stretch.opened - self.read.start, stretch.closed - self.read.start
        whole = wording.sentence(self.text, stretch)
        if wording.goes_on(self.text, stretch, narration, closed):
            behind = self._behind(closed, after)
            if behind is not None:
                return self._carried(behind, opened)
        if not whole and wording.name(self.text, stretch):
            return NONE
        ahead = [cue for cue in self.cues if cue.end <= opened]
        if term_before(narration, opened):
            return self._worded(ahead, opened)
        put = nouns.put(self.clauses, closed, after)
        if put.name or put.pronoun:
            return Found(put, None)
        owned = nouns.framing(self.clauses, max(start, before), opened)
        if (owned.name or owned.pronoun) and (not ahead or owned.start - self.read.start > ahead[-1].end):
            return Found(owned, None)
        closing = self._closed(closed, opened, whole)
        if closing is not None and not (whole and ahead):
            return closing
        said = self._before(ahead, opened)
        if said is not None:
            return said
        if last.name and before > start and not whole and self._interrupted(before, opened):
            return Found(last, None)
        according = self.clauses.according(closed, after)
        if not according.name:
            according = self.clauses.according(start, opened)
        if according.name or according.pronoun:
            return Found(according, Cue(closed, closed, "according", False))
        if closing is not None:
            return closing
        label = _LABEL.search(narration, max(start, opened - 60), opened)
        if label:
            who = self.phrases.speaker(self.read.start + label.start(1), self.read.start + label.end(1))
            if who.named:
                return Found(who, None)
        return Found(nouns.viewed(self.clauses, start, opened) if not whole else NOBODY, None)

    def _carried(self, behind: Found, opened: int) -> Found:
        """X: “…,” Yonhap reported: whoever stands before the colon, not the agency."""
        if behind.cue is None or behind.cue.word not in _CARRYING or behind.who.named or not self._colon(opened):
            return behind
        led = self.clauses.opening(self.start, opened)
        return Found(led, behind.cue) if led.named else behind

    def _closed(self, closed: int, opened: int, whole: bool) -> Found | None:
        """The speaker at the end of the sentence, where the stretch stands before."""
        closing = self.closing
        if closing is None or closing.cue is None or closing.cue.start < closed:
            return None
        # An agency carries the words; who says them stands before the colon.
        return None if closing.cue.word in _CARRYING and whole and self._colon(opened) else closing

    def _worded(self, ahead: list[Cue], opened: int) -> Found:
        """A move X called “…”, sent him home with the words “…”: a name or a word, yet somebody's."""
        if _WITH_WORDS.search(self.narration, max(self.start, opened - 30), opened):
            who = self.clauses.opening(self.start, opened)
            return Found(who, None) if who.pronoun or reported.speaks(who) else NONE
        if ahead and ahead[-1].word in _NAMING and not self.narration[ahead[-1].end : opened].strip():
            who = self.clauses.subject(self.start, ahead[-1])
            if who.named or who.pronoun or (who.name and descriptions.kind(who.name) in ("body", "people")):
                return Found(who, ahead[-1])
        return NONE

    def _interrupted(self, before: int, opened: int) -> bool:
        """Whether a second stretch belongs to whoever said the first: “…,” said X, who runs it, “…”."""
        between = self.narration[before:opened]
        size = len(between.split())
        return size <= 8 or (size <= 24 and between.rstrip().endswith(",") and ";" not in between)

    def _colon(self, opened: int) -> bool:
        return self.narration[self.start : opened].rstrip().endswith(":")

    def _before(self, ahead: list[Cue], opened: int) -> Found | None:
        """X said “…”, X called it “…”: the nearest verb before that reaches the quotation."""
        for cue in reversed(ahead[-3:]):
            aside = self._aside(cue)
            if aside.name or aside.pronoun:
                return Found(aside, cue)
            if cue.word not in _WISHING:
                break
        around = next((s for s in self.stated if s.start <= opened < s.end), None)
        for cue in reversed(ahead[-4:]):
            if around is not None and cue.start >= around.start:
                if cue.word in _NAMING and len(self.narration[cue.end : opened].split()) <= 6:
                    who = self.clauses.subject(self.start, cue)
                    if who.named:
                        return Found(who, cue)
                continue
            if around is not None:
                return Found(around.speaker, around.cue)
            if not _reaches(self.narration, cue.end, opened):
                return None
            who = self.clauses.subject(self.start, cue)
            if who.name or who.pronoun:
                return Found(who, cue)
        return None

    def _aside(self, cue: Cue) -> Speaker:
        """Neither, she adds, wants to be “…”: a verb of saying between commas."""
        if cue.participle or cue.word not in saying.DIRECT or self.narration[cue.end : cue.end + 1] != ",":
            return NOBODY
        comma = self.narration.rfind(",", self.start, cue.start)
        if comma < 0 or len(self.narration[comma : cue.start].split()) > 7:
            return NOBODY
        who = self.phrases.before(self.narration, self.read.start, comma + 1, cue.start)
        return who if who.named or who.pronoun or (who.name and descriptions.kind(who.name)) else NOBODY

    def _closing(self) -> Found | None:
        """ ", X said." at the end of a sentence, behind words of the writer's own."""
        narration, start, end = self.narration, self.start, self.end
        for cue in reversed(self.cues):
            if cue.word not in saying.DIRECT or cue.participle:
                continue
            rest = narration[cue.end : end].strip(" .\u00a0")
            if len(rest.split()) > 12 or BLANK in rest:
                return None
            comma = narration.rfind(",", start, cue.start)
            if comma < 0 or BLANK in narration[comma : cue.start]:
                return None
            who = self.phrases.before(narration, self.read.start, comma, cue.start)
            if cue.word in _CARRYING:
                quoted = self.clauses.quoted_as(cue, end)
                who = quoted if quoted.name else who
            if (who.name and who.start >= 0) or who.pronoun in ("he", "she", "it", "they"):
                return Found(who, cue)
            return None
        return None

    def _behind(self, closed: int, after: int) -> Found | None:
        """“…,” X said; “…,” said X."""
        narration, clauses = self.narration, self.clauses
        inverted = _INVERTED.match(narration, closed, after)
        cue = next((c for c in self.cues if c.start >= closed and c.end <= after), None)
        plain = narration[closed:after].lstrip(" ,").startswith(_ACCORDING)
        if cue is None or plain:
            who = clauses.according(closed, after) if plain else NOBODY
            if who.name:
                return Found(who, Cue(closed, closed, "according", False))
            if cue is None:
                return None
        if inverted and inverted.start(1) == cue.start and not cue.participle:
            who = clauses.phrases.after(narration, clauses.base, cue.end, after)
            return Found(who, cue) if who.name or who.pronoun else None
        if cue.participle or (cue.word not in saying.SAYING and not narration.startswith(_OUT, cue.end)):
            return None
        if narration[closed : cue.start].count(",") > 4:
            return None
        who = clauses.quoted_as(cue, after) if cue.word in _CARRYING else NOBODY
        if who.name:
            return Found(who, cue)
        who = clauses.subject_of(closed, cue)
        if not who.name and not who.pronoun:
            return None
        gap = narration[closed : max(closed, who.start - clauses.base)].strip(" ,\u00a0—–")
        if len(gap.split()) > 5 or (gap.split()[:1] and gap.split()[0] in _OTHER_CLAUSE):
            return None
        return Found(who, cue)


def _reaches(narration: str, verb: int, opened: int) -> bool:
    """Whether a verb's object may be the quotation behind it: no other sentence between."""
    between = narration[verb:opened]
    return ";" not in between and len(between.split()) <= 40
