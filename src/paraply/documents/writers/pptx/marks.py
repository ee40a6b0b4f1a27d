"""The small signs of pictures as shapes: the paths of `figures.marks` in the format's own words.

Source: SVG 2, 9.3 "path data" and B.2.4 "conversion from endpoint to center parameterization"; ECMA-376 part 1, 20.1.9.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import atan2, degrees, hypot, sqrt

from paraply.documents.figures.marks import mark_path

SIDE = 14.0  # of the square a sign is drawn in
_UNIT = 1000
_COMMANDS = re.compile(r"([MmLlHhVvAaCcZz])|(-?(?:\d+\.?\d*|\.\d+))")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "A": 7, "C": 6}


@lru_cache(maxsize=64)
def geometry(kind: str) -> tuple[str, bool]:
    """A sign's geometry, and whether it is filled."""
    path, filled = mark_path(kind)
    fill = "" if filled else ' fill="none"'
    side = round(SIDE * _UNIT)
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="
        f'"0" t="0" r="r" b="b"/><a:pathLst><a:path w="{side}" h="{side}"{fill}>{_Pen().draw(path)}</a:path></a:pathLst></a:custGeom>'
    ), filled


def _n(number: float) -> int:
    return round(number * _UNIT)


class _Pen:
    """Follows a path and writes each of its steps."""

    def __init__(self) -> None:
        self._x = self._y = self._from_x = self._from_y = 0.0
        self._steps: list[str] = []

    def draw(self, path: str) -> str:
        command, numbers = "", list[float]()
        for letter, number in _COMMANDS.findall(path):
            if letter:
                command, numbers = letter, []
                if letter in "Zz":
                    self._steps.append("<a:close/>")
                    self._x, self._y = self._from_x, self._from_y
                continue
            numbers.append(float(number))
            if len(numbers) == _TAKES[command.upper()]:
                self._step(command, numbers)
                command, numbers = {"M": "L", "m": "l"}.get(command, command), []
        return "".join(self._steps)

    def _step(self, command: str, numbers: list[float]) -> None:
        x, y = (self._x, self._y) if command.islower() else (0.0, 0.0)
        kind = command.upper()
        if kind == "A":
            self._arc(numbers, x + numbers[5], y + numbers[6])
            return
        if kind == "C":
            points = [(x + one, y + other) for one, other in zip(numbers[::2], numbers[1::2], strict=True)]
        elif kind == "H":
            points = [(x + numbers[0], self._y)]
        elif kind == "V":
            points = [(self._x, y + numbers[0])]
        else:
            points = [(x + numbers[0], y + numbers[1])]
        names = {"M": "moveTo", "C": "cubicBezTo"}
        said = "".join(f'<a:pt x="{_n(one)}" y="{_n(other)}"/>' for one, other in points)
        name = names.get(kind, "lnTo")
        self._steps.append(f"<a:{name}>{said}</a:{name}>")
        self._x, self._y = points[-1]
        if kind == "M":
            self._from_x, self._from_y = self._x, self._y

    def _arc(self, numbers: list[float], x: float, y: float) -> None:
        """A stretch of a circle; signs have no other arcs."""
        radius, large, sweep = numbers[0], numbers[3], numbers[4]
        half = hypot(x - self._x, y - self._y) / 2
        radius = max(radius, half)
        off = sqrt(radius**2 - half**2) * (1 if large != sweep else -1)
        middle_x, middle_y = (self._x + x) / 2, (self._y + y) / 2
        center_x = middle_x - off * (y - self._y) / (2 * half)
        center_y = middle_y + off * (x - self._x) / (2 * half)
        start = degrees(atan2(self._y - center_y, self._x - center_x)) % 360
        swing = (degrees(atan2(y - center_y, x - center_x)) - start) % 360
        if not sweep:
            swing -= 360
        angles = f'stAng="{round(start * 60000) % 21600000}" swAng="{round(swing * 60000)}"'
        self._steps.append(f'<a:arcTo wR="{_n(radius)}" hR="{_n(radius)}" {angles}/>')
        self._x, self._y = x, y
