"""Where pages end, and what stays together."""

from __future__ import annotations

import itertools
from pathlib import Path

import pypdfium2
from hypothesis import given
from hypothesis import strategies as st
from pdf_structure import faults
from test_pdf import made

from briefing.exporters.pdf.flow import Strip, keep_lines, place
from briefing.pages.blocks import Card, Column, Heading, Para, Run, Section, Table


def strips(draw: list[tuple[float, float, bool, bool]]) -> list[Strip]:
    found = []
    for height, gap, keep, breaks in draw:
        strip = Strip(height, gap=gap, keep=keep)
        strip.breaks = breaks
        found.append(strip)
    return found


rows = st.lists(
    st.tuples(st.floats(1, 60), st.floats(0, 30), st.booleans(), st.sampled_from([False] * 9 + [True])), max_size=60
)


@given(rows)
def test_every_strip_is_placed_once_in_order_and_inside(draw: list[tuple[float, float, bool, bool]]) -> None:
    given_strips = strips(draw)
    pages = place(given_strips, 100)
    assert [strip for page in pages for strip, _, _ in page] == given_strips
    for page in pages:
        assert page
        assert page[0][1] == 0
        for (above, top, _), (_, below, _) in itertools.pairwise(page):
            assert below >= top + above.height - 0.01
        last, top, _ = page[-1]
        assert top + last.height <= 100.02


@given(rows)
def test_what_must_stay_together_does_unless_it_is_taller_than_a_page(
    draw: list[tuple[float, float, bool, bool]],
) -> None:
    given_strips = strips(draw)
    pages = place(given_strips, 100)
    page_of = {id(strip): number for number, page in enumerate(pages) for strip, _, _ in page}
    chain: list[Strip] = []
    for index, strip in enumerate(given_strips):
        chain.append(strip)
        following = given_strips[index + 1] if index + 1 < len(given_strips) else None
        if strip.keep and following is not None and not following.breaks:
            continue
        height = sum(s.height + s.gap for s in chain) - chain[0].gap
        if height <= 99.9 and height + chain[0].gap <= 100:
            assert len({page_of[id(s)] for s in chain}) == 1
        chain = []


def test_a_paragraph_keeps_two_lines_on_each_side() -> None:
    lines = [Strip(10) for _ in range(6)]
    keep_lines(lines)
    assert [line.keep for line in lines] == [True, False, False, False, True, False]
    one = [Strip(10)]
    keep_lines(one)
    assert not one[0].keep


def pages_of(path: Path) -> list[str]:
    file = pypdfium2.PdfDocument(path)
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in file]
    file.close()
    return texts


def filler(lines: int) -> list[Para]:
    return [Para((Run(f"Filler {n}"),), "small") for n in range(lines)]


def test_a_heading_never_stands_alone_at_the_foot(tmp_path: Path) -> None:
    for lines in range(20, 40):
        text = Para((Run("The words under the heading run over some lines. " * 6),))
        pages = pages_of(made(tmp_path, *filler(lines), Heading(2, (Run("The heading"),), "h"), text))
        (page,) = [page for page in pages if "The heading" in page]
        assert "The heading The words under" in page


def test_a_short_card_stays_whole_and_a_long_one_ends_with_its_source(tmp_path: Path) -> None:
    for sentences, lines in [(4, n) for n in range(18, 34, 2)] + [(90, 8), (90, 20), (200, 3)]:
        quote = " ".join(f"Sentence {n} of the quotation says a little." for n in range(sentences))
        card = Card("c", (Run("S1 ¶2"),), (Run(f"“{quote}”"),), ((Run("The source line"),),))
        pages = pages_of(made(tmp_path, *filler(lines), card))
        (last,) = [page for page in pages if "The source line" in page]
        assert f"Sentence {sentences - 1} of the quotation says a little.” The source line" in last
        (first,) = [page for page in pages if "S1 ¶2" in page]
        assert "Sentence 0 of the quotation says a little." in first
        if sentences == 4:
            assert first == last


def test_table_headers_repeat_and_rows_stay_whole(tmp_path: Path) -> None:
    columns = (Column("When", 0.3), Column("What", 0.7))
    rows = tuple(
        ((Run(f"Day {n}"),), (Run(f"Start of row {n}. " + "Words in between. " * 8 + f"End of row {n}."),))
        for n in range(60)
    )
    pages = pages_of(made(tmp_path, Table("Events", columns, rows)))
    assert len(pages) > 2
    for page in pages:
        assert "When What" in page
        for n in range(60):
            assert (f"Start of row {n}." in page) == (f"End of row {n}." in page)


def test_a_row_taller_than_a_page_is_cut(tmp_path: Path) -> None:
    columns = (Column("When", 0.3), Column("What", 0.7))
    row = ((Run("Day"),), (Run("word " * 2500 + "end"),))
    pages = pages_of(made(tmp_path, Table("Events", columns, (row,))))
    assert len(pages) > 1
    assert "end" in pages[-1]
    assert sum(page.count("word") for page in pages) == 2500


def test_a_section_goes_on_under_another_while_there_is_room_for_one(tmp_path: Path) -> None:
    alone = {True: 0, False: 0}
    for lines in range(4, 40, 5):
        pages = pages_of(made(tmp_path, *filler(lines), Heading(1, (Run("The section"),), "s"), *filler(8)))
        (found,) = [page for page in pages if "The section" in page]
        alone["Filler 0" not in found.split("The section")[0]] += 1
    assert alone[True]
    assert alone[False]


def test_what_leads_up_to_a_table_stands_with_its_first_rows(tmp_path: Path) -> None:
    rows = tuple(((Run(f"Row {n} of many"),),) for n in range(60))
    for lines in range(20, 40):
        lead = Para((Run("What the table shows"),), "small")
        pages = pages_of(made(tmp_path, *filler(lines), lead, Table("Rows", (Column("Row", 1.0),), rows)))
        (page,) = [page for page in pages if "What the table shows" in page]
        assert "What the table shows Row Row 0 of many Row 1 of many" in page


def test_no_row_stands_alone_on_the_last_page_and_a_short_table_stays_whole(tmp_path: Path) -> None:
    for count in range(4, 60):
        rows = tuple(((Run(f"Row {n} of many"),),) for n in range(count))
        pages = pages_of(made(tmp_path, *filler(30), Table("Rows", (Column("Row", 1.0),), rows)))
        last = [page for page in pages if "of many" in page][-1]
        assert last.count("of many") > 1
        if count < 7:
            assert last.count("of many") == count


def test_a_section_on_its_side_turns_its_pages_and_those_alone(tmp_path: Path) -> None:
    columns = (Column("When", 0.2), Column("What", 0.8))
    wide = Table("T", columns, tuple(((Run(f"{n}"),), (Run("word " * 60),)) for n in range(30)))
    blocks = (*filler(3), Section(landscape=True), Heading(1, (Run("Chronology"),), "c"), wide)
    path = made(tmp_path, *blocks, Section(landscape=False), Heading(1, (Run("After"),), "a"), *filler(3))
    with pypdfium2.PdfDocument(path) as document:
        lying = [page.get_width() > page.get_height() for page in document]
        assert lying[0] is lying[-1] is False
        assert all(lying[1:-1])
        assert len(lying) > 3
        page = document[1]
        words = page.get_textpage()
        edges = [words.get_charbox(n) for n in range(words.count_chars())]
        assert 600 < max(box[2] for box in edges) < page.get_width()
        assert all(box[1] >= 0 and box[3] <= page.get_height() for box in edges)
        assert "Chronology" in words.get_text_range()
    assert faults(path) == []
