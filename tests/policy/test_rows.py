"""Differential proof: the rows that row-level security shows are the rows that the Python rules allow, for each
role and table, and the same holds for writing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.apps import apps
from django.db import Error, connection, models, transaction

from paraply.access.context import acting_as
from paraply.access.police import EVENT, TENANTS, guard_of
from paraply.access.policy import may
from paraply.access.queries import actor_of
from paraply.access.rooms import TABLES
from paraply.access.vocabulary import Action, Actor, Role, Room, Target
from policy.world import World
from support.databases import as_login, as_owner

pytestmark = pytest.mark.django_db

Row = tuple[Any, dict[str, int | None]]
Known = dict[str, dict[int, Any]]
# Some column of every table is of one of these kinds.
WRITABLE = models.TextField | models.CharField | models.JSONField
# Rows that are added and never changed have no history, nor has an edition on its way.
UNTRACKED = {label for label, guard in TABLES.items() if guard.append_only} | {
    "reporting.Build",
    "access.Draft",
}


def tracked_tables() -> Iterator[tuple[str, type[models.Model]]]:
    """Each table of the policy, and its history, which is read by the same rule."""
    for label in TABLES:
        yield label, apps.get_model(label)
        if label not in UNTRACKED:
            yield label, apps.get_model(label + EVENT)


def everything(label: str, model: type[models.Model]) -> list[Row]:
    """Every row's key and tenant, asked of the database by its owner, and whom it speaks about where that counts."""
    column = TENANTS[guard_of(label).room]
    columns = [column] if column else []
    if guard_of(label).about and any(one.attname == "participant_id" for one in model._meta.local_fields):
        columns.append("participant_id")
    if guard_of(label).room is Room.CASE:
        columns.append("application_id" if hasattr(model, "application_id") else "id")
    return [
        (key, dict(zip(columns, rest, strict=True)))
        for key, *rest in model._default_manager.order_by("pk").values_list("pk", *columns)
    ]


def known() -> Known:
    """The programme of each participant and study, and who has an interest in which application."""
    interests: dict[int, set[int]] = {}
    for one in apps.get_model("intake.Interest").objects.all():
        interests.setdefault(one.person_id, set()).add(one.application_id)
    return {
        "interests": interests,
        "participant_id": dict(
            apps.get_model("programmes.Participant").objects.values_list("pk", "programme_id")
        ),
        "study_id": dict(apps.get_model("evidence.Study").objects.values_list("pk", "programme_id")),
    }


def target_of(tenant: dict[str, Any], places: Known) -> Target:
    column = next(iter(tenant), None)
    if column is None:
        return Target()
    value = tenant[column]
    if column == "programme_id":
        return Target(programme=value)
    if column == "person_id":
        return Target(person=value)
    return Target(programme=places[column][value], **{column.removesuffix("_id"): value})


def reads(actor: Actor, label: str, tenant: dict[str, Any], places: Known) -> bool:
    """Whether the Python rules let the actor read a row."""
    guard = guard_of(label)
    case = tenant.get("application_id", tenant.get("id"))
    if case in places["interests"].get(actor.pk or 0, ()):
        return False
    about = tenant.get("participant_id") if guard.about else None
    if about and not may(
        actor, guard.about, Target(programme=places["participant_id"][about], participant=about)
    ):  # type: ignore[arg-type]
        return False
    return may(actor, guard.read, target_of(tenant, places))


@contextmanager
def login_for(role: Role) -> Iterator[None]:
    """Evaluators work in their own process too; that is the one that may enter the closed room."""
    if role is Role.EVALUATOR:
        with as_login("evaluator"):
            yield
    else:
        yield


def differences(world: World, role: Role) -> list[str]:
    """Where the two locks disagree on what a role reads."""
    with as_owner():
        rows = {(label, model): everything(label, model) for label, model in tracked_tables()}
        places = known()
    user = world.who(role)
    actor = actor_of(user)
    found = []
    with login_for(role), acting_as(user, read_only=False):
        for (label, model), all_rows in rows.items():
            if guard_of(label).room is Room.EVALUATOR and role is not Role.EVALUATOR:
                continue  # a closed schema, see test_the_closed_schema
            wanted = [key for key, tenant in all_rows if reads(actor, label, tenant, places)]
            seen = list(model._default_manager.order_by("pk").values_list("pk", flat=True))
            if wanted != seen:
                found.append(
                    f"{role} sees {len(seen)} and should see {len(wanted)} rows of {model._meta.label}"
                )
    return found


@pytest.mark.parametrize("role", Role)
def test_rows_seen_are_rows_allowed(world: World, role: Role) -> None:
    assert differences(world, role) == []


def test_the_world_would_show_a_difference(world: World) -> None:
    """Every table has a row at home and, unless it is shared, one elsewhere: an empty table proves nothing."""
    with as_owner():
        for label, model in tracked_tables():
            if label == "access.AuditEntry":
                continue
            tenants = {tuple(tenant.values()) for _, tenant in everything(label, model)}
            assert len(tenants) >= (1 if guard_of(label).room is Room.COMMON else 2), label


