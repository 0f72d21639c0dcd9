"""Fields: parts of the text Word works out. Each holds the result it last had, so that it reads
at once, without an update and without a question."""

from __future__ import annotations


def field(instruction: str, result: str, looks: str = "") -> str:
    """A whole field; `looks` is the `w:rPr` element of its runs."""
    return (
        f"{opening(instruction, looks)}"
        f'<w:r>{looks}<w:t xml:space="preserve">{result}</w:t></w:r>'
        f'<w:r>{looks}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def opening(instruction: str, looks: str = "") -> str:
    """A field up to its result, which may run over several paragraphs."""
    return (
        f'<w:r>{looks}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{looks}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r>{looks}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


CLOSING = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def page_of(bookmark: str, number: int) -> str:
    """The page a bookmark stands on, as a link to it."""
    return field(rf"PAGEREF {bookmark} \h", str(number))
