"""An article read from top to bottom for who says what.

Knows at each place who spoke last and who the last sentence was about, so that a quotation that
goes on keeps its speaker and "he" is somebody.
"""

from __future__ import annotations

import re

from briefing.language import saying
from briefing.language.names import lexicon
from briefing.language.names.cast import Cast
from briefing.language.quotations import audience, reported
from briefing.language.quotations.cues import Clauses, Cue, term_before, verbs
from briefing.language.quotations.frames import BLANK, Frame, Page, page
from briefing.language.quotations.marks import Stretch
from briefing.language.quotations.speakers import NOBODY, Phrases, Speaker
from briefing.language.quotations.transcript import labels
from briefing.model import Article, Directness, Paragraph, Quotation, Support

FEW = 4
"""Words from which a stretch that opens with a capital is taken for a whole sentence."""
_SMALL = frozenset("a an the of and or for in on to with from at by as but nor into over per vs".split())
_MALE = frozenset("mr sir lord king prince emperor pope chairman spokesman father brother herr widower husband".split())
_FEMALE = frozenset("mrs ms miss dame lady queen princess chairwoman spokeswoman sister mme frau widow wife".split())
_LEADS = re.compile(
    r"\b(?:spoke|speaks|speaking|replied|answered|continued|explained|recalled|went on|goes on|put it|disagreed"
    r"|differed|"
    r"responded|was blunt|had a warning|remembers|remembered)\b"
)
_BODY = re.compile(
    r"\b([Tt]he (?:[\w-]+ ){0,2}?(?:authority|ministry|government|union|company|bank|agency|party|council|court"
    r"|commission|"
    r"army|military|office|board|group|committee|police|firm|newspaper|regulator|parliament|bloc|alliance))\b"
)
_MAIN_CLAUSE = re.compile(
    r"(?:the|a|an|this|that|these|those|his|her|its|their|our|my|it|he|she|they|we|I|you|there|no|both|such"
    r"|some|any|all|"
    r"several|many|most|[a-z]+s)\b(?:(?!\b(?:that|which|who|to|of)\b)[^,.;]){0,80}?"
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|\w{3,}ed|want"
    r"|need|[a-z]+n[’']t)\s"
    r".{12,}"
)
"""Words that are a clause of their own, with a subject and its verb, though they open with a small letter."""
_AGED = re.compile(r"[Tt]he \d\d?-year-old\b")
_NAMING = frozenset(
    "called calls described describes labelled labeled dubbed branded termed likened "
    "characterised characterized".split()
)
_OTHER_CLAUSE = frozenset(
    ("while", "but", "and", "as", "after", "before", "when", "because", "which", "who", "although")
)
_CARRYING = frozenset(("reported", "reports", "quoted", "cited"))
_OUT = (" out", " back", " in")
"""What makes a verb of saying of others: called out, shot back, chimed in."""
_BEHIND_HEAD = re.compile(r"\s(?:of|at|from|who|whose|in|with|close|familiar|for|near|on|to|named|called)\s|,")
_LETTER = re.compile(r"[^\W\d_]")
_INVERTED = re.compile(r"[\s,]*([a-z]+)\s")
_FIRST_SUBJECT = re.compile(r"[^,.;:\x01]{0,70}")


