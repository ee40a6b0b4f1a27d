"""Since when a signal has been there, and what makes it go away."""

from __future__ import annotations

from datetime import date

import pytest

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.overview import compute
from paraply.comparison.signals.catalogue import KINDS
from paraply.comparison.signals.signal import Signal
from paraply.comparison.signals.since import Since, phase_ended, since_all, since_of
from paraply.planning.facts import BudgetYearFact, PlanFact
from unit.comparison.making import key, plan, programme, records


def signal_of(one: ParticipantRecords, wanted: str) -> Signal | None:
    found = compute(programme(one, as_of=one.as_of)).signals
    return next((signal for signal in found if signal.key == wanted), None)


def test_every_signal_says_what_makes_it_go_away() -> None:
    texts = [kind.cleared_by for kind in KINDS]
    assert all(text.missing() == () and text.text("nb").startswith("når ") for text in texts)


def test_a_gate_is_overdue_from_the_first_day_of_the_month_after_the_longest_length() -> None:
    first = phase_ended(records())
    assert first == date(2010, 5, 1)
    late, before = records(as_of=date(2010, 5, 1)), records(as_of=date(2010, 4, 30))
    assert signal_of(late, "gate_overdue") is not None
    assert signal_of(before, "gate_overdue") is None


def test_without_admission_or_model_nobody_knows() -> None:
    assert phase_ended(records(admission=None, admission_fact=None)) is None
    assert phase_ended(records(phases=())) is None


@pytest.mark.parametrize(
    "waiting",
    [
        plan(since=date(2010, 1, 1), starts="2010"),
        plan(since=date(2010, 12, 10)),  # only observed then
    ],
)
def test_a_plan_that_waits_misses_the_budget_from_the_day_after_the_last_ordinary_day(
    waiting: PlanFact,
) -> None:
    late = records(plans=(waiting,))
    found = signal_of(late, "plan_misses_budget")
    assert found is not None and since_of(found, late) == Since(date(2010, 11, 29))


def test_but_not_before_the_plan_was_there() -> None:
    late = records(plans=(plan(since=date(2010, 12, 1), starts="2010-12-01"),))
    found = signal_of(late, "plan_misses_budget")
    assert found is not None and since_of(found, late) == Since(date(2010, 12, 1))


def test_by_the_municipalitys_own_dates_where_it_has_set_them() -> None:
    own = BudgetYearFact(key=key("budget"), year=2011, council_meeting=date(2010, 12, 20))
    waiting = records(plans=(plan(since=date(2010, 1, 1)),), budget_years=(own,))
    found = signal_of(waiting, "plan_misses_budget")
    assert found is not None and since_of(found, waiting) == Since(date(2010, 12, 7))


def test_otherwise_from_the_day_the_last_of_its_records_holds() -> None:
    early, late, undated = (
        plan(since=date(2009, 1, 1)),
        plan(since=date(2010, 2, 2), starts="2010-02-02"),
        plan(),
    )
    assert since_all((early, undated, late)) == Since(date(2010, 2, 2))
    assert since_all((undated,)) is None
    assert since_all(()) is None


def test_where_nobody_knows_when_it_began_the_day_is_when_it_became_known() -> None:
    early, observed = plan(since=date(2009, 1, 1), starts="2009"), plan(since=date(2010, 12, 10))
    assert since_all((early, observed)) == Since(date(2010, 12, 10), known=True)
    began = plan(since=date(2010, 12, 10), starts="2010-12-10")
    assert since_all((observed, began)) == Since(date(2010, 12, 10))
