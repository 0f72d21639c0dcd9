"""What a pack's sources do not say, theme by theme."""

from __future__ import annotations

from briefing.comparison import gaps
from briefing.model import Article, Comparison, Excerpt, Origin, Person, Quotation, Support, Theme
from briefing.spec.model import ComparisonChoice, Expected, Spec, ThemeEntry
from tests.comparison.stories import AGENCY, OWN_REPORT, article

A = article(AGENCY, "a.txt", "Orle Post", published="2026-03-04")
B = article(OWN_REPORT, "b.txt", "Halm Gazette", published="2026-03-05")
UNDATED = article(OWN_REPORT, "u.txt")
APART = Comparison(origins=(Origin("1", "Orle Post", ("a.txt",)), Origin("2", "Halm Gazette", ("b.txt",))))


def excerpt(*articles: Article) -> Excerpt:
    supports = tuple(Support(one.file, 0, 9, one.text[:9]) for one in articles)
    return Excerpt("x", "t", supports, 1.0, ())


def found(*excerpts: Excerpt, articles: tuple[Article, ...] = (A, B), **choice: object) -> list[tuple[str, str]]:
    entry = ThemeEntry(Theme("t", "T"))
    spec = Spec("P", (), (entry,), date="2026-03-20", comparison=ComparisonChoice(**choice))  # type: ignore[arg-type]
    return [(gap.kind, gap.message) for gap in gaps.found(spec, articles, {"t": excerpts}, APART)]


def test_a_theme_without_an_excerpt() -> None:
    assert [kind for kind, _ in found()] == ["unanswered"]


def test_old_news_is_counted_in_days_from_the_packs_date() -> None:
    both = excerpt(A, B)
    assert found(both) == []
    assert found(both, stale_after=14) == [("stale", "The newest article is 15 days older than the pack.")]
    assert found(both, stale_after=0) == []


def test_a_theme_of_undated_articles_is_said_to_be_so() -> None:
    assert found(excerpt(UNDATED), articles=(UNDATED,)) == [("stale", "No article of this theme has a known date.")]
    assert found(excerpt(UNDATED), articles=(UNDATED,), stale_after=0) == []


def test_what_one_origin_alone_tells() -> None:
    assert found(excerpt(A, B), excerpt(B)) == [("single-origin", "1 of 2 excerpts is told by one origin only.")]
    assert found(excerpt(A), excerpt(B)) == [("single-origin", "No excerpt is told by a second origin.")]
    assert found(excerpt(A), excerpt(A)) == [("single-origin", "All excerpts come from one origin, Orle Post.")]


def test_outlets_and_languages_that_are_missed() -> None:
    expect = Expected(outlets=("The Orle Post", "Reuters"), languages=("en", "ko", "xx"))
    assert [message for _, message in found(excerpt(A, B), expect=expect)] == [
        "No article is from Reuters.",
        "No article is in Korean.",
        "Whether an article is in “xx” cannot be told from its words.",
    ]


def test_somebody_accused_and_nowhere_quoted() -> None:
    text = "The union accused Edda Lorn of delay. Edda Lorn met the press. The guild blamed nobody; Jan Voss was there."
    one = article(text, "c.txt")

    def support(words: str) -> Support:
        start = text.index(words)
        return Support("c.txt", start, start + len(words), words)

    whole = Support("c.txt", 0, len(text), text)
    people = tuple(
        Person(name, name, "person", (name, name.split()[1]), (support(name),)) for name in ("Edda Lorn", "Jan Voss")
    )
    entry = ThemeEntry(Theme("t", "T"))
    spec = Spec("P", (), (entry,), comparison=ComparisonChoice(stale_after=0))
    chosen = {"t": (Excerpt("x", "t", (whole,), 1.0, ()),)}
    silent = Comparison(people=people)
    assert [gap.message for gap in gaps.found(spec, (one,), chosen, silent)] == [
        "Edda Lorn is accused or blamed, and no article of this theme quotes a reply."
    ]
    heard = Comparison(people=people, quotations=(Quotation(support("met the press"), "Minister Edda Lorn", "direct"),))
    assert gaps.found(spec, (one,), chosen, heard) == ()


def test_outlets_that_are_mostly_unknown_are_a_gap() -> None:
    nameless = tuple(article(OWN_REPORT, f"{n}.txt", published="2026-03-19") for n in range(3))
    told = found(excerpt(A, B), articles=(A, B, *nameless))
    assert told == [("absent", "The outlet of 3 of 5 articles is unknown.")]
    assert found(excerpt(A, B), articles=(A, B, *nameless[:2])) == []


def test_themes_that_rest_alike_on_single_origins_are_one_line() -> None:
    entries = tuple(ThemeEntry(Theme(name, name.title())) for name in ("t", "u"))
    spec = Spec("P", (), entries, comparison=ComparisonChoice(stale_after=0))
    alone = (excerpt(A), excerpt(B))
    told = gaps.found(spec, (A, B), {"t": alone, "u": alone}, APART)
    assert [(gap.theme, gap.message) for gap in told] == [
        ("", "In every theme: No excerpt is told by a second origin.")
    ]
    told = gaps.found(spec, (A, B), {"t": alone, "u": (excerpt(A, B), excerpt(B))}, APART)
    assert [gap.theme for gap in told] == ["t", "u"]
