"""Whatever somebody changes by hand in a database is found and named; what holds no data is put back.

Each list is made at once, every change on a thing of its own, since what is asked is whether each is named.
"""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from django.db import connection, transaction

from paraply.access.catalogue import faults
from paraply.database import roles
from paraply.database.migrate import put_back

_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_HERE = "DO $$ BEGIN EXECUTE format('{}', current_database()); END $$"
# A history trigger's name ends in a digest that each table has of its own.
_TRIGGER = (
    "DO $$ DECLARE one record; BEGIN SELECT tgname, proname INTO one FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid "
    "WHERE tgrelid = '{table}'::regclass AND tgname LIKE 'pgtrigger_update%'; EXECUTE format('{change}', {names}); END $$"
)


def history(table: str, change: str, names: str = "one.tgname") -> str:
    """A change of the trigger that keeps a table's history."""
    return _TRIGGER.format(table=table, change=change.replace("'", "''"), names=names)


def table(name: str, part: str) -> str:
    return f"Not as the migrations make it: table {name}, {part}."


def function(name: str, part: str = "body") -> str:
    return f"Not as the migrations make it: function {name}, {part}."


# Shape: change -> what must be said.
MENDED: dict[str, str] = {
    "INSERT INTO access.rule VALUES ('read_participant', 'visitor', 'platform')": (
        "The database lets somebody do what the policy does not: visitor read_participant platform."
    ),
    "DELETE FROM access.rule WHERE action = 'read_common' AND role = 'council'": (
        "The database lacks a rule of the policy: council read_common platform."
    ),
    f"CREATE OR REPLACE FUNCTION access.may(wanted text) RETURNS boolean STABLE {_PLPGSQL} AS 'BEGIN RETURN true; END'": (
        function("access.may(wanted text)")
    ),
    "ALTER FUNCTION access.participants(text) SET search_path = public": (
        function("access.participants(wanted text)")
    ),
    "ALTER FUNCTION access.studies(text) SECURITY INVOKER": function("access.studies(wanted text)"),
    f"CREATE OR REPLACE FUNCTION access.mark() RETURNS trigger {_PLPGSQL} AS 'BEGIN RETURN NULL; END'": (
        function("access.mark()")
    ),
    f"CREATE OR REPLACE FUNCTION access.only_added() RETURNS trigger {_PLPGSQL} AS 'BEGIN RETURN NULL; END'": (
        function("access.only_added()")
    ),
    "CREATE OR REPLACE FUNCTION public.edtf_first(day text) RETURNS date LANGUAGE sql AS 'SELECT current_date'": (
        function("public.edtf_first(day text)")
    ),
    "CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean LANGUAGE sql "
    "IMMUTABLE AS 'SELECT true'": function("public._pgtrigger_should_ignore(trigger_name name)"),
    history(
        "governance_body",
        "CREATE OR REPLACE FUNCTION public.%I() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "one.proname",
    ): table("public.governance_body", "triggers"),
    history("governance_coordinator", "ALTER FUNCTION public.%I() SECURITY INVOKER", "one.proname"): (
        table("public.governance_coordinator", "triggers")
    ),
    history("governance_seat", "ALTER TABLE governance_seat DISABLE TRIGGER %I"): (
        table("public.governance_seat", "triggers")
    ),
    history("planning_plan", "DROP TRIGGER %I ON planning_plan"): table("public.planning_plan", "triggers"),
    history("planning_goal", "ALTER TRIGGER %I ON planning_goal RENAME TO pgtrigger_other"): (
        table("public.planning_goal", "triggers")
    ),
    history("planning_planlink", "ALTER TABLE planning_planlink ENABLE REPLICA TRIGGER %I"): (
        table("public.planning_planlink", "triggers")
    ),
    "DROP TRIGGER only_added ON reporting_edition": table("public.reporting_edition", "triggers"),
    "DROP TRIGGER published ON reporting_publicpage": table("public.reporting_publicpage", "triggers"),
    "ALTER TABLE access_auditentry DISABLE TRIGGER only_added": table("public.access_auditentry", "triggers"),
    "ALTER TRIGGER only_added ON governance_bodyevent RENAME TO other": (
        table("public.governance_bodyevent", "triggers")
    ),
    "CREATE TRIGGER one_more BEFORE INSERT ON governance_mandate FOR EACH ROW EXECUTE FUNCTION access.only_added()": (
        table("public.governance_mandate", "triggers")
    ),
    "ALTER POLICY read ON governance_ownership USING (true)": table(
        "public.governance_ownership", "policies"
    ),
    "CREATE POLICY also ON governance_resolution FOR SELECT USING (true)": (
        table("public.governance_resolution", "policies")
    ),
    "DROP POLICY add ON governance_politicalcase": table("public.governance_politicalcase", "policies"),
    "ALTER POLICY read ON planning_budgetyear TO paraply_web": table(
        "public.planning_budgetyear", "policies"
    ),
    "CREATE POLICY never ON organisations_unit AS RESTRICTIVE USING (false)": (
        table("public.organisations_unit", "policies")
    ),
    "ALTER TABLE records_register DISABLE ROW LEVEL SECURITY": table("public.records_register", "nature"),
    "ALTER TABLE programmes_agreement NO FORCE ROW LEVEL SECURITY": (
        table("public.programmes_agreement", "nature")
    ),
    "GRANT UPDATE (role) ON access_membership TO paraply_web": table("public.access_membership", "grants"),
    "GRANT DELETE ON planning_planevent TO paraply_web": table("public.planning_planevent", "grants"),
    "GRANT SELECT ON access.key TO PUBLIC": table("access.key", "grants"),
    "GRANT UPDATE ON SEQUENCE programmes_cohort_id_seq TO paraply_web": (
        table("public.programmes_cohort", "grants")
    ),
    "CREATE ROLE test_intruder LOGIN; GRANT USAGE ON SCHEMA public TO test_intruder; "
    "GRANT SELECT (text) ON findings_finding TO test_intruder": (
        "test_intruder, who is none of ours, reaches"
    ),
    "GRANT CREATE ON SCHEMA public TO paraply_job": (
        "paraply_job may make things of its own in the schema public."
    ),
    "GRANT USAGE ON SCHEMA confidential TO paraply_web": (
        "Not as the migrations make it: schema confidential, schema."
    ),
    "GRANT EXECUTE ON FUNCTION access.standing(text) TO paraply_web": (
        function("access.standing(wanted text)", "callers")
    ),
    "ALTER DEFAULT PRIVILEGES FOR ROLE paraply_owner IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC": (
        "Made by no migration: grants to come."
    ),
}
# What holds data, or was made by somebody else: told, and left to a person.
TOLD: dict[str, str] = {
    "CREATE RULE quiet AS ON DELETE TO governance_seat DO INSTEAD NOTHING": (
        table("public.governance_seat", "rewriting")
    ),
    "CREATE PUBLICATION out FOR TABLE governance_body": "Made by no migration: publication out.",
    "CREATE SUBSCRIPTION inn CONNECTION '' PUBLICATION out WITH (connect = false)": (
        "Made by no migration: subscription inn."
    ),
    f"CREATE FUNCTION watch() RETURNS event_trigger {_PLPGSQL} AS 'BEGIN END'; "
    "CREATE EVENT TRIGGER watch ON ddl_command_start EXECUTE FUNCTION watch()": (
        "Made by no migration: event trigger watch."
    ),
    "ALTER TABLE planning_goal ADD CONSTRAINT odd CHECK (true) NOT VALID": (
        table("public.planning_goal", "constraints")
    ),
    "ALTER TABLE reporting_edition DROP CONSTRAINT edition_number": (
        table("public.reporting_edition", "constraints")
    ),
    "ALTER TABLE planning_plan DISABLE TRIGGER ALL": table("public.planning_plan", "triggers"),
    "DROP INDEX audit_by_time": table("public.access_auditentry", "indexes"),
    "ALTER TABLE governance_body ALTER name DROP NOT NULL": table("public.governance_body", "columns"),
    "ALTER TABLE governance_mandate ALTER observed SET DEFAULT '2000-01-01'": (
        table("public.governance_mandate", "columns")
    ),
    "ALTER TABLE governance_resolution ADD more text": table("public.governance_resolution", "columns"),
    "ALTER TABLE planning_budgetyear OWNER TO paraply_job": table("public.planning_budgetyear", "nature"),
    "CREATE TABLE child () INHERITS (governance_coordinator)": (
        table("public.governance_coordinator", "nature")
    ),
    "CREATE VIEW seen AS SELECT 1 AS one": "Made by no migration: view public.seen.",
    "CREATE FUNCTION loose(bigint, bigint) RETURNS boolean LANGUAGE sql AS 'SELECT true'; "
    "CREATE OPERATOR public.= (LEFTARG = bigint, RIGHTARG = bigint, FUNCTION = loose)": (
        "Made by no migration: operator public.=."
    ),
    "CREATE CAST (text AS bigint) WITH INOUT AS IMPLICIT": "Made by no migration: cast text to bigint.",
    "CREATE DOMAIN short AS text CHECK (length(VALUE) < 9)": "Made by no migration: type public.short.",
    "CREATE FOREIGN DATA WRAPPER far; CREATE SERVER far FOREIGN DATA WRAPPER far": (
        "Made by no migration: foreign server far."
    ),
    "CREATE SCHEMA beside": "Made by no migration: schema beside.",
    "SELECT lo_create(7)": "Made by no migration: large object 7.",
    "GRANT EXECUTE ON FUNCTION lo_create(oid) TO PUBLIC": "paraply_web may call lo_create.",
    _HERE.format("GRANT TEMP ON DATABASE %I TO paraply_web"): (
        "paraply_web may make things of its own in the database."
    ),
    _HERE.format("ALTER DATABASE %I SET row_security = off"): (
        "Not as the migrations make it: the database, database."
    ),
    "WITH one AS (INSERT INTO access_user (username, password, email, first_name, last_name, title, language, is_active) "
    "VALUES ('test-second', '!', '', '', '', '{}', 'nb', true) RETURNING id) "
    "INSERT INTO access_membership (user_id, role, valid) SELECT id, 'system', '[2000-01-01,)' FROM one": (
        "2 users are the system, of which there is one."
    ),
}
ROLES: dict[str, str] = {
    "ALTER ROLE paraply_web SET search_path = pg_temp": (
        "Not as the migrations make it: role paraply_web, role."
    ),
    "ALTER ROLE paraply_evaluator CREATEROLE": "paraply_evaluator can become paraply_owner.",
    "ALTER ROLE paraply_job BYPASSRLS": "paraply_job passes row-level security (BYPASSRLS).",
    "GRANT paraply_evaluator TO paraply_job_evaluator": (
        "Not as the migrations make it: role paraply_job_evaluator, role."
    ),
    "GRANT pg_read_all_data TO paraply_migrate": "Not as the migrations make it: role paraply_migrate, role.",
}
STRANGERS: dict[str, str] = {
    "CREATE ROLE test_king LOGIN SUPERUSER": "test_king is a superuser, and passes every wall.",
    "CREATE ROLE test_ghost LOGIN BYPASSRLS": "test_ghost passes row-level security (BYPASSRLS).",
    "CREATE ROLE test_reader LOGIN; GRANT pg_read_all_data TO test_reader": (
        "test_reader, who is none of ours, reaches"
    ),
    "CREATE ROLE test_friend LOGIN; GRANT paraply_backup TO test_friend": (
        "test_friend, who is none of ours, reaches"
    ),
}


