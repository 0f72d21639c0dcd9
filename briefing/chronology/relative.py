"""Dates taken from another event of the article: "just hours before the minister left for Oslo".

Three plain cases, all marked as estimated and with the rule said:
  - hours, minutes, days before or after an act that the article dates elsewhere;
  - "the recent call" in an article of known date: about that date;
  - what is only thought of ("should he accept, this would …") beside the one thing its paragraph
    looks ahead to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date as day
from datetime import timedelta

from briefing.chronology import acts, clauses
from briefing.chronology.actors import Cast
from briefing.chronology.order import is_day
from briefing.chronology.statements import Dated, Statement, made
from briefing.language.words import words as folded
from briefing.model import Article, Paragraph, Sentence

_COUNTED = re.compile(
    r"\b(?P<n>(?:just |only |mere |barely |a few |several |some )*(?:hours?|minutes?|moments?|an hour|a day"
    r"|one day|two days|three days|days?)|"
    r"shortly|immediately|right|just) (?P<side>before|after)\s+",
    re.IGNORECASE,
)
_RECENT = re.compile(r"\b(?:the|their|his|her|its|a)\s+recent\s+(?:\w+\s+){0,2}?(\w+)", re.IGNORECASE)
_SUPPOSES = re.compile(r"[“\"]?(?:should|if|were)\b", re.IGNORECASE)
FIRST_WORDS = 90
"""Characters of a sentence in which its act is looked for where it opens with the time."""
_DAYS = {"a day": 1, "one day": 1, "two days": 2, "three days": 3}


def dated(
    article: Article,
    known: Sequence[Statement],
    cast: Cast,
    about: Mapping[tuple[str, int], tuple[str, ...]],
) -> list[Statement]:
    """Statements of sentences without a date of their own, dated by what the article dates elsewhere."""
    taken = {statement.sentence.start for statement in known}
    found: list[Statement] = []
    for paragraph in article.paragraphs:
        if paragraph.kind != "text" or paragraph.background:
            continue
        for sentence in paragraph.sentences:
            if sentence.start in taken or not sentence.complete:
                continue
            time = (
                _counted(article, sentence, known, cast)
                or _recent(article, sentence)
                or _carried(article, paragraph, sentence, known)
            )
            if time:
                themes = about.get((article.file, sentence.start), ())
                supposes = _SUPPOSES.match(article.text, sentence.start)
                told_until = (
                    sentence.end if supposes else min(sentence.end, max(time.start, sentence.start + FIRST_WORDS))
                )
                clause = clauses.Clause(sentence.start, sentence.end, sentence.start, told_until, "main")
                read = folded(article.text, sentence.start, sentence.end)
                found.append(made(article, paragraph, sentence, read, clause, time, cast, themes, None, second=False))
    return found


def _counted(article: Article, sentence: Sentence, known: Sequence[Statement], cast: Cast) -> Dated | None:
    text = article.text
    if (
        text.find(" before ", sentence.start, sentence.end) < 0
        and text.find(" after ", sentence.start, sentence.end) < 0
    ):
        return None
    match = _COUNTED.search(text, sentence.start, sentence.end)
    if not match:
        return None
    done = acts.found(folded(text, match.end(), sentence.end))
    if not done:
        return None
    people = cast.named(article.file, text, match.end(), sentence.end)
    kind = done[0].kind
    named = (s for s in known if s.kind == kind and people and people <= s.people)
    anchor = next((s for s in named if is_day(s.date) and s.role == "main"), None)
    if not anchor:
        return None
    count = next((n for words, n in _DAYS.items() if match.group("n").lower().endswith(words)), 0)
    if not count and "day" in match.group("n").lower():
        return None
    shift = -count if match.group("side").lower() == "before" else count
    date = (day.fromisoformat(anchor.date) + timedelta(days=shift)).isoformat()
    words = " ".join(text[match.end() : sentence.end].split()).rstrip(".")
    rule = f"{match.group().strip()} “{words[:60]}”, which the article dates by “{anchor.phrase}”"
    return Dated(match.start(), sentence.end - 1, date, "day", "estimated", rule)


def _recent(article: Article, sentence: Sentence) -> Dated | None:
    published = article.published.value
    if not published or "/" in published or len(published) < 7:
        return None
    if article.text.find("recent", sentence.start, sentence.start + 40) < 0:
        return None
    match = _RECENT.search(article.text, sentence.start, min(sentence.end, sentence.start + 60))
    if not match or match.start() - sentence.start > 30:
        return None
    span = article.text[match.start() : sentence.end].split(",")[0][:60]
    if not acts.found(folded(span)):
        return None
    at = article.text.find("recent", match.start())
    return Dated(at, at + 6, f"{published[:7]}~", "month", "estimated", "shortly before the article's date")


def _carried(article: Article, paragraph: Paragraph, sentence: Sentence, known: Sequence[Statement]) -> Dated | None:
    if not _SUPPOSES.match(article.text, sentence.start):
        return None
    ahead = [s for s in known if s.paragraph is paragraph and s.status == "planned" and s.start < sentence.start]
    if len({s.date for s in ahead}) != 1:
        return None
    read = folded(article.text, sentence.start, sentence.end)
    if not acts.found(read):
        return None
    one = ahead[0]
    rule = f"the date of what the paragraph looks ahead to, “{one.phrase}”"
    first, last, _ = read[0]
    return Dated(first, last, one.date, one.precision, "estimated", rule)
