"""What each login may do with each table; one step that is repeated after every migration.

Grants in a migration would miss the tables of later ones. Row-level security is the lock inside the tables of the
domain; the grants here are the lock on everything else: infrastructure, history, the confidential schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper

from paraply.database.history import is_history

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
TABLES = """
SELECT space.nspname, made.relname FROM pg_class AS made
JOIN pg_namespace AS space ON space.oid = made.relnamespace
WHERE space.nspname IN ('public', 'confidential') AND made.relkind IN ('r', 'p', 'v')
AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = made.oid AND deptype = 'e')
ORDER BY 1, 2
"""


def apply(connection: BaseDatabaseWrapper) -> None:
    """Bring all grants to what they should be. Run as the owner, in one transaction of its own."""
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        tables: list[tuple[str, str]] = cursor.fetchall()
        cursor.execute(TRIGGER_FUNCTIONS)
        triggers = [name for (name,) in cursor.fetchall()]
        steps = ["BEGIN", *statements(tables, history_tables()), *trigger_statements(triggers), "COMMIT"]
        cursor.execute(";\n".join(steps))


def history_tables() -> frozenset[str]:
    """The names of all history tables."""
    return frozenset(model._meta.db_table for model in apps.get_models() if is_history(model))


def statements(tables: Iterable[tuple[str, str]], histories: frozenset[str]) -> Iterator[str]:
    """Statements that take everything away and give back what each role needs."""
    everybody = ", ".join((*RUNTIME, BACKUP))
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
        for roles, rights in _rights(schema, table, table in histories):
            yield f'GRANT {rights} ON {schema}."{table}" TO {", ".join(roles)}'


def _rights(schema: str, table: str, is_history_table: bool) -> Iterator[tuple[tuple[str, ...], str]]:
    domain = READ if is_history_table else WRITE
    if schema == "confidential":
        yield (EVALUATOR, JOB_EVALUATOR), domain
    elif table in INFRASTRUCTURE:
        served, worked = INFRASTRUCTURE[table]
        yield from ((roles, rights) for roles, rights in ((SERVING, served), (WORKING, worked)) if rights)
    else:
        yield RUNTIME, domain


def trigger_statements(functions: Iterable[str]) -> Iterator[str]:
    """Statements that let triggers write history in the owner's name, since nobody else may, and never skip it."""
    for function in functions:
        yield f"ALTER FUNCTION {function} SECURITY DEFINER SET search_path = public, confidential, pg_temp"
        yield f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC"
    yield NEVER_IGNORE.strip()
