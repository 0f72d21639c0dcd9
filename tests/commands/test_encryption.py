"""An encrypted PDF: locked for whoever has no password, the same pack for whoever has it, nothing open beside it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from briefing.cli import main
from briefing.commands import build, opened, passwords
from briefing.errors import SpecError
from briefing.exporters.pdf.sealing import sealed

PASSWORD = "Häfen und 바다, 2026"  # noqa: S105 - locks nothing but these tests' files


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory, example: Path, seeds: Path) -> Path:
    path = tmp_path_factory.mktemp("sealed") / "talks.briefing.yaml"
    path.write_text(example.read_text(encoding="utf-8").replace("../seeds", str(seeds)), encoding="utf-8")
    (path.parent / "password.txt").write_text(PASSWORD + "\n", encoding="utf-8")
    (path.parent / "wrong.txt").write_text("another\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def key(spec: Path) -> str:
    return str(spec.parent / "password.txt")


@pytest.fixture(scope="module")
def locked(spec: Path, key: str) -> Path:
    out = spec.parent / "locked"
    assert main(["build", str(spec), "--encrypt", "--password-file", key, "--out", str(out)]) == 0
    assert [file.name for file in out.iterdir()] == ["talks.pdf"]
    return out / "talks.pdf"


@pytest.fixture(scope="module")
def plain(spec: Path) -> Path:
    assert main(["build", str(spec), "--out", str(spec.parent / "plain"), "--format", "pdf"]) == 0
    return spec.parent / "plain" / "talks.pdf"


@pytest.fixture(autouse=True)
def _no_password_around(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(passwords.VARIABLE, raising=False)


def test_it_is_aes_256_and_its_metadata_and_attachments_are_too(locked: Path) -> None:
    with pikepdf.open(locked, password=PASSWORD) as pdf:
        how = pdf.encryption
        assert (how.R, how.V, how.bits) == (6, 5, 256)
        methods = {how.stream_method, how.string_method, how.file_method}
        assert [method.name for method in methods] == ["aesv3"]
        assert pdf.trailer.Encrypt.get("/EncryptMetadata", True) is True
        assert len(pdf.attachments) == 2
    data = locked.read_bytes()
    assert not any(word in data for word in (b"xpacket", b"audit.json", b"pdfuaid", "audit.json".encode("utf-16-be")))


@pytest.mark.parametrize("password", ["", "another", PASSWORD.upper()])
def test_no_other_password_opens_it(locked: Path, password: str) -> None:
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(locked, password=password)
    with pytest.raises(pypdfium2.PdfiumError, match=r"[Pp]assword"):
        pypdfium2.PdfDocument(locked, password=password)


def test_it_may_be_read_aloud_copied_and_printed_and_not_changed(locked: Path) -> None:
    with pikepdf.open(locked, password=PASSWORD) as pdf:
        allow = pdf.allow
    assert all((allow.accessibility, allow.extract, allow.print_highres, allow.modify_annotation))
    assert not any((allow.modify_other, allow.modify_assembly))


def test_its_pages_are_those_of_the_open_file(locked: Path, plain: Path) -> None:
    def texts(path: Path, password: str | None) -> list[str]:
        with pypdfium2.PdfDocument(path, password=password) as document:
            return [page.get_textpage().get_text_range() for page in document]

    assert texts(locked, PASSWORD) == texts(plain, None)


def test_it_claims_universal_access_and_no_archive(locked: Path, plain: Path) -> None:
    with pikepdf.open(locked, password=PASSWORD) as pdf:
        packet, root = pdf.Root.Metadata.read_bytes(), pdf.Root
        assert b"<pdfuaid:part>1<" in packet
        assert not any(claim in packet for claim in (b"pdfaid:part", b"pdfaExtension"))
        assert "/OutputIntents" not in root
        assert root.MarkInfo.Marked is True
    with pikepdf.open(plain) as pdf:
        assert b"<pdfaid:part>3<" in pdf.Root.Metadata.read_bytes()


@pytest.mark.needs("qpdf")
def test_qpdf_finds_no_fault(locked: Path) -> None:
    said = subprocess.run(
        ["qpdf", "--check", f"--password={PASSWORD}", str(locked)], capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout + said.stderr


def test_two_builds_differ_to_the_byte_and_not_in_what_they_say(plain: Path) -> None:
    one, other = (sealed(plain.read_bytes(), "x" * 12) for _ in range(2))
    assert one != other


def test_verify_reads_it_with_the_password(
    locked: Path, key: str, seeds: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["verify", str(locked), "--password-file", key, "--sources", str(seeds)]) == 0
    by_file = capsys.readouterr().out
    monkeypatch.setenv(passwords.VARIABLE, PASSWORD)
    assert main(["verify", str(locked), "--sources", str(seeds)]) == 0
    assert capsys.readouterr().out == by_file


def test_open_and_diff_read_it(
    locked: Path, plain: Path, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(plain), str(locked), "--password-file", key]) == 0
    assert capsys.readouterr().out == "no difference\n"
    assert main(["open", str(locked), "--password-file", key, "--out", str(tmp_path / "again.yaml")]) == 0
    assert (tmp_path / "again.yaml").read_text(encoding="utf-8").startswith("version: 1\ntitle: ")


def test_an_earlier_edition_may_be_locked(
    locked: Path, spec: Path, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = spec.parent / "second.briefing.yaml"
    second.write_text(spec.read_text(encoding="utf-8") + f"\nsince: {locked}\n", encoding="utf-8")
    asked = ["build", str(second), "--format", "pdf", "--out", str(tmp_path)]
    assert main(asked) == 2
    assert "locked with a password" in capsys.readouterr().err
    assert main([*asked, "--password-file", key]) == 0


@pytest.mark.parametrize("command", ["verify", "open"])
def test_a_wrong_password_is_one_line(
    locked: Path, spec: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(locked), "--password-file", str(spec.parent / "wrong.txt")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"briefing: {locked}: The password does not open this PDF. Ask whoever sent it.\n"


def test_no_password_says_where_one_is_looked_for(locked: Path, spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["verify", str(locked)], ["build", str(spec), "--encrypt"]):
        assert main(words) == 2
        said = capsys.readouterr().err
        assert all(way in said for way in ("--password-file FILE", passwords.VARIABLE, "terminal"))
        assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"\n", "is empty"),
        (b"two\nlines\n", "a line end"),
        (b"x" * 128, "longer than 127 bytes"),
        (b"\xff\xfeab", "no UTF-8"),
    ],
)
def test_a_password_that_would_not_do_is_refused(
    spec: Path, tmp_path: Path, content: bytes, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "password").write_bytes(content)
    asked = ["build", str(spec), "--encrypt", "--password-file", str(tmp_path / "password"), "--out", str(tmp_path)]
    assert main(asked) == 2
    assert why in capsys.readouterr().err
    assert not list(tmp_path.glob("*.pdf"))


def test_a_password_is_the_same_however_it_was_typed(plain: Path, tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "composed").write_text("café한", encoding="utf-8-sig")
    (tmp_path / "apart").write_bytes("cafe\u0301\u1112\u1161\u11ab\r\n".encode())
    (tmp_path / "a.pdf").write_bytes(sealed(plain.read_bytes(), "café한"))
    for name in ("composed", "apart"):
        assert main(["verify", str(tmp_path / "a.pdf"), "--password-file", str(tmp_path / name)]) == 0


def test_the_terminal_asks_twice(
    spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(passwords, "_at_terminal", lambda: True)
    typed = iter(["one password", "another one"])
    monkeypatch.setattr("getpass.getpass", lambda _: next(typed))
    assert main(["build", str(spec), "--encrypt", "--out", str(tmp_path)]) == 2
    assert "not the same" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_terminal_that_is_closed_at_the_question_is_one_line(
    locked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def closed(_: str) -> str:
        raise EOFError

    monkeypatch.setattr(passwords, "_at_terminal", lambda: True)
    monkeypatch.setattr("getpass.getpass", closed)
    assert main(["verify", str(locked)]) == 2
    assert "No password was typed" in capsys.readouterr().err


def test_a_spec_that_asks_for_encryption_is_never_built_open(
    spec: Path, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asking = spec.parent / "asking.briefing.yaml"
    asking.write_text(
        spec.read_text(encoding="utf-8").replace("output:\n", "output:\n  encrypt: true\n"), encoding="utf-8"
    )
    asked = ["build", str(asking), "--out", str(tmp_path)]
    assert main(asked) == 2
    assert not list(tmp_path.iterdir())
    whole = opened.briefing(asking)
    with pytest.raises(SpecError, match="there is no password"):
        build.write(whole, opened.style(whole.spec), "full", tmp_path / "pack", ("docx",))
    capsys.readouterr()
    assert main([*asked, "--password-file", key]) == 0
    assert "the Word file is not written" in capsys.readouterr().out
    assert [file.name for file in tmp_path.iterdir()] == ["asking.pdf"]


def test_what_lies_open_beside_it_is_named(
    spec: Path, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "talks.docx").write_bytes(b"from an earlier build")
    asked = ["build", str(spec), "--encrypt", "--password-file", key, "--out", str(tmp_path)]
    assert main(asked) == 0
    assert re.search(r"B075: Not encrypted, beside the PDF that is: talks\.docx\.", capsys.readouterr().out)
    assert (tmp_path / "talks.docx").read_bytes() == b"from an earlier build"
    assert main([*asked, "--format", "pdf,docx"]) == 0
    assert (tmp_path / "talks.docx").read_bytes()[:2] == b"PK"
    assert "Not encrypted, beside the PDF that is: talks.docx." in capsys.readouterr().out


def test_numbered_copies_are_encrypted_each(spec: Path, key: str, tmp_path: Path) -> None:
    many = spec.parent / "many.briefing.yaml"
    many.write_text(spec.read_text(encoding="utf-8") + "\ndistribution: [Minister, Legal desk]\n", encoding="utf-8")
    assert main(["build", str(many), "--encrypt", "--password-file", key, "--out", str(tmp_path)]) == 0
    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == ["many-copy-01.pdf", "many-copy-02.pdf"]
    for name in names:
        with pikepdf.open(tmp_path / name, password=PASSWORD) as pdf:
            assert pdf.is_encrypted


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--encrypt", "--format", "docx"], "Only the PDF can be encrypted"),
        (["--password-file", "x"], "Add --encrypt"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    spec: Path, words: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(spec), *words]) == 2
    assert why in capsys.readouterr().err


def test_a_missing_package_is_named_with_its_command(
    spec: Path, key: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(passwords, "find_spec", lambda _: None)
    assert main(["build", str(spec), "--encrypt", "--password-file", key]) == 2
    assert 'pip install "briefing[encrypt]"' in capsys.readouterr().err


@pytest.mark.parametrize("command", ["verify", "open", "import-word"])
def test_a_word_file_that_office_encrypted_is_named(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "pack.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    assert main([command, str(path)]) == 2
    assert "locked with a password by Office" in capsys.readouterr().err
