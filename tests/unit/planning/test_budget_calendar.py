"""Which dates decide a budget: the municipality's own, the usual ones, or some of each."""

from __future__ import annotations

from datetime import date

import pytest

from paraply.planning.budget_calendar import budget_dates, next_budget, own_year, recorded_dates
from paraply.planning.budget_window import BudgetDates
from paraply.planning.facts import BudgetYearFact

OWN = BudgetYearFact(key="Y", year=2011, frames=date(2010, 5, 20), council_meeting=date(2010, 12, 16))


def test_the_usual_dates_where_nothing_is_recorded() -> None:
    assert budget_dates((), 2011) == BudgetDates.usual(2011)
    assert budget_dates((OWN,), 2012) == BudgetDates.usual(2012)


def test_own_dates_stand_and_the_rest_is_usual() -> None:
    found = budget_dates((OWN,), 2011)
    assert found == BudgetDates(date(2010, 5, 20), date(2010, 9, 1), date(2010, 11, 1), date(2010, 12, 16))
    assert found.recommendation == date(2010, 12, 2)


def test_it_is_known_which_dates_are_own() -> None:
    assert recorded_dates((OWN,), 2011) == {"frames", "council_meeting", "recommendation"}
    assert recorded_dates((OWN,), 2012) == frozenset()
    frames = BudgetYearFact(key="Y", year=2011, frames=date(2010, 5, 20))
    assert recorded_dates((frames,), 2011) == {"frames"}
    assert own_year((OWN,), 2011) is OWN
    assert own_year((), 2011) is None


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2010, 1, 1), 2011),
        (date(2010, 12, 2), 2011),
        (date(2010, 12, 3), 2012),
        (date(2010, 12, 31), 2012),
        (date(2011, 1, 1), 2012),
    ],
)
def test_the_next_budget_is_the_first_that_can_still_be_reached(day: date, year: int) -> None:
    assert next_budget((OWN,), day).budget_year == year


def test_records_given_once_are_read_as_often_as_needed() -> None:
    assert next_budget(iter((OWN,)), date(2010, 12, 3)).budget_year == 2012
