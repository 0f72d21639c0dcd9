"""How the window looks: its colours in light and dark, its fonts, and the few rules of its style sheet.

Text colours hold 4.5:1 against what they stand on (WCAG 2.1, 1.4.3); a test computes it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from briefing.resources import TEMPLATES

Choice = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Tones:
    """`#rrggbb` by purpose."""

    window: str
    """Side panels and the frame."""
    page: str
    """Where one reads and writes."""
    card: str
    desk: str
    """Behind the paper."""
    ink: str
    quiet: str
    accent: str
    """Of the printed page: one look on screen and paper."""
    on_accent: str
    chosen: str
    """Behind the row one is on."""
    hover: str
    line: str
    mark: str
    """Behind words that a theme was found by."""
    kept: str
    star: str
    dropped: str
    shade: str
    """Behind the analyst's own words."""


LIGHT = Tones(
    window="#F4F5F7",
    page="#FFFFFF",
    card="#FFFFFF",
    desk="#E4E7EB",
    ink="#1A1A1A",
    quiet="#5B6470",
    accent="#1F4E79",
    on_accent="#FFFFFF",
    chosen="#E3EDF6",
    hover="#EDF1F5",
    line="#DADFE5",
    mark="#FFE9A8",
    kept="#1B6B3A",
    star="#8A5A00",
    dropped="#A32A1B",
    shade="#EEF2F6",
)
DARK = Tones(
    window="#1D2024",
    page="#24282D",
    card="#24282D",
    desk="#15171A",
    ink="#E6E8EB",
    quiet="#A3ACB7",
    accent="#86B7E5",
    on_accent="#10202F",
    chosen="#2E3F50",
    hover="#2B3036",
    line="#383E46",
    mark="#5C4A12",
    kept="#7CCB97",
    star="#F0C35A",
    dropped="#F29A8C",
    shade="#2B323A",
)

SANS, SERIF = "Noto Sans", "Noto Serif"


class Appearance(QObject):
    """The look in force. Widgets that paint for themselves read `tones` and repaint on `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = "system") -> None:
        super().__init__(app)
        self._app = app
        self.choice: Choice = choice
        self.tones = LIGHT
        app.setStyle("Fusion")
        load_fonts(app)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.choose(choice)

    @property
    def is_dark(self) -> bool:
        return self.tones is DARK

    def choose(self, choice: Choice) -> None:
        self.choice = choice
        dark = choice == "dark" or (choice == "system" and _system_is_dark(self._app))
        self.tones = DARK if dark else LIGHT
        self._app.setPalette(palette(self.tones))
        self._app.setStyleSheet(sheet(self.tones))
        self.changed.emit()

    def _follow_system(self) -> None:
        if self.choice == "system":
            self.choose("system")


def _system_is_dark(app: QApplication) -> bool:
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def load_fonts(app: QApplication) -> None:
    """The printed page's own fonts: what is quoted looks on screen as it will on paper."""
    for name in ("NotoSans-Regular", "NotoSans-SemiBold", "NotoSerif-Regular"):
        QFontDatabase.addApplicationFont(str(TEMPLATES / "fonts" / f"{name}.ttf"))
    font = QFont(app.font())
    font.setFamilies([SANS, font.family()])
    app.setFont(font)


def serif(points: float) -> QFont:
    font = QFont(QApplication.font())
    font.setFamilies([SERIF, *QApplication.font().families()])
    font.setPointSizeF(points)
    return font


def sized(points: float, *, bold: bool = False) -> QFont:
    """The window's font at another size, given relative to its own."""
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() + points)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def palette(tones: Tones) -> QPalette:
    made = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: tones.window,
        role.WindowText: tones.ink,
        role.Base: tones.page,
        role.AlternateBase: tones.window,
        role.Text: tones.ink,
        role.Button: tones.window,
        role.ButtonText: tones.ink,
        role.BrightText: tones.dropped,
        role.ToolTipBase: tones.page,
        role.ToolTipText: tones.ink,
        role.PlaceholderText: tones.quiet,
        role.Highlight: tones.accent,
        role.HighlightedText: tones.on_accent,
        role.Link: tones.accent,
        role.LinkVisited: tones.accent,
        role.Light: tones.page,
        role.Midlight: tones.hover,
        role.Mid: tones.line,
        role.Dark: tones.line,
        role.Shadow: tones.desk,
    }
    for part, colour in pairs.items():
        made.setColor(part, QColor(colour))
    for part in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(tones.quiet))
    return made


