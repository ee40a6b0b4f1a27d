"""Heat maps of any number of columns: all in one, in panels that a page holds, or counted by value. Nobody is left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from paraply.documents.figures.charts import Chart, in_order
from paraply.documents.figures.heat_map import HeatCell, heat_map

ACROSS = 12  # columns that a page holds
MOST = (
    4 * ACROSS
)  # columns that anybody reads; of more, how many have each value, with all their names in the table


def heat_maps(
    cells: Sequence[HeatCell],
    title: str,
    describe: Callable[[Sequence[HeatCell]], str],
    corner: str = "",
    step: float = 150,
) -> tuple[Chart, ...]:
    """Draw all cells. `describe`: a map's cells in sentences.

    Shape: one map, or one for each panel, its title saying which of how many; none without cells.
    """
    columns = in_order(cell.column for cell in cells)
    if len(columns) > MOST:
        counted = _counted(cells)
        return (heat_map(counted, title, describe(counted), corner, step),)
    found = []
    for first in range(0, len(columns), ACROSS):
        here = set(columns[first : first + ACROSS])
        own = [cell for cell in cells if cell.column in here]
        found.append(heat_map(own, _which(title, first, len(columns)), describe(own), corner, step))
    return tuple(found)


def _which(title: str, first: int, count: int) -> str:
    """The title, with which of how many a panel shows."""
    return title if count <= ACROSS else f"{title} ({first + 1}–{min(first + ACROSS, count)} / {count})"


def _counted(cells: Sequence[HeatCell]) -> list[HeatCell]:
    """Rows by values: how many have each, the strongest value first, with their names in words."""
    values = {cell.value: cell.strength for cell in cells}
    order = sorted(values, key=lambda value: (values[value] is None, -(values[value] or 0), value))
    found = []
    for row in in_order(cell.row for cell in cells):
        for value in order:
            names = [cell.column for cell in cells if cell.row == row and cell.value == value]
            strength = values[value] if names else None
            words = f"{len(names)}: {', '.join(names)}" if names else "0"
            found.append(HeatCell(row, value, words, strength, str(len(names))))
    return found
