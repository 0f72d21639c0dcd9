"""Runs and paragraphs as WordprocessingML. What an article says is data and is escaped here."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

from briefing.exporters.docx.controls import inline as controlled
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.links import web_address
from briefing.exporters.docx.markup import escaped
from briefing.pages.blocks import Run, Runs, RunStyle

_EAST = (
    "\u1100-\u11ff\u2605\u2e80-\u2fdf\u2ff0-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_SCRIPTS = re.compile(
    rf"(?P<east>[{_EAST}]+(?:[ ·]+[{_EAST}]+)*)|(?P<right>[{_RIGHT}]+(?:[\s\d.,:;!?'\"“”‘’()–-]+[{_RIGHT}]+)*)"
)
_BREAKS = re.compile("(\t|\r\n|[\n\r\u2028\u2029])")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_EASTERN = {"ko": "ko-KR", "ja": "ja-JP", "zh": "zh-CN"}
_RIGHTWARD = {"ar": "ar-SA", "he": "he-IL", "fa": "fa-IR", "ur": "ur-PK", "ps": "ps-AF", "yi": "yi-Hebr", "dv": "dv-MV"}
_CULTURES = {"en": "en-GB", "fr": "fr-FR", "de": "de-DE", "es": "es-ES", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}

_CHARACTER_STYLE: dict[RunStyle, str] = {
    "": "",
    "strong": '<w:rStyle w:val="Strong"/>',
    "quiet": '<w:rStyle w:val="Quiet"/>',
    "emphasis": '<w:rStyle w:val="Emphasis"/>',
    "bracket": '<w:rStyle w:val="Insertion"/>',
}
_IN_A_LINK: dict[RunStyle, str] = {"strong": "<w:b/><w:bCs/>", "emphasis": "<w:i/><w:iCs/>"}
"""A run has one character style; inside a link that is the link's."""


def culture(language: str) -> str:
    """The name Word knows a language by: with a region, where one is usual."""
    if not _LANGUAGE.fullmatch(language):
        return ""
    known = {**_CULTURES, **_EASTERN, **_RIGHTWARD}
    return known.get(language, language)


def inline(draft: Draft, runs: Runs) -> str:
    """Runs in order, those of one link together in one hyperlink, those of one key in one control."""
    if len(runs) == 1 and not runs[0].link and not runs[0].key:
        return stretch(draft, runs[0].text, _CHARACTER_STYLE[runs[0].style], "", runs[0].lang)
    return "".join(
        controlled(draft, key, inner) if key and inner else inner
        for key, inner in ((key, _unkeyed(draft, tuple(group))) for key, group in groupby(runs, key=_key))
    )


def _unkeyed(draft: Draft, runs: Runs) -> str:
    return "".join(_linked(draft, link, tuple(group)) for link, group in groupby(runs, key=_link))


def _link(run: Run) -> str:
    return run.link


def _key(run: Run) -> str:
    return run.key


def _linked(draft: Draft, link: str, runs: Runs) -> str:
    if link.startswith("#"):
        name = draft.place(link[1:])
        opening, look = f'<w:hyperlink w:anchor="{name}" w:history="1">', "Citation"
    else:
        name = web_address(link) if link else ""
        opening, look = "", "Hyperlink"
        if name:
            opening = f'<w:hyperlink r:id="{draft.address(name)}" w:history="1">'
    if not name:
        return "".join(stretch(draft, run.text, _CHARACTER_STYLE[run.style], "", run.lang) for run in runs)
    style = f'<w:rStyle w:val="{look}"/>'
    inner = "".join(stretch(draft, run.text, style, _IN_A_LINK.get(run.style, ""), run.lang) for run in runs)
    return f"{opening}{inner}</w:hyperlink>" if inner else ""


def stretch(draft: Draft, text: str, style: str = "", direct: str = "", lang: str = "") -> str:
    """Text of one look as runs: one for each script, so that each carries its language.

    `style` is the `w:rStyle` element, `direct` what stands after the fonts in `w:rPr`.
    """
    if not text:
        return ""
    text = draft.clean(text)
    spoken = culture(lang) if lang and lang != draft.language else ""
    if text.isascii():
        return _run(text, style, direct + _latin(spoken))
    pieces = []
    done = 0
    for found in _SCRIPTS.finditer(text):
        if found.start() > done:
            pieces.append(_run(text[done : found.start()], style, direct + _latin(spoken)))
        pieces.append(_foreign(draft, found, style, direct, spoken))
        done = found.end()
    if done < len(text):
        pieces.append(_run(text[done:], style, direct + _latin(spoken)))
    return "".join(pieces)


