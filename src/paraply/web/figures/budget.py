"""The budget line: the dates of a budget year on one axis, the windows between them, and where a plan lands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel import Locale
from django.utils.translation import get_language

from paraply.planning.budget_window import BudgetDates, Window
from paraply.web.figures.axis import Tick, padded, percent


@dataclass(frozen=True, slots=True)
class Mark:
    """A date on the line; its words stand beneath, by number."""

    at: str
    day: date
    kind: str


@dataclass(frozen=True, slots=True)
class Band:
    """A window of the year: a plan adopted within it enters the budget in one way. `last`: its last day."""

    x: str
    width: str
    kind: str
    last: date


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """Months below, dates above. `now`: where the plan is adopted, None outside the year; `now_end`: its word stands left of it."""

    year: int
    months: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    bands: tuple[Band, ...]
    day: date
    now: str | None
    now_end: bool


def budget_line(dates: BudgetDates, adopted: date) -> BudgetLine:
    """Lay out the year in which a budget is made. `adopted`: the day a plan is, or would be, adopted."""
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
    ends = (
        (dates.frames, Window.FRAMES),
        (dates.cut_off, Window.COMPETING),
        (dates.recommendation, Window.LATE),
        (dates.council_meeting, Window.AMENDMENT),
        (date(year, 12, 31), Window.MISSED),
    )
    bands, start = [], 0.0
    for last, window in ends:
        end = axis.share(last)
        bands.append(Band(percent(start), percent(end - start), window.value, last))
        start = end
    inside = adopted.year == year
    return BudgetLine(
        year=year + 1,
        months=tuple(Tick(axis.at(date(year, month, 1)), names[month]) for month in range(1, 13)),
        marks=tuple(Mark(axis.at(day), day, kind) for day, kind in days),
        bands=tuple(bands),
        day=adopted,
        now=axis.at(adopted) if inside else None,
        now_end=inside and axis.share(adopted) > 50,
    )
