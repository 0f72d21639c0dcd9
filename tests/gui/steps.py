"""The walk of a person: from the example to a finished pack, by mouse and keys alone.

Used by the test that reads the files it makes, and by the command that takes pictures on the way.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.gui.screen import Screen

BOTTOM_LINE = "Seoul and Beijing reopened their channels and settled little."
NOTE = "Ask for a second source."
STATEMENT = "The THAAD dispute begins."
COMMENT = "This comment is undone."

Shot = Callable[[str], None]


def nothing(_: str) -> None:
    """No picture."""


def walk(screen: Screen, out: Path, shot: Shot = nothing) -> None:
    """Fifteen steps, ten of them undone and five of those done again; then the export."""
    screen.until(lambda: screen.state()["pages"], 40)
    screen.settled(sharp=True)
    shot("01-opened")

    # 1-3: triage with one hand.
    screen.click_row("Candidates", 0)
    screen.keys("a", "r", "s")
    screen.until(lambda: screen.state()["at"] == 3)
    screen.settled(sharp=True)
    shot("02-triage")

    # 4: the passage in its article, and a word less of the card one is on.
    screen.click_row("Candidates", 3)
    screen.keys("space")
    shot("03-article")
    screen.keys("space", "ctrl+shift+Left")
    screen.until(lambda: screen.state()["at"] == 4)
    screen.settled()

    # 5: a card dragged to the top.
    screen.drag("Candidates", 2, 0, 0.1)
    screen.until(lambda: screen.state()["at"] == 5)
    screen.settled()
    shot("04-order")

    # 6: a note under it, 7: a theme of one's own with its effect in sight.
    screen.click_row("Candidates", 0)
    screen.keys("n")
    screen.write(NOTE)
    screen.keys("Return")
    screen.until(lambda: screen.state()["at"] == 6)
    screen.keys("ctrl+t")
    screen.wait_for("ThemeEditor")
    screen.click("Title")
    screen.write("Gyeongju")
    screen.keys("Tab", "Tab", "Tab")
    screen.write("Gyeongju")
    screen.until(lambda: screen.rows("What would come (+) and go (−)"))
    shot("05-theme-editor")
    screen.click("OK")
    screen.wait_for_none()
    screen.until(lambda: screen.state()["at"] == 7)
    screen.settled()
    shot("06-own-theme")

    # 8-9: a date corrected with its reason, a statement worded.
    screen.keys("ctrl+4")
    screen.click_row("Events", 1)
    screen.keys("ctrl+d")
    screen.write("2016-07-08")
    screen.keys("Return")
    screen.until(lambda: screen.state()["at"] == 8)
    screen.settled()
    screen.click("Statement")
    screen.write(STATEMENT)
    screen.until(lambda: screen.text("Statement") == STATEMENT)
    screen.settled(sharp=True)
    shot("07-chronology")

    # 10: the bottom line. 11-15: things that will be undone for good.
    screen.keys("ctrl+3")
    screen.click("Bottom line")
    screen.keys("ctrl+a")
    screen.write(BOTTOM_LINE)
    screen.settled(sharp=True)
    shot("08-own-text")
    steps = screen.state()["at"]
    assert steps == 10, screen.state()
    screen.click("Comment on North Korea")
    screen.write(COMMENT)
    screen.click("Card")
    screen.click("Short")
    screen.tick("Themes: space includes or leaves out", 4)
    screen.tick("Themes: space includes or leaves out", 2)
    screen.until(lambda: screen.state()["at"] == 15)
    screen.settled(sharp=True)
    shot("09-left-out")

    # Ten back, five forward.
    screen.focus()
    screen.keys(*["ctrl+z"] * 10)
    screen.until(lambda: screen.state()["at"] == 5)
    screen.keys(*["ctrl+shift+z"] * 5)
    screen.until(lambda: screen.state()["at"] == 10)
    screen.settled(sharp=True)

    # The places one has not been to, then the files.
    screen.keys("ctrl+5")
    shot("10-sources")
    screen.keys("ctrl+6")
    shot("11-problems")
    screen.keys("ctrl+7")
    screen.settled(sharp=True)
    shot("12-disagreements")
    screen.keys("ctrl+8")
    screen.settled(sharp=True)
    shot("13-people")
    screen.keys("ctrl+k")
    screen.wait_for("Palette")
    screen.write("ex")
    shot("14-palette")
    screen.keys("Escape")
    screen.wait_for_none()
    screen.keys("ctrl+e")
    screen.wait_for("ExportDialog")
    screen.click("Folder")
    screen.keys("ctrl+a")
    screen.write(str(out))
    screen.click("File name without ending")
    screen.keys("ctrl+a")
    screen.write("{title}-{edition}")
    shot("15-export")
    screen.keys("Return")
    screen.wait_for_none()
    screen.until(lambda: len(list(out.glob("*.pdf"))) == 1 and len(list(out.glob("*.docx"))) == 1, 60)
    screen.until(lambda: "Written" in screen.state()["status"])
    shot("16-written")
