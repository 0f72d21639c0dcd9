"""Cues in one frame: which verbs of saying stand where, and whose they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.language import saying
from briefing.language.quotations import descriptions
from briefing.language.quotations.frames import BLANK
from briefing.language.quotations.phrases import Phrases
from briefing.language.quotations.speakers import NOBODY, Speaker

_WORD = re.compile(r"[a-z]{3,}")
_VERBS = saying.DIRECT | saying.CLAUSE | saying.ABOUT | saying.SAYING_ON
POINTING = frozenset(("point", "points", "pointed"))
_NOUN_BEFORE = re.compile(
    r"\b(?:the|a|an|its|his|her|their|this|that|these|those|no|any|of|such|some|new|recent|in|for|with|from|by"
    r"|on|into|"
    r"without|under|’s|'s|to the)\s$"
)
_COMPOUND_BEFORE = re.compile(r"\b(?:phone|more|further|repeated|public|media|news)\s$")
"""Before a noun of the same letters: media reports."""
_PLURAL_BEFORE = re.compile(
    r"(?:[a-z]{2}s|[Tt]hey|[Ww]e|I|[Yy]ou|who|[Pp]eople|[Pp]olice|[Mm]edia|[Mm]en|[Ww]omen|[Cc]hildren|[Ss]ome|[Mm]any"
    r"|[Oo]thers|[A-Z]\w+s)(?:\salso|\soften|\sstill|\snow|\s\w+ly|,)?\s$"
)
_PLURAL_VERBS = frozenset(
    "call accuse allege claim demand report state promise show blame hope fear note record complain condemn dismiss "
    "denounce deny label liken compare announce oppose vow threaten dub term rule find quote reject warn".split()
)
"""They are verbs only behind somebody in the plural: villagers call it."""
_INFINITIVE = re.compile(r"\bto\s(?:\w+ly\s)?$")
_PASSIVE = re.compile(r"\b(?:is|was|are|were|be|been|being|gets?|got)\s(?:\w+ly\s|also\s|often\s|widely\s|once\s)*$")
_BY = re.compile(rf"[^,;.{BLANK}]{{0,60}}?\bby\s")
_QUOTED_AS = re.compile(
    rf"\b(?:quoted|cited|quotes|cites|quoting|citing)\s+(?!by\b|in\b)([^{BLANK}]{{2,120}}?)\s+as\s+(?:having said"
    rf"|[a-z]+ing)\b"
)
_WAS_QUOTED = re.compile(
    r"\b(?:was|were|been|is|are|being)\s+(?:also\s+)?(?:quoted|cited)\b[^\x01]{0,80}?\bas\s+(?:saying|telling"
    r"|having said)\b"
)
_ACCORDING = re.compile(
    r"\bwas how\s(?=(?:[\w’-]+\s){1,4}(?:put|described)\b)|\b[Aa]ccording to\s|\b[Ii]n the words of\s"
    r"|\b[Aa]s\s(?=(?:\w+\s){1,3}put it\b)"
)
_TERM = re.compile(
    r"(?:\b(?:dubbed|called|named|titled|entitled|known as|so-called|nicknamed|codenamed|code-named|billed as"
    r"|headlined|"
    r"labelled|labeled|termed|the term|terms|the phrase|the word|the words|the slogan|slogan|the theme|theme"
    r"|themed|the title|title|motto|"
    r"hashtag|a film|film|novel|book|song|album|movie|drama|documentary|article|series|exhibition|operation"
    r"|codename|subtitled|"
    r"meaning|means|stands for|refers to as|referred to as|known locally as|under the banner of"
    r"|under the theme of)[\s,:(]*)$",
    re.I,
)


_WHAT = re.compile(r"\bwhat\s(?:[\w.,’'-]+\s){1,9}(?:calls?|called|terms?|termed|labels|labelled|dubbed)\s$")
"""What the ministry called “…”: the ministry's words."""


