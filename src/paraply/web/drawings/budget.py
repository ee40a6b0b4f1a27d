"""The budget line: the dates of a budget year on one axis, the windows between them, and where plans land."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from babel import Locale
from django.utils.translation import get_language

from paraply.kernel.dates import add_months
from paraply.kernel.localised import Localised
from paraply.planning.budget_rules import NAMED, BudgetRules
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

    `usual`: the participant has recorded none of its own; `weekend`: "sunday" or "saturday", when nobody meets.
    """

    at: str
    y: int
    day: date
    name: Localised
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
    name: Localised
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

    `foot`: how far down the day's line reaches; `known`: how many of the dates are recorded as the participant's own.
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
    rules: BudgetRules,
    dates: BudgetDates,
    adopted: date,
    recorded: frozenset[str] = frozenset(),
    plans: Sequence[PinnedPlan] = (),
) -> BudgetLine:
    """Lay out the year in which a budget is made.

    `adopted`: the day a plan is, or would be, adopted; `recorded`: which of the dates are the participant's own;
    `plans`: those to hang on the line, of which only those of the year are drawn.
    """
    axis = padded(dates.opens, dates.begins - DAY, months=0)
    names = Locale.parse(get_language() or "nb").months["format"]["abbreviated"]
    days = [(name, getattr(dates, name)) for name in NAMED]
    inside = dates.opens <= adopted < dates.begins
    pins = _pins([plan for plan in plans if dates.opens <= plan.day < dates.begins], axis.share)
    starts = [add_months(dates.opens.replace(day=1), month) for month in range(12)]
    return BudgetLine(
        year=dates.budget_year,
        months=tuple(Tick(axis.at(max(day, dates.opens)), names[day.month]) for day in starts),
        marks=_marks(days, rules, recorded, axis.share),
        bands=_bands(rules, dates, adopted, axis.share),
        day=adopted,
        now=axis.at(adopted) if inside else None,
        now_end=inside and axis.share(adopted) > 50,
        pins=pins,
        height=_TOP + _STEP * len(pins) if pins else _TOP - 6,
        known=sum(name in recorded for name, _ in days),
    )


def _marks(
    days: Sequence[tuple[str, date]], rules: BudgetRules, recorded: frozenset[str], share: Share
) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    placed: list[tuple[float, int]] = []
    for name, day in days:
        taken = {y for at, y in placed if abs(at - share(day)) < _CLOSE}
        y = _RAISED if _LEVEL in taken and _RAISED not in taken else _LEVEL
        placed.append((share(day), y))
        marks.append(Mark(percent(share(day)), y, day, rules.name(name), name not in recorded, _weekend(day)))
    return tuple(marks)


def _bands(rules: BudgetRules, dates: BudgetDates, adopted: date, share: Share) -> tuple[WindowBand, ...]:
    ends = (
        (dates.frames, Window.FRAMES),
        (dates.cut_off, Window.COMPETING),
        (dates.recommendation, Window.LATE),
        (dates.council_meeting, Window.AMENDMENT),
        (dates.begins - DAY, Window.MISSED),
    )
    bands, start, after = [], 0.0, dates.opens
    for letter, (last, window) in zip("ABCDE", ends, strict=True):
        end = share(last)
        bands.append(
            WindowBand(
                x=percent(start),
                width=percent(end - start),
                kind=window.value,
                name=rules.window(window),
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
