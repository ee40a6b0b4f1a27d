"""Five arenas from a participant's records: what counts, how far each has come, and who says it."""

from __future__ import annotations

from typing import Any

import pytest

from paraply.comparison.anchoring.arenas import Arena, anchoring, step
from paraply.findings.facts import FindingFact
from paraply.mobilisation.facts import ActivityFact
from unit.comparison.making import (
    DOCUMENTS,
    EVALUATORS,
    INTERVIEWS,
    OWN,
    body,
    case,
    key,
    link,
    plan,
    records,
    register,
    seat,
    statement,
    users,
)


def arena(name: str, findings: tuple[FindingFact, ...] = (), **fields: Any) -> Arena:
    return anchoring(records(**fields), DOCUMENTS, findings).arena(name)


def outside(status: str = "done", type: str = "unspecified") -> ActivityFact:
    return ActivityFact(key=key("out"), actor_type="private", type=type, status=status)


@pytest.mark.parametrize("type", ["interviewed", "informed"])
def test_who_is_only_asked_or_told_takes_no_part(type: str) -> None:
    assert arena("users", activities=(users(type),)).reached == "unknown"
    assert arena("users", activities=(users(type), users("heard", "planned"))).reached == "planned"
    assert arena("external", activities=(outside(type=type),)).reached == "unknown"
    group = next(one for one in arena("users", activities=(users(type),)).groups if one.key == type)
    assert group.reached == "done" and len(group.items) == 1


def test_nothing_recorded_is_none_only_where_the_register_is_complete() -> None:
    assert arena("users").reached == "unknown"
    assert arena("users", registers=(register("participation"),)).reached == "none"
    assert {one.reached for one in arena("users").groups} == {"unknown"}


def test_the_political_arena_is_none_only_when_all_three_routes_are() -> None:
    no_seat = {"bodies": (body(),), "registers": (register("seats"),)}
    assert arena("political", **no_seat).reached == "unknown"
    assert [one.reached for one in arena("political", **no_seat).groups] == ["none", "unknown", "unknown"]
    both = {"bodies": (body(),), "registers": (register("seats"), register("cases"))}
    assert arena("political", **both).reached == "none"
    assert arena("political", cases=(case("process", "planned"),), **no_seat).reached == "planned"


def test_a_seat_of_a_politician_is_an_item_of_the_first_route() -> None:
    held = seat(level="politician", title="Ordfører")
    found = arena("political", bodies=(body(),), seats=(held,))
    assert [item.fact for item in found.groups[0].items] == [held]
    assert found.groups[0].items[0].text.text("nb") == "Ordfører: i styringsgruppen"
    assert found.reached == "done"


def test_who_tells_of_one_route_alone_says_nothing_of_the_others() -> None:
    cases = (case("seat", "none", sources=EVALUATORS), case("formal", sources=OWN))
    found = arena("political", cases=cases)
    assert (found.own, found.evaluators) == ("done", "unknown")


def test_each_side_has_come_as_far_as_it_tells() -> None:
    said = (users("heard", "done", sources=OWN), users("heard", "considered", sources=EVALUATORS))
    found = arena("users", activities=said)
    assert (found.reached, found.own, found.evaluators) == ("done", "done", "considered")
    assert arena("users", activities=(users("heard", sources=INTERVIEWS),)).evaluators == "unknown"


def test_a_statement_without_a_status_counts_for_none() -> None:
    quiet = statement("", "existing", topic="plan_anchoring")
    assert arena("plan", statements=(quiet,)).reached == "unknown"
    assert arena("plan", statements=(quiet,)).items[0].status == ""
    told = statement("", "planned", topic="administrative_anchoring")
    assert arena("admin", statements=(told,)).reached == "planned"


def test_without_statements_the_seats_at_the_top_tell_of_administrative_anchoring() -> None:
    top = seat(level="top_administration", title="Rådmann")
    fields = {"bodies": (body(),), "seats": (top, seat(level="adviser"))}
    assert [item.fact for item in arena("admin", **fields).items] == [top]
    said = statement("", "done", topic="administrative_anchoring")
    assert [item.fact for item in arena("admin", statements=(said,), **fields).items] == [said]


def test_plans_count_by_the_links_that_carry_from_the_programmes_own_plan() -> None:
    plans = (plan(), plan("OP", "economic_plan"), plan("BP", "theme_plan"))
    planned = link("HP", "OP", "planned", first_year=2012)
    beside = link("HP", "BP", "adopted", relation="coordinated_with")
    elsewhere = link("BP", "OP", "adopted")
    found = arena("plan", plans=plans, links=(planned, beside, elsewhere))
    assert found.reached == "planned"
    assert [item.fact for item in found.items] == [beside, planned]
    assert found.items[1].text.text("nn") == "Forankra i OP (frå 2012)"


def test_a_tie_to_another_plan_is_no_anchoring_and_nothing_is_done_before_the_plan_is_adopted() -> None:
    plans = (plan(), plan("BM", "housing_white_paper"), plan("OP", "economic_plan"))
    aside = link("HP", "BM", "adopted", relation="implements")
    assert arena("plan", plans=plans, links=(aside,)).reached == "unknown"
    assert arena("plan", plans=plans, links=(aside,), registers=(register("links"),)).reached == "none"
    central = (aside, link("BM", "OP", "adopted"))
    assert arena("plan", plans=plans, links=central).reached == "ongoing"
    adopted = (plan(status="done"), *plans[1:])
    assert arena("plan", plans=adopted, links=central).reached == "done"


def test_each_side_tells_of_its_own_ties_in_plans() -> None:
    plans = (plan(status="done"), plan("OP", "economic_plan"))
    found = arena("plan", plans=plans, links=(link("HP", "OP", "adopted", sources=OWN),))
    assert (found.own, found.evaluators) == ("done", "unknown")


def test_politics_is_measured_by_the_routes_in_use_and_not_by_the_furthest() -> None:
    found = arena("political", cases=(case(), case("process", "planned")))
    assert (found.reached, found.place) == ("done", 2)
    assert found.measured.text("nb") == "2 av 3 veier i bruk, 1 gjennomført"
    seated = {"bodies": (body(),), "seats": (seat(level="politician"),)}
    whole = arena("political", cases=(case(), case("process")), **seated)
    assert whole.place == 4
    nothing = arena("political")
    assert (nothing.place, nothing.measured.text("nb")) == (None, "")
    assert arena("users", activities=(users("heard"),)).place == 4


def test_findings_are_of_the_arena_whose_place_they_stand_in_and_of_those_they_name() -> None:
    def finding(name: str, place: str, polarity: str = "weakness", *units: str) -> FindingFact:
        return FindingFact(key=name, polarity=polarity, units=units or ("HAM",), sources=(place,))

    place = "R § 2.2.2"
    found = (
        finding("all", place, "strength", "HAM", "LIL"),
        finding("own", place),
        finding("norm", place, "norm"),
        finding("elsewhere", "R § 2.4"),
        finding("others", place, "weakness", "LIL"),
    )
    assert [one.key for one in arena("political", found).findings] == ["own", "all"]
    assert arena("users", found).findings == ()


def test_the_scale_has_five_steps_and_what_exists_is_done() -> None:
    assert [step(one) for one in ("none", "considered", "planned", "ongoing", "done", "existing")] == [
        0,
        1,
        2,
        3,
        4,
        4,
    ]
    assert step("unknown") is None


def test_an_arena_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        anchoring(records("Hamar"), DOCUMENTS).arena("nowhere")