def _latin(spoken: str) -> str:
    """The language of a stretch in an alphabet written from the left, where it is not the document's."""
    if not spoken or spoken[:2] in _EASTERN or spoken[:2] in _RIGHTWARD:
        return ""
    return f'<w:lang w:val="{spoken}"/>'


def _foreign(draft: Draft, found: re.Match[str], style: str, direct: str, spoken: str) -> str:
    piece = found[0]
    if found["east"]:
        language = _eastern_language(draft, piece, spoken)
        return _run(piece, f'{style}<w:rFonts w:hint="eastAsia"/>', f'{direct}<w:lang w:eastAsia="{language}"/>')
    hebrew = "\u0590" <= piece[0] <= "\u05ff" or "\ufb1d" <= piece[0] <= "\ufb4f"
    language = spoken if spoken[:2] in _RIGHTWARD else "he-IL" if hebrew else "ar-SA"
    return _run(piece, style, f'{direct}<w:rtl/><w:lang w:bidi="{language}"/>')


def _eastern_language(draft: Draft, piece: str, spoken: str) -> str:
    """Hangul is Korean and kana Japanese; Chinese characters alone follow the run, then the document."""
    if any("\u1100" <= c <= "\u11ff" or "\ua960" <= c <= "\ua97f" or "\uac00" <= c <= "\ud7ff" for c in piece):
        return "ko-KR"
    if any("\u3040" <= c <= "\u30ff" for c in piece):
        return "ja-JP"
    for language in (spoken, culture(draft.language)):
        if language[:2] in _EASTERN:
            return language
    return "zh-CN"


def _run(text: str, before: str, after: str) -> str:
    looks = f"<w:rPr>{before}{after}</w:rPr>" if before or after else ""
    if not _BREAKS.search(text):
        return f'<w:r>{looks}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'
    inner = []
    for piece in _BREAKS.split(text):
        if piece == "\t":
            inner.append("<w:tab/>")
        elif _BREAKS.fullmatch(piece):
            inner.append("<w:br/>")
        elif piece:
            inner.append(f'<w:t xml:space="preserve">{escaped(piece)}</w:t>')
    return f"<w:r>{looks}{''.join(inner)}</w:r>"


def plain(text: str) -> Runs:
    """A page's own wording as runs."""
    return (Run(text),) if text else ()


def leads_right(runs: Runs) -> bool:
    """Whether the first letter is written from the right, so that the whole paragraph runs that way."""
    for run in runs:
        if run.text.isascii() and not any(map(str.isalpha, run.text)):
            continue
        for character in run.text:
            direction = unicodedata.bidirectional(character)
            if direction in {"R", "AL"}:
                return True
            if direction == "L":
                return False
    return False


def paragraph(
    draft: Draft,
    style: str,
    runs: Runs,
    *,
    before: str = "",
    after: str = "",
    key: str = "",
    anchor: str = "",
    keep: bool = False,
    numbering: int = 0,
    flush: bool = False,
    measured: bool = True,
) -> str:
    """A paragraph of a style.

    `before` and `after` are XML that stands beside the words, `key` puts them in a control, `keep`
    holds the paragraph on the page of the next one, `numbering` makes it an item of that list, `flush`
    takes away the space above it; `measured` is False where a table measures its rows.
    """
    if measured:
        draft.flow.paragraph(style, runs, keep=keep, breaks=draft.breaks, flush=flush, anchor=anchor)
    inner = inline(draft, runs)
    if key and inner:
        inner = controlled(draft, key, inner)
    inner = before + inner + after
    if anchor:
        inner = draft.bookmark(anchor, inner)
    return bare(
        style,
        inner,
        ("<w:keepNext/>" if keep else "")
        + page_break(draft)
        + (f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>' if numbering else "")
        + (f"<w:pBdr>{bar(draft)}</w:pBdr>" if draft.barred else "")
        + ("<w:bidi/>" if leads_right(runs) else "")
        + ('<w:spacing w:before="0"/>' if flush else ""),
    )


def bar(draft: Draft) -> str:
    """The border that stands in the margin beside what has changed."""
    ink = draft.style.colours.ink.removeprefix("#").upper()
    return f'<w:right w:val="single" w:sz="18" w:space="8" w:color="{ink}"/>'


def page_break(draft: Draft) -> str:
    """The property that starts a page, where one is due."""
    due, draft.new_page, draft.turned = draft.new_page and not draft.turned, False, False
    return "<w:pageBreakBefore/>" if due else ""


def bare(style: str, inner: str, properties: str = "") -> str:
    """A paragraph whose inside is XML already."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'
