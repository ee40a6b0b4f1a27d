"""What is published crosses from a municipality's room to everybody: by one operation, on a list, frozen."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.db import Error, connection, models, transaction

from paraply.access.context import acting_as
from paraply.access.errors import Hidden, Refused
from paraply.access.models import AuditEntry
from paraply.access.operation import system
from paraply.access.police import TENANTS, guard_of
from paraply.access.queries import actor_of
from paraply.access.rooms import TABLES
from paraply.access.vocabulary import NOBODY, Actor, Role, Room, Target
from paraply.comparison import overview
from paraply.kernel.frozen import canonical
from paraply.programmes.queries import UnknownProgramme
from paraply.records.fields import LocalisedField, LocalisedListField, SourcesField, TextsField
from paraply.reporting.models import PublicPage
from paraply.reporting.public.operations import NothingToPublish, publish_page
from paraply.reporting.public.queries import NotAsPublished, public_page, published_days
from policy.world import DAY, Place, World, publish
from support.databases import as_login, as_owner

pytestmark = pytest.mark.django_db

# Every column whose words may stand on a public page. A column that is not here does not cross.
CROSSES = {
    "governance.Mandate.body",
    "governance.Mandate.sources",
    "governance.Mandate.text",
    "governance.PoliticalCase.body",
    "governance.PoliticalCase.sources",
    "governance.PoliticalCase.text",
    "governance.Resolution.case_number",
    "governance.Resolution.body",
    "governance.Resolution.sources",
    "governance.Resolution.text",
    "organisations.Organisation.name",
    "planning.Goal.sources",
    "planning.Goal.text",
    "planning.Plan.name",
    "planning.Plan.sources",
    "planning.PlanLink.sources",
    "programmes.Agreement.sources",
    "programmes.Participant.name",
    "programmes.Phase.name",
    "programmes.Phase.sources",
    "programmes.Programme.name",
    "programmes.Cohort.sources",
    "records.Document.title",
}
# Words that tie rows together, and dates: planted otherwise.
TIES = ("key", "owner", "party", "unit", "starts", "ends")


def mark(label: str, column: str, place: Place) -> str:
    return f"canary:{label}.{column}:{place.participant};"


def planted(field: Any, text: str) -> Any:
    """The mark in the column's own shape; None where it takes no words."""
    if isinstance(field, LocalisedField):
        return {"nb": text, "nn": text, "en": text}
    if isinstance(field, LocalisedListField):
        return [{"nb": text}]
    if isinstance(field, TextsField | SourcesField):
        return [f"SOURCE § {text}"]
    plain = type(field) in (models.TextField, models.CharField) and not field.choices
    return text if plain else None


def plant(place: Place) -> set[str]:
    """Mark every column of words in every row of a place; the columns that were marked."""
    found = set()
    for label in TABLES:
        model = apps.get_model(label)
        tenant = TENANTS[guard_of(label).room]
        if guard_of(label).append_only:
            continue
        rows = model._default_manager.all()
        if tenant:
            rows = rows.filter(**{tenant: getattr(place, tenant.removesuffix("_id"), None)})
        for field in model._meta.local_fields:
            value = planted(field, mark(label, field.name, place))
            if value is None or field.name in TIES:
                continue
            if isinstance(field, models.CharField) and (field.max_length or 99) < 60:
                continue
            rows.update(**{field.name: value})
            found.add(f"{label}.{field.name}")
    return found


def lay_open(place: Place) -> None:
    """Make the world's rows such that each of them would cross if its kind did."""
    get = apps.get_model
    own = {"participant_id": place.participant}
    plan = get("planning.PlanLink").objects.get(**own).plan
    get("planning.Plan").objects.filter(pk=plan.pk).update(programme_plan=True, status="planned")
    get("governance.PoliticalCase").objects.filter(**own).update(route="formal")
    get("programmes.GateDecision").objects.filter(**own).update(outcome="held")
    owner = get("organisations.Organisation").objects.filter(programme_id=place.programme).first()
    get("organisations.Organisation").objects.filter(pk=owner.pk).update(key="OWNER")
    get("programmes.Programme").objects.filter(pk=place.programme).update(owner="OWNER")
    get("programmes.Agreement").objects.filter(**own).update(party=owner)
    cohort, model = get("programmes.Cohort").objects, get("programmes.FrameworkModel").objects
    cohort.filter(programme_id=place.programme).update(
        decided_when="2009-10", model_id=model.get(programme_id=place.programme)
    )
    get("programmes.Participant").objects.filter(pk=place.participant).update(
        cohort_id=cohort.get(programme_id=place.programme)
    )
    get("programmes.Phase").objects.filter(programme_id=place.programme).update(stage="planning")
    get("records.Document").objects.filter(programme_id=place.programme).update(key="SOURCE")


def content(place: Place) -> str:
    row = PublicPage.objects.filter(participant_id=place.participant).order_by("-as_of", "-version")[0]
    return canonical(row.content).decode()


def test_what_is_on_the_list_crosses_and_nothing_else(world: World) -> None:
    with as_owner():
        for place in (world.home, world.neighbour):
            lay_open(place)
        marked = plant(world.neighbour) | plant(world.home)
    assert marked >= CROSSES
    assert len(marked) > 2 * len(CROSSES)
    publish("first", "A", world.home)
    with acting_as(None):
        text = content(world.home)
    assert {name for name in marked if f"canary:{name}:{world.home.participant};" in text} == CROSSES
    # Of the neighbour there is only what is the programme's and theirs together, which the later mark has covered.
    assert f":{world.neighbour.participant};" not in text


