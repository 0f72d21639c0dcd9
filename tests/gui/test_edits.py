"""What a user can do, as functions of values."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model import Event, Support, Theme
from briefing.spec.model import Output, SourceFolder, Spec, ThemeEntry
from gui import edits, event_edits

ONE = Support("a.txt", 10, 20, "0123456789")
TWO = Support("a.txt", 30, 40, "abcdefghij")
THREE = Support("b.txt", 5, 9, "wxyz")
SPEC = Spec(
    "Pack",
    (SourceFolder("articles"),),
    (ThemeEntry(Theme("one", "One")), ThemeEntry(Theme("two", "Two"))),
    path="/packs/p.briefing.yaml",
)
EVENT = Event("e1", "2025-11-01", "day", "stated", "happened", 2, "It was so.", (ONE,), phrase="on Saturday")


def verdicts(spec: Spec, theme: str = "one") -> list[tuple[str, str]]:
    entry = edits.entry(spec, theme)
    assert entry
    return [(decision.do, decision.quote) for decision in entry.excerpts]


def test_a_decision_carries_the_place_of_its_words() -> None:
    entry = edits.entry(edits.decide(SPEC, "one", ONE, "keep"), "one")
    assert entry
    decision = entry.excerpts[0]
    assert (decision.do, decision.quote, decision.source, decision.start) == ("keep", "0123456789", "a.txt", 10)


def test_a_second_decision_changes_the_first() -> None:
    spec = edits.decide(edits.decide(SPEC, "one", ONE, "keep"), "one", ONE, "star")
    assert verdicts(spec) == [("star", ONE.quote)]


def test_the_same_decision_twice_is_no_change() -> None:
    spec = edits.decide(SPEC, "one", ONE, "drop")
    assert edits.decide(spec, "one", ONE, "drop") == spec


def test_a_decision_sticks_to_a_passage_that_shares_words() -> None:
    spec = edits.decide(SPEC, "one", ONE, "keep")
    longer = Support("a.txt", 5, 25, "?????0123456789?????")
    entry = edits.entry(spec, "one")
    assert entry
    assert edits.decision(entry, longer)
    assert not edits.decision(entry, TWO)


def test_undecide_gives_a_passage_back_to_the_ranking() -> None:
    spec = edits.decide(edits.decide(SPEC, "one", ONE, "keep"), "one", TWO, "drop")
    assert verdicts(edits.undecide(spec, "one", ONE)) == [("drop", TWO.quote)]


def test_a_note_keeps_its_passage() -> None:
    entry = edits.entry(edits.annotate(SPEC, "one", ONE, "Mind this."), "one")
    assert entry
    assert (entry.excerpts[0].do, entry.excerpts[0].note) == ("keep", "Mind this.")


def test_a_cut_keeps_star_and_note() -> None:
    spec = edits.annotate(edits.decide(SPEC, "one", ONE, "star"), "one", ONE, "n")
    entry = edits.entry(edits.cut(spec, "one", ONE, Support("a.txt", 12, 18, "234567")), "one")
    assert entry
    decision = entry.excerpts[0]
    assert (decision.do, decision.quote, decision.start, decision.note) == ("star", "234567", 12, "n")


def test_a_cut_to_nothing_is_no_cut() -> None:
    assert edits.cut(SPEC, "one", ONE, Support("a.txt", 12, 12, "")) == SPEC


def test_a_passage_moves_to_another_theme_with_its_note() -> None:
    spec = edits.annotate(SPEC, "one", ONE, "n")
    moved = edits.move(spec, "one", ONE, "two")
    assert verdicts(moved, "one") == [("drop", ONE.quote)]
    there = edits.entry(moved, "two")
    assert there
    assert (there.excerpts[0].do, there.excerpts[0].note) == ("keep", "n")


@pytest.mark.parametrize(
    ("place", "by", "order"),
    [(1, -1, [TWO, ONE]), (0, 1, [TWO, ONE]), (2, -1, [ONE, THREE, TWO]), (2, -2, [THREE, ONE, TWO])],
)
def test_order_by_hand_fixes_what_stands_above(place: int, by: int, order: list[Support]) -> None:
    spec = edits.shift(SPEC, "one", (ONE, TWO, THREE), place, by)
    assert verdicts(spec) == [("keep", support.quote) for support in order]


@pytest.mark.parametrize(("place", "by"), [(0, -1), (2, 1), (5, 1)])
def test_nothing_moves_over_the_ends(place: int, by: int) -> None:
    assert edits.shift(SPEC, "one", (ONE, TWO, THREE), place, by) == SPEC


def test_rejections_stay_when_the_order_changes() -> None:
    spec = edits.decide(SPEC, "one", THREE, "drop")
    assert verdicts(edits.shift(spec, "one", (ONE, TWO), 1, -1)) == [
        ("keep", TWO.quote),
        ("keep", ONE.quote),
        ("drop", THREE.quote),
    ]


def test_themes_are_left_out_and_taken_in_again_where_they_were() -> None:
    spec = edits.decide(SPEC, "one", ONE, "keep")
    without = edits.leave_out(spec, "one")
    assert [entry.theme.id for entry in without.included] == ["two"]
    assert verdicts(without) == [("keep", ONE.quote)]
    assert edits.include(without, SPEC.themes[0]) == spec
    assert edits.include(SPEC, SPEC.themes[0]) == SPEC


def test_order_of_themes() -> None:
    assert [entry.theme.id for entry in edits.in_order(SPEC, ["two", "one"]).themes] == ["two", "one"]
    assert edits.in_order(SPEC, ["one", "two", "three"]) == SPEC


def test_a_theme_edited_keeps_its_decisions() -> None:
    spec = edits.decide(SPEC, "one", ONE, "keep")
    changed = edits.with_theme(spec, replace(SPEC.themes[0].theme, terms=("x",)))
    assert verdicts(changed) == [("keep", ONE.quote)]
    entry = edits.entry(changed, "one")
    assert entry
    assert entry.theme.terms == ("x",)


def test_an_event_corrected_and_put_back() -> None:
    spec = event_edits.correct(SPEC, EVENT, date="2025-11-02", reason="the outlet says so")
    decided = event_edits.decision(spec, EVENT)
    assert decided
    assert (decided.do, decided.date, decided.reason, decided.start) == (
        "correct",
        "2025-11-02",
        "the outlet says so",
        10,
    )
    assert event_edits.correct(spec, EVENT, date="") == SPEC


def test_an_event_hidden_and_shown_again() -> None:
    spec = event_edits.hide(SPEC, EVENT)
    decided = event_edits.decision(spec, EVENT)
    assert decided
    assert decided.do == "drop"
    assert event_edits.take_back(spec, decided) == SPEC


def test_own_text_is_cleaned_of_what_no_file_can_hold() -> None:
    assert edits.with_value(SPEC, "bottom_line", "One.\0 Two.\ud800\n").bottom_line == "One. Two."
    assert edits.with_key_points(SPEC, ["a", "", "b\n"]).key_points == ("a", "b")


def test_a_pack_moved_names_the_same_files() -> None:
    spec = replace(SPEC, theme_set="./own.yaml", style="house", output=Output("out"))
    moved = edits.moved(spec, Path("/elsewhere/deep/p.briefing.yaml"))
    assert moved.sources[0].folder == "../../packs/articles"
    assert moved.theme_set == "../../packs/own.yaml"
    assert (moved.style, moved.output.folder) == ("house", "../../packs/out")
    assert edits.moved(moved, Path(SPEC.path)) == spec


def test_a_theme_that_is_not_there_changes_nothing() -> None:
    assert edits.decide(SPEC, "none", ONE, "keep") == SPEC
    assert edits.undecide(SPEC, "none", ONE) == SPEC
    assert edits.with_comment(SPEC, "none", "x") == SPEC
    assert edits.move(SPEC, "one", ONE, "none") == SPEC
