"""The thread of an article: who spoke last, whom the narration is about, and so who "he" is.

Knows at each place who spoke last and who the last sentence was about, so that a quotation that
goes on keeps its speaker and "he", "it" and "the two leaders" are somebody.
"""

from __future__ import annotations

import re

from briefing.language.names import sex
from briefing.language.names.cast import Cast, Mention
from briefing.language.quotations import descriptions
from briefing.language.quotations.cues import Clauses, skip_lead
from briefing.language.quotations.frames import BLANK, Frame, Page
from briefing.language.quotations.phrases import Phrases
from briefing.language.quotations.speakers import NOBODY, Speaker

_MALE = frozenset("mr sir lord king prince emperor pope chairman spokesman father brother herr widower husband".split())
_FEMALE = frozenset("mrs ms miss dame lady queen princess chairwoman spokeswoman sister mme frau widow wife".split())
_AGED = re.compile(r"(?:[Tt]he )?\d\d?-year-old(?: \w+){0,2}$")
_PAIR = re.compile(
    r"[Tt]wo (?:leaders|men|women|presidents|ministers|prime ministers|foreign ministers|sides|counterparts|rivals)$"
    r"|(?:[Tt]he two|[Bb]oth)(?: (?:of them|men|women|leaders|presidents|ministers|sides|officials|diplomats"
    r"|candidates|prime ministers|foreign ministers|counterparts|heads of state|envoys|rivals|politicians|generals))?$"
    r"|(?:[Tt]he )?(?:leaders|presidents|pair)$"
)
_BODY = re.compile(
    r"\b([Tt]he (?:[\w-]+ ){0,2}?(?:authority|ministry|government|union|company|bank|agency|party|council|court"
    r"|commission|army|military|office|board|group|committee|police|firm|newspaper|regulator|parliament|bloc"
    r"|alliance|department|report))\b"
)
_PERHAPS_A_BODY = frozenset(
    "owner operator buyer seller leader rival member partner investor employer lender insurer bidder source supplier "
    "maker developer neighbour neighbor ally user trader".split()
)
_NEARBY = 700
"""Characters back in which "he" looks for a man when the text is about a woman."""
_FORGOTTEN = 900
"""Characters after which "it" no longer means a body."""
_THEIRS = re.compile(r"([Hh]is|[Hh]er)\s")
_OWNED = ("’s", "'s", "’ ", "' ")
_SINGULAR = frozenset(("A", "An", "One", "Another", "The", "My", "Our", "His", "Her", "Their"))


