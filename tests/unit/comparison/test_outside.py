"""External actors and users: what counts as anchoring, and what does not."""

from __future__ import annotations

import pytest

from paraply.evidence.facts import CollectionFact
from paraply.programmes.facts import AgreementFact
from unit.comparison.making import answer, body, code, key, register, seat, users

SEATS, TAKING_PART = register("seats"), register("participation")


def agreement(status: str, party: str = "ORG-OWNER") -> AgreementFact:
    return AgreementFact(key=key("agreement"), party=party, status=status)


def test_an_agreement_with_the_owner_is_no_external_actor_in_a_body() -> None:
    facts = {"agreements": (agreement("done"),), "bodies": (body(),), "registers": (SEATS,)}
    assert code("external.agreement", **facts) == "yes"
    assert code("external.in_bodies", **facts) == "no"


@pytest.mark.parametrize(("status", "found"), [("done", "yes"), ("existing", "yes"), ("planned", "no")])
def test_only_a_signed_agreement_is_an_agreement(status: str, found: str) -> None:
    assert answer("external.agreement", agreements=(agreement(status),)).code == found
    assert answer("external.agreement", agreements=(agreement(status),)).status == status
    assert code("agreement.status", agreements=(agreement(status),)) == status


def test_an_agreement_with_somebody_else_is_not_the_owners() -> None:
    other = agreement("done", "ORG-NAV")
    assert code("external.agreement", agreements=(other,)) == "unknown"
    assert code("agreement.status", agreements=(other,)) == "unknown"
    both = answer("external.agreement", agreements=(other, agreement("planned")))
    assert (both.code, both.status) == ("no", "planned")
    assert other not in both.facts


def test_without_an_agreement_nothing_is_known_of_it() -> None:
    assert code("external.agreement") == code("agreement.status") == "unknown"


def test_partnership_and_external_seats_count_municipal_ones_do_not() -> None:
    bodies = (body("project_group"),)
    for actor in ("partnership", "external"):
        assert code("external.in_bodies", bodies=bodies, seats=(seat("project_group", actor=actor),)) == "yes"
    own = (seat("project_group", unit="Eiendom"),)
    assert code("external.in_bodies", bodies=bodies, seats=own) == "unknown"
    assert code("external.in_bodies", bodies=bodies, seats=own, registers=(SEATS,)) == "no"
    assert code("external.in_bodies", registers=(SEATS,)) == "unknown"


@pytest.mark.parametrize(
    ("done", "mode"),
    [
        ((), "none"),
        (("informed",), "none"),
        (("unspecified",), "none"),
        (("interviewed",), "interviewed"),
        (("interviewed", "heard"), "heard"),
        (("active", "heard"), "active"),
        (("seat",), "active"),
    ],
)
def test_the_strongest_kind_that_is_done_is_the_mode(done: tuple[str, ...], mode: str) -> None:
    activities = tuple(users(type) for type in done)
    assert code("users.mode", activities=activities, registers=(TAKING_PART,)) == mode


def test_what_is_only_planned_is_a_status_and_not_a_mode() -> None:
    activities = (users("active", "planned"), users("heard", "considered"), users("heard", "done"))
    found = answer("users.mode", activities=activities)
    assert (found.code, found.status) == ("heard", "planned")


def test_the_status_is_of_a_kind_that_is_not_yet_done() -> None:
    assert answer("users.mode", activities=(users("heard"), users("heard", "planned"))).status is None
    again = (users("active"), users("seat", "ongoing"), users("heard", "considered"))
    assert answer("users.mode", activities=again).status == "considered"


def test_what_exists_is_done() -> None:
    assert code("users.mode", activities=(users("heard", "existing"),)) == "heard"
    assert code("users.strategy", activities=(users("active", "existing"),)) == "yes"


def test_nothing_done_is_none_only_where_the_register_is_complete() -> None:
    coming = (users(status="considered"),)
    found = answer("users.mode", activities=coming)
    assert (found.code, found.status) == ("unknown", "considered")
    assert code("users.mode", activities=coming, registers=(TAKING_PART,)) == "none"
    assert answer("users.mode", activities=(users("heard"),)).status is None


def test_other_actors_are_no_users() -> None:
    voluntary = (users("active", actor_type="voluntary"),)
    assert code("users.mode", activities=voluntary, registers=(TAKING_PART,)) == "none"
    assert code("users.strategy", activities=voluntary, registers=(TAKING_PART,)) == "no"


@pytest.mark.parametrize(
    ("status", "found"),
    [("planned", "yes"), ("ongoing", "yes"), ("done", "yes"), ("considered", "no"), ("none", "no")],
)
def test_a_strategy_is_active_participation_at_least_planned(status: str, found: str) -> None:
    assert code("users.strategy", activities=(users("active", status),), registers=(TAKING_PART,)) == found


def test_being_heard_is_no_strategy_and_silence_is_unknown() -> None:
    assert code("users.strategy", activities=(users("heard", "planned"),), registers=(TAKING_PART,)) == "no"
    assert code("users.strategy", activities=(users("heard", "planned"),)) == "unknown"
    assert code("users.strategy") == "unknown"


def test_external_informants_are_what_the_collection_says() -> None:
    def collected(external: bool | None) -> CollectionFact:
        return CollectionFact(key=key("collection"), external_informants=external)

    assert code("evaluation.external_informants", collections=(collected(True),)) == "yes"
    assert code("evaluation.external_informants", collections=(collected(False),)) == "no"
    assert code("evaluation.external_informants", collections=(collected(None), collected(True))) == "yes"
    assert code("evaluation.external_informants", collections=(collected(None),)) == "unknown"


def test_an_agreement_of_unknown_status_is_not_no_agreement() -> None:
    assert code("external.agreement", agreements=(agreement("unknown"),)) == "unknown"
