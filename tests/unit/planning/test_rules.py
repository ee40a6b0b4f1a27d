"""What must hold of plans, links and budget years, on values alone."""

from __future__ import annotations

from typing import Any

import pytest

from paraply.planning.rules import RULES
from unit.records.entries import entry, told


def faults(*entries: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(key, place) for key, place, _ in told(RULES, *entries)]


def link(plan: str, target: str, relation: str = "anchored_in", **columns: Any) -> Any:
    columns = {"link_status": "adopted", "first_year": None} | columns
    return entry(
        "planning.PlanLink", f"{plan}>{target}", plan=plan, target=target, relation=relation, **columns
    )


@pytest.mark.parametrize("relation", ["anchored_in", "coordinated_with"])
def test_a_plan_is_not_its_own_parent(relation: str) -> None:
    assert faults(link("a", "a", relation)) == [("a>a", ())]


def test_plans_that_lead_back() -> None:
    assert faults(link("a", "b"), link("b", "c"), link("c", "a")) == [("c>a", ())]
    assert faults(link("a", "b"), link("b", "c"), link("a", "c")) == []
    assert faults(link("a", "b"), link("b", "a", "coordinated_with")) == []


def test_the_same_link_twice_and_one_that_voices_disagree_on() -> None:
    assert faults(link("a", "b"), link("a", "b")) == [("a>b", ())]
    assert faults(link("a", "b"), link("a", "b", link_status="planned")) == []


def test_five_plans_of_the_programme_at_once() -> None:
    plans = [entry("planning.Plan", str(n), participant="HAM", programme_plan=True) for n in range(5)]
    assert [key for key, _ in faults(*plans)] == ["1", "2", "3", "4"]
    beside = entry("planning.Plan", "x", participant="HAM", programme_plan=False)
    assert faults(plans[0], beside, entry("planning.Plan", "y", participant="LIL", programme_plan=True)) == []


def test_a_period_that_ends_before_it_begins() -> None:
    assert faults(entry("planning.Plan", "p", period_from="2014", period_to="2011")) == [
        ("p", ("period_to",))
    ]


def budget(key: str = "b", **dates: str) -> Any:
    none = dict.fromkeys(("frames", "cut_off", "proposal", "council_meeting"))
    return entry("planning.BudgetYear", key, participant="HAM", year=2011, **{**none, **dates})


def test_budget_dates_follow_each_other() -> None:
    norway = entry("programmes.Programme", "p", budget_rules="norwegian-municipalities")
    assert faults(norway, budget(frames="2010-09-02")) == [("b", ())]
    assert faults(norway, budget(frames="2010-05-20", council_meeting="2010-12-16")) == []


def test_without_declared_rules_only_own_dates_follow_each_other() -> None:
    assert faults(budget(frames="2010-09-02", council_meeting="2011-02-28")) == []
    assert faults(budget(frames="2010-09-02", cut_off="2010-06-01")) == [("b", ())]


def test_rules_that_nobody_has_written() -> None:
    assert faults(entry("programmes.Programme", "p", budget_rules="atlantis")) == [("p", ("budget_rules",))]


def test_a_budget_year_has_one_set_of_dates() -> None:
    assert faults(budget("a"), budget("b")) == [("b", ())]
