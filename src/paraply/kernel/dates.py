"""Dates as precise as their source: a day, a month, a season or a year, never more.

Written as EDTF (ISO 8601-2): ``2010-12-10``, ``2010-12``, ``2010-21`` (spring; 22 summer, 23 autumn, 24 winter), ``2010``.
A missing date is ``None``; nothing here guesses one.
Source: ADR "time"; Library of Congress, Extended Date/Time Format, level 1.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

PATTERN = r"^[0-9]{4}(-(0[1-9]|1[0-2]|2[1-4])|-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$"
# The years that records, files, pages and commands may speak of: from before the first municipalities to where months can still
# be reckoned without leaving the calendar. Said here alone; the database's checks are made from it.
FIRST_YEAR, LAST_YEAR = 1800, 2199
_FORM = re.compile(PATTERN)
_SEASON_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}


class NotADate(ValueError):
    """The text is no day, month, season or year that exists."""


class OutsideYears(NotADate):
    """The date exists, but lies outside the years that anything here may speak of."""


def is_within_years(year: int) -> bool:
    """Whether a year is one that dates may lie in."""
    return FIRST_YEAR <= year <= LAST_YEAR


@dataclass(frozen=True, slots=True, order=False)
class ImpreciseDate:
    """A date kept in the words of its source, with the first and the last day it can mean.

    Raises: NotADate from `parse` when the text is none, OutsideYears when nothing here may speak of it.
    """

    text: str
    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> ImpreciseDate:
        """Read one EDTF date; "2010-02-30" and "spring 2010" are refused."""
        if not _FORM.fullmatch(text):
            raise NotADate(text)
        parts = [int(part) for part in text.split("-")]
        try:
            span = _span(parts)
        except ValueError as error:
            raise NotADate(text) from error
        if not is_within_years(parts[0]):
            raise OutsideYears(text)
        return cls(text, *span)

    @property
    def precision(self) -> str:
        """One of year, season, month, day."""
        if len(self.text) == 4:
            return "year"
        if len(self.text) == 10:
            return "day"
        return "season" if int(self.text[5:]) > 12 else "month"

    def __str__(self) -> str:
        return self.text


def _span(parts: list[int]) -> tuple[date, date]:
    year, *rest = parts
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    if len(rest) == 2:
        day = date(year, *rest)
        return day, day
    month = rest[0]
    if month in _SEASON_FIRST_MONTH:
        first = date(year, _SEASON_FIRST_MONTH[month], 1)
        return first, add_months(first, 3) - timedelta(days=1)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """Move a day by calendar months, keeping to the month's last day where the day does not exist."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(start: date, end: date) -> int:
    """Count calendar months from one date to another, days ignored; negative backwards.

    Unit: calendar months; 2010-04 to 2010-12 is 8 whatever the days, since the sources seldom give days.
    """
    return (end.year - start.year) * 12 + end.month - start.month
