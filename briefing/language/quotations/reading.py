"""An article read from top to bottom for who says what, paragraph by paragraph."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.language.names.cast import Cast, Mention
from briefing.language.quotations import audience, headlines, reported, wording
from briefing.language.quotations.frames import BLANK, Frame, Page, page
from briefing.language.quotations.marks import Stretch
from briefing.language.quotations.phrases import Phrases
from briefing.language.quotations.speakers import NOBODY, Speaker
from briefing.language.quotations.thread import Thread
from briefing.language.quotations.transcript import labels
from briefing.language.quotations.whose import Sentence
from briefing.model import Article, Directness, Paragraph, Quotation, Support

_LEADS = re.compile(
    r"\b(?:spoke|speaks|speaking|replied|answered|continued|explained|recalled|went on|goes on|put it|disagreed"
    r"|differed|"
    r"responded|was blunt|had a warning|remembers|remembered)\b"
)
_SOON = 400
"""Characters within which somebody quoted as "he" is introduced."""
_LETTER = re.compile(r"[^\W\d_]")


class Reading:
    """One article's quotations being found."""

    def __init__(self, article: Article, names: Cast) -> None:
        self.article = article
        self.text = article.text
        self.cast = names
        self.phrases = Phrases(article.text, names)
        self.thread = Thread(article.text, names, self.phrases)
        self.found: list[Quotation] = []
        self.open: Stretch | None = None
        """The last paragraph's quotation, where it was not closed."""
        self.quiet = 0
        """Paragraphs since somebody was quoted."""
        self.since = 0
        """Paragraphs since somebody was quoted or reported."""
        self.told: tuple[Page, Frame] | None = None
        """The last sentence, where it holds no quotation."""
        self.unknown: list[int] = []
        """Quotations of a "he" or "she" whom nobody has introduced yet, by their place among those found."""
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
        headings = [p for p in self.article.paragraphs if p.kind in ("title", "heading")]
        self.found += headlines.of(self.article, headings, self.found, self.phrases)
        return tuple(sorted(self.found, key=lambda q: (q.support.start, -q.support.end)))

    def _spoken(self, paragraph: Paragraph, start: int, who: Speaker) -> None:
        """A paragraph of a transcript: all of it is said, and may hold what others said."""
        self._add(start, paragraph.end, who, "direct", "")
        self.open = None
        self._paragraph(page(self.text, paragraph))
        if who.name:
            self.thread.spoke(who, "")
        self.thread.speaker = who

    # ------------------------------------------------------------------ paragraphs

    def _paragraph(self, read: Page) -> None:
        said = False
        waiting: list[Stretch] = []
        opened = self.open
        self.open = None
        for place, frame in enumerate(read.frames):
            if frame.quoted:
                said = True
                waiting = self._frame(read, frame, place, waiting, opened if place == 0 else None)
            else:
                self._narration(read, frame)
                if waiting:
                    waiting = self._given(waiting, read, frame)
        for stretch in waiting:
            self._quote(stretch, NOBODY, "")
            self.thread.speaker = NOBODY
        last = read.frames[-1].quoted[-1] if read.frames and read.frames[-1].quoted else None
        if last is not None and not last.whole:
            self.open = last
        self.quiet = 0 if said else self.quiet + 1
        self.since = 0 if said else self.since + 1
        tail = read.narration.rstrip()
        self.colon = self.thread.speaker if tail.endswith(":") and self.thread.speaker.name else NOBODY

    def _given(self, waiting: list[Stretch], read: Page, frame: Frame) -> list[Stretch]:
        """“No key, no river.” X shook his head: whom the sentence behind opens with, if only its person."""
        thread = self.thread
        who = thread.opening(read, frame)
        if not who.named or ";" in who.name or who.name != thread.person:
            return waiting
        for stretch in waiting:
            self._quote(stretch, who, "")
        thread.spoke(who, "")
        return []

    def _frame(
        self, read: Page, frame: Frame, place: int, waiting: list[Stretch], opened: Stretch | None
    ) -> list[Stretch]:
        """One sentence with quotations; gives back what still waits for its speaker."""
        thread = self.thread
        start, end = frame.start - read.start, frame.end - read.start
        if not _LETTER.search(read.narration, start, end):
            who = self._carried(place, opened)
            if not who.name and not who.named:
                return [*waiting, *frame.quoted]
            for stretch in (*waiting, *frame.quoted):
                self._quote(stretch, who, thread.heard)
            thread.spoke(who, thread.heard)
            return []
        sentence = Sentence(read, frame, self.phrases)
        last = NOBODY
        told = ""
        for index, stretch in enumerate(frame.quoted):
            meant, cue = sentence.whose(index, last)
            who = thread.resolved(meant, read, frame)
            if not who.name and meant.pronoun in ("he", "she") and not thread.known:
                self.unknown.append(len(self.found))
            if not who.name and cue is None:
                if index == 0 and opened is not None and stretch.opened == frame.start:
                    who = thread.speaker
                elif wording.sentence(self.text, stretch):
                    who = last if last.name else self._led(sentence, stretch)
            heard = audience.of(read.narration, read.start, start, end, cue, self.phrases, meant) if who.name else ""
            told = heard or (told if who.name == last.name else "") or (thread.heard if self._goes_on(who) else "")
            self._quote(stretch, who, told)
            if who.name:
                last = who
        if last.name:
            for stretch in waiting:
                self._quote(stretch, last, told)
            if opened is not None and place == 0 and not thread.speaker.name:
                self._give_back(opened, last, told)
            thread.paired(self._narrated(read, frame))
            thread.spoke(last, told)
            if not last.named:
                thread.besides(read, frame)
            self._reported(sentence)
            return []
        for stretch in waiting:
            self._quote(stretch, NOBODY, "")
        thread.about(read, frame)
        self._reported(sentence)
        return []

    def _narration(self, read: Page, frame: Frame) -> None:
        """A sentence without quotations: whom it reports, whom it is about."""
        sentence = Sentence(read, frame, self.phrases)
        who, heard = self._reported(sentence)
        if self.unknown:
            self._introduced(read, frame)
        if not who.named:
            self.thread.about(read, frame)
        else:
            self.thread.paired(self._narrated(read, frame))
        if who.name:
            self.since = -1
            self.thread.spoke(who, heard or (self.thread.heard if self._goes_on(who) else ""))
        self.told = read, frame

    def _introduced(self, read: Page, frame: Frame) -> None:
        """“No key,” he said. X, the president, had come: a "he" before anybody was named."""
        people = self.cast.people(frame.start, frame.end)
        who = self.thread.opening(read, frame) if people else NOBODY
        if people or frame.start - self.found[self.unknown[0]].support.end > _SOON:
            for place in self.unknown if who.named and ";" not in who.name else ():
                self.found[place] = replace(self.found[place], speaker=who.name, named=True)
            self.unknown = []

    def _leading(self) -> Speaker:
        """Who speaks in a paragraph of nothing but quotation: whom the sentence before says so of, or is about."""
        thread = self.thread
        if not thread.person or self.told is None:
            return NOBODY
        read, frame = self.told
        if _LEADS.search(read.narration, frame.start - read.start, frame.end - read.start):
            return Speaker(thread.person, True)
        opening = thread.opening(read, frame)
        return opening if opening.named and opening.name == thread.person else NOBODY

    def _narrated(self, read: Page, frame: Frame) -> list[Mention]:
        return [m for m in self.cast.people(frame.start, frame.end) if read.narration[m.start - read.start] != BLANK]

    def _goes_on(self, who: Speaker) -> bool:
        """Whether somebody who has just spoken to somebody speaks on."""
        return who.named and who.name == self.thread.speaker.name and self.since < 2

    def _reported(self, sentence: Sentence) -> tuple[Speaker, str]:
        """The reported statements of a sentence; who makes the last of them, and to whom."""
        last, told = NOBODY, ""
        read, frame = sentence.read, sentence.frame
        for statement in sentence.stated:
            who = self.thread.resolved(statement.speaker, read, frame)
            if who.name and reported.speaks(who):
                heard = audience.of(
                    read.narration,
                    read.start,
                    sentence.start,
                    sentence.end,
                    statement.cue,
                    self.phrases,
                    statement.speaker,
                )
                self._add(read.start + statement.start, read.start + statement.end, who, "reported", heard)
                last, told = who, heard
        return last, told

    # ------------------------------------------------------------------ whose words

    def _carried(self, place: int, opened: Stretch | None) -> Speaker:
        """A sentence that is all quotation: it keeps the speaker of the one before."""
        thread = self.thread
        if place > 0:
            if thread.speaker.name and self._just():
                return thread.speaker
            return Speaker(thread.person, True) if thread.person else thread.somebody
        if opened is not None or self.colon.name:
            return self.colon if self.colon.name else thread.speaker
        if self.quiet == 1:
            return self._leading()
        return thread.speaker if self.quiet == 0 and thread.speaker.name else NOBODY

    def _just(self) -> bool:
        """Whether the last speaker of this paragraph is still who the text is about."""
        thread = self.thread
        if not thread.speaker.named:
            return thread.fresh or not thread.person
        return not thread.person or thread.person == thread.speaker.name

    def _led(self, sentence: Sentence, stretch: Stretch) -> Speaker:
        """X was blunt: “…” – a colon where a verb of saying could stand."""
        opened = stretch.opened - sentence.read.start
        if not sentence.narration[sentence.start : opened].rstrip().endswith(":"):
            return NOBODY
        who = sentence.clauses.opening(sentence.start, opened)
        who = self.thread.resolved(who, sentence.read, sentence.frame)
        return who if who.name and reported.speaks(who) else NOBODY

    # ------------------------------------------------------------------ stretches

    def _quote(self, stretch: Stretch, who: Speaker, heard: str) -> None:
        directness: Directness = "direct" if wording.clause(self.text, stretch) else "partial"
        self._add(stretch.start, stretch.end, who, directness, heard)

    def _add(self, start: int, end: int, who: Speaker, directness: Directness, heard: str) -> None:
        support = Support(self.article.file, start, end, self.text[start:end])
        self.found.append(Quotation(support, who.name, directness, who.named, heard if heard != who.name else ""))

    def _give_back(self, opened: Stretch, who: Speaker, heard: str) -> None:
        """The part of a quotation before the paragraph that names its speaker."""
        for place in range(len(self.found) - 1, -1, -1):
            if self.found[place].support.start == opened.start and not self.found[place].speaker:
                support = self.found[place].support
                self.found[place] = Quotation(support, who.name, "direct", who.named, heard)
