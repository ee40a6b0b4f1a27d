"""The heat map: rows by columns, each cell with a sign and a depth of colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paraply.documents.figures.charts import Chart, Part, axis, in_order, table, toned, whole
from paraply.documents.figures.palette import colour

# The deeper, the further; no data has no colour of its own.
_DEPTHS = {
    "none": "sheet-raised",
    "s0": "bad-soft",
    "s1": "warn-soft",
    "s2": "info-soft",
    "s3": "good-soft",
    "s4": "good",
}
_ON_DEPTHS = {"none": "ink-soft", "s0": "bad", "s1": "warn", "s2": "info", "s3": "good", "s4": "sheet"}


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A cell. `value`: its words; `strength`: 0 to 4, how much colour; None for no data; `sign`: what stands in it."""

    row: str
    column: str
    value: str
    strength: int | None
    sign: str = ""


def heat_map(
    cells: Sequence[HeatCell], title: str, description: str, corner: str = "", step: float = 96
) -> Chart:
    """Draw cells in the order they come. No data is a dash in an empty cell.

    Unit: pixels in `step`, the width of a column.
    """
    rows, columns = in_order(cell.row for cell in cells), in_order(cell.column for cell in cells)
    values = [
        {"row": cell.row, "column": cell.column, "sign": cell.sign or "–", "level": _level(cell)}
        for cell in cells
    ]
    ground = {"type": "rect", "cornerRadius": 6, "stroke": colour("sheet"), "strokeWidth": 3}
    words = {"type": "text", "fontSize": 13, "fontWeight": 600, "limit": step - 8}
    spec = whole(
        {
            "width": {"step": step},
            "height": {"step": 42},
            "data": {"values": values},
            "encoding": _places(rows, columns, step),
            "resolve": {"scale": {"color": "independent"}},
            "layer": [
                {"mark": ground, "encoding": {"color": toned("level", _DEPTHS)}},
                {"mark": words, "encoding": {"text": {"field": "sign"}, "color": toned("level", _ON_DEPTHS)}},
            ],
        }
    )
    said = {(cell.row, cell.column): cell.value for cell in cells}
    told = table(rows, columns, said)
    return Chart(spec, title, description, (corner, *columns), told, tuple(cells))


def _level(cell: HeatCell) -> str:
    return "none" if cell.strength is None else f"s{min(max(cell.strength, 0), 4)}"


def _places(rows: Sequence[str], columns: Sequence[str], step: float) -> Part:
    across = axis(orient="top", labelAngle=0, labelLimit=step - 6)
    return {
        "x": {"field": "column", "type": "nominal", "sort": columns, "axis": across},
        "y": {"field": "row", "type": "nominal", "sort": rows, "axis": axis(labelLimit=330)},
    }
