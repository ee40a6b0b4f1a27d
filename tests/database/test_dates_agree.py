"""The database reckons imprecise dates as the kernel does, so that raw SQL and Python never show different days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DataError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paraply.kernel.dates import FIRST_YEAR, LAST_YEAR, ImpreciseDate

pytestmark = pytest.mark.django_db
FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
EDTF = st.one_of(
    DAYS.map(lambda day: day.isoformat()),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
    st.builds(lambda day, season: f"{day.year}-{season}", DAYS, st.integers(21, 24)),
)


def ask(function: str, *values: object) -> tuple[object, ...]:
    with connection.cursor() as cursor:
        cursor.execute(function, values)
        found: tuple[object, ...] = cursor.fetchone()
    return found


@FEW
@given(EDTF)
def test_first_and_last_day(text: str) -> None:
    known = ImpreciseDate.parse(text)
    assert ask("SELECT edtf_first(%s), edtf_last(%s)", text, text) == (known.first, known.last)


@FEW
@given(st.none() | EDTF, st.none() | EDTF, DAYS, DAYS)
def test_a_record_holds_from_its_start_or_from_when_it_was_observed(
    starts: str | None, ends: str | None, observed: date, day: date
) -> None:
    first = ImpreciseDate.parse(starts).first if starts else observed
    last = ImpreciseDate.parse(ends).last if ends else date.max
    if starts and last < first:
        with pytest.raises(DataError), transaction.atomic():
            ask("SELECT record_valid(%s, %s, %s)", starts, ends, observed)
        return
    for asked in (day, first, first - timedelta(days=1), observed, min(last, date(2300, 1, 1))):
        (holds,) = ask("SELECT record_valid(%s, %s, %s) @> %s::date", starts, ends, observed, asked)
        assert holds == (first <= asked <= last)


def test_what_had_ended_before_it_was_observed_is_never_claimed() -> None:
    (empty,) = ask("SELECT isempty(record_valid(NULL, '2010-22', '2010-12-10'))")
    assert empty is True


@pytest.mark.parametrize("text", ["2010-02-30", "2011-02-29", "2010-04-31", "0000"])
def test_a_day_that_does_not_exist_is_refused_by_the_database_too(text: str) -> None:
    with pytest.raises(DataError), transaction.atomic():
        ask("SELECT edtf_first(%s)", text)
