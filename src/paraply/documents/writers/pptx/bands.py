"""A tall picture cut between its rows of boxes, so that the parts can stand beside each other or on slides of their own.

Pure. Between two rows only lines going down cross, each at a place of its own, so a cut there goes through no box and no words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from paraply.documents.figures.picture import Picture, Point
from paraply.documents.writers.pptx.folding import Fold, moved

_UNDER = 4.0  # how far below a row of boxes a cut goes; lines turn further down
_MOST = 4  # parts beside each other


@dataclass(frozen=True, slots=True)
class Fitted:
    """A picture as it stands in a room. Unit: points for each of the picture's pixels in `scale`."""

    picture: Picture
    scale: float


def fitted(picture: Picture, width: float, height: float, largest: float, enough: float) -> Fitted:
    """The picture in a room, folded into parts beside each other where that makes its words larger.

    `largest`: no larger than this; `enough`: at this scale it is not folded further.
    """
    best = Fitted(picture, scale(picture, width, height, largest))
    for parts in range(2, _MOST + 1):
        if best.scale >= enough:
            break
        folded = _folded(picture, parts)
        larger = scale(folded, width, height, largest)
        if larger > best.scale * 1.1:
            best = Fitted(folded, larger)
    return best


def parted(picture: Picture, height: float, least: float) -> list[Picture]:
    """The picture in as few parts, one for each slide, as let it keep the scale; never less than a row of boxes."""
    bands = [picture]
    for parts in range(2, len(cuts(picture)) + 2):
        bounds = [0.0, *_places(picture, parts), picture.height]
        bands = [_band(picture, start, stop) for start, stop in pairwise(bounds)]
        if all(band.height * least <= height for band in bands):
            break
    return bands


def cuts(picture: Picture) -> list[float]:
    """Where the picture can be cut, from above."""
    tops = sorted({box.y for box in picture.boxes})
    feet = [max(box.bottom for box in picture.boxes if box.y <= top) for top in tops[:-1]]
    return [foot + _UNDER for foot, after in zip(feet, tops[1:], strict=True) if foot + _UNDER < after]


def scale(picture: Picture, width: float, height: float, largest: float) -> float:
    """Points for each pixel of a picture that fills a room."""
    return min(width / picture.width, height / picture.height, largest)


def _places(picture: Picture, parts: int) -> list[float]:
    """The cuts that come nearest to so many parts of the same height."""
    found = cuts(picture)
    wanted = [picture.height * number / parts for number in range(1, parts)]
    return sorted({min(found, key=lambda place: abs(place - height)) for height in wanted}) if found else []


def _folded(picture: Picture, parts: int) -> Picture:
    """The picture in parts of about the same height beside each other."""
    places = _places(picture, parts)
    return Fold(picture, places).picture() if places else picture


def _band(picture: Picture, start: float, stop: float) -> Picture:
    """The part between two heights, its lines ending where it is cut."""
    boxes = tuple(moved(box, 0.0, -start) for box in picture.boxes if start <= box.y < stop)
    lines = []
    for line in picture.lines:
        for stretch in _inside(line.points, start, stop):
            ends = stretch[-1] == line.points[-1]
            label = moved(line.label, 0.0, -start) if line.label and ends else None
            lines.append(replace(line, points=tuple((x, y - start) for x, y in stretch), label=label))
    return replace(picture, height=stop - start + _UNDER, boxes=boxes, lines=tuple(lines))


def _inside(points: Sequence[Point], start: float, stop: float) -> Iterator[tuple[Point, ...]]:
    """The stretches of a line between two heights."""
    found: list[Point] = []
    for (x, y), (to_x, to_y) in pairwise(points):
        if max(y, to_y) <= start or min(y, to_y) >= stop:
            continue
        low, high = (max(min(one, stop), start) for one in (y, to_y))
        if not found:
            found.append((x, low))
        found.append((to_x, high))
        if high != to_y:
            yield tuple(found)
            found = []
    if len(found) > 1:
        yield tuple(found)
