"""Quotations in other scripts stand the test in both formats."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.provenance import form
from tests.evaluations import tampering
from tests.evaluations.tampering import Honest, verified

ARTICLE = (
    """\
A heading of the day

The minister 한서윤 met 林文海 on North Korea, 두 정상은 무역 협력을 확대하기로 합의했다, and both left.

中国国家主席习近平周六表示，North Korea 问题需要通过对话解决，双方应当保持耐心，维护地区和平与稳定，这符合各方共同利益。

The North Korea envoy said שלום עולם זה מבחן 123 של ציטוט in his speech at the talks.

The North Korea envoy said السلام لا يتحقق إلا بالحوار 45 in his speech.

قال الوزير إن North Korea وقعت 14 مذكرة (في يناير) 2026.

The cafe\u0301 on North Korea had \ufb01ne print, \u200bzero\u00adwidth signs, no\u00a0break\u202fspaces.

The North Korea bell\x07 rang\x01\x1b in the har\x08bour\x7f, twice\x1fover and\x0bout.

The North Korea envoy wrote שלום \U00010a60\U00010a61 עולם \U00010a60 in a letter of the talks.

North Korea is a state-of-the-art case of non\u2011stop over-the-counter hard-line North-South step-by-step talks.

"""
    + "North Korea said this again and again in a paragraph that runs over a page. " * 80
)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Honest:
    folder = tmp_path_factory.mktemp("scripts")
    (folder / "articles").mkdir()
    (folder / "articles" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    spec = folder / "spec.briefing.yaml"
    theme = "  - title: North Korea\n    terms: [North Korea]\n    most: 100\n"
    spec.write_text(f"version: 1\ntitle: Scripts\nsources: [articles]\nthemes:\n{theme}", encoding="utf-8")
    return tampering.built(folder, spec, folder / "articles")


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_every_script_is_read_back_as_it_was_quoted(pack: Honest, ending: str) -> None:
    code, said = verified(pack.folder / f"pack.{ending}", "--sources", pack.sources)
    assert code == 0, said


@pytest.mark.parametrize(
    ("old", "new"),
    [("무역", "무력"), ("习近平", "习近乎"), ("שלום", "שלוט"), ("السلام", "السلوم"), ("hard-line", "hardline")],
)
def test_a_changed_letter_of_any_script_is_found(pack: Honest, tmp_path: Path, old: str, new: str) -> None:
    words = next(e.words for e in form.read(pack.enclosure.record)[0].excerpts if old in e.words)
    doctored = tampering.replaced(pack.document, words, words.replace(old, new))
    code, said = verified(tampering.drawn(pack, doctored, tmp_path / "changed.pdf"))
    assert code == 1, said
    assert "the words differ" in said


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [("bell", "twice", "twlce"), ("envoy wrote", "עולם", "עולמ"), ("envoy wrote", "letter", "lettre")],
)
def test_a_change_is_found_beside_what_nobody_sees_and_what_no_font_draws(
    pack: Honest, tmp_path: Path, part: str, old: str, new: str
) -> None:
    words = next(e.words for e in form.read(pack.enclosure.record)[0].excerpts if part in e.words)
    doctored = tampering.replaced(pack.document, words, words.replace(old, new))
    code, said = verified(tampering.drawn(pack, doctored, tmp_path / "changed.pdf"))
    assert code == 1, said
    assert "the words differ" in said
