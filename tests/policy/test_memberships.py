"""A role is given, and ended, by those whose it is to give, in the place where it is theirs: in Python and in plain SQL."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import Error, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.http import Http404

from paraply.access.context import acting_as
from paraply.access.enrolment import Misplaced, end_membership, enrol
from paraply.access.errors import Refused
from paraply.access.giving import GIVING, OF_A_PARTICIPANT
from paraply.access.models import AuditEntry, Membership, User
from paraply.access.operation import system
from paraply.access.queries import actor_of
from paraply.access.vocabulary import Role, Standing, Target
from policy.world import ALWAYS, Place, World
from support.databases import as_login, as_owner

pytestmark = pytest.mark.django_db

TODAY = date(2020, 6, 1)


def standing(role: Role, place: Place) -> Standing:
    """The role as it is held at a place."""
    return Standing(
        role,
        place.programme,
        place.participant if role in OF_A_PARTICIPANT else None,
        place.study if role is Role.EVALUATOR else None,
    )


def given_in_sql(held: Standing, user: User) -> bool:
    """Whether the database gives the role to whoever acts now."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT access.enrol(%s::bigint, %s::text, %s::bigint, %s::bigint, %s::bigint, '[2000-01-01,)')",
                [user.pk, held.role.value, held.programme, held.participant, held.study],
            )
    except Error:
        return False
    return True


def given_in_python(held: Standing, user: User, giver: User) -> bool:
    """Whether the operation gives the role."""
    try:
        return enrol(actor_of(giver), Target(held.programme), user, held, ALWAYS)
    except (Refused, Http404):
        return False


def platform_administrator() -> User:
    user = User.objects.create_user("test-platform")
    assert enrol(system(), Target(), user, Standing(Role.ADMINISTRATOR), ALWAYS)
    return user


def someone() -> User:
    return User.objects.create_user("test-someone")


def givers(world: World) -> dict[str, User]:
    return {**{role.value: user for role, user in world.people.items()}, "platform": platform_administrator()}


def may(giver: str, role: Role, place: str) -> bool:
    """What the design says: the table that both locks are held against."""
    if giver == "system":
        return True
    if giver == "platform":
        return role is Role.ADMINISTRATOR
    if giver == "evaluator":
        return role is Role.EVALUATOR and place != "abroad"  # home and neighbour are in one study
    return giver == "administrator" and place != "abroad" and role not in (Role.ADMINISTRATOR, Role.EVALUATOR)


@pytest.mark.parametrize("way", ["sql", "python"])
def test_who_gives_which_role_where(world: World, way: str) -> None:
    user, wrong = someone(), []
    for name, giver in givers(world).items():
        for role in GIVING:
            for place in ("home", "neighbour", "abroad"):
                held = standing(role, getattr(world, place))
                sid = transaction.savepoint()
                if way == "sql":
                    with acting_as(giver):
                        done = given_in_sql(held, user)
                else:
                    done = given_in_python(held, user, giver)
                transaction.savepoint_rollback(sid)
                if done is not may(name, role, place):
                    wrong.append((name, role, place, done))
    assert wrong == []


def test_the_administrator_of_one_programme_gives_nothing_in_another(world: World) -> None:
    """Nor a place that mixes the two: the participant or study must be the programme's."""
    administrator, user, home, abroad = (
        world.people[Role.ADMINISTRATOR],
        someone(),
        world.home,
        world.abroad,
    )
    with acting_as(administrator):
        for held in (
            Standing(Role.SECRETARIAT, abroad.programme),
            Standing(Role.EVALUATOR, abroad.programme, None, abroad.study),
            Standing(Role.COORDINATOR, home.programme, abroad.participant),
            Standing(Role.COORDINATOR, home.programme),
            Standing(Role.SECRETARIAT, home.programme, home.participant),
            Standing(Role.SECRETARIAT),
            Standing(Role.ADMINISTRATOR),
            Standing(Role.SYSTEM),
        ):
            assert not given_in_sql(held, user), held
        assert given_in_sql(Standing(Role.COORDINATOR, home.programme, home.participant), user)


def test_an_evaluator_of_one_study_admits_nobody_to_another(world: World) -> None:
    user = someone()
    with as_login("evaluator"), acting_as(world.people[Role.EVALUATOR]):
        assert not given_in_sql(
            Standing(Role.EVALUATOR, world.home.programme, None, world.abroad.study), user
        )
        assert not given_in_sql(
            Standing(Role.EVALUATOR, world.abroad.programme, None, world.home.study), user
        )
        assert not given_in_sql(Standing(Role.EVALUATOR, world.home.programme), user)
        assert given_in_sql(Standing(Role.EVALUATOR, world.home.programme, None, world.home.study), user)


def test_a_role_in_the_wrong_kind_of_place_is_told_before_the_database_is_asked(world: World) -> None:
    administrator = actor_of(world.people[Role.ADMINISTRATOR])
    target, home = Target(world.home.programme), world.home
    with pytest.raises(Misplaced):
        enrol(administrator, target, someone(), Standing(Role.COORDINATOR, home.programme), ALWAYS)
    with pytest.raises(Http404):
        enrol(
            administrator,
            target,
            world.people[Role.MINISTRY],
            Standing(Role.MINISTRY, world.abroad.programme),
            ALWAYS,
        )


def membership(world: World, role: Role) -> Membership:
    return Membership.objects.get(user=world.people[role])


@pytest.mark.parametrize("way", ["sql", "python"])
def test_who_may_give_a_role_may_end_it(world: World, way: str) -> None:
    wrong = []
    for name, giver in givers(world).items():
        for role in GIVING:
            sid = transaction.savepoint()
            done = ended(giver, membership(world, role), way)
            transaction.savepoint_rollback(sid)
            if done is not may(name, role, "home"):
                wrong.append((name, role, done))
    assert wrong == []


def ended(giver: User, held: Membership, way: str) -> bool:
    if way == "python":
        try:
            return end_membership(actor_of(giver), held, TODAY)
        except (Refused, Http404):
            return False
    try:
        with acting_as(giver), connection.cursor() as cursor:
            cursor.execute("SELECT access.end_membership(%s::bigint, %s)", [held.pk, TODAY])
    except Error:
        return False
    return True


def test_access_ends_with_the_membership_and_the_system_is_never_ended(world: World) -> None:
    administrator = actor_of(world.people[Role.ADMINISTRATOR])
    held = membership(world, Role.COORDINATOR)
    assert end_membership(administrator, held, TODAY)
    held.refresh_from_db()
    assert held.valid == DateRange(date(2000, 1, 1), TODAY)
    assert actor_of(world.people[Role.COORDINATOR]).standings == ()
    assert not end_membership(administrator, held, date(2021, 1, 1)), "a membership is never made longer"
    with as_owner():
        told: Any = AuditEntry.objects.filter(action="manage_members", actor=administrator.pk)
        assert {entry.rule for entry in told} == {"administrator manage_members programme"}
    with pytest.raises(Http404):
        end_membership(system(), membership(world, Role.SYSTEM), TODAY)
