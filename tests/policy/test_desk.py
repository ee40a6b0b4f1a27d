"""Accounts are reached at the desk alone: SQL in a page's transaction, or with a login's password, reads and writes none of them."""

from __future__ import annotations

import time

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP
from django.db import Error, connection, transaction
from django.test import Client

from paraply.access.context import acting_as
from paraply.access.desk import TABLES, desk
from paraply.access.models import User
from paraply.access.operation import system
from paraply.access.signing import sign
from paraply.access.vocabulary import Role
from policy.world import World
from support.databases import as_login, as_owner

pytestmark = pytest.mark.django_db
FILLED = ("access_user", "account_emailaddress", "django_session", "mfa_authenticator")


@pytest.fixture
def accounts(world: World) -> World:
    """Somebody with an address, a second factor and a session."""
    user = world.people[Role.SECRETARIAT]
    Client().force_login(user)
    with desk():
        EmailAddress.objects.create(user=user, email="one@example.invalid", verified=True, primary=True)
        TOTP.activate(user, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    return world


def rows(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608
        return int(cursor.fetchone()[0])


def changed(statement: str) -> int:
    """How many rows a statement changes; none where it is refused."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
            return int(cursor.rowcount)
    except Error:
        return 0


@pytest.mark.parametrize("table", FILLED)
def test_the_tables_are_filled_and_nobody_sees_a_row(accounts: World, table: str) -> None:
    with desk():
        assert rows(table) > 0
    assert rows(table) == 0
    for role in Role:
        with acting_as(accounts.who(role)):
            assert rows(table) == 0, role
    for login in ("web", "evaluator"):
        with as_login(login), acting_as(system()):
            assert rows(table) == 0, login


ATTACKS = (
    "UPDATE access_user SET password = 'x'",
    "UPDATE access_user SET email = 'mine@example.invalid', is_active = true",
    "UPDATE account_emailaddress SET email = 'mine@example.invalid', verified = true",
    "DELETE FROM mfa_authenticator",
    "UPDATE django_session SET session_data = 'x'",
    "DELETE FROM django_session",
    "INSERT INTO account_emailaddress (email, verified, \"primary\", user_id) VALUES ('m@example.invalid', true, true, 1)",
    "INSERT INTO mfa_authenticator (type, data, user_id, created_at) VALUES ('totp', '{}', 1, now())",
    "INSERT INTO django_session VALUES ('k', 'd', now())",
    "INSERT INTO access_user (username, password, email, first_name, last_name, title, language, is_active) "
    "VALUES ('mine', 'x', '', '', '', '{}', 'nb', true)",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_nobodys_account_is_changed(accounts: World, attack: str) -> None:
    for role in (Role.VISITOR, Role.COORDINATOR, Role.ADMINISTRATOR, Role.SYSTEM):
        with acting_as(accounts.who(role)):
            assert changed(attack) == 0, role
    with as_owner():
        assert changed(attack) > 0, "as the owner it would have been: the attack is a real one"


def test_a_permit_is_signed_and_ends_with_the_block(accounts: World) -> None:
    for claim in (
        "desk.99999999999.00",
        sign(accounts.people[Role.ADMINISTRATOR].pk, int(time.time()) + 60),
        sign("desk", int(time.time()) - 60),
    ):
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SELECT set_config('paraply.desk', %s, true)", [claim])
            try:
                with transaction.atomic():
                    assert rows("access_user") == 0
            except Error:
                continue
    with acting_as(accounts.people[Role.COORDINATOR]):
        with desk():
            assert rows("access_user") > 0
            with desk():
                assert rows("access_user") > 0
            assert rows("access_user") > 0
        assert rows("access_user") == 0
        with pytest.raises(ZeroDivisionError), desk():
            _ = 1 / 0
        assert rows("access_user") == 0


def test_the_desk_is_no_actor_and_an_actor_is_no_desk(accounts: World) -> None:
    with desk(), connection.cursor() as cursor:
        cursor.execute("SELECT access.actor()")
        assert cursor.fetchone() == (None,)
        cursor.execute("SELECT set_config('paraply.context', current_setting('paraply.desk'), true)")
        with pytest.raises(Error), transaction.atomic():
            cursor.execute("SELECT access.actor()")


def test_a_page_is_made_away_from_the_desk(accounts: World) -> None:
    """What a signed-in person's page asks the database, it asks with the desk closed; signing in and out asks at it."""
    browser, seen = Client(), []
    browser.force_login(accounts.people[Role.SECRETARIAT])

    def watch(execute: object, statement: str, params: object, many: bool, context: object) -> object:
        done = execute(statement, params, many, context)  # type: ignore[operator]
        if "programmes_participant" in str(statement):
            with connection.cursor() as cursor:
                cursor.connection.execute("SELECT 1")
                found = cursor.connection.execute("SELECT access.desk()").fetchone()
            seen.append(found[0])
        return done

    with connection.execute_wrapper(watch):
        assert browser.get("/p/first/matrix/").status_code == 200
    assert seen and not any(seen)


def test_every_table_of_the_desk_is_named(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ "
            "'^(access_user|django_session|account_|mfa_|socialaccount_)' AND relname <> 'socialaccount_socialapp'"
        )
        assert {name for (name,) in cursor.fetchall()} == set(TABLES)


def test_users_are_looked_up_by_their_own_manager(accounts: World) -> None:
    user = accounts.people[Role.SECRETARIAT]
    assert User.objects.get(pk=user.pk) == user
    assert User.objects.filter(pk=user.pk).exists()
    assert User.objects.filter(pk=user.pk).count() == 1
    user.refresh_from_db()
    user.first_name = "first"
    user.save(update_fields=["first_name"])
    assert list(User.objects.values_list("first_name", flat=True).filter(pk=user.pk)) == ["first"]
