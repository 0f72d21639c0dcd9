"""What a time is counted from: the article's date, and the dates a text has named so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefing.language.dates import tense
from briefing.language.dates.article import ArticleDate
from briefing.language.dates.calendar import Moment
from briefing.language.dates.meanings import AtTime, Interval, OnWeekday, Phrase, Shifted, Stated
from briefing.model import Certainty

Narrative = Literal["no", "perhaps", "yes"]
"""Whether dates count from the text itself; `perhaps` where the article's date is spoken of as well."""
NEAR = 400
"""Characters within which a date just named is what "a year earlier" counts from in news."""


class Trail(NamedTuple):
    """The dates a text has named so far, the last one of each precision."""

    last: Moment | None = None
    day: Moment | None = None
    month: Moment | None = None
    """The last of month precision or finer."""
    quarter: Moment | None = None
    place: int = -10_000
    """Where the last one ends in the text."""
    day_place: int = -10_000
    """Where the last day ends in the text."""
    sure: bool = True
    """False once a date on it is only an estimate: what counts from it is one too."""

    def after(self, moment: Moment, place: int, sure: bool) -> Trail:
        """The trail once `moment` has been named at `place`: a new month or year closes the finer dates outside it."""
        day, month, quarter = self.day, self.month, self.quarter
        if moment.unit == "day":
            day = month = moment
        elif moment.unit == "quarter":
            quarter = moment
        elif moment.unit == "month":
            day = day if day and day.within("month") == moment else None
            month = day or moment
        elif moment.unit == "year":
            if not month or month.year != moment.year:
                day = month = None
        elif moment.unit not in ("week", "weekend", "season", "half"):
            return self
        return Trail(moment, day, month, quarter, place, place if moment.unit == "day" else self.day_place, sure)

    def without_quarter(self) -> Trail:
        """The trail without a quarter, which then counts as its year."""
        whole = self.last.within("year") if self.last and self.last.unit == "quarter" else self.last
        return self._replace(quarter=None, last=whole)

    def fine(self, unit: str) -> Moment | None:
        """The last date named that is at least as fine as `unit`."""
        if unit in ("day", "week", "weekend"):
            return self.day
        if unit == "quarter":
            return self.quarter
        if unit in ("month", "season"):
            return self.month
        return self.last


class Setting(NamedTuple):
    """All a meaning is counted from."""

    article: ArticleDate
    trail: Trail
    """The dates named last, whatever they are of."""
    story: Trail
    """The dates that carry the text on, without those it only looks aside to."""
    narrative: Narrative
    low: str
    phrase: Phrase
    opener: Moment | None = None
    """The year that opens the phrase's sentence: "In 2019, …", "Two years earlier, …"."""
    looks: dict[int, tense.Outlook] = {}  # noqa: RUF012 - each setting is given its own
    """What `outlook` has answered so far."""

    @property
    def narrated(self) -> bool:
        """Whether the text's own dates come first."""
        return self.narrative != "no"

    def outlook(self, reach: int = 99) -> tense.Outlook:
        """Which way the words around the phrase look, no more than `reach` words before it."""
        if reach not in self.looks:
            self.looks[reach] = tense.outlook(self.low, self.phrase.start, self.phrase.end, reach)
        return self.looks[reach]

    def awaited(self) -> bool:
        """Whether the phrase is a deadline ahead."""
        return tense.deadline(self.low, self.phrase.start)


class Placed(NamedTuple):
    """A moment and how it was found; a missing moment with the TIMEX3 value that says what is missing."""

    moment: Moment | None
    certainty: Certainty
    anchor: str = ""
    rule: str = ""
    value: str = ""
    edtf: str = ""


def is_narrative(phrases: Sequence[Phrase], article: ArticleDate) -> Narrative:
    """Whether a text tells a history: it states years long past far more often than it says "Friday" or "last week"."""
    year = article.moment.year if article.moment else None
    past = near = 0
    the_year = Shifted("year", 0, "article")
    for phrase in phrases:
        meaning = phrase.meaning.when if isinstance(phrase.meaning, AtTime) else phrase.meaning
        if isinstance(meaning, Interval):
            meaning = meaning.first
        if isinstance(meaning, Stated) and meaning.moment.unit in ("day", "month", "year", "season"):
            if year is None or meaning.moment.year < year - 1:
                past += 2 if meaning.moment.unit in ("day", "month") else 1
            else:
                near += 1
        elif isinstance(meaning, OnWeekday) or (isinstance(meaning, Shifted) and meaning.base == "article"):
            # "by the end of the year" says nothing of the article.
            near += meaning != the_year
    if article.moment is None:
        return "yes"
    if past < (6 if near else 4) or past <= 3 * near:
        return "no"
    return "perhaps" if near else "yes"
