"""A heat map as a native table: a ground for each depth, and a sign in each cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from paraply.documents.figures.charts import Chart, in_order
from paraply.documents.figures.heat_map import HeatCell
from paraply.documents.writers.pptx.flow import Piece
from paraply.documents.writers.pptx.grid import Row, Slot
from paraply.documents.writers.pptx.rows import Rows
from paraply.documents.writers.pptx.spans import Spans
from paraply.documents.writers.pptx.tables import pieces

# The same depths as the picture's: ground and ink.
_DEPTHS = (
    ("bad-soft", "bad"),
    ("warn-soft", "warn"),
    ("info-soft", "info"),
    ("good-soft", "good"),
    ("good", "sheet"),
)
_NO_DATA = ("sheet-raised", "ink-soft")
_MOST_SIGNS, _SIGN = 8, 2  # a sign is one letter, or a letter with its accent; longer ones are words
_ROOMY = 1.9


def heat_pieces(chart: Chart, alt: str, spans: Spans, width: float) -> Iterator[Piece]:
    """The table, in as many pieces as its columns ask for."""
    cells: Sequence[HeatCell] = chart.marks
    names, columns = in_order(cell.row for cell in cells), in_order(cell.column for cell in cells)
    found = {(cell.row, cell.column): cell for cell in cells}
    corner = chart.header[0] if chart.header else ""
    header = (
        Slot((spans.plain(corner, True),), ground="accent", ink="sheet"),
        *(Slot((spans.plain(name, True),), ground="accent", ink="sheet", align="ctr") for name in columns),
    )
    body: tuple[Row, ...] = tuple(
        (Slot((spans.plain(name, True),)), *(_slot(found.get((name, column)), spans) for column in columns))
        for name in names
    )
    shares = (1.7, *(1.0 for _ in columns))
    yield from pieces(Rows((header,), body, shares, width), alt, True, _ROOMY, "sheet")


def _slot(cell: HeatCell | None, spans: Spans) -> Slot:
    if cell is None or cell.strength is None:
        ground, ink = _NO_DATA
    else:
        ground, ink = _DEPTHS[min(max(cell.strength, 0), len(_DEPTHS) - 1)]
    words = (cell.sign if cell else "") or "–"
    return Slot((spans.plain(words, True),), ground=ground, ink=ink, align="ctr")


def signs(chart: Chart) -> str:
    """Each sign with its words, unless the signs are words."""
    cells: Sequence[HeatCell] = chart.marks
    told = ((cell.sign or "–", cell.value) for cell in cells)
    pairs = dict.fromkeys((sign, value) for sign, value in told if len(sign) <= _SIGN and value != sign)
    if not pairs or len(pairs) > _MOST_SIGNS:
        return ""
    return " · ".join(f"{sign} {value}" for sign, value in pairs)
