"""SQL that a migration runs, and that every later `paraply migrate` runs again, so that what it made is put back."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations import RunSQL
from django.db.migrations.executor import MigrationExecutor


class Renewed(RunSQL):
    """A `RunSQL` for functions and triggers; its text does no harm when repeated: CREATE OR REPLACE, IF NOT EXISTS."""


def renew(connection: BaseDatabaseWrapper) -> None:
    """Run every such text again, in the order of the migrations."""
    with connection.cursor() as cursor:
        for text in _texts(connection):
            cursor.execute(text)


def _texts(connection: BaseDatabaseWrapper) -> Iterator[str]:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes(), clean_start=True)
    for migration, _ in plan:
        for step in migration.operations:
            if isinstance(step, Renewed):
                yield str(step.sql)
