"""Rows of a table → frozen facts, those that hold on a date, in one query.

The query is written here and not by Django: a page asks some twenty of them, and making each anew took longer than answering it.
"""

# Names of tables and columns come from the models alone.
# ruff: noqa: S608

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from django.db import connection, models

from paraply.kernel.localised import Localised
from paraply.records.facts import Fact
from paraply.records.fields import Column, LocalisedField, LocalisedListField

F = TypeVar("F", bound=Fact)
Read = Callable[[Any], Any]
SINCE, _NAMED = "since", "participant"
# What every fact has though not every table: it is computed from `valid`, or the table is the whole programme's.
EVERYWHERE = {SINCE, _NAMED, "observed", "ends"}
# The participants whose rows to read, with their keys by row; none for rows that name no participant, None for all rows.
Of = Mapping[int, str] | None
OWN: Of = MappingProxyType({})
# Which tables each kind of fact is read from; filled as they are read.
_TABLES: dict[type[Fact], dict[str, None]] = {}


class NoSuchColumn(TypeError):
    """A fact names a field that its table has no column for, so that it would always have its default: a slip in the code."""


def load(
    kind: type[F],
    model: type[models.Model],
    programme: str,
    as_of: date | None,
    of: Of = None,
    lacking: tuple[str, ...] = (),
    **only: Any,
) -> list[F]:
    """Read the programme's rows that hold on `as_of` (all of them when None) as facts, in the order they were taken.

    `of`: the participants whose rows to read; `OWN` for those that name none, None for all.

    Row-level security decides which rows the actor sees. The fact's fields are the columns; references become keys.
    `lacking`: fields that this table has no column for, where several tables give one kind of fact.
    Raises: NoSuchColumn.
    """
    check_columns(kind, model, lacking)  # type: ignore[arg-type]  # mypy asks for the hash of an instance
    _TABLES.setdefault(kind, {})[model._meta.label] = None
    wanted = _wanted(kind, model, bool(of))  # type: ignore[arg-type]  # a class is hashable
    conditions: dict[str, Any] = {f'this."{name}" = %s': value for name, value in only.items()}
    if of:
        conditions["this.participant_id = ANY (%s::bigint[])"] = list(of)
    else:
        conditions["this.programme_id = (SELECT id FROM programmes_programme WHERE key = %s)"] = programme
    if as_of is not None:
        conditions["this.valid @> %s::date"] = as_of
    own = ["this.participant_id IS NULL"] if of is not None and not of else []
    where = " AND ".join([*conditions, *own])
    with connection.cursor() as cursor:
        cursor.execute(f"{wanted.select} WHERE {where} ORDER BY this.id", list(conditions.values()))
        rows = cursor.fetchall()
    found = [wanted.values(row) for row in rows]
    if of:
        found = [{**values, _NAMED: of[values[_NAMED]]} for values in found]
    return [kind(**values) for values in found]


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


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a kind of fact is read by: the query up to its conditions, and each field with how its column is read."""

    select: str
    reads: tuple[tuple[str, Read | None], ...]

    def values(self, row: tuple[Any, ...]) -> dict[str, Any]:
        pairs = zip(self.reads, row, strict=True)
        return {name: read(value) if read else value for (name, read), value in pairs}


@cache
def _wanted(kind: type[Any], model: type[models.Model], named: bool) -> _Wanted:
    """`named`: the participants' keys are known, and their table, with a rule of its own to be asked, is left out."""
    columns = {column.name: column for column in model._meta.concrete_fields}
    known = [field.name for field in fields(kind)]
    found = [(name, columns[name]) for name in known if name in columns]
    joined = [column for name, column in found if _refers(column) and not (named and name == _NAMED)]
    found += [(SINCE, columns["valid"])] if SINCE in known and "valid" in columns else []
    paths = [f'"{one.name}".key' if one in joined else f'this."{one.column}"' for _, one in found]
    return _Wanted(
        f'SELECT {", ".join(paths)} FROM "{model._meta.db_table}" AS this {" ".join(map(_join, joined))}',
        tuple((name, _lower if name == SINCE else _reader(one)) for name, one in found),
    )


def _refers(column: Column) -> bool:
    return isinstance(column, models.ForeignKey)


def _join(column: Any) -> str:
    kind, table = "LEFT JOIN" if column.null else "JOIN", column.related_model._meta.db_table
    return f'{kind} "{table}" AS "{column.name}" ON "{column.name}".id = this."{column.column}"'


def _reader(column: Column) -> Read | None:
    if isinstance(column, LocalisedField):
        return _localised
    if isinstance(column, LocalisedListField):
        return _localised_list
    if isinstance(column, models.JSONField):
        return _frozen
    return None


def _lower(valid: Any) -> date | None:
    """The day from which a record holds: its start, or the day it was observed when nobody knows the start."""
    first: date | None = valid.lower if valid else None
    return first


def _localised(text: str) -> Localised:
    return Localised.from_dict(json.loads(text))


def _localised_list(texts: str) -> tuple[Localised, ...]:
    return tuple(Localised.from_dict(text) for text in json.loads(texts))


def _frozen(text: str | None) -> Any:
    value = None if text is None else json.loads(text)
    return tuple(value) if isinstance(value, list) else value
