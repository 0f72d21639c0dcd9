"""The words for where a date was counted from, shared by every way of counting."""

from __future__ import annotations

from briefing.language.dates.calendar import Moment
from briefing.language.dates.trail import NEAR, Placed, Setting
from briefing.language.dates.wording import spelled
from briefing.model import Certainty


def sure(setting: Setting) -> Certainty:
    """How sure a date counted from the article's is."""
    return "estimated" if setting.article.uncertain else "resolved"


def from_article(moment: Moment | None, setting: Setting, rule: str, unknown: str) -> Placed:
    """Counted from the article's date; `unknown` is the value where there is nothing to count to."""
    if moment is None:
        return Placed(None, "relative", "", "nothing to count from", unknown)
    placed = Placed(moment, sure(setting), article_named(setting), rule, edtf=moment.edtf())
    if not setting.article.uncertain:
        return placed
    mark = "" if "/" in placed.edtf else "~"
    return placed._replace(edtf=placed.edtf + mark, rule=f"{rule}; in doubt: {setting.article.name} is an estimate")


def roughly(placed: Placed) -> Placed:
    """The same place, marked as only about right."""
    if placed.moment is None or "/" in placed.edtf:
        return placed
    edtf = (placed.edtf or placed.moment.edtf()).rstrip("~") + "~"
    return placed._replace(certainty="estimated", rule=f"about {placed.rule}", edtf=edtf)


def article_named(setting: Setting) -> str:
    """The article's date as an anchor: "the article's date, 1 November 2025"."""
    moment = setting.article.moment
    return f"{setting.article.name}, {spelled(moment)}" if moment else ""


def from_text(moment: Moment | None, setting: Setting, anchor: Moment, rule: str, unknown: str) -> Placed:
    """Counted from `anchor`, a date the text has named; as sure as that one was."""
    if moment is None:
        return Placed(None, "relative", "", "nothing to count from", unknown)
    story = setting.story
    trail = story if anchor in (story.last, story.day, story.month) else setting.trail
    named = f"{spelled(anchor)}, named before in the text"
    if trail.sure:
        return Placed(moment, "resolved", named, rule)
    return Placed(moment, "estimated", named, f"{rule}, itself an estimate")


def near(setting: Setting) -> bool:
    """Whether the last date named is near enough to be what the words count from."""
    return setting.narrated or setting.phrase.start - setting.trail.place < NEAR


def vague_day(setting: Setting, unknown: str) -> Placed:
    """A day counted from an article dated only to the month or year: the month or year is all that is known."""
    moment = setting.article.moment
    if moment is None:
        return Placed(None, "relative", "", f"{setting.article.name} is unknown", unknown)
    edtf = moment.edtf() + "~"
    value = f"{moment.value()}-XX" if moment.unit == "month" else f"{moment.value()}-XX-XX"
    return Placed(
        moment,
        "estimated",
        article_named(setting),
        f"{setting.article.name} is known only to the {moment.unit}",
        value if unknown.startswith("XXXX-XX") else unknown,
        edtf,
    )
