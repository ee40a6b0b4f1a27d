"""One database per test process, copied from a template that is made once per state of the migrations.

A test's connection is authenticated as the superuser and gives that up at once for the login of a serving process
(SET SESSION AUTHORIZATION): all checks are then those of that login, while fixtures may become the owner in the same
transaction, which is rolled back afterwards as a whole.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from psycopg import sql

import paraply
from paraply.config.addresses import OWNER, django_database, login
from paraply.database import roles
from paraply.database.embedded import Server, running_server
from paraply.database.locks import turn
from paraply.database.logins import database_settings, use_database
from paraply.database.migrate import migrate_here

SOURCE = Path(paraply.__file__).parent
RUNTIME = frozenset(login(kind) for kind in ("web", "job", "evaluator", "job_evaluator"))
KEPT_TEMPLATES = 4
CONTEXT = "paraply.context"

_acting: list[str] = [login("web")]


def become(user: str) -> None:
    """Give the connection the rights of a database role."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET SESSION AUTHORIZATION {user}")


def give_up_superuser(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Called for each new connection, those of a live server's threads too."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET SESSION AUTHORIZATION {_acting[-1]}")


@contextmanager
def as_login(kind: str) -> Iterator[None]:
    """Work as another kind of process: `web`, `job`, `evaluator`, `job_evaluator` or `backup`."""
    with _acting_as_role(login(kind)):
        yield


@contextmanager
def as_owner() -> Iterator[None]:
    """Put rows in place as the owner, past row-level security; never to run what a test is about.

    Nothing of the product may take a context meanwhile: that would be a test with the walls down.
    """

    def refuse(execute: Callable[..., Any], statement: Any, params: Any, many: bool, context: Any) -> Any:
        if CONTEXT in str(statement) and "set_config" in str(statement):
            raise AssertionError("acting_as() inside as_owner(): the test would prove nothing")
        return execute(statement, params, many, context)

    with _acting_as_role(OWNER), connection.execute_wrapper(refuse):
        yield


@contextmanager
def _acting_as_role(user: str) -> Iterator[None]:
    before = _acting[-1]
    _acting.append(user)
    try:
        with transaction.atomic():
            become(user)
            yield
            become(before)
    finally:
        _acting.pop()


def current_user() -> str:
    """The role whose rights the connection has now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        return str(cursor.fetchone()[0])


class Databases:
    """The databases of this test process."""

    def __init__(self, folder: Path, worker: str) -> None:
        self._stack = ExitStack()
        self._folder = folder
        self.server: Server = self._stack.enter_context(running_server(folder, throwaway=True))
        self._prefix = f"test_{os.getpid()}_{worker}"
        self._templates: dict[str, str] = {}
        with self._admin() as admin, turn(folder / "template.lock"):
            roles.ensure_roles(admin, self.server.passwords)
            _drop_left_behind(admin)

    def use(self, kind: str, fill: Callable[[], None] | None = None, extra: str = "") -> str:
        """Work in the database filled by `fill`, made on first use. `extra` changes when `fill` would do otherwise."""
        name = f"{self._prefix}_{kind}"
        if kind not in self._templates:
            self._templates[kind] = self._template(kind, fill, extra)
            self._copy(kind)
        use_database(django_database("web", self.server.address("postgres", name)))
        return name

    def reset(self, kind: str) -> None:
        """Put a database back to how it was at first, for a test that committed."""
        connection.close()
        self._copy(kind)

    def close(self) -> None:
        """Drop this process's databases; the last process stops the server."""
        connection.close()
        with self._admin() as admin:
            for kind in self._templates:
                _drop(admin, f"{self._prefix}_{kind}")
        self._stack.close()

    def _admin(self) -> psycopg.Connection:
        return psycopg.connect(**self.server.superuser.keywords(), autocommit=True)

    def _copy(self, kind: str) -> None:
        with self._admin() as admin:
            name = f"{self._prefix}_{kind}"
            _drop(admin, name)
            with turn(self._folder / "template.lock"):
                parts = (sql.Identifier(name), sql.Identifier(self._templates[kind]), sql.Identifier(OWNER))
                admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER {}").format(*parts))
            roles.ensure_database(admin, name)  # a copy does not come with the rights on the database

    def _template(self, kind: str, fill: Callable[[], None] | None, extra: str) -> str:
        name = f"template_{kind}_{_digest(extra)}"
        with turn(self._folder / f"making-{kind}.lock"):
            with self._admin() as admin:
                made = admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
            if made is None:
                self._make(kind, name, fill)
        return name

    def _make(self, kind: str, name: str, fill: Callable[[], None] | None) -> None:
        """Make a template under a passing name first, so that a stopped attempt leaves no half template."""
        passing = f"{self._prefix}_making"
        with self._admin() as admin:
            _drop(admin, passing)
        if fill is None:
            roles.ensure(self.server.superuser, passing, self.server.passwords)
            with self._settings("migrate", passing):
                migrate_here()
                connection.close()
        else:
            empty = self._template("empty", None, "")
            with self._admin() as admin, turn(self._folder / "template.lock"):
                parts = (
                    sql.Identifier(passing),
                    sql.Identifier(empty),
                    sql.Identifier(OWNER),
                )
                admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER {}").format(*parts))
            with self._settings("web", passing):
                fill()
                connection.close()
        with self._admin() as admin:
            rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
            admin.execute(rename.format(sql.Identifier(passing), sql.Identifier(name)))
            _drop_old_templates(admin, kind)

    @contextmanager
    def _settings(self, kind: str, name: str) -> Iterator[None]:
        address = self.server.address(login(kind), name)
        with without_giving_up(), database_settings(django_database(kind, address)):
            yield


@contextmanager
def without_giving_up() -> Iterator[None]:
    connection_created.disconnect(give_up_superuser)
    try:
        yield
    finally:
        connection_created.connect(give_up_superuser)


def _digest(extra: str) -> str:
    """What the tables follow from: migrations, the policy's functions, grants, watching and the pinned packages."""
    digest = hashlib.sha256(extra.encode())
    files = [*SOURCE.glob("*/migrations/*.py"), *SOURCE.glob("access/*.py"), *SOURCE.glob("database/*.py")]
    files += [SOURCE / "records" / "changes.py", *SOURCE.parent.parent.glob("requirements-dev.lock")]
    for file in sorted(files):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:12]


def _drop(admin: psycopg.Connection, name: str) -> None:
    admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _drop_old_templates(admin: psycopg.Connection, kind: str) -> None:
    query = "SELECT datname FROM pg_database WHERE datname LIKE %s ORDER BY oid DESC OFFSET %s"
    for (name,) in admin.execute(query, [f"template_{kind}_%", KEPT_TEMPLATES]).fetchall():
        _drop(admin, name)


def _drop_left_behind(admin: psycopg.Connection) -> None:
    """Databases of test processes that were killed."""
    for (name,) in admin.execute("SELECT datname FROM pg_database WHERE datname LIKE 'test_%'").fetchall():
        number = re.match(r"test_(\d+)_", name)
        if number and not Path(f"/proc/{number[1]}").exists():
            _drop(admin, name)
