"""Lines between boxes: a straight one as a connector that holds on to its boxes, one with turns as a line through its points.

The format has connectors with turns too, but programs lay them anew when they open the file, across boxes and upon each other.
Source: ECMA-376 part 1, 19.3.1.19 (cxnSp) and 20.1.9.8 (custGeom).
"""

from __future__ import annotations

from collections.abc import Sequence

from paraply.documents.figures.picture import Point
from paraply.documents.writers.pptx.xml import Area, emu

_FOOT, _HEAD = 2, 0  # where a connector holds on to a rounded rectangle
_LEAST = 0.01
HEAD = '<a:tailEnd type="triangle" w="med" len="med"/>'


def connector(points: Sequence[Point], who: str, line: str, source: int, target: int) -> str:
    """A line through points. `who`: its name and number; `line`: its look; `source`, `target`: the numbers of its boxes, or 0.

    Unit: points on the slide.
    """
    points = _straightened(points)
    if len(points) == 2:
        return _connected(points, who, line, _held(source, target))
    return _free(points, who, line)


def _straightened(points: Sequence[Point]) -> list[Point]:
    """The points without those where the line does not turn."""
    kept: list[Point] = []
    for point in points:
        if kept and _same(kept[-1], point):
            continue
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept


def _same(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < _LEAST and abs(one[1] - other[1]) < _LEAST


def _in_line(first: Point, middle: Point, last: Point) -> bool:
    return any(
        abs(first[axis] - middle[axis]) < _LEAST and abs(middle[axis] - last[axis]) < _LEAST
        for axis in (0, 1)
    )


def _held(source: int, target: int) -> str:
    start = f'<a:stCxn id="{source}" idx="{_FOOT}"/>' if source else ""
    return start + (f'<a:endCxn id="{target}" idx="{_HEAD}"/>' if target else "")


def _connected(points: Sequence[Point], who: str, line: str, held: str) -> str:
    (x, y), (to_x, to_y) = points
    flips = (' flipH="1"' if to_x < x else "") + (' flipV="1"' if to_y < y else "")
    place = Area(min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y)).xml(turned=flips)
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{who}<p:cNvCxnSpPr>{held}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>{place}"
        f'<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>{line}</p:spPr></p:cxnSp>'
    )


def _free(points: Sequence[Point], who: str, line: str) -> str:
    """A line through its points, as a shape that is not filled."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    place = Area(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
    steps = "".join(
        f'<a:{name}><a:pt x="{emu(x - left)}" y="{emu(y - top)}"/></a:{name}>'
        for name, (x, y) in zip(["moveTo", *["lnTo"] * (len(points) - 1)], points, strict=True)
    )
    size = f'w="{emu(place.width)}" h="{emu(place.height)}"'
    return (
        f"<p:sp><p:nvSpPr>{who}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place.xml()}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>"
        f'<a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path {size} fill="none">{steps}</a:path></a:pathLst></a:custGeom>'
        f"<a:noFill/>{line}</p:spPr></p:sp>"
    )
