"""Telling apart records that are called the same. A name is for reading; only the key says which record it is. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar
from unicodedata import normalize

from paraply.records.facts import NamedFact

F = TypeVar("F", bound=NamedFact)


def told_apart(facts: Iterable[F], marks: Mapping[str, str] | None = None) -> list[F]:
    """The facts, those that share a name within one participant called "name (mark)".

    `marks`: what to tell some facts apart by, by key; the key itself for the others, and where the marks are the same too.
    """
    found = list(facts)
    for known in (marks or {}, {}):
        shared = Counter(map(_called, found))
        found = [
            replace(fact, name=f"{fact.name} ({known.get(fact.key, fact.key)})")
            if fact.name and shared[_called(fact)] > 1
            else fact
            for fact in found
        ]
    return found


def _called(fact: NamedFact) -> tuple[str | None, str]:
    """What is the same for two names that nobody can tell apart when reading."""
    words = " ".join(normalize("NFC", fact.name).split())
    return fact.participant, normalize("NFC", words.casefold())
