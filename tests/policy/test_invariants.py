"""What no reader of a rule could undo: a member writes SQL in its own room, and the database refuses what cannot be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import DataError, IntegrityError, connection, models, transaction

from paraply.access.context import acting_as
from paraply.access.functions import ERRAND
from paraply.access.vocabulary import Role
from paraply.database.history import is_history
from paraply.evidence.models import StudyRecord
from paraply.interchange.rules import LAWS, RULES
from paraply.records.models import Dated, Record
from paraply.records.rules import Alone
from policy.world import World
from support.databases import as_owner

pytestmark = pytest.mark.django_db

LEFT_OUT = ("id", "valid", "row_version", "lineage")
Columns = dict[str, Any]
# Each: table, what was written before, what is then refused, and by which constraint ("" for its table's own name).
COORDINATOR: tuple[tuple[str, tuple[Columns, ...], Columns, str], ...] = (
    ("governance.Seat", (), {"title": "a", "sources": []}, "governance_seat_sources_check"),
    ("governance.Seat", (), {"title": "a", "sources": [""]}, "governance_seat_sources_check"),
    ("governance.Seat", (), {"title": "a", "sources": ["D § 1", 7]}, "governance_seat_sources_check"),
    ("governance.Seat", (), {"title": "a", "sources": "D § 1"}, "governance_seat_sources_check"),
    ("governance.Seat", (), {"title": "a", "starts": "1500"}, "governance_seat_starts_check"),
    ("governance.Seat", (), {"title": "a", "ends": "2200-01"}, "governance_seat_ends_check"),
    ("governance.Seat", (), {"title": "a", "observed": "1500-01-01"}, "governance_seat_observed_check"),
    ("governance.Seat", (), {}, "one_seat"),
    ("governance.Seat", ({"title": "a", "chair": True},), {"title": "b", "chair": True}, "one_chair"),
    ("governance.Seat", (), {"title": "a", "key": "planning.Plan.{participant}"}, "key_is_taken"),
    ("governance.Body", (), {"key": "governance.Seat.{neighbour}"}, "key_is_taken"),
    ("planning.PlanLink", (), {"target_id": "{plan}"}, "plan_not_to_itself"),
    ("planning.PlanLink", (), {"plan_id": "{target}", "target_id": "{plan}"}, "plan_circle"),
    ("planning.PlanLink", (), {}, "one_link"),
    ("planning.PlanLink", (), {"first_year": 20200, "relation": "is"}, "planning_planlink_first_year_check"),
    ("planning.Plan", ({"programme_plan": True},), {"programme_plan": True}, "one_programme_plan"),
    ("planning.Plan", (), {"period_from": "2014", "period_to": "2011"}, "plan_period_in_order"),
    ("planning.BudgetYear", (), {}, "one_budget_year"),
    ("planning.BudgetYear", (), {"year": 2020, "frames": "1500-06-15"}, "planning_budgetyear_frames_check"),
    ("organisations.Unit", (), {}, "one_unit"),
    ("programmes.Agreement", (), {}, "one_agreement"),
    ("records.Register", (), {}, "one_register"),
)
SECRETARIAT: tuple[tuple[str, tuple[Columns, ...], Columns, str], ...] = (
    ("programmes.Phase", (), {"stage": "phase_out"}, "one_phase_of_number"),
    ("programmes.Phase", (), {"number": 7, "stage": "phase_out", "min_months": 9}, "phase_in_order"),
    ("programmes.Figure", (), {"amount": 60, "amount_max": 36}, "figure_in_order"),
    ("programmes.GateDecision", (), {}, "one_gate_decision"),
    ("programmes.LocalAlias", (), {}, "one_alias"),
    ("records.Document", (), {"year": 1500}, "records_document_year_check"),
)
# What reality holds: two who lead together, two owners, two resolutions, one after another, the same title elsewhere.
REAL: tuple[tuple[str, tuple[Columns, ...], Columns], ...] = (
    ("governance.Coordinator", ({},), {}),
    ("governance.Ownership", ({"kind": "political"},), {"kind": "administrative"}),
    ("governance.Resolution", ({},), {}),
    (
        "governance.Seat",
        ({"title": "a", "starts": "2009", "ends": "2010"},),
        {"title": "a", "starts": "2011"},
    ),
    ("governance.Seat", ({"title": "a", "unit": "NAV"},), {"title": "a", "unit": "Helse"}),
    ("governance.Seat", ({"title": "a" * 20_000},), {"title": "b" * 20_000}),
    ("programmes.Agreement", ({"status": "planned"},), {"status": "done"}),
    ("planning.PlanLink", ({"link_status": "planned"},), {"link_status": "considered"}),
    (
        "planning.PlanLink",
        ({"relation": "coordinated_with"},),
        {"relation": "coordinated_with", "plan_id": "{target}", "target_id": "{plan}"},
    ),
    (
        "planning.Plan",
        ({"programme_plan": True, "ends": "2010"},),
        {"programme_plan": True, "starts": "2011"},
    ),
)


class Member:
    """Somebody who writes SQL: each record a copy of the one the world has, with some columns otherwise."""

    def __init__(self, world: World) -> None:
        self.home, self.number = world.home, 0
        self.words = {"participant": world.home.participant, "neighbour": world.neighbour.participant}
        link = apps.get_model("planning.PlanLink").objects.get(participant_id=world.home.participant)
        self.words |= {"plan": link.plan_id, "target": link.target_id}

    def write(self, label: str, changes: Columns) -> int:
        """Insert a copy and give back its id."""
        model = apps.get_model(label)
        self.number += 1
        given = {"key": f"copy-{self.number}", **changes}
        names = [field.column for field in model._meta.local_fields if field.column not in LEFT_OUT]
        values = ", ".join("%s" if name in given else f'"{name}"' for name in names)
        columns = ", ".join(f'"{name}"' for name in names)
        with connection.cursor() as cursor:
            cursor.execute(
                f'INSERT INTO "{model._meta.db_table}" ({columns}) SELECT {values} FROM "{model._meta.db_table}"'  # noqa: S608
                f" WHERE id = {self.first(model)} RETURNING id",
                [self.value(model, name, given[name]) for name in names if name in given],
            )
            return int(cursor.fetchone()[0])

    def first(self, model: type[models.Model]) -> int:
        own = {"programme_id": self.home.programme}
        if any(field.column == "participant_id" and not field.null for field in model._meta.local_fields):
            own = {"participant_id": self.home.participant}
        pk = model._default_manager.filter(**own).order_by("pk").values_list("pk", flat=True)[0]
        return int(pk)

    def value(self, model: type[models.Model], name: str, value: Any) -> Any:
        field = next(one for one in model._meta.local_fields if one.column == name)
        if isinstance(field, models.JSONField):
            return json.dumps(value)
        if isinstance(value, str) and "{" in value:
            value = value.format(**self.words)
            return int(value) if isinstance(field, models.ForeignKey) else value
        return value


@pytest.fixture
def coordinator(world: World) -> Iterator[Member]:
    with acting_as(world.people[Role.COORDINATOR]):
        yield Member(world)


@pytest.fixture
def secretariat(world: World) -> Iterator[Member]:
    with acting_as(world.people[Role.SECRETARIAT]):
        yield Member(world)


def refuses(member: Member, label: str, before: tuple[Columns, ...], then: Columns) -> str:
    """The name of the constraint that refuses it."""
    for columns in before:
        member.write(label, columns)
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        member.write(label, then)
    return str(refused.value.__cause__.diag.constraint_name)  # type: ignore[union-attr]


@pytest.mark.parametrize(("label", "before", "then", "rule"), COORDINATOR)
def test_a_coordinator_cannot_write(
    coordinator: Member, label: str, before: tuple[Columns, ...], then: Columns, rule: str
) -> None:
    assert refuses(coordinator, label, before, then) == rule


@pytest.mark.parametrize(("label", "before", "then", "rule"), SECRETARIAT)
def test_the_secretariat_cannot_write(
    secretariat: Member, label: str, before: tuple[Columns, ...], then: Columns, rule: str
) -> None:
    assert refuses(secretariat, label, before, then) == rule


@pytest.mark.parametrize(("label", "before", "then"), REAL)
def test_what_reality_holds_is_taken(
    coordinator: Member, label: str, before: tuple[Columns, ...], then: Columns
) -> None:
    for columns in (*before, then):
        coordinator.write(label, columns)


def test_nothing_ends_before_it_starts(coordinator: Member) -> None:
    with pytest.raises(DataError, match="range lower bound"), transaction.atomic():
        coordinator.write("governance.Seat", {"title": "a", "starts": "2010-12", "ends": "2010-11"})


def test_plans_do_not_lead_back_by_a_longer_way_or_by_a_change(coordinator: Member) -> None:
    third = coordinator.write("planning.Plan", {})
    onwards = {"plan_id": coordinator.words["target"], "target_id": third}
    link = coordinator.write("planning.PlanLink", onwards)
    assert (
        refuses(coordinator, "planning.PlanLink", (), {"plan_id": third, "target_id": "{plan}"})
        == "plan_circle"
    )
    with pytest.raises(IntegrityError, match="circle"), transaction.atomic():
        apps.get_model("planning.PlanLink").objects.filter(pk=link).update(
            target_id=coordinator.words["plan"]
        )


def test_nobody_is_part_of_its_own_part(world: World, secretariat: Member) -> None:
    places = apps.get_model("programmes.Participant").objects
    home, neighbour = places.filter(pk=world.home.participant), places.filter(pk=world.neighbour.participant)
    with pytest.raises(IntegrityError, match="participant_not_in_itself"), transaction.atomic():
        home.update(parent_id=world.home.participant)
    assert home.update(parent_id=world.neighbour.participant) == 1
    with pytest.raises(IntegrityError, match="circle"), transaction.atomic():
        neighbour.update(parent_id=world.home.participant)


def test_a_key_that_nobody_has_any_more_can_be_used(coordinator: Member) -> None:
    seat = coordinator.write("governance.Seat", {"title": "a", "key": "mine"})
    apps.get_model("governance.Seat").objects.filter(pk=seat).update(key="other")
    coordinator.write("governance.Body", {"key": "mine"})


def test_the_keys_are_nobodys_to_read(coordinator: Member) -> None:
    with (
        pytest.raises(Exception, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT key FROM records_key")


def test_each_update_is_another_version(coordinator: Member) -> None:
    seats = apps.get_model("governance.Seat").objects
    seat = coordinator.write("governance.Seat", {"title": "a"})
    assert seats.get(pk=seat).row_version == 1
    seats.filter(pk=seat).update(title="b")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE governance_seat SET title = 'c', row_version = 99 WHERE id = %s", [seat])
    assert seats.get(pk=seat).row_version == 3
    history = apps.get_model("governance.SeatEvent").objects.filter(key="copy-1").order_by("pgh_id")
    assert list(history.values_list("row_version", flat=True)) == [1, 2, 3]


def test_records_have_lineages_and_share_one_when_told_to(coordinator: Member) -> None:
    seats = apps.get_model("governance.Seat").objects
    one, other = (seats.get(pk=coordinator.write("governance.Seat", {"title": title})) for title in "ab")
    assert isinstance(one.lineage, UUID) and one.lineage != other.lineage
    seats.filter(pk=other.pk).update(lineage=one.lineage)
    assert seats.filter(lineage=one.lineage).count() == 2


def test_an_errand_is_signed(coordinator: Member) -> None:
    with pytest.raises(Exception, match="bad signature"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT set_config('{ERRAND}', '1.99999999999.forged', true)")
        coordinator.write("governance.Seat", {"title": "a"})


# --- the rules and the database say the same ---


def constraints() -> dict[str, tuple[type[models.Model], ExclusionConstraint]]:
    return {
        one.name: (model, one)
        for model in apps.get_models()
        if issubclass(model, Dated) and not is_history(model)
        for one in model._meta.constraints
        if isinstance(one, ExclusionConstraint)
    }


def columns_of(constraint: ExclusionConstraint) -> set[str]:
    found: set[str] = set()
    for expression, _ in constraint.expressions:
        inner = [expression] if isinstance(expression, str) else expression.flatten()
        found |= {getattr(one, "name", one) for one in inner if isinstance(one, str) or hasattr(one, "name")}
    return found - {"valid"}


def test_each_rule_of_one_at_a_time_is_a_constraint_over_the_same_columns() -> None:
    found, rules = constraints(), {rule.name: rule for rule in RULES if isinstance(rule, Alone)}
    assert set(found) == set(rules)
    for name, (model, constraint) in found.items():
        rule = rules[name]
        assert rule.table == model._meta.label, name
        assert columns_of(constraint) - {"programme", "participant"} == set(rule.place) - {"participant"}, (
            name
        )
        assert bool(rule.where) == bool(constraint.condition), name


def test_each_has_a_sentence_for_who_comes_second() -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname FROM pg_constraint WHERE contype = 'x' AND conname <> 'one_membership_at_a_time'"
            " UNION SELECT conname FROM pg_constraint WHERE conname ~ 'itself$' AND contype = 'c'"
            " UNION SELECT conname FROM pg_constraint WHERE conrelid = 'records_key'::regclass AND contype = 'p'"
        )
        refusing = {name for (name,) in cursor.fetchall()}
    assert refusing <= set(LAWS)
    assert set(LAWS) - refusing == {"plan_circle", "parent_circle"}
    assert all(not law.missing() for law in LAWS.values())


def test_every_table_of_records_is_versioned_and_keyed() -> None:
    tables = [one for one in apps.get_models() if issubclass(one, Record) and not is_history(one)]
    assert len(tables) > 20
    for model in tables:
        names = {trigger.name for trigger in model._meta.triggers}  # type: ignore[attr-defined]
        # A draft's key is its study's alone.
        wanted = {"versioned"} if issubclass(model, StudyRecord) else {"versioned", "keyed"}
        assert wanted <= names, model
