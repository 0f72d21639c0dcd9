"""The interface in another language: one JSON table a language, English words -> theirs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

TABLES = Path(__file__).parent / "translations"


class Table(QTranslator):
    """Looks words up whatever their context: a word means one thing in this program."""

    def __init__(self, language: str, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self.words: dict[str, str] = json.loads((TABLES / f"{language}.json").read_text(encoding="utf-8"))

    def translate(self, context: str, words: str, disambiguation: str | None = None, n: int = -1) -> Any:  # noqa: ARG002
        """None for words of Qt's own: an empty text would be taken for their translation."""
        return self.words.get(words)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return not self.words


def install(app: QCoreApplication, language: str = "") -> str:
    """The language asked for, else the system's where there is a table for it. Returns the one in use."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    wanted = language or QLocale.system().name().partition("_")[0]
    if wanted == "en" or not (TABLES / f"{wanted}.json").is_file():
        return "en"
    buttons = QTranslator(app)  # Qt's own words: OK, Cancel, the file dialogs
    if buttons.load(f"qtbase_{wanted}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(buttons)
    app.installTranslator(Table(wanted, app))
    return wanted
