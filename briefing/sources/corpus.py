"""Source folders -> the corpus: the order of the steps, and what is reported on the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from briefing.errors import Place, SourceError
from briefing.library.keeping import NOWHERE, Library, key
from briefing.model import Article, Corpus, Detail, Marking, Paragraph, Problem, Refusal, Severity
from briefing.sources import COPY_OF, metadata, reading, register, structure
from briefing.sources import folder as folders_of_files
from briefing.sources.register import Register
from briefing.spec.model import SourceFolder

OTHER_ENCODING = "B011"
REFUSED = "B012"
PASSED_OVER = "B013"
NO_TEXT = "B014"
SAME_NAME = "B015"
DATE_UNKNOWN = "B021"
OUTLET_UNKNOWN = "B022"
DATE_INFERRED = "B023"
TITLE_UNKNOWN = "B024"
ENTRY_WITHOUT_FILE = "B025"
NO_REGISTER = "B026"
_COPY_NAME = re.compile(
    r"^(?:copy|copie|kopie|copia)[ _-]*(?:of|de|von)?(?=[ _-])|\(\d{1,3}\)$"
    r"|[ _-](?:copy|copie|kopie|copia)[ \d()]*$|~\d*$"
)
"""What systems write into the name of a file copied: `copy-of-brief`, `brief (1)`, `brief - Copy`, `brief~`."""
MANY = 60
"""Articles from which it pays to open the library."""


class File(NamedTuple):
    """A file that is an article, and what the register says of it."""

    name: str
    read: reading.Reading
    said: Mapping[str, Detail]
    item: int = 0
    marking: Marking | None = None


class Understood(NamedTuple):
    """What an article's own words show: what the library keeps of it."""

    paragraphs: tuple[Paragraph, ...]
    known: metadata.Known


def load(
    folders: Sequence[SourceFolder],
    base: Path,
    library: Library = NOWHERE,
    told: Callable[[int, int], None] | None = None,
) -> Corpus:
    """The articles of all folders; see `briefing.sources.load`."""
    articles: list[Article] = []
    refused: list[Refusal] = []
    problems: list[Problem] = []
    taken: dict[str, Path] = {}
    copies: dict[str, dict[str, str]] = {}
    for source in folders:
        listing = folders_of_files.files(source, base)
        known, faults = _register(listing, source)
        problems += faults
        refused += listing.refused
        problems += _passed_over(listing, source)
        found = 0
        why: list[Refusal] = []
        files: list[File] = []
        for file in listing.files:
            if file in taken:
                if (listing.root / file).resolve() == taken[file].resolve():
                    found += 1
                    continue
                why.append(Refusal(file, _SAME))
                continue
            result = reading.read(listing.root / file)
            if result.refused:
                why.append(Refusal(file, result.refused))
                continue
            taken[file] = listing.root / file
            entry = known.entries.get(register.file_key(file))
            files.append(
                File(file, result, entry.details, entry.item, entry.marking) if entry else File(file, result, {})
            )
            found += 1
        if not found:
            raise SourceError(_nothing(source, (*why, *listing.refused)), where=source.where)
        read = list(zip(files, _understood(files, library, told), strict=True))
        kept: list[tuple[int, Article]] = []
        for place in sorted(range(len(read)), key=lambda n: _named_a_copy(read[n][0].name)):
            article = _article(read[place][0], source, read[place][1], known)
            same = _already_read(copies.setdefault(article.fingerprint, {}), article)
            if same:
                why.append(Refusal(article.file, f"{COPY_OF} {same}, byte for byte"))
                continue
            kept.append((place, article))
        for place, article in sorted(kept, key=lambda one: one[0]):
            articles.append(article)
            problems += _reported(article, source, read[place][0].said)
        refused += why
        problems += [_refusal(one) for one in why]
    return Corpus(tuple(articles), tuple(refused), tuple(problems))


