"""The database roles, one login per kind of process, and the database they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

import psycopg
from psycopg import sql

from paraply.config.addresses import KINDS, OWNER, Address, login
from paraply.database.errors import SetupError

SCHEMAS = ("public", "confidential", "access")
EXTENSIONS = ("btree_gist", "pg_trgm", "unaccent")
LOGINS = tuple(login(kind) for kind in KINDS)

# The owner passes row-level security: without that an ordinary migration with a foreign key to a policed table fails,
# and a data step touches nothing. Nobody logs in as the owner; the migrating login becomes it.
ATTRIBUTES = {
    OWNER: "NOLOGIN BYPASSRLS",
    "paraply_web": "LOGIN NOBYPASSRLS",
    "paraply_job": "LOGIN NOBYPASSRLS",
    "paraply_migrate": "LOGIN NOINHERIT NOBYPASSRLS",
    "paraply_evaluator": "LOGIN NOBYPASSRLS",
    "paraply_job_evaluator": "LOGIN NOBYPASSRLS",
    "paraply_backup": "LOGIN BYPASSRLS",
}
OLDEST_SERVER = 160_000
TURN = 0x70617261  # the number of our advisory lock; any would do
# Sorting by code point, the same on every machine (Norwegian order is made in Python), with letters known as letters.
FIRST_BUILTIN = 170_000
BUILTIN_LOCALE = "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'"
SYSTEM_LOCALE = "LOCALE_PROVIDER libc LOCALE 'C.UTF-8'"
# PostgreSQL opens these to everybody: one large object of a login stops every later dump, and one connection ends another.
CLOSED = "^(lo_.*|loread|lowrite|pg_terminate_backend|pg_cancel_backend|pg_logical_emit_message)$"
CLOSE = """
DO $do$ DECLARE one regprocedure; BEGIN
    FOR one IN SELECT made.oid FROM pg_proc AS made, aclexplode(coalesce(proacl, acldefault('f', proowner))) AS given
        WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ {} AND given.grantee = 0
            AND (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
    LOOP EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one); END LOOP;
