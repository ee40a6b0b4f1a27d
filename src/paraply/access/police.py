"""Migration steps that put a context's tables in their rooms: `operations = [Police("governance.Body"), …]`.

Rooms and actions are looked up in the policy; a table that the policy does not name cannot be policed.
A migration that uses these steps depends on `("access", "0001_initial")`, where the asked functions are made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.apps.registry import Apps
from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from paraply.access.rooms import TABLES
from paraply.access.vocabulary import Guard, Room
from paraply.database import rls

TENANTS: dict[Room, str | None] = {
    Room.COMMON: None,
    Room.PROGRAMME: "programme_id",
    Room.PARTICIPANT: "participant_id",
    Room.OWNER: "programme_id",
    Room.CASE: "programme_id",
    Room.PERSONAL: "person_id",
    Room.EVALUATOR: "study_id",
    Room.PUBLIC: "participant_id",
    Room.OPENED: "programme_id",
}
# Tried in this order: the narrowest tenant that both tables share.
SHARED = ("study_id", "participant_id", "programme_id")
EVENT = "Event"


def guard_of(label: str) -> Guard:
    """The policy's word on a table.

    Raises: LookupError when the policy does not name it.
    """
    try:
        return TABLES[label]
    except KeyError:
        raise LookupError(f"access.rooms.TABLES does not say which room {label} lies in.") from None


def policed_tables(label: str, apps: Apps) -> list[rls.PolicedTable]:
    """The table and, where there is one, its history table, as the policy wants them."""
    found = [_policed(label, _model(apps, label))]
    if event := event_model(label, apps):
        found.append(replace(_policed(label, event), write=None, change=None, removes=None, keeps=None))
    return found


def _policed(label: str, model: Any) -> rls.PolicedTable:
    guard = guard_of(label)
    return rls.PolicedTable(
        model._meta.db_table,
        rls.CONFIDENTIAL if guard.room is Room.EVALUATOR else "public",
        TENANTS[guard.room],
        guard.read,
        guard.write,
        guard.changing,
        guard.about if "participant_id" in _columns(model) else None,
        _case(model) if guard.room is Room.CASE else None,
        guard.removes,
        guard.keeps,
    )


def _case(model: Any) -> str:
    """The column that names the application; in the table of applications, and in their history, it is their own."""
    return "application_id" if "application_id" in _columns(model) else "id"


def event_model(label: str, apps: Apps) -> type[models.Model] | None:
    """The history model of a table, by its name."""
    try:
        return _model(apps, label + EVENT)
    except LookupError:
        return None


def tenant_references(label: str, apps: Apps) -> Iterator[tuple[str, str, str | None]]:
    """Each reference inside a tenant as column, target table and shared tenant column.

    Raises: LookupError when the two tables share no tenant, so that no safe foreign key exists.
    """
    guard, model = guard_of(label), _model(apps, label)
    fields: tuple[Any, ...] = tuple(model._meta.local_fields)
    # Only a foreign key has `db_constraint`; with one, Django has made the constraint itself.
    for field in (field for field in fields if not getattr(field, "db_constraint", True)):
        target = field.remote_field.model
        both = _columns(model) & _columns(target)
        shared = next((column for column in SHARED if column in both and column != field.column), None)
        if shared is None and field.column != TENANTS[guard.room]:
            raise LookupError(f"{label}.{field.name} shares no tenant with {target._meta.label}.")
        yield field.column, target._meta.db_table, shared


def _columns(model: Any) -> set[str]:
    return {field.column for field in model._meta.local_fields}


def _model(apps: Apps, label: str) -> type[models.Model]:
    return apps.get_model(label)


class _Step(Operation):
    """A step that changes the database but not Django's picture of the models."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, label: str) -> None:
        self.label = label

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.label], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        pass

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        # Foreign keys that Django has put off would otherwise be added after the move to another schema.
        for statement in self.forwards(to_state.apps):
            schema_editor.execute(statement)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for statement in self.backwards(to_state.apps):
            schema_editor.execute(statement)

    def forwards(self, apps: Apps) -> list[str]:
        raise NotImplementedError

    def backwards(self, apps: Apps) -> list[str]:
        raise NotImplementedError


class Police(_Step):
    """Put a table and its history under row-level security and tie its references to their tenant."""

    def forwards(self, apps: Apps) -> list[str]:
        table = _model(apps, self.label)._meta.db_table
        policed = [line for one in policed_tables(self.label, apps) for line in rls.police(one)]
        references = [
            line for found in tenant_references(self.label, apps) for line in rls.reference(table, *found)
        ]
        return policed + references

    def backwards(self, apps: Apps) -> list[str]:
        table = _model(apps, self.label)._meta.db_table
        references = [
            line for found in tenant_references(self.label, apps) for line in rls.unreference(table, found[0])
        ]
        return references + [line for one in policed_tables(self.label, apps) for line in rls.unpolice(one)]

    def describe(self) -> str:
        return f"Put {self.label} in its room"


class ToConfidential(_Step):
    """Move a table and its history to the schema that only the evaluators' process may open."""

    def forwards(self, apps: Apps) -> list[str]:
        return [line for one in policed_tables(self.label, apps) for line in rls.to_confidential(one.table)]

    def backwards(self, apps: Apps) -> list[str]:
        return [line for one in policed_tables(self.label, apps) for line in rls.to_public(one.table)]

    def describe(self) -> str:
        return f"Move {self.label} to the confidential schema"
