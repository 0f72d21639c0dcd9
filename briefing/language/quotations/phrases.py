"""Who a noun phrase beside a verb of saying means, and where that phrase begins and ends.

Works on narration, where quoted words are blanked out. A person is given by the fullest name the
article knows; anybody else by the words that describe them, as printed. Where nothing plain stands
there, nobody.
"""

from __future__ import annotations

import re

from briefing.language.names import lexicon
from briefing.language.quotations import descriptions
from briefing.language.quotations.frames import BLANK
from briefing.language.quotations.speakers import (
    ARTICLES,
    BEHIND,
    FROM,
    MOST_WORDS,
    NOBODY,
    PREPOSED,
    PRONOUN,
    Meanings,
    Speaker,
)

LONGEST = 240
"""Characters a subject with its apposition may take before its verb."""
_AUXILIARIES = re.compile(
    r"(?:(?:^|(?<=[\s,]))(?:has|have|had|is|was|were|are|be|been|being|also|later|then|once|again|further|now"
    r"|still|even|thus|"
    r"already|never|always|would|will|could|may|might|must|did|does|do|not|only|just|first|recently|earlier|since|"
    r"himself|herself|themselves|itself|to|at length|in turn|meanwhile|however|instead|too|in public|in private|"
    r"(?!family\b|daily\b|weekly\b|monthly\b|quarterly\b|ally\b|assembly\b|supply\b|reply\b|bully\b)[a-z]+ly),?\s+)*$"
)
_BOUNDARY = re.compile(
    rf"[,;:—–()\[\]{BLANK}](?!\d)|(?<=\s)[-]+(?=\s)"
    r"|\b(?:that|but|while|when|after|before|as|because|if|though|although|since|until|where|whereas|so|than"
    r"|amid|whom|which|"
    r"despite|following|during|until|upon|what|how|why|whether|and said|and added)\s"
)
_DETERMINED = re.compile(
    r"(?:^|(?<=[\s(]))(?:the|a|an|one|another|some|several|many|both|two|three|four|five|six|his|her|its|their"
    r"|this|that|"
    r"these|other|all|most|few|no|senior|top|unnamed|anonymous|each|either|multiple|various|certain|"
    r"The|A|An|One|Another|Some|Several|Many|Both|Two|Three|Four|Five|Six|His|Her|Its|Their|This|That|These|Other|All|"
    r"Most|Few|Senior|Top|Each|Multiple|Various)\s"
)
_CAPITAL = re.compile(r"(?:^|(?<=[\s(“]))[A-Z\u00c0-\u024f]")
_LEADING = re.compile(
    r"^(?:[\s,]|(?:and|but|yet|so|or|then|And|But|Yet|So|However|Meanwhile|Instead|Still|Also|Later|Now)\b,?\s)+"
)
_ENDS_RIGHT = re.compile(
    rf"[,;:.!?—–(){BLANK}]|\s-+\s|\s(?:who|which|that|while|when|after|before|during|as|because|if|on (?:Mon"
    rf"|Tues|Wednes|Thurs|Fri|"
    r"Satur|Sun)day|in (?:a|an|the|his|her|its|their)\s|at (?:a|an|the|his|her|its|their)\s|told|about|earlier"
    r"|later|last|this|"
    r"yesterday|today|late|early|by|following|ahead|through|via|to|adding|referring|speaking|citing|without"
    r"|where|over|and|but|with|is|was|has|had|put|described)\b"
)
_BRACKET = re.compile(r"\s?\([^()]{1,70}\)$")
_AND_HIS = re.compile(r"\band (?:his|her|its|their|the)\b")
_GOES_ON = re.compile(
    r"\s(?:who|whose)\s|(?<=familiar)\swith\s|(?<=close)\sto\s|(?<=briefed)\son\s|(?<=knowledge)\sof\s"
)
"""What belongs to the description of somebody who is not named."""
_PLACED = re.compile(r"\s(?:at|in|with|by|about)\s(?:an?|the|his|her|its|their)\s|\s(?:with|by)\s")
_OCCASION = re.compile(
    r"\s(?:at|in|with|by)\s(?:(?:an?|the|his|her|its|their)\s)?(?:[\w’-]+\s){0,3}?(?:statement|interview"
    r"|briefing|conference|"
    r"post|speech|rally|meeting|letter|report|message|telephone|phone|email|video|address|call|court|hearing"
    r"|end|time|evening|"
    r"morning|afternoon|night|week|month|year|laugh|smile|shrug|sigh)\b"
)
"""Where or how something was said: no part of who said it."""
_THEN = re.compile(
    rf"[,;:!?—–{BLANK}]|\.(?=\s|$)|\s(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|told|after|before|during"
    rf"|when|while|as|"
    r"because|if|that|earlier|later|last|this|yesterday|today|adding|referring|speaking|citing"
    r"|by (?:tele)?phone|over|in an?\s)"
    r"(?=[\s.,]|$)"
)
_PAUSE = re.compile(rf"[,;:!?—–{BLANK}]|\.(?=\s|$)")
_STOPS_DOT = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Lt|Col|Maj|Sgt|Capt|Adm|Rev|St|Jr|Sr|U\.S|U\.K|U\.N)|\b[A-Z])\.$"
)
_BROKEN = re.compile(rf"[,;:()\[\]{BLANK}]|\s[—–-]+\s")
_SECOND_VERB = re.compile(
    r"\s(?:is|was|are|were|has|have|had|will|would|said|says|told|that|but|while|because|and then|it|he|she|they)\s"
)
_TO_WHOM = frozenset(
    "aide aides adviser advisers advisor advisors envoy envoys ambassador close assistant assistants counsel "
    "counsellor witness witnesses heir successor secretary deputy party visitor visitors consultant consultants "
    "delegate delegates representative contender challenger".split()
)
"""An aide to the president: what "to" belongs to."""


