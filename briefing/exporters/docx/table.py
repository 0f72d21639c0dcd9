"""Tables of data: header row on every page, rows in one piece."""

from __future__ import annotations

from itertools import accumulate, pairwise

from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.markup import attribute
from briefing.exporters.docx.text import bar, bare, page_break, paragraph, plain
from briefing.pages.blocks import Runs, Table
from briefing.pages.columns import fitted

_LETTER = 5.0
"""Points an average letter of a table takes, on the wide side."""
_TALLEST = 36
"""Lines from which a row may be cut: LibreOffice loses what a row in one piece has over a page."""

_SIZE = 10.0
"""Size of a table's letters where a style says none."""
PADDING = 5.0
"""Points between a cell's edge and its words."""
RULE = 0.5
"""Points of the rule under a row."""
_SHORT = 1500
"""Letters of a table that stays on one page, header and all."""


def draw(draft: Draft, block: Table, changed: frozenset[str] = frozenset()) -> str:
    """`changed`: anchors of the rows that bear a bar."""
    if not block.columns:
        return ""
    letters = draft.flow.sheet.looks["TableText"][0]
    shares = fitted(block, draft.flow.width, 2 * PADDING, letters.size or _SIZE, draft.flow.metrics.measure(letters))
    widths = _widths(round(draft.flow.width * 20), shares)
    title = attribute(draft.clean(block.title))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    start = ""
    if draft.new_page:
        draft.flow.paragraph("Gap", (), breaks=True)
        start = bare("Gap", "", page_break(draft))
    heads = tuple(plain(column.title) for column in block.columns)
    rows = [_row(draft, block, widths, heads, head=True)]
    header = draft.flow.strips[-1].height
    short = sum(len(run.text) for row in block.rows for cell in row for run in cell) <= _SHORT
    for number, cells in enumerate(block.rows, 1):
        anchor = block.anchors[number - 1] if number <= len(block.anchors) else ""
        rows.append(
            _row(
                draft,
                block,
                widths,
                cells,
                anchor=anchor,
                keep=short and number < len(block.rows),
                header=header,
                barred=anchor in changed,
            )
        )
    return (
        f'{start}<w:tbl><w:tblPr><w:tblStyle w:val="BriefingTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val={title}/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _widths(whole: int, shares: list[float]) -> list[int]:
    """Column widths in twips that add up to the text width exactly, whatever the shares add up to."""
    shares = [max(share, 0.02) for share in shares]
    edges = [round(whole * edge / sum(shares)) for edge in accumulate(shares, initial=0.0)]
    return [right - left for left, right in pairwise(edges)]


def _row(
    draft: Draft,
    block: Table,
    widths: list[int],
    cells: tuple[Runs, ...],
    *,
    anchor: str = "",
    head: bool = False,
    keep: bool = False,
    header: float = 0.0,
    barred: bool = False,
) -> str:
    drawn: list[str] = []
    tall = False
    height = 0.0
    for number, (column, width) in enumerate(zip(block.columns, widths, strict=True)):
        runs = cells[number] if number < len(cells) else ()
        look = ("TableHead" if head else "Table") + ("Number" if column.align == "right" else "" if head else "Text")
        inner = paragraph(draft, look, runs, anchor=anchor if not drawn else "", keep=keep, measured=False)
        height = max(height, draft.flow.cell(look, runs, width / 20 - 2 * PADDING))
        beside = f"<w:tcBorders>{bar(draft)}</w:tcBorders>" if barred and number == len(widths) - 1 else ""
        drawn.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{beside}</w:tcPr>{inner}</w:tc>')
        tall = tall or sum(len(run.text) for run in runs) * _LETTER > _TALLEST * width / 20
    draft.flow.piece(height + RULE, keep=keep or head, head=0.0 if head else header, anchor=anchor)
    properties = ("" if tall else "<w:cantSplit/>") + ("<w:tblHeader/>" if head else "")
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(drawn)}</w:tr>"
