"""Opening, saving and closing packs: the questions a user is asked, and what follows from the answers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from briefing.errors import BriefingError
from briefing.model import Theme
from briefing.resources import TEMPLATES
from briefing.spec import themes as theme_sets
from briefing.spec.model import SourceFolder, Spec, ThemeEntry
from briefing.spec.naming import SUFFIX
from briefing.yaml import named
from gui import packs, recovery
from gui.document import Document

RECENT = 8
Button = QMessageBox.StandardButton


class Filing(QObject):
    """Asks, and lets the document do it."""

    opened = Signal()
    closed = Signal()
    recent_changed = Signal()
    told = Signal(str)
    """Something worth a line in the status bar."""

    def __init__(self, document: Document, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._settings, self._window = document, settings, window
        document.file_changed.connect(self._offer_file)
        self._offering = False
        self._lock: QLockFile | None = None

    # -- new and open

    def open_example(self) -> None:
        """The five articles, as a pack of the user's own: what ships with the program is not written to."""
        example = TEMPLATES / f"xi-lee-summits{SUFFIX}"
        try:
            self.open(packs.example(example))
        except (BriefingError, OSError) as fault:
            self._warn(self.tr("The example cannot be opened."), str(fault))

    def choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a pack"), str(self._folder()), self.tr("Packs (*.yaml *.yml)")
        )
        if name:
            self.open(Path(name))

    def choose_folder(self) -> None:
        """A new pack from a folder of articles, beside that folder."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Folder of articles"), str(self._folder()))
        if name:
            self.new(Path(name))

    def new(self, folder: Path) -> None:
        """A pack on a folder, with the themes that ship with the program to choose from."""
        path = packs.free_name(folder)
        spec = Spec(
            title=folder.name.replace("-", " ").replace("_", " ").strip().capitalize() or self.tr("New pack"),
            sources=(SourceFolder(folder.name),),
            themes=tuple(ThemeEntry(theme) for theme in _first_set()),
            theme_set=next(iter(named.names("themes")), ""),
            path=str(path),
        )
        try:
            packs.create(spec)
        except BriefingError as fault:
            self._show(fault)
            return
        self.open(path)

    def open(self, path: Path) -> None:
        """Whatever is wrong with the pack is listed; only a file that is not there is refused."""
        if not self.may_close():
            return
        if not path.is_file():
            self.forget(path)
            self._warn(self.tr("There is no such pack."), str(path))
            return
        if not self._take_lock(path):
            return
        self._document.open(path)
        self._remember(path.absolute())
        self.opened.emit()
        if self._document.recover():
            self.told.emit(self.tr("Unsaved work from the last session is here again. Undo takes it back."))

    def _take_lock(self, path: Path) -> bool:
        """One window at a time works on a pack; a second one is asked. A lock left by a crash does not count."""
        lock = QLockFile(str(recovery.lock(path)))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            if self._lock and self._lock.fileName() == lock.fileName():
                return True
            answer = QMessageBox.warning(
                self._window,
                self.tr("Open in another window"),
                self.tr("Another window has this pack open. Whoever saves last is warned. Open it here too?"),
                Button.Open | Button.Cancel,
                Button.Cancel,
            )
            if answer != Button.Open:
                return False
        self.let_go()
        self._lock = lock
        return True

    def take_over(self, other: Filing) -> None:
        """The lock of a window that this one takes the place of."""
        self._lock, other._lock = other._lock, None
        self._document.file_changed.disconnect(other._offer_file)

    def let_go(self) -> None:
        """Other windows may have the pack."""
        if self._lock:
            self._lock.unlock()
        self._lock = None

    def _folder(self) -> Path:
        return self._document.path.parent if self._document.is_open else Path.home()

    # -- save

    def save(self) -> bool:
        if not self._document.is_open:
            return False
        if self._document.has_errors and not self._document.is_modified:
            return True
        if self._document.has_errors:
            self._warn(
                self.tr("This pack is not saved over its file."),
                self.tr(
                    "The file could not be read as it was meant; saving would lose what could not be read. "
                    "Mend the file, or save under another name."
                ),
            )
            return False
        if self._document.is_changed_on_disk() and not self._may_overwrite():
            return False
        return self._try_to_save(self._document.path)

    def save_as(self) -> bool:
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the pack as"), self._document.spec.path, self.tr("Packs (*.briefing.yaml)")
        )
        return bool(name) and self._try_to_save(packs.with_suffix(Path(name)))

    def _try_to_save(self, path: Path) -> bool:
        try:
            if path == self._document.path:
                self._document.save()
            else:
                self._document.save_as(path)
        except BriefingError as fault:
            self._show(fault)
            return False
        self._remember(path.absolute())
        self.told.emit(self.tr("Saved {name}").format(name=path.name))
        return True

    def revert(self) -> None:
        self._document.revert()
        self.told.emit(self.tr("Back to the saved pack. Undo brings your changes back."))

    def _may_overwrite(self) -> bool:
        answer = QMessageBox.warning(
            self._window,
            self.tr("Changed by another program"),
            self.tr(
                "The file of this pack has been changed by another program since you opened it. "
                "Save your version over it?"
            ),
            Button.Save | Button.Cancel,
            Button.Cancel,
        )
        return answer == Button.Save

    def _offer_file(self) -> None:
        """Another program wrote the file: its version is offered, never taken unasked."""
        if self._offering:
            return
        self._offering = True
        answer = QMessageBox.question(
            self._window,
            self.tr("Changed by another program"),
            self.tr("Another program has changed the file of this pack. Load its version? Undo brings yours back."),
            Button.Yes | Button.No,
            Button.No if self._document.is_modified else Button.Yes,
        )
        self._offering = False
        if answer == Button.Yes:
            self._document.revert()

    # -- close

    def may_close(self) -> bool:
        """Ask about unsaved work; False to stay."""
        if not self._document.is_modified:
            if self._document.is_open:
                self._document.keep_unsaved()
            return True
        answer = QMessageBox.question(
            self._window,
            self.tr("Unsaved work"),
            self.tr("Save the changes to “{title}”?").format(title=self._document.spec.title),
            Button.Save | Button.Discard | Button.Cancel,
            Button.Save,
        )
        if answer == Button.Save:
            return self.save()
        return answer == Button.Discard

    def close(self) -> None:
        if self.may_close():
            self._document.close()
            self.let_go()
            self.closed.emit()

    # -- recent packs

    def recent(self) -> list[Path]:
        # QSettings gives a single name back as a string, and none as None.
        found = self._settings.value("recent", [])
        names = [found] if isinstance(found, str) else list(found or [])  # type: ignore[call-overload]
        return [Path(name) for name in names if name]

    def _remember(self, path: Path) -> None:
        names = [path, *(known for known in self.recent() if known != path)][:RECENT]
        self._settings.setValue("recent", [str(name) for name in names])
        self.recent_changed.emit()

    def forget(self, path: Path) -> None:
        self._settings.setValue("recent", [str(known) for known in self.recent() if known != path])
        self.recent_changed.emit()

    # -- messages

    def _show(self, fault: BriefingError) -> None:
        self._warn(fault.message, "\n".join(filter(None, (str(fault.where) if fault.where else "", fault.remedy))))

    def _warn(self, what: str, more: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Briefing"), what, Button.Ok, self._window)
        box.setInformativeText(more)
        box.exec()


def _first_set() -> tuple[Theme, ...]:
    name = next(iter(named.names("themes")), "")
    if not name:
        return ()
    return theme_sets.examine(named.find("themes", name, Path(), None, BriefingError))[0]