_NAMES = re.compile(r"\s[A-Z\u00c0-\u024f][\w’-]+(?:\s[A-Z\u00c0-\u024f][\w’-]+)*[\s,](?!a\s|an\s|the\s|“|\x01)")
"""A boy called Idris held: a name, nothing said."""
_ON = frozenset(("goes", "went", "read"))
"""It goes on: “…”."""
_ALL_VERBS = _VERBS | _PLURAL_VERBS | _ON


class Cue(NamedTuple):
    """A verb of saying in a frame."""

    start: int
    end: int
    """Offsets into the narration."""
    word: str
    participle: bool


def verbs(narration: str, start: int, end: int) -> list[Cue]:
    """The verbs of saying in a stretch of narration, nouns of the same letters left out."""
    if _ALL_VERBS.isdisjoint(_WORD.findall(narration, start, end)):
        return []
    found: list[Cue] = []
    for match in _WORD.finditer(narration, start, end):
        word = match.group()
        at = match.start()
        if word == "read" and narration.startswith((":", " in part"), match.end()):
            found.append(Cue(at, match.end(), word, False))
            continue
        if word in _ON and narration.startswith((" on,", " on:", " on."), match.end()):
            found.append(Cue(at, match.end() + 3, "continued", False))
            continue
        if word in _PLURAL_VERBS:
            if not _PLURAL_BEFORE.search(narration, max(start, at - 24), at):
                continue
        elif word not in _VERBS and not (word in POINTING and narration.startswith(" out", match.end())):
            continue
        if at > start and narration[at - 1] not in " \u00a0,—–\n\"”’'-" + BLANK:
            continue
        if narration[at - 1] == "-" or narration[match.end() : match.end() + 1] == "-":
            continue
        if word in ("called", "dubbed") and _NAMES.match(narration, match.end()):
            continue
        participle = word in saying.SAYING_ON
        if _NOUN_BEFORE.search(narration, max(start, at - 12), at) and word not in ("said", "told", "says"):
            continue
        if not word.endswith("ed") and _COMPOUND_BEFORE.search(narration, max(start, at - 12), at):
            continue
        found.append(Cue(at, match.end(), word, participle))
    return found


def term_before(narration: str, at: int) -> bool:
    """Whether the quotation at `at` is introduced as a name or a word, not as something said."""
    before = narration[max(0, at - 60) : at]
    return _TERM.search(before) is not None and not _WHAT.search(before)


