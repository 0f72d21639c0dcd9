"""Folders, patterns, links and the register."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.errors import SourceError, SpecError
from briefing.model import Corpus
from briefing.sources import load
from briefing.spec.model import SourceFolder

BODY = "The two leaders met in Seoul on Monday. They talked about trade and agreed to meet again.\n"


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt").replace("_yaml", ".yaml").replace("_md", ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read(base: Path, **keys: object) -> Corpus:
    return load([SourceFolder("articles", **keys)], base)  # type: ignore[arg-type]


def test_files_come_sorted_from_all_folders_below(tmp_path: Path) -> None:
    write(tmp_path / "articles", b_txt=BODY, a_md=BODY + "One.\n", sub__c_txt=BODY + "Two.\n", sub__d_pdf="x")
    corpus = read(tmp_path)
    assert [a.file for a in corpus.articles] == ["a.md", "b.txt", "sub/c.txt"]
    assert [p.code for p in corpus.problems].count("B013") == 1


def test_patterns_are_counted_not_silent(tmp_path: Path) -> None:
    write(tmp_path / "articles", a_txt=BODY, draft_a_txt=BODY, old__b_txt=BODY)
    corpus = read(tmp_path, include=("*.TXT",), exclude=("draft*", "old/*"))
    assert [a.file for a in corpus.articles] == ["a.txt"]
    assert sorted(r.file for r in corpus.refused) == ["draft_a.txt", "old/b.txt"]
    assert all("exclude" in r.reason for r in corpus.refused)


def test_a_single_file_is_a_source(tmp_path: Path) -> None:
    write(tmp_path, one_txt=BODY)
    assert [a.file for a in load([SourceFolder("one.txt")], tmp_path).articles] == ["one.txt"]


def test_no_folder_empty_folder_nothing_readable(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="No such folder of articles: articles"):
        read(tmp_path)
    (tmp_path / "articles").mkdir()
    with pytest.raises(SourceError, match="is empty"):
        read(tmp_path)
    (tmp_path / "articles" / "a.txt").write_bytes(b"\x89PNG\0\0")
    with pytest.raises(SourceError, match="a picture, not text") as caught:
        read(tmp_path)
    assert "\n" not in str(caught.value)


def test_an_unreadable_file_among_others_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "articles", a_txt=BODY, b_txt="")
    corpus = read(tmp_path)
    assert [(r.file, r.reason) for r in corpus.refused] == [("b.txt", "it is empty")]
    assert ("B012", "b.txt") in {(p.code, p.where.file) for p in corpus.problems if p.where}


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_links_that_lead_out_are_refused(tmp_path: Path) -> None:
    write(tmp_path, secret_txt=BODY, other__x_txt=BODY)
    write(tmp_path / "articles", a_txt=BODY)
    try:
        (tmp_path / "articles" / "b.txt").symlink_to(tmp_path / "secret.txt")
        (tmp_path / "articles" / "c.txt").symlink_to(tmp_path / "articles" / "a.txt")
        (tmp_path / "articles" / "sub").symlink_to(tmp_path / "other")
        (tmp_path / "articles" / "d.txt").symlink_to(tmp_path / "nowhere.txt")
    except OSError:
        pytest.skip("links are not allowed here")
    corpus = read(tmp_path)
    assert [a.file for a in corpus.articles] == ["a.txt"]
    assert {r.file for r in corpus.refused} == {"b.txt", "c.txt", "d.txt", "sub"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_does_not_hold_the_program(tmp_path: Path) -> None:
    write(tmp_path / "articles", a_txt=BODY)
    os.mkfifo(tmp_path / "articles" / "pipe.txt")
    assert [r.file for r in read(tmp_path).refused] == ["pipe.txt"]


def test_same_name_in_two_folders(tmp_path: Path) -> None:
    write(tmp_path, one__a_txt=BODY, two__a_txt=BODY, two__b_txt=BODY + "Other.\n")
    corpus = load([SourceFolder("one"), SourceFolder("two"), SourceFolder("one")], tmp_path)
    assert [(a.folder, a.file) for a in corpus.articles] == [("one", "a.txt"), ("two", "b.txt")]
    assert [r.file for r in corpus.refused] == ["a.txt"]


def test_another_encoding_is_said(tmp_path: Path) -> None:
    write(tmp_path / "articles", a_txt=BODY)
    (tmp_path / "articles" / "k.txt").write_bytes(
        ("시진핑 주석은 토요일 경주에서 이재명 대통령을 만났다. " * 5).encode("cp949")
    )
    assert [p.where.file for p in read(tmp_path).problems if p.code == "B011" and p.where] == ["k.txt"]


REGISTER = """
a.txt:
  outlet: Yonhap
  published: {value: 2025-11, origin: inferred, evidence: the words, confidence: 0.5}
  title: {origin: unknown, evidence: None is given.}
lost.txt:
  outlet: Reuters
