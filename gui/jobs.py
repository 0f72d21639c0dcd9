"""Work off the UI thread.

The dispatcher owns the signals and the serial numbers; answers that come late are dropped.
"""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.model import Article, Problem
from briefing.spec.model import Format, Spec
from gui import wire
from gui.process import Child

DEBOUNCE_MS = 90
"""Decisions made in one breath make one build."""

PIECES = (wire.Articles, wire.Candidates, wire.LeftOut, wire.Events, wire.Compared)
"""What lies on the desk until a message speaks of it: the UI thread has nothing to do with them."""


class Jobs(QObject):
    """Asks the builder process, and tells on the UI thread what it answers."""

    analysed = Signal(object)
    """wire.Analysed of the newest pack asked for."""
    searched = Signal(object)
    """wire.Searched of the newest pack asked for: a theme's cards ahead of the rest."""
    drawn = Signal(object)
    """wire.Drawn of the newest pack asked for."""
    failed = Signal(str, bool)
    """The newest pack cannot be built: the reason, and whether it is a fault of the program."""
    progress = Signal(str, int, int)
    """What is going on, how much of it is done, and of how much; empty when nothing is."""
    exported = Signal(object)
    """wire.Exported, or wire.Failed."""
    tried = Signal(object)
    """wire.Tried of the newest question, or wire.Failed."""
    suggested = Signal(object)
    """wire.Suggested for the newest question."""
    _arrived = Signal(object, object)

    def __init__(self, child: Child | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._serial = 0
        self._newest = {wire.Build: 0, wire.Export: 0, wire.Try: 0}
        self._wanted: wire.Build | None = None
        self._awaited: set[type] = set()
        """Kinds of questions sent whose newest answer has not come."""
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        self._arrived.connect(self._take)
        self._child: Child | None = None
        self._start(child or Child())

    @property
    def articles(self) -> list[Article]:
        """The articles read, in the order of the corpus."""
        return self._child.articles if self._child else []

    @property
    def is_building(self) -> bool:
        return self._wanted is not None

    def _start(self, child: Child) -> None:
        self._child = child
        threading.Thread(target=self._listen, args=(child,), name="builder's answers", daemon=True).start()

    def _listen(self, child: Child) -> None:
        """On its own thread: everything is handed to the UI thread by a queued signal."""
        while (message := child.answer()) is not None:
            if not isinstance(message, PIECES) and not self._hand_over(child, message):
                return
        self._hand_over(child, None)

    def _hand_over(self, child: Child, message: object) -> bool:
        try:
            self._arrived.emit(child, message)
        except RuntimeError:  # the window has gone
            return False
        return True

    def stop(self) -> None:
        """End the builder; needed before the window goes."""
        self._timer.stop()
        child, self._child = self._child, None
        if child:
            child.kill()

    def cancel(self) -> None:
        """Give up what the builder is at. It starts anew and reads the articles again."""
        self.stop()
        self._wanted = None
        self._awaited.clear()
        self._start(Child())
        self._tell_idle()

    def forget(self) -> None:
        """Nobody waits for the pack any more."""
        self._timer.stop()
        self._wanted = None
        self._drop(wire.Build)

    # -- questions

    def build(self, spec: Spec, problems: tuple[Problem, ...] = (), *, now: bool = False) -> None:
        """Build the pack soon; a later request takes the place of this one."""
        self._wanted = wire.Build(self._next(wire.Build), spec, problems)
        if now:
            self._ask()
        else:
            self._timer.start()

    def export(self, spec: Spec, formats: tuple[Format, ...], folder: str, name: str) -> None:
        self._send(wire.Export(self._next(wire.Export), spec, formats, folder, name))

    def attempt(self, spec: Spec, now: Spec, theme: str) -> None:
        """What a change to a theme would bring; only the newest question is answered."""
        self._send(wire.Try(self._next(wire.Try), spec, now, theme))

    def forget_attempts(self) -> None:
        """Nobody looks at what a change to a theme would bring any more."""
        self._drop(wire.Try)

    def _drop(self, kind: type) -> None:
        self._next(kind)
        self._awaited.discard(kind)
        self._tell_idle()

    def _tell_idle(self) -> None:
        """Once nothing is awaited nothing is going on, whatever the builder may still say of what was given up."""
        if not self._awaited and not self.is_building:
            self.progress.emit("", 0, 0)

    def _next(self, kind: type) -> int:
        self._serial += 1
        self._newest[kind] = self._serial
        return self._serial

    def _ask(self) -> None:
        self._timer.stop()
        if self._wanted:
            self._send(self._wanted)

    def _send(self, question: object) -> None:
        self._awaited.add(type(question))
        if self._child:
            self._child.ask(question)

    # -- answers

    def _take(self, child: Child, message: object) -> None:
        if child is not self._child:
            return
        if message is None:
            self._has_died()
        elif isinstance(message, wire.Progress):
            if self._awaited or self.is_building:
                self.progress.emit(message.text, message.done, message.of)
        elif isinstance(message, wire.Failed):
            self._take_failure(message)
        elif isinstance(message, wire.Exported) and message.serial == self._newest[wire.Export]:
            self._has_answered(wire.Export)
            self.exported.emit(message)
        elif isinstance(message, wire.Tried) and message.serial == self._newest[wire.Try]:
            self._has_answered(wire.Try)
            self.tried.emit(message)
        elif isinstance(message, wire.Suggested) and message.serial == self._newest[wire.Try]:
            self.suggested.emit(message)
        elif isinstance(message, wire.Searched) and message.serial == self._newest[wire.Build]:
            self.searched.emit(message)
        elif isinstance(message, wire.Analysed) and message.serial == self._newest[wire.Build]:
            # What has come stays for long and holds no cycles: the collector need not walk over it again.
            gc.freeze()
            self.analysed.emit(message)
        elif isinstance(message, wire.Drawn) and message.serial == self._newest[wire.Build]:
            if not message.partial:
                self._is_done()
            self.drawn.emit(message)

    def _take_failure(self, message: wire.Failed) -> None:
        if message.serial == self._newest[wire.Build]:
            self._is_done()
            self.failed.emit(message.message, message.is_fault)
        elif message.serial == self._newest[wire.Export]:
            self._has_answered(wire.Export)
            self.exported.emit(message)
        elif message.serial == self._newest[wire.Try]:
            self._has_answered(wire.Try)
            self.tried.emit(message)

    def _has_answered(self, kind: type) -> None:
        self._awaited.discard(kind)
        self._tell_idle()

    def _is_done(self) -> None:
        self._wanted = None
        self._has_answered(wire.Build)

    def _has_died(self) -> None:
        """Killed from outside, or out of memory: say so, and be ready for the next request."""
        lost, asked = self._wanted, set(self._awaited)
        self._awaited.clear()
        if self._child:
            self._child.kill()  # it is dead; this lets go of its pipes
        self._start(Child())
        self._wanted = None
        self._tell_idle()
        why = self.tr("The builder stopped unexpectedly. The next change starts it again.")
        if lost:
            self.failed.emit(why, True)
        if wire.Export in asked:
            self.exported.emit(wire.Failed(self._newest[wire.Export], why, is_fault=True))
        if wire.Try in asked:
            self.tried.emit(wire.Failed(self._newest[wire.Try], why, is_fault=True))
