"""The builder: a process of its own that reads, assembles and draws, so that the window never waits.

It runs the same core as the command line and may be killed at any time. Started as
`python -m gui.building`; questions on standard input, answers on standard output (see `gui.wire`).
"""

from __future__ import annotations

import gc
import os
import queue
import sys
import threading
import time
import traceback
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import IO

from briefing import assemble, excerpts, markings
from briefing.analysis import MANY, Analysis, Found, Searched, conclude, search
from briefing.errors import BriefingError, OutputError
from briefing.library import place
from briefing.library.keeping import Library
from briefing.model import Comparison, Corpus, Passage
from briefing.pages.blocks import Document, Heading
from briefing.result import Briefing, ThemeSection
from briefing.sources import folder
from briefing.spec import naming, reader
from briefing.spec.model import Spec
from briefing.style import HouseStyle
from briefing.style import read as read_style
from briefing.themes import suggestions
from gui import crossing, wire

MANY_SOURCES = 300
"""Sources from which the pages being worked on are shown ahead of the source list."""
SEEN = 0.15
"""Seconds between two words on how far it is."""
SOME = 12
"""Passages of a theme shown while it is edited and nothing has changed yet."""


class Builder:
    """Answers questions, and keeps what one answer can use of the one before."""

    def __init__(self, out: IO[bytes], waiting: queue.Queue[object]) -> None:
        self._out = out
        self._waiting = waiting
        self._sent = crossing.Sent()
        self._library = Library(place.folder())
        self._told = 0.0
        self._corpus: Corpus | None = None
        self._corpus_key: object = None
        self._analyses: dict[object, Analysis] = {}
        self._ahead: tuple[str, Searched] | None = None

    def answer(self, question: object) -> None:
        """Everything that goes wrong comes back as a value."""
        serial = getattr(question, "serial", 0)
        try:
            if isinstance(question, wire.Build):
                self._build(question)
            elif isinstance(question, wire.Export):
                self._export(question)
            elif isinstance(question, wire.Try):
                self._try(question)
            elif isinstance(question, wire.Ahead):
                self._read_ahead(Path(question.file))
        except BriefingError as fault:
            self._say(wire.Failed(serial, str(fault)))
        except Exception:
            self._say(wire.Failed(serial, traceback.format_exc(), is_fault=True))

    def _say(self, message: object) -> None:
        try:
            crossing.write(self._out, message, self._sent)
        except BrokenPipeError:
            os._exit(0)  # the window has gone, and nobody is left to answer

    def _build(self, question: wire.Build) -> None:
        spec = question.spec
        style = read_style(spec.style, Path(spec.path).parent)
        corpus = self._read(question.serial, spec)
        known = self._analysis(question.serial, spec, corpus, showing=True)
        whole = assemble.decided(spec, corpus, known, question.problems)
        whole = markings.settled(whole, style.classifications)
        self._tell(question.serial, whole, known, style)
        if self._is_overtaken():
            return
        from briefing.commands import edition
        from briefing.exporters.pdf.drawing import drawn

        document = edition.document(assemble.at_length(whole, spec.length), style, spec.length)
        first = _worked_on(document) if len(whole.citations) >= MANY_SOURCES else None
        if first:
            pdf, problems = drawn(first, style, ())
            self._say(wire.Drawn(question.serial, pdf, problems, partial=True))
            if self._is_overtaken():
                return
        pdf, problems = drawn(document, style, ())
        self._say(wire.Drawn(question.serial, pdf, problems))

    def _tell(self, serial: int, whole: Briefing, known: Analysis, style: HouseStyle) -> None:
        """The briefing, its long lists first and in pieces, and only where they have changed."""
        for section in whole.sections:
            self._tell_cards(section, known.found)
        for piece in self._sent.events(whole.events):
            self._say(piece)
        for compared in self._sent.compared(whole.comparison):
            self._say(compared)
        short = tuple(replace(section, rejected=()) for section in whole.sections)
        rest = replace(whole, sections=short, events=(), comparison=Comparison())
        self._say(wire.Analysed(serial, rest, style))

    def _tell_cards(self, section: ThemeSection, found: Found) -> None:
        theme = section.theme.id
        for piece in self._sent.candidates(theme, found[theme]):
            self._say(piece)
        for message in self._sent.left_out(theme, section.rejected):
            self._say(message)

    def _read_ahead(self, file: Path) -> None:
        """What goes wrong here will go wrong again when it is asked for, and is told then."""
        with suppress(BriefingError):
            spec, problems = reader.examine(file)
            if not any(problem.severity == "error" for problem in problems):
                self._half(0, spec, self._read(0, spec))

    def _export(self, question: wire.Export) -> None:
        from briefing.commands import build, opened

        spec = question.spec
        style = read_style(spec.style, Path(spec.path).parent)
        whole = markings.settled(self._assembled(question.serial, spec), style.classifications)
        made = assemble.at_length(whole, spec.length)
        target = Path(spec.path).parent / question.folder
        try:
            target.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise OutputError(f"Cannot make the folder {target}: {fault.strerror}.") from fault
        self._say(wire.Progress(question.serial, "writing"))
        name = question.name or naming.name(made.spec) or opened.name(Path(spec.path))
        files, problems = build.write(made, style, spec.length, target / name, question.formats)
        self._say(wire.Exported(question.serial, tuple(map(str, files)), problems))

    def _try(self, question: wire.Try) -> None:
        corpus = self._read(question.serial, question.spec)
        now = self._printable(question.serial, question.now, corpus, question.theme)
        then = self._printable(question.serial, question.spec, corpus, question.theme)
        come = tuple(p for p in then if not _overlaps(p, now))
        go = tuple(p for p in now if not _overlaps(p, then))
        self._say(wire.Tried(question.serial, len(then), come, go, then[:SOME]))
        if not any(isinstance(waiting, (wire.Try, wire.Build)) for waiting in list(self._waiting.queue)):
            self._suggest(question, corpus, then)

    def _suggest(self, question: wire.Try, corpus: Corpus, matched: tuple[Passage, ...]) -> None:
        """Terms from the theme's own sentences: those kept, and those that match and are not dropped."""
        entry = next((one for one in question.spec.themes if one.theme.id == question.theme), None)
        if entry is None:
            return
        decided = [
            (one.do, excerpts.find_again(corpus.articles, one.quote, one.source, one.start)) for one in entry.excerpts
        ]
        dropped = [support for do, support in decided if support and do == "drop"]
        own = [support for do, support in decided if support and do != "drop"]
        own += [passage.support for passage in matched if not passage.rejected]
        found = suggestions.suggest(entry.theme, corpus.articles, own, dropped)
        self._say(wire.Suggested(question.serial, found))

    def _printable(self, serial: int, spec: Spec, corpus: Corpus, theme: str) -> tuple[Passage, ...]:
        """A theme's candidates, analysed alone: the others do not change what matches it."""
        own = tuple(replace(entry, include=True) for entry in spec.themes if entry.theme.id == theme)
        found = self._analysis(serial, replace(spec, themes=own), corpus).found if own else {}
        return found.get(theme, ())

    def _assembled(self, serial: int, spec: Spec) -> Briefing:
        corpus = self._read(serial, spec)
        return assemble.decided(spec, corpus, self._analysis(serial, spec, corpus))

    def _read(self, serial: int, spec: Spec) -> Corpus:
        """The articles, read again only when a file has changed."""
        key = _state(spec)
        if self._corpus is None or key != self._corpus_key:
            self._say(wire.Progress(serial, "reading"))
            self._corpus = assemble.read(spec, self._library, partial(self._progress, serial))
            self._corpus_key = key
            self._analyses.clear()
            self._ahead = None
            for piece in self._sent.articles(self._corpus.articles):
                self._say(piece)
        return self._corpus

    def _progress(self, serial: int, what: str, done: int, of: int) -> None:
        now = time.monotonic()
        if now - self._told >= SEEN:
            self._told = now
            self._say(wire.Progress(serial, what, done, of))

    def _analysis(self, serial: int, spec: Spec, corpus: Corpus, *, showing: bool = False) -> Analysis:
        """What the articles say about the spec's themes. `showing`: of many articles the cards are
        shown as soon as they are known."""
        themes = [entry.theme for entry in spec.included]
        key = repr(themes)
        if key not in self._analyses:
            self._say(wire.Progress(serial, "searching"))
            while len(self._analyses) > 8:  # enough to undo and redo at once, and to edit a theme
                self._analyses.pop(next(iter(self._analyses)))
            half = self._half(serial, spec, corpus)
            if showing and len(corpus.articles) >= MANY:
                self._show(serial, spec, corpus, half)
            self._analyses[key] = conclude(half, themes, corpus, self._library, partial(self._progress, serial))
            self._ahead = None
        return self._analyses[key]

    def _half(self, serial: int, spec: Spec, corpus: Corpus) -> Searched:
        """The first half of an analysis, which may have been done ahead."""
        themes = [entry.theme for entry in spec.included]
        key = repr(themes)
        if not self._ahead or self._ahead[0] != key:
            self._ahead = key, search(themes, corpus, self._library, partial(self._progress, serial))
        return self._ahead[1]

    def _show(self, serial: int, spec: Spec, corpus: Corpus, half: Searched) -> None:
        for section in assemble.cards(spec, corpus, half):
            self._tell_cards(section, half.found)
            self._say(wire.Searched(serial, replace(section, rejected=())))

    def _is_overtaken(self) -> bool:
        """Whether a newer pack is waiting: then nobody wants the pages of this one."""
        return any(isinstance(question, wire.Build) for question in list(self._waiting.queue))


