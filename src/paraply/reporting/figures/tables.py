"""A chart's numbers as the table that stands beside it."""

from __future__ import annotations

from paraply.documents import Content, Table
from paraply.documents.figures.charts import Chart


def chart_table(chart: Chart, caption: Content) -> Table | None:
    """The rows that a chart is made from; None where it has none."""
    header = tuple(word or "–" for word in chart.header)
    return Table(caption, (header,), chart.rows) if chart.rows else None