class Thread:
    """Whom an article is about at the place that is read."""

    def __init__(self, text: str, cast: Cast, phrases: Phrases) -> None:
        self.text = text
        self.cast = cast
        self.phrases = phrases
        self.speaker = NOBODY
        """Who spoke last."""
        self.person = ""
        """The person the narration was last about, where that is plain."""
        self.heard = ""
        self.fresh = False
        """Whether nobody else has been named since somebody spoke."""
        self.somebody = NOBODY
        """Somebody unnamed whom the last sentence was about: Addo's deputy."""
        self.body = NOBODY
        """The body or document the narration was last about."""
        self.pair = ""
        """The two people the narration named last together."""
        self.paired_at = 0

    # ------------------------------------------------------------------ what is read

    def spoke(self, who: Speaker, heard: str) -> None:
        """Somebody has spoken."""
        self.speaker = who
        self.heard = heard
        self.fresh = True
        if who.named:
            self.person, self.somebody = ("" if ";" in who.name else who.name), NOBODY
            return
        kind = descriptions.kind(who.name)
        if kind == "person":
            self.person, self.somebody = "", who
        else:
            self.somebody = NOBODY
            if kind in ("body", "document", "name"):
                self.body = who
        if kind == "person" and descriptions.head(who.name) in _PERHAPS_A_BODY - {"source", "leader", "ally", "rival"}:
            self.body = who

    @property
    def known(self) -> bool:
        """Whether anybody has been named or spoken yet."""
        return bool(self.person or self.speaker.name or self.somebody.name or self.pair)

    def besides(self, read: Page, frame: Frame) -> None:
        """According to the report, the driver was “confused”: "he" is the driver, though the report speaks."""
        if descriptions.kind(self.speaker.name) not in ("body", "document"):
            return
        found = self.opening(read, frame)
        if found.named and ";" not in found.name:
            self.person, self.somebody = found.name, NOBODY
        elif found.name and found.name != self.speaker.name and descriptions.kind(found.name) == "person":
            self.person, self.somebody = "", found

    def about(self, read: Page, frame: Frame) -> None:
        """Remember whom a sentence of narration is about: its only person, or the one it opens with."""
        narration = read.narration
        people = [m for m in self.cast.people(frame.start, frame.end) if narration[m.start - read.start] != BLANK]
        free = [m for m in people if not self.text.startswith(_OWNED, m.end)]
        self.paired(people)
        self._named_body(frame)
        if self.person and self.text.startswith(("He ", "She "), frame.start):
            return  # goes on about the same person, whoever else is met
        if not free:
            self._unnamed(read, frame, bool(people))
            if not people:
                return
            opening = self.opening(read, frame)
            if opening.name and not opening.named and descriptions.kind(opening.name) == "person":
                return
        self.fresh = False
        self.somebody = NOBODY
        people = free or people
        distinct = {self.cast.entries[m.who].name for m in people}
        first = people[0]
        lead = narration[frame.start - read.start : first.start - read.start]
        if len(distinct) == 1:
            if len(lead) > 30:
                opening = self.opening(read, frame)
                behind = self.text[opening.start + len(opening.name) : first.start].strip(" ,—–")
                if behind and not opening.named and descriptions.kind(opening.name) == "person":
                    self.person, self.somebody = "", opening
                    return
            self.person = distinct.pop()
            return
        own = not self.text.startswith(_OWNED, first.end)
        joined = (
            self.text.startswith((" and ", ", "), first.end) and len(people) > 1 and people[1].start - first.end < 12
        )
        self.person = self.cast.entries[first.who].name if own and not joined and len(lead) <= 60 else ""

    def _named_body(self, frame: Frame) -> None:
        """The body a sentence opens with: The mine's owner, Rila Metals, has said little."""
        for mention in self.cast.within(frame.start, min(frame.end, frame.start + 80)):
            if self.cast.entries[mention.who].kind == "organisation":
                if not self.text.startswith(_OWNED, mention.end):
                    self.body = Speaker(self.text[mention.start : mention.end], False, "", mention.start)
                return

    def paired(self, people: list[Mention]) -> None:
        """Two people named in one sentence, or one beside the person the thread is about."""
        names = list(dict.fromkeys(self.cast.entries[m.who].name for m in people))
        if len(names) == 2:
            self.pair, self.paired_at = "; ".join(names), people[-1].end
        elif len(names) == 1 and self.person and self.person != names[0]:
            self.pair, self.paired_at = f"{self.person}; {names[0]}", people[-1].end

    def _unnamed(self, read: Page, frame: Frame, owned: bool) -> None:
        """A goatherd pointed at the hill, the man at the pump has seen three owners: whom "he" then means."""
        at = read.start + skip_lead(read.narration, frame.start - read.start, frame.end - read.start)
        opens = self.text[at : at + 8].split(" ")[0].capitalize()
        if not owned and opens not in _SINGULAR:
            return
        found = self.opening(read, frame)
        if not found.name or found.named:
            return
        kind = descriptions.kind(found.name)
        definite = opens == "The" and descriptions.head(found.name) in _PERHAPS_A_BODY
        if kind == "person" and not definite:
            self.person, self.somebody = "", found
        elif kind in ("body", "document"):
            self.body = found

    def opening(self, read: Page, frame: Frame) -> Speaker:
        """The subject a sentence opens with."""
        clauses = Clauses(self.phrases, read.narration, read.start)
        return clauses.opening(frame.start - read.start, frame.end - read.start)

    # ------------------------------------------------------------------ who is meant

    def resolved(self, who: Speaker, read: Page, frame: Frame) -> Speaker:
        """A pronoun by whom the narration was last about; anybody else as they are."""
        if not who.pronoun:
            if who.named or not who.name:
                return who
            if self.person and _AGED.match(who.name):
                return Speaker(self.person, True)
            if self.pair and _PAIR.match(who.name):
                return Speaker(self.pair, True)
            owner = _THEIRS.match(who.name)
            if owner and descriptions.kind(who.name) == "document":
                pronoun = "he" if owner.group(1).lower() == "his" else "she"
                found = self._human(Speaker("", False, pronoun, who.start), read, frame)
                return found if found.named else who
            return who
        if who.pronoun in ("he", "she"):
            return self._human(who, read, frame)
        if who.pronoun == "it":
            return self._thing(who, read, frame)
        if who.pronoun == "they":
            if self.speaker.name and not self.speaker.named:
                return self.speaker
            if self.pair and who.start - self.paired_at < _NEARBY:
                return Speaker(self.pair, True)
        return NOBODY

    def _human(self, who: Speaker, read: Page, frame: Frame) -> Speaker:
        ends = self._ends_sentence(who, read, frame)
        named = "" if ends and self.person else self._in_frame(read, frame, who)
        if not named and not ends:
            opening = self._opens(read, frame, who)
            if opening.name:
                return opening
        named = named or self.person
        if named and not self._other_sex(named, who.pronoun):
            return Speaker(named, True)
        if named:
            # The person the text was about cannot be meant: the last one of that sex nearby.
            earlier = self._of_sex(who)
            if earlier:
                return Speaker(earlier, True)
        if self.somebody.name and not self.person:
            return self.somebody
        if self.fresh and self.speaker.name and not self.speaker.named and not self.person:
            kind = descriptions.kind(self.speaker.name)
            return self.speaker if kind not in ("body", "document") else NOBODY
        return NOBODY

    def _thing(self, who: Speaker, read: Page, frame: Frame) -> Speaker:
        """The body "it" means: the one the sentence opens with, else the one the text was last about."""
        start = frame.start - read.start
        bodies = set(_BODY.findall(read.narration, start, max(start, who.start - read.start)))
        if bodies:
            return Speaker(bodies.pop(), False) if len(bodies) == 1 else NOBODY
        if who.start - read.start > start:
            clauses = Clauses(self.phrases, read.narration, read.start)
            opening = clauses.opening(start, who.start - read.start)
            if opening.name and not opening.named and not opening.pronoun:
                kind = descriptions.kind(opening.name)
                if kind == "body" or (opening.name[0].isupper() and kind == "name"):
                    return opening
        if self.speaker.name and not self.speaker.named and self.fresh:
            kind = descriptions.kind(self.speaker.name)
            if kind in ("body", "document", "name") and (not self.body.name or self.body.start <= self.speaker.start):
                return self.speaker
        return self.body if who.start - self.body.start < _FORGOTTEN else NOBODY

    def _ends_sentence(self, who: Speaker, read: Page, frame: Frame) -> bool:
        """Whether the pronoun stands in the ", he said" behind what is said: X in it is somebody spoken of."""
        place = who.start - read.start
        start = frame.start - read.start
        before = read.narration[start:place].rstrip()
        return before.endswith(",") and skip_lead(read.narration, start, place) - start < 4

    def _of_sex(self, who: Speaker) -> str:
        """The last person named within a few sentences whom the pronoun certainly fits; "" where it is not plain."""
        perhaps: dict[str, None] = {}
        near = self.cast.people(max(0, who.start - _NEARBY), who.start)
        for mention in reversed(near):
            name = self.cast.entries[mention.who].name
            offices = self.cast.offices.get(name, frozenset())
            fits = offices & (_MALE if who.pronoun == "he" else _FEMALE)
            if fits or sex.meant_by(name) == who.pronoun:
                return name
            if sex.meant_by(name) == "" and not offices & (_FEMALE if who.pronoun == "he" else _MALE):
                perhaps[name] = None
        return next(iter(perhaps)) if len(perhaps) == 1 else ""

    def _opens(self, read: Page, frame: Frame, who: Speaker) -> Speaker:
        """An engineer put it at six, a figure she called “…”: somebody unnamed the sentence opens with."""
        if who.start <= frame.start or self.cast.people(frame.start, who.start):
            return NOBODY
        clauses = Clauses(self.phrases, read.narration, read.start)
        found = clauses.opening(frame.start - read.start, who.start - read.start)
        if found.named or not found.name:
            return NOBODY
        return found if found.name.split()[0] in _SINGULAR and descriptions.kind(found.name) == "person" else NOBODY

    def _in_frame(self, read: Page, frame: Frame, who: Speaker) -> str:
        """Asked about it, X shrugged before he said: one person named in narration before the pronoun."""
        names = {
            self.cast.entries[m.who].name
            for m in self.cast.people(frame.start, who.start)
            if read.narration[m.start - read.start] != BLANK and not self.text.startswith(_OWNED, m.end)
        }
        return names.pop() if len(names) == 1 else ""

    def _other_sex(self, name: str, pronoun: str) -> bool:
        offices = self.cast.offices.get(name, frozenset())
        if offices & (_FEMALE if pronoun == "he" else _MALE):
            return True
        return sex.meant_by(name) not in ("", pronoun) and not offices & (_MALE if pronoun == "he" else _FEMALE)
