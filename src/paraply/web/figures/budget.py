"""The budget line: the dates of a budget year on one axis, and the day looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel import Locale
from django.utils.translation import get_language

from paraply.planning.budget_window import BudgetDates
from paraply.web.figures.axis import Tick, padded


@dataclass(frozen=True, slots=True)
class Mark:
    """A date on the line; its words stand beneath, by number."""

    at: str
    day: date
    kind: str


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """Months below, dates above. `now`: where the day looked at lies, None outside the year."""

    year: int
    months: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    cut_off: str
    now: str | None


def budget_line(dates: BudgetDates, as_of: date) -> BudgetLine:
    """Lay out the year in which a budget is made."""
    year = dates.council_meeting.year
    axis = padded(date(year, 1, 1), date(year, 12, 31), months=0)
    names = Locale.parse(get_language() or "nb").months["format"]["abbreviated"]
    days = (
        (dates.frames, "frames"),
        (dates.cut_off, "cut_off"),
        (dates.proposal, "proposal"),
        (dates.recommendation, "recommendation"),
        (dates.council_meeting, "council"),
    )
    return BudgetLine(
        year=year + 1,
        months=tuple(Tick(axis.at(date(year, month, 1)), names[month]) for month in range(1, 13)),
        marks=tuple(Mark(axis.at(day), day, kind) for day, kind in days),
        cut_off=axis.at(dates.cut_off),
        now=axis.at(as_of) if as_of.year == year else None,
    )
