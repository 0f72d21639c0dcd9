"""Follows a text from date to date: the story's own dates, the asides, and the year that opens a sentence."""

from __future__ import annotations

import re

from briefing.language.dates import asides, tense
from briefing.language.dates.article import ArticleDate
from briefing.language.dates.calendar import Moment
from briefing.language.dates.meanings import Phrase, Shifted, Yearless
from briefing.language.dates.trail import Narrative, Setting, Trail

CLOSE = 300
"""Characters after which an aside is forgotten."""
_ADJOINING = re.compile(r"[,(]? ?(?:(?:in|on|during|from|by|until|early|late|around) )?(?:the )?")
_TURNS = re.compile(r";| but | while | whereas | although ")
"""What ends the reign of the year that opened a sentence."""


class Thread:
    """Where a text stands while it is read from its first date to its last."""

    def __init__(self, low: str, article: ArticleDate) -> None:
        self._low, self._article = low, article
        self._story = self._said = Trail()
        self._flashback = self._ruled = self._narrated = False
        self._opener: Moment | None = None

    def setting(self, narrative: Narrative, phrase: Phrase) -> Setting:
        """What `phrase` is counted from."""
        story, said, opener = self._story, self._said, None
        self._ruled, self._narrated = False, narrative != "no"
        if said.last is not None:
            stops = self._stops(said.place, phrase.start)
            if said != story:
                if stops > 1:
                    self._said, self._flashback = story, False
                elif self._rules(phrase, stops):
                    story, self._ruled = said, True
            if self._opener and stops == 0 and not _TURNS.search(self._low, said.place, phrase.start):
                opener = self._opener
            elif self._adjoins(phrase):
                opener = said.last
        return Setting(self._article, self._said, story, narrative, self._low, phrase, opener, {})

    def told(self, phrase: Phrase, moment: Moment, sure: bool) -> None:
        """Takes in the moment a phrase was found to name."""
        if moment.unit == "quarter" and self._article.moment and moment.last_day >= self._article.moment.first_day:
            # "sales will grow in the current quarter": results go on comparing those that have ended.
            return
        meaning = phrase.meaning
        if self._narrated and isinstance(meaning, Shifted) and meaning.base == "article" and meaning.unit == "day":
            # "Yesterday I was nobody," she said: the story stays at its day.
            return
        before = tense.sentence_before(self._low, phrase.start)
        course = asides.course(self._low, before, phrase, moment, self._story, self._said)
        if course == "nowhere":
            return
        opens = asides.opens(before)
        if opens or self._stops(self._said.place, phrase.start):
            self._opener = moment if opens and moment.unit == "year" else None
        if self._ruled and self._flashback:
            self._said = self._said.after(moment, phrase.end, sure)
        elif course == "on":
            after = self._story.after(moment, phrase.end, sure)
            if not self._narrated and after.day is None:
                # "on Monday he broke the record of last year": news stays at its day.
                after = after._replace(day=self._story.day)
            self._story = self._said = after
            self._flashback = False
        elif self._said.last != moment:
            self._said = self._said.after(moment, phrase.end, sure)
            self._flashback = course == "flashback"

    def months_told(self) -> None:
        """ "the first nine months": what is compared from here on is years, no longer quarters."""
        self._story, self._said = self._story.without_quarter(), self._said.without_quarter()

    def _rules(self, phrase: Phrase, stops: int) -> bool:
        """Whether the aside named last still gives dates without a year their year."""
        if stops == 1 and self._same_month(phrase):
            # "The truce held until February 1903. On 8 February …"
            return True
        if self._flashback and (stops == 0 or asides.looks_further_back(self._low, phrase)):
            return True
        return self._adjoins(phrase)

    def _same_month(self, phrase: Phrase) -> bool:
        part, named = phrase.meaning, self._said.last
        if not isinstance(part, Yearless) or part.unit != "day" or part.direction is not None:
            return False
        return named is not None and named.unit == "month" and named.month == part.number

    def _adjoins(self, phrase: Phrase) -> bool:
        """ "In 1920, on 6 May": nothing but a preposition stands between."""
        place = self._said.place
        year = self._said.last is not None and self._said.last.unit == "year"
        return year and 0 <= phrase.start - place < 20 and bool(_ADJOINING.fullmatch(self._low, place, phrase.start))

    def _stops(self, start: int, end: int) -> int:
        """Sentence ends between two places, 9 where they lie far apart."""
        return 9 if end - start > CLOSE else tense.stops(self._low, start, end)
