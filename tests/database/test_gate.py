"""The catalogue gate finds nothing in the database as it is made, and finds every hole that is made in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection, transaction

from paraply.access.catalogue import expected, faults, holes

BODY_READ = "ALTER POLICY read ON governance_body USING"
# Shape: what is broken -> (how, a part of the sentence that must be said).
HOLES: dict[str, tuple[str, str]] = {
    "row-level security off": (
        "ALTER TABLE governance_body DISABLE ROW LEVEL SECURITY",
        "Row-level security is off on public.governance_body",
    ),
    "not forced": (
        "ALTER TABLE governance_body NO FORCE ROW LEVEL SECURITY",
        "public.governance_body does not bind its owner",
    ),
    "no policy": (
        "DROP POLICY read ON governance_body; DROP POLICY add ON governance_body; "
        "DROP POLICY change ON governance_body",
        "public.governance_body has no policy",
    ),
    "policy always true": (f"{BODY_READ} (true)", "does not have the one shape"),
    "policy not wrapped": (
        f"{BODY_READ} (participant_id = ANY (access.participants('read_participant')))",
        "does not have the one shape",
    ),
    "view of its owner": (
        "CREATE VIEW all_bodies AS SELECT * FROM governance_body",
        "The view public.all_bodies shows what its owner sees",
    ),
    "materialised view": (
        "CREATE MATERIALIZED VIEW kept_bodies AS SELECT * FROM governance_body",
        "public.kept_bodies is a materialised view",
    ),
    "definer function off the list": (
        "CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER "
        "SET search_path = pg_catalog AS 'SELECT count(*) FROM public.governance_body'",
        "public.peek runs with its owner's rights and is not on the list",
    ),
    "runtime role owning a table": (
        "CREATE TABLE own (id bigint); ALTER TABLE own OWNER TO paraply_web",
        "paraply_web owns own",
    ),
    "runtime role with BYPASSRLS": (
        "ALTER ROLE paraply_job BYPASSRLS",
        "paraply_job passes row-level security",
    ),
    "TRUNCATE granted": (
        "GRANT TRUNCATE ON governance_body TO paraply_web",
        "paraply_web has TRUNCATE on public.governance_body",
    ),
    "REFERENCES granted": (
        "GRANT REFERENCES ON governance_body TO PUBLIC",
        "paraply_web has REFERENCES on public.governance_body",
    ),
    "foreign key without tenant": (
        "ALTER TABLE governance_seat ADD CONSTRAINT plain FOREIGN KEY (body_id) REFERENCES governance_body (id)",
        "The foreign key plain of public.governance_seat leaves out the tenant",
    ),
    "unique index without tenant": (
        "CREATE UNIQUE INDEX oracle ON governance_body (key)",
        "The unique index oracle of public.governance_body leaves out the tenant",
    ),
    "history table without policy": (
        "DROP POLICY read ON governance_bodyevent",
        "public.governance_bodyevent has no policy",
    ),
    # Beyond the fourteen.
    "policy for the wrong action": (
        f"{BODY_READ} (participant_id = ANY ((SELECT access.participants('view_start'))::bigint[]))",
        "goes by participant_id and view_start",
    ),
    "policy by the wrong tenant": (
        f"{BODY_READ} (programme_id = ANY ((SELECT access.programmes('read_programme'))::bigint[]))",
        "goes by programme_id and read_programme",
    ),
    "policy asking about another tenant": (
        f"{BODY_READ} (participant_id = ANY ((SELECT access.programmes('read_participant'))::bigint[]))",
        "asks access.programmes about participant_id",
    ),
    "one more policy": (
        "CREATE POLICY also ON governance_body FOR SELECT USING (true)",
        "is not one that access.policy asks for",
    ),
    "table in no room": (
        "CREATE TABLE newcomer (id bigint)",
        "does not say which room the table public.newcomer lies in",
    ),
    "confidential table in the open": (
        "ALTER TABLE confidential.evidence_excerpt SET SCHEMA public",
        "The table confidential.evidence_excerpt is missing",
    ),
    "confidential schema opened": (
        "GRANT USAGE ON SCHEMA confidential TO paraply_web",
        "paraply_web may enter the schema confidential",
    ),
    "runtime role that can become the owner": (
        "GRANT paraply_owner TO paraply_web",
        "paraply_web can become paraply_owner",
    ),
    "runtime superuser": ("ALTER ROLE paraply_web SUPERUSER", "paraply_web is a superuser"),
    "memberships writable": (
        "GRANT INSERT ON access_membership TO paraply_web",
        "paraply_web has INSERT on public.access_membership",
    ),
    "signing key readable": (
        "GRANT SELECT ON access.key TO paraply_web",
        "paraply_web has SELECT on access.key",
    ),
    "standing for all": (
        "GRANT EXECUTE ON FUNCTION access.standing(text) TO paraply_web",
        "paraply_web may run access.standing",
    ),
    "history writable": (
        "GRANT DELETE ON governance_bodyevent TO paraply_web",
        "paraply_web has DELETE on public.governance_bodyevent",
    ),
    "history trigger off": (
        "ALTER TABLE governance_body DISABLE TRIGGER USER",
        "on public.governance_body is off",
    ),
    "history can be skipped": (
        "CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean "
        "LANGUAGE sql IMMUTABLE AS 'SELECT true'",
        "A session may switch history off",
    ),
    "definer function with a loose path": (
        "ALTER FUNCTION access.actor() RESET search_path",
        "access.actor runs with its owner's rights but has no fixed search path",
    ),
}


@pytest.fixture
def breakable(db: None) -> Iterator[None]:
    """Work as the superuser, rolled back: what is broken here is broken nowhere else."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("RESET SESSION AUTHORIZATION")
        yield
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_no_hole_in_the_database_as_it_is_made() -> None:
    assert faults() == []


@pytest.mark.parametrize("hole", HOLES)
def test_each_hole_is_found(breakable: None, hole: str) -> None:
    how, said = HOLES[hole]
    with connection.cursor() as cursor:
        for statement in how.split("; "):
            cursor.execute(statement)
    found = holes()
    assert any(said in sentence for sentence in found), found


@pytest.mark.django_db
def test_every_domain_table_is_expected_with_its_history() -> None:
    tables = {table.table for table in expected()}
    assert {"governance_body", "governance_bodyevent", "evidence_excerpt", "evidence_excerptevent"} <= tables