def _worked_on(document: Document) -> Document | None:
    """The pages up to the source list, which of a large folder is half of them and is not worked on."""
    for number, block in enumerate(document.blocks):
        if isinstance(block, Heading) and block.anchor == "sources":
            return replace(document, blocks=document.blocks[:number])
    return None


def _overlaps(passage: Passage, others: tuple[Passage, ...]) -> bool:
    one = passage.support
    return any(
        one.file == two.support.file and one.start < two.support.end and two.support.start < one.end for two in others
    )


def _state(spec: Spec) -> object:
    """What changes when a source file or a register does, without opening any."""
    base = Path(spec.path).parent
    seen: list[object] = [spec.sources, str(base)]
    for source in spec.sources:
        listing = folder.files(source, base)
        for name in (*listing.files, source.register):
            try:
                found = (listing.root / name).stat()
                seen.append((name, found.st_mtime_ns, found.st_size))
            except OSError:
                seen.append(name)
    return seen


def _listen(source: IO[bytes], waiting: queue.Queue[object]) -> None:
    while True:
        question = crossing.read(source, crossing.Desk())
        waiting.put(question)
        if question is None:
            return


def _newest(question: object, waiting: queue.Queue[object]) -> object:
    """Of several packs waiting only the last is built; other questions keep their turn."""
    if not isinstance(question, wire.Build):
        return question
    kept: list[object] = []
    while not waiting.empty():
        later = waiting.get()
        if isinstance(later, wire.Build):
            question = later
        else:
            kept.append(later)
    for other in kept:
        waiting.put(other)
    return question


def main() -> None:
    """Answer until the window closes the pipe."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # A stray print must not end up among the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    waiting: queue.Queue[object] = queue.Queue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, waiting), daemon=True).start()
    builder = Builder(out, waiting)
    # Looking for cycles in the middle of a build costs a fifth of its time; between two it costs nobody any.
    gc.disable()
    while (question := waiting.get()) is not None:
        builder.answer(_newest(question, waiting))
        if waiting.empty():
            gc.collect()
    os._exit(0)


if __name__ == "__main__":
    main()