END $do$
"""
# A login may change its own settings, which PostgreSQL refuses to nobody: they are taken back.
SETTINGS = """
SELECT format('ALTER ROLE %%I %%s RESET ALL', role.rolname, coalesce('IN DATABASE ' || quote_ident(base.datname), ''))
FROM pg_db_role_setting AS kept JOIN pg_roles AS role ON role.oid = kept.setrole
LEFT JOIN pg_database AS base ON base.oid = kept.setdatabase WHERE role.rolname = ANY (%s)
"""
MEMBERSHIPS = """
SELECT format('REVOKE %%I FROM %%I GRANTED BY %%I', held.rolname, member.rolname, giver.rolname)
FROM pg_auth_members AS tie JOIN pg_roles AS held ON held.oid = tie.roleid
JOIN pg_roles AS member ON member.oid = tie.member JOIN pg_roles AS giver ON giver.oid = tie.grantor
WHERE (held.rolname = ANY (%s) OR member.rolname = ANY (%s)) AND (tie.inherit_option OR tie.set_option)
AND NOT (held.rolname = %s AND member.rolname = 'paraply_migrate' AND NOT tie.inherit_option)
"""
NEVER = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION"


def ensure(superuser: Address, database: str, passwords: Mapping[str, str]) -> None:
    """Make roles, database, schemas and extensions, or bring them to what they should be. Does no harm when repeated."""
    with psycopg.connect(**superuser.keywords(), autocommit=True) as connection, in_turn(connection):
        require_recent(connection)
        ensure_roles(connection, passwords)
        ensure_database(connection, database)
        with psycopg.connect(**superuser.keywords(database), autocommit=True) as inside:
            ensure_schemas(inside)


@contextmanager
def in_turn(connection: psycopg.Connection) -> Iterator[None]:
    """Be alone with roles and grants: two commands that change the same one at once would stop each other."""
    connection.execute("SELECT pg_advisory_lock(%s)", [TURN])
    try:
        yield
    finally:
        connection.execute("SELECT pg_advisory_unlock(%s)", [TURN])


def require_recent(connection: psycopg.Connection) -> None:
    """Refuse a server without the rules for roles that the product rests on.

    Raises: SetupError.
    """
    if connection.info.server_version < OLDEST_SERVER:
        raise SetupError("The database server is too old: PostgreSQL 16 or newer is needed.")


def ensure_roles(connection: psycopg.Connection, passwords: Mapping[str, str]) -> None:
    """Make the roles with the attributes they need and no others."""
    with in_turn(connection):
        _ensure_roles(connection, passwords)


def _ensure_roles(connection: psycopg.Connection, passwords: Mapping[str, str]) -> None:
    existing = _names(connection, "SELECT rolname FROM pg_roles")
    for name, attributes in ATTRIBUTES.items():
        if name not in existing:
            _run(connection, "CREATE ROLE {}", sql.Identifier(name))
        words = sql.SQL(f"{attributes} {NEVER}")  # constants of this module
        connection.execute(sql.SQL("ALTER ROLE {} {}").format(sql.Identifier(name), words))
        if name in passwords:
            _run(connection, "ALTER ROLE {} PASSWORD {}", sql.Identifier(name), sql.Literal(passwords[name]))
    for statement in _undoing(connection):
        connection.execute(statement.encode())
    _run(connection, "GRANT {} TO paraply_migrate WITH INHERIT FALSE, SET TRUE", sql.Identifier(OWNER))


def _undoing(connection: psycopg.Connection) -> list[str]:
    ours = list(ATTRIBUTES)
    return [
        *_rows(connection, SETTINGS, [ours]),
        *_rows(connection, MEMBERSHIPS, [ours, ours, OWNER]),
    ]


def _rows(connection: psycopg.Connection, query: str, values: list[object]) -> list[str]:
    rows: Iterable[tuple[str]] = connection.execute(query.encode(), values).fetchall()
    return [text for (text,) in rows]


def ensure_database(connection: psycopg.Connection, database: str) -> None:
    """Make the database, owned by the owner and closed to everybody but our logins."""
    name = sql.Identifier(database)
    locale = BUILTIN_LOCALE if connection.info.server_version >= FIRST_BUILTIN else SYSTEM_LOCALE
    if database not in _names(connection, "SELECT datname FROM pg_database"):
        _run(
            connection,
            f"CREATE DATABASE {{}} OWNER {{}} TEMPLATE template0 ENCODING 'UTF8' {locale}",
            name,
            sql.Identifier(OWNER),
        )
    _run(connection, "REVOKE ALL ON DATABASE {} FROM PUBLIC", name)
    for user in LOGINS:
        _run(connection, "GRANT CONNECT ON DATABASE {} TO {}", name, sql.Identifier(user))


def ensure_schemas(connection: psycopg.Connection) -> None:
    """Make the schemas and extensions of the connected database. `infra` is not used; see `grants.INFRASTRUCTURE`."""
    for name in SCHEMAS:
        schema, owner = sql.Identifier(name), sql.Identifier(OWNER)
        _run(connection, "CREATE SCHEMA IF NOT EXISTS {} AUTHORIZATION {}", schema, owner)
        _run(connection, "ALTER SCHEMA {} OWNER TO {}", schema, owner)
        _run(connection, "REVOKE ALL ON SCHEMA {} FROM PUBLIC", schema)
    for name in EXTENSIONS:
        _run(connection, "CREATE EXTENSION IF NOT EXISTS {} SCHEMA public", sql.Identifier(name))
    _run(connection, CLOSE, sql.Literal(CLOSED))


def _run(connection: psycopg.Connection, text: str, *parts: sql.Composable) -> None:
    connection.execute(sql.SQL(text).format(*parts))


def _names(connection: psycopg.Connection, query: str) -> set[str]:
    rows: Iterable[tuple[str]] = connection.execute(query).fetchall()
    return {name for (name,) in rows}
