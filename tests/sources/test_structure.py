"""Paragraphs: what is debris and what is not, titles, headings, wrapped lines, glued pieces."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Paragraph
from briefing.sources import debris
from briefing.sources.structure import paragraphs

PROSE = "The two leaders met in Seoul on Monday, officials said."


def kinds(text: str) -> str:
    letters = {"title": "T", "heading": "H", "text": "t", "debris": "d"}
    return "".join(letters[p.kind] for p in paragraphs(text))


def words(text: str, kind: str) -> list[str]:
    return [text[p.start : p.end] for p in paragraphs(text) if p.kind == kind]


@pytest.mark.parametrize(
    "line",
    """
    Recommended Stories
    list of 4 items- list 1 of 4Israel kills two in Gaza
    - list 2 of 3Something else happened today
    Also Read: Xi Positions Himself as Guardian
    ALSO READ | Why the talks matter
    Read more: Seoul weighs its options.
    READ MORE
    Related: What the treaty says
    1 day ago
    Updated 3 hours ago
    16
    1,204 shares
    12 Comments
    Advertisement
    ADVERTISEMENT - CONTINUE READING BELOW
    Subscribe to our newsletter for the latest.
    Sign up for our newsletter
    Follow us on X and Facebook.
    Click here to read the full story.
    We use cookies to improve this site.
    Listen to this article
    5 min read
    Share this article
    print dictionary print
    Facebook Twitter WhatsApp Email
    Home > Opinion > Editorials
    World | Asia
    Copyright © 2025 The Daily. All rights reserved.
    © 2025 Yonhap
    Published: 06 Jan. 2026, 18:24
    Published On 6 Jan 2026
    Updated: November 2, 2025 - 09:11 KST
    Tue, Jan 6, 2026
    2025.04.24. 오후 3:12
    Kim Min-ji November 3, 2025
    By Jane Doe
    By JANE DOE, Associated Press
    BY SEO JI-EUN [seo.jieun@example.com]
    Jane Doe, Staff Writer
    jane@example.com
    https://www.example.com/a/b
    Source: https://www.example.com/a
    (END)
    Reporting by A. Person; Editing by B. Person
    (Reporting by A. Person and B. Person; Editing by C. Person)
    The views expressed in this article are the author's own.
    This article was originally published on Friday.
    The post Talks resume appeared first on The Daily.
    Tags: China, Korea, summit
    #China #Korea
    Photo: Yonhap
    (Photo: Reuters)
    Image credit: The presidential office
    FILE PHOTO: The presidents shake hands in Seoul
    AFP
    CNS Photo via Reuters
    The president speaks in Seoul on Monday [AFP]
    The president speaks in Seoul on Nov. 1. [YONHAP]
    The president (L) shakes hands with the premier in Seoul on Jan. 5. (Yonhap)
    The president, right, and the premier, left, at the palace
    A flag is seen in Beijing, China. REUTERS/Some One/File Photo
    ![picture](picture.jpg)
    [Read more](http://example.com)
    * * *
    🔊 ▶
    """.strip().splitlines(),
)
def test_debris(line: str) -> None:
    assert debris.reason(line.strip()), line


@pytest.mark.parametrize(
    "line",
    """
    Money clearly matters.
    Lee echoed Xi’s sentiments.
    “We agree,” he said.
    China is also South Korea’s largest source of foreign tourists.
    By engaging with its neighbours, Beijing is signalling confidence.
    By Friday the two sides had agreed.
    Related talks were held in March.
    Read together, the two texts tell a story.
    Share prices fell sharply.
    Follow-up talks will be held in March.
    More from the summit will emerge on Monday, officials said.
    Watch the border, he warned.
    Published on Monday, the paper speaks of a new era.
    Updated rules will take effect in 2026.
    This article of the treaty has been in force since 1953.
    The photo shows the two leaders in Beijing, the office said.
    A photo provided by the agency showed Kim at the site.
    Print media reported the same.
    Subscribers were told on Monday.
    Tags on the ships were found by the coast guard.
    He was told so by the AP.
    The office of the president (left) said nothing.
    Five years ago, the two sides met in Singapore.
    Trade was worth 300 billion dollars in 2024.
    China News Service reported it (in Chinese).
    Source countries were not named.
    Copyright law is among the matters to be discussed.
    """.strip().splitlines(),
)
def test_not_debris(line: str) -> None:
    assert debris.reason(line.strip()) == "", line


def test_links_below_a_list_head_up_to_the_next_prose() -> None:
    text = f"{PROSE}\nRead Next\nChina warns Seoul\nKorea seeks summit with Japan\n{PROSE}\n"
    assert kinds(text) == "tdddt"


def test_headlines_after_the_last_sentence() -> None:
    assert kinds(f"{PROSE}\n\nChina warns Seoul over ships\nMore from World\n") == "tdd"


def test_title_repeat_deck_and_section_name_above() -> None:
    text = (
        "Diplomacy\nTalks in Seoul end without a deal\nTalks in Seoul end without a deal\n"
        f"Leaders agree to meet again in the spring but not on much else\nBy Jane Doe\n{PROSE}\n{PROSE}\n"
    )
    assert kinds(text) == "dTTTdtt"


def test_a_question_may_be_a_title_or_a_heading() -> None:
    assert kinds(f"Will the talks in Seoul lead anywhere?\n{PROSE}\nWhat comes next?\n{PROSE}\n") == "TtHt"


def test_a_line_in_single_quotation_marks_may_be_a_heading() -> None:
    assert kinds(f"{PROSE}\n‘A new chapter’\n{PROSE}\n“We agreed”\n“We agreed on all of it.”\n{PROSE}\n") == "tHtHtt"


def test_a_run_of_short_lines_is_a_list() -> None:
    text = f"{PROSE}\nSamsung\nLG\nHyundai\nSK Group\nWhat comes next\n{PROSE}\n"
    assert kinds(text) == "tddddHt"


def test_markdown() -> None:
    text = f"---\ntitle: A\n---\n# Talks end\n\n{PROSE}\n\n## Trade\n\n- {PROSE}\n\n> {PROSE}\n"
    assert kinds(text) == "dddTtHdtdt"
    assert [p.heading for p in paragraphs(text) if p.kind == "text"] == ["", "Trade", "Trade"]
    assert words(text, "text") == [PROSE] * 3


def test_background_ends_at_a_heading_that_is_not_below_it() -> None:
    text = (
        f"{PROSE}\nAbout the Author\nJane Doe\nJane Doe is a writer in Seoul.\n"
        f"Kim Minji\nKim Minji is an editor in Busan.\nThe road ahead\n{PROSE}\n"
    )
    assert [(p.heading, p.background) for p in paragraphs(text) if p.kind == "text"] == [
        ("", False),
        ("Jane Doe", True),
        ("Kim Minji", True),
        ("The road ahead", False),
    ]


def test_background_in_markdown_goes_by_depth() -> None:
    text = f"# T\n{PROSE}\n## About us\n{PROSE}\n### Contact\n{PROSE}\n## Trade\n{PROSE}\n"
    assert [p.background for p in paragraphs(text) if p.kind == "text"] == [False, True, True, False]


def test_wrapped_lines_are_joined() -> None:
    text = (
        "Talks in Seoul end without a deal\n\n"
        "The leaders of South Korea and China ended their talks on Saturday\n"
        "without a joint statement, but said they would meet again next year\n"
        "in Shenzhen.\n\n"
        "Officials said that the two sides had agreed on a currency swap and\n"
        "on six further agreements, among them one on online crime.\n\n"
        "What comes next\n\n"
        "A working group is to meet in March and will discuss the structures\n"
        "in the Yellow Sea, the U.S. said.\n"
    )
    assert kinds(text) == "TttHt"
    assert words(text, "text")[1].endswith("and\non six further agreements, among them one on online crime.")
    assert [len(p.sentences) for p in paragraphs(text) if p.kind == "text"] == [1, 1, 1]


def test_a_link_glued_to_the_end_or_into_the_middle() -> None:
    text = "Lee left on Monday. Also Read: Xi Positions Himself at SummitLee aims to meet him again in the spring."
    assert words(text, "debris") == ["Also Read: Xi Positions Himself at Summit"]
    assert words(text, "text") == ["Lee left on Monday.", "Lee aims to meet him again in the spring."]
    assert words("Lee left on Monday.Read More: Xi stays", "text") == ["Lee left on Monday."]


def test_a_heading_glued_to_its_text() -> None:
    text = (
        f"{PROSE}\nWhy South Korea needs ChinaAgainst that backdrop, the timing of the visit is significant.\n{PROSE}"
    )
    assert words(text, "heading") == ["Why South Korea needs China"]
    assert kinds(text) == "tHtt"


def test_a_caption_above_its_credit() -> None:
    text = f"{PROSE}\nSoldiers take part in a drill in Fujian on Aug. 24, 2022.\nCNS Photo via Reuters\n{PROSE}\n"
    assert kinds(text) == "tddt"


def test_an_agency_credit_at_the_end_is_cut_off() -> None:
    assert words("Lee left. Xi stayed on in Seoul. (Yonhap)", "text") == ["Lee left. Xi stayed on in Seoul."]


def test_fragments_are_incomplete() -> None:
    def complete(text: str) -> list[bool]:
        return [s.complete for p in paragraphs(text) for s in p.sentences]

    assert complete(f"{PROSE} The talks will go") == [True, False]
    assert complete(f"{PROSE} The talks …") == [True, False]
    assert complete(
        f"{PROSE}\nThe leaders posing in front of the great hall of the old palace in the rain\n{PROSE}"
    ) == [
        True,
        False,
        True,
    ]
    assert complete(f"{PROSE}\n- a first agreement on trade and chips was signed\n{PROSE}") == [True, True, True]


def test_a_title_that_is_said_is_found() -> None:
    text = f"Talks end today.\n{PROSE}\n"
    assert [p.kind for p in paragraphs(text, "Talks end today")] == ["title", "text"]


SNIPPETS = st.sampled_from(
    [
        PROSE,
        "Also Read: A Thing",
        "Recommended Stories",
        "Trade",
        "1 day ago",
        "By Jane Doe",
        "",
        "  ",
        "# Title",
        "- item",
        "> quote",
        "in Beijing [AFP]More here",
        "---",
        "What now?",
        "(Yonhap)",
        "\ufeff",
        "·",
        "a.B",
        "word " * 14,
        "\x0c",
        "1.",
    ]
)


def check_whole(text: str, found: tuple[Paragraph, ...]) -> None:
    at = 0
    number = 0
    for one in found:
        assert at <= one.start < one.end
        lost = text[at : one.start]
        assert not lost.strip("\ufeff\u200b\u200e\u200f\u2060" + "".join(c for c in lost if c.isspace()))
        assert (one.kind == "debris") == bool(one.reason)
        if one.kind == "text":
            number += 1
            assert one.number == number
            here = one.start
            for sentence in one.sentences:
                assert not text[here : sentence.start].strip()
                here = sentence.end
            assert one.sentences
            assert here == one.end
        else:
            assert not one.sentences
        at = one.end
    assert not text[at:].strip("\ufeff\u200b\u200e\u200f\u2060" + "".join(c for c in text[at:] if c.isspace()))


@settings(max_examples=150, deadline=None)
@given(st.lists(SNIPPETS | st.text(max_size=40), max_size=14).map("\n".join))
def test_nothing_is_lost(text: str) -> None:
    check_whole(text, paragraphs(text))


@pytest.mark.parametrize(
    "text",
    [
        "a" * 3_000_000,
        "." * 300_000,
        "\n" * 300_000,
        "a\n" * 50_000,
        "- " * 100_000,
        "[" * 200_000,
        "[AFP]A" * 30_000,
        "(" * 200_000,
        "Also Read: " * 20_000,
        "a.Also Read: b" * 15_000,
        "#" * 200_000,
        "> " * 100_000,
        "A" * 10 + "\n---\n" * 30_000,
        "x [1][2]" * 50_000,
        "told Al Jazeera " * 20_000,
        "http://" * 40_000,
        "@" * 200_000,
        "By A " * 40_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_texts_take_time_in_proportion(text: str) -> None:
    from briefing.sources import metadata

    began = time.process_time()
    found = paragraphs(text)
    metadata.infer(text, found, "a.txt")
    assert time.process_time() - began < 2.5
    assert "".join(text[p.start : p.end] for p in found).replace("\n", "") or not text.strip()
