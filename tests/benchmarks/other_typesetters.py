"""A pack through a typesetter that is not ours: python other_typesetters.py NAME CONTENT.json OUT FONTS

Runs outside the project, with nothing but the standard library and the typesetter named. Each is used as
its own manual says, with tags where it can make them.
"""

from __future__ import annotations

import html
import json
import re
import sys
from pathlib import Path
from typing import Any

Words = list[list[str]]
"""Style and text, piece by piece."""
_ACCENT = "#1F3A5F"


# ---------------------------------------------------------------------------- HTML


def as_html(blocks: list[list[Any]], fonts: str) -> str:
    faces = {"Text": "NotoSans-Regular.ttf", "Quote": "NotoSerif-Regular.ttf"}
    css = [f"@font-face {{font-family: {name}; src: url('file://{fonts}/{file}')}}" for name, file in faces.items()]
    css.append(
        "@page {size: A4; margin: 24mm 22mm; @bottom-center {content: counter(page) ' of ' counter(pages)}}"
        "body {font: 10.5pt/15pt Text, sans-serif} h1 {break-before: page; color: " + _ACCENT + "}"
        "blockquote {font: 11pt/16pt Quote, serif; border-left: 2pt solid " + _ACCENT + "; padding-left: 10pt}"
        ".card {break-inside: avoid} .source {font-size: 8.5pt} .box {background: #EEF2F6; padding: 8pt}"
        "table {border-collapse: collapse; width: 100%; font-size: 8.5pt} thead {background: " + _ACCENT + ";"
        "color: white} td, th {padding: 3pt; vertical-align: top; text-align: left}"
    )
    made = [f"<!DOCTYPE html><html lang='en'><head><title>Pack</title><style>{''.join(css)}</style></head><body>"]
    made += [_html(block) for block in blocks]
    return "\n".join([*made, "</body></html>"])


