"""The records as each voice has them: who contradicts whom, and who is only silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.readings import begins, last_seen, readings, voices_of
from paraply.comparison.matrix.matrix import MatrixCell
from paraply.comparison.overview import compute
from paraply.governance.facts import CoordinatorFact
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


DAYS = st.dates(date(2010, 1, 1), date(2013, 12, 31))


@st.composite
def observations(draw: st.DrawFn, ending: bool = True) -> CoordinatorFact:
    """What somebody says of the coordinator: seen on a day, with a start and an end where they are told."""
    observed = draw(DAYS)
    starts, ends = draw(st.none() | DAYS), draw(st.none() | DAYS if ending else st.none())
    since = starts or observed
    return coordinator(
        draw(st.sampled_from(["subject_unit", "cross_sector_unit"])),
        sources=draw(st.sampled_from([INTERVIEWS, OWN])),
        observed=observed,
        starts=starts.isoformat() if starts else None,
        ends=max(ends, since).isoformat() if ends else None,
        since=since,
    )


def holding(facts: Sequence[CoordinatorFact], day: date) -> tuple[CoordinatorFact, ...]:
    return tuple(
        one for one in facts if one.since <= day and (one.ends is None or day.isoformat() <= one.ends)
    )


def left(facts: Sequence[CoordinatorFact], day: date) -> tuple[CoordinatorFact, ...]:
    """What is told of the coordinator on a day."""
    return records(as_of=day, coordinators=holding(facts, day)).coordinators


@given(st.lists(observations(), max_size=5), DAYS)
def test_what_is_dropped_was_last_seen_before_something_told_later_began(
    facts: list[CoordinatorFact], day: date
) -> None:
    kept = left(facts, day)
    for fact in holding(facts, day):
        later = [one for one in holding(facts, day) if one is not fact and begins(one) > last_seen(fact)]
        assert (fact in kept) is (not later)
    assert bool(kept) is bool(holding(facts, day)), "somebody is always heard last"


@given(st.lists(observations(), max_size=4), observations(), DAYS)
def test_a_later_observation_changes_nothing_before_it_begins(
    facts: list[CoordinatorFact], later: CoordinatorFact, day: date
) -> None:
    day = min(day, begins(later) - timedelta(days=1))
    assert left([*facts, later], day) == left(facts, day)


@given(observations(ending=False), observations(ending=False))
def test_two_voices_disagree_only_on_days_that_both_speak_of(
    one: CoordinatorFact, other: CoordinatorFact
) -> None:
    of = records(as_of=date(2014, 1, 1), coordinators=(one, other))
    both = begins(one) <= last_seen(other) and begins(other) <= last_seen(one)
    apart = one.sources != other.sources and one.placement != other.placement
    assert cell("coordinator.placement", of).disagree is (both and apart)


def test_a_list_says_nothing_against_a_seat_that_began_later() -> None:
    """Six are listed in December 2010; the seventh, by another, sits there from January 2011."""
    seen = {"observed": date(2010, 12, 10), "since": date(2010, 12, 10)}
    listed = seat(level="top_administration", sources=INTERVIEWS, **seen)
    later = {"observed": date(2011, 6, 1), "starts": "2011-01", "since": date(2011, 1, 1)}
    new = seat(level="politician", sources=OWN, **later)
    of = records(as_of=date(2011, 2, 1), bodies=(SG,), seats=(listed, new), registers=(register("seats"),))
    assert readings(of, DOCUMENTS).by_voice == {}
    assert len(of.seats) == 2
    at_once = replace(new, starts="2010-06", since=date(2010, 6, 1))
    of = records(
        as_of=date(2011, 2, 1), bodies=(SG,), seats=(listed, at_once), registers=(register("seats"),)
    )
    assert set(readings(of, DOCUMENTS).by_voice) == {"interviews", "self_report"}


def test_a_later_whole_list_makes_history_of_what_it_leaves_out() -> None:
    first = {"observed": date(2010, 12, 10), "since": date(2010, 12, 10)}
    second = {"observed": date(2011, 12, 10), "since": date(2011, 12, 10)}
    seats = (seat(title="Old", **first), seat(title="New", **second))
    whole = {"registers": (register("seats"),)}
    assert [one.title for one in records(bodies=(SG,), seats=seats, **whole).seats] == ["New"]
    # Of a list that nobody calls whole, nothing follows.
    assert len(records(bodies=(SG,), seats=seats).seats) == 2


def test_a_list_that_another_voice_has_longer_is_two_lists() -> None:
    both = seat(title="Director", sources=(*INTERVIEWS, *OWN))
    more = seat(title="Project leader", sources=OWN)
    of = records(bodies=(SG,), seats=(both, more), registers=(register("seats"),))
    listed = compute(programme(of)).registers
    (row,) = (row for row in listed if row.key == "register.steering_group")
    values = row.cell(of.key).values
    assert {value.voices: value.label.text("en") for value in values} == {
        ("interviews",): "Director",
        ("self_report",): "Director · Project leader",
    }
