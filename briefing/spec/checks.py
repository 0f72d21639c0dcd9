"""What must hold within a spec beyond the form of each key."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing import rules
from briefing.errors import Place
from briefing.model import Problem
from briefing.spec import edtf, naming
from briefing.spec.model import (
    CheckOff,
    ChronologyChoice,
    ComparisonChoice,
    DisagreementDecision,
    EditionNote,
    EventDecision,
    ExcerptDecision,
    Expected,
    NameDecision,
    OriginDecision,
    Output,
    SaidThere,
    SourceFolder,
    Spec,
)
from briefing.spec.written import WrittenEntry
from briefing.yaml import Map, Node, Scalar, Seq
from briefing.yaml.forms import MISSING_KEY, Forms, Reading
from briefing.yaml.nodes import place
from briefing.yaml.wording import listed, nearest

WRONG_DATE = "B109"
WRONG_MARKING = "B110"
WRONG_NUMBER = "B111"
TOO_LONG = "B112"
CHANGES_NOTHING = "B113"
WRONG_LANGUAGE = "B114"
NO_THEMES = "B115"
NOT_OFF = "B117"
WRONG_NAME = "B119"
NAMED_TWICE = "B052"
DECIDED_TWICE = "B118"

TLP = ("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")
"""The labels of TLP 2.0, as FIRST wants them written."""
BOTTOM_LINE_WORDS = 60
KEY_POINTS = 5
FEWEST_POSITIONS = 2
LEAST_SAME_TEXT = 0.1
"""Share of text in common below which no two articles are called copies, whatever the spec says."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def spec(made: Spec, node: Node, reading: Reading) -> None:
    _say_something("title", node, reading)
    if _is_empty_list(node, "sources"):
        reading.complain(MISSING_KEY, place(node, "sources"), "'sources' names no folder.", "For example: sources: .")
    if _is_empty_list(node, "themes"):
        reading.warn(NO_THEMES, place(node, "themes"), "no themes: the pack will hold the chronology only.")
    _at_least(1, made.edition, "edition", node, reading)
    if made.date and (not _DAY.fullmatch(made.date) or edtf.fault(made.date)):
        why = edtf.fault(made.date) or "the date of a pack is one day"
        _wrong_date(made.date, why, "date", node, reading, "2025-11-01")
    _marking(made.marking, node, reading)
    if not _LANGUAGE.fullmatch(made.language):
        reading.complain(
            WRONG_LANGUAGE,
            place(node, "language"),
            f"'{made.language[:40]}' is not a language tag.",
            "For example: language: en-GB",
        )
    words = len(made.bottom_line.split())
    if words > BOTTOM_LINE_WORDS:
        reading.warn(TOO_LONG, place(node, "bottom_line"), _long_line(words), _SHORTEN)
    _at_least(0, made.addendum, "addendum", node, reading)
    if made.addendum and not made.since:
        reading.complain(
            MISSING_KEY,
            place(node, "addendum"),
            "an addendum needs the edition it adds to.",
            "Give that edition's file: since: out/NAME.pdf",
        )
    _distribution(made.distribution, node, reading)
    _once(made.checks, node, reading)
    if len(made.key_points) > KEY_POINTS:
        where = place(node, "key_points", KEY_POINTS)
        reading.warn(TOO_LONG, where, _many_points(len(made.key_points)), _FEWER)


def too_long(made: Spec) -> tuple[Problem, ...]:
    """What is too long in the analyst's own text, for a pack that is being written and has no lines yet."""
    if any(one.off == TOO_LONG for one in made.checks):
        return ()
    found = []
    words = len(made.bottom_line.split())
    if words > BOTTOM_LINE_WORDS:
        found.append(Problem(TOO_LONG, "warning", _long_line(words), Place(made.path), _SHORTEN))
    if len(made.key_points) > KEY_POINTS:
        found.append(Problem(TOO_LONG, "warning", _many_points(len(made.key_points)), Place(made.path), _FEWER))
    return tuple(found)


_SHORTEN = "Shorten it; details can go into the key points."
_FEWER = "Put some together, or leave some out."


def _long_line(words: int) -> str:
    return f"the bottom line has {words} words; {BOTTOM_LINE_WORDS} is the most a reader takes in."


def _many_points(points: int) -> str:
    return f"there are {points} key points; {KEY_POINTS} is the most a reader keeps."


def edition(made: EditionNote, node: Node, reading: Reading) -> None:
    _at_least(1, made.edition, "edition", node, reading)
    if made.date and (not _DAY.fullmatch(made.date) or edtf.fault(made.date)):
        why = edtf.fault(made.date) or "the date of an edition is one day"
        _wrong_date(made.date, why, "date", node, reading, "2025-11-01")


