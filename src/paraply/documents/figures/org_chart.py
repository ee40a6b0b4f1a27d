"""The organisation chart: groups with their seats in ranks, and who reports to whom. Pure layout, any size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from paraply.documents.figures.picture import Picture, Placed, Words
from paraply.documents.figures.rows import Join, Sized, broken, lay, widened
from paraply.documents.figures.text import width, wrapped

PAD, LINE, MARK = 14.0, 21.0, 20.0
NARROW, BROAD = 250.0, 420.0
TITLE, DETAIL, SEAT = 15.0, 13.0, 13.0
MOST_SEATS = 12  # in one column
DOT, DOTS = 18.0, 8


@dataclass(frozen=True, slots=True)
class ChartSeat:
    """A place in a group. `kind`: gives it its mark; `mark`: a word to be said with it, such as "disputed"."""

    title: str
    detail: str = ""
    kind: str = ""
    mark: str = ""
    chair: bool = False

    @property
    def said(self) -> str:
        return ", ".join(part for part in (self.title, self.detail, self.mark) if part)


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """A box of the chart: a body, an owner, a coordinator. `rank`: 0 is the top row."""

    key: str
    title: str
    detail: str
    kind: str
    rank: int
    seats: tuple[ChartSeat, ...] = ()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A line between two groups, from the one above or the one who turns to the other."""

    source: str
    target: str
    kind: str
    label: str = ""


def org_chart(
    groups: Sequence[ChartGroup],
    ties: Sequence[Tie],
    title: str,
    description: str = "",
    room: float = 1000,
    compact: bool = False,
) -> Picture:
    """Lay a chart out. `compact`: a small one, where each seat is a mark without words.

    Unit: pixels in `room`, the width to keep to; a group that needs more makes the picture wider.
    """
    joins = [Join(tie.source, tie.target, tie.kind, "" if compact else tie.label) for tie in ties]
    rows = []
    for rank in sorted({group.rank for group in groups}):
        ranked = [group for group in groups if group.rank == rank]
        sized = [_small(group, room) if compact else _full(group, room) for group in ranked]
        sized = [replace(box, width=widened(box, joins)) for box in sized]
        rows += broken(sized, room)
    laid = lay(rows, joins)
    return Picture(laid.width, laid.height, laid.boxes, laid.lines, title, description)


def _label(group: ChartGroup) -> str:
    seats = "; ".join(seat.said for seat in group.seats)
    head = ", ".join(part for part in (group.title, group.detail) if part)
    return f"{head}: {seats}" if seats else head


def _full(group: ChartGroup, room: float) -> Sized:
    columns = ceil(len(group.seats) / MOST_SEATS) or 1
    columns = min(columns, max(int((room - 2 * PAD) // (NARROW - PAD)), 1))
    wanted = max((width(seat.said, SEAT) + MARK for seat in group.seats), default=0.0)
    column = min(max(wanted, NARROW - 2 * PAD, width(group.title, TITLE, 600)), BROAD - 2 * PAD)
    column = min(column, (room - 2 * PAD) / columns) if columns > 1 else column
    inner = column * columns
    lines, y = _head(group, inner)
    rows = ceil(len(group.seats) / columns)
    low = y
    for number in range(columns):
        at = y
        for seat in group.seats[number * rows : (number + 1) * rows]:
            placed, at = _seat(seat, PAD + number * column, at, column - (PAD if columns > 1 else 0))
            lines += placed
        low = max(low, at)
    return Sized(group.key, inner + 2 * PAD, low + PAD, tuple(lines), group.kind, _label(group), group.href)


def _head(group: ChartGroup, inner: float) -> tuple[list[Placed], float]:
    lines, y = [], PAD + 2.0
    for text in wrapped(group.title, inner, TITLE, 600):
        y += LINE - 4
        lines.append(Placed(PAD, y, Words(text, TITLE, 600)))
        y += 4
    for text in wrapped(group.detail, inner, DETAIL):
        y += LINE - 6
        lines.append(Placed(PAD, y, Words(text, DETAIL, 400, "soft")))
        y += 4
    return lines, y + (8 if group.seats else 0)


def _seat(seat: ChartSeat, x: float, y: float, room: float) -> tuple[list[Placed], float]:
    lines = []
    for number, text in enumerate(wrapped(seat.said, room - MARK, SEAT, 600 if seat.chair else 400)):
        y += LINE - 5
        mark = (seat.kind or "seat") if number == 0 else ""
        lines.append(Placed(x + MARK, y, Words(text, SEAT, 600 if seat.chair else 400, "ink", mark)))
        y += 3
    return lines, y + 2


def _small(group: ChartGroup, room: float) -> Sized:
    """A head with a mark for each seat."""
    inner = min(max(width(group.title, SEAT, 600), DOTS * DOT), room - 2 * PAD)
    across = max(int(inner // DOT), 1)
    lines, y = [], PAD - 2.0
    for text in wrapped(group.title, inner, SEAT, 600, most=2):
        y += LINE - 6
        lines.append(Placed(PAD, y, Words(text, SEAT, 600)))
        y += 3
    y += 4
    for number, seat in enumerate(group.seats):
        row, column = divmod(number, across)
        words = Words("", SEAT, 400, "ink", seat.kind or "seat")
        lines.append(Placed(PAD + column * DOT + MARK - 2, y + (row + 1) * DOT - 3, words))
    y += ceil(len(group.seats) / across) * DOT
    return Sized(group.key, inner + 2 * PAD, y + PAD - 2, tuple(lines), group.kind, _label(group), group.href)
