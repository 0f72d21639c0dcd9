"""Colours that can be read, in light and dark; every widget with a name; nothing cut off at twice the size."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from briefing.style import contrast
from gui.appearance import DARK, LIGHT, Appearance, Tones
from gui.main_window import MainWindow

TEXT = ("ink", "quiet", "accent", "kept", "star", "dropped")
BEHIND = ("page", "window", "chosen", "hover", "shade")


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("text", TEXT)
def test_text_is_legible(tones: Tones, text: str, behind: str) -> None:
    assert contrast(getattr(tones, text), getattr(tones, behind)) >= 4.5


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
def test_lit_words_and_buttons_are_legible(tones: Tones) -> None:
    assert contrast(tones.ink, tones.mark) >= 4.5
    assert contrast(tones.on_accent, tones.accent) >= 4.5


def test_the_look_changes_while_the_window_is_open(opened: MainWindow, app: QApplication) -> None:
    opened.choose_look("dark")
    assert opened.appearance.is_dark
    assert app.palette().window().color().name() == DARK.window.lower()
    opened.choose_look("light")
    assert not opened.appearance.is_dark


def test_system_follows_the_system(app: QApplication) -> None:
    assert Appearance(app, "system").tones in (LIGHT, DARK)


def test_every_widget_that_can_be_used_has_a_name(opened: MainWindow) -> None:
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in opened.findChildren(QWidget)
        if isinstance(widget, kinds)
        and not widget.objectName().startswith("qt_")
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and "Header" not in type(widget).__name__
        and not isinstance(widget.parentWidget(), (QAbstractItemView, QComboBox))
        and type(widget).__name__ not in ("QComboBoxListView", "QListView")
        and not isinstance(widget.parentWidget(), QLineEdit)
    ]
    assert nameless == []


def test_twice_the_size_is_not_cut_off(opened: MainWindow, app: QApplication) -> None:
    font = app.font()
    larger = app.font()
    larger.setPointSizeF(font.pointSizeF() * 2)
    app.setFont(larger)
    try:
        app.processEvents()
        panel = opened.workspace.panel
        for button in (panel.add, panel.export):
            assert button.height() >= button.fontMetrics().height()
    finally:
        app.setFont(font)
        app.processEvents()
