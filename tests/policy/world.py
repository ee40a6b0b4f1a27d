"""A small world with a row in every table: three participants in two programmes, somebody in every role, and a visitor.

Rows are made from the models alone, so that a new table is in the world the day it is in the policy.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange

from paraply import records
from paraply.access.context import acting_as
from paraply.access.enrolment import enrol
from paraply.access.models import User
from paraply.access.operation import system
from paraply.access.police import TENANTS, guard_of
from paraply.access.rooms import TABLES
from paraply.access.vocabulary import Actor, Role, Room, Standing, Target
from paraply.comparison import overview
from paraply.records.fields import ImpreciseDateField, SourcesField, YearField
from paraply.reporting.public import copy, operations, page
from paraply.reporting.public.operations import Publication, publish_page
from support.databases import as_owner
from support.everywhere import FILE

DAY = date(2010, 12, 10)
SOURCES = ["D § 1"]
ALWAYS = DateRange(date(2000, 1, 1), None)
# Whom a membership can be given to; a visitor is whoever has none.
ENROLLED = tuple(role for role in Role if role is not Role.VISITOR)
# The rooms that the system may fill, as an import does.
SYSTEMS = (Room.COMMON, Room.PROGRAMME, Room.PARTICIPANT, Room.OPENED, Room.OWNER, Room.CASE)
# Rows that say whose they are: made by the owner, in somebody's name.
PERSONAL = ("intake.Interest", "access.Draft")
OWN = (Role.COORDINATOR, Role.STEERING_MEMBER, Role.PROJECT_MEMBER, Role.POLITICIAN)


@dataclass(frozen=True, slots=True)
class Place:
    """A participant with its programme and study, as database ids."""

    programme: int
    participant: int
    study: int


@dataclass(slots=True)
class World:
    """`home` is where everybody belongs; `neighbour` is in the same programme, `abroad` in another one."""

    home: Place
    neighbour: Place
    abroad: Place
    people: dict[Role, User] = field(default_factory=dict)

    def who(self, role: Role) -> User | None:
        """Somebody in the role; a visitor is nobody."""
        return None if role is Role.VISITOR else self.people[role]


def fill() -> None:
    """Make the world as the system, which is how a programme file is loaded too."""
    with acting_as(system()):
        first, second = _programme("first"), _programme("second")
        study = _study(first)
        home = Place(first, _participant(first, "A"), study)
        neighbour = Place(first, _participant(first, "B"), study)
        abroad = Place(second, _participant(second, "C"), _study(second))
        for place in (home, neighbour, abroad):
            furnish(place, *SYSTEMS)
        for role in ENROLLED:
            if role is not Role.SYSTEM:
                person(role, home)
    publish("first", "A", home)
    publish("second", "C", abroad)


def publish(programme: str, participant: str, place: Place, who: Actor | None = None) -> Publication:
    """Make a place's page public, as the system unless somebody else is named."""
    with acting_as(actor := who or system()):
        target = Target(programme=place.programme, participant=place.participant)
        return publish_page(actor, target, overview.opened(programme, DAY), participant)


def state() -> str:
    """What the world follows from besides the tables."""
    published = (Path(str(module.__file__)) for module in (operations, copy, page))
    files = (Path(__file__), *sorted(Path(records.__file__).parent.glob("*.py")), *published)
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def find() -> World:
    """The world that is in the database, with the closed room filled by the owner."""
    with acting_as(system()):
        world = World(_place("A"), _place("B"), _place("C"))
    for role in ENROLLED:
        name = "system" if role is Role.SYSTEM else f"test-{role}"
        world.people[role] = User.objects.get(username=name)
    with as_owner():
        for place in (world.home, world.neighbour, world.abroad):
            furnish(place, Room.EVALUATOR)
        _sign(world)
    return world


def _sign(world: World) -> None:
    """Put two people's drafts in the world, and a council member's interest in an application at home and one abroad."""
    for role in (Role.COORDINATOR, Role.SECRETARIAT):
        apps.get_model("access.Draft").objects.create(person=world.people[role], form="seat")
    for place in (world.home, world.abroad):
        apps.get_model("intake.Interest").objects.create(
            programme_id=place.programme,
            application=row("intake.Application", place),
            person=world.people[Role.COUNCIL],
        )


def _place(key: str) -> Place:
    participant = apps.get_model("programmes.Participant").objects.get(key=key)
    study = apps.get_model("evidence.Study").objects.get(programme_id=participant.programme_id)
    return Place(participant.programme_id, participant.pk, study.pk)


