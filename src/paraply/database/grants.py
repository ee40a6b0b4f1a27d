"""What each login may do with each table; one step that is repeated after every migration.

Grants in a migration would miss the tables of later ones. Row-level security is the lock inside the tables of the
domain; the grants here are the lock on everything else: infrastructure, history, the confidential schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from paraply.database.rls import CONFIDENTIAL, PolicedTable

WEB, JOB = "paraply_web", "paraply_job"
EVALUATOR, JOB_EVALUATOR = "paraply_evaluator", "paraply_job_evaluator"
BACKUP = "paraply_backup"
RUNTIME = (WEB, JOB, EVALUATOR, JOB_EVALUATOR)
SERVING = (WEB, EVALUATOR)
WORKING = (JOB, JOB_EVALUATOR)

READ = "SELECT"
WRITE = "SELECT, INSERT, UPDATE, DELETE"
NOTHING = ""

# Infrastructure by name: read before there is anyone to act for, or holding nothing that belongs to a tenant. It stays
# in `public`, since the libraries that own it name their tables without a schema.
# Shape: table -> (serving processes, workers).
INFRASTRUCTURE: dict[str, tuple[str, str]] = {
    "access_user": ("SELECT, INSERT, UPDATE", READ),
    "access_membership": (READ, READ),  # written by the function access.enrol alone
    "account_emailaddress": (WRITE, READ),
    "account_emailconfirmation": (WRITE, NOTHING),
    "auth_group": (READ, READ),
    "auth_group_permissions": (READ, READ),
    "auth_permission": (READ, READ),
    "django_content_type": (READ, READ),
    "django_migrations": (READ, READ),
    "django_session": (WRITE, "SELECT, DELETE"),
    "mfa_authenticator": (WRITE, NOTHING),
    "pghistory_context": (NOTHING, NOTHING),
    "procrastinate_jobs": ("SELECT (id), INSERT", WRITE),
    "procrastinate_events": ("INSERT", WRITE),
    "procrastinate_periodic_defers": (NOTHING, WRITE),
    "procrastinate_workers": (NOTHING, WRITE),
    "records_change": (READ, READ),  # written by triggers alone
    "records_key": (NOTHING, NOTHING),  # written and asked by triggers alone
    "records_touched": (NOTHING, NOTHING),
    "socialaccount_socialaccount": (WRITE, NOTHING),
    "socialaccount_socialapp": (READ, NOTHING),
    "socialaccount_socialtoken": (WRITE, NOTHING),
}

# Raw SQL could switch the history off through this function's setting: it always says that no trigger is ignored.
NEVER_IGNORE = """
CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
LANGUAGE sql IMMUTABLE AS 'SELECT false'
"""
TRIGGER_FUNCTIONS = """
SELECT format('%I.%I()', space.nspname, made.proname) FROM pg_proc AS made
JOIN pg_namespace AS space ON space.oid = made.pronamespace
WHERE made.proname LIKE 'pgtrigger\\_%' AND made.prorettype = 'trigger'::regtype
"""
# Whom a right on something of ours has been given to by hand.
STRANGERS = """
SELECT DISTINCT quote_ident(role.rolname) FROM pg_roles AS role JOIN (
    SELECT relacl AS rights, relnamespace AS space FROM pg_class
    UNION ALL SELECT attacl, relnamespace FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    UNION ALL SELECT proacl, pronamespace FROM pg_proc
    UNION ALL SELECT nspacl, oid FROM pg_namespace
) AS given ON given.space::regnamespace::text IN ('public', 'confidential', 'access'),
LATERAL aclexplode(given.rights) AS one
WHERE one.grantee = role.oid AND role.rolname <> current_user AND NOT role.rolsuper
"""
# Rights on what will be made some day are given to nobody.
TO_COME = """
SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %I %s REVOKE ALL ON %s FROM %s', current_user,
    CASE WHEN defaclnamespace = 0 THEN '' ELSE format('IN SCHEMA %I', defaclnamespace::regnamespace::text) END,
    CASE defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES'
        WHEN 'n' THEN 'SCHEMAS' END,
    CASE one.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(one.grantee)) END)
