"""Walls of the rooms, tried from the other side: as the runtime role, in plain SQL and through operations."""

from __future__ import annotations

from typing import Any, cast

import pytest
from django.apps import apps
from django.db import Error, connection, transaction

from paraply.access.context import acting_as
from paraply.access.errors import Hidden, Refused
from paraply.access.models import Draft, User
from paraply.access.police import policed_tables
from paraply.access.queries import actor_of
from paraply.access.rooms import TABLES
from paraply.access.vocabulary import Role, Target
from paraply.evidence.models import Study
from paraply.findings.models import Finding, FindingDraft
from paraply.findings.operations import KINDS, release
from paraply.intake.models import Application, Score
from paraply.intake.operations import advise, declare_interest, send_score
from paraply.kernel.localised import Localised
from paraply.records.models import Statement
from policy.world import DAY, Place, World, person
from support.databases import as_login, as_owner

pytestmark = pytest.mark.django_db

TEXT = {"nb": "kanari i et utkast"}


def asked(user: User, statement: str, *values: Any) -> list[Any]:
    with acting_as(user), connection.cursor() as cursor:
        cursor.execute(statement, values or None)
        return cursor.fetchall()


def changed(user: User, statement: str, *values: Any) -> int:
    """How many rows a statement reaches for somebody; none where the database refuses it."""
    try:
        with acting_as(user), connection.cursor() as cursor:
            cursor.execute(statement, values or None)
            return int(cursor.rowcount)
    except Error:
        return 0


def study_of(world: World) -> Target:
    return Target(programme=world.home.programme, study=world.home.study)


def drafted(world: World, key: str = "F-1") -> None:
    """A finding that the evaluators are at work on, in their own process."""
    with as_login("evaluator"), acting_as(world.people[Role.EVALUATOR]):
        FindingDraft.objects.create(
            programme_id=world.home.programme,
            study_id=world.home.study,
            key=key,
            sources=["R § 1"],
            observed=DAY,
            polarity="weakness",
            text=TEXT,
        )


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.VISITOR, Role.EVALUATOR)])
def test_a_draft_of_a_finding_is_the_evaluators_alone(world: World, role: Role) -> None:
    drafted(world)
    who = world.people[role]
    with pytest.raises(Error), transaction.atomic():
        asked(who, "SELECT text FROM confidential.findings_findingdraft")
    with as_login("evaluator"):
        assert asked(who, "SELECT text FROM findings_findingdraft WHERE key = 'F-1'") == []
    assert asked(who, "SELECT text FROM findings_finding WHERE text::text LIKE '%kanari%'") == []


def test_what_is_released_is_a_copy_for_the_programme(world: World) -> None:
    drafted(world)
    evaluator = actor_of(world.people[Role.EVALUATOR])
    with as_login("evaluator"):
        assert release(evaluator, study_of(world), "finding", "F-1") == "F-1"
    (seen,) = asked(world.people[Role.MINISTRY], "SELECT polarity FROM findings_finding WHERE key = 'F-1'")
    assert seen == ("weakness",)
    with as_login("evaluator"), acting_as(evaluator):
        FindingDraft.objects.filter(key="F-1").update(polarity="strength")
    with acting_as(evaluator):
        assert Finding.objects.get(key="F-1").polarity == "weakness"


def test_what_is_released_stands(world: World) -> None:
    drafted(world)
    evaluator = world.people[Role.EVALUATOR]
    with as_login("evaluator"):
        release(actor_of(evaluator), study_of(world), "finding", "F-1")
        with pytest.raises(Refused, match="F-1"):
            release(actor_of(evaluator), study_of(world), "finding", "F-1")
        assert changed(evaluator, "UPDATE findings_finding SET polarity = 'strength'") == 0
    for role in Role:
        if role not in (Role.SYSTEM, Role.VISITOR):
            assert changed(world.people[role], "UPDATE findings_finding SET polarity = 'strength'") == 0, role


