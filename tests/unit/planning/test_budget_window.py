"""Which budget a plan reaches: the five windows, backwards from a budget, and what must hold for all dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.planning.budget_rules import by_name
from paraply.planning.budget_window import BudgetDates, Landing, UnorderedDates, Window, landing

EASIEST_FIRST = tuple(Window)
RULES = by_name("norwegian-municipalities")
USUAL = RULES.usual_dates(2011)


@st.composite
def budget_dates(draw: st.DrawFn) -> BudgetDates:
    """Any dates of one year in the order they must have."""
    year = draw(st.integers(min_value=1990, max_value=2050))
    meeting = draw(st.dates(date(year, 2, 1), date(year, 12, 31)))
    last = meeting - timedelta(days=14)
    frames, cut_off = sorted(draw(st.tuples(*[st.dates(date(year, 1, 1), last)] * 2)))
    return replace(
        RULES.usual_dates(year + 1), frames=frames, cut_off=cut_off, proposal=meeting, council_meeting=meeting
    )


@pytest.mark.parametrize(
    ("adopted", "budget", "window"),
    [
        (date(2010, 1, 1), 2011, Window.FRAMES),
        (date(2010, 6, 15), 2011, Window.FRAMES),
        (date(2010, 6, 16), 2011, Window.COMPETING),
        (date(2010, 9, 1), 2011, Window.COMPETING),
        (date(2010, 9, 2), 2011, Window.LATE),
        (date(2010, 11, 28), 2011, Window.LATE),
        (date(2010, 11, 29), 2011, Window.AMENDMENT),
        (date(2010, 12, 12), 2011, Window.AMENDMENT),
        (date(2010, 12, 13), 2012, Window.MISSED),
        (date(2010, 12, 31), 2012, Window.MISSED),
    ],
)
def test_the_windows_of_the_usual_year(adopted: date, budget: int, window: Window) -> None:
    assert landing(adopted, USUAL) == Landing(budget, window)


def test_council_on_12_december_recommends_by_28_november_and_1_october_is_late() -> None:
    dates = RULES.usual_dates(2027)
    assert dates.recommendation == date(2026, 11, 28)
    assert landing(date(2026, 10, 1), dates) == Landing(2027, Window.LATE)


def test_a_phase_of_six_months_costs_a_budget_year_when_it_begins_in_june() -> None:
    """The same six months from October end before the frames of the coming budget, from June after the meeting."""
    assert landing(date(2010, 4, 1), USUAL) == Landing(2011, Window.FRAMES)
    assert landing(date(2010, 12, 15), USUAL) == Landing(2012, Window.MISSED)


def test_backwards_from_the_usual_budget() -> None:
    back = RULES.backward(USUAL)
    assert back.budget_year == 2011
    assert (back.inside_frames, back.recommended) == (date(2010, 6, 15), date(2010, 9, 1))
    assert (back.last_ordinary, back.last_amendment) == (date(2010, 11, 28), date(2010, 12, 12))
    assert back.start_of_hearing == date(
        2010, 6, 23
    )  # 1 September, less 42 days of hearing and 28 of the case
    assert back.start_of_sub_plan == date(2010, 4, 14)  # twice that


def test_a_municipality_may_set_its_own_dates() -> None:
    own = replace(
        USUAL, frames=date(2010, 5, 1), cut_off=date(2010, 8, 1), council_meeting=date(2010, 12, 16)
    )
    assert own.recommendation == date(2010, 12, 2)
    assert landing(date(2010, 6, 1), own).window is Window.COMPETING
    assert landing(date(2010, 9, 1), own).window is Window.LATE
    assert landing(date(2010, 12, 14), own) == Landing(2011, Window.AMENDMENT)
    assert RULES.backward(own).recommended == date(2010, 8, 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"frames": date(2010, 9, 2)},
        {"cut_off": date(2010, 6, 14)},
        {"cut_off": date(2010, 11, 29)},
        {"council_meeting": date(2010, 9, 14)},
        {"council_meeting": date(2011, 1, 10)},
        {"frames": date(2009, 6, 15)},
    ],
)
def test_dates_that_do_not_follow_each_other_are_refused(changes: dict[str, date]) -> None:
    with pytest.raises(UnorderedDates):
        replace(USUAL, **changes)


@given(budget_dates(), st.data())
def test_adopting_later_never_lands_better(dates: BudgetDates, data: st.DataObject) -> None:
    year = dates.frames.year
    days = st.dates(date(year - 1, 1, 1), date(year + 1, 12, 31))
    earlier, later = sorted((data.draw(days), data.draw(days)))
    first, second = landing(earlier, dates), landing(later, dates)
    assert first.budget_year <= second.budget_year
    assert EASIEST_FIRST.index(first.window) <= EASIEST_FIRST.index(second.window)


@given(budget_dates())
def test_the_last_days_land_where_they_say_and_the_day_after_does_not(dates: BudgetDates) -> None:
    back = RULES.backward(dates)
    for day, worst in (
        (back.inside_frames, Window.FRAMES),
        (back.recommended, Window.COMPETING),
        (back.last_ordinary, Window.LATE),
        (back.last_amendment, Window.AMENDMENT),
    ):
        assert landing(day, dates).budget_year == back.budget_year
        assert EASIEST_FIRST.index(landing(day, dates).window) <= EASIEST_FIRST.index(worst)
        after = landing(day + timedelta(days=1), dates).window
        assert EASIEST_FIRST.index(after) > EASIEST_FIRST.index(worst)


@given(budget_dates(), st.dates(date(1989, 1, 1), date(2051, 12, 31)))
def test_only_a_missed_plan_goes_to_the_budget_after(dates: BudgetDates, adopted: date) -> None:
    where = landing(adopted, dates)
    missed = where.window is Window.MISSED
    assert where.budget_year == dates.budget_year + missed
    assert missed == (adopted > dates.council_meeting)


@given(budget_dates())
def test_a_hearing_that_starts_in_time_lets_the_plan_be_adopted_as_recommended(dates: BudgetDates) -> None:
    back = RULES.backward(dates)
    assert back.start_of_hearing + timedelta(days=42 + 28) == back.recommended
    assert back.start_of_sub_plan + timedelta(days=2 * (42 + 28)) == back.recommended
