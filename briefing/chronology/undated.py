"""Statements that matter and have no date, listed last: few, and only what is an act on a theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.chronology import acts, clauses, countries, status
from briefing.chronology.actors import Cast
from briefing.chronology.statements import Statement, content
from briefing.language.words import words as folded
from briefing.model import Article

MOST = 4
"""Undated statements a pack lists: they help nobody in numbers."""
_WEIGHTY = frozenset(
    {"agreement", "ban", "easing", "attack", "launch", "death", "disaster", "law", "justice", "military"}
)
"""Kinds of act a reader would look for even without a date."""
_PAST = frozenset(
    {"signed", "agreed", "restricted", "suspended", "imposed", "lifted", "attacked", "bombed", "launched", "died"}
    | {"collapsed", "adopted", "approved", "enacted", "arrested", "convicted", "deployed", "banned", "killed"}
    | {"withdrew", "resumed", "fired", "ratified", "seized"}
)


def find(
    article: Article,
    dated: Sequence[Statement],
    cast: Cast,
    about: Mapping[tuple[str, int], tuple[str, ...]],
) -> list[Statement]:
    """The article's undated acts on a theme, in its order."""
    taken = {statement.sentence.start for statement in dated}
    found = []
    for paragraph in article.paragraphs:
        if paragraph.kind != "text" or paragraph.background:
            continue
        for sentence in paragraph.sentences:
            themes = about.get((article.file, sentence.start), ())
            if not themes or sentence.start in taken or not sentence.complete:
                continue
            text = article.text
            read = folded(text, sentence.start, sentence.end)
            act = next((a for a in acts.found(read) if a.word in _PAST and a.kind in _WEIGHTY), None)
            if not act or '"' in text[sentence.start : act.start] or "“" in text[sentence.start : act.start]:
                continue
            people = cast.named(article.file, text, sentence.start, sentence.end)
            states = countries.named(read)
            cuts = clauses.borders(text, sentence.start, sentence.end, read)
            clause = clauses.around(text, sentence.start, sentence.end, cuts, act.start, act.start + len(act.word))
            how = status.of(text, clause, read, act.start, "", "", sentence.start)
            if how != "happened" or not (people or len(states) > 1):
                continue
            found.append(
                Statement(
                    article=article, paragraph=paragraph, sentence=sentence, start=clause.start, end=clause.end,
                    date="", precision="", certainty="relative", phrase="", place_of_phrase=act.start,
                    how="the text gives no date", role="main", status="happened", kind=act.kind, act=act.word,
                    kinds=frozenset({act.kind}), people=people, states=states, place="", themes=themes,
                    second=False, words=content(read, people), opens=False,
                )
            )  # fmt: skip
    return found