def test_only_the_studys_evaluators_release(world: World) -> None:
    drafted(world)
    with as_login("evaluator"):
        for role in (Role.SECRETARIAT, Role.MANAGEMENT, Role.ADMINISTRATOR):
            with pytest.raises((Hidden, Refused)):
                release(actor_of(world.people[role]), study_of(world), "finding", "F-1")
        with pytest.raises(Hidden):
            release(actor_of(world.people[Role.EVALUATOR]), study_of(world), "finding", "F-none")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_released_whole(world: World, kind: str) -> None:
    """What the draft says stands in the copy, column by column."""
    drafts, released = KINDS[kind]
    evaluator = actor_of(world.people[Role.EVALUATOR])
    said = {"nb": "Slik sto det", "nn": "Slik stod det", "en": "So it stood"}
    with as_login("evaluator"), acting_as(evaluator):
        model = cast(Any, drafts)
        given = {"topic": "coverage"} if kind == "statement" else {}
        given |= {"polarity": "weakness"} if kind == "finding" else {}
        place = {"programme_id": world.home.programme, "study_id": world.home.study}
        drawn = model.objects.create(key="W-1", sources=["R § 1"], observed=DAY, text=said, **place, **given)
        draft = {one.attname: getattr(drawn, one.attname) for one in model._meta.concrete_fields}
    with as_login("evaluator"):
        assert release(evaluator, study_of(world), kind, "W-1") == "W-1"
    with acting_as(evaluator):
        copy = cast(Any, released).objects.get(key="W-1")
    own = {"id", "row_version", "valid"}
    told = {one.attname: getattr(copy, one.attname) for one in copy._meta.concrete_fields}
    assert {name: draft[name] for name in told.keys() - own} == {
        name: told[name] for name in told.keys() - own
    }


def test_a_study_is_its_own_evaluators_to_change(world: World) -> None:
    """Another study's evaluator in the same programme enters a study of its own, and changes nobody else's."""
    with as_owner():
        study = Study.objects.create(
            programme_id=world.home.programme, key="other", observed=DAY, sources=["R § 1"]
        )
    other = person(
        Role.EVALUATOR, Place(world.home.programme, world.home.participant, study.pk), "test-other"
    )
    rewrite = "UPDATE evidence_study SET units = '[\"X\"]' WHERE id = %s"
    assert changed(other, rewrite, world.home.study) == 0
    assert changed(other, rewrite, study.pk) == 1
    assert changed(world.people[Role.EVALUATOR], rewrite, study.pk) == 0


def test_the_study_is_the_evaluators_to_write(world: World) -> None:
    rewrite = "UPDATE evidence_study SET units = '[\"X\"]' WHERE id = %s"
    assert changed(world.people[Role.SECRETARIAT], rewrite, world.home.study) == 0
    assert changed(world.people[Role.EVALUATOR], rewrite, world.home.study) == 1


def test_a_statement_about_one_is_not_read_by_anothers_members(world: World) -> None:
    with acting_as(User.objects.system()):
        for place in (world.home, world.neighbour):
            Statement.objects.create(
                programme_id=place.programme,
                participant_id=place.participant,
                key=f"ST-{place.participant}",
                sources=["R § 1"],
                observed=DAY,
                topic="coverage",
            )
    statement = "SELECT count(*) FROM records_statement WHERE participant_id = %s"
    for role in (Role.COORDINATOR, Role.STEERING_MEMBER, Role.PROJECT_MEMBER, Role.POLITICIAN):
        who = world.people[role]
        assert asked(who, statement, world.home.participant) == [(1,)]
        assert asked(who, statement, world.neighbour.participant) == [(0,)], role
    assert asked(world.people[Role.COUNCIL], statement, world.neighbour.participant) == [(1,)]


def test_an_agreement_is_both_parties_and_no_project_members(world: World) -> None:
    rewrite = "UPDATE programmes_agreement SET status = 'done' WHERE participant_id = %s"
    may = {
        role
        for role in Role
        if role not in (Role.VISITOR, Role.SYSTEM)
        and changed(world.people[role], rewrite, world.home.participant)
    }
    assert may == {Role.COORDINATOR, Role.SECRETARIAT}


