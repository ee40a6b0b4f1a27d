"""On whose behalf the database works: signed, for one transaction, put back when nested, gone afterwards."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.conf import settings
from django.db import Error, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from paraply.access.catalogue import signing_faults
from paraply.access.context import acting, acting_as
from paraply.access.functions import SETTING
from paraply.access.models import Membership, User
from paraply.access.queries import acting_in_database, actor_of
from paraply.access.signing import LIFETIME, _ahead, sign
from paraply.access.sync import sync
from paraply.access.vocabulary import NOBODY, Role
from policy.world import World
from support.databases import as_owner, current_user

pytestmark = pytest.mark.django_db


def run(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)


def claim(text: str) -> None:
    run("SELECT set_config(%s, %s, true)", SETTING, text)


def bodies() -> int:
    return int(apps.get_model("governance.Body").objects.count())


def test_the_tests_do_not_run_as_the_owner() -> None:
    assert current_user() == "paraply_web"


def test_without_a_context_nothing_is_there(world: World) -> None:
    assert acting_in_database() is None
    assert bodies() == 0
    assert apps.get_model("programmes.Programme").objects.count() == 0


def test_a_visitor_sees_nothing(world: World) -> None:
    with acting_as(None):
        assert acting_in_database() is None
        assert bodies() == 0


def test_the_outer_user_is_put_back(world: World) -> None:
    coordinator, secretariat = world.people[Role.COORDINATOR], world.people[Role.SECRETARIAT]
    with acting_as(coordinator):
        assert bodies() == 1
        with acting_as(secretariat):
            assert bodies() == 2
        assert bodies() == 1
        with pytest.raises(ZeroDivisionError), acting_as(secretariat):
            _ = 1 / 0
        assert acting_in_database() == coordinator.pk


def test_a_failure_undoes_what_was_done(world: World) -> None:
    body = apps.get_model("governance.Body")
    with acting_as(world.people[Role.COORDINATOR]):
        with pytest.raises(ZeroDivisionError), acting_as(world.people[Role.COORDINATOR]):
            body.objects.update(name="never so")
            _ = 1 / 0
        assert not body.objects.filter(name="never so").exists()


def test_reading_cannot_write(world: World) -> None:
    refused = pytest.raises(Error, match="read-only transaction")
    with acting_as(world.people[Role.COORDINATOR], read_only=True), refused, transaction.atomic():
        apps.get_model("governance.Body").objects.update(name="changed")
    with acting_as(world.people[Role.COORDINATOR]):
        assert apps.get_model("governance.Body").objects.update(name="changed") == 1


def test_a_forged_context_is_refused(world: World) -> None:
    mine = sign(world.people[Role.COORDINATOR].pk, int(time.time()) + 60)
    user, expires, signature = mine.split(".")
    other = world.people[Role.SECRETARIAT].pk
    for forged in (
        f"{other}.{expires}.{signature}",
        f"{user}.{int(expires) + 1}.{signature}",
        mine[:-1],
        "1",
        "x.y.z",
    ):
        with pytest.raises(Error, match="bad signature"), transaction.atomic():
            claim(forged)
            bodies()


def test_an_expired_context_is_refused(world: World) -> None:
    with pytest.raises(Error, match="context expired"), transaction.atomic():
        claim(sign(world.people[Role.COORDINATOR].pk, int(time.time()) - 3600))
        bodies()


@pytest.mark.parametrize("apart", [-7200, -330, 330, 7200])
def test_a_clock_that_goes_wrong_here_locks_nobody_out(
    world: World, monkeypatch: pytest.MonkeyPatch, apart: int
) -> None:
    """The database decides what has expired, so its clock is the one that is signed by."""
    right = time.time
    monkeypatch.setattr("paraply.access.signing.time.time", lambda: right() + apart)
    _ahead.clear()  # as for a new connection
    with acting_as(world.people[Role.COORDINATOR]):
        assert bodies() == 1
        expires = int(str(acting().signed).split(".")[1])  # type: ignore[union-attr]
    _ahead.clear()
    assert abs(expires - right() - LIFETIME) < 60


@pytest.mark.django_db(transaction=True)
def test_the_first_page_of_a_connection_sees_one_state_too() -> None:
    connection.close()
    with acting_as(User.objects.get(username="system"), read_only=True):
        pass
    connection.close()
    with acting_as(User(pk=1), read_only=True):
        with connection.cursor() as cursor:
            cursor.execute("SHOW transaction_isolation")
            assert cursor.fetchone() == ("repeatable read",)


def test_a_context_signed_with_another_key_is_refused(world: World, settings: object) -> None:
    settings.CONTEXT_KEY = "another key"  # type: ignore[attr-defined]
    with pytest.raises(Error, match="bad signature"), acting_as(world.people[Role.COORDINATOR]):
        bodies()


def test_a_changed_secret_is_told(db: None, settings: object) -> None:
    assert signing_faults() == []
    settings.CONTEXT_KEY = "another key"  # type: ignore[attr-defined]
    (said,) = signing_faults()
    assert "secret has changed" in said


@pytest.mark.parametrize("table", ["access.key", "access.rule"])
def test_the_key_and_the_rules_cannot_be_read(table: str) -> None:
    with pytest.raises(Error, match="permission denied"), transaction.atomic():
        run(f"TABLE {table}")


def test_a_membership_cannot_be_written_past_the_function(world: World) -> None:
    coordinator = world.people[Role.COORDINATOR]
    with acting_as(coordinator), pytest.raises(Error, match="permission denied"), transaction.atomic():
        Membership.objects.filter(user=coordinator).update(role=Role.SECRETARIAT)
    with acting_as(coordinator), pytest.raises(Error, match="not yours to give"), transaction.atomic():
        run(
            "SELECT access.enrol(%s::bigint, 'secretariat', %s::bigint, NULL, NULL, '[2000-01-01,)')",
            coordinator.pk,
            world.home.programme,
        )


def test_nobody_is_enrolled_as_the_system(world: World) -> None:
    administrator = world.people[Role.ADMINISTRATOR]
    with acting_as(administrator), pytest.raises(Error, match="not yours to give"), transaction.atomic():
        run("SELECT access.enrol(%s::bigint, 'system', NULL, NULL, NULL, '[2000-01-01,)')", administrator.pk)


def test_access_ends_with_the_membership_at_the_next_statement(world: World) -> None:
    coordinator = world.people[Role.COORDINATOR]
    with acting_as(coordinator):
        assert bodies() == 1
        yesterday = date.today() - timedelta(days=2)
        with as_owner():
            Membership.objects.filter(user=coordinator).update(valid=DateRange(date(2000, 1, 1), yesterday))
        assert bodies() == 0
    assert actor_of(coordinator).standings == ()


def test_access_ends_when_the_user_is_closed(world: World) -> None:
    coordinator = world.people[Role.COORDINATOR]
    with acting_as(coordinator):
        with as_owner():
            User.objects.filter(pk=coordinator.pk).update(is_active=False)
        assert bodies() == 0
    assert actor_of(coordinator).standings == ()


def test_two_memberships_of_one_kind_never_overlap(world: World) -> None:
    held = Membership.objects.get(user=world.people[Role.COORDINATOR])
    held.pk = None
    with pytest.raises(Error, match="one_membership_at_a_time"), as_owner():
        held.save()


def test_nobody_belongs_to_a_municipality_of_another_programme(world: World) -> None:
    held = Membership.objects.filter(user=world.people[Role.COORDINATOR])
    with pytest.raises(Error, match="tenant_fk"), as_owner():
        held.update(participant_id=world.abroad.participant)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_synchronising_twice_changes_nothing_and_takes_stray_rules_away(world: World) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SELECT action, role, scope FROM access.rule ORDER BY 1, 2, 3")
        before = cursor.fetchall()
        cursor.execute("INSERT INTO access.rule VALUES ('read_study', 'ministry', 'platform')")
        sync()
        sync()
        cursor.execute("SELECT action, role, scope FROM access.rule ORDER BY 1, 2, 3")
        assert cursor.fetchall() == before
    assert settings.CONTEXT_KEY


def test_history_tells_who_acted(world: World) -> None:
    coordinator = world.people[Role.COORDINATOR]
    with acting_as(coordinator):
        apps.get_model("governance.Body").objects.update(name="a new name")
    with as_owner():
        last = apps.get_model("governance.BodyEvent").objects.filter(pgh_label="update").latest("pgh_id")
    assert last.name == "a new name"
    assert last.recorded_by == coordinator.pk


def test_an_actor_of_nobody_is_nobody() -> None:
    assert actor_of(None) is NOBODY
