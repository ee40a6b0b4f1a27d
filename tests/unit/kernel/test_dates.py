"""Imprecise dates: what is accepted, the first and last day each can mean, and reckoning in calendar months."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.kernel.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    ImpreciseDate,
    NotADate,
    OutsideYears,
    add_months,
    months_between,
)

DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31))
MONTHS = st.integers(min_value=-1200, max_value=1200)


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2010-12-10", "day", date(2010, 12, 10), date(2010, 12, 10)),
        ("2012-02", "month", date(2012, 2, 1), date(2012, 2, 29)),
        ("2010-12", "month", date(2010, 12, 1), date(2010, 12, 31)),
        ("2010-21", "season", date(2010, 3, 1), date(2010, 5, 31)),
        ("2010-22", "season", date(2010, 6, 1), date(2010, 8, 31)),
        ("2010-23", "season", date(2010, 9, 1), date(2010, 11, 30)),
        ("2010-24", "season", date(2010, 12, 1), date(2011, 2, 28)),
        ("2010", "year", date(2010, 1, 1), date(2010, 12, 31)),
    ],
)
def test_a_date_means_the_days_from_first_to_last(text: str, precision: str, first: date, last: date) -> None:
    found = ImpreciseDate.parse(text)
    assert (found.precision, found.first, found.last, str(found)) == (precision, first, last, text)


@pytest.mark.parametrize(
    "text",
    [
        "", "10", "201", "20100", "2010-", "2010-13", "2010-20", "2010-25", "2010-00", "2010-1", "2010-12-32",
        "2010-12-00", "2010-02-30", "2011-02-29", "2010-21-01", "0000", "10.12.2010", "2010/12/10", "spring 2010",
        "2010-12-10T00:00", "2010?", "~2010", "2010/2011", "2010-12-1", " 2010", "2010 ", "2010\n", "2010-12-10\n",
        "２０１０", "-2010", "9999-24",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NotADate):
        ImpreciseDate.parse(text)


@pytest.mark.parametrize(
    "text", ["1500", "1799-12-31", "1799-24", "2200", "2200-01-01", "9999-12-31", "0001"]
)
def test_a_date_that_exists_but_that_nothing_may_speak_of_is_told_apart(text: str) -> None:
    with pytest.raises(OutsideYears):
        ImpreciseDate.parse(text)


@given(st.text(max_size=12))
def test_any_text_is_a_date_that_keeps_its_words_or_is_refused(text: str) -> None:
    try:
        found = ImpreciseDate.parse(text)
    except NotADate:
        return
    assert found.text == text
    assert found.first <= found.last
    assert found.precision in ("year", "season", "month", "day")


@given(DAYS)
def test_a_day_lies_within_its_month_and_year(day: date) -> None:
    for text in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        found = ImpreciseDate.parse(text)
        assert found.first <= day <= found.last


@given(st.integers(FIRST_YEAR, LAST_YEAR - 1))
def test_the_seasons_follow_each_other_without_gap(year: int) -> None:
    seasons = [ImpreciseDate.parse(f"{year:04}-{number}") for number in (21, 22, 23, 24)]
    for season, following in pairwise(seasons):
        assert season.last + timedelta(days=1) == following.first


def test_months_are_calendar_months_whatever_the_days() -> None:
    april, december = ImpreciseDate.parse("2010-04"), ImpreciseDate.parse("2010-12")
    assert months_between(april.first, december.first) == 8
    assert months_between(april.last, december.first) == 8
    assert months_between(december.first, april.last) == -8
    assert months_between(date(2009, 12, 31), date(2010, 1, 1)) == 1


def test_a_month_is_added_to_the_last_day_there_is() -> None:
    assert add_months(date(2010, 1, 31), 1) == date(2010, 2, 28)
    assert add_months(date(2012, 1, 31), 1) == date(2012, 2, 29)
    assert add_months(date(2009, 10, 1), 6) == date(2010, 4, 1)
    assert add_months(date(2010, 1, 15), -1) == date(2009, 12, 15)
    assert add_months(date(2010, 3, 31), 0) == date(2010, 3, 31)


@given(DAYS, MONTHS)
def test_adding_months_is_undone_by_counting_them(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert months_between(day, moved) == months
    assert moved.day <= day.day


@given(DAYS, DAYS, DAYS)
def test_months_between_adds_up_and_turns_round(first: date, second: date, third: date) -> None:
    assert months_between(first, second) == -months_between(second, first)
    assert months_between(first, second) + months_between(second, third) == months_between(first, third)


@given(DAYS, st.integers(min_value=0, max_value=600), st.integers(min_value=0, max_value=600))
def test_adding_months_keeps_the_order(day: date, fewer: int, more: int) -> None:
    assert (add_months(day, fewer) <= add_months(day, fewer + more)) is True