@pytest.mark.parametrize(
    "fault",
    [
        "ALTER TABLE planning_plan DISABLE ROW LEVEL SECURITY",
        "ALTER POLICY read ON planning_plan USING (true)",
        "ALTER POLICY read ON planning_planevent USING (true)",
        "ALTER POLICY read ON planning_plan USING (participant_id = ANY ((SELECT "
        "access.participants('keep_plans'))::bigint[]))",
        "INSERT INTO access.rule VALUES ('read_participant', 'ministry', 'programme')",
        "INSERT INTO access.rule VALUES ('read_participant', 'visitor', 'platform')",
        "INSERT INTO access.rule VALUES ('read_common', 'visitor', 'platform')",
        "DELETE FROM access.rule WHERE role = 'visitor'",
        "ALTER POLICY read ON reporting_publicpage USING (false)",
    ],
)
def test_a_seeded_difference_is_seen(world: World, fault: str) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(fault)
    roles = (Role.POLITICIAN, Role.MINISTRY, Role.VISITOR)
    assert [found for role in roles for found in differences(world, role)] != []


@pytest.mark.parametrize("role", Role)
def test_rows_changed_are_rows_allowed(world: World, role: Role) -> None:
    """Touching a row works exactly where the policy lets the role write."""
    user = world.who(role)
    actor = actor_of(user)
    wrong = []
    with as_owner():
        rows = {label: everything(label, apps.get_model(label)) for label in TABLES}
        places = known()
    with acting_as(user):
        for label, all_rows in rows.items():
            if guard_of(label).room is Room.EVALUATOR:
                continue
            seen = {key for key, tenant in all_rows if _may_change(actor, label, key, tenant, places)}
            for key, _ in all_rows:
                if _touch(apps.get_model(label), key) is not (key in seen):
                    wrong.append((label, key))
    assert wrong == []


def _may_change(actor: Actor, label: str, key: Any, tenant: dict[str, Any], places: Known) -> bool:
    changing = guard_of(label).changing
    if changing is None or not reads(actor, label, tenant, places):
        return False
    # A study's own row is its evaluators' alone.
    study = {"study_id": key} if guard_of(label).keeps else {}
    return may(actor, changing, target_of({**study, **tenant}, places))


def _touch(model: type[models.Model], key: Any) -> bool:
    """Write a column's own value back; False when the row is out of reach."""
    fields = (field for field in model._meta.local_fields if isinstance(field, WRITABLE))
    column = next(fields).name
    try:
        with transaction.atomic():
            return model._default_manager.filter(pk=key).update(**{column: models.F(column)}) == 1
    except Error:
        return False


def test_a_row_cannot_be_put_in_another_tenant(world: World) -> None:
    coordinator = world.people[Role.COORDINATOR]
    body = apps.get_model("governance.Body")
    with acting_as(coordinator):
        own = body.objects.get()
        with pytest.raises(Error, match="row-level security"), transaction.atomic():
            body.objects.filter(pk=own.pk).update(participant_id=world.neighbour.participant)


def test_a_reference_cannot_leave_its_tenant(world: World) -> None:
    """The foreign key holds the tenant: guessing another municipality's id tells nothing and ties nothing."""
    body, seat = apps.get_model("governance.Body"), apps.get_model("governance.Seat")
    with as_owner():
        foreign = body.objects.get(participant_id=world.neighbour.participant).pk
    with pytest.raises(Error, match="tenant_fk"), acting_as(world.people[Role.COORDINATOR]):
        seat.objects.update(body_id=foreign)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.EVALUATOR])
def test_the_closed_schema(world: World, role: Role) -> None:
    """In the common process the table is not even found, nor may it be named."""
    for statement in ("SELECT * FROM evidence_excerpt", "SELECT * FROM confidential.evidence_excerpt"):
        with acting_as(world.who(role)), pytest.raises(Error), transaction.atomic():
            connection.cursor().execute(statement)


def test_the_evaluator_in_the_common_process_finds_no_interview(world: World) -> None:
    with acting_as(world.people[Role.EVALUATOR]), pytest.raises(Error), transaction.atomic():
        list(apps.get_model("evidence.Excerpt").objects.all())


def test_others_in_the_evaluators_process_find_no_interview(world: World) -> None:
    """The role of the process opens the schema; the rows are still the study's evaluators' alone."""
    excerpts = apps.get_model("evidence.Excerpt").objects
    for role in Role:
        with as_login("evaluator"), acting_as(world.who(role)):
            assert excerpts.count() == (1 if role is Role.EVALUATOR else 0), role


def test_the_python_rules_know_every_action_a_table_needs() -> None:
    needed = {action for guard in TABLES.values() for action in (guard.read, guard.write, guard.removes)}
    assert needed - {None} <= set(Action)