FROM pg_default_acl, LATERAL aclexplode(defaclacl) AS one
WHERE defaclrole = current_user::regrole AND one.grantee <> defaclrole
"""
# What the policies and operations call; `standing` is for the other functions alone, and a trigger's needs no caller.
CALLED = """
SELECT format('%I.%I(%s)', nspname, proname, pg_get_function_identity_arguments(made.oid))
FROM pg_proc AS made JOIN pg_namespace AS space ON space.oid = made.pronamespace
WHERE nspname = 'access' AND prorettype <> 'trigger'::regtype AND proname NOT IN ('standing', 'signed')
"""
TABLES = """
SELECT space.nspname, made.relname FROM pg_class AS made
JOIN pg_namespace AS space ON space.oid = made.relnamespace
WHERE space.nspname IN ('public', 'confidential') AND made.relkind IN ('r', 'p', 'v')
AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = made.oid AND deptype = 'e')
ORDER BY 1, 2
"""


def apply(connection: BaseDatabaseWrapper, policed: Iterable[PolicedTable]) -> None:
    """Bring all grants to what they should be. Run as the owner, in one transaction of its own."""
    rooms = {table.name: table for table in policed}
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        tables: list[tuple[str, str]] = cursor.fetchall()
        triggers, called, strangers, to_come = (
            _names(cursor, question) for question in (TRIGGER_FUNCTIONS, CALLED, STRANGERS, TO_COME)
        )
        known = {*RUNTIME, BACKUP}
        roles = sorted(known | set(strangers))
        steps = [
            *to_come,
            *statements(tables, rooms, roles),
            *function_statements(called, roles),
            *trigger_statements(triggers),
        ]
        with transaction.atomic(using=connection.alias):
            cursor.execute(";\n".join(steps))


def _names(cursor: Any, question: str) -> list[str]:
    cursor.execute(question)
    return [name for (name,) in cursor.fetchall()]


def statements(
    tables: Iterable[tuple[str, str]], rooms: Mapping[str, PolicedTable], roles: Iterable[str]
) -> Iterator[str]:
    """Statements that take everything away from the roles and everybody, and give back what each of ours needs."""
    everybody = ", ".join(roles)
    for schema in ("public", "confidential", "access"):
        yield f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM PUBLIC, {everybody}"
        yield f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA {schema} FROM PUBLIC, {everybody}"
        yield f"REVOKE ALL ON SCHEMA {schema} FROM PUBLIC, {everybody}"
        yield f"GRANT USAGE ON SCHEMA {schema} TO {BACKUP}"
        yield f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {BACKUP}"
        yield f"GRANT SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {BACKUP}"
    yield f"GRANT USAGE ON SCHEMA public, access TO {', '.join(RUNTIME)}"
    yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {', '.join(RUNTIME)}"
    yield f"GRANT USAGE ON SCHEMA confidential TO {EVALUATOR}, {JOB_EVALUATOR}"
    yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA confidential TO {EVALUATOR}, {JOB_EVALUATOR}"
    for schema, table in tables:
        for roles, rights in _rights(table, rooms.get(f"{schema}.{table}")):
            yield f'GRANT {rights} ON {schema}."{table}" TO {", ".join(roles)}'


def _rights(table: str, room: PolicedTable | None) -> Iterator[tuple[tuple[str, ...], str]]:
    """What the policy opens is granted and no more; a table that it does not know, and that is not infrastructure, to nobody."""
    if table in INFRASTRUCTURE:
        served, worked = INFRASTRUCTURE[table]
        yield from ((roles, rights) for roles, rights in ((SERVING, served), (WORKING, worked)) if rights)
    elif room is not None:
        yield (
            (EVALUATOR, JOB_EVALUATOR) if room.schema == CONFIDENTIAL else RUNTIME,
            ", ".join(room.commands()),
        )


def function_statements(called: Iterable[str], roles: Iterable[str]) -> Iterator[str]:
    """Statements that let the logins call what policies and operations call, and nothing else of `access`."""
    yield f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA access FROM PUBLIC, {', '.join(roles)}"
    for function in called:
        yield f"GRANT EXECUTE ON FUNCTION {function} TO {', '.join((*RUNTIME, BACKUP))}"


def trigger_statements(functions: Iterable[str]) -> Iterator[str]:
    """Statements that let triggers write history in the owner's name, since nobody else may, and never skip it."""
    for function in functions:
        yield f"ALTER FUNCTION {function} SECURITY DEFINER SET search_path = public, confidential, pg_temp"
        yield f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC"
    yield NEVER_IGNORE.strip()
