"""What a person types or writes wrongly is told in one line a mistake: what, where, how to mend it."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.commands import opened
from briefing.errors import SpecErrors

ARTICLE = "Ministers in Seoul cut the tariff on steel on 3 March 2025, officials said.\n\nIt holds until May.\n"
HEAD = "title: T\nsources: [articles]\nthemes: [{title: Steel, terms: [steel]}]\n"


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "p.briefing.yaml").write_text(HEAD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """The lines of a command that the user has to mend something for."""
    assert main(list(words)) == 2
    return capsys.readouterr().err.splitlines()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["biuld"], "briefing: There is no command 'biuld'. Did you mean 'build'?"),
        (["build", "p", "--oout", "x"], "briefing: '--oout' means nothing here. Did you mean '--out'?"),
        (["build", "p", "--length", "huge"], "briefing: There is no --length 'huge'. There are card, short and full."),
        (["build"], "briefing: The following arguments are required: spec. Type: briefing build --help"),
        (["why", "S1 ¶999"], "briefing: S1 has no ¶999. Its paragraphs are ¶1 to ¶2."),
        (
            ["chronology", "--from", "2026", "--to", "2020"],
            "briefing: --from 2026 is after --to 2020. Exchange the two.",
        ),
    ],
)
def test_a_wrong_word_on_the_command_line_is_one_line(
    pack: Path, capsys: pytest.CaptureFixture[str], words: list[str], line: str
) -> None:
    assert told(capsys, *words) == [line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            HEAD.replace("articles", "p.briefing.yaml"),
            (
                "p.briefing.yaml:2:11: p.briefing.yaml is a file, not a folder of articles. "
                "Name a folder, or one article (*.txt, *.md)."
            ),
        ),
        (
            HEAD.replace("[articles]", "[{folder: p.briefing.yaml, include: ['*']}]"),
            (
                "p.briefing.yaml:2:11: p.briefing.yaml is a file, not a folder of articles. "
                "Name a folder, or one article (*)."
            ),
        ),
        (
            HEAD + "output: {name: ../../evil}\n",
            (
                "p.briefing.yaml:4:16: 'name' is '../../evil': it is a path, and a name has no folders. "
                "The folder goes under 'folder'."
            ),
        ),
        (
            HEAD + "since: nothere.pdf\n",
            (
                "p.briefing.yaml:4:8: 'since' names nothere.pdf: The file cannot be read: No such file or directory. "
                "Check the path; it counts from the folder of the spec."
            ),
        ),
        (
            HEAD + "key_points:\n  - It was cut (S1).\n  - It grew (S99).\n",
            "p.briefing.yaml:6:5: Your text cites S99, and there is no such source. Its only source is S1.",
        ),
        (
            HEAD.replace("terms: [steel]", "terms: [steel], comment: As S7 has it"),
            "p.briefing.yaml:3:50: Your text cites S7, and there is no such source. Its only source is S1.",
        ),
    ],
)
def test_a_wrong_line_of_a_spec_stops_the_build_and_is_placed(
    pack: Path, capsys: pytest.CaptureFixture[str], text: str, line: str
) -> None:
    (pack / "p.briefing.yaml").write_text(text, encoding="utf-8")
    assert told(capsys, "build", "p.briefing.yaml") == [f"briefing: {line}"]
    assert not list(pack.glob("out/*"))


def test_an_article_may_be_a_source_by_itself(pack: Path) -> None:
    (pack / "p.briefing.yaml").write_text(HEAD.replace("articles", "articles/a.txt"), encoding="utf-8")
    assert main(["build", "p.briefing.yaml", "--format", "json"]) == 0


def test_build_names_every_mistake_of_a_spec(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pack / "p.briefing.yaml").write_text(HEAD + "purpos: x\nlenght: full\nedition: no\n", encoding="utf-8")
    lines = told(capsys, "build", "p.briefing.yaml")
    assert [line.split(":")[2] for line in lines] == ["4", "5", "6"]
    assert all(line.startswith("briefing: p.briefing.yaml:") for line in lines)


def test_several_faults_cross_the_border_of_a_process(pack: Path) -> None:
    (pack / "p.briefing.yaml").write_text(HEAD + "purpos: x\nlenght: full\n", encoding="utf-8")
    with pytest.raises(SpecErrors) as caught:
        opened.spec(pack / "p.briefing.yaml")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert [str(one) for one in again.faults] == [str(one) for one in caught.value.faults]


def test_several_specs_are_named(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pack / "q.briefing.yaml").write_text(HEAD, encoding="utf-8")
    assert "p.briefing.yaml, q.briefing.yaml." in told(capsys, "why", "S1")[0]


def test_a_register_that_is_a_folder_is_told(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pack / "articles" / "sources.yaml").mkdir()
    assert "sources.yaml: The register is a folder, not a file." in told(capsys, "build", "p.briefing.yaml")[0]


@pytest.mark.parametrize("key", ["terms", "context", "exclusions"])
def test_a_term_without_a_letter_is_told(pack: Path, capsys: pytest.CaptureFixture[str], key: str) -> None:
    themes = f"title: T\nsources: [articles]\nthemes:\n  - title: Steel\n    {key}: [steel, '*', '+ -']\n"
    (pack / "p.briefing.yaml").write_text(themes, encoding="utf-8")
    lines = told(capsys, "build", "p.briefing.yaml")
    assert [line.split(": ")[1] for line in lines] == [f"p.briefing.yaml:5:{at + len(key)}" for at in (15, 20)]
    assert "has no letter or figure" in lines[0]


def test_open_into_a_folder_says_that_it_is_one(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "p.briefing.yaml", "--format", "docx"]) == 0
    assert told(capsys, "open", "out/p.docx", "--out", ".")[0].startswith("briefing: .: This is a folder, not a file.")


def test_warnings_of_one_rule_are_one_line_after_a_build(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("b", "c", "d"):
        (pack / "articles" / f"{name}.txt").write_text("", encoding="utf-8")
    assert main(["build", "p.briefing.yaml", "--format", "json"]) == 0
    out = capsys.readouterr().out
    assert "warning B012: A file was not read: 3 files (briefing check shows them)" in out
    assert out.count("B012") == 1


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        (b"", "Put the article's text in, or take the file away."),
        (ARTICLE.encode(), "Nothing need be done; take it out if it is in the way."),
        (b"<!DOCTYPE html><p>Steel</p>", "Open it in a browser and save it as plain text."),
        (b"\0\1\2" * 90, "Save it as plain text in UTF-8."),
    ],
)
def test_the_remedy_for_a_file_not_read_fits_its_reason(
    pack: Path, capsys: pytest.CaptureFixture[str], content: bytes, remedy: str
) -> None:
    (pack / "articles" / "b.txt").write_bytes(content)
    assert main(["check", "p.briefing.yaml"]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "B012" in line]
    assert line.endswith(remedy)


def test_one_error_is_counted_as_one(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pack / "p.briefing.yaml").write_text(HEAD + "purpos: x\n", encoding="utf-8")
    assert main(["check", "p.briefing.yaml"]) == 2
    assert capsys.readouterr().out.splitlines()[-1] == "1 error, 0 warnings, 0 notes"