class Clauses:
    """Whose each cue of a frame is."""

    def __init__(self, phrases: Phrases, narration: str, base: int) -> None:
        self.phrases = phrases
        self.narration = narration
        self.base = base

    def subject(self, start: int, cue: Cue) -> Speaker:
        """Who does what the verb says; `start`: where the frame begins."""
        before = self.narration[max(start, cue.start - 40) : cue.start]
        if (cue.participle or cue.word in _QUOTABLE) and " as " in self.narration[
            max(start, cue.start - 20) : cue.start
        ]:
            special = self._quoted(start, cue)
            if special is not None:
                return special
        if _AGENT.match(self.narration, cue.end):
            return self.phrases.after(self.narration, self.base, cue.end + 4, cue.end + 160)
        if cue.participle:
            stripped = before.rstrip()
            if stripped and descriptions.mute(stripped.rsplit(" ", 1)[-1]):
                return NOBODY
            accompanied = _WITH.search(before)
            if accompanied:
                who = self.phrases.before(self.narration, self.base, cue.start - len(accompanied.group(1)), cue.start)
                if who.named or (who.name and descriptions.kind(who.name)):
                    return who
            if (
                stripped
                and stripped[-1] not in ",—–" + BLANK
                and not stripped.endswith((" and", " by", " while", " as", " in", " of"))
            ):
                plain = self.phrases.before(self.narration, self.base, start, cue.start)
                if not plain.name and not plain.pronoun and cue.word == "telling":
                    plain = self.phrases.nearest(self.narration, self.base, start, cue.start)
                if (plain.name and not plain.named and len(plain.name.split()) <= 8) or plain.pronoun:
                    return plain
            finite = [
                c for c in verbs(self.narration, start, cue.start) if not c.participle and c.word in saying.SAYING
            ]
            if finite:
                return self.subject(start, finite[-1])
            return self.opening(start, cue.start)
        if _INFINITIVE.search(before) or before.endswith(("having ", "for ", "without ", "after ", "before ", "from ")):
            return self.opening(start, cue.start)
        if _PASSIVE.search(before) and cue.word not in ("says", "tells"):
            agent = _BY.match(self.narration, cue.end, cue.end + 80)
            return self.phrases.after(self.narration, self.base, agent.end(), cue.end + 200) if agent else NOBODY
        if _COORDINATED.search(before):
            return self.opening(start, cue.start)
        found = self.subject_of(start, cue)
        if not found.name and not found.pronoun and before.rstrip().endswith(","):
            # "It was, said the coach, “…”"
            behind = self.phrases.after(self.narration, self.base, cue.end, min(len(self.narration), cue.end + 90))
            if behind.name:
                return behind
        if (
            not found.name
            and not found.pronoun
            and self.narration[: cue.start].rstrip().endswith(("which", "which had", "which has", "that"))
        ):
            return self.opening(start, cue.start)
        return found

    def subject_of(self, start: int, cue: Cue) -> Speaker:
        """The subject that stands before a verb, its relative clause with it; `start`: where it may begin."""
        found = self.phrases.before(self.narration, self.base, start, cue.start)
        if found.name and descriptions.head(found.name) in _OTHER:
            fuller = self.opening(start, cue.start)
            return fuller if fuller.name else found
        if found.named or found.pronoun or (found.name and descriptions.kind(found.name)):
            return found
        inner = _INNER.match(found.name)
        if inner:
            # "a figure the university called “…”": the second phrase is who calls it so.
            tail = self.phrases.speaker(found.start + inner.start(1), found.start + len(found.name))
            if tail.named or (tail.name and descriptions.kind(tail.name)):
                return tail
        if found.name and _CLAUSAL.search(found.name):
            found = NOBODY
        whole = self.phrases.whole(self.narration, self.base, skip_lead(self.narration, start, cue.start), cue.start)
        return whole if whole.name else found

    def quoted_as(self, cue: Cue, end: int) -> Speaker:
        """Whom the agency before the verb "quoted" quotes: Yonhap quoted X as saying."""
        match = _QUOTED_AS.match(self.narration, cue.start, end)
        return self.phrases.speaker(self.base + match.start(1), self.base + match.end(1)) if match else NOBODY

    def _quoted(self, start: int, cue: Cue) -> Speaker | None:
        """Yonhap quoted X as saying; X was quoted by Yonhap as saying."""
        window = max(start, cue.start - 200)
        for match in _QUOTED_AS.finditer(self.narration, window, cue.end):
            if match.end() == cue.end:
                return self.phrases.speaker(self.base + match.start(1), self.base + match.end(1))
        for match in _WAS_QUOTED.finditer(self.narration, window, cue.end):
            if match.end() == cue.end:
                return self.phrases.before(self.narration, self.base, start, match.start())
        return None

    def opening(self, start: int, end: int) -> Speaker:
        """The subject a sentence opens with, behind an adverb or "On Monday,"."""
        at = skip_lead(self.narration, start, end)
        limit = min(end + 12, at + 200)
        stop = min(end, _subject_ends(self.narration, at + 1, limit))
        if stop <= at:
            return NOBODY
        other = _OTHER_OF.match(self.narration, at, end)
        if other:
            # "The elder, a retired teacher": the description behind says more.
            last = self.narration.find(",", other.end(), limit)
            last = last if last > 0 else _subject_ends(self.narration, other.end() + 10, limit)
            return self.phrases.speaker(self.base + other.start(1), self.base + min(end, last))
        found = self.phrases.speaker(self.base + at, self.base + stop)
        if found.name and not found.named and self.narration.startswith("who ", stop):
            # "A negotiator who took part in the last round put it like this": to the second verb.
            first = _subject_ends(self.narration, stop + 4, limit)
            second = _subject_ends(self.narration, min(limit, first + 2), limit)
            relative = self.narration[stop:second].rstrip()
            if first < second < limit and "," not in relative:
                return Speaker(f"{found.name} {' '.join(relative.split())}", False, "", found.start)
        return found

    def according(self, start: int, end: int) -> Speaker:
        """Who stands behind "according to" in a stretch."""
        match = _ACCORDING.search(self.narration, start, end)
        if match is None:
            return NOBODY
        return self.phrases.after(self.narration, self.base, match.end(), end)


