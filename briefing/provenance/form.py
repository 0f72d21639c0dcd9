"""The audit record as bytes and back: JSON with one line an entry, the same bytes for the same record.

A record is whole when its bytes are exactly what its values are written as, and its seal is the
SHA-256 of those bytes with the seal left empty. The seal finds damage and careless edits; who
edits record, seal and pages together is found by the sources only.
"""

from __future__ import annotations

import hashlib
import json
import typing
from typing import Any

from briefing.errors import BriefingError, CheckFailed
from briefing.provenance.record import FORMAT, VERSION, Quotation, Record, Statement

LARGEST = 64 * 1024 * 1024
"""Bytes of a record this program is ready to read."""
_ENCODER = json.JSONEncoder(ensure_ascii=False)


_UNSEALED = '""\n}\n'
"""How a record ends that has no seal yet."""


class DamagedError(CheckFailed):
    """There is a record, and it cannot be read any more."""


class UnknownError(BriefingError):
    """A record of a newer program, or something else altogether."""


def digest(text: str) -> str:
    """SHA-256 of a text as UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def encoded(text: str) -> bytes:
    """A text as it is enclosed. What UTF-8 cannot carry is an escape by now."""
    return text.encode("utf-8", "replace")


def seal(record: Record) -> str:
    """The seal a record must have."""
    return digest(text(record._replace(seal="")))


def sealed_text(record: Record) -> str:
    """A new record as it is enclosed in a file, sealed."""
    blank = text(record._replace(seal=""))
    return f'{blank.removesuffix(_UNSEALED)}"{digest(blank)}"\n}}\n'


def text(record: Record) -> str:
    """The record as it is written, with the seal it has."""
    lines = []
    for name, value in _plain(record).items():
        written = _line(value)
        if isinstance(value, list) and value:
            written = "[\n  " + ",\n  ".join(_line(item) for item in value) + "\n ]"
        lines.append(f" {_line(name)}: {written}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def read(written: str) -> tuple[Record, tuple[str, ...]]:
    """The record, and what shows that it is not as this program wrote it.

    Raises DamagedError where it cannot be read at all, UnknownError for a version this program does not know.
    """
    data = _parsed(written)
    if data.get("format") != FORMAT:
        raise DamagedError("The audit record inside this file is not one: its format is not named.")
    version = data.get("version")
    if isinstance(version, int) and version > VERSION:
        raise UnknownError(
            f"The audit record is written in version {version}; this program reads version {VERSION}.",
            remedy="Install a newer program.",
        )
    try:
        record: Record = _made(Record, data, "record")
    except ValueError as fault:
        raise DamagedError(f"The audit record is damaged: {fault}.") from None
    printed: list[Quotation | Statement] = [*record.excerpts, *record.chronology]
    for quoted in printed:
        if not quoted.supports:
            raise DamagedError(f"The audit record is damaged: {quoted.anchor} has no source.")
    return record, tuple(_faults(record, written))


def _parsed(written: str) -> dict[str, Any]:
    if len(written) > LARGEST:
        raise DamagedError(f"The audit record is larger than {LARGEST // 1024 // 1024} MB; it is not read.")
    try:
        data = json.loads(written)
    except (ValueError, RecursionError) as fault:
        place = f" (line {fault.lineno}, column {fault.colno})" if isinstance(fault, json.JSONDecodeError) else ""
        raise DamagedError(f"The audit record is damaged: it is not valid JSON{place}.") from None
    if not isinstance(data, dict):
        raise DamagedError("The audit record is damaged: it is not a group of keys.")
    return data


def _faults(record: Record, written: str) -> list[str]:
    faults = []
    if not 1 <= record.version <= VERSION:
        faults.append(f"it says it is of version {record.version}, which there never was")
    try:
        whole = seal(record) == record.seal
    except (ValueError, RecursionError):
        whole = False
    if not whole:
        faults.append("its seal does not fit its content: something in it was changed after the pack was built")
    elif text(record) != written:
        faults.append("its bytes are not as this program writes them")
    return faults


def _line(value: object) -> str:
    made = _ENCODER.encode(value)
    return made if made.isascii() or _writable(made) else "".join(_escaped(character) for character in made)


def _writable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\ufffe" not in text and "\uffff" not in text


def _escaped(character: str) -> str:
    """Surrogates and noncharacters are legal in JSON, but not in UTF-8 or in XML."""
    return character if _writable(character) else f"\\u{ord(character):04x}"


def _plain(value: Any) -> Any:
    if isinstance(value, str | int):
        return value
    names = _names(type(value))
    if names:
        defaults = _defaults(type(value))
        made = {name: getattr(value, name) for name in names}
        return {
            name: _plain(part) for name, part in made.items() if name == "seal" or part != defaults.get(name, _NONE)
        }
    return [_plain(item) for item in value]


_NONE = object()


def _defaults(form: Any) -> dict[str, Any]:
    """What later versions have added, with what stands for it in an older record."""
    defaults: dict[str, Any] = getattr(form, "_field_defaults", {})
    return defaults


def _names(form: Any) -> tuple[str, ...]:
    """The keys of a type of the record; those from the model are dataclasses with slots."""
    names: tuple[str, ...] = getattr(form, "_fields", ()) or getattr(form, "__slots__", ())
    return names if form is not tuple else ()


def _made(form: Any, value: Any, path: str) -> Any:
    """A value of the form from plain JSON; ValueError names the first place that does not fit."""
    if typing.get_origin(form) is tuple:
        if not isinstance(value, list):
            raise ValueError(f"{path} is not a list")
        inner = typing.get_args(form)[0]
        return tuple(_made(inner, item, f"{path}[{number}]") for number, item in enumerate(value))
    if _names(form):
        hints = typing.get_type_hints(form)
        needed = hints.keys() - _defaults(form)
        if not isinstance(value, dict) or not needed <= value.keys() <= hints.keys():
            raise ValueError(f"{path} does not have the keys it should")
        made: Any = form
        return made(**{name: _made(hints[name], value[name], f"{path}.{name}") for name in hints if name in value})
    # bool is a kind of int in Python, and is none in a record.
    if type(value) is not form:
        raise ValueError(f"{path} is not of the kind it should be")
    return value
