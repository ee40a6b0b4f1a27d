"""Since when a signal has been there, and what makes it go away."""

from __future__ import annotations

from datetime import date

from paraply.comparison.clearing import CLEARED_BY
from paraply.comparison.reads import compute
from paraply.comparison.records import ParticipantRecords
from paraply.comparison.signal_words import WORDS
from paraply.comparison.signals import Signal
from paraply.comparison.since import phase_ended, since_all, since_of
from paraply.planning.facts import BudgetYearFact
from unit.comparison.making import key, plan, programme, records


def signal_of(one: ParticipantRecords, wanted: str) -> Signal | None:
    found = compute(programme(one, as_of=one.as_of)).signals
    return next((signal for signal in found if signal.key == wanted), None)


def test_every_signal_says_what_makes_it_go_away() -> None:
    assert CLEARED_BY.keys() == WORDS.keys()
    assert all(text.missing() == () and text.text("nb").startswith("når ") for text in CLEARED_BY.values())


def test_a_gate_is_overdue_from_the_first_day_of_the_month_after_the_longest_length() -> None:
    first = phase_ended(records())
    assert first == date(2010, 5, 1)
    late, before = records(as_of=date(2010, 5, 1)), records(as_of=date(2010, 4, 30))
    assert signal_of(late, "gate_overdue") is not None
    assert signal_of(before, "gate_overdue") is None


def test_without_admission_or_model_nobody_knows() -> None:
    assert phase_ended(records(admission=None, admission_fact=None)) is None
    assert phase_ended(records(phases=())) is None


def test_a_plan_that_waits_misses_the_budget_from_the_day_after_the_cut_off() -> None:
    waiting = records(plans=(plan(since=date(2010, 1, 1)),), as_of=date(2010, 10, 1))
    found = signal_of(waiting, "plan_misses_budget")
    assert found is not None and since_of(found, waiting) == date(2010, 9, 2)


def test_but_not_before_the_plan_was_known() -> None:
    late = records(plans=(plan(since=date(2010, 11, 20)),))
    found = signal_of(late, "plan_misses_budget")
    assert found is not None and since_of(found, late) == date(2010, 11, 20)


def test_by_the_municipalitys_own_dates_where_it_has_set_them() -> None:
    own = BudgetYearFact(key=key("budget"), year=2011, cut_off=date(2010, 10, 1))
    waiting = records(plans=(plan(since=date(2010, 1, 1)),), budget_years=(own,))
    found = signal_of(waiting, "plan_misses_budget")
    assert found is not None and since_of(found, waiting) == date(2010, 10, 2)


def test_otherwise_from_the_day_the_last_of_its_records_holds() -> None:
    early, late, undated = plan(since=date(2009, 1, 1)), plan(since=date(2010, 2, 2)), plan()
    assert since_all((early, undated, late)) == date(2010, 2, 2)
    assert since_all((undated,)) is None
    assert since_all(()) is None
