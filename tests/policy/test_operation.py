"""An operation asks, does, and tells: all of it or nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.db import Error, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from paraply.access.context import acting, acting_as
from paraply.access.enrolment import enrol
from paraply.access.errors import Hidden, Refused
from paraply.access.models import AuditEntry
from paraply.access.operation import operation, system
from paraply.access.queries import actor_of, named_actor
from paraply.access.vocabulary import NOBODY, Action, Actor, Role, Standing, Target
from policy.world import SOURCES, World
from support.databases import as_owner

pytestmark = pytest.mark.django_db

NOON = datetime(2010, 12, 10, 12, tzinfo=UTC)
CHANGES = ("UPDATE access_auditentry SET operation = 'nothing'", "DELETE FROM access_auditentry")
told: list[object] = []


def tell(result: object) -> None:
    """Notices are queued by the one whose change it is, in that change's transaction."""
    assert acting() is not None
    if result == REFUSING:
        raise ValueError("no notice can be queued")
    told.append(result)


REFUSING = -1


@operation(Action.KEEP_ORGANISATION, notify=tell)
def rename_untold(actor: Actor, target: Target, name: str) -> int:
    apps.get_model("governance.Body").objects.update(name=name)
    return REFUSING


@operation(Action.KEEP_ORGANISATION, notify=tell)
def rename_body(actor: Actor, target: Target, name: str, fail: bool = False) -> int:
    changed = apps.get_model("governance.Body").objects.update(name=name)
    if fail:
        raise ValueError("after the change")
    return int(changed)


@operation(Action.IMPORT_PROGRAMME, as_system=True, programme=lambda made: made.pk)
def make_programme(actor: Actor, target: Target, key: str) -> object:
    return apps.get_model("programmes.Programme").objects.create(
        key=key, status_date="2010-12-10", sources=SOURCES
    )


def entries() -> list[AuditEntry]:
    with as_owner():
        return list(AuditEntry.objects.filter(operation__contains="test_operation").order_by("at"))


def named(name: str) -> int:
    with as_owner():
        return int(apps.get_model("governance.Body").objects.filter(name=name).count())


def own(world: World) -> Target:
    return Target(programme=world.home.programme, participant=world.home.participant)


def test_done_and_told(world: World) -> None:
    """Notices are queued in the transaction of the change, so that neither is there without the other."""
    told.clear()
    actor = actor_of(world.people[Role.COORDINATOR])
    assert rename_body(actor, own(world), "new") == 1
    assert told == [1]
    (entry,) = entries()
    assert (entry.actor_id, entry.action, entry.participant_id) == (
        actor.pk,
        "keep_organisation",
        world.home.participant,
    )
    assert entry.operation.endswith("rename_body")
    assert entry.rule == "coordinator keep_organisation own_participant"
    assert acting() is None


def test_what_cannot_be_told_is_not_done(world: World) -> None:
    told.clear()
    with pytest.raises(ValueError, match="no notice"):
        rename_untold(actor_of(world.people[Role.COORDINATOR]), own(world), "new")
    assert (named("new"), entries(), told) == (0, [], [])


def test_it_uses_the_transaction_of_the_request(world: World) -> None:
    coordinator = world.people[Role.COORDINATOR]
    with acting_as(coordinator):
        assert rename_body(actor_of(coordinator), own(world), "new") == 1
        assert acting() is not None
    assert named("new") == 1


def test_half_done_is_not_done(world: World) -> None:
    with pytest.raises(ValueError, match="after"):
        rename_body(actor_of(world.people[Role.COORDINATOR]), own(world), "new", fail=True)
    assert named("new") == 0
    assert entries() == []


def test_hidden_and_absent_are_told_alike(world: World) -> None:
    actor = actor_of(world.people[Role.COORDINATOR])
    neighbour = Target(programme=world.home.programme, participant=world.neighbour.participant)
    nowhere = Target(programme=world.home.programme, participant=987_654_321)
    answers = []
    for target in (neighbour, nowhere):
        with pytest.raises(Hidden) as caught:
            rename_body(actor, target, "new")
        answers.append(str(caught.value))
    assert answers[0] == answers[1]


