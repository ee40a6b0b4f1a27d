"""Charts as native charts, which can be changed where they are shown; long ones go on over several slides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from paraply.documents.figures.bars import Bar
from paraply.documents.figures.charts import Chart, in_order
from paraply.documents.figures.dots import Dot
from paraply.documents.writers.pptx.bars import bar_chart
from paraply.documents.writers.pptx.canvas import Canvas
from paraply.documents.writers.pptx.dots import dot_chart
from paraply.documents.writers.pptx.flow import Piece
from paraply.documents.writers.pptx.workbooks import Value, workbook
from paraply.documents.writers.pptx.xml import Area, Inks

Drawn = tuple[str, list[list[Value]]]
Draw = Callable[[Chart, tuple[Any, ...], Area, Inks, str], Drawn]


@dataclass(frozen=True, slots=True)
class ChartKind:
    """How a kind of chart takes room. Unit: points; `low` and `high` for a row, `around` for what stands over and under them."""

    draw: Draw
    row: Callable[[Any], str]
    low: float
    high: float
    around: float


BARS = ChartKind(bar_chart, lambda bar: f"{bar.name}", 25.0, 66.0, 8.0)
DOTS = ChartKind(dot_chart, lambda dot: f"{dot.row}", 28.0, 66.0, 70.0)


@dataclass(frozen=True, slots=True)
class ChartPiece:
    """A chart, or a stretch of its rows."""

    chart: Chart
    kind: ChartKind
    rows: tuple[tuple[Any, ...], ...]
    alt: str
    smallest: float = 16.0

    def least(self, size: float) -> float:
        """The height at which its rows can be told apart."""
        return self.kind.low * len(self.rows) + self.kind.around

    def most(self, size: float) -> float:
        """The height beyond which its rows drift apart."""
        return self.kind.high * len(self.rows) + self.kind.around

    def split(self, size: float, room: float, whole: bool) -> tuple[Piece | None, Piece | None]:
        """Break between rows."""
        kept = max(int((room - self.kind.around) / self.kind.low), 1 if whole else 0)
        if not kept:
            return None, self
        rest = self.rows[kept:]
        return replace(self, rows=self.rows[:kept]), replace(self, rows=rest) if rest else None

    def draw(self, canvas: Canvas, frame: Area, size: float) -> None:
        """Write it with the workbook it is made from."""
        marks = tuple(mark for row in self.rows for mark in row)
        xml, cells = self.kind.draw(self.chart, marks, frame, canvas.inks, canvas.lang)
        where = canvas.links.chart(xml, workbook(cells))
        canvas.shapes.append(
            f"<p:graphicFrame><p:nvGraphicFramePr>{canvas.named(self.chart.title, self.alt)}<p:cNvGraphicFramePr>"
            f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{frame.xml("p:xfrm")}<a:graphic>'
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart '
            f'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{where}"/></a:graphicData></a:graphic></p:graphicFrame>'
        )


def chart_piece(chart: Chart, alt: str) -> ChartPiece | None:
    """A chart whose marks we know how to draw; None for others."""
    kinds: dict[type, ChartKind] = {Bar: BARS, Dot: DOTS}
    kind = kinds.get(type(chart.marks[0])) if chart.marks else None
    if kind is None:
        return None
    grouped: dict[str, list[Any]] = {name: [] for name in in_order(kind.row(mark) for mark in chart.marks)}
    for mark in chart.marks:
        grouped[kind.row(mark)].append(mark)
    return ChartPiece(chart, kind, tuple(tuple(row) for row in grouped.values()), alt)