def _distribution(names: Sequence[str], node: Node, reading: Reading) -> None:
    """Every recipient has a name, and each but one copy: two copies for one desk are named apart."""
    for number, name in enumerate(names):
        if not name.strip():
            reading.complain(MISSING_KEY, place(node, "distribution", number), "this recipient has no name.")
        elif name in names[:number]:
            reading.complain(
                NAMED_TWICE,
                place(node, "distribution", number),
                f"'{name[:40]}' is on the distribution list twice.",
                "Take one out, or tell the two apart.",
            )


def chronology(made: ChronologyChoice, node: Node, reading: Reading) -> None:
    wrong = [_edtf(getattr(made, name), name, node, reading) for name in ("start", "end")]
    if made.start and made.end and not any(wrong):
        first, last = edtf.span(made.start)[0], edtf.span(made.end)[1]
        if first and last and first > last:
            reading.complain(
                WRONG_DATE, place(node, "end"), "the chronology ends before it starts.", "Exchange 'start' and 'end'."
            )


def event(made: EventDecision, node: Node, reading: Reading) -> None:
    _say_something("quote", node, reading)
    _at_least(0, made.start, "start", node, reading, unset=-1)
    _edtf(made.date, "date", node, reading)
    if made.do == "correct" and not (made.date or made.status or made.statement):
        reading.complain(
            CHANGES_NOTHING,
            place(node, "do"),
            "this correction changes nothing.",
            "Give the right 'date', 'status' or 'statement'.",
        )
    if made.do == "merge" and not made.takes_in:
        reading.complain(
            CHANGES_NOTHING,
            place(node, "do"),
            "this merge takes nothing in.",
            "Quote the words of the other events under 'takes_in'.",
        )
    if made.takes_in and made.do != "merge":
        reading.complain(
            CHANGES_NOTHING, place(node, "takes_in"), f"'takes_in' means nothing to '{made.do}'.", "Write do: merge."
        )


def comparison(made: ComparisonChoice, node: Node, reading: Reading) -> None:
    if not LEAST_SAME_TEXT <= made.same_text <= 1:
        reading.complain(
            WRONG_NUMBER,
            place(node, "same_text"),
            f"'same_text' is a share from {LEAST_SAME_TEXT} to 1; {made.same_text:g} was found.",
            "For example: same_text: 0.4",
        )
    _at_least(0, made.stale_after, "stale_after", node, reading)
    twice = {one.article for one in made.origins}
    for number, one in enumerate(made.origins):
        if one.article not in twice:
            reading.complain(
                DECIDED_TWICE,
                place(node, "origins", number, "article"),
                f"'{one.article[:60]}' has an origin already.",
                "Keep one of the two.",
            )
        twice.discard(one.article)


def origin(_: OriginDecision, node: Node, reading: Reading) -> None:
    _say_something("article", node, reading)
    _say_something("origin", node, reading)


def disagreement(made: DisagreementDecision, node: Node, reading: Reading) -> None:
    if len(made.positions) < FEWEST_POSITIONS:
        reading.complain(
            MISSING_KEY,
            place(node, "positions"),
            f"a disagreement has {FEWEST_POSITIONS} positions or more; {len(made.positions)} was found.",
            "Quote the words of each side under 'positions'.",
        )
    if made.do == "explain" and not made.note.strip():
        reading.complain(
            CHANGES_NOTHING, place(node, "do"), "this explanation explains nothing.", "Write the reason under 'note'."
        )
    if made.date and (not _DAY.fullmatch(made.date) or edtf.fault(made.date)):
        why = edtf.fault(made.date) or "a decision is made on one day"
        _wrong_date(made.date, why, "date", node, reading, "2025-11-01")


def said_there(made: SaidThere, node: Node, reading: Reading) -> None:
    _say_something("quote", node, reading)
    _at_least(0, made.start, "start", node, reading, unset=-1)


def name_decision(made: NameDecision, node: Node, reading: Reading) -> None:
    _say_something("name", node, reading)
    for number, form in enumerate(made.apart):
        if form == made.name or form in made.variants:
            reading.complain(
                DECIDED_TWICE,
                place(node, "apart", number),
                f"'{form[:60]}' is said to be this name and not to be it.",
                "Keep one of the two.",
            )


def expected(made: Expected, node: Node, reading: Reading) -> None:
    for number, language in enumerate(made.languages):
        if not _LANGUAGE.fullmatch(language):
            reading.complain(
                WRONG_LANGUAGE,
                place(node, "languages", number),
                f"'{language[:40]}' is not a language tag.",
                "For example: languages: [en, ko]",
            )


def excerpt(made: ExcerptDecision, node: Node, reading: Reading) -> None:
    _marking(made.marking, node, reading)
    _say_something("quote", node, reading)
    _at_least(0, made.start, "start", node, reading, unset=-1)


