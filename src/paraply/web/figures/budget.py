"""The budget line: the four dates of a budget year on one axis, and where a plan's adoption lands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from paraply.web.figures.axis import Tick, padded


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """Marks in the order of the year; `row` alternates so that neighbouring words do not meet."""

    months: tuple[Tick, ...]
    marks: tuple[tuple[Tick, int, str], ...]
    frames_end: str
    cut_off: str
    council: str


def budget_line(
    frames: date, cut_off: date, proposal: date, council: date, months: dict[int, str]
) -> BudgetLine:
    """Lay out one year's line. `months`: short names by number."""
    axis = padded(date(frames.year, frames.month, 1), council)
    days = ((frames, "frames"), (cut_off, "cut_off"), (proposal, "proposal"), (council, "council"))
    firsts = [date(frames.year, month, 1) for month in range(frames.month, 13)]
    return BudgetLine(
        tuple(Tick(axis.at(day), months[day.month]) for day in firsts),
        tuple(
            (Tick(axis.at(day), day.isoformat()), number % 2, kind) for number, (day, kind) in enumerate(days)
        ),
        axis.at(frames),
        axis.at(cut_off),
        axis.at(council),
    )
