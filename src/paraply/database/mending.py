"""Putting back the policies and triggers of tables that somebody has changed by hand; `paraply migrate` does it.

Functions and rules are written anew by every migration anyway, and so are grants. What holds data (tables, columns, constraints,
indexes) is never mended by itself: the gate says what is wrong, and a person decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from pgtrigger import registry

from paraply.database.lock import differences
from paraply.database.renewed import renew
from paraply.database.rls import PolicedTable, police

MENDED = frozenset({"nature", "policies", "triggers"})
POLICIES = """
SELECT format('DROP POLICY %%I ON %%I.%%I', rule.polname, nspname, relname)
FROM pg_policy AS rule JOIN pg_class ON pg_class.oid = rule.polrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE nspname || '.' || relname = ANY (%s)
"""
TRIGGERS = """
SELECT format('DROP TRIGGER %%I ON %%I.%%I', hook.tgname, nspname, relname)
FROM pg_trigger AS hook JOIN pg_class ON pg_class.oid = hook.tgrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE NOT hook.tgisinternal AND nspname || '.' || relname = ANY (%s)
"""


def mend(
    connection: BaseDatabaseWrapper, tables: Iterable[PolicedTable], steps: Iterable[Callable[[], None]]
) -> None:
    """Run the steps that follow every migration, and give tables that are not as they should be all their own anew.

    In one transaction: nobody is served, and nothing is written, while a table is without its policies or its history.
    """
    with transaction.atomic(using=connection.alias):
        broken = {one.thing.removeprefix("table ") for one in differences(connection) if one.part in MENDED}
        torn = [table for table in tables if table.name in broken]
        _run(connection, _told(connection, POLICIES, torn) + _told(connection, TRIGGERS, torn))
        renew(connection)
        for step in steps:
            step()
        _run(connection, [statement for table in torn for statement in police(table)])
        _install({table.table for table in torn})


def _told(connection: BaseDatabaseWrapper, question: str, tables: Iterable[PolicedTable]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(question, [[table.name for table in tables]])
        return [statement for (statement,) in cursor.fetchall()]


def _run(connection: BaseDatabaseWrapper, statements: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _install(tables: set[str]) -> None:
    for model, trigger in registry.registered():
        if model._meta.db_table in tables:
            trigger.install(model)
