"""Which budget a plan reaches when it is adopted on a given day, and when it must be adopted to reach one. Pure.

Four dates decide a budget: frames decided, cut-off for new measures, the proposal, and the budget meeting. The recommendation must lie
open for some days before that meeting. Which days they usually are, and what they are called, is the programme's declaration: see
`planning.budget_rules`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Window(StrEnum):
    """How a plan enters the budget, from the easiest way to none."""

    FRAMES = "frames"
    COMPETING = "competing"
    LATE = "late"
    AMENDMENT = "amendment"
    MISSED = "missed"


class UnorderedDates(ValueError):
    """Frames, cut-off, recommendation and budget meeting do not follow each other within the year before the budget."""


@dataclass(frozen=True, slots=True)
class BudgetDates:
    """The dates that decide one budget. `begins`: the first day of the budget year; `inspection`: how long the recommendation lies open.

    Raises: UnorderedDates unless frames ≤ cut-off ≤ recommendation ≤ budget meeting, all in the twelve months before it begins.
    """

    budget_year: int
    begins: date
    frames: date
    cut_off: date
    proposal: date
    council_meeting: date
    inspection: timedelta

    def __post_init__(self) -> None:
        year_before = self.begins.replace(year=self.begins.year - 1)
        ordered = year_before <= self.frames <= self.cut_off <= self.recommendation <= self.council_meeting
        if not ordered or self.council_meeting >= self.begins:
            raise UnorderedDates(self)

    @property
    def recommendation(self) -> date:
        """The last day for the recommendation: it lies open until the budget meeting."""
        return self.council_meeting - self.inspection

    @property
    def opens(self) -> date:
        """The first day of the year in which the budget is made."""
        return self.begins.replace(year=self.begins.year - 1)


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a plan lands: the budget it can reach and by which way."""

    budget_year: int
    window: Window


@dataclass(frozen=True, slots=True)
class Backward:
    """The last days for reaching a budget, reckoned backwards. `start_of_sub_plan`: None where plans of that kind are not known."""

    budget_year: int
    inside_frames: date
    recommended: date
    last_ordinary: date
    last_amendment: date
    start_of_hearing: date
    start_of_sub_plan: date | None


def landing(adopted: date, dates: BudgetDates) -> Landing:
    """Say which budget a plan adopted on a day reaches, by the dates of the budget made then.

    After the budget meeting the coming budget is missed: the plan lands in the one after, or in a revision.
    """
    steps = (
        (dates.frames, Window.FRAMES),
        (dates.cut_off, Window.COMPETING),
        (dates.recommendation, Window.LATE),
        (dates.council_meeting, Window.AMENDMENT),
    )
    for last_day, window in steps:
        if adopted <= last_day:
            return Landing(dates.budget_year, window)
    return Landing(dates.budget_year + 1, Window.MISSED)
