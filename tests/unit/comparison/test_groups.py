"""Steering group and project group: who sits where, and when absence means no."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.governance.facts import SeatFact
from unit.comparison.making import answer, body, code, register, seat

SEATS = register("seats")
SG = body("steering_group")
WANTED = {
    "steering_group.chief_executive": {"office": "chief_executive", "level": "top_administration"},
    "steering_group.politicians": {"level": "politician"},
    "steering_group.service_leaders": {"level": "service_leader"},
}
OTHER = {"level": "staff_leader"}


@pytest.mark.parametrize(("key", "fields"), WANTED.items())
def test_a_seat_means_yes_with_or_without_a_complete_register(key: str, fields: dict[str, str]) -> None:
    seats = (seat(**OTHER), seat(**fields))
    assert code(key, bodies=(SG,), seats=seats) == "yes"
    assert code(key, bodies=(SG,), seats=seats, registers=(SEATS,)) == "yes"


@pytest.mark.parametrize("key", WANTED)
def test_absence_is_no_only_where_the_register_of_seats_is_complete(key: str) -> None:
    assert code(key, bodies=(SG,), seats=(seat(**OTHER),)) == "unknown"
    assert code(key, bodies=(SG,), seats=(seat(**OTHER),), registers=(register("goals"),)) == "unknown"
    assert code(key, bodies=(SG,), seats=(seat(**OTHER),), registers=(SEATS,)) == "no"


@pytest.mark.parametrize("key", WANTED)
def test_a_body_without_any_seat_tells_nothing(key: str) -> None:
    assert code(key, bodies=(SG,), registers=(SEATS,)) == "unknown"
    assert code(key, registers=(SEATS,)) == "unknown"


@pytest.mark.parametrize(("key", "fields"), WANTED.items())
def test_seats_of_other_bodies_do_not_count(key: str, fields: dict[str, str]) -> None:
    found = code(
        key,
        bodies=(SG, body("project_group")),
        seats=(seat(**OTHER), seat("project_group", **fields)),
        registers=(SEATS,),
    )
    assert found == "no"


def test_no_names_the_seats_and_the_register_it_rests_on() -> None:
    only = seat(**OTHER)
    facts = answer("steering_group.politicians", bodies=(SG,), seats=(only,), registers=(SEATS,)).facts
    assert facts == (only, SEATS)


def share(*seats: SeatFact) -> str:
    return code("steering_group.top_share", bodies=(SG,), seats=seats, registers=(SEATS,))


def top(**fields: object) -> SeatFact:
    return seat(level="top_administration", **fields)


def test_top_share_is_a_share_of_seats() -> None:
    assert share(top(), top(), seat(**OTHER), seat(**OTHER)) == "0.5"
    assert share(top(), *[seat(**OTHER)] * 5) == "0.17"
    assert share(seat(**OTHER)) == "0"
    assert share(top()) == "1"


def test_all_directors_is_one_seat_for_everybody() -> None:
    assert share(top(whole_group=True)) == "1"
    assert share(top(whole_group=True), seat(**OTHER)) == "unknown"


def test_a_share_says_the_seats_it_is_of() -> None:
    seats = (top(), seat(**OTHER), seat(**OTHER))
    found = answer("steering_group.top_share", bodies=(SG,), seats=seats, registers=(SEATS,))
    assert found.detail.as_dict() == {"nb": "1 av 3 plasser", "nn": "1 av 3 plassar", "en": "1 of 3 seats"}
    everyone = (top(whole_group=True),)
    assert not answer("steering_group.top_share", bodies=(SG,), seats=everyone, registers=(SEATS,)).detail


def test_of_an_open_list_there_is_no_share() -> None:
    assert code("steering_group.top_share", bodies=(SG,), seats=(top(), seat(**OTHER))) == "unknown"


def test_a_seat_of_unknown_level_makes_the_share_unknown() -> None:
    assert share(top(), seat()) == "unknown"
    assert share() == "unknown"


@given(st.integers(min_value=0, max_value=30), st.integers(min_value=0, max_value=30))
def test_top_share_is_between_nothing_and_all(leaders: int, others: int) -> None:
    found = share(*[top()] * leaders, *[seat(**OTHER)] * others)
    if leaders + others == 0:
        assert found == "unknown"
    else:
        assert abs(float(found) - leaders / (leaders + others)) <= 0.0051


def test_the_model_of_the_project_group() -> None:
    assert code("project_group.model", bodies=(body("project_group"),)) == "fixed"
    assert code("project_group.model", bodies=(body("project_group", fixed=False),)) == "not_fixed"
    assert code("project_group.model", bodies=(body("learning_arena", fixed=False),)) == "learning_arena"
    assert code("project_group.model", bodies=(body("learning_arena"), body("project_group"))) == "fixed"
    assert code("project_group.model", bodies=(SG,)) == "unknown"


def nav(kind: str, *seats: SeatFact, complete: bool = True) -> str:
    registers = (SEATS,) if complete else ()
    return code("project_group.key_partner", bodies=(body(kind),), seats=seats, registers=registers)


def test_nav_in_an_arena_is_not_nav_in_the_project_group() -> None:
    office = seat("learning_arena", organisation="ORG-OFFICE", unit="NAV")
    assert nav("learning_arena", office) == "in_learning_arena"
    assert nav("project_group", seat("project_group", organisation="ORG-OFFICE")) == "yes"
    assert nav("project_group", seat("project_group", unit="Eiendom")) == "no"
    assert nav("project_group", seat("project_group", unit="Eiendom"), complete=False) == "unknown"
    assert nav("learning_arena", seat("learning_arena", unit="Eiendom")) == "unknown"


def test_an_office_is_known_by_its_role_not_by_its_name() -> None:
    assert nav("project_group", seat("project_group", unit="NAV")) == "no"
    assert nav("project_group", seat("project_group", organisation="ORG-NAV", unit="NAV")) == "no"
    assert nav("project_group", seat("project_group", organisation="ORG-OFFICE", unit="Kontoret")) == "yes"