def person(role: Role, place: Place, name: str = "") -> User:
    """Somebody who holds the role at the place."""
    user = User.objects.create_user(name or f"test-{role}")
    standing = Standing(
        role,
        place.programme,
        place.participant if role in OWN else None,
        place.study if role is Role.EVALUATOR else None,
    )
    enrol(system(), Target(programme=place.programme), user, standing, ALWAYS)
    return user


def furnish(place: Place, *rooms: Room) -> None:
    """Put a row in every table of the rooms that has none of this place's yet; the audit fills as things are done."""
    for label, guard in TABLES.items():
        if guard.room in rooms and guard.write is not None and label not in PERSONAL:
            row(label, place)


def row(label: str, place: Place) -> Any:
    """The place's row in a table, made with the rows it refers to when there is none."""
    model = apps.get_model(label)
    found = model.objects.filter(**tenant_of(label, place)).first()
    return found or model.objects.create(**values(model, place, label))


def tenant_of(label: str, place: Place) -> dict[str, int]:
    """The tenant column of a table with the place's value for it; empty for the common room."""
    column = TENANTS[guard_of(label).room]
    return {} if column is None else {column: getattr(place, column.removesuffix("_id"))}


def values(model: type[models.Model], place: Place, key: str) -> dict[str, Any]:
    """A value for each column that needs one."""
    needed: list[Any] = [field for field in model._meta.get_fields() if _needed(field)]
    label = model._meta.label
    return {
        one.name: _shaped(f"{label}.{one.name}", place, lambda one=one: _value(one, place, key))
        for one in needed
    }


def beside(label: str, place: Place, **others: Any) -> Any:
    """Another row of the place in a table, beside the first."""
    model, key = apps.get_model(label), f"{label}.beside"
    found = model.objects.filter(key=f"{key}.{place.participant}").first()
    return found or model.objects.create(**{**values(model, place, key), **others})


def _shaped(column: str, place: Place, otherwise: Callable[[], Any]) -> Any:
    if column == "reporting.OpenEdition.programme_key":
        return apps.get_model("programmes.Programme").objects.get(pk=place.programme).key
    if column == "planning.PlanLink.target":
        return beside("planning.Plan", place)
    return SHAPED[column] if column in SHAPED else otherwise()


def _needed(field: Any) -> bool:
    if not field.concrete or field.auto_created or getattr(field, "generated", False) or field.null:
        return False
    return not (field.has_default() or field.has_db_default()) or field.name == "key"


# What pages read out of columns that hold anything.
SHAPED: dict[str, Any] = {
    "reporting.Edition.before": "",
    "reporting.Edition.title": {"nb": "reporting.Edition"},
    "reporting.Edition.files": {},
    "reporting.EditionContent.content": {"figures": {}},
    "reporting.EditionFile.name": FILE,
    "reporting.OpenEdition.files": {},
    "reporting.OpenFile.name": FILE,
    "reporting.Build.outline": {"key": "status", "title": {"nb": "reporting.Build"}},
}


# Before a type those that are made from it.
BY_TYPE: tuple[tuple[type[Any], Any], ...] = (
    (models.DateTimeField, datetime.combine(DAY, time(12), UTC)),
    (models.DateField, DAY),
    (YearField, DAY.year),
    (models.IntegerField, 1),
    (SourcesField, SOURCES),
    (ImpreciseDateField, DAY.isoformat()),
)


def _value(field: Any, place: Place, key: str) -> Any:
    if isinstance(field, models.ForeignKey):
        return _referred(field, place)
    if codes := getattr(field, "codes", ()):
        return codes[0]
    if isinstance(field, models.BinaryField):
        return f"{key}.{place.participant}".encode()
    for kind, value in BY_TYPE:
        if isinstance(field, kind):
            return value
    return f"{key}.{place.participant}"[: field.max_length]


def _referred(field: Any, place: Place) -> Any:
    label = field.remote_field.model._meta.label
    if label == "access.User":
        return User.objects.system()
    fixed = {
        "programmes.Programme": place.programme,
        "programmes.Participant": place.participant,
        "evidence.Study": place.study,
    }
    return field.remote_field.model.objects.get(pk=fixed[label]) if label in fixed else row(label, place)


def _programme(key: str) -> int:
    return int(
        apps.get_model("programmes.Programme").objects.create(key=key, status_date=DAY, sources=SOURCES).pk
    )


def _participant(programme: int, key: str) -> int:
    model = apps.get_model("programmes.Participant")
    return int(
        model.objects.create(programme_id=programme, key=key, name=key, observed=DAY, sources=SOURCES).pk
    )


def _study(programme: int) -> int:
    model = apps.get_model("evidence.Study")
    return int(model.objects.create(programme_id=programme, key="study", observed=DAY, sources=SOURCES).pk)
