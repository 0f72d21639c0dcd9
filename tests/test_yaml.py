"""YAML files into nodes: the core schema of 1.2, bounds, and one plain sentence for every fault."""

from __future__ import annotations

import math
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.errors import SpecError, StyleError
from briefing.yaml import compose, read, read_text, tree, value
from briefing.yaml.nodes import place
from briefing.yaml.quote import comment, quoted

LOADERS = [loader for loader in (getattr(yaml, "CSafeLoader", None), yaml.SafeLoader) if loader]
QUIET = settings(deadline=None, database=None, derandomize=True)


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> type:
    """Every test of faults runs with PyYAML's C parser and with its Python one."""
    monkeypatch.setattr(compose, "LOADER", request.param)
    return request.param


def plain(text: str) -> object:
    return value(read_text(text, "f"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *[(word, None) for word in ("", "~", "null", "Null", "NULL")],
        *[(word, True) for word in ("true", "True", "TRUE")],
        *[(word, False) for word in ("false", "False", "FALSE")],
        *[(word, word) for word in ("yes", "no", "on", "off", "y", "N", "nULL", "tRUE")],
        *[(word, word) for word in ("1:30", "2025-11-01", "1_000", "0b11", "1,5", "0o8", "0xG", ".", "+", "1e", "e3")],
        *[("12", 12), ("-7", -7), ("+7", 7), ("017", 17), ("0o17", 15), ("0x1F", 31), ("9" * 19, float("9" * 19))],
        *[("1e3", 1000.0), ("1.", 1.0), (".5", 0.5), ("-1.5E-2", -0.015), (".inf", math.inf), ("-.INF", -math.inf)],
        *[("'no'", "no"), ('"12"', "12"), ("'~'", "~"), ("!!str 12", "12"), ("! 12", "12"), ("!!float 1", 1.0)],
        *[
            ("!!int 12", 12),
            ("!!null ''", None),
            ("!!bool true", True),
            ("!!seq [a]", ["a"]),
            ("!!map {a: b}", {"a": "b"}),
        ],
    ],
)
def test_core_schema(written: str, meant: object) -> None:
    found = plain(f"a: {written}")
    assert found == {"a": meant}
    assert type(found["a"]) is type(meant)  # type: ignore[index]


def test_not_a_number() -> None:
    assert math.isnan(plain(".nan"))  # type: ignore[arg-type]


def test_places() -> None:
    node = read_text("a: 1\nb:\n  - x\n  - {c: 한, d: e}\n", "f")
    assert str(place(node, "b", 1, "d")) == "f:4:15"
    assert str(place(node, "b", 7)) == "f:3:3"
    assert str(place(node, "missing")) == "f:1:1"


def test_words_keep_what_is_no_line_break_in_yaml_1_2(loader: type) -> None:
    assert plain("a: one\u2028two\x85three\u2029four\nb: '\u2028 x'\n") == {
        "a": "one\u2028two\x85three\u2029four",
        "b": "\u2028 x",
    }
    with pytest.raises(SpecError) as fault:
        read_text("a: one\u2028two\nb: @\n", "f")
    assert str(fault.value.where) == "f:2:4"


def test_aliases_stand_for_what_they_name(loader: type) -> None:
    assert plain("a: &x [1, 2]\nb: *x\nc: &k key\n*k : 3\n") == {"a": [1, 2], "b": [1, 2], "c": "key", "key": 3}


