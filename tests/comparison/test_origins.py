"""Who printed whose report: by credit, by text, by outlet, and by what the analyst says."""

from __future__ import annotations

import pytest

from briefing import comparison
from briefing.comparison.credits import credit
from briefing.model import Article, Comparison, Problem
from briefing.spec.model import ComparisonChoice, OriginDecision, Spec
from tests.comparison.stories import AGENCY, OWN_REPORT, article


def compared(*articles: Article, **choice: object) -> tuple[Comparison, tuple[Problem, ...]]:
    spec = Spec("Test", (), (), comparison=ComparisonChoice(**choice))  # type: ignore[arg-type]
    return comparison.compare(comparison.grouped(comparison.read(articles), spec, articles), spec, articles, {})


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"HALM, March 4 (Reuters) - {AGENCY}", "Reuters"),
        (f"SEOUL, March 4 (Yonhap) -- {AGENCY}", "Yonhap"),
        (f"HALM (AFP) — {AGENCY}", "AFP"),
        (f"River deal signed\n\nBy Jo Sands, Associated Press\n\n{AGENCY}", "AP"),
        (f"River deal signed\n\n{AGENCY}\n\nSource: Xinhua", "Xinhua"),
        (f"River deal signed\n\n{AGENCY}\n\nWith additional reporting by Reuters", "Reuters"),
        (f"{AGENCY} (Yonhap)", "Yonhap"),
        (f"{AGENCY}\n\nThe Reuters office in Halm stands beside the customs house.", ""),
        (f"River deal signed\n\nThe two ministers at the signing in Halm [Photo: AFP]\n\n{AGENCY}", ""),
        (OWN_REPORT, ""),
    ],
)
def test_the_agency_an_article_credits(text: str, agency: str) -> None:
    found = credit(article(text))
    assert (found.agency if found else "") == agency


def test_six_outlets_one_origin() -> None:
    outlets = ["Halm Gazette", "Orle Post", "The Courier", "Vesta Today", "Norland Times", "Daily Barge"]
    articles = [article(f"HALM (AFP) — {AGENCY}", f"{n}.txt", name) for n, name in enumerate(outlets)]
    made, problems = compared(*articles)
    assert not problems
    assert [(origin.name, len(origin.articles)) for origin in made.origins] == [("AFP", 6)]
    assert made.copies[0].printed == "0.txt"
    assert len(made.copies[0].others) == 5


def test_a_copy_without_a_credit_has_the_origin_of_the_copy_with_one() -> None:
    made, _ = compared(
        article(f"HALM (AFP) — {AGENCY}", "a.txt", "Halm Gazette"), article(AGENCY, "b.txt", "Orle Post")
    )
    assert [origin.name for origin in made.origins] == ["AFP"]


def test_a_round_up_of_two_agencies_does_not_make_them_one() -> None:
    both = f"The week in brief\n\n{AGENCY}\n\n{OWN_REPORT}"
    made, _ = compared(
        article(f"HALM (AFP) — {AGENCY}", "a.txt"),
        article(f"HALM (Reuters) — {OWN_REPORT}", "b.txt"),
        article(both, "c.txt", "Orle Post"),
    )
    assert [(one.name, one.articles) for one in made.origins] == [
        ("AFP", ("a.txt",)),
        ("Reuters", ("b.txt",)),
        ("Orle Post", ("c.txt",)),
    ]


def test_a_notice_in_two_papers_is_no_common_report() -> None:
    notice = "This article is for subscribers only. Please sign in to read on, or take out a subscription today."
    made, _ = compared(article(notice, "a.txt", "Halm Gazette"), article(notice, "b.txt", "Orle Post"))
    assert len(made.origins) == 2


def test_an_article_without_outlet_or_credit_is_its_own_origin() -> None:
    made, _ = compared(article(AGENCY, "a.txt"), article(OWN_REPORT, "b.txt"))
    assert [origin.articles for origin in made.origins] == [("a.txt",), ("b.txt",)]


def test_an_outlet_with_and_without_its_article_is_one() -> None:
    made, _ = compared(article(AGENCY, "a.txt", "The Orle Post"), article(OWN_REPORT, "b.txt", "Orle Post"))
    assert [one.articles for one in made.origins] == [("a.txt", "b.txt")]


def test_every_article_has_exactly_one_origin() -> None:
    articles = [article(AGENCY, "a.txt", "One"), article(AGENCY, "b.txt"), article(OWN_REPORT, "c.txt", "One")]
    made, _ = compared(*articles)
    assert sorted(file for origin in made.origins for file in origin.articles) == ["a.txt", "b.txt", "c.txt"]


def test_the_agencys_own_copy_is_printed_then_the_fullest_then_the_earliest() -> None:
    half = "\n\n".join(AGENCY.split("\n\n")[:4])
    made, _ = compared(article(AGENCY, "a.txt", "Halm Gazette"), article(half, "b.txt", "Reuters"))
    assert made.copies[0].printed == "b.txt"
    made, _ = compared(article(half, "a.txt", "Halm Gazette"), article(AGENCY, "b.txt", "Orle Post"))
    assert made.copies[0].printed == "b.txt"
    made, _ = compared(
        article(AGENCY, "a.txt", "Halm Gazette", published="2026-03-05"),
        article(AGENCY, "b.txt", "Orle Post", published="2026-03-04"),
    )
    assert made.copies[0].printed == "b.txt"


def test_the_analyst_chooses_the_copy_to_print() -> None:
    articles = article(AGENCY, "a.txt", "Reuters"), article(AGENCY, "b.txt", "Orle Post")
    made, _ = compared(*articles, print=("b.txt",))
    assert made.copies[0].printed == "b.txt"


def test_the_analyst_corrects_an_origin() -> None:
    articles = article(AGENCY, "a.txt", "Halm Gazette"), article(OWN_REPORT, "b.txt", "Orle Post")
    made, _ = compared(*articles, origins=(OriginDecision("b.txt", "Halm Gazette", "same reporter"),))
    assert [origin.articles for origin in made.origins] == [("a.txt", "b.txt")]
    made, problems = compared(*articles, origins=(OriginDecision("c.txt", "X"),), print=("d.txt",))
    assert [problem.code for problem in problems] == ["B044", "B044"]
    assert "c.txt" in problems[0].message


def test_the_spec_says_how_much_text_makes_a_copy() -> None:
    half = "\n\n".join([*AGENCY.split("\n\n")[:3], *OWN_REPORT.split("\n\n")[3:]])
    articles = article(AGENCY, "a.txt", "Halm Gazette"), article(half, "b.txt", "Orle Post")
    assert not compared(*articles, same_text=0.9)[0].copies
    assert compared(*articles, same_text=0.3)[0].copies