def _understood(
    files: Sequence[File], library: Library, told: Callable[[int, int], None] | None
) -> Sequence[Understood]:
    """What each file's words show, from the library where it knows them."""
    read = partial(_read, files)
    if len(files) < MANY or not library.is_there:
        return list(map(read, range(len(files))))
    # The file's name decides too: it may hold a date or an outlet.
    keys = [key(f.read.fingerprint, f.read.encoding, f.name, _title(f)) for f in files]
    return library.shelf("article", Understood).each(keys, read, partial(_fits, files), told)


def _read(files: Sequence[File], place: int) -> Understood:
    file = files[place]
    paragraphs = structure.paragraphs(file.read.text, _title(file))
    return Understood(paragraphs, metadata.infer(file.read.text, paragraphs, file.name))


def _title(file: File) -> str:
    return file.said["title"].value if "title" in file.said else ""


def _fits(files: Sequence[File], place: int, understood: Understood) -> bool:
    """Whether all spans lie in the text, in order: what a library says may be wrong, not out of bounds."""
    last = 0
    for paragraph in understood.paragraphs:
        if not last <= paragraph.start <= paragraph.end:
            return False
        at = paragraph.start
        for sentence in paragraph.sentences:
            if not at <= sentence.start <= sentence.end <= paragraph.end:
                return False
            at = sentence.end
        last = paragraph.end
    return last <= len(files[place].read.text)


def _named_a_copy(file: str) -> bool:
    """Whether a file's name says that it is a copy: `copy-of-brief.txt`, `brief (1).txt`, `brief - Copy.txt`."""
    return bool(_COPY_NAME.search(file.rpartition("/")[2].rpartition(".")[0].casefold()) or file.endswith("~"))


def _already_read(same: dict[str, str], article: Article) -> str:
    """The file, of those with the same bytes, that stands for this one; empty where there is none.

    `same`: their files by outlet. Where the register or the folder says that another outlet printed
    the same bytes, that is worth a line on the page; the same file saved twice is not.
    """
    outlet = register.outlet_key(article.outlet.value)
    if same and (not outlet or "" in same):
        return next(iter(same.values()))
    other = same.setdefault(outlet, article.file)
    return other if other != article.file else ""


def _article(file: File, source: SourceFolder, understood: Understood, whole: Register) -> Article:
    said, known = file.said, understood.known
    outlet = said.get("outlet", known.outlet)
    marked = (file.marking, Marking(source.marking, source.where))
    return Article(
        file=file.name,
        folder=source.folder,
        text=file.read.text,
        encoding=file.read.encoding,
        fingerprint=file.read.fingerprint,
        title=said.get("title", known.title),
        outlet=outlet,
        byline=said.get("byline", known.byline),
        published=said.get("published", known.published),
        url=said.get("url", known.url),
        paragraphs=understood.paragraphs,
        grade=whole.grades.get(register.outlet_key(outlet.value), ""),
        item=file.item,
        markings=tuple(marking for marking in marked if marking and marking.label),
    )


def _register(listing: folders_of_files.Listing, source: SourceFolder) -> tuple[Register, list[Problem]]:
    path = listing.root / source.register
    known = register.read(path)
    problems = []
    if source.register != register.NAME and not path.is_file():
        message = f"there is no register {source.register} beside the articles in {source.folder}."
        problems.append(Problem(NO_REGISTER, "warning", message, Place(str(path)), "Check the name under 'register'."))
    whole = set(map(register.file_key, (*listing.files, *listing.passed_over, *(one.file for one in listing.refused))))
    for file, entry in known.entries.items():
        # With a single file as the source, the register speaks of its neighbours too.
        if file not in whole and not (listing.root / file).exists():
            message = f"the register speaks of {file}, which is not in the folder."
            problems.append(
                Problem(ENTRY_WITHOUT_FILE, "warning", message, entry.where, "Mend the name, or take it out.")
            )
    return known, problems


