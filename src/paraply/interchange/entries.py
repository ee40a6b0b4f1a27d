"""The records of a programme file as the contexts' rules read them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from paraply.interchange.items import Item
from paraply.interchange.shape import FILE_NAMES, file_name
from paraply.kernel.dates import ImpreciseDate, NotADate, OutsideYears, is_within_years
from paraply.kernel.files.refusals import Path
from paraply.programmes.models import Programme
from paraply.records.fields import Column, ImpreciseDateField, YearField
from paraply.records.rules import Entry


@dataclass(frozen=True)
class Read:
    """An entry with where it stands in the file, and which of its columns hold no date that can be meant there."""

    entry: Entry
    path: Path
    given: Collection[str]
    no_dates: dict[str, tuple[NotADate, Any]] = field(default_factory=dict)

    def place(self, column: str) -> Path:
        """Where a column stands in the file."""
        return (*self.path, FILE_NAMES.get(column, column))

    def inherits(self, column: str) -> bool:
        """Whether a value stands elsewhere in the file, where what is wrong with it is told."""
        return bool(self.entry.columns.get(column)) and FILE_NAMES.get(column, column) not in self.given


def entry_of(item: Item, status_date: Any, flawed: Collection[Path]) -> Read:
    """One record of the file. `status_date`: the day it was observed unless it says so; `flawed`: fields that cannot be read."""
    values, no_dates = {}, {}
    for column in item.section.columns():
        if (*item.path, file_name(column)) in flawed:
            continue
        given = _given(column, item, status_date)
        try:
            values[column.name] = _typed(column, given)
        except NotADate as error:
            no_dates[column.name] = error, given
    values |= {name: value or None for name, value in item.section.fixed.items()}
    if item.section.parent and item.parent:
        values[item.section.parent] = item.parent.key
    if item.participant:
        values["participant"] = item.participant
    return Read(Entry(item.section.table, item.key, values), item.path, item.values, no_dates)


def _given(column: Column, item: Item, status_date: Any) -> Any:
    """What the file says of a column, on the record or around it, or what holds where it says nothing."""
    if column.name == "observed":
        return item.inherited("observed") or status_date
    if column.name == "sources":
        return _citations(item.inherited("source"))
    value = item.values.get(file_name(column))
    if value is None and not column.null and column.has_default():
        return column.get_default()
    return value


def _citations(given: Any) -> list[str]:
    """What is cited, also by a record around whose citation has a fault of its own."""
    return [str(source) for source in given] if isinstance(given, list) else [str(given)] if given else []


def head_of(head: dict[str, Any]) -> Read:
    """The programme itself; its `status_date` is the day its records were observed."""
    values, no_dates = {}, {}
    for column in Programme._meta.concrete_fields:
        given = head.get(file_name(column))
        try:
            values[column.name] = _typed(column, given)
        except NotADate as error:
            no_dates[column.name] = error, given
    # Its own sources are no rule's matter: nothing inherits them, and its form says that there is one.
    values.pop("sources")
    return Read(Entry(Programme._meta.label, str(head.get("id")), values), ("programme",), head, no_dates)


def _typed(column: Column, value: Any) -> Any:
    if value is None:
        return value
    if isinstance(column, ImpreciseDateField | models.DateField):
        return ImpreciseDate.parse(str(value))
    if isinstance(column, YearField) and not is_within_years(value):
        raise OutsideYears(value)
    return value


def by_table(reads: Iterator[Read] | list[Read]) -> dict[str, list[Entry]]:
    """The entries as rules take them, each table's in the order of the file."""
    found: dict[str, list[Entry]] = {}
    for read in reads:
        found.setdefault(read.entry.table, []).append(read.entry)
    return found
