"""Holding the database's catalogue against the policy."""

from __future__ import annotations

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections

from paraply.access.police import policed_tables
from paraply.access.policy import TABLES
from paraply.database import gate
from paraply.database.rls import PolicedTable


def expected() -> list[PolicedTable]:
    """Every domain table and history table as the policy wants it."""
    return [table for label in TABLES for table in policed_tables(label, apps)]


def faults(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """A sentence for each hole in the walls between tenants; empty when there is none."""
    return gate.check(connections[using], expected())
