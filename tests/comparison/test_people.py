"""Names of several articles that are one person's, and names that are not."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.comparison import people
from briefing.language.names import cast
from briefing.language.sentences import split
from briefing.model import Article, Detail, Excerpt, Paragraph, Person, Support
from briefing.spec.model import NameDecision


def article(file: str, text: str, published: str = "") -> Article:
    paragraphs = []
    at = 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(Paragraph(at, at + len(line), "text", sentences=split(text, at, at + len(line))))
        at += len(line) + 1
    return Article(file, ".", text, "utf-8", "", paragraphs=tuple(paragraphs), published=Detail(published))


def joined(**texts: str) -> dict[str, Person]:
    """The people of some articles by the name shown."""
    articles = [article(file, text) for file, text in texts.items()]
    found = people.join(articles, {a.file: cast.read(a) for a in articles})
    for person in found:
        for mention in person.mentions:
            source = next(a for a in articles if a.file == mention.file)
            assert source.text[mention.start : mention.end] == mention.quote
    return {person.name: person for person in found}


def counts(found: Mapping[str, Person]) -> dict[str, int]:
    return {name: len(person.mentions) for name, person in found.items() if person.kind == "person"}


def test_a_family_name_alone_is_the_person_introduced_before() -> None:
    found = joined(
        a="President Maria Oliveira arrived in Recife. Oliveira met the mayor. “Good,” Oliveira’s aide said."
    )
    assert counts(found) == {"Maria Oliveira": 3}


def test_hyphens_case_and_order_are_one_name() -> None:
    found = joined(
        a="Prime Minister Ishiba Shigeru spoke. Adviser Han So-yeon listened.",
        b="Prime Minister Shigeru Ishiba spoke. Adviser Han So Yeon listened.",
    )
    assert sorted(counts(found).values()) == [2, 2]


def test_two_people_of_one_family_name_stay_two() -> None:
    text = (
        "President Park Min-jun met farmers. Park said the dam was safe.\n"
        "Park Ji-ah, a hydrologist in Daegu, said the dam was old. Park ended the meeting."
    )
    assert counts(joined(a=text)) == {"Park Min-jun": 3, "Park Ji-ah": 1}


def test_a_spelling_in_the_same_office_is_joined_and_flagged() -> None:
    found = joined(
        a="National security adviser Cha Sung Lac spoke.", b="National security adviser Cha Sung Lak did not speak."
    )
    (person,) = (p for p in found.values() if p.kind == "person")
    assert person.spelled == ("Cha Sung Lac", "Cha Sung Lak")


def test_a_like_name_in_another_office_is_somebody_else() -> None:
    found = joined(a="Defence Minister Ravi Kumar spoke.", b="The singer Ravi Kumaar spoke.")
    assert len(counts(found)) == 2


def test_a_bare_name_is_whom_other_articles_name_in_full() -> None:
    found = joined(a="President Maria Oliveira spoke. Oliveira left.", b="The Oliveira government has fallen.")
    assert counts(found) == {"Maria Oliveira": 3}


def test_particles_initials_and_titles() -> None:
    found = joined(
        a="Interior Minister Pieter van der Meer and Gen. Abdel Fattah al-Masri met Dr. John Q. Osei in Accra. "
        "Osei said little. Van der Meer left; al-Masri stayed."
    )
    assert counts(found)["John Q. Osei"] == 2
    assert {"Pieter van der Meer", "Abdel Fattah al-Masri"} <= set(found)


def test_a_body_and_its_letters() -> None:
    found = joined(
        a="The West Africa Ports Association (WAPA) met. WAPA will meet again.", b="A letter from WAPA reached Tema."
    )
    assert len(found["West Africa Ports Association"].mentions) == 4


def test_a_role_is_the_sources_words_with_date() -> None:
    one = article("a", "Femke Jansen, who heads the West Africa desk of a freight firm, spoke.", "2025-05-13")
    (person,) = people.join([one], {"a": cast.read(one)})
    (role,) = person.roles
    assert (role.role, role.date) == ("heads the West Africa desk of a freight firm", "2025-05-13")
    assert one.text[role.support.start : role.support.end] == role.support.quote


def test_the_original_script_is_a_variant() -> None:
    found = joined(a="President Han So-yeon (한소연) arrived in Busan.")
    assert "한소연" in found["Han So-yeon"].variants


def test_the_analyst_joins_renames_and_separates() -> None:
    one = article("a", "President Maria Oliveira spoke. The singer Mia Oliver spoke. Oliveira left.")
    found = people.join([one], {"a": cast.read(one)})
    kept, problems = people.decide(
        found, [NameDecision("M. Oliveira", ("Maria Oliveira", "Mia Oliver"), ("Oliveira",))], "pack.yaml"
    )
    assert not problems
    assert {p.name: len(p.mentions) for p in kept} == {"M. Oliveira": 2, "Oliveira": 1}


def test_a_decision_about_nobody_is_told() -> None:
    _, problems = people.decide((), [NameDecision("Nobody Known")], "pack.yaml")
    assert [problem.code for problem in problems] == ["B049"]


def test_the_themes_of_printed_excerpts() -> None:
    one = article("a", "President Maria Oliveira spoke.")
    found = people.join([one], {"a": cast.read(one)})
    excerpt = Excerpt("x", "trade", (Support("a", 0, 31, one.text),), 1.0, ())
    assert people.themed(found, {"trade": [excerpt]})[0].themes == ("trade",)


def test_long_names_spelled_alike_are_one_unless_an_article_has_both() -> None:
    one, other = "Lahsen Ouballa, a farmer, waited.", "Lahcen Oubella, who keeps bees, waited."
    assert counts(joined(a=one, b=other)) == {"Lahsen Ouballa": 2}
    assert len(counts(joined(a=f"{one} {other}"))) == 2


def test_short_names_spelled_alike_are_two() -> None:
    assert len(counts(joined(a="Kim Jong Un, the leader, waited.", b="Kim Jong In, an engineer, waited."))) == 2