def test_each_keeps_what_is_theirs_in_a_participants_room(world: World) -> None:
    touched = {
        role: {
            table
            for table in ("governance_seat", "governance_resolution", "planning_goal")
            if changed(world.people[role], f"UPDATE {table} SET note = note")  # noqa: S608
        }
        for role in (Role.COORDINATOR, Role.STEERING_MEMBER, Role.PROJECT_MEMBER, Role.POLITICIAN)
    }
    assert touched == {
        Role.COORDINATOR: {"governance_seat", "governance_resolution", "planning_goal"},
        Role.STEERING_MEMBER: {"governance_resolution"},
        Role.PROJECT_MEMBER: {"planning_goal"},
        Role.POLITICIAN: set(),
    }


def test_nothing_is_deleted_but_drafts(world: World) -> None:
    deletable = {
        label for label in TABLES for one in policed_tables(label, apps) if "DELETE" in one.commands()
    }
    assert deletable == {"access.Draft"}
    for role in Role:
        if role is not Role.VISITOR:
            assert changed(world.people[role], "DELETE FROM programmes_agreement") == 0
    assert changed(world.people[Role.COORDINATOR], "DELETE FROM access_draft") == 1


def test_what_somebody_types_is_nobody_elses(world: World) -> None:
    own = "SELECT count(*) FROM access_draft"
    assert asked(world.people[Role.COORDINATOR], own) == [(1,)]
    assert asked(world.people[Role.ADMINISTRATOR], own) == [(0,)]
    assert asked(User.objects.system(), own) == [(0,)]
    with pytest.raises(Error, match="row-level security"), acting_as(world.people[Role.COORDINATOR]):
        Draft.objects.create(person=world.people[Role.SECRETARIAT], form="seat", target="x")


def application(world: World) -> str:
    with acting_as(world.people[Role.SECRETARIAT]):
        made = Application.objects.create(
            programme_id=world.home.programme, key="APP-1", applicant="En kommune", received="2009-11"
        )
    return made.key


def test_a_score_is_seen_when_it_is_sent_and_then_stands(world: World) -> None:
    key, target = application(world), Target(programme=world.home.programme)
    council, colleague = world.people[Role.COUNCIL], person(Role.COUNCIL, world.home, "colleague")
    send_score(actor_of(council), target, key, 7)
    with acting_as(colleague):
        (score,) = Score.objects.filter(application__key=key)
        assert (score.points, score.person_id) == (7, council.pk)
    with pytest.raises(Refused):
        send_score(actor_of(council), target, key, 9)
    assert changed(council, "UPDATE intake_score SET points = 10") == 0
    for role in (Role.MINISTRY, Role.EVALUATOR, Role.COORDINATOR):
        assert asked(world.people[role], "SELECT count(*) FROM intake_score") == [(0,)]


def test_a_score_cannot_be_put_in_anothers_name(world: World) -> None:
    key, other = application(world), person(Role.COUNCIL, world.home, "colleague")
    with acting_as(world.people[Role.COUNCIL]):
        found = Application.objects.get(key=key)
        Score.objects.create(programme_id=found.programme_id, application=found, person=other, points=0)
        assert Score.objects.get(application=found).person_id == world.people[Role.COUNCIL].pk


def test_who_has_an_interest_has_no_such_application(world: World) -> None:
    key, target = application(world), Target(programme=world.home.programme)
    member = world.people[Role.COUNCIL]
    with acting_as(member):
        number = Application.objects.get(key=key).pk
    declare_interest(actor_of(member), target, key, "a sister lives there")
    assert asked(member, "SELECT count(*) FROM intake_application WHERE key = 'APP-1'") == [(0,)]
    for refused in (
        lambda: send_score(actor_of(member), target, key, 7),
        lambda: advise(actor_of(member), target, key, "admit", Localised.same("yes")),
        lambda: declare_interest(actor_of(member), target, key),
    ):
        with pytest.raises(Hidden):
            refused()
    score = "INSERT INTO intake_score (programme_id, application_id, points, text) VALUES (%s, %s, 10, '')"
    assert changed(member, score, world.home.programme, number) == 0
    assert changed(member, "DELETE FROM intake_interest") == 0
    assert asked(
        world.people[Role.MANAGEMENT], "SELECT count(*) FROM intake_application WHERE key = 'APP-1'"
    ) == [(1,)]