FAULTS = {
    "a: b: c\n": "f:1:5: a second ': ' cannot stand here. Put quotation marks around text that holds \": \", "
    "or line this key up with the keys above it.",
    "a:\n\t- b\n": "f:2:1: a tab stands where only spaces may indent. Replace it with spaces.",
    "a:\n  b: 1\n\tc: 2\n": "f:3:1: a tab stands where only spaces may indent. Replace it with spaces.",
    "a: @x\n": "f:1:4: text cannot start with '@'. Put quotation marks around it.",
    "a: %x\n": "f:1:4: text cannot start with '%'. Put quotation marks around it.",
    "a:\n  b: 1\n c: 2\n": "f:3:2: this line does not line up with the lines above it. Line it up with the keys above "
    "it, or put quotation marks around text that goes on over two lines.",
    "a:\n- b\nc\n": "f:3:1: a key needs a colon and a space after it. Write key: value; indent a line that continues "
    "the text above.",
    'a: "open\nb: c\n': "f:1:4: the quotation mark that opens here is never closed. Add the closing one; inside '…' "
    "write '' for an apostrophe.",
    "a: 'it's'\n": "f:1:8: something follows a value that is already complete. Put all of the text in one pair of "
    "quotation marks; inside '…' write '' for '.",
    "a: [1, 2\nb: 3\n": "f:1:4: the list that opens with [ here is not closed, or misses a comma. Write [one, two], "
    "with quotation marks around items that hold : , [ ] { or }.",
    "a: {x: 1\nb: 2\n": "f:1:4: the group that opens with { here is not closed, or misses a comma. Write {key: value, "
    "other: value}; text that starts with { needs quotation marks.",
    "a: *x\n": "f:1:4: *x refers to nothing: no &x stands above it. Text that starts with * needs quotation marks: "
    '"*text".',
    "*a*: 1\n": 'f:1:1: text cannot start with * or & here. Put quotation marks around it: "*text".',
    "a: &x [*x]\n": "f:1:8: *x stands inside what it names. Write the values out.",
    "a: !foo bar\n": "f:1:4: the tag !foo is not known here. Take it away, or put quotation marks around the text.",
    "a: !!python/object/apply:os.system [ls]\n": "f:1:4: the tag !!python/object/apply:os.system is not known here. "
    "Take it away, or put quotation marks around the text.",
    "a: !!int x\n": "f:1:4: 'x' is not what its tag !!int says. Take the tag away.",
    "a: !e!foo bar\n": "f:1:4: text cannot start with ! here. Put quotation marks around it.",
    "a: |x\n  b\n": "f:1:5: after | or > the text starts on the next line. Break the line there and indent the text.",
    "a: 1\n---\nb: 2\n": "f:2:1: a second document starts here; a file holds one. Delete it.",
    "? [a]\n: b\n": "f:1:3: a key must be a word, not a list or a group of keys. Put quotation marks around text that "
    "holds such signs.",
    "a: - b\n": "f:1:4: a list cannot start on the line of its key. Put each '- item' on a line of its own, or write "
    "[one, two].",
    "%YAML 2.0\n---\na: 1\n": "f:1:1: this is not YAML 1.2. Take the %YAML line away.",
    "a: 1\nb: 2\na: 3\n": "f:3:1: the key 'a' is given twice (first on line 1). Keep one of them.",
    "a: &x {b: 1}\nc:\n  <<: *x\n": "f:3:3: '<<' (merging keys) is not part of YAML 1.2. Write the keys out where they "
    "are wanted.",
    "": "f: there is nothing in this file. `briefing new` writes one.",
    "# only a comment\n": "f: there is nothing in this file. `briefing new` writes one.",
    "a: b\x00\n": "f:1:5: the character U+0000 cannot stand in a YAML file. Delete it; in double quotes it can be "
    "written as an escape such as \\x07.",
    'a: "\\0"\n': "f:1:4: these words hold half a character (NUL or a lone surrogate). Delete it.",
}


@pytest.mark.parametrize("text", FAULTS, ids=repr)
def test_faults_are_one_plain_sentence(text: str, loader: type) -> None:
    with pytest.raises(SpecError) as fault:
        read_text(text, "f")
    assert str(fault.value) == FAULTS[text]


def test_a_quoted_merge_sign_is_a_key_like_any_other() -> None:
    assert plain("'<<': 1") == {"<<": 1}


