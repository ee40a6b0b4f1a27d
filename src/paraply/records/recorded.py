"""When a record was written, changed and by whom: recorded time, kept by triggers beside the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

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
