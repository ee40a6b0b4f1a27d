"""What the report's authors overlooked or wrote against their own records, found from BoSo's records alone."""

from __future__ import annotations

from datetime import date

import pytest

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.comparison.matrix.claims import Verdict
from paraply.comparison.matrix.conflicts import Conflict, ConflictKind
from paraply.comparison.matrix.likenesses import Likeness, Pattern
from paraply.comparison.overview import Overview, overview
from paraply.comparison.signals.signal import Signal

pytestmark = [pytest.mark.boso, pytest.mark.django_db]

FOUR = {"BAE", "HAM", "LIL", "LOR"}


@pytest.fixture
def boso() -> Overview:
    with acting_as(system(), read_only=True):
        return overview("boso", date(2010, 12, 10))


def likeness(boso: Overview, key: str) -> Likeness:
    return next(one for one in boso.likenesses if one.row.key == key)


def groups(boso: Overview, key: str) -> dict[str, set[str]]:
    return {group.code: set(group.participants) for group in likeness(boso, key).groups}


def signals(boso: Overview, key: str) -> dict[str | None, Signal]:
    return {signal.participant: signal for signal in boso.signals if signal.key == key}


def conflict(boso: Overview, kind: ConflictKind, row: str) -> Conflict:
    (found,) = [one for one in boso.conflicts if one.kind is kind and one.row == row]
    return found


def test_no_politician_in_any_of_four(boso: Overview) -> None:
    assert groups(boso, "political.seat") == {"no": FOUR}
    assert likeness(boso, "political.seat").pattern is Pattern.COMMON
    assert likeness(boso, "political.seat").sentence.text("nb") == (
        "Politikere i noe organ i programmet: nei i alle fire. Moss har ingen data ennå."
    )
    assert set(signals(boso, "no_politician")) == FOUR


def test_chief_executive_in_three_of_four_steering_groups(boso: Overview) -> None:
    assert groups(boso, "steering_group.chief_executive") == {"yes": FOUR - {"BAE"}, "no": {"BAE"}}
    found = likeness(boso, "steering_group.chief_executive")
    assert found.pattern is Pattern.ALL_BUT_ONE
    assert "all but Bærum" in found.sentence.text("en")


def test_the_owner_outside_the_steering_group_is_baerums(boso: Overview) -> None:
    assert set(signals(boso, "owner_outside_steering_group")) == {"BAE"}


def test_political_ownership_in_hamar_and_lillehammer_only(boso: Overview) -> None:
    assert groups(boso, "ownership.kind") == {"political": {"HAM", "LIL"}, "administrative": {"BAE", "LOR"}}
    sentence = likeness(boso, "ownership.kind").sentence.text("nn")
    assert "politisk i to av fire (Hamar og Lillehammer)" in sentence


def test_the_coordinator_is_in_a_cross_sector_unit_in_the_same_two(boso: Overview) -> None:
    assert groups(boso, "coordinator.placement") == {
        "cross_sector_unit": {"HAM", "LIL"},
        "subject_unit": {"BAE", "LOR"},
    }
    assert set(signals(boso, "coordinator_in_subject_unit")) == {"BAE", "LOR"}


def test_nav_is_in_two_project_groups_against_the_texts_three(boso: Overview) -> None:
    assert groups(boso, "project_group.key_partner")["yes"] == {"LIL", "LOR"}
    found = conflict(boso, ConflictKind.CLAIM, "project_group.key_partner")
    assert "F-2.2.3-01" in found.records
    assert set(found.names) == {"Hamar"}, "the one with something close to a seat: a place in the arena"
    assert "counts three. By the records it is two" in found.sentence.text("en")
    assert "regner med tre. Etter registrene er det to" in found.sentence.text("nb")


def test_hamar_alone_plans_active_users_and_reaches_the_economic_plan(boso: Overview) -> None:
    assert groups(boso, "users.strategy") == {"yes": {"HAM"}, "no": FOUR - {"HAM"}}
    assert boso.matrix.row("users.strategy").cell("HAM").values[0].status == "planned"
    assert groups(boso, "plan.reaches_economic_plan")["adopted"] == {"HAM"}
    # Of Bærum nobody knows, which is no reason to say that there is none.
    assert set(signals(boso, "no_adopted_link_to_economic_plan")) == {"LIL", "LOR"}
    assert set(signals(boso, "users_left_out")) == FOUR - {"HAM"}


def test_calendar_is_in_phase_three_and_gate_in_phase_two_eight_months_over(boso: Overview) -> None:
    assert groups(boso, "phase.calendar") == {"PH-3": FOUR}
    assert groups(boso, "phase.gate") == {"PH-2": FOUR}
    assert groups(boso, "phase.months_over") == {"8": FOUR}
    assert set(signals(boso, "phase_ahead")) == set(signals(boso, "gate_overdue")) == FOUR
    assert "8 kalendermåneder" in signals(boso, "gate_overdue")["HAM"].reason.text("nb")
    claim = conflict(boso, ConflictKind.CLAIM, "phase.gate")
    assert "F-2.2.4-12" in claim.records


