"""Disagreements: what is proposed, what is not, what the analyst decides, and that the printed words are checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import assemble, chronology, cli, sources
from briefing.comparison.disagreements import proposed
from briefing.model import Disagreement
from briefing.result import Briefing
from briefing.spec import reader
from briefing.spec.model import SourceFolder
from tests.evaluations import disagreements as evaluation

ROOT = Path(__file__).parents[2]
LEAD = "Published: {}\n\nThe ferry Aurora sank off Port Halden on Sunday on its way to the island of Mersa.\n\n"


def write(folder: Path, **articles: str) -> None:
    """Articles of one story, two days apart at most: `one="words"` is one.txt of 1 March, `two` of 2 March."""
    days = {"one": "1 March 2026", "two": "1 March 2026", "later": "2 March 2026", "old": "3 March 2021"}
    for name, words in articles.items():
        (folder / f"{name}.txt").write_text(LEAD.format(days[name]) + words, encoding="utf-8")


def found(folder: Path) -> list[Disagreement]:
    articles = sources.load((SourceFolder(str(folder)),), Path()).articles
    made = proposed(articles, [chronology.times_of(article) for article in articles])
    by_file = {article.file: article for article in articles}
    for one in made:
        for position in one.positions:
            for s in position.supports:
                assert by_file[s.file].text[s.start : s.end] == s.quote
    return list(made)


def kinds(folder: Path) -> list[str]:
    return [one.kind for one in found(folder)]


REAL = {
    "number": (
        "The Aurora carried 212 passengers, the coast guard of Port Halden said.\n",
        "On board the Aurora were 187 passengers, according to the ferry company in Port Halden.\n",
    ),
    "name": (
        "Harbour master Piet Lindqvist of Port Halden said the sea was calm.\n",
        "Harbour master Piet Lindquist of Port Halden said the sea was calm.\n",
    ),
    "attribution": (
        "“The lifeboats were locked with a chain,” said Ruth Marlow, a nurse from Mersa.\n",
        "“The lifeboats were locked with a chain,” said Joost Verhage, a lorry driver from Mersa.\n",
    ),
    "denial": (
        "The company denied that the captain had ignored a storm warning from the Halden weather office.\n",
        "The captain ignored a storm warning from the Halden weather office, the inquiry said.\n",
    ),
    "date": (
        "The company that runs the Aurora was founded in 1962.\n",
        "The company that runs the Aurora was founded in 1971.\n",
    ),
    "title": (
        "Finance Minister Ruth Marlow promised money for the families in Port Halden.\n",
        "Transport Minister Ruth Marlow promised money for the families in Port Halden.\n",
    ),
}
"""Two articles of one story that cannot both be right, by kind."""


@pytest.mark.parametrize("kind", REAL)
def test_what_cannot_both_be_right_is_proposed(tmp_path: Path, kind: str) -> None:
    write(tmp_path, one=REAL[kind][0], two=REAL[kind][1])
    assert kind in kinds(tmp_path)


TRAPS = {
    "rounded": ("The Aurora carried 212 passengers.\n", "The Aurora carried some 200 passengers.\n"),
    "nearly": ("The Aurora lost 28 containers.\n", "The Aurora lost nearly 30 containers.\n"),
    "at least": ("The Aurora carried at least 150 passengers.\n", "The Aurora carried 212 passengers.\n"),
    "dead and hurt": (
        "The sinking of the Aurora killed 12 people on Sunday.\n",
        "The sinking of the Aurora injured 40 people on Sunday.\n",
    ),
    "two currencies": (
        "The Aurora cost 40 million euros to build.\n",
        "The Aurora cost $47 million to build.\n",
    ),
    "planned": (
        "The ministers will discuss the Aurora and lifeboat rules in Port Halden.\n",
        "The ministers did not discuss the Aurora and lifeboat rules in Port Halden before the storm.\n",
    ),
    "a family": (
        "Harbour master Piet Lindqvist said the sea was calm.\n",
        "His brother Jan Lindqvist said the sea was calm.\n",
    ),
    "both given": (
        "The Aurora carried 212 passengers, not the 187 passengers first given.\n",
        "The Aurora carried 187 passengers.\n",
    ),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_what_can_both_be_right_is_not_proposed(tmp_path: Path, trap: str) -> None:
    write(tmp_path, one=TRAPS[trap][0], two=TRAPS[trap][1])
    assert found(tmp_path) == []


def test_a_toll_that_rises_from_day_to_day_is_news(tmp_path: Path) -> None:
    toll = "The sinking of the Aurora killed {} people, the coast guard said on {}.\n"
    write(tmp_path, one=toll.format(12, "Sunday"), later=toll.format(19, "Monday"))
    assert found(tmp_path) == []


def test_an_office_that_changed_hands_is_no_contradiction(tmp_path: Path) -> None:
    write(tmp_path, one=REAL["title"][0], old=REAL["title"][1])
    assert found(tmp_path) == []


def test_copies_of_one_text_make_one_disagreement(tmp_path: Path) -> None:
    first, second = REAL["number"]
    write(tmp_path, one=first, two=second, later=second)
    (one,) = found(tmp_path)
    assert sorted(len({s.file for s in p.supports}) for p in one.positions) == [1, 2]


def test_nothing_is_proposed_from_nothing(tmp_path: Path) -> None:
    assert proposed((), ()) == ()
    write(tmp_path, one="")
    assert found(tmp_path) == []


def test_the_example_has_the_contradictions_a_reader_marked_and_no_trap() -> None:
    made = evaluation.propose(evaluation.articles(ROOT / "seeds"))
    labels = evaluation.labels("seeds")
    met = {label["id"] for label in labels for one in made if evaluation.stands_for(one, label)}
    real = [label["id"] for label in labels if label["class"] == "real"]
    assert len(met & set(real)) >= 0.8 * len(real)
    assert not met & {label["id"] for label in labels if label["class"] == "trap"}


# ---------------------------------------------------------------------------- decisions

PACK = """\
title: T
sources: .
themes:
  - title: Aurora
