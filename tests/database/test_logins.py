"""Who a process is in the database, and what it may do there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from paraply.access.models import User
from support.databases import Databases, as_login, current_user

Owner = Callable[[], AbstractContextManager[None]]


@pytest.mark.django_db
def test_a_test_runs_as_the_web_login(owner: Owner) -> None:
    assert current_user() == "paraply_web"
    with owner():
        assert current_user() == "paraply_owner"
    assert current_user() == "paraply_web"
    with as_login("evaluator"):
        assert current_user() == "paraply_evaluator"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE access_user",
        "SET ROLE paraply_owner",
        "SELECT * FROM access.key",
        "SELECT * FROM confidential.evidence_excerpt",
        "ALTER TABLE access_user DISABLE ROW LEVEL SECURITY",
        "CREATE TABLE public.mine (id int)",
        "INSERT INTO access_membership (user_id, role, valid) VALUES (1, 'administrator', '[2000-01-01,)')",
    ],
)
def test_the_web_login_is_refused(statement: str) -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_passwords_are_asked_for(databases: Databases) -> None:
    address = databases.server.address("paraply_web", "postgres")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(**{**address.keywords(), "password": "wrong"})


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["web", "job", "evaluator", "job_evaluator"])
def test_a_real_login_owns_nothing_and_is_no_superuser(databases: Databases, kind: str) -> None:
    address = databases.server.address(f"paraply_{kind}", connection.settings_dict["NAME"])
    with psycopg.connect(**address.keywords()) as own:
        row = own.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user"
        )
        assert row.fetchone() == (False, False, False)
        owned = own.execute(
            "SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = current_user"
        ).fetchone()
        assert owned == (0,)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", [1, 2])
def test_what_a_test_commits_is_gone_in_the_next(turn: int) -> None:
    assert not User.objects.filter(username="committed").exists()
    User.objects.create(username="committed")
