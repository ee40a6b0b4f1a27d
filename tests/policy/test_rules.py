"""The policy says what the design says; it is small enough to be read, and these are its edges."""

from __future__ import annotations

from pathlib import Path

import pytest

from paraply.access import policy
from paraply.access.models import ROLES as MEMBERSHIP_ROLES
from paraply.access.policy import RULES, explain, may
from paraply.access.rooms import TABLES
from paraply.access.vocabulary import NOBODY, Action, Actor, Role, Room, Scope, Standing, Target

HOME = Target(programme=1, participant=10, study=100)
NEIGHBOUR = Target(programme=1, participant=11, study=101)
ABROAD = Target(programme=2, participant=20, study=200)


def somebody(role: Role) -> Actor:
    return Actor(1, (Standing(role, programme=1, participant=10, study=100),))


def test_the_policy_fits_on_one_screen() -> None:
    assert len(Path(policy.__file__).read_text("utf-8").splitlines()) <= 150


def test_no_rule_is_written_twice() -> None:
    assert len(set(RULES)) == len(RULES)


@pytest.mark.parametrize("role", Role)
def test_only_evaluators_open_the_room_of_interviews(role: Role) -> None:
    allowed = role is Role.EVALUATOR
    assert may(somebody(role), Action.READ_STUDY, HOME) is allowed
    assert may(somebody(role), Action.WRITE_STUDY, HOME) is allowed
    assert not may(somebody(role), Action.READ_STUDY, NEIGHBOUR)


@pytest.mark.parametrize("role", [Role.COUNCIL, Role.MINISTRY, Role.USER_ORGANISATION, Role.ADMINISTRATOR])
def test_some_open_no_municipality_at_all(role: Role) -> None:
    assert not may(somebody(role), Action.READ_PARTICIPANT, HOME)
    assert may(somebody(role), Action.READ_PROGRAMME, HOME)


@pytest.mark.parametrize(
    "role", [Role.COORDINATOR, Role.STEERING_MEMBER, Role.PROJECT_MEMBER, Role.POLITICIAN]
)
def test_members_of_a_municipality_read_their_own_alone(role: Role) -> None:
    assert may(somebody(role), Action.READ_PARTICIPANT, HOME)
    assert not may(somebody(role), Action.READ_PARTICIPANT, NEIGHBOUR)
    assert not may(somebody(role), Action.VIEW_MATRIX, HOME)


@pytest.mark.parametrize("role", [Role.SECRETARIAT, Role.MANAGEMENT, Role.EVALUATOR])
def test_those_who_follow_all_read_all_in_their_programme(role: Role) -> None:
    assert may(somebody(role), Action.READ_PARTICIPANT, NEIGHBOUR)
    assert not may(somebody(role), Action.READ_PARTICIPANT, ABROAD)
    assert not may(somebody(role), Action.KEEP_ORGANISATION, HOME)


@pytest.mark.parametrize("action", Action)
def test_a_visitor_may_read_what_is_public_and_nothing_else(action: Action) -> None:
    for target in (HOME, NEIGHBOUR, ABROAD, Target()):
        assert may(NOBODY, action, target) is (action is Action.READ_PUBLIC)


@pytest.mark.parametrize("role", Role)
def test_whoever_signs_in_reads_what_a_visitor_reads(role: Role) -> None:
    assert may(somebody(role), Action.READ_PUBLIC, ABROAD)


def test_only_reading_what_is_public_is_given_to_visitors() -> None:
    assert [rule.action for rule in RULES if rule.role is Role.VISITOR] == [Action.READ_PUBLIC]
    opened = [label for label, guard in TABLES.items() if guard.read is Action.READ_PUBLIC]
    assert opened == ["reporting.PublicPage", "reporting.OpenEdition", "reporting.OpenFile"]


def test_nobody_is_enrolled_as_a_visitor() -> None:
    assert Role.VISITOR not in MEMBERSHIP_ROLES


@pytest.mark.parametrize("role", Role)
def test_who_publishes_a_municipalitys_page(role: Role) -> None:
    """The municipality's coordinator its own, the secretariat every one; nobody else but the system."""
    everywhere, own = {Role.SECRETARIAT, Role.SYSTEM}, {Role.COORDINATOR}
    assert may(somebody(role), Action.PUBLISH_PAGE, HOME) is (role in everywhere | own)
    assert may(somebody(role), Action.PUBLISH_PAGE, NEIGHBOUR) is (role in everywhere)
    assert may(somebody(role), Action.PUBLISH_PAGE, ABROAD) is (role is Role.SYSTEM)


@pytest.mark.parametrize("role", Role)
def test_who_publishes_an_edition_and_who_opens_it_to_everybody(role: Role) -> None:
    """The evaluators publish; the secretariat may open what they have published."""
    assert may(somebody(role), Action.PUBLISH_EDITION, HOME) is (role in {Role.EVALUATOR, Role.SYSTEM})
    opens = {Role.EVALUATOR, Role.SECRETARIAT, Role.SYSTEM}
    assert may(somebody(role), Action.OPEN_EDITION, HOME) is (role in opens)
    assert may(somebody(role), Action.OPEN_EDITION, ABROAD) is (role is Role.SYSTEM)


@pytest.mark.parametrize("action", Action)
def test_a_role_without_a_place_reaches_no_place(action: Action) -> None:
    for role in Role:
        rule = explain(Actor(1, (Standing(role),)), action, HOME)
        assert rule is None or rule.scope in (Scope.PLATFORM, Scope.UNBOUND)


def test_the_politician_writes_nothing() -> None:
    writes = {
        rule.action for rule in RULES if rule.role is Role.POLITICIAN and rule.action.startswith("write")
    }
    assert writes == set()


def test_every_room_has_tables() -> None:
    assert {guard.room for guard in TABLES.values()} == set(Room)
