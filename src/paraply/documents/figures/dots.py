"""Places on a scale of steps: a profile. Each series has a shape of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paraply.documents.figures.charts import Chart, Part, axis, in_order, legend, table, whole
from paraply.documents.figures.palette import colour

_SHAPES = ("circle", "diamond", "square", "triangle-up", "triangle-down", "cross")
_COLOURS = ("accent", "plum", "info", "warn", "bad", "good")
_APART = 0.16  # of a step, when several series stand at one place


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the scale. `series`: who it speaks of; `step`: 0 and up, None for no data; `words`: what it says."""

    row: str
    series: str
    step: int | None
    words: str


def dots(found: Sequence[Dot], steps: Sequence[str], title: str, description: str, corner: str = "") -> Chart:
    """Draw places in the order they come. What has no data has no place; the table says so."""
    rows, series = in_order(dot.row for dot in found), in_order(dot.series for dot in found)
    values = [{"row": dot.row, "series": dot.series, "step": place} for dot, place in _placed(found)]
    across = {"type": "quantitative", "scale": _scale(steps), "axis": _steps(steps), "title": None}
    down = {
        "field": "row",
        "type": "nominal",
        "scale": {"domain": rows},
        "axis": axis(labelLimit=240, grid=True, gridColor=colour("line")),
    }
    mark = {"type": "point", "filled": True, "size": 200, "opacity": 1, "strokeWidth": 1.5}
    spec = whole(
        {
            "width": 560,
            "height": {"step": 46},
            "data": {"values": values},
            "mark": {**mark, "stroke": colour("sheet")},
            "encoding": {
                "y": down,
                "x": {**across, "field": "step"},
                "shape": _series(series, list(_SHAPES)),
                "color": _series(series, [colour(name) for name in _COLOURS]),
            },
        }
    )
    said = {(dot.row, dot.series): dot.words for dot in found}
    told = table(rows, series, said)
    return Chart(spec, title, description, (corner, *series), told, tuple(found), tuple(steps))


def _placed(found: Sequence[Dot]) -> list[tuple[Dot, float]]:
    """Where each stands: those that share a place, a little beside each other."""
    placed = []
    for dot in found:
        if dot.step is not None:
            same = [one for one in found if (one.row, one.step) == (dot.row, dot.step)]
            placed.append((dot, dot.step + _APART * (same.index(dot) - (len(same) - 1) / 2)))
    return placed


def _scale(steps: Sequence[str]) -> Part:
    return {"domain": [-0.4, len(steps) - 0.6], "nice": False, "zero": False}


def _steps(steps: Sequence[str]) -> Part:
    names = ", ".join("'" + step.replace("\\", "\\\\").replace("'", "\\'") + "'" for step in steps)
    named = {"values": list(range(len(steps))), "labelExpr": f"[{names}][datum.value]"}
    return axis(orient="top", grid=True, gridColor=colour("line"), **named)


def _series(series: Sequence[str], looks: Sequence[str]) -> Part:
    scale = {"domain": series, "range": [looks[number % len(looks)] for number in range(len(series))]}
    return {"field": "series", "type": "nominal", "scale": scale, "legend": legend()}
