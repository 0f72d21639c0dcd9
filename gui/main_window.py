"""The window: its two pages, its status line, and the commands that belong to no pane. It decides nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QUrl, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QLabel, QMainWindow, QMessageBox, QStackedWidget

from briefing.model import Problem
from briefing.spec.model import Spec
from gui import edits, wire
from gui.appearance import Appearance, Choice
from gui.buttons import flat
from gui.calls import Call
from gui.collecting import Collecting
from gui.commands_list import Palette, Shortcuts
from gui.document import Document
from gui.filing import Filing
from gui.jobs import Jobs
from gui.menus import Menus
from gui.theme_editor import ThemeEditor
from gui.welcome import Welcome
from gui.workspace import Standpoint, Workspace


class MainWindow(QMainWindow):
    """One window, one pack."""

    language_wanted = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        appearance: Appearance,
        settings: QSettings | None = None,
        document: Document | None = None,
    ) -> None:
        """`document`: an open pack taken over from a window in another language, undo and all."""
        super().__init__()
        self.appearance, self.jobs = appearance, jobs
        self.settings = settings or QSettings()
        self.document = document or Document()
        self.document.setParent(self)
        self.filing = Filing(self.document, self.settings, self)
        self.workspace = Workspace(self.document, jobs, appearance, self)
        self.welcome = Welcome(self)
        self.collecting = Collecting(self)
        self._open_after = False
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.workspace)
        self.setCentralWidget(self._pages)
        self.menus = Menus(self)
        self._make_status()
        self._connect()
        self._restore()
        self.welcome.show_recent(self.filing.recent())
        self._show_recent()
        self._show_state()

    def _make_status(self) -> None:
        self.doing = QLabel(self)
        self.doing.setAccessibleName(self.tr("What is going on"))
        self.cancel = flat(self, self.tr("Cancel"))
        self.cancel.hide()
        self.state = QLabel(self)
        self.state.setAccessibleName(self.tr("Whether the work is saved"))
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self.doing)
        self.statusBar().addPermanentWidget(self.cancel)
        self.statusBar().addPermanentWidget(self.state)

    def _connect(self) -> None:
        welcome, filing, document, panel = self.welcome, self.filing, self.document, self.workspace.panel
        welcome.example_wanted.connect(filing.open_example)
        welcome.folder_wanted.connect(filing.choose_folder)
        welcome.file_wanted.connect(filing.choose)
        welcome.pack_wanted.connect(filing.open)
        welcome.dropped.connect(self._take_drop)
        filing.opened.connect(self._start)
        filing.closed.connect(self._show_welcome)
        filing.recent_changed.connect(self._show_recent)
        filing.told.connect(self._tell)
        document.changed.connect(self._show_state)
        document.saved.connect(self._show_state)
        document.kept.connect(self._show_kept)
        document.undo_stack.indexChanged.connect(self._show_state)
        document.files_changed.connect(self._take_files)
        document.stepped.connect(self._show_step)
        self.jobs.progress.connect(self._show_progress)
        self.jobs.exported.connect(self._take_export)
        self.cancel.clicked.connect(self.jobs.cancel)
        panel.add_wanted.connect(self.add_theme)
        panel.edit_wanted.connect(self.edit_theme)
        panel.export.clicked.connect(self.export)
        self.workspace.problems_changed.connect(self._show_problems)

    # -- open

    def open(self, path: Path) -> None:
        self.filing.open(path)

    def _take_drop(self, path: Path) -> None:
        if path.is_dir():
            self.filing.new(path)
        else:
            self.filing.open(path)

    def _start(self) -> None:
        self._pages.setCurrentWidget(self.workspace)
        self.workspace.start()
        self._show_state()
        if self.document.has_errors:
            self.workspace.panel.show_place("problems")

    def _show_welcome(self) -> None:
        self.jobs.forget()
        self.collecting.all()
        self._pages.setCurrentWidget(self.welcome)
        self._show_state()

    def _show_recent(self) -> None:
        packs = self.filing.recent()
        self.welcome.show_recent(packs)
        self.menus.recent.clear()
        for path in packs:
            action = QAction(f"{path.name}  —  {path.parent}", self.menus.recent)
            action.triggered.connect(Call(action, partial(self.filing.open, path)).run)
            self.menus.recent.addAction(action)
        self.menus.recent.setEnabled(bool(packs))

    # -- status

    def _show_state(self) -> None:
        document = self.document
        self.menus.show_pack(document.is_open)
        self.setWindowModified(document.is_modified)
        name = document.path.name if document.is_open else ""
        self.setWindowTitle(f"{name}[*] — Briefing" if name else "Briefing")
        if not document.is_open:
            self.state.setText("")
        elif not document.is_modified:
            self.state.setText(self.tr("Saved"))

    def _show_kept(self, kept: bool) -> None:
        """Unsaved is not unsafe: say which it is."""
        self.state.setText(
            self.tr("Unsaved changes are kept safe") if kept else self.tr("Unsaved changes cannot be kept: save now")
        )

    def _show_progress(self, words: str, done: int, of: int) -> None:
        said = {
            "reading": self.tr("Reading the articles …"),
            "searching": self.tr("Searching the articles …"),
            "listening": self.tr("Reading who says what …"),
            "dating": self.tr("Reading the dates …"),
            "joining": self.tr("Joining what tells the same …"),
            "writing": self.tr("Writing the files …"),
        }
        text = said.get(words, words)
        if of > 1:
            text = self.tr("{what} {done} of {all}").format(what=text, done=f"{done:,}", all=f"{of:,}")
        self.doing.setText(text)
        self.cancel.setVisible(bool(words))

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        errors = [problem for problem in problems if problem.severity == "error"]
        if errors:
            self._tell(errors[0].message)

    def _show_step(self, label: str, is_forward: bool, stood: Standpoint | None) -> None:
        """Say what was taken back or done again, where it was done."""
        if stood:
            self.workspace.return_to(stood)
        form = self.tr("Done again: {step}") if is_forward else self.tr("Taken back: {step}")
        self._tell(form.format(step=label))

    def _tell(self, words: str) -> None:
        self.statusBar().showMessage(words, 8000)

    def _take_files(self, why: str) -> None:
        if why:
            self._tell(why)
        self.workspace.rebuild()

    # -- commands

    def focus_filter(self) -> None:
        if self.workspace.middle.currentWidget() is not self.workspace.triage:
            self.go_to_first_theme()
        self.workspace.triage.filter.setFocus()

    def focus_search(self) -> None:
        self.workspace.beside.show_pages()
        self.workspace.beside.preview.search.setFocus()

    def go_to_first_theme(self) -> None:
        first = self.document.spec.included
        if first:
            self.workspace.panel.show_place(f"theme {first[0].theme.id}")
            self.workspace.triage.focus_list()

    def take_selection(self) -> None:
        self.workspace.beside.reader.take_selection()

    def choose_look(self, choice: Choice) -> None:
        self.appearance.choose(choice)
        self.settings.setValue("look", choice)

    def choose_language(self, code: str) -> None:
        self.settings.setValue("language", code)
        self.language_wanted.emit(code)

    def show_palette(self) -> None:
        Palette(self.menus.all, self).exec()
        self.activateWindow()  # without a window manager nobody gives the keys back

    def show_shortcuts(self) -> None:
        Shortcuts(self.menus.all, self).exec()

    def add_theme(self) -> None:
        editor = ThemeEditor(self.document.spec, None, self.jobs, self)
        if editor.exec():
            theme = editor.theme()
            label = self.tr("Add theme {theme}").format(theme=theme.title)
            self.document.edit(edits.with_theme(self.document.spec, theme), label)
            self.workspace.panel.show_place(f"theme {theme.id}")

    def edit_theme(self, theme: str = "") -> None:
        entry = edits.entry(self.document.spec, theme or self.workspace.triage.theme)
        if entry is None:
            return
        editor = ThemeEditor(self.document.spec, entry.theme, self.jobs, self)
        if editor.exec():
            label = self.tr("Edit theme {theme}").format(theme=entry.theme.title)
            self.document.edit(edits.with_theme(self.document.spec, editor.theme()), label)

    # -- export

    def export(self) -> None:
        """Show what will be written, save the pack, and have it written: the files carry their own spec."""
        from gui.export_dialog import ExportDialog  # it knows how a pack is assembled, and all of that is slow to load

        work = self.workspace
        dialog = ExportDialog(self.document.spec, work.briefing, work.problems, self)
        dialog.open_after.setChecked(str(self.settings.value("open_after", "0")) == "1")
        if not dialog.exec():
            return
        self.document.edit(edits.with_output(self.document.spec, dialog.output()), self.tr("Choose what is exported"))
        spec: Spec = self.document.spec
        if self.document.is_modified and not self.filing.save():
            return
        self._open_after = dialog.open_after.isChecked()
        self.settings.setValue("open_after", int(self._open_after))
        self.jobs.export(spec, dialog.chosen(), spec.output.folder, dialog.file_name())

    def _take_export(self, answer: object) -> None:
        if isinstance(answer, wire.Failed):
            words = answer.message.strip().splitlines()[-1] if answer.is_fault else answer.message
            QMessageBox.warning(self, self.tr("Nothing was exported"), words)
        elif isinstance(answer, wire.Exported):
            names = ", ".join(Path(file).name for file in answer.files)
            self._tell(self.tr("Written: {names}").format(names=names))
            for file in answer.files if self._open_after else ():
                QDesktopServices.openUrl(QUrl.fromLocalFile(file))

    def print_pages(self) -> None:
        """The pages of the preview on paper. Qt's printing is loaded when it is wanted."""
        from gui import printing

        pages = self.workspace.beside.preview.pages
        if not pages.count:
            return
        printer = printing.printer(pages.sizes[0], self.document.spec.title)
        wanted = printing.asked(printer, pages.count, self)
        if wanted:
            job = printing.Printing(pages.pdf, pages.data, printer, wanted, self)
            job.done.connect(self._tell_printed)
            job.start()

    def _tell_printed(self, is_whole: bool) -> None:
        self._tell(self.tr("Sent to the printer.") if is_whole else self.tr("Nothing more is printed."))

    # -- another language

    def successor(self) -> MainWindow:
        """A window in the language now installed, on the same pack at the same place; this one is let go."""
        place = self.workspace.panel.current()
        self.settings.setValue("window", self.saveGeometry())
        self.settings.setValue("panes", self.workspace.saveState())
        self.collecting.stop()
        self.workspace.beside.preview.pages.pdf.stop()
        made = MainWindow(self.jobs, self.appearance, self.settings, self.document)
        made.filing.take_over(self.filing)
        if self.document.is_open:
            made.resume(place)
        return made

    def resume(self, place: str) -> None:
        """Show the pack that is open already."""
        self.document.changed.emit(self.document.spec)
        self._start()
        if place:
            self.workspace.panel.show_place(place)

    # -- the window itself

    def _restore(self) -> None:
        self.resize(1440, 880)
        for key, take in (("window", self.restoreGeometry), ("panes", self.workspace.restoreState)):
            kept = self.settings.value(key)
            if isinstance(kept, QByteArray):
                take(kept)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if not self.filing.may_close():
            event.ignore()
            return
        self.document.close()
        self.filing.let_go()
        self.settings.setValue("window", self.saveGeometry())
        self.settings.setValue("panes", self.workspace.saveState())
        # A build still running would answer a window that has gone.
        self.jobs.stop()
        self.workspace.beside.preview.pages.pdf.stop()
        event.accept()
