"""The organisation page's parts: levels around each table as signs, the participant's own words, and where evidence opens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from paraply.comparison.organisation.one import SeatTable
from paraply.kernel.localised import Localised
from paraply.programmes.facts import AliasFact, TermFact

# The row of the matrix whose evidence lists a body's seats.
EVIDENCE = {
    "steering_group": "register.steering_group",
    "project_group": "register.project_group",
    "learning_arena": "register.project_group",
}
# A table with more rows than this scrolls in a frame of its own, under its head.
LONG = 24


@dataclass(frozen=True, slots=True)
class Share:
    """One level's part of a table. `seats` and `others`: one entry for each sign to draw."""

    level: str
    count: int
    seats: range
    others: range


@dataclass(frozen=True, slots=True)
class Profile:
    """A table by its levels. `evidence`: the row that opens its seats; "" where there is none."""

    table: SeatTable
    evidence: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word of the participant's own beside the standard term."""

    key: str
    term: Localised
    alias: AliasFact


def profiles(tables: Iterable[SeatTable]) -> tuple[Profile, ...]:
    """Each body with how many seats every level has."""
    return tuple(_profile(table) for table in tables)


def _profile(table: SeatTable) -> Profile:
    shares = tuple(
        Share(level, count, range(count), range((table.size or count) - count))
        for level, count in table.levels
    )
    return Profile(table, EVIDENCE.get(table.body.kind, ""), shares)


def own_words(aliases: Iterable[AliasFact], terms: Iterable[TermFact]) -> tuple[OwnWord, ...]:
    """The participant's own words with the terms they stand for; a term that the glossary lacks is shown by its key."""
    known = {term.key: term.term for term in terms}
    return tuple(
        OwnWord(alias.term, known.get(alias.term, Localised.same(alias.term)), alias) for alias in aliases
    )


def long(tables: Iterable[SeatTable]) -> bool:
    """Whether the seats are more than can be read at a glance."""
    return sum(len(table.places) for table in tables) > LONG