def check_off(made: CheckOff, node: Node, reading: Reading) -> None:
    """Only what exists and is no error can be silenced, and nobody silences without saying why."""
    _say_something("reason", node, reading)
    rule = rules.rules().get(made.off) if made.off else None
    if made.off and rule is None:
        near = nearest(made.off.upper(), rules.rules())
        remedy = f"Did you mean {near}?" if near else "`briefing explain` lists the rules."
        reading.complain(NOT_OFF, place(node, "off"), f"there is no rule '{made.off[:20]}'.", remedy)
    elif rule and not rule.can_be_off:
        what = "is an error and cannot be switched off" if rule.severity == "error" else "cannot be switched off"
        reading.complain(NOT_OFF, place(node, "off"), f"{rule.code} {what}.", rule.remedy)


def _once(checks: Sequence[CheckOff], node: Node, reading: Reading) -> None:
    met: set[str] = set()
    for number, check in enumerate(checks):
        if check.off in met:
            reading.complain(
                NOT_OFF,
                place(node, "checks", number),
                f"{check.off} is switched off twice.",
                "Put the reasons together.",
            )
        met.add(check.off)


def entry(made: WrittenEntry, node: Node, reading: Reading) -> None:
    _marking(made.marking, node, reading)
    _at_least(0, made.most, "most", node, reading)


def output(made: Output, node: Node, reading: Reading) -> None:
    why = naming.fault(made.name)
    if why:
        remedy = f"The fields are {listed((f'{{{field}}}' for field in naming.FIELDS), 'and')}."
        if "path" in why:
            remedy = "The folder goes under 'folder'."
        reading.complain(WRONG_NAME, place(node, "name"), f"'name' is '{made.name[:40]}': {why}.", remedy)


def source(made: SourceFolder, node: Node, reading: Reading) -> None:
    _marking(made.marking, node, reading)
    _say_something("folder", node, reading)


FORMS = Forms(
    shorthand={SourceFolder: "folder", WrittenEntry: "theme"},
    checks={
        Spec: spec,
        ChronologyChoice: chronology,
        ComparisonChoice: comparison,
        NameDecision: name_decision,
        Expected: expected,
        OriginDecision: origin,
        EventDecision: event,
        ExcerptDecision: excerpt,
        WrittenEntry: entry,
        SourceFolder: source,
        Output: output,
        CheckOff: check_off,
        EditionNote: edition,
        DisagreementDecision: disagreement,
        SaidThere: said_there,
    },
)
"""How a spec is written beyond its types: a word for a folder, a word for a theme."""


def _say_something(name: str, node: Node, reading: Reading) -> None:
    """A required text that is there but blank. What is not there at all was complained of already."""
    written = node.get(name) if isinstance(node, Map) else None
    if isinstance(written, Scalar) and written.kind != "null" and not written.words.strip():
        reading.complain(
            MISSING_KEY, written.where, f"'{name}' is empty.", "Write something between the quotation marks."
        )


def _is_empty_list(node: Node, name: str) -> bool:
    written = node.get(name) if isinstance(node, Map) else None
    return isinstance(written, Seq) and not written.items


def _at_least(least: int, found: int, name: str, node: Node, reading: Reading, *, unset: int | None = None) -> None:
    if found < least and found != unset:
        reading.complain(WRONG_NUMBER, place(node, name), f"'{name}' counts from {least}; {found} was found.")


def _edtf(text: str, name: str, node: Node, reading: Reading) -> bool:
    why = edtf.fault(text) if text else ""
    if why:
        _wrong_date(text, why, name, node, reading)
    return bool(why)


def _wrong_date(
    text: str, why: str, name: str, node: Node, reading: Reading, example: str = "2025-11-01, 2025-11, 2025 or 2025-11~"
) -> None:
    reading.complain(
        WRONG_DATE, place(node, name), f"'{name}' is '{text[:40]}': {why}.", f"Write a date such as {example}."
    )


def _marking(marking: str, node: Node, reading: Reading) -> None:
    wrong = marking_fault(marking)
    if wrong:
        reading.complain(WRONG_MARKING, place(node, "marking"), *wrong)


def marking_fault(marking: str) -> tuple[str, str] | None:
    """What is wrong with a marking, and what to do; None for a good one. Any text that is no TLP label
    is somebody's marking."""
    plain = re.sub(r"[^A-Z+]", "", marking.upper())
    if marking in TLP or not plain.startswith("TLP"):
        return None
    by_letters = {label.replace(":", ""): label for label in TLP}
    # TLP 1.0 said WHITE; 2.0 renamed it.
    # Only another way of writing a label is put right: nobody guesses how a paper may be passed on.
    near = "TLP:CLEAR" if plain == "TLPWHITE" else by_letters.get(plain, "")
    remedy = f"Did you mean {near}?" if near else f"They are {listed(TLP, 'and')}."
    return f"'{marking[:40]}' is not a TLP 2.0 label.", remedy
