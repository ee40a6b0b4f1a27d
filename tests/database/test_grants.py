"""What the logins may do outside the domain's tables: queue, history, sessions; and that history cannot be skipped."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from procrastinate.contrib.django import app

from paraply.access.catalogue import expected
from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.access.sessions import SessionStore
from paraply.database.migrate import migrate_here, pending
from paraply.organisations.models import Municipality
from paraply.programmes.models import Programme
from support.databases import as_login, as_owner

HISTORY = "organisations_municipalityevent"
KEPT = "SELECT pgh_label, count(*) FROM organisations_municipalityevent WHERE key LIKE 'X%' GROUP BY 1 ORDER BY 1"


def programme() -> Programme:
    return Programme.objects.create(key="p", status_date="2010-12-10", sources=["D § 1"])


def count(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return int(cursor.fetchone()[0])


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["web", "evaluator"])
def test_a_serving_process_hands_over_jobs_but_cannot_read_them(kind: str) -> None:
    with as_login(kind):
        assert app.configure_task("builtin_tasks:nothing", allow_unknown=True).defer(ids=[1]) > 0
        with pytest.raises(DatabaseError), transaction.atomic():
            count("SELECT args FROM procrastinate_jobs")
        with pytest.raises(DatabaseError), transaction.atomic():
            count("DELETE FROM procrastinate_jobs RETURNING id")


@pytest.mark.django_db
def test_a_job_of_a_transaction_that_was_undone_is_never_run() -> None:
    with pytest.raises(ValueError, match="undone"), transaction.atomic():
        app.configure_task("builtin_tasks:nothing", allow_unknown=True).defer()
        raise ValueError("undone")
    with as_login("job"):
        assert count("SELECT count(*) FROM procrastinate_jobs") == 0


@pytest.mark.django_db
def test_sessions_are_kept_by_serving_processes() -> None:
    session = SessionStore()
    session["language"] = "nn"
    session.save()
    assert SessionStore(session.session_key)["language"] == "nn"


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["web", "job", "evaluator", "job_evaluator"])
@pytest.mark.parametrize(
    "statement", ["INSERT INTO {} DEFAULT VALUES", "UPDATE {} SET recorded_by = 1", "DELETE FROM {}"]
)
def test_nobody_writes_history_by_hand(kind: str, statement: str) -> None:
    with as_login(kind), pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        count(statement.format(HISTORY))


@pytest.mark.django_db
@pytest.mark.parametrize("statement", ["UPDATE {} SET recorded_by = 1", "DELETE FROM {}", "TRUNCATE {}"])
def test_not_even_the_owner_rewrites_history(statement: str) -> None:
    with as_owner(), pytest.raises(DatabaseError, match="added and never changed"), transaction.atomic():
        count(statement.format(HISTORY))


@pytest.mark.django_db
def test_no_login_deletes_a_row_of_the_domain() -> None:
    """Nobody's policy removes anything yet; where one shall, its guard says so."""
    may = (
        "SELECT count(*) FROM pg_class AS one JOIN pg_roles ON rolname = ANY (ARRAY['paraply_web', 'paraply_job', "
        "'paraply_evaluator', 'paraply_job_evaluator']) WHERE has_table_privilege(pg_roles.oid, one.oid, 'DELETE') "
        "AND one.relname = ANY (%s)"
    )
    removes = {table.table for table in expected() if table.removes}
    with connection.cursor() as cursor:
        cursor.execute(may, [[table.table for table in expected() if table.table not in removes]])
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db
def test_history_is_kept_of_bulk_and_raw_changes_and_cannot_be_switched_off() -> None:
    with as_owner():
        with connection.cursor() as cursor:
            cursor.execute("SELECT array_agg(oid::text)::text FROM pg_trigger WHERE tgname LIKE 'pgtrigger%'")
            triggers = cursor.fetchone()[0]
            cursor.execute("SELECT set_config('pgtrigger.ignore', %s, true)", [triggers])
        of = programme()
        Municipality.objects.bulk_create(
            [Municipality(programme=of, key="X1", name="A"), Municipality(programme=of, key="X2", name="B")]
        )
        Municipality.objects.filter(key__startswith="X").update(name="C")
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM organisations_municipality WHERE key = 'X2'")
            cursor.execute(KEPT)
            assert cursor.fetchall() == [("delete", 1), ("insert", 2), ("update", 2)]


@pytest.mark.django_db
def test_history_says_who_did_it() -> None:
    with acting_as(system()):
        Municipality.objects.create(programme=programme(), key="X3", name="A")
        assert (
            count("SELECT recorded_by FROM organisations_municipalityevent WHERE key = 'X3'") == system().pk
        )


@pytest.mark.django_db(transaction=True)
def test_migrating_again_changes_nothing(databases: object) -> None:
    from paraply.config.addresses import django_database
    from paraply.database.logins import database_settings
    from support.databases import Databases, without_giving_up

    assert isinstance(databases, Databases)
    rights = "SELECT count(*) FROM information_schema.role_table_grants WHERE grantee LIKE 'paraply%%'"
    address = databases.server.address("paraply_migrate", str(connection.settings_dict["NAME"]))
    with without_giving_up(), database_settings(django_database("migrate", address)):
        before = count(rights)
        migrate_here()
        assert pending() == []
        assert count(rights) == before > 100