"""


def test_the_register_adds_and_a_lost_entry_is_said(tmp_path: Path) -> None:
    write(tmp_path / "articles", a_txt=BODY, sources_yaml=REGISTER)
    corpus = read(tmp_path)
    article = corpus.articles[0]
    assert (article.outlet.value, article.outlet.origin, article.outlet.confidence) == ("Yonhap", "analyst", 1.0)
    assert (article.published.value, article.published.confidence) == ("2025-11", 0.5)
    lost = [p for p in corpus.problems if p.code == "B025"]
    assert "lost.txt" in lost[0].message
    assert lost[0].where is not None
    assert lost[0].where.line == 6


def test_the_register_grades_outlets_and_items(tmp_path: Path) -> None:
    register = "outlets:\n  The Halm Gazette: {grade: B}\n  Orle Post: C\na.txt: {outlet: halm gazette, item: 3}\n"
    write(tmp_path / "articles", a_txt=BODY, b_txt=BODY + "More.\n", sources_yaml=f"{register}b.txt: {{outlet: X}}\n")
    first, second = read(tmp_path).articles
    assert (first.grade, first.item) == ("B", 3)
    assert (second.grade, second.item) == ("", 0)


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("a.txt:\n  outlett: Yonhap\n", "Did you mean 'outlet'", 2),
        ("a.txt:\n  published: 2025-13-01\n", "no month", 2),
        ("a.txt:\n  published: last week\n", "is no date", 2),
        ("a.txt:\n  outlet: {value: X, origin: guessed}\n", "not an origin", 2),
        ("a.txt:\n  outlet: {value: X, confidence: 3}\n", "between 0 and 1", 2),
        ("a.txt:\n  outlet: {value: X, origin: unknown}\n", "unknown and yet has a value", 2),
        ("a.txt:\n  outlet: [X]\n", "wants a value", 2),
        ("a.txt: Yonhap\n", "has no keys", 1),
        ("- a.txt\n", "maps file names", 1),
        ("outlets:\n  Yonhap: {grade: G}\n", "from A to F", 2),
        ("outlets:\n  Yonhap: {grad: B}\n", "Did you mean 'grade'", 2),
        ("outlets: B\n", "has no keys", 1),
        ("a.txt:\n  item: 7\n", "from 1 to 6", 2),
        ("a.txt:\n  item: [3]\n", "from 1 to 6", 2),
    ],
)
def test_faults_of_the_register_have_a_place(text: str, message: str, line: int, tmp_path: Path) -> None:
    write(tmp_path / "articles", a_txt=BODY, sources_yaml=text)
    with pytest.raises(SpecError, match=message) as caught:
        read(tmp_path)
    assert caught.value.where is not None
    assert caught.value.where.line == line
    assert "\n" not in str(caught.value)


def test_the_same_bytes_are_read_again_only_for_another_outlet(tmp_path: Path) -> None:
    register = "a.txt: {outlet: One Post}\nb.txt: {outlet: Two Post}\nc.txt: {outlet: The two post}\n"
    write(tmp_path / "articles", a_txt=BODY, b_txt=BODY, c_txt=BODY, d_txt=BODY, sources_yaml=register)
    corpus = read(tmp_path)
    assert [article.file for article in corpus.articles] == ["a.txt", "b.txt"]
    reasons = {one.file: one.reason for one in corpus.refused}
    assert reasons["c.txt"] == "a copy of b.txt, byte for byte"
    assert reasons["d.txt"] == "a copy of a.txt, byte for byte"


def test_a_named_register_must_be_there(tmp_path: Path) -> None:
    write(tmp_path / "articles", a_txt=BODY)
    assert "B026" in {p.code for p in read(tmp_path, register="mine.yaml").problems}


def test_nothing_is_known_and_it_is_said(tmp_path: Path) -> None:
    write(tmp_path / "articles", a_txt=BODY)
    assert {p.code for p in read(tmp_path).problems} == {"B021", "B022", "B024"}


def test_a_thousand_articles(tmp_path: Path) -> None:
    import time

    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(300):
        lines = [f"Talks number {number} end in Seoul", *(f"Sentence {n} of {number}. " + BODY * 4 for n in range(8))]
        (folder / f"{number:04}.txt").write_text("\n".join(lines), encoding="utf-8")
    began = time.process_time()
    assert len(read(tmp_path).articles) == 300
    assert time.process_time() - began < 1.5  # measured 0.35 s; a shared machine may be far slower


def test_a_copy_is_not_a_second_source(tmp_path: Path) -> None:
    write(tmp_path / "articles", a_txt=BODY, a_copy_txt=BODY)
    corpus = read(tmp_path)
    assert len(corpus.articles) == 1
    assert [r.reason.partition(",")[0].startswith("a copy of") for r in corpus.refused] == [True]


@pytest.mark.parametrize("line", ["It costs £5 in tariffs, says José Muñoz.", "André Lefèvre paid £2bn."])
def test_english_with_a_few_accents_is_read_as_windows_writes_it(tmp_path: Path, line: str) -> None:
    write(tmp_path / "articles", a_txt=BODY)
    text = "The minister spoke to the press about the new duties on steel that day. " * 3 + line
    (tmp_path / "articles" / "w.txt").write_bytes(text.encode("cp1252"))
    assert line in next(a.text for a in read(tmp_path).articles if a.file == "w.txt")


@pytest.mark.parametrize("copy", ["copy-of-b.txt", "a (1).txt", "a - Copy.txt", "Copy of b.txt", "a_copy2.txt"])
def test_of_two_files_with_the_same_bytes_the_one_not_named_a_copy_is_read(tmp_path: Path, copy: str) -> None:
    (tmp_path / "articles").mkdir()
    for name in (copy, "zz.txt"):
        (tmp_path / "articles" / name).write_text(BODY, encoding="utf-8")
    (tmp_path / "articles" / "b.txt").write_text(BODY + "More of it.\n", encoding="utf-8")
    corpus = read(tmp_path)
    assert [a.file for a in corpus.articles] == ["b.txt", "zz.txt"]
    assert [(r.file, r.reason) for r in corpus.refused] == [(copy, "a copy of zz.txt, byte for byte")]