"""
DECISION = """\
comparison:
  disagreements:
    - do: {}
      positions:
        - {{quote: 212 passengers}}
        - {{quote: 187 passengers}}
"""


def pack(folder: Path, more: str = "", length: str = "full") -> Briefing:
    if not (folder / "one.txt").exists():
        write(folder, one=REAL["number"][0], two=REAL["number"][1])
    path = folder / "p.briefing.yaml"
    path.write_text(PACK + more, encoding="utf-8")
    spec, problems = reader.examine(path)
    assert [str(p) for p in problems if p.severity == "error"] == []
    whole = assemble.briefing(spec, assemble.read(spec), problems)
    return assemble.at_length(whole, "short" if length == "short" else "full")


def test_a_proposal_stays_one_until_somebody_decides(tmp_path: Path) -> None:
    (one,) = pack(tmp_path).comparison.disagreements
    assert (one.status, one.label) == ("proposed", "D1")
    assert [d.label for d in pack(tmp_path).disagreements("full")] == ["D1"]
    assert pack(tmp_path).disagreements("short") == ()


@pytest.mark.parametrize(
    ("do", "status", "printed"), [("open", "open", 1), ("explain", "explained", 1), ("dismiss", "dismissed", 0)]
)
def test_a_decision_holds_for_the_proposal_on_its_words(tmp_path: Path, do: str, status: str, printed: int) -> None:
    made = pack(tmp_path, DECISION.format(do) + "      note: The company counts no crew.\n      by: AB\n")
    (one,) = made.comparison.disagreements
    assert (one.status, one.note, one.decided) == (status, "The company counts no crew.", "AB")
    assert len(made.disagreements("full")) == len(made.disagreements("short")) == printed
    assert one.label == "D1"  # dismissed or not: the others must not change theirs
    assert any(line.what == "Disagreements" and status in line.detail for line in made.ledger)


def test_one_put_in_by_hand_stands_on_words_of_the_sources(tmp_path: Path) -> None:
    by_hand = (
        "comparison:\n  disagreements:\n    - do: open\n      question: Where was she bound?\n      positions:\n"
        "        - {quote: coast guard of Port Halden}\n        - {quote: island of Mersa, source: two.txt}\n"
    )
    made = pack(tmp_path, by_hand)
    (one,) = [d for d in made.comparison.disagreements if d.by_hand]
    assert one.question == "Where was she bound?"
    assert [p.value for p in one.positions] == ["coast guard of Port Halden", "island of Mersa"]
    assert [d.label for d in made.comparison.disagreements] == ["D1", "D2"]


@pytest.mark.parametrize("quote", ["no such words", "island of Mersa"])
def test_a_decision_that_finds_nothing_is_told_with_its_line(tmp_path: Path, quote: str) -> None:
    made = pack(tmp_path, DECISION.format("open").replace("187 passengers", quote))
    (lost,) = [p for p in made.problems if p.code == "B047"]
    assert lost.severity == "error"
    assert str(lost.where).endswith("p.briefing.yaml:7:7")
    assert [d.status for d in made.comparison.disagreements] == ["proposed"]


def test_a_decision_about_words_nobody_proposed_is_lost_without_a_question(tmp_path: Path) -> None:
    made = pack(tmp_path, DECISION.format("open").replace("187 passengers", "coast guard of Port Halden"))
    assert [p.code for p in made.problems if p.code == "B047"] == ["B047"]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("comparison: {disagreements: [{do: open, positions: [{quote: x}]}]}\n", "a disagreement has 2 positions"),
        (DECISION.format("explain"), "explains nothing"),
        (DECISION.format("open") + "      date: 3.1.2026\n", "'date' is '3.1.2026'"),
    ],
)
def test_what_a_decision_must_say(tmp_path: Path, more: str, told: str) -> None:
    path = tmp_path / "p.briefing.yaml"
    path.write_text(PACK + more, encoding="utf-8")
    (problem,) = reader.problems(path)
    assert told in problem.message
    assert problem.where
    assert problem.where.line > 4


# ---------------------------------------------------------------------------- pages and proof


def test_a_changed_character_in_a_printed_position_is_found(tmp_path: Path) -> None:
    pack(tmp_path)
    spec = tmp_path / "p.briefing.yaml"
    assert cli.main(["build", str(spec), "--format", "pdf,docx", "--out", str(tmp_path / "out")]) == 0
    for form in ("pdf", "docx"):
        assert cli.main(["verify", str(tmp_path / "out" / f"p.{form}"), "--sources", str(tmp_path)]) == 0
    article = tmp_path / "two.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("187", "188"), encoding="utf-8")
    assert cli.main(["verify", str(tmp_path / "out" / "p.pdf"), "--sources", str(tmp_path)]) == 1


def test_the_record_holds_every_position_and_the_list(tmp_path: Path) -> None:
    from briefing.pages import compose
    from briefing.provenance import recording
    from briefing.style import HouseStyle

    made = pack(tmp_path)
    document = compose.document(made, HouseStyle(), "full")
    record = recording.record(made, document, "full")
    printed = [q.supports[0].quote for q in record.excerpts if q.anchor.startswith("d-")]
    assert sorted(printed) == sorted(p.supports[0].quote for p in made.comparison.disagreements[0].positions)
    (point,) = record.points
    assert point.cells[0] == "D1"
    assert "“212 passengers”" in point.cells[2]
