"""Frozen dataclasses written down as JSON values and read back as they were, for what must be the same in twenty years.

Shape: a dataclass is {"is": its name, field: value …}, a tuple a list, a list {"list": …}, a set {"set": … in order}, a day {"day": …},
a mapping {"map": pairs}, since the order of a mapping is part of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, get_args, get_type_hints


class NotWritable(TypeError):
    """A value that has no written form here."""


def written(value: Any) -> Any:
    """The value as JSON values.

    Raises: NotWritable.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {
            "is": type(value).__name__,
            **{one.name: written(getattr(value, one.name)) for one in fields(value)},
        }
    if isinstance(value, tuple):
        return [written(one) for one in value]
    if isinstance(value, list):
        return {"list": [written(one) for one in value]}
    if isinstance(value, set | frozenset):
        return {"set": sorted(written(one) for one in value)}
    if isinstance(value, Mapping):
        return {"map": [[key, written(one)] for key, one in value.items()]}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise NotWritable(f"{type(value).__name__} cannot be written down.")


def read_as(kind: type, values: Any) -> Any:
    """What `written` wrote of a dataclass, with all that it holds.

    Raises: KeyError for a dataclass that the kind does not speak of; TypeError for a field it has not.
    """
    return _read(values, {one.__name__: one for one in _held(kind, set())})


def _read(value: Any, kinds: Mapping[str, type]) -> Any:
    if isinstance(value, list):
        return tuple(_read(one, kinds) for one in value)
    if not isinstance(value, dict):
        return value
    if "is" in value:
        kind = kinds[value["is"]]
        return kind(**{name: _read(one, kinds) for name, one in value.items() if name != "is"})
    (form, inside), *_ = value.items()
    if form == "day":
        return date.fromisoformat(inside)
    if form == "map":
        return {key: _read(one, kinds) for key, one in inside}
    found = [_read(one, kinds) for one in inside]
    return frozenset(found) if form == "set" else found


def _held(kind: Any, seen: set[type]) -> Iterator[type]:
    """A dataclass and those that its fields speak of."""
    if isinstance(kind, type) and is_dataclass(kind) and kind not in seen:
        seen.add(kind)
        yield kind
        for hint in get_type_hints(kind).values():
            yield from _held(hint, seen)
    for inside in get_args(kind):
        yield from _held(inside, seen)


def canonical(values: Any) -> bytes:
    """JSON in one way only: keys in order, no spaces, UTF-8."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest(values: Any) -> str:
    """The SHA-256 of the canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical(values)).hexdigest()
