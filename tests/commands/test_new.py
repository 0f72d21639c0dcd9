"""`briefing new`: what it writes reads back, and it never writes over anything."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.commands import new
from briefing.errors import BriefingError, OutputError, SourceError, SpecError
from briefing.spec import reader
from briefing.spec.model import SourceFolder, Spec

SET = "title: S\nthemes:\n  - {title: Yellow Sea}\n  - {title: 'One: two # three'}\n  - {id: 'null', title: Nothing}\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a folder of one article."""
    articles = tmp_path / "my articles"
    articles.mkdir()
    (articles / "a.txt").write_text("Words.\n", encoding="utf-8")
    (tmp_path / "set.yaml").write_text(SET, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(title: str, sources: str = "my articles", themes: str | None = None) -> int:
    return new.run(argparse.Namespace(title=title, sources=sources, themes=themes))


def written(title: str, name: str) -> Spec:
    """The spec just written, which has no problems."""
    file = Path(name)
    assert reader.problems(file) == ()
    spec = reader.read(file)
    assert spec.title == title
    return spec


def test_a_new_pack(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("My pack") == 0
    assert capsys.readouterr().out == (
        "Wrote my-pack.briefing.yaml: one theme to fill in, articles from my articles.\n"
        "Next, edit it in any text editor, then type:\n"
        "  briefing check my-pack.briefing.yaml\n"
        "  briefing build my-pack.briefing.yaml\n"
    )
    spec = written("My pack", "my-pack.briefing.yaml")
    assert spec.sources == (SourceFolder("my articles"),)
    assert [entry.theme.title for entry in spec.themes] == ["First theme"]


def test_the_themes_of_a_set_are_listed_with_their_titles(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("P", themes="./set.yaml") == 0
    assert "3 themes, articles from" in capsys.readouterr().out
    spec = written("P", "p.briefing.yaml")
    assert spec.theme_set == "./set.yaml"
    assert [entry.theme.id for entry in spec.themes] == ["yellow-sea", "one-two-three", "null"]
    text = Path("p.briefing.yaml").read_text(encoding="utf-8")
    assert "\n  - yellow-sea     # Yellow Sea\n  - one-two-three  # One: two # three\n" in text


def test_the_theme_set_that_ships() -> None:
    assert run("P", themes="korea-china") == 0
    assert written("P", "p.briefing.yaml").theme_set == "korea-china"


@pytest.mark.parametrize("themes", [None, "./set.yaml"])
def test_every_key_is_shown_and_what_is_commented_out_is_the_default(themes: str | None) -> None:
    run("P", themes=themes)
    text = Path("p.briefing.yaml").read_text(encoding="utf-8")
    open_up = re.sub(r"(?m)^( *)#(?=\S)", r"\1", text)
    assert open_up != text
    spec, problems = reader.examine_text(open_up, Path("p.briefing.yaml"))
    assert problems == ()
    shown = set(re.findall(r"(?m)^(\w+):", open_up))
    assert shown | {"theme_set"} == {*Spec.__dataclass_fields__} - {"path"}
    plain = Spec("P", (SourceFolder("my articles"),), ())
    own = {"themes", "date", "cutoff", "theme_set", "path"}
    for name in {*Spec.__dataclass_fields__} - own:
        assert getattr(spec, name) == getattr(plain, name), name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ('It\'s: "x" # no\nline\\n', "it-s-x-no-line-n"),
        ("북한과 중국", "북한과-중국"),
        ("Été", "été"),
        ("!!!", "pack"),
        ("../../etc/passwd", "etc-passwd"),
        ("no", "no"),
        ("2025", "2025"),
        ("{title} %s {0}", "title-s-0"),
        ("a\u2028b\x85c\x07\ufeff", "a-b-c"),
        ("x" * 300, "x" * 60),
    ],
)
def test_titles_of_every_kind(title: str, name: str) -> None:
    run(title)
    written(title, f"{name}.briefing.yaml")


@settings(deadline=None, database=None, derandomize=True, max_examples=30, suppress_health_check=list(HealthCheck))
@given(title=st.text(min_size=1))
def test_any_title_is_written_or_refused(title: str) -> None:
    for file in Path.cwd().glob("*.briefing.yaml"):
        file.unlink()
    try:
        run(title)
    except BriefingError:
        assert not list(Path.cwd().glob("*.briefing.yaml"))
    else:
        (file,) = Path.cwd().glob("*.briefing.yaml")
        written(title.strip(), file.name)


def test_nothing_is_written_over() -> None:
    Path("p.briefing.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(
        OutputError, match=r"p\.briefing\.yaml: this file is there already and stays as it is\."
    ) as fault:
        run("P")
    assert fault.value.exit_code == 2
    assert Path("p.briefing.yaml").read_text(encoding="utf-8") == "mine"


def test_the_folder_must_be_there_and_hold_an_article(here: Path) -> None:
    (here / "empty").mkdir()
    (here / "data").mkdir()
    (here / "data" / "program.txt").write_bytes(b"\x7fELF\0\0")
    (here / "data" / "blank.md").write_bytes(b" \n")
    (here / "data" / "words.odt").write_bytes(b"words")
    for name, message in (
        ("none", "none: there is no such folder. Check the name; it counts from where you are."),
        ("x" * 5000, "there is no such folder."),
        (
            "empty",
            "empty: no article can be read there. Put each article into the folder as a text file (*.txt or *.md).",
        ),
        ("data", "data: no article can be read there."),
    ):
        with pytest.raises(SourceError) as fault:
            run("P", sources=name)
        assert message in str(fault.value)
    assert not list(here.glob("*.briefing.yaml"))


def test_sources_elsewhere_are_named_from_here(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "packs").mkdir()
    monkeypatch.chdir(here / "packs")
    run("P", sources=str(here / "my articles"))
    assert written("P", "p.briefing.yaml").sources == (SourceFolder("../my articles"),)
    run("Q", sources="../my articles/a.txt", themes="../set.yaml")
    spec = written("Q", "q.briefing.yaml")
    assert (spec.sources[0].folder, spec.theme_set) == ("../my articles/a.txt", "../set.yaml")


@pytest.mark.parametrize("title", ["", "  \n"])
def test_a_pack_needs_a_title(title: str) -> None:
    with pytest.raises(SpecError, match="a pack needs a title"):
        run(title)


def test_an_unknown_theme_set() -> None:
    with pytest.raises(SpecError, match="Did you mean 'korea-china'"):
        run("P", themes="korea-chnia")


def test_without_a_set_only_themes_the_articles_speak_of_are_written(here: Path) -> None:
    (here / "my articles" / "b.txt").write_text("China cut a tariff on steel from South Korea.\n", encoding="utf-8")
    assert run("Spoken of") == 0
    assert [entry.theme.id for entry in written("Spoken of", "spoken-of.briefing.yaml").themes] == ["trade"]
    text = (here / "spoken-of.briefing.yaml").read_text(encoding="utf-8")
    assert "#- taiwan        # Taiwan: no term of it stands in the articles" in text


def test_themes_of_ones_own_are_written_by_title(here: Path) -> None:
    titles = ["Repairs: when", " Who\tpays "]
    assert new.run(argparse.Namespace(title="Own", sources="my articles", themes=None, theme=titles)) == 0
    assert [e.theme.title for e in written("Own", "own.briefing.yaml").themes] == ["Repairs: when", "Who pays"]
    assert new.run(argparse.Namespace(title="Both", sources="my articles", themes="korea-china", theme=titles)) == 0
    assert [e.theme.id for e in written("Both", "both.briefing.yaml").themes][-2:] == ["repairs-when", "who-pays"]
