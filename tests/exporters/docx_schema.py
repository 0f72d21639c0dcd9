"""What the schema of WordprocessingML wants of the elements we write: which children, in which order.

From ISO/IEC 29500-1:2016, Annex A (wml.xsd, transitional), for the elements of our own files only: an
element or attribute this file does not know fails a test, so that whoever writes a new one looks it up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx_reading import Word, local, w

_RUN_LOOKS = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
)
_SHAPE = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_IN_RUN = "rPr ( t tab br fldChar instrText drawing footnoteReference footnoteRef separator continuationSeparator )"
_IN_PARAGRAPH = "pPr ( r hyperlink sdt bookmarkStart bookmarkEnd )"
_BORDERS = "top left start bottom right end between bar insideH insideV"
ORDER = {
    "document": "body",
    "body": "( p tbl sdt ) sectPr",
    "hdr": "( p )",
    "ftr": "( p )",
    "footnotes": "( footnote )",
    "footnote": "( p )",
    "p": _IN_PARAGRAPH,
    "r": _IN_RUN,
    "hyperlink": "( r )",
    "sdt": "sdtPr sdtContent",
    "sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding docPartObj richText",
    "docPartObj": "docPartGallery docPartCategory docPartUnique",
    "sdtContent": "( p tbl r sdt hyperlink bookmarkStart bookmarkEnd )",
    "pPr": _SHAPE,
    "rPr": _RUN_LOOKS,
    "numPr": "ilvl numId",
    "pBdr": _BORDERS,
    "tabs": "( tab )",
    "tbl": "tblPr tblGrid ( tr )",
    "tblPr": "tblStyle tblpPr tblOverlap tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tblGrid": "( gridCol )",
    "tr": "trPr ( tc )",
    "trPr": "( cantSplit tblHeader )",
    "tc": "tcPr ( p )",
    "tcPr": "tcW gridSpan vMerge tcBorders shd",
    "sectPr": "( headerReference footerReference ) footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg",
    "settings": "writeProtection view zoom removePersonalInformation embedTrueTypeFonts embedSystemFonts "
    "saveSubsetFonts mirrorMargins attachedTemplate documentProtection defaultTabStop characterSpacingControl "
    "footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    "footnotePr": "( footnote )",
    "compat": "( compatSetting )",
    "styles": "docDefaults latentStyles ( style )",
    "docDefaults": "rPrDefault pPrDefault",
    "rPrDefault": "rPr",
    "pPrDefault": "pPr",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "pPr rPr tblPr trPr tcPr ( tblStylePr )",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "numbering": "( abstractNum ) ( num )",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink ( lvl )",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    "num": "abstractNumId ( lvlOverride )",
    "lvlOverride": "startOverride lvl",
    "fonts": "( font )",
    "font": "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic",
}
"""Element -> its children in order; any number of those in round brackets, in any order."""
_NOT_EMPTY = {"hyperlink", "sdtContent", "tc", "tr", "tbl", "footnote", "hdr", "ftr"}


def faults(word: Word) -> Iterator[str]:
    """What Word might call damaged."""
    for name in word.names:
        if name.startswith("word/") and name.endswith(".xml") and "theme" not in name:
            for node in word.xml(name).iter():
                if isinstance(node.tag, str) and node.tag.startswith(w("")):
                    yield from (f"{name}: {fault}" for fault in _faults(node))
    for part in word.documents():
        yield from _numbers(part)


def _faults(node: Any) -> Iterator[str]:
    name = local(node)
    children = [local(child) for child in node if child.tag.startswith(w(""))]
    if name in _NOT_EMPTY and not children and local(node.getparent()) != "footnotePr":
        yield f"<{name}> is empty"
    if not children:
        return
    if name not in ORDER:
        yield f"<{name}> has children, and nobody has looked up which"
        return
    at = 0
    groups = list(_groups(ORDER[name]))
    for child in children:
        place = next((n for n in range(at, len(groups)) if child in groups[n][0]), None)
        if place is None:
            yield f"<{child}> may not stand there in <{name}>: {children[:12]}"
            return
        at = place if groups[place][1] else place + 1
    if name == "tc" and children[-1] != "p":
        yield "a cell does not end with a paragraph"


def _groups(order: str) -> Iterator[tuple[set[str], bool]]:
    gathered: set[str] | None = None
    for word in order.split():
        if word == "(":
            gathered = set()
        elif word == ")":
            yield gathered or set(), True
            gathered = None
        elif gathered is not None:
            gathered.add(word)
        else:
            yield {word}, False


def _numbers(part: Any) -> Iterator[str]:
    """Ids given twice, ends without a beginning."""
    for name, attribute in (("sdt", "id"), ("bookmarkStart", "id"), ("bookmarkStart", "name")):
        nodes = part.iter(w("id")) if name == "sdt" else part.iter(w(name))
        found = [node.get(w("val" if name == "sdt" else attribute)) for node in nodes]
        if len(found) != len(set(found)):
            yield f"two of <{name}> have one {attribute}"
    starts = [node.get(w("id")) for node in part.iter(w("bookmarkStart"))]
    ends = [node.get(w("id")) for node in part.iter(w("bookmarkEnd"))]
    if sorted(starts) != sorted(ends):
        yield "a bookmark has no beginning or no end"
