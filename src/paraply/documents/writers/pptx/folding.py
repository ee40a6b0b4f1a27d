"""A picture folded: its parts beside each other, and the lines between them led round by the space they leave. Pure.

Lines leave the foot of a part, turn to a lane between the parts, and enter the next part at its head. Each has heights and a lane
of its own, in an order that lets those from further right turn first, so that they do not lie upon each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from paraply.documents.figures.picture import Box, Line, Picture, Placed, Point

_STEP, _EDGE = 8.0, 12.0


@dataclass(frozen=True, slots=True)
class _Crossing:
    """Where a line goes over a cut: which line, which of its stretches, and how far right."""

    line: int
    stretch: int
    x: float


def moved(box: Box, right: float, down: float) -> Box:
    """A box elsewhere, with its words."""
    lines = tuple(Placed(one.x + right, one.y + down, one.words) for one in box.lines)
    return replace(box, x=box.x + right, y=box.y + down, lines=lines)


class Fold:
    """A picture and the heights it is cut at; part n goes from bound n to bound n + 1."""

    def __init__(self, picture: Picture, places: Sequence[float]) -> None:
        """Find out where each part will stand."""
        self._picture = picture
        self._bounds = [0.0, *places, picture.height]
        self._crossings = [self._over(place) for place in places]
        rooms = [_STEP * (len(found) + 1) for found in self._crossings]
        self._heads = [0.0, *rooms]
        self._feet = [*rooms, 0.0]
        step = [picture.width + room + _EDGE for room in rooms]
        self._lefts = [sum(step[:number]) for number in range(len(step) + 1)]

    def picture(self) -> Picture:
        """The parts beside each other."""
        high = [
            head + stop - start + foot
            for head, foot, (start, stop) in zip(self._heads, self._feet, pairwise(self._bounds), strict=True)
        ]
        return replace(
            self._picture,
            width=self._lefts[-1] + self._picture.width,
            height=max(high),
            boxes=tuple(self._box(box) for box in self._picture.boxes),
            lines=tuple(self._line(number, line) for number, line in enumerate(self._picture.lines)),
        )

    def _over(self, place: float) -> list[_Crossing]:
        found = [
            _Crossing(number, stretch, x)
            for number, line in enumerate(self._picture.lines)
            for stretch, ((x, y), (_, to_y)) in enumerate(pairwise(line.points))
            if min(y, to_y) < place < max(y, to_y)
        ]
        return sorted(found, key=lambda one: -one.x)

    def _part(self, y: float) -> int:
        return sum(1 for bound in self._bounds[1:-1] if y >= bound)

    def _put(self, x: float, y: float, part: int) -> Point:
        return (x + self._lefts[part], y - self._bounds[part] + self._heads[part])

    def _box(self, box: Box) -> Box:
        part = self._part(box.y)
        return moved(box, self._lefts[part], self._heads[part] - self._bounds[part])

    def _line(self, number: int, line: Line) -> Line:
        x, y = line.points[0]
        points = [self._put(x, y, self._part(y))]
        for stretch, ((_, y), (to_x, to_y)) in enumerate(pairwise(line.points)):
            here, there = self._part(y), self._part(to_y)
            for part in range(here, there):
                points += self._way(number, stretch, part)
            for part in range(here, there, -1):
                points += self._way(number, stretch, part - 1)[::-1]
            points.append(self._put(to_x, to_y, there))
        return replace(line, points=tuple(points), label=self._box(line.label) if line.label else None)

    def _way(self, number: int, stretch: int, part: int) -> list[Point]:
        """From the foot of one part to the head of the next."""
        found = self._crossings[part]
        order = next(n for n, one in enumerate(found, 1) if (one.line, one.stretch) == (number, stretch))
        x = found[order - 1].x
        lane = self._lefts[part] + self._picture.width + _STEP * order
        foot, low = self._put(x, self._bounds[part + 1], part)
        low += _STEP * order
        high = self._heads[part + 1] - _STEP * (len(found) - order + 1)
        return [(foot, low), (lane, low), (lane, high), (x + self._lefts[part + 1], high)]