@pytest.mark.parametrize(
    ("data", "meant"),
    [
        (b"\xef\xbb\xbfa: 1\n", {"a": 1}),
        ("\ufeffa: é한\r\nb: 2\r\n".encode("utf-16-le"), {"a": "é한", "b": 2}),
        ("\ufeffa: 1\n".encode("utf-16-be"), {"a": 1}),
    ],
)
def test_encodings(data: bytes, meant: object, tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(data)
    assert value(read(file)) == meant


def test_what_is_no_readable_file(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes("a: 1\nb: Ängste\n".encode("latin-1"))
    faults = [(file, f"{file}:2:4: the file is not UTF-8 text (byte 0xC4). Save it as UTF-8 in your editor.")]
    marked = tmp_path / "marked.yaml"
    marked.write_bytes(b"\xef\xbb\xbfa: \xff\n")
    faults.append((marked, f"{marked}:1:4: the file is not UTF-8 text (byte 0xFF). Save it as UTF-8 in your editor."))
    half = tmp_path / "half.yaml"
    half.write_bytes(b"\xff\xfea\x00:\x00 ")
    faults.append((half, f"{half}:1:3: the file is not UTF-16 text (byte 0x20). Save it as UTF-8 in your editor."))
    faults.append((tmp_path, f"{tmp_path}: this is a folder, not a file. Check the name and the folder."))
    missing = tmp_path / "none.yaml"
    faults.append((missing, f"{missing}: there is no such file. Check the name and the folder."))
    for path, message in faults:
        with pytest.raises(StyleError) as fault:
            read(path, refused=StyleError)
        assert str(fault.value) == message
    for odd in ("x" * 5000, "a\0b"):
        with pytest.raises(SpecError, match=r"cannot be read|no such file"):
            read(Path(odd))


def test_large_files_are_refused_by_size(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(b"#" * (compose.MOST_BYTES + 1))
    with pytest.raises(SpecError, match="larger than 5 MB"):
        read(file)


def test_billion_laughs(loader: type) -> None:
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    began = time.perf_counter()
    with pytest.raises(SpecError, match=r"f:6:\d+: the file holds more than 250,000 values"):
        read_text("\n".join(lines), "f")
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 5_000], ids=lambda t: t[:4])
def test_deep_nesting_is_refused_at_once(text: str, loader: type) -> None:
    began = time.perf_counter()
    with pytest.raises(SpecError, match=r"nested more than 40 deep|a key must be a word"):
        read_text(text, "f")
    assert time.perf_counter() - began < 1


def test_nesting_counts_what_aliases_bring_along() -> None:
    half = tree.DEEPEST // 2
    text = f"a: &a {'[' * half}{']' * half}\nb: {'[' * half}*a{']' * half}\n"
    with pytest.raises(SpecError, match="nested more than 40 deep"):
        read_text(text, "f")


TOKENS = [
    "a",
    "b: ",
    "- ",
    "\n",
    "\n  ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "? ",
    "'",
    '"',
    "|",
    ">",
    "&x ",
    "*x",
    "!!str ",
]
TOKENS += [
    "!t ",
    "#",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "~",
    "1",
    "<<: ",
    "\\",
    "\u2028",
    "한",
    "\ufeff",
    "\x07",
    "\\ud800",
    "\r",
]


def fault_of(text: str) -> SpecError | None:
    try:
        value(read_text(text, "f"))
    except SpecError as fault:
        return fault
    return None


@pytest.mark.parametrize("kind", LOADERS, ids=lambda loader: loader.__name__)
@QUIET
@given(text=st.one_of(st.lists(st.sampled_from(TOKENS), max_size=25).map("".join), st.text(max_size=60)))
@example(text='a: "\\UFFFFFFFF"')
@example(text="\ud800")
def test_any_text_is_a_value_or_a_fault(kind: type, text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compose, "LOADER", kind)
        fault = fault_of(text)
    assert fault is None or (fault.where is not None and "\n" not in str(fault))


@QUIET
@given(text=st.text())
@example(text="\x00"[:0] + "\x7f\x85\x9f\u2028\ufeff\uffff\U0001f600\r\n\t\"\\'#: ")
def test_quoted_words_read_back(text: str) -> None:
    if "\0" in text:
        return
    assert plain(f"a: {quoted(text)}  # {comment(text)}\n") == {"a": text}
