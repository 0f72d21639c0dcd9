"""Sentences of a text, as exact spans.

One small pattern finds every full stop, question mark and the like; a few rules say whether a
sentence ends there. Each match swallows what it looks at (closing quotes, reference marks, white
space), and every look around it is bounded, so the work grows in proportion to the text whatever
the text is: one line of ten million letters, or nothing but dots.

What the rules know: titles and initials (`Mr. Xi`, `Jay Y. Lee`), short forms that may also end
a sentence (`U.S.`, `Inc.`, `a.m.`: only where a common opening word follows), numbers and Korean
dates (`2025. 4. 24.`), closing quotation marks and reference marks after the stop (`it.”[3]`),
a question inside a quotation whose speaker follows (`“Why?” Lee asked.`), East Asian stops, and
sentences glued together where a page lost its line ends (`stability.In a conversation`).
"""

from __future__ import annotations

import re

from briefing.model import Sentence

# Stop, then what still belongs to the sentence (closing marks, [1] reference marks), then white space.
_STOP = re.compile(r"([.!?…]+|[。！？｡؟۔।]+)([\"'”’»)\]」』】）]*(?:\[\d{1,3}\])*)(\s*)")
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,5}"
    r"(?:said|says|asked|asks|told|wrote|writes|posted|added|replied|shouted|tweeted|quipped|remarked|exclaimed)\b"
)
_FOOTNOTE = re.compile(r"\d{1,2}(?=\s+[A-Z“\"‘(])")
_KOREAN_DATE = re.compile(r"\d{1,2}\.")

_FULL = frozenset("。！？｡؟۔।")
_OPENERS = frozenset("“\"‘'«([「『【（—–-•*")
_OPENING_SIGNS = frozenset("$£€¥₩#@§")
_JAPANESE_TAIL = frozenset("とってのはがをにもで、,，")
_KOREAN_ENDING = frozenset("다요죠까음함임")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Never the end of a sentence: a name follows.
_TITLES = _words(
    "mr mrs ms mx messrs dr prof gen col lt sgt capt cmdr adm maj brig cpl pvt gov sen rep reps sens pres hon rev fr "
    "st mt ft amb supt det insp asst assoc sec-gen vice-adm lt-gen maj-gen"
)
_NEVER = _words("vs v cf viz approx ca eg ie e.g i.e a.k.a c.f")
# The end unless a number follows.
_BEFORE_NUMBER = _words("no nos art arts sec fig figs vol vols ch chap para paras p pp eq op")
# The end only where a common opening word follows.
_SHORT = _words(
    "inc corp ltd co cos bros jr sr etc al est dept univ assn intl govt natl ave blvd rd bldg "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "ph.d m.d b.a m.a ph ed eds"
)
_STARTERS = _words(
    "a about according across after again against all along also although amid among an and another any as asked "
    "at because before being beyond both but by can could despite did do does during each earlier even every few "
    "following for from given had has have he her here his how however i if in including indeed instead it its "
    "just later let many may meanwhile more moreover most much my nearly neither never nevertheless no none nor "
    "not now of on once one only or other others our over perhaps several she should similarly since so some such "
    "than that the their then there therefore these they this those though three through thus to today together "
    "two under unlike until upon was we were what whatever when where whether which while who whose why will with "
    "within without would yesterday yet you your"
)


def split(text: str, start: int, end: int) -> tuple[Sentence, ...]:
    """The sentences of `text[start:end]`, in order, trimmed of white space.

    Together they hold every character of the span that is not white space. A quotation that runs
    over several sentences is split like any other text.
    """
    begin = _skip_space(text, start, end)
    while end > begin and text[end - 1].isspace():
        end -= 1
    found: list[Sentence] = []
    for match in _STOP.finditer(text, begin, end):
        stop = match.start()
        following = match.end()
        if following >= end:
            break
        if stop < begin:
            continue
        closed = match.end(2)
        if following > closed and text[following].isupper() and text[stop] == "." and match.end(1) == stop + 1:
            # The common case; a word longer than any short form needs no second look.
            long = stop - begin > 7 and text[stop - 7 : stop].isalpha()
            cut = closed if long or _ends(text, begin, stop, following) else 0
        else:
            cut = _cut(text, begin, end, match)
        if cut:
            found.append(Sentence(begin, cut))
            begin = following if cut == closed else cut
            if text[begin].isspace():
                begin = _skip_space(text, begin, end)
    if begin < end:
        found.append(Sentence(begin, end))
    return tuple(found)


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _cut(text: str, begin: int, end: int, match: re.Match[str]) -> int:
    """Where the sentence ends at this stop; 0 if it goes on."""
    stop = match.start()
    following = match.end()
    closed = match.end(2)
    at = following
    char = text[at]
    limit = min(end, at + 5)
    while char in _OPENERS or (char in "  " and text[at - 1] == "«"):
        at += 1
        if at >= limit:
            return 0
        char = text[at]
    if text[stop] in _FULL:
        return 0 if closed > match.end(1) and char in _JAPANESE_TAIL else closed
    if closed == following:
        return _glued(text, begin, end, match, at)
    if char.islower() or not (char.isalnum() or char in _OPENING_SIGNS or char >= "\u2190"):
        return 0
    mark = text[match.end(1) - 1]
    if mark != ".":
        return closed if _asks(text, match, at, mark) else 0
    if match.end(1) - stop > 1:
        return closed if _dots(text, stop, at) else 0
    return closed if _ends(text, begin, stop, at) else 0