_SHEET = """
QMainWindow, QDialog {{ background: {window}; }}
QDialog[sheet="true"] {{ border: 1px solid {line}; }}
QToolTip {{ background: {page}; color: {ink}; border: 1px solid {line}; padding: 4px 6px; }}
QMenuBar {{ background: {window}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {chosen}; }}
QMenu {{ background: {page}; border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 14px; border-radius: 4px; }}
QMenu::item:selected {{ background: {chosen}; color: {ink}; }}
QMenu::item:disabled {{ color: {quiet}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QStatusBar {{ background: {window}; color: {quiet}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {quiet}; padding: 0 6px; }}
QSplitter::handle {{ background: {line}; }}
QListView, QTreeView, QTableView, QListWidget {{ border: none; outline: none; background: {page};
  selection-background-color: {chosen}; selection-color: {ink}; }}
QHeaderView {{ background: {page}; }}
QHeaderView::section {{ background: {page}; color: {quiet}; border: none; border-bottom: 1px solid {line};
  padding: 6px 8px; }}
QTableView::item {{ padding: 4px 8px; border-bottom: 1px solid {line}; }}
QTableView::item:selected, QListWidget::item:selected {{ background: {chosen}; color: {ink}; }}
QListWidget::item {{ padding: 6px 8px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {{ background: {page}; color: {ink};
  border: 1px solid {line}; border-radius: 5px; padding: 5px 7px; selection-background-color: {accent};
  selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {{ border: 1px solid {accent}; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url({down}); width: 10px; height: 6px; }}
QComboBox QAbstractItemView {{ background: {page}; border: 1px solid {line}; selection-background-color: {chosen};
  selection-color: {ink}; }}
QPushButton {{ background: {page}; border: 1px solid {line}; border-radius: 5px; padding: 6px 14px; color: {ink}; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled {{ color: {quiet}; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent}; border: 1px solid {accent};
  font-weight: 600; }}
QPushButton[primary="true"]:disabled {{ background: {line}; color: {quiet}; border-color: {line}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px 8px;
  color: {ink}; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:checked {{ background: {chosen}; color: {ink}; font-weight: 600; }}
QToolButton:focus {{ border: 1px solid {accent}; }}
QToolButton:disabled {{ color: {quiet}; }}
QListWidget::indicator, QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {quiet};
  border-radius: 3px; background: {page}; }}
QListWidget::indicator:checked, QCheckBox::indicator:checked {{ background: {accent}; border: 1px solid {accent};
  image: url({tick}); }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {scroll}; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
*[panel="page"] {{ background: {page}; }}
*[panel="side"] {{ background: {window}; }}
*[panel="side"] QListWidget {{ background: {window}; }}
*[bar="true"] {{ background: {window}; border-bottom: 1px solid {line}; }}
*[foot="true"] {{ background: {window}; border-top: 1px solid {line}; }}
QLabel[tone="quiet"] {{ color: {quiet}; }}
QLabel[tone="accent"] {{ color: {accent}; }}
QLabel[tone="star"] {{ color: {star}; }}
QLabel[tone="bad"] {{ color: {dropped}; }}
QLabel[tone="good"] {{ color: {kept}; }}
QLabel[notice="true"] {{ background: {shade}; color: {ink}; padding: 7px 12px; }}
*[notice="true"] {{ background: {shade}; border-bottom: 1px solid {line}; }}
QScrollArea {{ border: none; background: {page}; }}
QProgressBar {{ border: none; background: {line}; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
"""


def sheet(tones: Tones) -> str:
    named = {field.name: getattr(tones, field.name) for field in fields(tones)}
    return _SHEET.format(
        **named,
        scroll="#A9B1BB" if tones is LIGHT else "#59616B",
        tick=_picture("tick", tones),
        down=_picture("down", tones),
    )


def _picture(name: str, tones: Tones) -> str:
    look = "light" if tones is LIGHT else "dark"
    return (Path(__file__).parent / "pictures" / f"{name}-{look}.png").as_posix()
