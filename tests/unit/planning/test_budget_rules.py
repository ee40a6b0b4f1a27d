"""Budget rules as they are declared: which dates decide a budget, for any year and any law."""

from __future__ import annotations

from datetime import date

import pytest

from paraply.planning.budget_rules import by_name, from_values, own_year, recorded_dates, rules_of, shipped
from paraply.planning.budget_window import UnorderedDates, Window
from paraply.planning.facts import BudgetYearFact

NORWAY = by_name("norwegian-municipalities")
TEXT = {"en": "it"}
# A budget year from April, set by full council in February.
ENGLAND = from_values(
    {
        "year_begins": "04-01",
        "dates": {
            "frames": {"usual": "09-30", "name": TEXT},
            "cut_off": {"usual": "11-30", "name": TEXT},
            "proposal": {"usual": "01-15", "name": TEXT},
            "recommendation": {"name": TEXT},
            "council_meeting": {"usual": "02-25", "name": TEXT},
        },
        "windows": {window.value: TEXT for window in Window},
    }
)

OWN = BudgetYearFact(key="Y", year=2011, frames=date(2010, 5, 20), council_meeting=date(2010, 12, 16))


def test_the_usual_dates_where_nothing_is_recorded() -> None:
    assert NORWAY.dates((), 2011) == NORWAY.usual_dates(2011)
    assert NORWAY.dates((OWN,), 2012) == NORWAY.usual_dates(2012)


def test_own_dates_stand_and_the_rest_is_usual() -> None:
    found = NORWAY.dates((OWN,), 2011)
    assert (found.frames, found.cut_off) == (date(2010, 5, 20), date(2010, 9, 1))
    assert (found.proposal, found.council_meeting) == (date(2010, 11, 1), date(2010, 12, 16))
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
    assert NORWAY.next_reached((OWN,), day).budget_year == year


def test_records_given_once_are_read_as_often_as_needed() -> None:
    assert NORWAY.next_reached(iter((OWN,)), date(2010, 12, 3)).budget_year == 2012


@pytest.mark.parametrize(
    ("day", "year"), [(date(2023, 4, 1), 2024), (date(2024, 3, 31), 2024), (date(2024, 4, 1), 2025)]
)
def test_a_budget_year_may_begin_in_any_month(day: date, year: int) -> None:
    assert ENGLAND.coming(day) == year
    dates = ENGLAND.usual_dates(2024)
    assert (dates.opens, dates.begins) == (date(2023, 4, 1), date(2024, 4, 1))
    assert (dates.frames, dates.council_meeting) == (date(2023, 9, 30), date(2024, 2, 25))
    assert dates.recommendation == dates.council_meeting, "nothing is said of public inspection"


def test_own_dates_may_lie_in_the_budget_years_own_calendar_year() -> None:
    own = BudgetYearFact(key="Y", year=2024, council_meeting=date(2024, 2, 28))
    assert ENGLAND.dates((own,), 2024).council_meeting == date(2024, 2, 28)
    with pytest.raises(UnorderedDates):
        NORWAY.dates((own,), 2024)


def test_the_law_cited_is_the_one_in_force() -> None:
    assert NORWAY.law(date(2019, 12, 31)).text("nb") == "Kommuneloven (1992) §§ 44–45"
    assert NORWAY.law(date(2020, 1, 1)).text("nb") == "Kommuneloven §§ 14-2–14-4"
    assert not ENGLAND.law(date(2020, 1, 1))


def test_a_declaration_is_a_shipped_name_ones_own_or_none() -> None:
    assert rules_of(None) is None
    assert [rules_of(name) for name in shipped()] == [by_name(name) for name in shipped()]
    with pytest.raises(KeyError):
        rules_of("atlantis")


def test_without_plans_of_two_hearings_none_is_reckoned() -> None:
    assert ENGLAND.backward(ENGLAND.usual_dates(2024)).start_of_sub_plan is None
