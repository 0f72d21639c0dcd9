"""What a passage is worth, as a sum of visible parts. Ties fall to the earlier article and place.

The weights were set on the five seed articles and on news articles about the same themes from
other outlets (method and figures in tests/evaluations); each stands for something an analyst
would say out loud when choosing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.model import Reason
from briefing.themes.acts import ACTS, SPEAKS
from briefing.themes.passages import Run

_EXPERT = re.compile(
    r"\b(?:[Aa]nalysts?|[Ee]xperts?|[Oo]bservers?|[Pp]rofessors?|[Ss]cholars?|research fellow|"
    r"think tank|Institute for)\b"
)
_FIGURES = re.compile(
    r"[$€£₩¥]\s?\d|\b\d[\d,.]*\s?(?:%|percent|per cent|billion|million|trillion|bn|km|ships|vessels)|"
    r"\b(?:half|third|quarter|largest|biggest|top) (?:of|trading|economic|destination|supplier|market)"
)
_GUESSES = re.compile(
    r"\b(?:could|may|might|poised|stand to|strives?|bellwether|commendable|promising|remarkable|"
    r"represents? both|underscor(?:es|ing)|showcas(?:es|ed)|reflect(?:s|ing)|symbolic|observers see|"
    r"geopolitical complexities)\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"[“\"][^“”\"]{12,}[”\"]")

TERM, SECOND_TERM, CONTEXT, HEADING, FOCUS = 3.0, 1.0, 0.4, 1.5, 0.4
ACT, SAYS, FIGURE, SPEECH, EARLY, OPENS = 1.6, 0.8, 0.5, 1.0, 0.3, 0.4
GUESS, EXPERT, PASSING, HANGING, NEEDS = -1.5, -0.5, -1.0, -0.8, -1.5
BACKGROUND, LONG, BRIEF = -6.0, -0.6, -0.5
BRIEF_LENGTH, LONG_LENGTH = 90, 600
"""Characters under which a passage says little, and over which it says too much for a card."""


def score(run: Run, themes_named: int) -> tuple[float, tuple[Reason, ...]]:
    """The sum and its parts. `themes_named`: how many of the pack's themes the run has terms of."""
    text = run.sentences[0].article.text[run.start : run.end]
    parts = (*_theme_parts(run), *_word_parts(text), *_place_parts(run, themes_named, len(text)))
    return round(sum(part.points for part in parts), 2), parts


def _theme_parts(run: Run) -> list[Reason]:
    """What the theme's own words give."""
    terms = list(dict.fromkeys(term for finding in run.findings for term in finding.terms))
    context = list(dict.fromkeys(word for finding in run.findings for word in finding.context))
    parts: list[Reason] = []
    if terms:
        parts.append(Reason(TERM, f"says “{terms[0]}”"))
    if len(terms) > 1:
        more = min(len(terms) - 1, 2)
        parts.append(Reason(SECOND_TERM * more, "also " + ", ".join(f"“{t}”" for t in terms[1 : 1 + more])))
    if context:
        more = min(len(context), 4)
        parts.append(Reason(CONTEXT * more, "with " + ", ".join(f"“{w}”" for w in context[:more])))
    if not terms:
        parts.append(Reason(0.0, run.findings[0].why))
    if run.findings[0].heading:
        parts.append(Reason(HEADING, f"under the heading “{run.sentences[0].paragraph.heading}”"))
    if run.findings[0].focus:
        parts.append(Reason(FOCUS, "in an article about the theme"))
    return parts


@lru_cache(maxsize=2048)
def _word_parts(text: str) -> tuple[Reason, ...]:
    """What the words give, whatever the theme: kept, since one passage is often weighed for several."""
    parts: list[Reason] = []
    act = ACTS.search(text)
    says = None if act else SPEAKS.search(text)
    guess = _GUESSES.search(text)
    if act:
        parts.append(Reason(ACT, f"somebody acts: “{act.group()}”"))
    if says:
        parts.append(Reason(SAYS, f"somebody speaks: “{says.group()}”"))
    if _EXPERT.search(text):
        parts.append(Reason(EXPERT, "an outside expert's view"))
    if _FIGURES.search(text):
        parts.append(Reason(FIGURE, "gives a figure"))
    if _SPEECH.search(text):
        parts.append(Reason(SPEECH, "quotes somebody"))
    if guess:
        parts.append(Reason(GUESS, f"comment rather than report: “{guess.group()}”"))
    return tuple(parts)


def _place_parts(run: Run, themes_named: int, size: int) -> list[Reason]:
    """What the passage's place and form give."""
    first = run.sentences[0]
    parts: list[Reason] = []
    if first.paragraph.number <= 3:
        parts.append(Reason(EARLY, "stands early in the article"))
    if first.place == 0:
        parts.append(Reason(OPENS, "opens its paragraph"))
    if themes_named >= 3:
        parts.append(Reason(PASSING, f"names {themes_named} themes in passing"))
    if run.hangs:
        parts.append(Reason(HANGING, "starts by pointing back"))
    if first is not run.findings[0].read:
        parts.append(Reason(NEEDS, "needs the sentence before, which is not about the theme"))
    if size > LONG_LENGTH:
        parts.append(Reason(LONG, "long"))
    elif size < BRIEF_LENGTH:
        parts.append(Reason(BRIEF, "very short"))
    if first.paragraph.background:
        parts.append(Reason(BACKGROUND, background(run)))
    return parts


def background(run: Run) -> str:
    """Why a passage of biography or boilerplate is not printed; empty for news."""
    paragraph = run.sentences[0].paragraph
    return f"background under “{paragraph.heading}”" if paragraph.background else ""