def test_the_phases_take_up_to_69_months_against_60_of_participation(boso: Overview) -> None:
    (signal,) = signals(boso, "phases_exceed_participation").values()
    assert signal.participant is None
    for number in ("69", "66", "60"):
        assert number in signal.reason.text("nb")


def test_loerenskogs_budget_year_is_outside_its_economic_plan(boso: Overview) -> None:
    (signal,) = signals(boso, "budget_outside_economic_plan").values()
    assert signal.participant == "LOR"
    assert "2011" in signal.reason.text("nn") and "2012" in signal.reason.text("nn")
    assert set(signal.records) == {"PI-LOR-HP>PI-LOR-AB", "PI-LOR-HP>PI-LOR-OP"}


def test_baerum_has_no_target_group_goal(boso: Overview) -> None:
    assert groups(boso, "goals.target_group") == {"yes": FOUR - {"BAE"}, "no": {"BAE"}}
    assert set(signals(boso, "no_target_group_goal")) == {"BAE"}


def test_moss_is_without_data(boso: Overview) -> None:
    assert {cell.codes for row in boso.matrix.rows for cell in row.cells if cell.participant == "MOS"} == {
        frozenset({"no_data"})
    }
    assert set(signals(boso, "no_data")) == {"MOS"}
    assert all(one.without_data == ("Moss",) for one in boso.likenesses)


def test_all_have_a_project_group_says_the_report_against_hamars_arena(boso: Overview) -> None:
    found = conflict(boso, ConflictKind.CLAIM, "project_group.model")
    assert "F-ES-01" in found.records
    assert found.names == ("Hamar",)


def test_service_leaders_in_lillehammers_group_by_the_text_and_none_by_the_record(boso: Overview) -> None:
    found = conflict(boso, ConflictKind.CLAIM, "steering_group.service_leaders")
    assert "F-2.2.1-04" in found.records
    assert found.names == ("Lillehammer",)
    assert "Hamar, Lillehammer and Lørenskog" in found.sentence.text("en")


def test_hamars_arena_is_planned_and_set_up(boso: Overview) -> None:
    found = conflict(boso, ConflictKind.STATEMENTS, "statement:learning_arena")
    assert set(found.records) == {"HAM-ADM-3", "HAM-ADM-3b"}
    assert found.names == ("Hamar",)
    assert "(planlagt)" in found.sentence.text("nb") and "(gjennomført)" in found.sentence.text("nb")


def test_lillehammers_users_are_planned_and_considered(boso: Overview) -> None:
    found = conflict(boso, ConflictKind.SOURCES, "users.mode")
    assert found.names == ("Lillehammer",)
    assert {"LIL-EXT-2", "LIL-EXT-2b"} <= set(found.records)
    sides = {value.status: value.voices for value in boso.matrix.row("users.mode").cell("LIL").values}
    assert sides["planned"] == ("interviews",)
    assert sides["considered"] == ("self_report",)


def test_loerenskogs_project_leader_is_in_the_group_by_the_slide_and_not_by_the_table(boso: Overview) -> None:
    """The evaluators write of the group without listing it, so they are not quoted on its make-up."""
    sides = {
        value.code: value.voices for value in boso.matrix.row("steering_group.top_share").cell("LOR").values
    }
    assert sides == {"0.17": ("interviews",), "0.14": ("self_report",)}
    assert conflict(boso, ConflictKind.SOURCES, "steering_group.top_share").names == ("Lørenskog",)


def test_externals_are_in_no_body_of_baerum(boso: Overview) -> None:
    assert set(signals(boso, "externals_in_no_body")) == {"BAE"}


def test_plans_unfinished_in_december_miss_the_coming_budget(boso: Overview) -> None:
    assert set(signals(boso, "plan_misses_budget")) == FOUR
    assert "28 November 2010" in signals(boso, "plan_misses_budget")["BAE"].reason.text("en")


def test_the_claims_that_the_records_bear_out_hold(boso: Overview) -> None:
    verdicts = {one.finding.key: one.verdict for one in boso.checked}
    contradicted = {key for key, verdict in verdicts.items() if verdict is Verdict.CONTRADICTED}
    assert contradicted == {"F-ES-01", "F-2.2.1-04", "F-2.2.3-01", "F-2.2.4-12"}
    assert {verdict for key, verdict in verdicts.items() if key not in contradicted} == {Verdict.HOLDS}
    assert {"F-2.2.1-02", "F-2.2.2-04", "F-2.2.2-05", "F-2.2.2-06", "F-2.3.3-01"} <= set(verdicts)


def test_nothing_is_signalled_before_anyone_was_admitted() -> None:
    with acting_as(system(), read_only=True):
        before = overview("boso", date(2009, 6, 1))
    assert [signal.participant for signal in before.signals if signal.participant] == []
    assert before.likenesses == ()
    assert [one for one in before.conflicts if one.kind is not ConflictKind.DECLARED] == []
