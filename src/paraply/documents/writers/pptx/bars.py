"""Bars as a native chart: one series, each bar in its own colour with its words at the end."""

from __future__ import annotations

from collections.abc import Sequence

from paraply.documents.figures.bars import Bar
from paraply.documents.figures.charts import Chart
from paraply.documents.writers.pptx.chart_xml import axis, inner, labels, numbers, whole, words
from paraply.documents.writers.pptx.measure import text_width
from paraply.documents.writers.pptx.workbooks import Value
from paraply.documents.writers.pptx.xml import Area, Inks

TEXT = 13.0
_NAMES, _WORDS = 0.38, 0.3  # shares of the width that names and words may take at most
_AIR = 16.0
_DOMAIN = 1.12  # by which the spec makes its scale longer, for the words


def bar_chart(
    chart: Chart, marks: Sequence[Bar], frame: Area, inks: Inks, lang: str
) -> tuple[str, list[list[Value]]]:
    """The chart and its workbook's rows."""
    names = [_line(bar.name) for bar in marks]
    said = [_line(bar.words) for bar in marks]
    left = min(max(text_width(name, TEXT) for name in names) + _AIR, frame.width * _NAMES)
    right = min(max(text_width(one, TEXT, True) for one in said) + _AIR, frame.width * _WORDS)
    place = Area(left / frame.width, 0.01, (frame.width - left - right) / frame.width, 0.98)
    series = (
        f'<c:ser><c:idx val="0"/><c:order val="0"/>{words("c:tx", [_line(_head(chart, 1))], 1, 0)}'
        f'<c:spPr>{inks.fill("accent")}</c:spPr><c:invertIfNegative val="0"/>{_points(marks, inks)}'
        f"{labels(said, 'outEnd', lang, TEXT, inks, strong=True)}{words('c:cat', names, 0, 1)}"
        f"{numbers('c:val', [bar.amount for bar in marks], 1, 1)}</c:ser>"
    )
    plot = (
        f'{inner(place)}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="60"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>{_names(inks, lang)}{_amounts(chart, marks)}'
    )
    cells: list[list[Value]] = [[_head(chart, 0), _head(chart, 1), ""]]
    cells += [[bar.name, bar.amount, bar.words] for bar in marks]
    return whole(plot, lang, inks, TEXT), cells


def _line(text: str) -> str:
    return " ".join(text.split())


def _head(chart: Chart, column: int) -> str:
    return chart.header[column] if column < len(chart.header) else chart.title


def _points(marks: Sequence[Bar], inks: Inks) -> str:
    return "".join(
        f'<c:dPt><c:idx val="{number}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>{inks.fill(bar.tone)}</c:spPr></c:dPt>'
        for number, bar in enumerate(marks)
    )


def _names(inks: Inks, lang: str) -> str:
    more = '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/>'
    edge = inks.line("line-strong", 0.75)
    return axis("catAx", 1001, 1002, "l", '<c:orientation val="maxMin"/>', marks="low", more=more, edge=edge)


def _amounts(chart: Chart, marks: Sequence[Bar]) -> str:
    scale = chart.spec.get("encoding", {}).get("x", {}).get("scale", {})
    domain = scale.get("domain") or (0, 0)
    most = max([domain[1] / _DOMAIN, *(bar.amount for bar in marks)]) or 1
    least = min(0, *(bar.amount for bar in marks)) if marks else 0
    bounds = f'<c:orientation val="minMax"/><c:max val="{most:.12g}"/><c:min val="{least:.12g}"/>'
    return axis("valAx", 1002, 1001, "t", bounds, more='<c:crossBetween val="between"/>')
