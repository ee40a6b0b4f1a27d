"""The phase ribbon: where a participant should be by the calendar, and where it is by the gates it has passed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from paraply.kernel.localised import Localised
from paraply.web.figures.axis import Axis, Tick, padded, percent

# Below this share of the width a phase's name does not fit and only its number is written.
_ROOM_FOR_NAME = 24.0
_ROOM_FOR_NUMBER = 2.5


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase and the days it takes; `late_from`: the day its longest length ran out, when it has."""

    number: int
    name: Localised
    first: date
    last: date
    late_from: date | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A piece of a track. `kind`: "phase-1" …, or "overdue"."""

    x: str
    width: str
    middle: str
    kind: str
    ahead: bool
    number: int
    name: Localised | None


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Two tracks on one time axis, with the day looked at. `now_end`: the day's word stands left of its line."""

    ticks: tuple[Tick, ...]
    calendar: tuple[Bar, ...]
    gate: tuple[Bar, ...]
    gates: tuple[Tick, ...]
    now: str
    now_end: bool


def ribbon(
    calendar: Sequence[Stretch], gate: Sequence[Stretch], gates_passed: Sequence[date], as_of: date
) -> Ribbon | None:
    """Lay out both tracks; None when neither has anything to show."""
    both = [*calendar, *gate]
    if not both:
        return None
    axis = padded(min(s.first for s in both), max([s.last for s in both] + [as_of]))
    now = axis.share(as_of)
    return Ribbon(
        axis.years(),
        _bars(axis, calendar, as_of),
        _bars(axis, gate, as_of),
        tuple(Tick(axis.at(day), day.isoformat()) for day in gates_passed),
        percent(now),
        now > 70,
    )


def _bars(axis: Axis, stretches: Sequence[Stretch], as_of: date) -> tuple[Bar, ...]:
    bars = []
    for stretch in stretches:
        cut = stretch.late_from or stretch.last
        bars += _pieces(axis, stretch, cut, as_of)
        if stretch.late_from is not None and stretch.late_from < stretch.last:
            bars.append(_bar(axis, stretch, stretch.late_from, stretch.last, "overdue", ahead=False))
    return tuple(bars)


def _pieces(axis: Axis, stretch: Stretch, last: date, as_of: date) -> list[Bar]:
    kind = f"phase-{min(stretch.number, 4)}"
    if stretch.first < as_of < last:
        done = _bar(axis, stretch, stretch.first, as_of, kind, ahead=False)
        return [done, _bar(axis, stretch, as_of, last, kind, ahead=True)]
    return [_bar(axis, stretch, stretch.first, last, kind, ahead=stretch.first >= as_of)]


def _bar(axis: Axis, stretch: Stretch, first: date, last: date, kind: str, *, ahead: bool) -> Bar:
    x, end = axis.share(first), axis.share(last)
    width = end - x
    return Bar(
        x=percent(x),
        width=percent(width),
        middle=percent(x + width / 2),
        kind=kind,
        ahead=ahead,
        number=stretch.number if width > _ROOM_FOR_NUMBER else 0,
        name=stretch.name if width > _ROOM_FOR_NAME and kind != "overdue" else None,
    )
