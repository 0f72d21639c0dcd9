"""Sources set side by side, decided: as functions of values."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Disagreement, Person, Position, Support
from briefing.spec.model import Spec
from gui import comparison_edits

ONE, TWO, THREE = (Support(f"{name}.txt", 10, 20, f"{name}123456789") for name in "abc")
SPEC = Spec("Pack", (), ())
CASE = Disagreement("d1", "number", "How many?", (Position("12", (ONE, THREE)), Position("14", (TWO,))), "figures")
PERSON = Person("p1", "Wi Sung Lac", "person", ("Wi Sung Lac", "Wi"), (ONE,))
OTHER = Person("p2", "Wi Sung Lak", "person", ("Wi Sung Lak",), (TWO,))


def test_a_verdict_names_the_words_of_every_position() -> None:
    (made,) = comparison_edits.decide(SPEC, CASE, "open").comparison.disagreements
    assert made.do == "open"
    assert [(one.quote, one.source, one.start) for one in made.positions] == [
        (ONE.quote, "a.txt", 10),
        (TWO.quote, "b.txt", 10),
    ]


def test_another_verdict_changes_the_first_and_keeps_its_note() -> None:
    spec = comparison_edits.annotate(comparison_edits.decide(SPEC, CASE, "open"), CASE, "One counts crew.")
    spec = comparison_edits.decide(spec, CASE, "explain")
    (made,) = spec.comparison.disagreements
    assert (made.do, made.note) == ("explain", "One counts crew.")
    assert comparison_edits.undecide(spec, CASE) == SPEC


def test_a_verdict_is_found_again_by_two_of_its_positions() -> None:
    spec = comparison_edits.decide(SPEC, CASE, "dismiss")
    other = replace(CASE, positions=(Position("12", (ONE,)), Position("15", (THREE,))))
    assert comparison_edits.decision(spec, CASE)
    assert comparison_edits.decision(spec, other) is None


def test_an_origin_is_set_and_taken_back() -> None:
    spec = comparison_edits.with_origin(SPEC, "a.txt", " AFP ", "by its credit")
    assert [(one.article, one.origin) for one in spec.comparison.origins] == [("a.txt", "AFP")]
    assert comparison_edits.with_origin(spec, "a.txt", "") == SPEC


def test_one_copy_is_printed_for_all() -> None:
    spec = comparison_edits.printed(SPEC, "b.txt", ("a.txt", "b.txt"))
    assert spec.comparison.print == ("b.txt",)
    assert comparison_edits.printed(spec, "a.txt", ("a.txt", "b.txt")).comparison.print == ("a.txt",)


def test_a_name_in_house_form_keeps_the_forms_of_the_sources() -> None:
    spec = comparison_edits.renamed(SPEC, PERSON, "Wi Sung-lac")
    (made,) = spec.comparison.people
    assert (made.name, made.variants) == ("Wi Sung-lac", ("Wi Sung Lac", "Wi"))
    assert comparison_edits.renamed(spec, replace(PERSON, name="Wi Sung-lac"), "") == SPEC


def test_two_names_become_one_and_a_form_is_set_apart() -> None:
    spec = comparison_edits.joined(SPEC, PERSON, OTHER)
    (made,) = spec.comparison.people
    assert made.variants == ("Wi", "Wi Sung Lak")
    together = replace(PERSON, variants=("Wi Sung Lac", "Wi", "Wi Sung Lak"))
    (apart,) = comparison_edits.set_apart(spec, together, "Wi").comparison.people
    assert (apart.variants, apart.apart) == (("Wi Sung Lak",), ("Wi",))