@pytest.mark.parametrize("role", [Role.POLITICIAN, Role.SECRETARIAT, Role.EVALUATOR])
def test_who_may_read_is_told_that_this_is_not_allowed(world: World, role: Role) -> None:
    with pytest.raises(Refused):
        rename_body(actor_of(world.people[role]), own(world), "new")
    assert entries() == []


def test_a_visitor_is_told_nothing(world: World) -> None:
    with pytest.raises(Hidden):
        rename_body(NOBODY, own(world), "new")


def test_who_imports_need_not_read_what_is_imported(world: World) -> None:
    person = world.people[Role.ADMINISTRATOR]
    enrol(system(), Target(), person, Standing(Role.ADMINISTRATOR), DateRange(date(2000, 1, 1), None))
    administrator = actor_of(person)
    made = make_programme(administrator, Target(), "third")
    (entry,) = entries()
    assert (entry.actor_id, entry.programme_id) == (administrator.pk, made.pk)  # type: ignore[attr-defined]
    with as_owner():
        written = apps.get_model("programmes.ProgrammeEvent").objects.get(key="third")
    assert written.recorded_by == administrator.pk


def test_an_administrator_of_one_programme_brings_no_other(world: World) -> None:
    """What a file brings may be any programme, and rows that programmes share."""
    for target in (
        Target(),
        Target(programme=world.home.programme),
        Target(programme=world.abroad.programme),
    ):
        with pytest.raises((Refused, Hidden)):
            make_programme(actor_of(world.people[Role.ADMINISTRATOR]), target, "third")
    assert entries() == []


def test_the_system_is_an_actor_by_name(world: World) -> None:
    assert named_actor("system") == system()
    with pytest.raises(Refused, match="nobody-here"):
        named_actor("nobody-here")


def test_the_audit_is_read_by_the_administrator_and_changed_by_nobody(world: World) -> None:
    rename_body(actor_of(world.people[Role.COORDINATOR]), own(world), "new")
    for role in Role:
        with acting_as(world.who(role)):
            seen = AuditEntry.objects.exists()
            assert seen is (role in {Role.ADMINISTRATOR, Role.SYSTEM}), role
            for change in CHANGES:
                with pytest.raises(Error, match="permission denied"), transaction.atomic():
                    connection.cursor().execute(change)


@pytest.mark.parametrize("change", [*CHANGES, "TRUNCATE access_auditentry"])
def test_not_even_the_owner_changes_the_audit(world: World, change: str) -> None:
    with as_owner(), pytest.raises(Error, match="added and never changed"), transaction.atomic():
        connection.cursor().execute(change)


def test_an_entry_is_the_databases_own(world: World) -> None:
    """Nobody names another actor, another time, or a rule or place that is not the actor's."""
    coordinator, home = world.people[Role.COORDINATOR], world.home
    entry = AuditEntry(
        actor=coordinator, programme_id=home.programme, action="x", operation="x", rule="x", at=NOON
    )
    told = "SELECT access.audit(%s::bigint, %s::bigint, NULL, %s::text, 'x', %s::text)"
    own = ("keep_organisation", "coordinator keep_organisation own_participant")
    with acting_as(coordinator):
        with pytest.raises(Error, match="permission denied"), transaction.atomic():
            entry.save(force_insert=True)
        for values in (
            (home.programme, world.neighbour.participant, *own),
            (home.programme, home.participant, "manage_members", own[1]),
            (home.programme, home.participant, "manage_members", "administrator manage_members programme"),
        ):
            with pytest.raises(Error, match="not what the one who acts may do"), transaction.atomic():
                connection.cursor().execute(told, values)
        before = datetime.now(UTC)
        connection.cursor().execute(told, (home.programme, home.participant, *own))
    with as_owner():
        made = AuditEntry.objects.get(operation="x")
    assert made.actor_id == coordinator.pk
    assert before <= made.at <= datetime.now(UTC)


def test_an_operation_must_name_actor_and_target() -> None:
    with pytest.raises(TypeError, match="actor and target"):
        operation(Action.VIEW_START)(lambda: None)