def _passed_over(listing: folders_of_files.Listing, source: SourceFolder) -> list[Problem]:
    """Files of other kinds are counted, so that nobody takes them for read."""
    if not listing.passed_over:
        return []
    kinds = Counter(name.rpartition("/")[2].rpartition(".")[2] or name for name in listing.passed_over)
    listed = ", ".join(f"{count} .{kind}" for kind, count in sorted(kinds.items())[:8])
    count = len(listing.passed_over)
    message = f"{count} {'file' if count == 1 else 'files'} in {source.folder} not asked for by 'include' ({listed})."
    return [Problem(PASSED_OVER, "note", message, None, "Save as .txt what should be read.")]


_SAME = "another source folder has a file of the same name"


def _refusal(one: Refusal) -> Problem:
    if one.reason == _SAME:
        return Problem(SAME_NAME, "warning", f"not read: {one.reason}.", Place(one.file), "Rename one of the two.")
    return Problem(REFUSED, "warning", f"not read: {one.reason}.", Place(one.file), _remedy_for(one.reason))


def _remedy_for(reason: str) -> str:
    """What to do about a file that was not read, by why it was not."""
    if reason.startswith(COPY_OF):
        return "Nothing need be done; take it out if it is in the way."
    return next((remedy for sign, remedy in _REMEDIES if sign in reason), "Save it as plain text in UTF-8.")


_REMEDIES = (
    (reading.EMPTY, "Put the article's text in, or take the file away."),
    (reading.WEB_PAGE, "Open it in a browser and save it as plain text."),
    ("permission", "Ask for the right to read it, or take the file away."),
    ("larger than", "Save the article alone, without what surrounds it."),
    ("not an ordinary file", "Put the article there as a file."),
    ("cannot be read", "Look whether the disk or the network drive is at hand."),
)
"""Words of a reason, and the remedy."""


def _nothing(source: SourceFolder, refused: Sequence[Refusal]) -> str:
    count = len(refused)
    first = f"{refused[0].file}: {refused[0].reason}" if refused else "no files"
    if count == 1:
        return f"Nothing in {source.folder} can be read as an article ({first})."
    return f"None of the {count} files in {source.folder} can be read as an article (the first, {first})."


def _reported(article: Article, source: SourceFolder, said: Mapping[str, Detail]) -> list[Problem]:
    """What the analyst should know about an article that was read."""
    where = Place(article.file)
    found = []
    if article.encoding != "utf-8":
        message = f"read as {article.encoding}: it is not UTF-8."
        found.append(Problem(OTHER_ENCODING, "note", message, where, "Look at its names and quotation marks."))
    if not any(paragraph.kind == "text" for paragraph in article.paragraphs):
        message = "no sentence of an article was found in it, only page furniture or headings."
        found.append(Problem(NO_TEXT, "warning", message, where, "Save the article's own text."))
    if not article.published.value:
        found.append(_unknown(DATE_UNKNOWN, "warning", "date of publication", "published", article, source))
    elif article.published is not said.get("published") and article.published.origin == "inferred":
        message = f"the date of publication, {article.published.value}, is only inferred: {article.published.evidence}."
        found.append(Problem(DATE_INFERRED, "note", message, where, _remedy("published", article, source)))
    if not article.outlet.value:
        found.append(_unknown(OUTLET_UNKNOWN, "note", "outlet", "outlet", article, source))
    if not article.title.value:
        found.append(_unknown(TITLE_UNKNOWN, "note", "headline", "title", article, source))
    return found


def _unknown(code: str, severity: Severity, what: str, key: str, article: Article, source: SourceFolder) -> Problem:
    """The register may say that somebody looked and found nothing; then there is nothing to add."""
    detail: Detail = getattr(article, key)
    why = f" ({detail.evidence.rstrip('.')})" if detail.evidence else ""
    remedy = "" if why else _remedy(key, article, source)
    return Problem(code, severity, f"the {what} is unknown{why}.", Place(article.file), remedy)


def _remedy(key: str, article: Article, source: SourceFolder) -> str:
    return f"Add '{key}' for {article.file} to {source.register} beside the articles."
