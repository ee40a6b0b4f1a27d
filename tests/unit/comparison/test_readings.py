"""The records as each voice has them: who contradicts whom, and who is only silent."""

from __future__ import annotations

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.readings import readings, voices_of
from paraply.comparison.matrix.matrix import MatrixCell
from unit.comparison.making import (
    DOCUMENTS,
    EVALUATORS,
    INTERVIEWS,
    OWN,
    body,
    case,
    characteristic_matrix,
    coordinator,
    link,
    plan,
    programme,
    records,
    register,
    seat,
    users,
)

SG = body("steering_group")


def cell(characteristic: str, of: ParticipantRecords) -> MatrixCell:
    return characteristic_matrix(programme(of), [characteristic]).row(characteristic).cell(of.key)


def said(characteristic: str, of: ParticipantRecords) -> dict[tuple[str, str | None], tuple[str, ...]]:
    return {(value.code, value.status): value.voices for value in cell(characteristic, of).values}


def test_who_speaks_follows_from_the_cited_section_first_match_first() -> None:
    fact = users(sources=(*INTERVIEWS, *OWN, *EVALUATORS, "MINUTES § 4"))
    assert voices_of(fact, DOCUMENTS) == {"interviews", "self_report", "evaluators", "register"}


def test_nobody_contradicts_anybody_when_one_voice_is_silent() -> None:
    of = records(coordinators=(coordinator(sources=INTERVIEWS),), activities=(users(sources=OWN),))
    assert readings(of, DOCUMENTS).by_voice == {}
    assert not cell("coordinator.placement", of).disagree


def test_two_voices_on_one_matter_are_shown_side_by_side() -> None:
    of = records(
        coordinators=(
            coordinator("subject_unit", sources=INTERVIEWS),
            coordinator("cross_sector_unit", sources=OWN),
        )
    )
    assert said("coordinator.placement", of) == {
        ("subject_unit", None): ("interviews",),
        ("cross_sector_unit", None): ("self_report",),
    }
    assert cell("coordinator.placement", of).conflict


def test_two_facts_in_the_same_voice_are_no_rivals() -> None:
    both = (
        coordinator("subject_unit", sources=INTERVIEWS),
        coordinator("cross_sector_unit", sources=INTERVIEWS),
    )
    assert readings(records(coordinators=both), DOCUMENTS).by_voice == {}
    shared = (
        coordinator("subject_unit", sources=(*INTERVIEWS, *OWN)),
        coordinator("subject_unit", sources=OWN),
    )
    assert readings(records(coordinators=shared), DOCUMENTS).by_voice == {}


def test_different_statuses_of_one_matter_disagree() -> None:
    of = records(
        activities=(
            users(status="planned", about="users", sources=INTERVIEWS),
            users(status="considered", about="users", sources=OWN),
        ),
        registers=(register("participation"),),
    )
    assert said("users.mode", of) == {
        ("none", "planned"): ("interviews",),
        ("none", "considered"): ("self_report",),
    }
    assert not cell("users.strategy", of).disagree


def test_activities_about_nothing_in_particular_stand_together() -> None:
    of = records(
        activities=(users("heard", sources=INTERVIEWS), users(status="planned", sources=OWN)),
        registers=(register("participation"),),
    )
    assert said("users.mode", of) == {("heard", "planned"): ()}


def test_a_list_of_seats_is_meant_whole() -> None:
    listed = (
        seat(level="top_administration", sources=(*INTERVIEWS, *OWN)),
        seat(level="coordinator", sources=OWN),
    )
    of = records(bodies=(SG,), seats=listed, registers=(register("seats"),))
    assert said("steering_group.top_share", of) == {
        ("1", None): ("interviews",),
        ("0.5", None): ("self_report",),
    }
    assert not cell("steering_group.politicians", of).disagree


def test_evaluators_write_about_a_group_without_listing_it() -> None:
    listed = (
        seat(level="top_administration", sources=(*INTERVIEWS, *EVALUATORS)),
        seat(level="service_leader", sources=INTERVIEWS),
    )
    assert readings(records(bodies=(SG,), seats=listed), DOCUMENTS).by_voice == {}


def test_nobody_is_quoted_on_a_matter_they_do_not_speak_of() -> None:
    """Evaluators who disagree on the coordinator have not said how the steering group is made up."""
    of = records(
        bodies=(SG,),
        seats=(
            seat(level="top_administration", sources=(*INTERVIEWS, *EVALUATORS, *OWN)),
            seat(level="coordinator", sources=OWN),
        ),
        registers=(register("seats"),),
        coordinators=(
            coordinator("subject_unit", sources=EVALUATORS),
            coordinator("cross_sector_unit", sources=OWN),
        ),
    )
    assert said("steering_group.top_share", of) == {
        ("1", None): ("interviews",),
        ("0.5", None): ("self_report",),
    }
    assert said("coordinator.placement", of) == {
        ("subject_unit", None): ("evaluators",),
        ("cross_sector_unit", None): ("self_report",),
    }


def test_a_seat_that_only_evaluators_know_of_is_their_word_against_the_lists() -> None:
    of = records(
        bodies=(SG,),
        seats=(
            seat(level="top_administration", sources=INTERVIEWS),
            seat(level="politician", sources=EVALUATORS),
        ),
        registers=(register("seats"),),
    )
    assert said("steering_group.politicians", of) == {
        ("yes", None): ("evaluators",),
        ("no", None): ("interviews",),
    }


def test_a_value_on_which_all_agree_rests_on_every_record() -> None:
    both = coordinator("subject_unit", sources=INTERVIEWS), coordinator("subject_unit", sources=OWN)
    (value,) = cell("coordinator.placement", records(coordinators=both)).values
    assert (value.code, value.voices) == ("subject_unit", ())


def test_relations_to_the_same_plan_rival_each_other() -> None:
    of = records(
        plans=(plan("HP"), plan("BHP", "social_housing_action_plan")),
        links=(
            link("HP", "BHP", "planned", key="is", relation="is", sources=OWN),
            link("HP", "BHP", "planned", key="makes", relation="produces", sources=INTERVIEWS),
        ),
    )
    assert said("plan.function", of) == {
        ("produces_social_housing_plan", None): ("interviews",),
        ("is_social_housing_plan", None): ("self_report",),
    }


def test_a_voice_that_says_nothing_on_the_matter_keeps_the_others_facts() -> None:
    of = records(
        coordinators=(
            coordinator("subject_unit", sources=INTERVIEWS),
            coordinator("cross_sector_unit", sources=OWN),
        ),
        cases=(case(sources=INTERVIEWS),),
    )
    for reading in readings(of, DOCUMENTS).by_voice.values():
        assert reading.cases == of.cases
        assert len(reading.coordinators) == 1


def test_two_lists_that_only_together_say_nothing_are_read_each_by_itself() -> None:
    whole = seat(level="top_administration", whole_group=True, sources=INTERVIEWS)
    named = (
        seat(level="top_administration", sources=OWN),
        seat(level="service_leader", sources=OWN),
    )
    of = records(bodies=(SG,), seats=(whole, *named), registers=(register("seats"),))
    assert said("steering_group.top_share", of) == {
        ("1", None): ("interviews",),
        ("0.5", None): ("self_report",),
    }


def test_a_voice_that_does_not_know_contradicts_nobody() -> None:
    seats = (seat(level="adviser", sources=INTERVIEWS), seat(level=None, sources=OWN))
    of = records(bodies=(SG,), seats=seats, registers=(register("seats"),))
    assert said("steering_group.top_share", of) == {("0", None): ()}
