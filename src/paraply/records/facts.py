"""Records as plain frozen values, for everything that computes. No Django here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from paraply.kernel.localised import Localised


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One record as it held on the date asked for. `sources`: "DOCUMENT § section".

    `since`: the day from which it holds; the day it was observed where nobody knows its start. `starts`, `ends`: its start and
    end themselves, None where nobody knows them; `observed`: the day that somebody saw it. Two facts that differ in nothing
    else are the same.
    """

    key: str
    sources: tuple[str, ...] = ()
    basis: str = "observed"
    status: str = "existing"
    note: Localised = field(default_factory=Localised)
    participant: str | None = None
    since: date | None = field(default=None, compare=False)
    starts: str | None = field(default=None, compare=False)
    ends: str | None = field(default=None, compare=False)
    observed: date | None = field(default=None, compare=False)

    @property
    def matter(self) -> str:
        """What the fact is about, when two facts on it from different voices exclude each other; "" otherwise."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFact(Fact):
    """A record with a name of its own, the same in every language. Two may be called the same: see `records.names`."""

    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFact(Fact):
    topic: str = "other"
    about: str = ""
    actor: str = ""
    heading: Localised = field(default_factory=Localised)
    text: Localised = field(default_factory=Localised)
    points: tuple[Localised, ...] = ()
    questions: tuple[Localised, ...] = ()
    polarity: str = "neutral"
    weight: str | None = None

    @property
    def matter(self) -> str:
        return f"statement:{self.about}" if self.about else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFact(Fact):
    """A register that is complete on the date asked for."""

    register: str = ""
    complete_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFact(Fact):
    title: str = ""
    kind: str = ""
    owner: str = ""
    year: int | None = None
    text: Localised = field(default_factory=Localised)
    voices: tuple[Mapping[str, str], ...] = ()


def cite(source: str) -> tuple[str, str]:
    """Split "DOCUMENT § section" into its two parts."""
    document, _, section = source.partition(" § ")
    return document, section


def voice_of(source: str, documents: Mapping[str, DocumentFact]) -> str:
    """Who speaks in the cited part: the first of the document's voices whose section the citation begins with.

    An unnamed voice is a register: a plan or a minute speaks for itself.
    """
    document, section = cite(source)
    found = documents.get(document)
    for voice in found.voices if found else ():
        if section.startswith(voice["section"]):
            return voice["voice"]
    return "register"