def _html(block: list[Any]) -> str:
    kind, *rest = block
    if kind == "title":
        return f"<h1>{_spans(rest[0])}</h1>"
    if kind == "heading":
        return f"<h{rest[0]}>{_spans(rest[1])}</h{rest[0]}>"
    if kind == "para":
        return f"<p>{_spans(rest[0])}</p>"
    if kind == "card":
        label, quote, lines = rest
        below = "".join(f"<p class='source'>{_spans(line)}</p>" for line in lines)
        return f"<div class='card'><p>{_spans(label)}</p><blockquote>{_spans(quote)}</blockquote>{below}</div>"
    if kind == "box":
        inner = "".join(f"<p>{_spans(words)}</p>" for words in rest[1])
        return f"<div class='box'><p><b>{html.escape(rest[0])}</b></p>{inner}</div>"
    if kind == "bullets":
        return "<ul>" + "".join(f"<li>{_spans(words)}</li>" for words in rest[0]) + "</ul>"
    columns, rows = rest
    head = "".join(f"<th style='width: {share:.0%}'>{html.escape(title)}</th>" for title, share in columns)
    body = "".join("<tr>" + "".join(f"<td>{_spans(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _spans(words: Words) -> str:
    tags = {"strong": "b", "emphasis": "i"}
    return "".join(
        f"<{tags[style]}>{html.escape(text)}</{tags[style]}>" if style in tags else html.escape(text)
        for style, text in words
    )


def weasyprint(blocks: list[list[Any]], out: Path, fonts: str) -> None:
    from weasyprint import HTML  # type: ignore[import-not-found,unused-ignore]

    HTML(string=as_html(blocks, fonts)).write_pdf(out, pdf_tags=True)


def pypandoc(blocks: list[list[Any]], out: Path, fonts: str) -> None:
    import pypandoc as pandoc  # type: ignore[import-not-found,unused-ignore]

    pandoc.convert_text(as_html(blocks, fonts), "docx", format="html", outputfile=str(out))


# ---------------------------------------------------------------------------- Typst


def typst(blocks: list[list[Any]], out: Path, fonts: str) -> None:
    import typst as compiler  # type: ignore[import-not-found,unused-ignore]

    head = f"""#set document(title: "Pack")
#set page(paper: "a4", margin: (x: 22mm, y: 24mm), numbering: "1 of 1")
#set text(font: ("Noto Sans", "Noto Sans CJK KR"), size: 10.5pt, lang: "en")
#show heading: set text(fill: rgb("{_ACCENT}"))
#show heading.where(level: 1): it => {{ pagebreak(weak: true); it }}
#let card(label, words, ..lines) = block(breakable: false, {{
  label
  quote(block: true, text(font: "Noto Serif", size: 11pt, words))
  for line in lines.pos() {{ parbreak(); text(size: 8.5pt, line) }}
}})
#let box-of(label, ..words) = block(fill: rgb("#EEF2F6"), inset: 8pt, width: 100%, {{
  strong(label)
  for one in words.pos() {{ parbreak(); one }}
}})
"""
    source = head + "\n\n".join(_typst(block) for block in blocks)
    compiler.compile(source.encode(), output=str(out), font_paths=[fonts])


def _typst(block: list[Any]) -> str:
    kind, *rest = block
    if kind == "title":
        return f"= {_content(rest[0])}"
    if kind == "heading":
        return f"{'=' * rest[0]} {_content(rest[1])}"
    if kind == "para":
        return _content(rest[0])
    if kind == "card":
        label, quote, lines = rest
        return f"#card({', '.join(f'[{_content(words)}]' for words in (label, quote, *lines))})"
    if kind == "box":
        return f"#box-of([{_escaped(rest[0])}], {', '.join(f'[{_content(words)}]' for words in rest[1])})"
    if kind == "bullets":
        return "\n".join(f"- {_content(words)}" for words in rest[0])
    columns, rows = rest
    shares = ", ".join(f"{share * 100:.0f}fr" for _, share in columns)
    head = ", ".join(f"[{_escaped(title)}]" for title, _ in columns)
    cells = ",\n".join(", ".join(f"[{_content(cell)}]" for cell in row) for row in rows)
    return f"#text(size: 8.5pt, table(columns: ({shares}), stroke: none, table.header({head}),\n{cells}))"


def _content(words: Words) -> str:
    wrap = {"strong": "#strong", "emphasis": "#emph"}
    return "".join(f"{wrap[style]}[{_escaped(text)}]" if style in wrap else _escaped(text) for style, text in words)


def _escaped(text: str) -> str:
    return re.sub(r"([\\#*_`$<>@\[\]~/=+\-'\"])", r"\\\1", text)


# ---------------------------------------------------------------------------- ReportLab


def reportlab(blocks: list[list[Any]], out: Path, fonts: str) -> None:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import SimpleDocTemplate

    for name in ("NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Italic", "NotoSerif-Regular"):
        pdfmetrics.registerFont(TTFont(name, f"{fonts}/{name}.ttf"))
    pdfmetrics.registerFontFamily("NotoSans-Regular", "NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Italic")
    body = ParagraphStyle("body", fontName="NotoSans-Regular", fontSize=10.5, leading=15, spaceAfter=6)
    styles = {
        "body": body,
        "small": ParagraphStyle("small", body, fontSize=8.5, leading=12, spaceAfter=2),
        "quote": ParagraphStyle("quote", body, fontName="NotoSerif-Regular", fontSize=11, leading=16, leftIndent=10),
        "box": ParagraphStyle("box", body, backColor="#EEF2F6", borderPadding=6),
        **{
            f"h{n}": ParagraphStyle(f"h{n}", body, fontName="NotoSans-SemiBold", fontSize=20 - 3 * n, leading=24)
            for n in (1, 2, 3)
        },
    }
    story = [made for block in blocks for made in _flowables(block, styles)]
    SimpleDocTemplate(str(out), pagesize=A4, title="Pack").build(story)


def _flowables(block: list[Any], styles: dict[str, Any]) -> list[Any]:
    from reportlab.platypus import KeepTogether, PageBreak, Paragraph, Table, TableStyle

    kind, *rest = block
    if kind == "title":
        return [Paragraph(_spans(rest[0]), styles["h1"])]
    if kind == "heading":
        return [*([PageBreak()] if rest[0] == 1 else []), Paragraph(_spans(rest[1]), styles[f"h{rest[0]}"])]
    if kind == "para":
        return [Paragraph(_spans(rest[0]), styles["body"])]
    if kind == "card":
        label, quote, lines = rest
        below = [Paragraph(_spans(line), styles["small"]) for line in lines]
        return [
            KeepTogether([Paragraph(_spans(label), styles["small"]), Paragraph(_spans(quote), styles["quote"]), *below])
        ]
    if kind == "box":
        return [Paragraph(f"<b>{html.escape(rest[0])}</b>", styles["box"])] + [
            Paragraph(_spans(words), styles["box"]) for words in rest[1]
        ]
    if kind == "bullets":
        return [Paragraph(_spans(words), styles["body"], bulletText="•") for words in rest[0]]
    columns, rows = rest
    cells = [[title for title, _ in columns]] + [[Paragraph(_spans(c), styles["small"]) for c in row] for row in rows]
    look = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("BACKGROUND", (0, 0), (-1, 0), _ACCENT)])
    return [Table(cells, colWidths=[450 * share for _, share in columns], repeatRows=1, style=look)]


if __name__ == "__main__":
    name, content, out, fonts = sys.argv[1:]
    {"weasyprint": weasyprint, "pypandoc": pypandoc, "typst": typst, "reportlab": reportlab}[name](
        json.loads(Path(content).read_text(encoding="utf-8")), Path(out), fonts
    )