def test_the_coordinator_and_the_system_publish_the_same(world: World) -> None:
    """What stands on the page does not depend on who could see what else."""
    with as_owner():
        lay_open(world.home)
        plant(world.home)
    first = publish("first", "A", world.home)
    again = publish("first", "A", world.home, actor_of(world.people[Role.COORDINATOR]))
    assert (first.new, again.new) == (True, False)
    assert first.digest == again.digest
    by_secretariat = publish("first", "A", world.home, actor_of(world.people[Role.SECRETARIAT]))
    assert by_secretariat.digest == first.digest


def test_publishing_leaves_an_entry_of_whose_page_it_was(world: World) -> None:
    coordinator = actor_of(world.people[Role.COORDINATOR])
    publish("first", "A", world.home, coordinator)
    with as_owner():
        entry = AuditEntry.objects.filter(action="publish_page").latest("at")
    assert (entry.actor_id, entry.programme_id, entry.participant_id) == (  # type: ignore[attr-defined]
        coordinator.pk,
        world.home.programme,
        world.home.participant,
    )
    assert entry.rule == "coordinator publish_page own_participant"


@pytest.mark.parametrize(
    ("role", "refusal"),
    [
        (Role.POLITICIAN, Refused),
        (Role.STEERING_MEMBER, Refused),
        (Role.MANAGEMENT, Refused),
        (Role.EVALUATOR, Refused),
        (Role.COUNCIL, Hidden),
        (Role.ADMINISTRATOR, Hidden),
        (Role.VISITOR, UnknownProgramme),
    ],
)
def test_others_publish_nothing(world: World, role: Role, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        publish("first", "A", world.home, actor_of(world.who(role)))


def test_a_coordinator_publishes_no_neighbour(world: World) -> None:
    coordinator = actor_of(world.people[Role.COORDINATOR])
    with pytest.raises(Hidden):
        publish("first", "B", world.neighbour, coordinator)
    with pytest.raises(Hidden):  # the neighbour's page under the own name
        publish("first", "B", world.home, coordinator)
    with acting_as(None):
        assert published_days("first", "B") == ()


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.POLITICIAN, Role.VISITOR])
def test_raw_sql_puts_no_page_in_anothers_name(world: World, role: Role) -> None:
    """Row-level security says the same as the policy, whatever Python forgets."""
    with acting_as(world.who(role)), pytest.raises(Error, match="row-level security"), transaction.atomic():
        PublicPage.objects.create(
            programme_id=world.neighbour.programme,
            participant_id=world.neighbour.participant,
            programme_key="first",
            participant_key="B",
            as_of=DAY,
            version=1,
            published_at="2010-12-10T12:00Z",
            content={},
            digest="0" * 64,
        )


@pytest.mark.parametrize("login", ["web", "job", "evaluator"])
def test_a_visitor_finds_what_is_open_to_all_and_no_other_row(world: World, login: str) -> None:
    seen = {}
    with as_login(login), acting_as(NOBODY):
        for label, guard in TABLES.items():
            if guard.room is not Room.EVALUATOR or login == "evaluator":
                seen[label] = apps.get_model(label)._default_manager.count()
    opened = {"reporting.PublicPage", "reporting.OpenEdition", "reporting.OpenFile"}
    assert {label: count for label, count in seen.items() if count} == dict.fromkeys(opened, 2)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reporting_publicpage SET version = 7",
        "DELETE FROM reporting_publicpage",
        "TRUNCATE reporting_publicpage",
    ],
)
def test_what_is_published_stays_as_it_is(world: World, statement: str) -> None:
    """Serving processes may not even try; the owner, who passes row-level security, is stopped by the trigger."""
    with acting_as(system()), pytest.raises(Error, match="permission denied"), transaction.atomic():
        connection.cursor().execute(statement)
    with as_owner(), pytest.raises(Error, match="added and never changed"), transaction.atomic():
        connection.cursor().execute(statement)


def test_a_page_is_frozen_when_the_records_change(world: World) -> None:
    before = _read(world)
    with acting_as(system()):
        apps.get_model("planning.Goal").objects.filter(participant_id=world.home.participant).update(
            text={"nb": "Et nytt mål"}
        )
    assert _read(world) == before
    published = publish("first", "A", world.home)
    after = _read(world)
    assert (published.version, published.new) == (2, True)
    assert after.digest != before.digest
    assert "Et nytt mål" in content(world.home)
    with acting_as(None):
        assert PublicPage.objects.filter(participant_key="A").count() == 2


def _read(world: World) -> Any:
    with acting_as(None, read_only=False):
        return public_page("first", "A")


def test_a_row_that_was_changed_behind_our_backs_is_not_shown(world: World) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE reporting_publicpage DISABLE TRIGGER USER")
        cursor.execute(
            """UPDATE reporting_publicpage SET content = jsonb_set(content, '{name}', '"Another"')"""
        )
    with pytest.raises(NotAsPublished):
        _read(world)


def test_nothing_is_published_ahead_of_its_day(world: World) -> None:
    actor: Actor = system()
    with acting_as(actor):
        late = overview.opened("first", DAY, DAY.replace(year=2011))
        early = overview.opened("first", DAY, DAY.replace(year=1999))
        target = Target(programme=world.home.programme, participant=world.home.participant)
        for opened in (late, early):
            with pytest.raises(NothingToPublish):
                publish_page(actor, target, opened, "A")
