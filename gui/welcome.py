"""The first page: three ways to begin."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.appearance import sized
from gui.buttons import flat
from gui.calls import Call


class Welcome(QWidget):
    """Open the example, begin from a folder, go on with a pack."""

    example_wanted = Signal()
    folder_wanted = Signal()
    file_wanted = Signal()
    pack_wanted = Signal(object)
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        title = QLabel(self.tr("Briefing"), self)
        title.setFont(sized(16, bold=True))
        title.setProperty("tone", "accent")
        line = QLabel(self.tr("Briefing packs from articles: every word traceable, every date explained."), self)
        line.setProperty("tone", "quiet")
        self.example = self._button(self.tr("Open the example"), primary=True)
        self.folder = self._button(self.tr("New from a folder…"))
        self.file = self._button(self.tr("Open a pack…"))
        self.example.clicked.connect(self.example_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.file.clicked.connect(self.file_wanted)
        self.heading = QLabel(self.tr("RECENT PACKS"), self)
        self.heading.setFont(sized(-1.5, bold=True))
        self.heading.setProperty("tone", "quiet")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(1)
        self._lay_out(title, line)

    def _button(self, text: str, *, primary: bool = False) -> QPushButton:
        button = QPushButton(text, self)
        button.setMinimumHeight(38)
        button.setProperty("primary", "true" if primary else "false")
        return button

    def _lay_out(self, title: QLabel, line: QLabel) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self.example, self.folder, self.file):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(line)
        column.addSpacing(26)
        column.addLayout(buttons)
        column.addSpacing(30)
        column.addWidget(self.heading)
        column.addLayout(self._recent)
        column.addStretch(3)
        whole = QHBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(column, 2)
        whole.addStretch(1)

    def show_recent(self, packs: list[Path]) -> None:
        while self._recent.count():
            item = self._recent.takeAt(0)
            old = item.widget() if item else None
            if old:
                old.deleteLater()
        self.heading.setVisible(bool(packs))
        for path in packs:
            button = flat(self, f"{path.name.removesuffix('.briefing.yaml')}   {path.parent}")
            button.setToolTip(str(path))
            button.clicked.connect(Call(button, partial(self.pack_wanted.emit, path)).run)
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.dropped.emit(paths[0])
