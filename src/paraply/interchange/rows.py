"""Records of a checked file → column values of table rows, and table rows → values for a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import models

from paraply.interchange.items import Item
from paraply.interchange.shape import Section, file_name
from paraply.programmes.models import Programme
from paraply.records.fields import Column, ImpreciseDateField, Reference

Values = dict[str, Any]


def to_row(item: Item, status_date: date) -> Values:
    """The row's columns by name; references are still keys, the programme and the row's own id are left out."""
    row: Values = {}
    for column in item.section.columns():
        row[column.name] = _stored(column, item, status_date)
    for name, value in item.section.fixed.items():
        row[name] = value or None
    if item.section.parent and item.parent:
        row[item.section.parent] = item.parent.key
    if (
        "participant" in {column.name for column in item.section.model._meta.concrete_fields}
        and item.participant
    ):
        row["participant"] = item.participant
    return row


def _stored(column: Column, item: Item, status_date: date) -> Any:
    name = file_name(column)
    if column.name == "sources":
        return list(item.inherited("source") or ())
    if column.name == "observed":
        return date.fromisoformat(str(item.inherited("observed") or status_date.isoformat()))
    value = item.values.get(name)
    if value is None:
        return column.get_default() if not column.null else None
    if isinstance(column, ImpreciseDateField):
        return str(value)
    if isinstance(column, models.DateField):
        return date.fromisoformat(str(value))
    return value


def to_values(
    section: Section,
    row: models.Model,
    keys: Mapping[type[models.Model], Mapping[int, str]],
    status_date: date,
) -> Values:
    """What the file says of a row: its columns in order, those that have their default left out."""
    values: Values = {}
    for column in section.columns():
        value = getattr(row, column.attname)
        if isinstance(column, models.ForeignKey):
            value = keys[column.related_model].get(value)
        if not _is_default(column, value, status_date):
            values[file_name(column)] = value.isoformat() if isinstance(value, date) else value
    return values


def _is_default(column: Column, value: Any, status_date: date) -> bool:
    if column.name == "observed":
        return bool(value == status_date)
    if value is None:
        return True
    return bool(column.has_default() and value == column.get_default())


def head_columns() -> list[Column]:
    """The programme's own columns that the file holds, besides its id, in the table's order."""
    return [column for column in Programme._meta.concrete_fields if column.name not in ("id", "key")]


def key_of(row: models.Model) -> str:
    """The key that the file knows the row by; every table of the file has one."""
    return str(row.key)  # type: ignore[attr-defined]


def order(sections: list[Section]) -> list[type[models.Model]]:
    """Tables so that each comes after those it refers to (a table may refer to itself)."""
    waiting = list(dict.fromkeys(section.model for section in sections))
    ordered: list[type[models.Model]] = []
    while waiting:
        ready = [model for model in waiting if not (referred(model) & set(waiting)) - {model}]
        ordered += ready
        waiting = [model for model in waiting if model not in ready]
    return ordered


def referred(model: type[models.Model]) -> set[type[models.Model]]:
    """Tables of the programme file that a table's columns point to."""
    return {column.related_model for column in references(model)}


def references(model: type[models.Model]) -> list[Reference]:
    """The columns that hold another record's key in the file (the programme is the file itself)."""
    return [
        column
        for column in model._meta.concrete_fields
        if isinstance(column, models.ForeignKey) and column.name != "programme"
    ]


__all__ = ["Values", "order", "references", "referred", "to_row", "to_values"]
