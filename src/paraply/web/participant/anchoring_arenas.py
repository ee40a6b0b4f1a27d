"""Anchoring as the page shows it: items with their places, and what became of them between two dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from paraply.comparison.anchoring.arenas import Anchoring, Arena, ArenaGroup, anchoring
from paraply.comparison.anchoring.changes import AnchoringChange, ArenaChange, Became, ItemChange, StatusStep
from paraply.comparison.anchoring.items import EVALUATORS, NO_PARTICIPATION, AnchoringItem
from paraply.comparison.anchoring.words import PARTICIPATION_MEANINGS, ROUTE_MEANINGS
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.answers import ORDER_OF_STATUS, UNKNOWN
from paraply.comparison.overview import Citation, citations
from paraply.kernel.localised import Localised
from paraply.records.facts import DocumentFact, StatementFact

_MEANINGS = {"political": ROUTE_MEANINGS, "users": PARTICIPATION_MEANINGS}
# Always shown, so that what is missing is seen; the other kinds of participation only where something is recorded.
_ALWAYS = ("seat", "formal", "process", "active", "heard")
# What the evaluators say the words mean, in the order they are read.
_TOPICS = ("anchoring_concept", "political_route", "participation_type")


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item with its places. `change`: what became of it between the two dates; None where one date is shown."""

    item: AnchoringItem
    cited: tuple[Citation, ...]
    change: ItemChange | None = None


@dataclass(frozen=True, slots=True)
class GroupView:
    """A route or a kind of participation. `counts`: whether it is participation at all; `step`: on the two dates."""

    group: ArenaGroup
    meaning: Localised
    lines: tuple[ItemView, ...]
    counts: bool
    step: StatusStep | None


@dataclass(frozen=True, slots=True)
class ArenaView:
    """An arena with its lines, own beside evaluators'. `shared`: how many both sides tell of; `elsewhere`: lines that are
    on record on the other date alone.
    """

    arena: Arena
    own: tuple[ItemView, ...]
    judged: tuple[ItemView, ...]
    shared: int
    branches: tuple[GroupView, ...]
    step: StatusStep | None
    elsewhere: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """A status with the arenas that have come so far and no further, or the measure of one with routes."""

    status: str
    arenas: tuple[Arena, ...]
    measured: Localised = field(default_factory=Localised)


def arena_views(
    now: Anchoring, changed: AnchoringChange | None, documents: Mapping[str, DocumentFact]
) -> tuple[ArenaView, ...]:
    """A participant's arenas, held against another date where one is given."""
    arenas = changed.arenas if changed else {}
    return tuple(_view(arena, arenas.get(arena.key), documents) for arena in now.arenas)


def _view(arena: Arena, changed: ArenaChange | None, documents: Mapping[str, DocumentFact]) -> ArenaView:
    found = changed.items if changed else {}
    lines = [
        ItemView(item, citations(item.fact, documents), found.get(item.fact.key)) for item in arena.items
    ]
    shown = [group for group in arena.groups if group.items or group.key in _ALWAYS]
    return ArenaView(
        arena,
        tuple(line for line in lines if line.item.own),
        tuple(line for line in lines if not line.item.own),
        sum(line.item.own and bool(line.item.voices & EVALUATORS) for line in lines),
        tuple(_branch(arena.key, group, lines, changed) for group in shown),
        changed.step if changed else None,
        tuple(
            ItemView(one.item, citations(one.item.fact, documents), one)
            for one in (changed.elsewhere if changed else ())
        ),
    )


def _branch(
    arena: str, group: ArenaGroup, lines: Iterable[ItemView], changed: ArenaChange | None
) -> GroupView:
    keys = {item.fact.key for item in group.items}
    own = tuple(line for line in lines if line.item.fact.key in keys)
    step = changed.groups.get(group.key) if changed else None
    return GroupView(group, _MEANINGS[arena][group.key], own, group.key not in NO_PARTICIPATION, step)


def anchored(records: ProgrammeRecords, keys: Iterable[str]) -> tuple[Anchoring, ...]:
    """The anchoring of some participants, in the order of their keys."""
    by_key = {one.key: one for one in records.participants}
    return tuple(anchoring(by_key[key], records.documents, records.findings) for key in keys)


def in_short(now: Anchoring) -> tuple[Reached, ...]:
    """The arenas by how far they have come, the furthest first, what nobody knows last."""
    order = (*reversed(ORDER_OF_STATUS), UNKNOWN)
    plain = [one for one in now.arenas if not one.measured]
    found = (Reached(status, tuple(one for one in plain if one.reached == status)) for status in order)
    routed = (Reached("", (one,), one.measured) for one in now.arenas if one.measured)
    return (*routed, *(one for one in found if one.arenas))


def counted(changed: AnchoringChange) -> tuple[tuple[Became, int], ...]:
    """How many items became what; those that stayed are left out."""
    return tuple((became, changed.count(became)) for became in Became if became is not Became.SAME)


def meanings(records: ProgrammeRecords) -> tuple[tuple[str, tuple[StatementFact, ...]], ...]:
    """What anchoring, the political routes and the kinds of participation mean, by topic."""
    found = ((topic, tuple(one for one in records.statements if one.topic == topic)) for topic in _TOPICS)
    return tuple((topic, statements) for topic, statements in found if statements)