@pytest.fixture
def breakable(db: None) -> Iterator[None]:
    """Work as the superuser, rolled back: what is broken here is broken nowhere else."""
    with transaction.atomic():
        become("RESET SESSION AUTHORIZATION")
        yield
        transaction.set_rollback(True)


def become(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def change(changes: dict[str, str]) -> None:
    with connection.cursor() as cursor:
        for text in changes:
            cursor.execute(text)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def unsaid(changes: dict[str, str]) -> list[str]:
    """The changes that nothing is said of."""
    said = "\n".join(faults())
    return [how for how, words in changes.items() if words not in said]


def test_there_are_enough_mutations() -> None:
    assert len(MENDED) + len(TOLD) + len(ROLES) + len(STRANGERS) >= 30


def test_every_change_is_named_and_put_back(breakable: None) -> None:
    change(MENDED)
    assert unsaid(MENDED) == []
    become("SET SESSION AUTHORIZATION paraply_owner")
    put_back()
    become("RESET SESSION AUTHORIZATION")
    assert faults() == []


def test_what_is_not_put_back_is_named(breakable: None) -> None:
    change(TOLD)
    assert unsaid(TOLD) == []


def test_roles_are_put_back_by_whoever_makes_them(breakable: None) -> None:
    change(ROLES)
    assert unsaid(ROLES) == []
    underneath = connection.connection
    assert isinstance(underneath, psycopg.Connection)
    roles.ensure_roles(underneath, {})
    assert faults() == []


def test_strangers_are_named(breakable: None) -> None:
    change(STRANGERS)
    assert unsaid(STRANGERS) == []
