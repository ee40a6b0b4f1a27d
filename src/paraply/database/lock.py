"""The lock of the catalogue: what the migrations make of a database, as a digest for each part of each object.

`catalogue.lock` lies beside this module, as a package's lock lies beside its code: written from a fresh database by
`make catalogue`, read by the gate. Whatever somebody has changed by hand in a database is then a difference, of whatever kind.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from paraply.database.facts import PARTS

FILE = Path(__file__).with_name("catalogue.lock")
HEAD = "# Written by `make catalogue`: what the migrations make, by object and part. Not edited by hand.\n"
# Shape: object -> part -> digest.
Lock = Mapping[str, Mapping[str, str]]


class Connection(Protocol):
    """Django's connection or psycopg's own."""

    def cursor(self) -> Any: ...


class Difference(NamedTuple):
    """An object that is not what the migrations make; `part` is empty where the whole object is missing or one too many."""

    thing: str
    part: str
    sentence: str


def observed(connection: Connection) -> Lock:
    """What a database holds now."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    with connection.cursor() as cursor:
        for part, question in PARTS.items():
            lines: dict[str, list[str]] = defaultdict(list)
            cursor.execute(question)
            for thing, line in cursor.fetchall():
                lines[thing].append(line)
            for thing, told in lines.items():
                found[thing][part] = _digest(told)
    return found


def written(text: str) -> Lock:
    """Read a lock. Shape: a line for each object: its name, a tab, then part=digest, separated by spaces."""
    found = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            thing, parts = line.split("\t")
            found[thing] = dict(part.split("=") for part in parts.split())
    return found


def to_text(lock: Lock) -> str:
    """Write a lock."""
    lines = (
        thing + "\t" + " ".join(f"{part}={mark}" for part, mark in sorted(lock[thing].items()))
        for thing in sorted(lock)
    )
    return HEAD + "\n".join(lines) + "\n"


def differences(connection: Connection) -> list[Difference]:
    """Where a database is not what the migrations make of it."""
    return list(compare(written(FILE.read_text("utf-8")), observed(connection)))


def compare(wanted: Lock, found: Lock) -> Iterable[Difference]:
    """Each object that is missing, one too many, or otherwise in some part."""
    for thing in sorted(wanted.keys() - found.keys()):
        yield Difference(thing, "", f"Missing: {thing}.")
    for thing in sorted(found.keys() - wanted.keys()):
        yield Difference(thing, "", f"Made by no migration: {thing}.")
    for thing in sorted(wanted.keys() & found.keys()):
        here, there = wanted[thing], found[thing]
        for part in sorted(here.keys() | there.keys()):
            if here.get(part) != there.get(part):
                yield Difference(thing, part, f"Not as the migrations make it: {thing}, {part}.")


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:12]
