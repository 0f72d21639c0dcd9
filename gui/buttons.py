"""Flat buttons, made in one way: they take the focus by the tab key, not by a click."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget


def flat(parent: QWidget, text: str = "", *, checkable: bool = False, name: str = "") -> QToolButton:
    """A quiet button; `name` says what it does where its text is only a sign."""
    button = QToolButton(parent)
    button.setText(text)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if name:
        button.setToolTip(name)
        button.setAccessibleName(name)
    return button


def set_primary(button: QAbstractButton) -> None:
    """The one button of a page that most people want."""
    button.setProperty("primary", "true")
    button.style().unpolish(button)
    button.style().polish(button)
