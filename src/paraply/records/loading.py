"""Rows of a table → frozen facts, those that hold on a date, in one query."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, TypeVar

from django.db import models

from paraply.kernel.localised import Localised
from paraply.records.facts import Fact
from paraply.records.fields import Column, LocalisedField, LocalisedListField

F = TypeVar("F", bound=Fact)
SINCE = "since"
# What every fact has though not every table: it is computed from `valid`, or the table is the whole programme's.
EVERYWHERE = {SINCE, "participant"}
# Which tables each kind of fact is read from; filled as they are read.
_TABLES: dict[type[Fact], dict[str, None]] = {}


class NoSuchColumn(TypeError):
    """A fact names a field that its table has no column for, so that it would always have its default: a slip in the code."""


def load(
    kind: type[F],
    model: type[models.Model],
    programme: str,
    as_of: date | None,
    lacking: tuple[str, ...] = (),
    **only: Any,
) -> list[F]:
    """Read the programme's rows that hold on `as_of` (all of them when None) as facts, in the order they were taken.

    Row-level security decides which rows the actor sees. The fact's fields are the columns; references become keys.
    `lacking`: fields that this table has no column for, where several tables give one kind of fact.
    Raises: NoSuchColumn.
    """
    check_columns(kind, model, lacking)  # type: ignore[arg-type]  # mypy asks for the hash of an instance
    _TABLES.setdefault(kind, {})[model._meta.label] = None
    columns = {column.name: column for column in model._meta.concrete_fields}
    known = [field.name for field in fields(kind)]
    wanted = [name for name in known if name in columns]
    rows = model._default_manager.filter(programme__key=programme, **only).order_by("pk")
    if as_of is not None:
        rows = rows.filter(valid__contains=as_of)
    paths = [f"{name}__key" if isinstance(columns[name], models.ForeignKey) else name for name in wanted]
    readers = [_reader(columns[name]) for name in wanted]
    if SINCE in known and "valid" in columns:
        wanted, paths, readers = [*wanted, SINCE], [*paths, "valid"], [*readers, _lower]
    return [
        kind(
            **{
                name: read(value) if read else value
                for name, read, value in zip(wanted, readers, row, strict=True)
            }
        )
        for row in rows.values_list(*paths)
    ]


@cache
def check_columns(kind: type[Fact], model: type[models.Model], lacking: tuple[str, ...]) -> None:
    """Hold a fact's fields against the table's columns, once.

    Raises: NoSuchColumn, also for a field that is said to lack a column and has one.
    """
    columns = {column.name for column in model._meta.concrete_fields}
    without = {field.name for field in fields(kind)} - columns - EVERYWHERE
    if without != set(lacking):
        names = ", ".join(sorted(without ^ set(lacking)))
        raise NoSuchColumn(f"{kind.__name__} and {model._meta.label} do not agree on: {names}.")


def tables_of(kind: type[Fact]) -> tuple[str, ...]:
    """The tables that facts of a kind have been read from."""
    return tuple(_TABLES.get(kind, ()))


def _reader(column: Column) -> Callable[[Any], Any] | None:
    if isinstance(column, LocalisedField):
        return Localised.from_dict
    if isinstance(column, LocalisedListField):
        return _localised_list
    if isinstance(column, models.JSONField):
        return _frozen
    return None


def _lower(valid: Any) -> date | None:
    """The day from which a record holds: its start, or the day it was observed when nobody knows the start."""
    first: date | None = valid.lower if valid else None
    return first


def _localised_list(texts: list[dict[str, str]]) -> tuple[Localised, ...]:
    return tuple(Localised.from_dict(text) for text in texts)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