_AGENT = re.compile(r"\sby\s(?!the\s(?:end|time)\b|\w+ing\b|\w+day\b|phone\b|telephone\b|email\b|now\b)")
_WITH = re.compile(r"\bwith\s([^,;:\x01]{2,38})$")
_INNER = re.compile(r"[Aa]n?\s(?:[\w-]+\s){1,3}((?:the|an?|his|her|its|their)\s.*)")
_CLAUSAL = re.compile(r"^(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|[Yy]ou|[Tt]here)\s|\s(?:was|were|is|are|had|has|have)\s")
_OTHER = frozenset("elder older eldest younger youngest former latter first second third other".split())
_OTHER_OF = re.compile(
    r"(?:The|One|the)\s(?:elder|older|eldest|younger|youngest|former|latter|first|second|third|other|one)\b[^,]{0,24},"
    r"\s(an?\s)"
)
_QUOTABLE = frozenset(("saying", "telling", "said", "writing"))
_COORDINATED = re.compile(r"\b(?:and|but|then|or)\s(?:also\s|then\s|later\s|further\s|\w+ly\s|has\s|had\s|have\s)*$")
_TOKEN = re.compile(rf"[,:;—–{BLANK}]|(?<=\s)[a-z]+(?=[\s,.]|$)")
_FINITE = frozenset(
    """has have had is was are were will would can could may might must should did does do also later then once again
    repeatedly reportedly who which whose that met came went made took gave held led left began became kept set won
    lost spoke stood saw sent paid brought flew got put cut hit ran drew grew fell rose built told read reads like
    likes liked love loves tend tends used seem seems want wants tried try tries refused appeared goes go
    continue continues shook nodded smiled laughed""".split()
) | saying.DIRECT | saying.CLAUSE | saying.ABOUT  # fmt: skip


def _subject_ends(narration: str, start: int, end: int) -> int:
    """Where the words a sentence opens with come to its verb or a pause."""
    for match in _TOKEN.finditer(narration, start, end):
        word = match.group()
        if word in f",:;—–{BLANK}" or word in _FINITE or (len(word) > 4 and word.endswith(("ed", "ly"))):
            return match.start()
    return end


_LEAD = re.compile(
    r"[\s,]*(?:(?:But|And|Yet|So|However|Meanwhile|Instead|Still|Also|Later|Now|Then|Nevertheless|Moreover"
    r"|Furthermore|Separately|"
    r"Earlier|Additionally|Similarly|Likewise|Nonetheless|Indeed|Overall|Finally|Recently|Asked|Speaking|In|On"
    r"|At|During|After|Before|"
    r"Since|For|By|From|With|Under|Over|Despite|Amid|Following|Through|Throughout|Within|To|As|When|While|If"
    r"|Although|Though|Because|"
    r"Until|Against|Upon|Last|This|Earlier|\w+day|\w+ly|Citing|According|Responding|Addressing|Writing|Referring"
    r"|Commenting|Quoting)\b)"
)


def skip_lead(narration: str, start: int, end: int) -> int:
    """Where the main clause of a frame begins."""
    at = start
    for _ in range(3):
        match = _LEAD.match(narration, at, end)
        if match is None:
            break
        word = match.group().strip(" ,")
        if word in ("But", "And", "Yet", "So", "Still", "Also", "Now", "Then"):
            at = match.end()
            continue
        comma = narration.find(",", match.end(), end)
        if word in ("This", "Last") and comma < 0:
            break
        if comma < 0:
            break
        at = comma + 1
    while at < end and narration[at] in " \u00a0,":
        at += 1
    return at