def _is_body(described: str) -> bool:
    """The company, the Danish maker, the owner: a name behind it is a body's."""
    return described.startswith(("the ", "its ", "The ")) and (
        descriptions.kind(described) == "body" or descriptions.head(described) in ("owner", "operator", "buyer")
    )


def _word_before(narration: str, start: int, end: int) -> str:
    return narration[start:end].rsplit(" ", 1)[-1]


def _segments(narration: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between commas and dashes, without spaces at their ends."""
    found: list[tuple[int, int]] = []
    at = start
    for match in re.finditer(rf"[,;:—–{BLANK}](?!\d)|\s-\s", narration[start:end]):
        found.append((at, start + match.start()))
        at = start + match.end()
    found.append((at, end))
    return [(first, last) for first, last in found if narration[first:last].strip()]


def _indefinite(words: str) -> bool:
    return words.split(" ", 1)[0].lower() in ARTICLES - {"the", "his", "her", "its", "their"}


def _office(words: str) -> bool:
    return any(word in lexicon.OFFICES or word in lexicon.TITLES for word in words.replace("’s", " ").split())


class Phrases(Meanings):
    """Noun phrases of one article's narration."""

    def before(self, narration: str, base: int, start: int, verb: int) -> Speaker:
        """The subject that ends before the verb at `verb`; `start` is where its clause may begin.

        Offsets count in `narration`; `base` is the place of narration in the text.
        """
        start = max(start, verb - LONGEST)
        left = narration[start:verb]
        end = start + _AUXILIARIES.search(left).start()  # type: ignore[union-attr]
        while end > start and narration[end - 1].isspace():
            end -= 1
        bracket = _BRACKET.search(narration, max(start, end - 80), end) if narration[end - 1 : end] == ")" else None
        end = bracket.start() if bracket else end
        if end > start and narration[end - 1] in ",–—-" and narration[start:end].strip(" ,"):
            return self._apposed(narration, base, start, end - 1)
        return self._plain(narration, base, start, end)

    def whole(self, narration: str, base: int, start: int, verb: int) -> Speaker:
        """Everything before a verb as one subject: Several people who attended the meeting described …

        Only where it is headed by a noun for people, bodies or documents, and holds no other verb.
        """
        left = narration[start:verb]
        end = start + _AUXILIARIES.search(left).start()  # type: ignore[union-attr]
        words = narration[start:end].strip(" ,\u00a0")
        if not words or _BROKEN.search(words) or len(words.split()) > MOST_WORDS:
            return NOBODY
        if not descriptions.kind(words) or _SECOND_VERB.search(words.split(" who ", 1)[0]):
            return NOBODY
        start += len(narration[start:end]) - len(narration[start:end].lstrip(" ,\u00a0"))
        origin = FROM.match(words)
        if origin:
            return self.speaker(base + start, base + start + len(words))
        if descriptions.kind(words) in ("body", "document"):
            words = descriptions.trimmed(words)
        return Speaker(" ".join(words.split()), False, "", base + start)

    def _apposed(self, narration: str, base: int, start: int, end: int) -> Speaker:
        """NAME, a fellow at the institute, said: the first segment before what only describes."""
        segments = _segments(narration, start, end)
        for first, last in reversed(segments):
            words = narration[first:last].split()
            while words and words[0] in ("and", "but"):
                words.pop(0)
            if not words:
                continue
            if words[0] in (
                "who",
                "whose",
                "which",
                "speaking",
                "citing",
                "writing",
                "quoting",
                "where",
                "when",
                "now",
                "also",
            ):
                continue
            whole = self._plain(narration, base, first, last)
            earlier = [s for s in segments if s[1] <= first]
            head = self._head(narration, base, earlier[-1]) if earlier else NOBODY
            if whole.named and earlier and _AND_HIS.search(narration, *earlier[-1]):
                both = [self.cast.entries[m.who].name for m in self.cast.people(base + earlier[-1][0], base + last)]
                return Speaker("; ".join(dict.fromkeys(both)), True, "", base + earlier[-1][0])
            others = self._joined(narration, base, segments)
            if others.name:
                return others
            describes = words[0].islower() or words[0].rstrip(".") in lexicon.TITLES
            if head.named and (describes or not whole.named):
                return head
            if whole.named or (
                whole.name
                and (words[0].lower() in ARTICLES or words[0] in PREPOSED or len(segments) == 1 or first == start)
            ):
                if not whole.named and head.name and describes:
                    return head
                return whole
            if (
                words[0][0].islower()
                or words[0] in lexicon.TITLES
                or words[0] in lexicon.PLACES
                or words[0] in lexicon.BODIES
            ):
                continue
            if not whole.name:
                continue
            return whole
        return NOBODY

    def _joined(self, narration: str, base: int, segments: list[tuple[int, int]]) -> Speaker:
        """A, who leads the union, and B, for the employers, said: both."""
        for place, (first, last) in enumerate(segments[1:], 1):
            if not narration[first:last].lstrip().startswith("and "):
                continue
            one = self._plain(narration, base, *segments[0])
            other = self._plain(narration, base, first, last)
            if place > 1 and one.named and other.named and one.name != other.name:
                return Speaker(f"{one.name}; {other.name}", True, "", one.start)
        return NOBODY

    def _head(self, narration: str, base: int, segment: tuple[int, int]) -> Speaker:
        """The phrase a description follows, where it ends its segment."""
        first, last = segment
        return self._plain(narration, base, first, last)

    def _plain(self, narration: str, base: int, start: int, end: int) -> Speaker:
        """The noun phrase that ends at `end`."""
        left = narration[start:end]
        pronoun = PRONOUN.search(left)
        if pronoun:
            word = pronoun.group(1).lower()
            if word == "who":
                return self._plain(narration, base, start, start + len(left[: pronoun.start()].rstrip(" ,")))
            return Speaker("", False, word, base + start + pronoun.start(1))
        first = 0
        for boundary in _BOUNDARY.finditer(left):
            if boundary.end() < len(left):
                first = boundary.end()
        lead = _LEADING.match(left[first:])
        if lead:
            first += lead.end()
        while first < len(left) and left[first].isspace():
            first += 1
        words = left[first:].split()
        if not words:
            return NOBODY
        if words[0] in lexicon.PARTICLES:
            return self.speaker(base + start + first, base + end)
        if words[0] in PREPOSED or (words[0][0].islower() and words[0] not in ARTICLES and not words[-1].endswith("s")):
            later = self._last_phrase(left, first)
            if later < 0:
                return NOBODY
            first = later
        return self.speaker(base + start + first, base + end)

    def nearest(self, narration: str, base: int, start: int, end: int) -> Speaker:
        """The last noun phrase before `end`: showed the president telling officers."""
        start = max(start, end - LONGEST)
        left = narration[start:end].rstrip()
        later = self._last_phrase(left, 0)
        return self.speaker(base + start + later, base + start + len(left)) if later > 0 else NOBODY

    def _last_phrase(self, left: str, first: int) -> int:
        """Where the last noun phrase of a stretch that opens with a preposition begins; -1 for none."""
        begins = [m.start() for m in _DETERMINED.finditer(left, first) if not BEHIND.search(left[: m.start()] + " ")]
        if begins:
            return begins[-1]
        last = -1
        for match in _CAPITAL.finditer(left, first + 1):
            before = left[first : match.start()].split()
            if (
                before
                and (before[-1][0].islower() or before[-1][0].isdigit())
                and not BEHIND.search(left[first : match.start()])
            ):
                last = match.start()
        return last

    def after(self, narration: str, base: int, start: int, end: int) -> Speaker:
        """The noun phrase that begins at `start`: said ... ."""
        while start < end and narration[start] in " \u00a0":
            start += 1
        origin = FROM.match(narration[start:end])
        if origin:
            start += origin.end()
        stop = self._right_end(narration, start, min(end, start + LONGEST))
        found = self.speaker(base + start, base + stop)
        more_of_it = _GOES_ON.match(narration, stop) or (
            _PLACED.match(narration, stop) and not _OCCASION.match(narration, stop)
        )
        if not found.named and found.name and stop < end and more_of_it and _indefinite(found.name):
            more = (
                _PAUSE.search(narration, stop + 1, end)
                if _GOES_ON.match(narration, stop)
                else _THEN.search(narration, stop + 1, end)
            )
            stop = more.start() if more else end
            while stop > start and narration[stop - 1] in " \u00a0":
                stop -= 1
            return Speaker(" ".join(narration[start:stop].split()), False, "", found.start)
        if found.named or stop >= end or narration[stop] != ",":
            return found
        # "said the institute's director, NAME," – the name comes behind the office.
        last = self._right_end(narration, stop + 1, min(end, stop + 80))
        behind = self.speaker(base + stop + 2, base + last)
        name = narration[stop + 1 : last].split()
        described = narration[start:stop]
        somebody = _office(described) or described in ("one", "another") or descriptions.kind(described) == "person"
        if _is_body(described) and behind.name and not behind.named and name[0][0].isupper() and len(name) <= 5:
            return behind
        if behind.named and name and name[0][0].isupper() and len(name) <= 5 and somebody:
            return behind
        return found

    def _right_end(self, narration: str, start: int, end: int) -> int:
        for match in _ENDS_RIGHT.finditer(narration, start, end):
            if match.group() == "." and _STOPS_DOT.search(narration[max(start, match.start() - 6) : match.end()]):
                continue
            sign = match.group().strip()
            if sign == "to" and _word_before(narration, start, match.start()) in _TO_WHOM:
                continue
            if sign == "," and narration[match.end() : match.end() + 1].isdigit():
                continue
            if sign == "and" and self._pair(narration, start, match.start()):
                continue
            return match.start()
        return end

    def _pair(self, narration: str, start: int, at: int) -> bool:
        """Whether an "and" joins two names: said Kim and Lee."""
        return len(narration[start:at].split()) <= 3 and narration[at + 5 : at + 6].isupper()
