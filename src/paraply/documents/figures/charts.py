"""Charts as data: a Vega-Lite spec, what it shows in words, and the rows it is made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from paraply.documents.figures.palette import colour

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
TEXT = 12.5
Spec = Mapping[str, Any]
Part = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart. `description`: what it shows, in sentences; `header` and `rows`: the same as a table.

    `marks` and `steps`: the bars, cells or dots it is made from and the names of its scale, for formats that draw charts themselves.
    """

    spec: Spec
    title: str
    description: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    marks: tuple[Any, ...] = ()
    steps: tuple[str, ...] = ()


def whole(parts: Part) -> Part:
    """A spec with what all of ours share."""
    shared = {"font": "Inter", "view": {"stroke": None}, "axis": {"labelFont": "Inter"}}
    return {"$schema": SCHEMA, "background": None, "padding": 4, **parts, "config": shared}


def axis(**more: Any) -> Part:
    """An axis of words alone."""
    quiet = {"title": None, "domain": False, "ticks": False, "labelPadding": 8}
    return {**quiet, "labelFontSize": TEXT, "labelColor": colour("ink"), **more}


def legend() -> Part:
    """A legend under the chart."""
    look = {"title": None, "orient": "bottom", "columns": 4, "labelLimit": 200, "symbolSize": 150}
    return {**look, "labelFontSize": TEXT, "labelColor": colour("ink")}


def toned(field: str, names: Mapping[str, str]) -> Part:
    """A colour for each value of a field, by name, without a legend: a sign or a word says the same."""
    scale = {"domain": list(names), "range": [colour(name) for name in names.values()]}
    return {"field": field, "type": "nominal", "scale": scale, "legend": None}


def in_order(names: Iterable[str]) -> list[str]:
    """Each name once, as they come."""
    return list(dict.fromkeys(names))


def table(
    rows: Sequence[str], columns: Sequence[str], words: Mapping[tuple[str, str], str]
) -> tuple[tuple[str, ...], ...]:
    """Rows by columns of words; a dash where there are none."""
    return tuple((row, *(words.get((row, column), "–") for column in columns)) for row in rows)
