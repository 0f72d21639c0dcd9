"""Dated statements: each date of an article with the words it dates, who acts in them, and how.

One walk over the article's sentences. Nothing is joined here; what tells the same is joined by
`briefing.chronology.joining`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.chronology import acts, clauses, countries, status
from briefing.chronology.actors import Cast
from briefing.chronology.clauses import Role
from briefing.chronology.order import bounds, is_day, within
from briefing.language import dates
from briefing.language.likeness import STEM
from briefing.language.words import COMMON
from briefing.language.words import words as folded
from briefing.model import Article, Certainty, EventStatus, Paragraph, Precision, Sentence, Support, TimeExpression
from briefing.spec import edtf

_PLACE = re.compile(
    r"\b(?:in|at|near|outside|off)\s+(?:the\s+)?(?:nearby\s+|central\s+)?((?!January|February|March|April|May"
    r"|June|July|August|September|"
    r"October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday)[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2})"
)
_POINTS_BACK = re.compile(
    r"(?:they|it|both|this|he|she)\b|(?:the|this|that|these|those|their) (?:two |latest |three )?(?:meeting"
    r"|talks|summit|visit|call|conversation|"
    r"leaders|sides|duo|pair|countries|presidents|ministers)\b",
    re.IGNORECASE,
)
_NOT_UNTIL = re.compile(r"\b(?:not|n[’']t|never|only) (?:\w+ )?(?:until|till) $")
_SINCE_COMPARED = re.compile(r"\b(?:first|only|most|\w{3,}est)\b[^.;]*\bsince\s+(?:\w+\s+){0,2}$")


WEAK = 0.6
"""Confidence in an article's date below which nothing counted from it is certain."""


class Statement(NamedTuple):
    """Words with one of their dates."""

    article: Article
    paragraph: Paragraph
    sentence: Sentence
    start: int
    end: int
    date: str
    precision: Precision
    certainty: Certainty
    phrase: str
    place_of_phrase: int
    how: str
    role: Role
    status: EventStatus
    kind: str
    """The act it is about; empty where no act word stands in the clause."""
    act: str
    kinds: frozenset[str]
    """All acts of the sentence's part around the date."""
    people: frozenset[str]
    states: frozenset[str]
    place: str
    themes: tuple[str, ...]
    second: bool
    """Not the first date of its sentence."""
    words: frozenset[str]
    """Content words of the sentence; of the clause alone where the date belongs to an aside."""
    opens: bool
    """The date stands in the clause's subject or before it: "Monday's summit opened …"."""

    @property
    def support(self) -> Support:
        return Support(self.article.file, self.start, self.end, self.article.text[self.start : self.end])


class Dated(NamedTuple):
    """A date as the tagger gives it, or as another event gives it."""

    start: int
    end: int
    date: str
    precision: Precision
    certainty: Certainty
    how: str


def read(
    article: Article,
    cast: Cast,
    about: Mapping[tuple[str, int], tuple[str, ...]],
    times: Sequence[TimeExpression] | None = None,
) -> list[Statement]:
    """The dated statements of an article, in its order. `times`: what `times_of` says, where it is known."""
    times = times_of(article) if times is None else times
    found: list[Statement] = []
    before: Sentence | None = None
    position = 0
    for paragraph in article.paragraphs:
        if paragraph.kind != "text":
            before = None
            continue
        for sentence in paragraph.sentences:
            mine: list[TimeExpression] = []
            while position < len(times) and times[position].start < sentence.end:
                if times[position].start >= sentence.start and times[position].end <= sentence.end:
                    mine.append(times[position])
                position += 1
            if mine and sentence.complete:
                found += _of_sentence(article, paragraph, sentence, _read_times(article, mine), cast, about, before)
            before = sentence
    return found


def times_of(article: Article) -> list[TimeExpression]:
    """The article's time expressions that have a place on the calendar."""
    background = [(p.start, p.end) for p in article.paragraphs if p.background]
    found = map(_its_day, dates.find(article.text, _counted_from(article), background=background))
    return [time for time in found if time.edtf and time.kind in ("DATE", "TIME") and not edtf.fault(time.edtf)]


def _its_day(time: TimeExpression) -> TimeExpression:
    """A chronology goes by days: "3 March at 23:42" is a row of 3 March, its hour stands in the words."""
    if "T" not in time.edtf or "/" in time.edtf:
        return time
    return replace(time, edtf=time.edtf.partition("T")[0], precision="day")


def _counted_from(article: Article) -> str:
    """The article's date; one inferred on weak evidence is marked, so that what counts from it is an estimate."""
    published = article.published
    weak = published.origin == "inferred" and published.confidence < WEAK and published.value[-1:].isdigit()
    return published.value + "~" if weak else published.value


