"""Anchoring as the page shows it: items with their places, and what is new, gone or moved since another date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from paraply.comparison.anchoring import Anchoring, Arena, Group, anchoring
from paraply.comparison.anchoring_items import NO_PARTICIPATION, Item
from paraply.comparison.anchoring_words import KIND_MEANINGS, ROUTE_MEANINGS
from paraply.comparison.programme import ProgrammeRecords
from paraply.comparison.reads import Citation, citations
from paraply.kernel.localised import Localised
from paraply.records.facts import DocumentFact

_MEANINGS = {**KIND_MEANINGS, **ROUTE_MEANINGS}


@dataclass(frozen=True, slots=True)
class Line:
    """An item with its places. `change`: new, moved, or "" ; `was`: its status on the other date, when it has moved."""

    item: Item
    cited: tuple[Citation, ...]
    change: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """A route or a kind of participation. `counts`: whether it is participation at all."""

    group: Group
    meaning: Localised
    lines: tuple[Line, ...]
    counts: bool


@dataclass(frozen=True, slots=True)
class ArenaView:
    """An arena with its lines, own beside evaluators'. `was`: how far it had come on the other date; `gone`: what is no more."""

    arena: Arena
    own: tuple[Line, ...]
    judged: tuple[Line, ...]
    branches: tuple[Branch, ...]
    was: str
    gone: tuple[Item, ...]


def arena_views(
    now: Anchoring, then: Anchoring | None, documents: Mapping[str, DocumentFact]
) -> tuple[ArenaView, ...]:
    """A participant's arenas, held against another date where one is given."""
    return tuple(_view(arena, then.arena(arena.key) if then else None, documents) for arena in now.arenas)


def _view(arena: Arena, then: Arena | None, documents: Mapping[str, DocumentFact]) -> ArenaView:
    before = {item.fact.key: item for item in then.items} if then else {}
    lines = [_line(item, before, then is not None, documents) for item in arena.items]
    now = {item.fact.key for item in arena.items}
    return ArenaView(
        arena,
        tuple(line for line in lines if line.item.own),
        tuple(line for line in lines if line.item.judged and not line.item.own),
        tuple(_branch(group, lines) for group in arena.groups if arena.key == "political" or group.items),
        then.reached if then else "",
        tuple(item for key, item in before.items() if key not in now),
    )


def _line(
    item: Item, before: Mapping[str, Item], compared: bool, documents: Mapping[str, DocumentFact]
) -> Line:
    cited = citations(item.fact, documents)
    if not compared:
        return Line(item, cited)
    earlier = before.get(item.fact.key)
    if earlier is None:
        return Line(item, cited, "new")
    return Line(item, cited, "moved", earlier.status) if earlier.status != item.status else Line(item, cited)


def _branch(group: Group, lines: Iterable[Line]) -> Branch:
    keys = {item.fact.key for item in group.items}
    own = tuple(line for line in lines if line.item.fact.key in keys)
    return Branch(group, _MEANINGS.get(group.key, Localised()), own, group.key not in NO_PARTICIPATION)


def anchored(records: ProgrammeRecords, keys: Iterable[str]) -> tuple[Anchoring, ...]:
    """The anchoring of some participants, in the order of their keys."""
    by_key = {one.key: one for one in records.participants}
    return tuple(anchoring(by_key[key], records.documents, records.findings) for key in keys)
