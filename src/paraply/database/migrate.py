"""Bringing a database up to date: tables, then what must follow every change of tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState
from django.utils.module_loading import import_string
from pgtrigger.migrations import AddTrigger

from paraply.config.addresses import KINDS, Address, address_of, login, parse
from paraply.config.environment import Environment
from paraply.database import grants, roles
from paraply.database.errors import SetupError
from paraply.database.logins import logged_in_as
from paraply.database.mending import mend
from paraply.database.rls import PolicedTable

# Two migrations at once would each make the same table.
MIGRATING = 7_278_259


def migrate(verbosity: int = 0) -> None:
    """Migrate as the owner, then write the policy's functions, then the grants. Does no harm when repeated.

    Raises: SetupError.
    """
    _ensure_given_roles()
    with logged_in_as("migrate"), _one_at_a_time():
        migrate_here(verbosity)


def migrate_here(verbosity: int = 0) -> None:
    """The same over the connection as it is, which must be the owner's."""
    with _triggers_without_rendering():
        call_command("migrate", interactive=False, verbosity=verbosity, skip_checks=True)
    put_back()


def put_back() -> None:
    """Make policies, triggers, functions, rules and grants what the code says, whatever somebody has changed by hand.

    Over the connection as it is, which must be the owner's. What holds data is never changed; the gate says what is wrong.
    """
    policed: Callable[[], list[PolicedTable]] = import_string(settings.POLICED_TABLES)
    steps: list[Callable[[], None]] = [import_string(name) for name in settings.AFTER_MIGRATE]
    mend(connections[DEFAULT_DB_ALIAS], tables := policed(), steps)
    grants.apply(connections[DEFAULT_DB_ALIAS], tables)


def pending() -> list[str]:
    """The migrations that have not been run yet."""
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


@contextmanager
def _triggers_without_rendering() -> Iterator[None]:
    """Add triggers to the migration state without making every related model class anew.

    No migration step looks at a model's list of triggers, and with some 140 of them this halves a first migration.
    """

    def only_noted(self: AddTrigger, app_label: str, state: ProjectState) -> None:
        options = state.models[app_label, self.model_name.lower()].options
        options["triggers"] = [*options.get("triggers", []), self.trigger]

    with patch.object(AddTrigger, "state_forwards", only_noted):
        yield


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    found = connections[DEFAULT_DB_ALIAS].settings_dict
    address = Address(found["HOST"], found["PORT"], found["NAME"], found["USER"], found["PASSWORD"])
    extra = {name: value for name, value in found["OPTIONS"].items() if name.startswith("ssl")}
    try:
        connection = psycopg.connect(**address.keywords(), **extra, autocommit=True)
    except psycopg.OperationalError:
        raise SetupError(f"The database cannot be reached as {found['USER']}.") from None
    with connection:
        roles.require_recent(connection)
        connection.execute("SELECT pg_advisory_lock(%s)", [MIGRATING])
        yield


def _ensure_given_roles() -> None:
    """Make the roles on a server of one's own, when the address of its administrator is given."""
    environment = Environment()
    url = environment.text("DATABASE_URL_ADMIN")
    if not url or settings.EMBEDDED_DATABASE:
        return
    given = {kind: address_of(kind, environment, settings.DATA_FOLDER) for kind in KINDS}
    web = given["web"]
    if web is None:
        raise SetupError("DATABASE_URL is missing.")
    passwords = {login(kind): found.password for kind, found in given.items() if found and found.password}
    try:
        roles.ensure(parse(url, "DATABASE_URL_ADMIN"), web.name, passwords)
    except psycopg.Error as error:
        kind = type(error).__name__
        raise SetupError(f"The roles could not be made with DATABASE_URL_ADMIN ({kind}).") from None
