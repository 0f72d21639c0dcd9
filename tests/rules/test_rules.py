"""The numbered rules: each that is raised is explained, and each that is explained is raised."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import assemble, cli
from briefing.commands.explain import page
from briefing.rules import FILE, rules
from briefing.spec import reader

ROOT = Path(__file__).parents[2]
CODE = re.compile(r"B\d{3}")
SPEC = """\
title: T
sources: .
themes:
  - title: Fisheries
bottom_line: Nothing (S1).
"""


def _modules() -> Iterator[ast.Module]:
    for file in sorted((ROOT / "briefing").rglob("*.py")):
        yield ast.parse(file.read_text(encoding="utf-8"))


def _raised() -> Iterator[tuple[str, str]]:
    """Each code that stands in the program, with its severity where that is plain from the code."""
    for module in _modules():
        names = {
            target.id: line.value.value
            for line in module.body
            if isinstance(line, ast.Assign) and isinstance(line.value, ast.Constant)
            for target in line.targets
            if isinstance(target, ast.Name) and isinstance(line.value.value, str)
        }
        # An assignment alone is no use: a code counts where its name or its number is given to something.
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and node.args:
                yield from _of_call(node, names)


def _of_call(call: ast.Call, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    given = [(_word(arg, names) or "") for arg in call.args]
    if not CODE.fullmatch(given[0]):
        return
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if called == "Problem":
        yield given[0], given[1]
    else:
        yield given[0], {"complain": "error", "warn": "warning"}.get(called, "")


def _word(node: ast.expr, names: dict[str, str]) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name):
        return names.get(node.id)
    return None


def _imported() -> set[str]:
    """Names of codes that other modules take from the one that defines them."""
    taken = set()
    for module in _modules():
        for node in ast.walk(module):
            if isinstance(node, ast.Attribute):
                taken.add(node.attr)
            elif isinstance(node, ast.ImportFrom):
                taken.update(alias.name for alias in node.names)
    return taken


def _defined() -> Iterator[tuple[str, str]]:
    for module in _modules():
        for line in module.body:
            if isinstance(line, ast.Assign) and isinstance(line.value, ast.Constant):
                for target in line.targets:
                    if isinstance(target, ast.Name) and CODE.fullmatch(str(line.value.value)):
                        yield target.id, str(line.value.value)


def test_every_code_raised_is_registered_and_every_one_registered_is_raised() -> None:
    raised = {code for code, _ in _raised()}
    imported = _imported()
    raised |= {code for name, code in _defined() if name in imported}
    assert raised == set(rules())


def test_a_rule_has_the_severity_it_is_raised_with() -> None:
    for code, severity in _raised():
        if severity in ("error", "warning", "note"):
            assert rules()[code].severity == severity, code


def test_codes_are_well_formed_and_given_once() -> None:
    written = re.findall(r"code: (\S+)", FILE.read_text(encoding="utf-8"))
    assert all(CODE.fullmatch(code) for code in written)
    assert len(written) == len(set(written))


@pytest.mark.parametrize("rule", rules().values(), ids=list(rules()))
def test_a_rule_explains_itself(rule) -> None:  # type: ignore[no-untyped-def]
    for words in (rule.title, rule.means, rule.matters, rule.example, rule.remedy):
        assert words.strip() == words
        assert words
    assert rule.means.endswith(".")
    assert rule.matters.endswith(".")
    assert max(map(len, page(rule).splitlines())) <= 100


def test_explain_lists_all_and_tells_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(rules())
    assert cli.main(["explain", "b033"]) == 0
    assert "A theme without an excerpt" in capsys.readouterr().out
    assert cli.main(["explain", "B330"]) == 2
    assert "There is no rule 'B330'" in capsys.readouterr().err


def _pack(folder: Path, more: str) -> Path:
    (folder / "a.txt").write_text("Published: 1 March 2026\n\nThe two leaders met on Monday in Geneva.\n", "utf-8")
    path = folder / "p.briefing.yaml"
    path.write_text(SPEC + more, "utf-8")
    return path


def _complaints(path: Path) -> list[str]:
    return [f"{p.where and p.where.line}: {p.code} {p.message}" for p in reader.problems(path)]


def test_a_rule_switched_off_is_silent_and_counted_with_its_reason(tmp_path: Path) -> None:
    made = assemble.briefing(spec := reader.read(_pack(tmp_path, "")), assemble.read(spec))
    assert "B033" in {problem.code for problem in made.problems}
    path = _pack(tmp_path, "checks:\n  - {off: B033, reason: no fish this week}\n")
    quiet = assemble.briefing(spec := reader.read(path), assemble.read(spec))
    assert "B033" not in {problem.code for problem in quiet.problems}
    (line,) = [line for line in quiet.ledger if "B033" in line.what]
    assert line.count == 1
    assert "no fish this week" in line.detail


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{off: B042, reason: x}", "7: B117 B042 is an error and cannot be switched off."),
        ("{off: B071, reason: x}", "7: B117 B071 cannot be switched off."),
        ("{off: B333, reason: x}", "7: B117 there is no rule 'B333'."),
        ("{off: B033, reason: ' '}", "7: B103 'reason' is empty."),
        ("{off: B033}", "7: B103 'reason' is missing."),
    ],
)
def test_what_cannot_be_switched_off(tmp_path: Path, written: str, told: str) -> None:
    assert _complaints(_pack(tmp_path, f"checks:\n  - {written}\n")) == [told]


def test_a_rule_is_switched_off_once(tmp_path: Path) -> None:
    twice = "checks:\n  - {off: B033, reason: x}\n  - {off: B033, reason: y}\n"
    assert _complaints(_pack(tmp_path, twice)) == ["8: B117 B033 is switched off twice."]


def test_a_lost_decision_is_told_with_its_line(tmp_path: Path) -> None:
    more = "chronology:\n  events:\n    - {do: drop, quote: no such words}\n"
    path = _pack(tmp_path, more)
    made = assemble.briefing(spec := reader.read(path), assemble.read(spec))
    assert [str(p.where) for p in made.problems if p.code == "B042"] == [f"{path}:8:7"]
