"""Coordinator, ownership and the three political routes."""

from __future__ import annotations

import pytest

from unit.comparison.making import answer, body, case, code, coordinator, ownership, register, seat

CASES, SEATS = register("cases"), register("seats")


def test_the_coordinator_who_holds_the_role_tells_placement_and_orientation() -> None:
    lead = coordinator("cross_sector_unit", unit="Strategi", orientation="both")
    assert answer("coordinator.placement", coordinators=(lead,)).code == "cross_sector_unit"
    assert answer("coordinator.placement", coordinators=(lead,)).detail.text("nb") == "Strategi"
    assert code("coordinator.orientation", coordinators=(lead,)) == "both"


def test_an_orientation_nobody_wrote_is_unknown_though_the_placement_is_known() -> None:
    lead = coordinator("subject_unit")
    assert code("coordinator.placement", coordinators=(lead,)) == "subject_unit"
    assert code("coordinator.orientation", coordinators=(lead,)) == "unknown"
    assert code("coordinator.placement") == "unknown"


def test_ownership_is_its_own_fact_and_not_the_resolution() -> None:
    assert code("ownership.kind", ownerships=(ownership("administrative"),)) == "administrative"
    assert code("ownership.kind", ownerships=(ownership("political"),)) == "political"
    assert code("ownership.kind", resolutions=(case(body_kind="council"),)) == "unknown"


def test_a_politician_in_any_body_counts() -> None:
    bodies = (body("steering_group"), body("reference_group"))
    held = seat("reference_group", level="politician")
    assert code("political.seat", bodies=bodies, seats=(held,)) == "yes"


def test_no_politician_is_known_from_a_complete_register_or_from_somebody_who_says_so() -> None:
    bodies, seats = (body(),), (seat(level="adviser"),)
    assert code("political.seat", bodies=bodies, seats=seats) == "unknown"
    assert code("political.seat", bodies=bodies, seats=seats, registers=(SEATS,)) == "no"
    assert code("political.seat", cases=(case("seat", "none"),)) == "no"
    assert code("political.seat", registers=(SEATS,)) == "unknown"


@pytest.mark.parametrize(
    ("status", "found"),
    [
        ("considered", ("considered", None)),
        ("planned", ("planned", None)),
        ("ongoing", ("yes", "ongoing")),
        ("done", ("yes", "done")),
    ],
)
def test_what_is_only_planned_or_considered_is_no_yes(status: str, found: tuple[str, str | None]) -> None:
    for route in ("seat", "formal", "process"):
        given = answer(f"political.{route}", cases=(case(route, "none"), case(route, status)))
        assert (given.code, given.status) == found, route
    given = answer("political.committee", cases=(case("formal", status, body_kind="committee"),))
    assert (given.code, given.status) == found


def test_a_seat_that_is_planned_is_told_though_the_register_of_seats_has_none() -> None:
    none_yet = {"bodies": (body(),), "registers": (SEATS,)}
    assert code("political.seat", cases=(case("seat", "planned"),), **none_yet) == "planned"
    assert code("political.seat", cases=(case("seat", "unknown"),), **none_yet) == "no"


@pytest.mark.parametrize("route", ["formal", "process"])
def test_the_furthest_status_along_a_route_counts(route: str) -> None:
    found = answer(
        f"political.{route}", cases=(case(route, "considered"), case(route, "ongoing"), case(route, "none"))
    )
    assert (found.code, found.status) == ("yes", "ongoing")
    assert len(found.facts) == 2


@pytest.mark.parametrize("route", ["formal", "process"])
def test_a_route_without_cases_is_unknown_unless_the_register_is_complete(route: str) -> None:
    other = case("process" if route == "formal" else "formal")
    assert code(f"political.{route}", cases=(other,)) == "unknown"
    assert code(f"political.{route}", cases=(other,), registers=(CASES,)) == "no"
    assert code(f"political.{route}", cases=(case(route, "none"),)) == "unknown"
    assert code(f"political.{route}", cases=(case(route, "none"),), registers=(CASES,)) == "no"


def test_a_case_of_unknown_status_is_no_anchoring() -> None:
    assert code("political.process", cases=(case("process", "unknown"),)) == "unknown"


def test_mandates_and_resolutions_go_the_formal_route() -> None:
    found = answer("political.formal", mandates=(case(status="planned"),))
    assert (found.code, found.status) == ("planned", None)
    found = answer("political.formal", mandates=(case(status="planned"),), resolutions=(case(),))
    assert (found.code, found.status) == ("yes", "done")


def test_a_committee_is_involved_by_what_it_did_not_by_what_it_did_not_do() -> None:
    followed = case(status="ongoing", body="Fagutvalg", body_kind="committee")
    found = answer("political.committee", cases=(followed,))
    assert (found.code, found.status, found.detail.text("nb")) == ("yes", "ongoing", "Fagutvalg")
    assert code("political.committee", cases=(case(body_kind="council"),)) == "unknown"
    assert code("political.committee", cases=(case(body_kind="council"),), registers=(CASES,)) == "no"
    assert code("political.committee", cases=(case(status="none", body_kind="committee"),)) == "unknown"
