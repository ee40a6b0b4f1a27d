"""Boxes in rows with elbow lines between them: the layout that the organisation chart and the plan tree share. Pure.

Rows stand under each other, boxes of a row beside each other with their tops in line. A line leaves a box at its foot, runs in
the channel under its row, and enters another box at its head; when their rows are not neighbours it goes round by a lane at the
right. Every line has a height of its own in a channel and a lane of its own, so that no two lie upon each other and none
crosses a box. Words on a line stand just above the head of the box it enters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paraply.documents.figures.picture import Box, Line, Placed, Point, Words
from paraply.documents.figures.text import width, wrapped

GAP, STEP, EDGE = 24.0, 8.0, 12.0
LABEL_SIZE, LABEL_HEIGHT, LABEL_ROOM, LABEL_PAD = 12.0, 22.0, 190.0, 8.0
PORT = 16.0


@dataclass(frozen=True, slots=True)
class Sized:
    """A box without its place. Positions of `lines` count from the box's own corner."""

    key: str
    width: float
    height: float
    lines: tuple[Placed, ...]
    kind: str
    label: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """A line wanted between two boxes."""

    source: str
    target: str
    kind: str
    label: str = ""

    @property
    def words(self) -> str:
        """The label as it is drawn: one line, cut where it is too long."""
        lines = wrapped(self.label, LABEL_ROOM, LABEL_SIZE, 600, most=1)
        return lines[0] if lines else ""

    @property
    def room(self) -> float:
        """How much of the head of the box it enters the line needs."""
        return width(self.words, LABEL_SIZE, 600) + 2 * LABEL_PAD + 10 if self.label else PORT


@dataclass(frozen=True, slots=True)
class Laid:
    """Everything in its place."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def widened(box: Sized, joins: Sequence[Join]) -> float:
    """The width a box needs for the lines that enter and leave it."""
    entering = sum(join.room for join in joins if join.target == box.key)
    leaving = sum(PORT for join in joins if join.source == box.key)
    return max(box.width, entering, leaving)


def broken(row: Sequence[Sized], room: float) -> list[list[Sized]]:
    """A row in as many rows as it takes to stay within the room."""
    rows: list[list[Sized]] = [[]]
    taken = 0.0
    for box in row:
        if rows[-1] and taken + GAP + box.width > room:
            rows.append([])
            taken = 0.0
        taken += box.width + (GAP if rows[-1] else 0.0)
        rows[-1].append(box)
    return rows


def lay(rows: Sequence[Sequence[Sized]], joins: Sequence[Join]) -> Laid:
    """Place boxes and draw lines. Joins whose ends are not among the boxes are passed over.

    Unit: pixels.
    """
    rows = [list(row) for row in rows if row]
    place = {box.key: number for number, row in enumerate(rows) for box in row}
    joins = [join for join in joins if join.source in place and join.target in place]
    widest = max((sum(box.width for box in row) + GAP * (len(row) - 1) for row in rows), default=0.0)
    channels = _Channels(rows, joins, place)
    boxes = {
        box.key: box for number, row in enumerate(rows) for box in _row(row, channels.top(number), widest)
    }
    lines = _lines(joins, boxes, place, channels, widest)
    lanes = sum(1 for join in joins if _round(join, place))
    return Laid(
        widest + 2 * EDGE + (STEP * (lanes + 1) if lanes else 0.0),
        channels.foot,
        tuple(boxes.values()),
        lines,
    )


def _row(row: Sequence[Sized], top: float, room: float) -> list[Box]:
    left = EDGE + (room - sum(box.width for box in row) - GAP * (len(row) - 1)) / 2
    placed = []
    for box in row:
        lines = tuple(Placed(left + one.x, top + one.y, one.words) for one in box.lines)
        placed.append(Box(box.key, left, top, box.width, box.height, lines, box.kind, box.label, box.href))
        left += box.width + GAP
    return placed


def _round(join: Join, place: dict[str, int]) -> bool:
    """Whether the line must go round by a lane: the rows are not neighbours, the target below."""
    return place[join.target] != place[join.source] + 1


class _Channels:
    """The room between rows: which line runs at which height, and where each row begins.

    Channel n lies above row n; the last lies under the last row.
    """

    def __init__(self, rows: Sequence[Sequence[Sized]], joins: Sequence[Join], place: dict[str, int]) -> None:
        self._users: list[list[tuple[str, int]]] = [[] for _ in range(len(rows) + 1)]
        labelled = [False] * (len(rows) + 1)
        for number, join in enumerate(joins):
            above, under = place[join.target], place[join.source] + 1
            for channel, end in {(under, "out"), (above, "in")} if above != under else {(under, "out")}:
                self._users[channel].append((end, number))
            labelled[above] = labelled[above] or bool(join.label)
        for users in self._users:
            users.sort(key=lambda user: user[1])
        self._tops: list[float] = []
        self._starts: list[float] = []
        at = EDGE
        for channel, users in enumerate(self._users):
            self._starts.append(at)
            between = 0 < channel < len(rows)
            at += max(STEP * (len(users) + 1), GAP if between else 0.0) if users or between else 0.0
            at += LABEL_HEIGHT + STEP if labelled[channel] else 0.0
            if channel < len(rows):
                self._tops.append(at)
                at += max(box.height for box in rows[channel])
        self.foot = at + EDGE

    def top(self, row: int) -> float:
        return self._tops[row]

    def height(self, channel: int, end: str, number: int) -> float:
        """Where a line runs in a channel."""
        return self._starts[channel] + STEP * (self._users[channel].index((end, number)) + 1)


def _ports(joins: Sequence[Join], boxes: dict[str, Box], entering: bool) -> dict[int, float]:
    """Where on its box each line enters or leaves, from left to right in the order of the lines."""
    found: dict[int, float] = {}
    for box in boxes.values():
        own = [
            (number, join.room if entering else PORT)
            for number, join in enumerate(joins)
            if (join.target if entering else join.source) == box.key
        ]
        at = box.x + (box.width - sum(room for _, room in own)) / 2
        for number, room in own:
            found[number] = at + room / 2
            at += room
    return found


def _lines(
    joins: Sequence[Join], boxes: dict[str, Box], place: dict[str, int], channels: _Channels, room: float
) -> tuple[Line, ...]:
    leaving, entering = _ports(joins, boxes, entering=False), _ports(joins, boxes, entering=True)
    lines, lanes = [], 0
    for number, join in enumerate(joins):
        source, target = boxes[join.source], boxes[join.target]
        out, into = leaving[number], entering[number]
        under = channels.height(place[join.source] + 1, "out", number)
        points: list[Point] = [(out, source.bottom), (out, under)]
        if _round(join, place):
            lanes += 1
            lane = EDGE + room + STEP * lanes
            above = channels.height(place[join.target], "in", number)
            points += [(lane, under), (lane, above), (into, above)]
        else:
            points += [(into, under)]
        lines.append(
            Line(
                (*points, (into, target.y)), join.kind, join.source, join.target, _label(join, into, target.y)
            )
        )
    return tuple(lines)


def _label(join: Join, x: float, foot: float) -> Box | None:
    if not join.label:
        return None
    wide = width(join.words, LABEL_SIZE, 600) + 2 * LABEL_PAD
    top = foot - LABEL_HEIGHT - STEP / 2
    words = Words(join.words, LABEL_SIZE, 600)
    placed = (Placed(x - wide / 2 + LABEL_PAD, top + 15.5, words),)
    key = f"{join.source}>{join.target}"
    return Box(key, x - wide / 2, top, wide, LABEL_HEIGHT, placed, join.kind, join.label)
