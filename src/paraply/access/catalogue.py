"""Holding the database's catalogue against the policy."""

from __future__ import annotations

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections

from paraply.access.context import acting_as
from paraply.access.models import SYSTEM, User
from paraply.access.police import policed_tables
from paraply.access.queries import acting_in_database
from paraply.access.rooms import TABLES
from paraply.database import gate
from paraply.database.rls import PolicedTable


def expected() -> list[PolicedTable]:
    """Every domain table and history table as the policy wants it."""
    return [table for label in TABLES for table in policed_tables(label, apps)]


def faults(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """A sentence for each hole in the walls between tenants; empty when there is none."""
    return gate.check(connections[using], expected())


def signing_faults() -> list[str]:
    """A sentence when the database does not accept what this process signs: everybody would then see nothing."""
    system = User.objects.filter(username=SYSTEM).first()
    if system is None:
        return ["The system's own user is missing. Run: paraply migrate"]
    try:
        with acting_as(system, read_only=True):
            acting_in_database()
    except DatabaseError:
        return [
            "The database does not accept this process's signature: its secret has changed. Run: paraply migrate"
        ]
    return []
