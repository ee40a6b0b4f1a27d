"""The budget line: the dates of a budget year on one axis, the windows between them, and where plans land."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from babel import Locale
from django.utils.translation import get_language

from paraply.planning.budget_window import BudgetDates, Window
from paraply.web.drawings.axis import Tick, padded, percent

Share = Callable[[date], float]
DAY = timedelta(days=1)
_LEVEL, _RAISED = 36, 12
_TOP, _STEP = 152, 22  # where the first pin hangs, and how far beneath it the next
_NAMED, _LONGEST = 10, 28  # pins with a name of their own, and letters in it
_ROOM, _CLOSE = 3.0, 6.0  # percent of the line that a letter needs, and a number


@dataclass(frozen=True, slots=True)
class Mark:
    """A date on the line; its words stand beneath, by number. `y`: its height, two that are close not being level.

    `usual`: the municipality has recorded none of its own; `weekend`: "sunday" or "saturday", when nobody meets.
    """

    at: str
    y: int
    day: date
    kind: str
    usual: bool
    weekend: str


@dataclass(frozen=True, slots=True)
class WindowBand:
    """A window of the year: a plan adopted within it enters the budget in one way. `last`: its last day.

    `letter`: its sign beside the colour, drawn at `middle`, above the band where it is too narrow; `lands`: the plan lands in it.
    """

    x: str
    width: str
    kind: str
    last: date
    letter: str
    middle: str
    narrow: bool
    lands: bool


@dataclass(frozen=True, slots=True)
class PinnedPlan:
    """A plan to hang on the line. `adopted`: whether it is, on the day, or only looked at on it."""

    name: str
    day: date
    adopted: bool


@dataclass(frozen=True, slots=True)
class Pin:
    """A plan's place on the line, its name to the left or the right of it. `more`: how many others hang there unnamed."""

    at: str
    y: int
    word_y: int
    end: bool
    name: str
    adopted: bool
    more: int = 0


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """Months below, dates above. `now`: where the day is, None outside the year; `now_end`: its word stands left of it.

    `foot`: how far down the day's line reaches; `known`: how many of the dates are recorded as the municipality's own.
    """

    year: int
    months: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    bands: tuple[WindowBand, ...]
    day: date
    now: str | None
    now_end: bool
    pins: tuple[Pin, ...]
    height: int
    known: int


def budget_line(
    dates: BudgetDates,
    adopted: date,
    recorded: frozenset[str] = frozenset(),
    plans: Sequence[PinnedPlan] = (),
) -> BudgetLine:
    """Lay out the year in which a budget is made.

    `adopted`: the day a plan is, or would be, adopted; `recorded`: which of the dates are the municipality's own;
    `plans`: those to hang on the line, of which only those of the year are drawn.
    """
    year = dates.council_meeting.year
    axis = padded(date(year, 1, 1), date(year, 12, 31), months=0)
    names = Locale.parse(get_language() or "nb").months["format"]["abbreviated"]
    days = (
        (dates.frames, "frames", "frames"),
        (dates.cut_off, "cut_off", "cut_off"),
        (dates.proposal, "proposal", "proposal"),
        (dates.recommendation, "recommendation", "recommendation"),
        (dates.council_meeting, "council", "council_meeting"),
    )
    inside = adopted.year == year
    pins = _pins([plan for plan in plans if plan.day.year == year], axis.share)
    return BudgetLine(
        year=year + 1,
        months=tuple(Tick(axis.at(date(year, month, 1)), names[month]) for month in range(1, 13)),
        marks=_marks(days, recorded, axis.share),
        bands=_bands(dates, adopted, axis.share),
        day=adopted,
        now=axis.at(adopted) if inside else None,
        now_end=inside and axis.share(adopted) > 50,
        pins=pins,
        height=_TOP + _STEP * len(pins) if pins else _TOP - 6,
        known=sum(name in recorded for _, _, name in days),
    )


def _marks(days: Sequence[tuple[date, str, str]], recorded: frozenset[str], share: Share) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    placed: list[tuple[float, int]] = []
    for day, kind, name in days:
        taken = {y for at, y in placed if abs(at - share(day)) < _CLOSE}
        y = _RAISED if _LEVEL in taken and _RAISED not in taken else _LEVEL
        placed.append((share(day), y))
        marks.append(Mark(percent(share(day)), y, day, kind, name not in recorded, _weekend(day)))
    return tuple(marks)


def _bands(dates: BudgetDates, adopted: date, share: Share) -> tuple[WindowBand, ...]:
    ends = (
        (dates.frames, Window.FRAMES),
        (dates.cut_off, Window.COMPETING),
        (dates.recommendation, Window.LATE),
        (dates.council_meeting, Window.AMENDMENT),
        (date(dates.council_meeting.year, 12, 31), Window.MISSED),
    )
    bands, start, after = [], 0.0, date(dates.council_meeting.year, 1, 1)
    for letter, (last, window) in zip("ABCDE", ends, strict=True):
        end = share(last)
        bands.append(
            WindowBand(
                x=percent(start),
                width=percent(end - start),
                kind=window.value,
                last=last,
                letter=letter,
                middle=percent((start + end) / 2),
                narrow=end - start < _ROOM,
                lands=after <= adopted <= last,
            )
        )
        # A window that ends on the day the one before it does has no day of its own.
        start, after = end, max(after, last + DAY)
    return tuple(bands)


def _pins(plans: Sequence[PinnedPlan], share: Share) -> tuple[Pin, ...]:
    """A pin for each plan by its day; past the first ones, one pin for all the rest."""
    found = []
    by_day = sorted(plans, key=lambda plan: plan.day)
    for number, plan in enumerate(by_day[:_NAMED]):
        at, y = share(plan.day), _TOP + _STEP * number
        name = plan.name if len(plan.name) <= _LONGEST else f"{plan.name[: _LONGEST - 1].rstrip()}…"
        found.append(Pin(percent(at), y, y + 5, at > 50, name, plan.adopted))
    if len(by_day) > _NAMED:
        at, y = share(by_day[-1].day), _TOP + _STEP * _NAMED
        found.append(Pin(percent(at), y, y + 5, at > 50, "", by_day[-1].adopted, more=len(by_day) - _NAMED))
    return tuple(found)


def _weekend(day: date) -> str:
    return {5: "saturday", 6: "sunday"}.get(day.weekday(), "")