def _asks(text: str, match: re.Match[str], at: int, mark: str) -> bool:
    """Whether `!`, `?` or `…` before white space and a capital ends the sentence."""
    if mark == "…":
        return _dots(text, match.start(), at)
    quoted = match.end(2) > match.end(1) and text[match.end(1)] in "”\"’'"
    return not (quoted and _SPEAKER.match(text, at, at + 90))


def _dots(text: str, stop: int, at: int) -> bool:
    """Whether an ellipsis ends the sentence: one in brackets is a cut, one standing free a pause."""
    before = text[stop - 1] if stop else " "
    if before in "[(":
        return False
    return not before.isspace() or opening_word(text, at)


def opening_word(text: str, at: int) -> bool:
    """Whether a common opening word stands here."""
    stop = at
    limit = min(len(text), at + 14)
    while stop < limit and text[stop].isalpha():
        stop += 1
    return text[at:stop].lower() in _STARTERS


def _ends(text: str, begin: int, stop: int, at: int) -> bool:
    """Whether one full stop with `text[at]`, a capital, digit or sign, after it ends the sentence."""
    first = stop
    limit = max(begin, stop - 10)
    while first > limit and (text[first - 1].isalnum() or text[first - 1] == "."):
        first -= 1
    length = stop - first
    if length > 7 or not length:
        return True
    word = text[first:stop].lstrip(".")
    if word.isdigit():
        if text[at].isdigit():
            return not (length <= 4 and _KOREAN_DATE.match(text, at))
        dated = length <= 2 and text[first - 2 : first] == ". " and text[max(0, first - 3)].isdigit()
        return (first != begin or length > 3) and not (dated and not text[at].isascii())
    lower = word.lower()
    if length == 1:
        if "A" <= word <= "Z":
            return first != begin and opening_word(text, at)
        return lower not in _NEVER and not (lower in "cp" and text[at].isdigit())
    if lower in _NEVER:
        return False
    if "." in word:
        parts = word.split(".")
        if lower in _SHORT or max(map(len, parts)) == 1:
            return opening_word(text, at)
        return True
    if lower in _BEFORE_NUMBER:
        return not text[at].isdigit()
    if lower == "etc" or lower == "al":
        return opening_word(text, at)
    if not word[0].isupper():
        return True
    if lower in _TITLES:
        return False
    return lower not in _SHORT or opening_word(text, at)


def _glued(text: str, begin: int, end: int, match: re.Match[str], at: int) -> int:
    """Where a sentence ends that the next one follows without white space; 0 if it goes on.

    Wants a small letter, a digit or a closing mark before the stop and a capital with a small
    letter (or a space, as in "A man") after it, so that `U.S.A`, `Ph.D`, `Node.js` stay whole.
    """
    stop = match.start()
    closed = match.end(2)
    if stop <= begin:
        return 0
    before = text[stop - 1]
    char = text[at]
    if before in _KOREAN_ENDING and "가" <= char <= "힣":
        return closed if closed == match.end(1) or closed < at else 0
    if not (before.islower() or before.isdigit() or before in ')]”’"%'):
        return 0
    if char.isdigit():
        mark = _FOOTNOTE.match(text, at, end) if at == closed and before.islower() else None
        return mark.end() if mark and text[stop] == "." and _ends(text, begin, stop, at) else 0
    if not char.isupper():
        return 0
    after = text[at + 1] if at + 1 < end else ""
    if not (after.islower() or after in "’'" or (after == " " and char in "AI")):
        return 0
    if before.isdigit() and closed == match.end(1) and not opening_word(text, at):
        return 0
    if text[stop] == "." and not _ends(text, begin, stop, at):
        return 0
    token = text[max(begin, text.rfind(" ", max(begin, stop - 80), stop) + 1) : stop]
    if "@" in token or token.startswith("www") or ("/" in token and "." in token):
        return 0
    word = at + 1
    while word < min(end, at + 20) and text[word].isalpha():
        word += 1
    if text[word : word + 1] == "." and text[word + 1 : word + 2].isalpha():
        return 0
    if text[match.end(1) : closed] == '"' and text.count('"', max(begin, stop - 2000), stop) % 2 == 0:
        return match.end(1)  # nothing is open: the mark opens the next sentence
    return closed