def _read_times(article: Article, times: Sequence[TimeExpression]) -> list[Dated]:
    """The sentence's dates: a range said in two phrases is one, a date inside another's is the more precise one."""
    found: list[Dated] = []
    for time in times:
        same = next((n for n, d in enumerate(found) if d.date == time.edtf), None)
        if same is None:
            found.append(Dated(time.start, time.end, time.edtf, time.precision, time.certainty, time.rule))
        elif "/" in time.edtf and time.precision == "range":
            found[same] = found[same]._replace(end=time.end)
    return [
        one
        for one in found
        if not any(within(other.date, one.date) and _one_phrase(article.text, other, one) for other in found)
    ]


def _one_phrase(text: str, one: Dated, other: Dated) -> bool:
    """Whether two dates stand in one clause: no comma or other border between them."""
    first, last = min(one.end, other.end), max(one.start, other.start)
    return not any(sign in text[first:last] for sign in ",;:—–(") and last - first < 60


def _of_sentence(
    article: Article,
    paragraph: Paragraph,
    sentence: Sentence,
    times: Sequence[Dated],
    cast: Cast,
    about: Mapping[tuple[str, int], tuple[str, ...]],
    before: Sentence | None,
) -> Iterator[Statement]:
    read = folded(article.text, sentence.start, sentence.end)
    cuts = clauses.borders(article.text, sentence.start, sentence.end, read)
    themes = about.get((article.file, sentence.start), ())
    for number, time in enumerate(times):
        clause = clauses.around(article.text, sentence.start, sentence.end, cuts, time.start, time.end)
        yield made(article, paragraph, sentence, read, clause, time, cast, themes, before, number > 0)


def made(
    article: Article,
    paragraph: Paragraph,
    sentence: Sentence,
    read: Sequence[tuple[int, int, str]],
    clause: clauses.Clause,
    time: Dated,
    cast: Cast,
    themes: tuple[str, ...],
    before: Sentence | None,
    second: bool,
) -> Statement:
    """A statement of a clause and its date. `read`: the sentence's folded words; `before`: the sentence
    before it, of which it may speak on."""
    text = article.text
    whole = read
    if clause.start > sentence.start or clause.end < sentence.end:
        read = [word for word in read if clause.start <= word[0] < clause.end]
    main = clauses.leading(text, clause.core, clause.core_end)
    done = acts.found(read)
    core = [act for act in done if main <= act.start < clause.core_end] or [
        act for act in done if clause.core <= act.start < clause.core_end
    ]
    act = acts.main(core or done)
    people = cast.named(article.file, text, clause.start, clause.end)
    begins = clause.core == clause.start == sentence.start
    if not people and begins and before and _POINTS_BACK.match(text, clause.start, clause.end):
        people = cast.named(article.file, text, before.start, before.end)
    where = _PLACE.search(text, clause.start, clause.end)
    how = status.of(text, clause, read, time.start, time.date, article.published.value, sentence.start)
    date, precision, rule = _settled(article, clause.role, time, how, text[clause.start : time.start])
    return Statement(
        article=article,
        paragraph=paragraph,
        sentence=sentence,
        start=clause.start,
        end=clause.end,
        date=date,
        precision=precision,
        certainty=time.certainty,
        phrase=text[time.start : time.end],
        place_of_phrase=time.start,
        how=rule,
        role=clause.role,
        status=how,
        kind=act.kind if act else "",
        act=act.word if act else "",
        kinds=frozenset(a.kind for a in done),
        people=people,
        states=countries.named(read),
        place=where.group(1) if where else "",
        themes=themes,
        second=second,
        words=content(read if clause.role in ("aside", "compared") else whole, people),
        opens=time.start - clause.start <= 20,
    )


def content(read: Sequence[tuple[int, int, str]], people: frozenset[str]) -> frozenset[str]:
    """The words a telling is compared by: no common words, and no people or states, which are
    compared by themselves."""
    named = {part for name in people for part in name.split()}
    return frozenset(
        word[:STEM]
        for _, _, word in read
        if word not in COMMON and word not in countries.NAMES and word not in named and len(word) > 1
    )


def _settled(article: Article, role: Role, time: Dated, how: EventStatus, before: str) -> tuple[str, Precision, str]:
    """The date as it holds for this clause.

    A comparison's date is the earlier event's own: "the first since 2017" speaks of 2017. What
    happened in a week that is not over happened before the article; what is planned comes after.
    """
    date = time.date
    if date.endswith("/..") and (role == "compared" or _SINCE_COMPARED.search(before)):
        single = date.removesuffix("/..")
        return single, _precision(single), "the time compared with: the words state it"
    if date.startswith("../") and _NOT_UNTIL.search(before):
        single = date.removeprefix("../")
        return single, _precision(single), time.how
    published = article.published.value
    if published and is_day(published) and time.precision == "week" and "/" in date:
        first, last = bounds(date)
        if how == "happened" and first < published < last:
            return f"{first}/{published}", "week", f"{time.how}, up to the article's date"
        if how == "planned" and first < published < last:
            return f"{published}/{last}", "week", f"{time.how}, from the article's date"
    return date, time.precision, time.how


def _precision(date: str) -> Precision:
    if is_day(date):
        return "day"
    return "month" if len(date) == 7 else "year"