class Reading:
    """One article's quotations being found."""

    def __init__(self, article: Article, names: Cast) -> None:
        self.article = article
        self.text = article.text
        self.cast = names
        self.phrases = Phrases(article.text, names)
        self.found: list[Quotation] = []
        self.speaker = NOBODY
        """Who spoke last."""
        self.person = ""
        """The person the narration was last about, where that is plain."""
        self.heard = ""
        self.fresh = False
        """Whether nobody else has been named since somebody spoke."""
        self.somebody = NOBODY
        """Somebody unnamed whom the last sentence was about: Addo's deputy."""
        self.open: Stretch | None = None
        """The last paragraph's quotation, where it was not closed."""
        self.quiet = 0
        """Paragraphs since somebody spoke."""
        self.leads = False
        """Whether the last sentence says that its person speaks, without any words of theirs."""
        self.colon = NOBODY
        """Who ended the last paragraph with a colon."""

    def quotations(self) -> tuple[Quotation, ...]:
        paragraphs = [p for p in self.article.paragraphs if p.kind in ("text", "heading")]
        spoken = labels(self.article, paragraphs, self.cast)
        for place, paragraph in enumerate(paragraphs):
            if paragraph.kind == "heading":
                continue
            if spoken and spoken[place] is not None:
                self._spoken(paragraph, *spoken[place])  # type: ignore[misc]
            else:
                self._paragraph(page(self.text, paragraph))
        return tuple(sorted(self.found, key=lambda q: (q.support.start, -q.support.end)))

    def _spoken(self, paragraph: Paragraph, start: int, who: Speaker) -> None:
        """A paragraph of a transcript: all of it is said, and may hold what others said."""
        self._add(start, paragraph.end, who, "direct", "")
        self.open = None
        self._paragraph(page(self.text, paragraph))
        self.speaker = who

    # ------------------------------------------------------------------ paragraphs

    def _paragraph(self, read: Page) -> None:
        said = False
        self.inside: list[tuple[Frame, Speaker]] = []
        waiting: list[Stretch] = []
        opened = self.open
        self.open = None
        for place, frame in enumerate(read.frames):
            if frame.quoted:
                said = True
                waiting = self._frame(read, frame, place, waiting, opened if place == 0 else None)
            else:
                self._narration(read, frame)
                self.leads = bool(_LEADS.search(read.narration, frame.start - read.start, frame.end - read.start))
        for stretch in waiting:
            self._quote(stretch, NOBODY, "")
            self.speaker = NOBODY
        last = read.frames[-1].quoted[-1] if read.frames and read.frames[-1].quoted else None
        if last is not None and not last.whole:
            self.open = last
        self.quiet = 0 if said else self.quiet + 1
        tail = read.narration.rstrip()
        self.colon = self.speaker if tail.endswith(":") and self.speaker.name else NOBODY

    def _frame(
        self, read: Page, frame: Frame, place: int, waiting: list[Stretch], opened: Stretch | None
    ) -> list[Stretch]:
        """One sentence with quotations; gives back what still waits for its speaker."""
        clauses = Clauses(self.phrases, read.narration, read.start)
        start, end = frame.start - read.start, frame.end - read.start
        cues = verbs(read.narration, start, end)
        narrates = bool(_LETTER.search(read.narration, start, end))
        if not narrates:
            who = self._carried(place, opened)
            if not who.name and not who.named:
                return [*waiting, *frame.quoted]
            for stretch in (*waiting, *frame.quoted):
                self._quote(stretch, who, self.heard)
            self._spoke(who, self.heard)
            return []
        closing = self._closing(cues, start, end, read)
        stated = reported.statements(clauses, cues, start, end)
        last = NOBODY
        told = ""
        for index, stretch in enumerate(frame.quoted):
            before = frame.quoted[index - 1].closed - read.start if index else start
            after = frame.quoted[index + 1].opened - read.start if index + 1 < len(frame.quoted) else end
            who, cue = self._whose(clauses, cues, start, before, after, stretch, read, last, closing, stated)
            who = self._resolved(who, read, frame)
            if not who.name and index == 0 and place == 0 and opened is not None and stretch.opened == frame.start:
                who = self.speaker
            elif not who.name and cue is None and self._sentence(stretch):
                who = last if last.name else self._led(clauses, start, stretch.opened - read.start)
            heard = audience.of(read.narration, read.start, start, end, cue, self.phrases) if who.name else ""
            told = heard or (told if who == last else "")
            self._quote(stretch, who, told)
            if who.name:
                last = who
        if last.name:
            for stretch in waiting:
                self._quote(stretch, last, told)
            if opened is not None and place == 0 and not self.speaker.name:
                self._give_back(opened, last, told)
            self._spoke(last, told)
            self._reported(read, frame, stated)
            return []
        for stretch in waiting:
            self._quote(stretch, NOBODY, "")
        self._about(read, frame)
        self._reported(read, frame, stated)
        return []

    def _narration(self, read: Page, frame: Frame) -> None:
        """A sentence without quotations: whom it reports, whom it is about."""
        clauses = Clauses(self.phrases, read.narration, read.start)
        start, end = frame.start - read.start, frame.end - read.start
        cues = verbs(read.narration, start, end)
        who = self._reported(read, frame, reported.statements(clauses, cues, start, end))
        if who.named:
            self._spoke(who, "")
        else:
            self._about(read, frame)
            if who.name:
                self._spoke(who, "")

    def _reported(self, read: Page, frame: Frame, stated: list[reported.Statement]) -> Speaker:
        """The reported statements of a sentence; who makes the last of them."""
        last = NOBODY
        start, end = frame.start - read.start, frame.end - read.start
        for statement in stated:
            who = self._resolved(statement.speaker, read, frame)
            if who.name:
                heard = audience.of(read.narration, read.start, start, end, statement.cue, self.phrases)
                self._add(read.start + statement.start, read.start + statement.end, who, "reported", heard)
                last = who
        return last

    # ------------------------------------------------------------------ whose words

    def _whose(
        self,
        clauses: Clauses,
        cues: list[Cue],
        start: int,
        before: int,
        after: int,
        stretch: Stretch,
        read: Page,
        last: Speaker,
        closing: tuple[Speaker, Cue] | None,
        stated: list[reported.Statement],
    ) -> tuple[Speaker, Cue | None]:
        """Who says a stretch, and the verb that says so. Offsets count in the narration."""
        narration = read.narration
        opened, closed = stretch.opened - read.start, stretch.closed - read.start
        whole = self._sentence(stretch)
        if self._comma_like(stretch, narration, closed):
            behind = self._behind(clauses, cues, closed, after)
            if behind is not None and behind[1].word in _CARRYING and not behind[0].named:
                led = clauses.opening(start, opened) if narration[start:opened].rstrip().endswith(":") else NOBODY
                behind = (led, behind[1]) if led.named else behind
            if behind is not None:
                return behind
        if not whole and self._is_name(stretch):
            return NOBODY, None
        if term_before(narration, opened):
            return NOBODY, None
        ahead = [cue for cue in cues if cue.end <= opened]
        if (
            closing is not None
            and closing[1].word in _CARRYING
            and whole
            and narration[start:opened].rstrip().endswith(":")
        ):
            closing = None  # the agency carries the words; who says them stands before the colon
        if closing is not None and closing[1].start >= closed and not (whole and ahead):
            return closing
        around = next((s for s in stated if s.start <= opened < s.end), None)
        for cue in reversed(ahead[-4:]):
            if around is not None and cue.start >= around.start:
                if cue.word in _NAMING and len(narration[cue.end : opened].split()) <= 6:
                    who = clauses.subject(start, cue)
                    if who.named:
                        return who, cue
                continue
            if around is not None:
                return around.speaker, around.cue
            if not _reaches(narration, cue.end, opened):
                break
            who = clauses.subject(start, cue)
            if who.name or who.pronoun:
                return who, cue
        if last.name and before > start and len(narration[before:opened].split()) <= 8 and not whole:
            return last, None
        according = clauses.according(closed, after)
        if not according.name:
            according = clauses.according(start, opened)
        if according.name or according.pronoun:
            return according, Cue(closed, closed, "according", False)
        if closing is not None and closing[1].start >= closed:
            return closing
        return NOBODY, None

    def _closing(self, cues: list[Cue], start: int, end: int, read: Page) -> tuple[Speaker, Cue] | None:
        """ ", X said." at the end of a sentence, behind words of the writer's own."""
        narration = read.narration
        for cue in reversed(cues):
            if cue.word not in saying.DIRECT or cue.participle:
                continue
            rest = narration[cue.end : end].strip(" .\u00a0")
            if len(rest.split()) > 12 or BLANK in rest:
                return None
            comma = narration.rfind(",", start, cue.start)
            if comma < 0 or BLANK in narration[comma : cue.start]:
                return None
            who = self.phrases.before(narration, read.start, comma, cue.start)
            if (who.name and who.start >= 0) or who.pronoun in ("he", "she"):
                return who, cue
            return None
        return None

    @staticmethod
    def _behind(clauses: Clauses, cues: list[Cue], closed: int, after: int) -> tuple[Speaker, Cue] | None:
        """“…,” X said; “…,” said X."""
        narration = clauses.narration
        inverted = _INVERTED.match(narration, closed, after)
        cue = next((c for c in cues if c.start >= closed and c.end <= after), None)
        if cue is None:
            plain = narration[closed:after].lstrip(" ,").startswith("according to")
            who = clauses.according(closed, after) if plain else NOBODY
            return (who, Cue(closed, closed, "according", False)) if who.name else None
        if narration[closed:after].lstrip(" ,").startswith("according to"):
            who = clauses.according(closed, after)
            if who.name:
                return who, Cue(closed, closed, "according", False)
        if inverted and inverted.start(1) == cue.start and not cue.participle:
            who = clauses.phrases.after(narration, clauses.base, cue.end, after)
            return (who, cue) if who.name or who.pronoun else None
        if cue.participle or (cue.word not in saying.SAYING and not narration.startswith(_OUT, cue.end)):
            return None
        if narration[closed : cue.start].count(",") > 4:
            return None
        who = clauses.phrases.before(narration, clauses.base, closed, cue.start)
        if not who.name and not who.pronoun:
            return None
        gap = narration[closed : max(closed, who.start - clauses.base)].strip(" ,\u00a0—–")
        if len(gap.split()) > 5 or (gap.split()[:1] and gap.split()[0] in _OTHER_CLAUSE):
            return None
        return who, cue

    def _carried(self, place: int, opened: Stretch | None) -> Speaker:
        """A sentence that is all quotation: it keeps the speaker of the one before."""
        if place > 0:
            return self.speaker if self.speaker.name and self._just() else self._subject_before()
        if opened is not None or self.colon.name:
            return self.colon if self.colon.name else self.speaker
        if self.leads and self.quiet == 1 and self.person:
            return Speaker(self.person, True)
        return self.speaker if self.quiet == 0 and self.speaker.name else NOBODY

    def _just(self) -> bool:
        """Whether the last speaker of this paragraph is still who the text is about."""
        return not self.person or self.person == self.speaker.name or not self.speaker.named

    def _subject_before(self) -> Speaker:
        return Speaker(self.person, True) if self.person else NOBODY

    def _led(self, clauses: Clauses, start: int, opened: int) -> Speaker:
        """X was blunt: “…” – a colon where a verb of saying could stand."""
        if not clauses.narration[start:opened].rstrip().endswith(":"):
            return NOBODY
        who = clauses.opening(start, opened)
        return who if who.name and not who.pronoun else NOBODY

    def _resolved(self, who: Speaker, read: Page, frame: Frame) -> Speaker:
        """A pronoun by whom the narration was last about; anybody else as they are."""
        if not who.pronoun:
            if self.person and _AGED.match(who.name):
                return Speaker(self.person, True)
            return who
        if who.pronoun in ("he", "she"):
            named = self._in_frame(read, frame, who)
            if not named:
                opening = self._opening(read, frame, who)
                if opening.name:
                    return opening
            named = named or self.person
            if named and not self._other_sex(named, who.pronoun):
                return Speaker(named, True)
            if self.somebody.name and not self.person:
                return self.somebody
            if self.fresh and self.speaker.name and not self.speaker.named and not self.person:
                return self.speaker
            return NOBODY
        if who.pronoun == "it":
            bodies = set(_BODY.findall(read.narration, frame.start - read.start, who.start - read.start))
            if bodies:
                return Speaker(bodies.pop(), False) if len(bodies) == 1 else NOBODY
            clauses = Clauses(self.phrases, read.narration, read.start)
            opening = clauses.opening(frame.start - read.start, who.start - read.start)
            if opening.name and not opening.named and opening.name[0].isupper() and not opening.pronoun:
                return opening
        if who.pronoun in ("they", "it") and self.speaker.name and not self.speaker.named:
            return self.speaker
        return NOBODY

    def _opening(self, read: Page, frame: Frame, who: Speaker) -> Speaker:
        """An engineer put it at six, a figure she called “…”: somebody unnamed the sentence opens with."""
        if self.cast.people(frame.start, who.start):
            return NOBODY
        clauses = Clauses(self.phrases, read.narration, read.start)
        found = clauses.opening(frame.start - read.start, who.start - read.start)
        last = found.name.split()[:4]
        single = any(word in lexicon.OFFICES and not word.endswith("s") for word in last)
        return found if single and found.name.split()[0] in ("A", "An", "One", "Another") else NOBODY

    def _in_frame(self, read: Page, frame: Frame, who: Speaker) -> str:
        """Asked about it, X shrugged before he said: one person named in narration before the pronoun."""
        names = {
            self.cast.entries[m.who].name
            for m in self.cast.people(frame.start, who.start)
            if read.narration[m.start - read.start] != BLANK and not self.text.startswith(("’s", "'s"), m.end)
        }
        return names.pop() if len(names) == 1 else ""

    def _other_sex(self, name: str, pronoun: str) -> bool:
        offices = self.cast.offices.get(name, frozenset())
        return bool(offices & (_FEMALE if pronoun == "he" else _MALE))

    def _about(self, read: Page, frame: Frame) -> None:
        """Remember whom a sentence of narration is about: its only person, or the one it opens with."""
        narration = read.narration
        people = [m for m in self.cast.people(frame.start, frame.end) if narration[m.start - read.start] != BLANK]
        owned = [m for m in people if self.text.startswith(("’s", "'s"), m.end)]
        if owned and len(owned) == len(people):
            opening = Clauses(self.phrases, narration, read.start).opening(
                frame.start - read.start, frame.end - read.start
            )
            if opening.name and not opening.named and _one_person(opening.name):
                self.person, self.somebody = "", opening
                return
        if not people:
            self._unnamed(read, frame)
            return
        self.fresh = False
        self.somebody = NOBODY
        people = [m for m in people if not self.text.startswith(("’s", "'s"), m.end)] or people
        distinct = {self.cast.entries[m.who].name for m in people}
        if len(distinct) == 1:
            self.person = distinct.pop()
            return
        first = people[0]
        lead = narration[frame.start - read.start : first.start - read.start]
        own = not self.text.startswith(("’s", "'s"), first.end)
        joined = (
            self.text.startswith((" and ", ", "), first.end) and len(people) > 1 and people[1].start - first.end < 12
        )
        self.person = self.cast.entries[first.who].name if own and not joined and len(lead) <= 60 else ""

    def _unnamed(self, read: Page, frame: Frame) -> None:
        """A goatherd pointed at the hill: somebody new, whom "he" then means."""
        if self.text[frame.start : frame.start + 8].split(" ")[0] not in ("A", "An", "One", "Another"):
            return
        clauses = Clauses(self.phrases, read.narration, read.start)
        found = clauses.opening(frame.start - read.start, frame.end - read.start)
        if found.name and not found.named and _one_person(found.name):
            self.person, self.somebody = "", found

    # ------------------------------------------------------------------ stretches

    def _sentence(self, stretch: Stretch) -> bool:
        """Whether a stretch is a sentence of its own, not some words inside the writer's."""
        words = self.text[stretch.start : stretch.end]
        first = words.lstrip("([‘'…. ")[:1]
        return (
            (first.isupper() or first.isdigit() or not first.isascii())
            and (len(words.split()) >= FEW or words[-1] in ".!?,…—–" or words[-1] in "。！？")
            and not self._is_name(stretch)
        )

    def _is_name(self, stretch: Stretch) -> bool:
        """A title or the name of a body: all its long words with capitals."""
        words = re.findall(r"[^\W\d_][\w’'-]*", self.text[stretch.start : stretch.end])
        if len(words) < 2 or self.text[stretch.end - 1] in "!?":
            return False
        return len(words) <= 12 and all(word[0].isupper() or word.lower() in _SMALL for word in words)

    def _comma_like(self, stretch: Stretch, narration: str, closed: int) -> bool:
        """Whether the sentence may go on with its speaker."""
        words = self.text[stretch.start : stretch.end].rstrip("’'")
        after = narration[closed : closed + 2].lstrip()[:1]
        return words[-1:] in ",?!…—–-" or after in (",", "—", "–") or (words[-1:] == "." and after.islower())

    def _quote(self, stretch: Stretch, who: Speaker, heard: str) -> None:
        whole = self._sentence(stretch) or _MAIN_CLAUSE.match(self.text, stretch.start, stretch.end)
        directness: Directness = "direct" if whole else "partial"
        self._add(stretch.start, stretch.end, who, directness, heard)

    def _add(self, start: int, end: int, who: Speaker, directness: Directness, heard: str) -> None:
        support = Support(self.article.file, start, end, self.text[start:end])
        self.found.append(Quotation(support, who.name, directness, who.named, heard if heard != who.name else ""))

    def _spoke(self, who: Speaker, heard: str) -> None:
        self.speaker = who
        self.heard = heard
        self.fresh = True
        if who.named:
            self.person, self.somebody = ("" if ";" in who.name else who.name), NOBODY
        elif _one_person(who.name):
            self.person, self.somebody = "", who
        else:
            self.somebody = NOBODY

    def _give_back(self, opened: Stretch, who: Speaker, heard: str) -> None:
        """The part of a quotation before the paragraph that names its speaker."""
        for place in range(len(self.found) - 1, -1, -1):
            if self.found[place].support.start == opened.start and not self.found[place].speaker:
                support = self.found[place].support
                self.found[place] = Quotation(support, who.name, "direct", who.named, heard)


def _one_person(words: str) -> bool:
    """Whether a description is of a single human being: it ends in, or soon names, an office or a trade."""
    head = _BEHIND_HEAD.split(words, maxsplit=1)[0].split()
    return bool(head) and head[-1] in lexicon.OFFICES and not head[-1].endswith("s")


def _reaches(narration: str, verb: int, opened: int) -> bool:
    """Whether a verb's object may be the quotation behind it: no other sentence between."""
    between = narration[verb:opened]
    return ";" not in between and len(between.split()) <= 40
