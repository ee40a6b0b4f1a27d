"""Small organisation charts side by side: the same scale, and each rank at the same height in all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.documents.figures.picture import Box, Line, Picture, Placed
from paraply.kernel.localised import Language
from paraply.records.facts import DocumentFact
from paraply.reporting.figures.organisation import organisation_picture, ranks

Rank = tuple[int, int]  # the rank, and which row of it where it takes several


@dataclass(frozen=True, slots=True)
class Band:
    """A row of boxes in one chart, with the room above it.

    Unit: pixels.
    """

    above: float
    top: float
    bottom: float


def organisation_pictures(
    everyone: Sequence[ParticipantRecords],
    documents: Mapping[str, DocumentFact],
    language: Language,
    room: float,
) -> tuple[Picture | None, ...]:
    """One small chart for each participant; None for one of whom nothing is recorded.

    Unit: pixels in `room`, the width of each.
    """
    drawn = [
        organisation_picture(records, documents, language, compact=True, room=room) for records in everyone
    ]
    bands = [
        _bands(picture, ranks(records)) if picture else {}
        for picture, records in zip(drawn, everyone, strict=True)
    ]
    tops, foot = _shared(bands)
    return tuple(
        _moved(picture, own, tops, foot) if picture else None
        for picture, own in zip(drawn, bands, strict=True)
    )


def _bands(picture: Picture, rank: Mapping[str, int]) -> dict[Rank, Band]:
    """The rows of a chart from the top."""
    rows: dict[float, list[Box]] = defaultdict(list)
    for box in picture.boxes:
        rows[box.y].append(box)
    found: dict[Rank, Band] = {}
    before = 0.0
    met: dict[int, int] = defaultdict(int)
    for top in sorted(rows):
        number = rank[rows[top][0].key]
        bottom = max(box.bottom for box in rows[top])
        found[number, met[number]] = Band(top - before, top, bottom)
        met[number] += 1
        before = bottom
    return found


def _shared(bands: Sequence[Mapping[Rank, Band]]) -> tuple[dict[Rank, float], float]:
    """Where each row begins in all the charts, and where they end."""
    tops: dict[Rank, float] = {}
    at = 0.0
    for rank in sorted({rank for own in bands for rank in own}):
        having = [own[rank] for own in bands if rank in own]
        tops[rank] = at + max(band.above for band in having)
        at = tops[rank] + max(band.bottom - band.top for band in having)
    return tops, at


def _moved(picture: Picture, own: Mapping[Rank, Band], tops: Mapping[Rank, float], foot: float) -> Picture:
    """The chart with every row where all the charts have it. What lies above a row goes with the row."""
    shifts = [(band.bottom, tops[rank] - band.top) for rank, band in own.items()]
    last = shifts[-1][1] if shifts else 0.0

    def down(y: float) -> float:
        return y + next((shift for bottom, shift in shifts if y <= bottom), last)

    boxes = tuple(_box_down(box, down(box.y) - box.y) for box in picture.boxes)
    lines = tuple(_line_down(line, down) for line in picture.lines)
    below = picture.height - max((band.bottom for band in own.values()), default=0.0)
    return replace(picture, boxes=boxes, lines=lines, height=foot + below)


def _box_down(box: Box, by: float) -> Box:
    words = tuple(Placed(one.x, one.y + by, one.words) for one in box.lines)
    return replace(box, y=box.y + by, lines=words)


def _line_down(line: Line, down: Callable[[float], float]) -> Line:
    points = tuple((x, down(y)) for x, y in line.points)
    label = _box_down(line.label, down(line.label.y) - line.label.y) if line.label else None
    return replace(line, points=points, label=label)
