"""When a record was written, changed and by whom: recorded time, kept by triggers beside the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps

from paraply.access.queries import names_of
from paraply.kernel.localised import Localised
from paraply.records.facts import Fact
from paraply.records.loading import tables_of


@dataclass(frozen=True, slots=True)
class Recorded:
    """One writing of a record. `what`: insert, update or delete; `by`: what the user is called, None outside anybody's work."""

    what: str
    when: datetime
    by: Localised | None


@dataclass(frozen=True, slots=True)
class Revision:
    """How many times some columns of a record have been written otherwise than before, and when they were last."""

    number: int
    when: datetime


def revision(programme: int, kind: type[Fact], key: str, columns: Sequence[str]) -> Revision | None:
    """The revision of a record's columns; None when no writing of it can be seen. Writings of other columns count as none."""
    found: Revision | None = None
    before: tuple[Any, ...] = ()
    for when, *values in _writings(programme, kind, key, columns):
        if found is None or tuple(values) != before:
            found, before = Revision(found.number + 1 if found else 0, when), tuple(values)
    return found


def _writings(programme: int, kind: type[Fact], key: str, columns: Sequence[str]) -> list[tuple[Any, ...]]:
    """Moment and columns of each writing of a record, oldest first."""
    rows: list[tuple[Any, ...]] = []
    for table in tables_of(kind):
        history = apps.get_model(f"{table}Event")._default_manager.filter(programme_id=programme, key=key)
        rows += history.order_by("pgh_id").values_list("pgh_created_at", *columns)
    return rows


def recorded(programme: int, facts: Iterable[Fact]) -> dict[str, tuple[Recorded, ...]]:
    """The writings of each fact's record, oldest first, by key: one query for each table the facts come from."""
    keys: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        for table in tables_of(type(fact)):
            keys[table].append(fact.key)
    rows = [row for table, wanted in keys.items() for row in _events(table, programme, wanted)]
    names = names_of({by for *_, by in rows if by is not None})
    found: dict[str, list[Recorded]] = defaultdict(list)
    for key, what, when, by in sorted(rows, key=lambda row: row[2]):
        found[key].append(Recorded(what, when, names.get(by) if by is not None else None))
    return {key: tuple(writings) for key, writings in found.items()}


def _events(table: str, programme: int, keys: list[str]) -> list[tuple[str, str, datetime, int | None]]:
    history = apps.get_model(f"{table}Event")._default_manager.filter(programme_id=programme, key__in=keys)
    return list(history.values_list("key", "pgh_label", "pgh_created_at", "recorded_by"))
