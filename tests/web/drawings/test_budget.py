"""The budget line: bands that fill the year, marks that do not lie upon each other, and a pin for each plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.planning.budget_rules import by_name
from paraply.planning.budget_window import landing
from paraply.web.drawings.budget import BudgetLine, PinnedPlan, budget_line

RULES = by_name("norwegian-municipalities")
USUAL = RULES.usual_dates(2011)
DAY = date(2010, 12, 10)


def share(text: str) -> float:
    return float(text.removesuffix("%"))


def test_the_bands_fill_the_year_in_order() -> None:
    line = budget_line(RULES, USUAL, DAY)
    at = 0.0
    for band in line.bands:
        assert share(band.x) == pytest.approx(at, abs=0.02)
        at += share(band.width)
    assert at == pytest.approx(100, abs=0.05)
    assert [band.letter for band in line.bands] == list("ABCDE")


@given(st.dates(date(2010, 1, 1), date(2010, 12, 31)))
def test_the_plan_lands_in_the_one_band_that_the_reckoning_says(day: date) -> None:
    line = budget_line(RULES, USUAL, day)
    assert [band.kind for band in line.bands if band.lands] == [landing(day, USUAL).window.value]


def test_windows_without_a_day_of_their_own_hold_no_plan() -> None:
    same = replace(USUAL, cut_off=USUAL.frames)
    for day in (date(2010, 6, 15), date(2010, 6, 16)):
        lands = [band.kind for band in budget_line(RULES, same, day).bands if band.lands]
        assert lands == [landing(day, same).window.value]


def test_dates_close_to_each_other_are_not_level() -> None:
    heights = {mark.name.text("en"): mark.y for mark in budget_line(RULES, USUAL, DAY).marks}
    assert heights["the executive committee's recommendation"] != heights["the council's budget meeting"]
    assert heights["the decision on frames"] == heights["the cut-off for new measures"]


def test_sundays_and_usual_dates_are_marked() -> None:
    marks = {
        mark.name.text("en"): mark for mark in budget_line(RULES, USUAL, DAY, frozenset({"frames"})).marks
    }
    assert (
        marks["the executive committee's recommendation"].weekend,
        marks["the council's budget meeting"].weekend,
    ) == ("sunday", "sunday")
    assert marks["the chief executive's proposal"].weekend == ""
    assert not marks["the decision on frames"].usual
    assert marks["the council's budget meeting"].usual
    assert budget_line(RULES, USUAL, DAY, frozenset({"frames"})).known == 1
    assert budget_line(RULES, USUAL, DAY).known == 0


def test_outside_the_year_there_is_no_day_and_no_pin() -> None:
    line = budget_line(RULES, USUAL, date(2011, 3, 1), plans=[PinnedPlan("A", date(2009, 6, 1), True)])
    assert line.now is None
    assert line.pins == ()
    assert not any(band.lands for band in line.bands)


def pinned(number: int) -> BudgetLine:
    return budget_line(RULES, USUAL, DAY, plans=[PinnedPlan(f"K{n}", DAY, False) for n in range(number)])


def test_many_plans_share_a_last_pin() -> None:
    assert [pin.name for pin in pinned(10).pins] == [f"K{n}" for n in range(10)]
    many = pinned(357).pins
    assert len(many) == 11
    assert (many[-1].name, many[-1].more) == ("", 347)
    assert len({pin.y for pin in many}) == 11
    assert all(pin.y < pinned(357).height for pin in many)


def test_a_long_name_is_cut_and_stands_on_the_side_with_room() -> None:
    (late,) = budget_line(RULES, USUAL, DAY, plans=[PinnedPlan("Æ" * 200, DAY, False)]).pins
    assert (len(late.name), late.name[-1], late.end) == (28, "…", True)
    (early,) = budget_line(RULES, USUAL, DAY, plans=[PinnedPlan("A", date(2010, 2, 1), True)]).pins
    assert not early.end
