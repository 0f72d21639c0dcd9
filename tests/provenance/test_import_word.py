"""`briefing import-word`: the analyst's text comes back from an edited Word file, a source's words do not."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.spec import reader
from briefing.spec.model import Spec
from tests.evaluations.tampering import rezipped

ARTICLE = """Published: 12 March 2025

Ministers in Seoul cut the tariff on steel on 3 March 2025, officials said on Tuesday.

Exporters in Korea welcomed the lower tariff, and asked for talks on the steel quota in Beijing.

The tariff on cars was left as it was on 4 March 2025, a ministry spokesman told reporters in Seoul.
"""
QUOTE = "Exporters in Korea welcomed the lower tariff, and asked for talks on the steel quota in Beijing."
EVENT = "Ministers in Seoul cut the tariff on steel on 3 March 2025, officials said on Tuesday."
SPEC = f"""title: Steel  # the short name
marking: TLP:CLEAR
sources: [articles]
theme_set: korea-china
# what the minister asked for
themes:
  - theme: trade
    comment: |-
      Seoul moves first (S1).

      Beijing waits.
    excerpts:
      - {{do: star, quote: "{QUOTE}", note: The exporters' own words.}}
bottom_line: Tariffs fall, quotas stay (S1).
key_points:
  - Steel is cheaper.   # by a third
  - Cars are not.
chronology:
  importance: 1
  events:
    - {{do: correct, quote: "{EVENT}", statement: Seoul cut the steel tariff.}}
"""


@pytest.fixture
def word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The Word file of a small pack; its spec lies in the current folder."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "p.briefing.yaml").write_text(SPEC, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["build", "p.briefing.yaml", "--out", ".", "--format", "docx"]) == 0
    return tmp_path / "p.docx"


def edit(word: Path, change: Callable[[str], str]) -> None:
    with zipfile.ZipFile(word) as archive:
        body = archive.read("word/document.xml").decode()
    changed = change(body)
    assert changed != body
    word.write_bytes(
        rezipped(word, word.with_name("edited.docx"), {"word/document.xml": changed.encode()}).read_bytes()
    )


def swap(word: Path, old: str, new: str) -> None:
    edit(word, lambda body: body.replace(old, new))


def imported(code: int = 0) -> Spec:
    assert main(["import-word", "p.docx", "p.briefing.yaml"]) == code
    return reader.read(Path("p.briefing.yaml"))


def test_a_file_as_built_changes_nothing(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    imported()
    assert Path("p.briefing.yaml").read_text(encoding="utf-8") == SPEC
    assert "taken: nothing" in capsys.readouterr().out


def test_every_kind_of_text_comes_back_and_the_spec_keeps_its_comments(word: Path) -> None:
    swap(word, "Tariffs fall, quotas stay (", "Tariffs fell; quotas stay (")
    swap(word, "Steel is cheaper.", "Steel is a third cheaper.")
    swap(word, "Beijing waits.", "Beijing does not wait.")
    swap(word, "The exporters' own words.", "The exporters say so &amp; mean it.")
    swap(word, "Seoul cut the steel tariff.", "Seoul lowered the tariff on steel.")
    spec = imported()
    assert spec.bottom_line == "Tariffs fell; quotas stay (S1)."
    assert spec.key_points == ("Steel is a third cheaper.", "Cars are not.")
    assert spec.themes[0].comment == "Seoul moves first (S1).\n\nBeijing does not wait."
    assert spec.themes[0].excerpts[0].note == "The exporters say so & mean it."
    assert spec.chronology.events[0].statement == "Seoul lowered the tariff on steel."
    text = Path("p.briefing.yaml").read_text(encoding="utf-8")
    assert "# the short name" in text
    assert "# what the minister asked for" in text


def paragraphs_added(body: str) -> str:
    """A third key point, and the second taken out, as Word writes it."""
    cars = re.search(r"<w:p>(?:(?!<w:p>).)*Cars are not\..*?</w:p>", body)
    assert cars
    ends = "".join(re.findall(r"<w:bookmarkEnd[^>]*>", cars[0]))
    new = '<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="AnalystBullet"/></w:pPr><w:r><w:t>New.</w:t></w:r></w:p>'
    return body.replace(cars[0], new + new.replace("New", "Another").replace("</w:p>", f"{ends}</w:p>"))


def test_paragraphs_come_and_go(word: Path) -> None:
    edit(word, paragraphs_added)
    assert imported().key_points == ("Steel is cheaper.", "New.", "Another.")


def test_what_word_puts_between_letters_does_not_matter(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Split runs, proofing marks, tracked changes: read as if accepted, and said."""
    swap(
        word,
        '<w:t xml:space="preserve">Tariffs fall, quotas stay (</w:t>',
        '<w:t>Tariffs </w:t></w:r><w:proofErr w:type="spellStart"/><w:ins w:id="9001" w:author="A"><w:r><w:t>rise'
        '</w:t></w:r></w:ins><w:del w:id="9002" w:author="A"><w:r><w:delText>fall</w:delText></w:r></w:del>'
        '<w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve">, quotas stay (</w:t>',
    )
    assert imported().bottom_line == "Tariffs rise, quotas stay (S1)."
    assert "2 tracked changes read as if accepted" in capsys.readouterr().out


def test_changed_words_of_a_source_are_told_and_not_taken(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    swap(word, "asked for talks on the steel quota", "asked for talks on the coal quota")
    swap(word, "Steel is cheaper.", "Steel is dear.")
    spec = imported(code=1)
    assert spec.key_points[0] == "Steel is dear."
    assert spec.themes[0].excerpts[0].quote == QUOTE
    told = capsys.readouterr().out
    assert "the words differ: expected “steel quota" in told
    assert "found “coal quota" in told


def test_a_control_that_is_gone_is_told(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(word, lambda body: re.sub(r'<w:sdt><w:sdtPr><w:alias w:val="Analyst\'s bottom line".*?</w:sdt>', "", body))
    assert imported(code=1).bottom_line == "Tariffs fall, quotas stay (S1)."
    assert "bottom line: its place in the file is gone" in capsys.readouterr().out


def test_the_bookmark_stands_in_for_a_lost_control(word: Path) -> None:
    swap(word, "Steel is cheaper.", "Steel is dear.")
    swap(word, "The exporters' own words.", "Their own words.")
    edit(word, lambda body: re.sub("<w:sdt><w:sdtPr>.*?</w:sdtPr><w:sdtContent>|</w:sdtContent></w:sdt>", "", body))
    spec = imported()
    assert spec.key_points[0] == "Steel is dear."
    assert spec.themes[0].excerpts[0].note == "Their own words."


def test_changed_in_both_is_told(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    swap(word, "Tariffs fall, quotas stay (", "In Word (")
    changed = SPEC.replace("Tariffs fall, quotas stay (S1)", "In the spec")
    Path("p.briefing.yaml").write_text(changed, encoding="utf-8")
    assert imported(code=1).bottom_line == "In the spec."
    assert "changed in the file and in the spec since" in capsys.readouterr().out


def test_a_control_word_shows_as_empty_is_empty(word: Path) -> None:
    edit(
        word,
        lambda body: re.sub(
            r'(<w:tag w:val="note/[^>]*>)(.*?<w:sdtContent>)(.*?)(</w:sdtContent>)',
            r"\1<w:showingPlcHdr/>\2<w:r><w:t>Click or tap here to enter text.</w:t></w:r>\4",
            body,
        ),
    )
    assert imported().themes[0].excerpts[0].note == ""


def test_comments_in_the_margin_are_handed_on(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main_ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    comment = (
        f'<w:comments xmlns:w="{main_ns}"><w:comment w:id="0" w:author="The editor"><w:p><w:r><w:t>Is this so?'
        "</w:t></w:r></w:p></w:comment></w:comments>"
    )
    with zipfile.ZipFile(word, "a") as archive:
        archive.writestr("word/comments.xml", comment)
    imported()
    assert "The editor: Is this so?" in capsys.readouterr().out


def test_without_a_spec_the_one_enclosed_is_used(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    swap(word, "Steel is cheaper.", "Steel is dear.")
    word.rename(word.with_name("from-bo.docx"))
    assert main(["import-word", "from-bo.docx"]) == 0
    assert reader.read(Path("from-bo.briefing.yaml")).key_points[0] == "Steel is dear."
    assert main(["import-word", "from-bo.docx"]) == 2
    assert "is there already" in capsys.readouterr().err


def test_a_marked_pack_wants_its_spec_named(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("p.briefing.yaml").write_text(SPEC.replace("CLEAR", "AMBER"), encoding="utf-8")
    assert main(["build", "p.briefing.yaml", "--out", ".", "--format", "docx"]) == 0
    assert main(["import-word", "p.docx"]) == 1
    assert "Name the spec after the file" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"PK\x03\x04 and no more", b""])
def test_other_files_are_refused_in_one_line(word: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    word.write_bytes(content)
    assert main(["import-word", "p.docx", "p.briefing.yaml"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.needs("soffice")
def test_a_file_saved_by_libreoffice_comes_back(word: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to"]
    subprocess.run([*command, "docx:MS Word 2007 XML", "--outdir", saved, word], check=True, capture_output=True)
    shutil.copy(saved / "p.docx", word)
    assert Path("p.briefing.yaml").read_text(encoding="utf-8") == SPEC
    swap(word, "Tariffs fall, quotas stay (", "Tariffs fell; quotas stay (")
    swap(word, "Cars are not.", "Cars are dear.")
    swap(word, "Beijing waits.", "Beijing does not wait.")
    swap(word, "The exporters&apos; own words.", "The exporters say so.")
    swap(word, "Seoul cut the steel tariff.", "Seoul lowered the tariff.")
    spec = imported()
    assert spec.bottom_line == "Tariffs fell; quotas stay (S1)."
    assert spec.key_points == ("Steel is cheaper.", "Cars are dear.")
    assert spec.themes[0].comment == "Seoul moves first (S1).\n\nBeijing does not wait."
    assert spec.themes[0].excerpts[0].note == "The exporters say so."
    assert spec.chronology.events[0].statement == "Seoul lowered the tariff."


def test_a_file_of_another_pack_is_told_and_nothing_taken(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (word.parent / "other").mkdir()
    (word.parent / "other" / "b.txt").write_text("Ships met.\n", encoding="utf-8")
    other = "title: Ships\nsources: [other]\nthemes: [{title: Ships}]\nbottom_line: Ships meet.\n"
    (word.parent / "o.briefing.yaml").write_text(other, encoding="utf-8")
    assert main(["import-word", "p.docx", "o.briefing.yaml"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "This is a file of another pack, “Steel” (" in line
    assert "the spec's is “Ships”" in line
    assert (word.parent / "o.briefing.yaml").read_text(encoding="utf-8") == other


def test_a_pack_under_a_new_title_is_still_the_pack(word: Path) -> None:
    renamed = SPEC.replace("title: Steel", "title: Steel and cars")
    (word.parent / "p.briefing.yaml").write_text(renamed, encoding="utf-8")
    assert main(["import-word", "p.docx", "p.briefing.yaml"]) == 0


def test_words_changed_on_both_sides_are_shown_where_they_part(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    long = "Tariffs on steel and on everything that is made of it fall in Seoul from March onwards, and quotas "
    (word.parent / "p.briefing.yaml").write_text(
        SPEC.replace("Tariffs fall, quotas stay (S1).", f"{long}stay (S1)."), encoding="utf-8"
    )
    edit(word, lambda body: body.replace("Tariffs fall, quotas stay", f"{long}rise"))
    assert main(["import-word", "p.docx", "p.briefing.yaml"]) == 1
    out = capsys.readouterr().out
    assert "the file says “rise (S1).”, the spec “stay (S1).”" in out
