"""Every rule fires on what it is about, is silent otherwise, and says why and what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from paraply.comparison.overview import compute
from paraply.comparison.signals.catalogue import BY_KEY, KINDS
from paraply.comparison.signals.shared import together
from paraply.comparison.signals.signal import Severity, Signal
from paraply.kernel.localised import LANGUAGES
from paraply.planning.facts import BudgetYearFact
from paraply.programmes.facts import FigureFact
from unit.comparison.making import (
    BUDGET,
    body,
    coordinator,
    gate,
    goal,
    key,
    link,
    ownership,
    plan,
    programme,
    records,
    register,
    seat,
    users,
)

NEW: dict[str, Any] = {"admission": None, "admission_fact": None}
SEATS, TAKING_PART, GOALS = register("seats"), register("participation"), register("goals")
STAFF = seat(level="staff_leader")
PLANS = (plan(), plan("OP", "economic_plan"), plan("AB", "annual_budget"))
FIRES: dict[str, dict[str, Any]] = {
    "gate_overdue": {},
    "gate_perhaps_overdue": {"gates": (gate("PH-2", when="2010"),)},
    "phase_ahead": {},
    "few_political_routes": {"bodies": (body(),), "seats": (STAFF,), "registers": (SEATS, register("cases"))},
    "no_politician": {"bodies": (body(),), "seats": (STAFF,), "registers": (SEATS,)},
    "owner_outside_steering_group": {
        "ownerships": (ownership("administrative"),), "bodies": (body(),), "seats": (STAFF,), "registers": (SEATS,),
    },
    "coordinator_in_subject_unit": {"coordinators": (coordinator("subject_unit"),)},
    "externals_in_no_body": {"bodies": (body(),), "seats": (STAFF,), "registers": (SEATS,)},
    "users_left_out": {"activities": (users("interviewed"),), "registers": (TAKING_PART,)},
    "no_adopted_link_to_economic_plan": {"plans": PLANS, "links": (link("HP", "OP", "planned"),)},
    "budget_outside_economic_plan": {
        "plans": PLANS,
        "links": (link("HP", "OP", "planned", first_year=2012), link("HP", "AB", "planned", first_year=2011)),
    },
    "plan_misses_budget": {"plans": (plan(),)},
    "no_target_group_goal": {"goals": (goal("system"),), "registers": (GOALS,)},
    "no_data": NEW,
}  # fmt: skip
SILENT: dict[str, dict[str, Any]] = {
    "gate_overdue": {"gates": (gate("PH-2"),)},
    "gate_perhaps_overdue": {},
    "few_political_routes": {"bodies": (body(),), "seats": (STAFF,), "registers": (SEATS,)},
    "phase_ahead": {"gates": (gate("PH-2"),)},
    "no_politician": {"bodies": (body(),), "seats": (seat(level="politician"),), "registers": (SEATS,)},
    "owner_outside_steering_group": {
        "ownerships": (ownership("administrative"),), "bodies": (body(),), "seats": (seat(office="chief_executive"),),
    },
    "coordinator_in_subject_unit": {"coordinators": (coordinator("cross_sector_unit"),)},
    "externals_in_no_body": {"bodies": (body(),), "seats": (seat(actor="external"),), "registers": (SEATS,)},
    "users_left_out": {"activities": (users("interviewed"),)},
    "no_adopted_link_to_economic_plan": {"plans": PLANS, "links": (link("HP", "OP", "adopted"),)},
    "budget_outside_economic_plan": {
        "plans": PLANS,
        "links": (link("HP", "OP", "planned", first_year=2011), link("HP", "AB", "planned", first_year=2011)),
    },
    "plan_misses_budget": {"plans": (plan(status="done"),)},
    "no_target_group_goal": {"goals": (goal("target_group"),), "registers": (GOALS,)},
    "no_data": {**NEW, "ownerships": (ownership(),)},
}  # fmt: skip


def signals(**fields: Any) -> tuple[Signal, ...]:
    return compute(programme(records("Hamar", **fields))).signals


def fired(**fields: Any) -> set[str]:
    return {signal.key for signal in signals(**fields)}


def test_every_rule_is_tried_here() -> None:
    rules = {kind.key for kind in KINDS if kind.find}
    assert rules == set(FIRES) == set(SILENT)
    assert set(BY_KEY) == rules | {"phases_exceed_participation"}


@pytest.mark.parametrize("rule", FIRES)
def test_a_rule_fires_with_reason_advice_and_records(rule: str) -> None:
    (signal,) = (one for one in signals(**FIRES[rule]) if one.key == rule)
    for language in LANGUAGES:
        assert "Hamar" in signal.reason.text(language)
        assert "{" not in signal.reason.text(language) + signal.advice.text(language)
        assert signal.advice.text(language) and signal.label.text(language)
    assert signal.records or rule == "no_data"


@pytest.mark.parametrize("rule", SILENT)
def test_a_rule_is_silent_when_all_is_well(rule: str) -> None:
    assert rule not in fired(**SILENT[rule])


@pytest.mark.parametrize("rule", FIRES)
def test_no_rule_fires_before_a_participant_is_in_the_programme(rule: str) -> None:
    assert fired(**{**FIRES[rule], "in_programme": False}) == set()


def test_unknown_is_no_reason_for_a_signal() -> None:
    quiet = fired(**NEW, coordinators=(coordinator("cross_sector_unit"),), bodies=(body(),), seats=(STAFF,))
    assert quiet == set()


def test_an_owner_of_a_political_kind_is_not_expected_in_the_group() -> None:
    fields = {**FIRES["owner_outside_steering_group"], "ownerships": (ownership("political"),)}
    assert "owner_outside_steering_group" not in fired(**fields)


def test_gate_overdue_counts_calendar_months() -> None:
    (signal,) = (one for one in signals() if one.key == "gate_overdue")
    assert "8 calendar months past" in signal.reason.text("en")
    assert "gate_overdue" not in fired(as_of=date(2010, 4, 30))


def test_a_plan_misses_the_budget_from_the_day_after_the_last_ordinary_day() -> None:
    assert "plan_misses_budget" not in fired(plans=(plan(),), as_of=date(2010, 11, 28))
    assert "plan_misses_budget" in fired(plans=(plan(),), as_of=date(2010, 11, 29))
    own = BudgetYearFact(key=key("budget"), year=2011, council_meeting=date(2010, 12, 20))
    assert "plan_misses_budget" not in fired(plans=(plan(),), as_of=date(2010, 12, 6), budget_years=(own,))


def test_only_an_adoption_in_time_or_a_new_year_clears_it() -> None:
    def adopted(day: str) -> tuple[Any, ...]:
        return (plan(status="done", treated_when=day),)

    assert "plan_misses_budget" not in fired(plans=adopted("2010-11-28"))
    assert "plan_misses_budget" in fired(plans=adopted("2010-11-29"))
    assert "plan_misses_budget" not in fired(plans=adopted("2010-11-29"), as_of=date(2011, 1, 1))


def test_several_that_differ_in_nothing_but_the_name_have_one_reason() -> None:
    found = compute(programme(records("Hamar"), records("Moss"), records("Asker", admission=None))).signals
    overdue = [one for one in found if one.key == "gate_overdue"]
    said = together(overdue)
    assert said is not None and said.text("en").startswith("Hamar and Moss are 8 calendar months past")
    assert together(overdue[:1]) is None
    assert together([overdue[0], replace(overdue[1], values=(("months", 9),))]) is None


@pytest.mark.parametrize("rule", [kind.key for kind in KINDS if kind.together])
def test_a_reason_for_several_names_them_all(rule: str) -> None:
    (one,) = (found for found in signals(**FIRES[rule]) if found.key == rule)
    said = together([one, replace(one, participant="MOS", name="{Moss}")])
    assert said is not None
    for language, pair in zip(
        LANGUAGES, ("Hamar og {Moss}", "Hamar og {Moss}", "Hamar and {Moss}"), strict=True
    ):
        assert pair in said.text(language)


def test_a_municipalitys_own_dates_replace_the_usual_ones_it_names() -> None:
    own = BudgetYearFact(key=key("budget"), year=2011, council_meeting=date(2010, 12, 16))
    dates = BUDGET.dates((own,), 2011)
    assert (dates.frames, dates.council_meeting) == (date(2010, 6, 15), date(2010, 12, 16))
    assert BUDGET.dates((own,), 2012).council_meeting == date(2011, 12, 12)


def test_without_budget_rules_there_is_no_signal_of_budgets() -> None:
    for rule in ("plan_misses_budget", "budget_outside_economic_plan"):
        assert rule not in fired(**{**FIRES[rule], "budget": None})


def test_a_plan_adopted_in_a_season_is_in_time_or_late() -> None:
    """Autumn 2010 is September to November, and the last ordinary day 28 November."""
    found = (plan(status="done", treated_when="2010-23"),)
    assert "plan_misses_budget" not in fired(plans=found)
    assert "plan_misses_budget" in fired(plans=(plan(status="done", treated_when="2010-12"),))


@pytest.mark.parametrize(
    ("as_of", "budget"),
    [
        ("2010-05-01", 2011),
        ("2010-12-02", 2011),
        ("2010-12-03", 2012),
        ("2010-12-31", 2012),
        ("2011-01-01", 2012),
    ],
)
def test_the_next_budget_is_the_first_that_can_be_reached_in_the_ordinary_way(
    as_of: str, budget: int
) -> None:
    own = BudgetYearFact(key=key("budget"), year=2011, council_meeting=date(2010, 12, 16))
    assert BUDGET.next_reached((own,), date.fromisoformat(as_of)).budget_year == budget


def participation(amount: int, amount_max: int | None, unit: str = "months") -> set[str]:
    length = FigureFact(key="L", kind="participation", amount=amount, amount_max=amount_max, unit=unit)
    whole = programme(records("Hamar", gates=(gate("PH-2"),)), figures=(length,))
    return {signal.key for signal in compute(whole).signals if signal.participant is None}


def test_phases_longer_than_participation_are_the_programmes_own_signal() -> None:
    assert participation(36, 60) == {"phases_exceed_participation"}  # 66 months after admission
    assert participation(36, 66) == set()
    assert participation(72, None) == set()
    assert participation(5, None, "years") == {"phases_exceed_participation"}
    assert participation(6, None, "years") == set()
    assert participation(4, None, "municipalities") == set()


def test_the_most_severe_come_first_and_of_those_the_programmes_own() -> None:
    found = compute(
        programme(
            records("Hamar"),
            records("Lillehammer", **FIRES["no_target_group_goal"]),
            figures=(FigureFact(key="L", kind="participation", amount=60, unit="months"),),
        )
    ).signals
    severities = [signal.severity for signal in found]
    assert severities == sorted(severities, key=list(Severity).index)
    medium = [signal.participant for signal in found if signal.severity is Severity.MEDIUM]
    assert medium[0] is None and None not in medium[1:]
