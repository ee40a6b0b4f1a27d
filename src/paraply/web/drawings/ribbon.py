"""The phase ribbon, drawn: where a participant should be by the calendar, and where the gates say it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from paraply.comparison.phases.ribbon import Ribbon, Segment
from paraply.kernel.localised import Localised
from paraply.web.drawings.axis import Axis, Tick, padded, percent

# Below these shares of the width a phase's name, or even its number, does not fit.
_ROOM_FOR_NAME = 24.0
_ROOM_FOR_NUMBER = 2.5


@dataclass(frozen=True, slots=True)
class RibbonBar:
    """A piece of a track. `kind`: "phase-1" …, or "overdue"; `number`: 0 where there is no room for it."""

    x: str
    width: str
    middle: str
    kind: str
    ahead: bool
    number: int
    name: Localised | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """Two tracks on one time axis with the day looked at. `now_end`: its word stands left of its line."""

    ticks: tuple[Tick, ...]
    calendar: tuple[RibbonBar, ...]
    gate: tuple[RibbonBar, ...]
    gates: tuple[Tick, ...]
    now: str
    now_end: bool


def draw(
    ribbon: Ribbon, numbers: Mapping[str, int], gates: Iterable[date], axis: Axis | None = None
) -> Drawing:
    """Lay out both tracks. `numbers`: each phase's number by key; `gates`: when gates were passed.

    `axis`: the one that several ribbons share; the ribbon's own without it.
    """
    axis = axis or padded(ribbon.start, max(ribbon.end, ribbon.as_of), months=2)
    now = axis.share(ribbon.as_of)
    return Drawing(
        axis.years(),
        tuple(bar for s in ribbon.calendar for bar in _bars(axis, s, numbers, ribbon.as_of)),
        tuple(bar for s in _until(ribbon) for bar in _bars(axis, s, numbers, ribbon.as_of)),
        tuple(Tick(axis.at(day), day.isoformat()) for day in gates),
        percent(now),
        now > 70,
    )


def _until(ribbon: Ribbon) -> list[Segment]:
    """What the gates say, up to the day looked at: the segments end with whole months."""
    within = (replace(segment, end=min(segment.end, ribbon.as_of)) for segment in ribbon.gate)
    return [segment for segment in within if segment.start < segment.end]


def _bars(axis: Axis, segment: Segment, numbers: Mapping[str, int], as_of: date) -> list[RibbonBar]:
    number = numbers.get(segment.phase, 0)
    if segment.over:
        return [_bar(axis, segment, segment.start, segment.end, "overdue", number, ahead=False)]
    kind = f"phase-{min(number, 4)}"
    if segment.start < as_of < segment.end:
        done = _bar(axis, segment, segment.start, as_of, kind, number, ahead=False)
        return [done, _bar(axis, segment, as_of, segment.end, kind, number, ahead=True)]
    return [_bar(axis, segment, segment.start, segment.end, kind, number, ahead=segment.start >= as_of)]


def _bar(
    axis: Axis, segment: Segment, first: date, last: date, kind: str, number: int, *, ahead: bool
) -> RibbonBar:
    x, width = axis.share(first), axis.share(last) - axis.share(first)
    return RibbonBar(
        x=percent(x),
        width=percent(width),
        middle=percent(x + width / 2),
        kind=kind,
        ahead=ahead,
        number=number if width > _ROOM_FOR_NUMBER else 0,
        name=segment.name if width > _ROOM_FOR_NAME else None,
    )
