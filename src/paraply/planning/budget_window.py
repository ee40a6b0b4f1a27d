"""Which budget a plan reaches when it is adopted on a given day, and when it must be adopted to reach one.

Four dates a year, per municipality: frames decided, cut-off for new measures, the chief executive's proposal, and the
council's budget meeting. The executive committee's recommendation must lie open for 14 days before that meeting.
Source: kommuneloven §§ 14-2–14-4 (in 2010 the 1992 act §§ 44–45), practice in Norwegian municipalities; the default
dates are ours and each municipality may set its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

RECOMMENDATION_DAYS = timedelta(days=14)
HEARING_DAYS = timedelta(days=42)
CASE_HANDLING_DAYS = timedelta(days=28)


class Window(StrEnum):
    """How a plan enters the budget, from the easiest way to none."""

    FRAMES = "frames"
    COMPETING = "competing"
    LATE = "late"
    AMENDMENT = "amendment"
    MISSED = "missed"


class UnorderedDates(ValueError):
    """Frames, cut-off, recommendation and council meeting do not follow each other within the year before the budget."""


@dataclass(frozen=True, slots=True)
class BudgetDates:
    """The dates that decide one budget, all in the year before it.

    Raises: UnorderedDates unless frames ≤ cut-off ≤ recommendation ≤ council meeting ≤ 31 December of that year.
    """

    frames: date
    cut_off: date
    proposal: date
    council_meeting: date

    def __post_init__(self) -> None:
        ordered = self.frames <= self.cut_off <= self.recommendation <= self.council_meeting
        if not ordered or self.frames.year != self.council_meeting.year:
            raise UnorderedDates(self)

    @property
    def budget_year(self) -> int:
        """The year the budget is for."""
        return self.council_meeting.year + 1

    @property
    def recommendation(self) -> date:
        """The last day for the executive committee's recommendation: 14 days before the council meets."""
        return self.council_meeting - RECOMMENDATION_DAYS

    @classmethod
    def usual(cls, budget_year: int, council_meeting: date | None = None) -> BudgetDates:
        """The default dates for a budget: 15 June, 1 September, 1 November and 12 December of the year before."""
        year = budget_year - 1
        return cls(
            date(year, 6, 15), date(year, 9, 1), date(year, 11, 1), council_meeting or date(year, 12, 12)
        )


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a plan lands: the budget it can reach and by which way."""

    budget_year: int
    window: Window


@dataclass(frozen=True, slots=True)
class Backward:
    """The last days for reaching a budget, reckoned backwards."""

    budget_year: int
    inside_frames: date
    recommended: date
    last_ordinary: date
    last_amendment: date
    start_of_hearing: date
    start_of_sub_plan: date


def landing(adopted: date, dates: BudgetDates) -> Landing:
    """Say which budget a plan adopted on a day reaches, by the dates of that year.

    After the council meeting the coming budget is missed: the plan lands in the one after, or in a revision.
    """
    coming = dates.budget_year
    steps = (
        (dates.frames, Window.FRAMES),
        (dates.cut_off, Window.COMPETING),
        (dates.recommendation, Window.LATE),
        (dates.council_meeting, Window.AMENDMENT),
    )
    for last_day, window in steps:
        if adopted <= last_day:
            return Landing(coming, window)
    return Landing(coming + 1, Window.MISSED)


def backward(dates: BudgetDates) -> Backward:
    """Reckon back from a budget: when the plan must be adopted, and when a hearing on it must start.

    A hearing takes 42 days and the case 28; a municipal sub-plan has two hearings and two rounds of the case, drafting
    not counted. Source: plan- og bygningsloven §§ 11-13, 11-14.
    """
    return Backward(
        budget_year=dates.budget_year,
        inside_frames=dates.frames,
        recommended=dates.cut_off,
        last_ordinary=dates.recommendation,
        last_amendment=dates.council_meeting,
        start_of_hearing=dates.cut_off - HEARING_DAYS - CASE_HANDLING_DAYS,
        start_of_sub_plan=dates.cut_off - 2 * (HEARING_DAYS + CASE_HANDLING_DAYS),
    )
