"""Write a programme back as a file that imports to the same records."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from django.db import models

from paraply.access.operation import operation
from paraply.access.vocabulary import Action, Actor, Target
from paraply.interchange.rows import Values, head_columns, key_of, references, to_values
from paraply.interchange.shape import SECTIONS, Section, all_sections, file_name
from paraply.kernel.files.writing import write, write_and_read_back
from paraply.programmes.models import Programme

__all__ = ["NoSuchProgramme", "export_programme", "write"]


class NoSuchProgramme(LookupError):
    """No programme with that key can be seen by the actor."""


@operation(Action.EXPORT_PROGRAMME)
def export_programme(actor: Actor, target: Target, key: str) -> bytes:
    """The programme as a programme file.

    Shape: UTF-8 YAML; records in the order they were first taken, columns with their default left out.
    Raises: NoSuchProgramme; Unlike or Refused when it does not read back as it was, so that nothing wrong is kept for right.
    """
    programme = Programme.objects.filter(key=key).first()
    if programme is None:
        raise NoSuchProgramme(key)
    return write_and_read_back(_Exporter(programme).values())


class _Exporter:
    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.status_date: date = programme.status_date
        self.rows: dict[type[models.Model], list[models.Model]] = {}
        self.keys: dict[type[models.Model], dict[int, str]] = {}
        for model in dict.fromkeys(section.model for section in all_sections()):
            self.load(model)
        self.written: set[tuple[type[models.Model], int]] = set()
        self.grouped: dict[tuple[str, str], dict[int, list[models.Model]]] = {}

    def load(self, model: type[models.Model]) -> None:
        self.rows[model] = list(model._default_manager.filter(programme=self.programme).order_by("pk"))
        self.keys[model] = {row.pk: key_of(row) for row in self.rows[model]}

    def values(self) -> Values:
        values: Values = {"format": 1, "programme": self.head()}
        for section in SECTIONS:
            rows = self.section(section, self.rows[section.model])
            if rows:
                values[section.name] = rows
        return values

    def head(self) -> Values:
        head = {"id": self.programme.key}
        for column in head_columns():
            value = getattr(self.programme, column.attname)
            if value or column.name == "name":
                head[file_name(column)] = value.isoformat() if isinstance(value, date) else value
        return head

    def section(self, section: Section, rows: list[models.Model]) -> list[Values]:
        fixed = {name: value or None for name, value in section.fixed.items()}
        found = []
        for row in rows:
            if (section.model, row.pk) in self.written or not all(
                _value(row, n) == v for n, v in fixed.items()
            ):
                continue
            self.written.add((section.model, row.pk))
            found.append(self.record(section, row))
        return found

    def record(self, section: Section, row: models.Model) -> Values:
        values = to_values(section, row, self.keys, self.status_date)
        for child in section.children:
            nested = self.section(child, self.inside(section, child).get(row.pk, []))
            for record in nested:
                self.leave_inherited_out(record, values)
            if nested:
                values[child.name] = nested
        return values

    def leave_inherited_out(self, record: Values, around: Values) -> None:
        """A record inherits source and date of observation: it says its own only where they differ."""
        if "source" in record and record["source"] == around.get("source"):
            del record["source"]
        own = record.get("observed", self.status_date.isoformat())
        if own == around.get("observed", self.status_date.isoformat()):
            record.pop("observed", None)
        elif "observed" in around:
            record["observed"] = own

    def inside(self, section: Section, child: Section) -> dict[int, list[models.Model]]:
        """The child section's rows by the row they stand in; grouped once, since a country has many rows."""
        place = (section.name, child.name)
        if place not in self.grouped:
            pointer = next(column for column in references(child.model) if column.name == child.parent)
            grouped: dict[int, list[models.Model]] = defaultdict(list)
            for row in self.rows[child.model]:
                if (parent := getattr(row, pointer.attname)) is not None:
                    grouped[parent].append(row)
            self.grouped[place] = grouped
        return self.grouped[place]


def _value(row: models.Model, name: str) -> Any:
    return getattr(row, row._meta.get_field(name).attname)  # type: ignore[union-attr]
