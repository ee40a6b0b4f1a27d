"""One invented example of each figure, for the gallery. All of it is made up."""

from __future__ import annotations

from paraply.documents.figures.bars import Bar, bars
from paraply.documents.figures.charts import Chart
from paraply.documents.figures.dots import Dot, dots
from paraply.documents.figures.heat_map import HeatCell, heat_map
from paraply.documents.figures.org_chart import ChartGroup, ChartSeat, Tie, org_chart
from paraply.documents.figures.picture import Picture
from paraply.documents.figures.plan_tree import Edge, Node, plan_tree

MADE_UP = "Oppdiktet / oppdikta / made up"


def chart_samples() -> tuple[Chart, ...]:
    """A heat map, a profile and bars."""
    cells = [
        HeatCell(row, column, sign, strength, sign)
        for row, signs in (("A", ("● 4", "◑ 2", "○ 0")), ("B", ("◔ 1", "◕ 3", "–")))
        for column, sign, strength in zip(
            "XYZ", signs, (4, 2, 0) if row == "A" else (1, 3, None), strict=True
        )
    ]
    places = [Dot("A", "X", 4, "4"), Dot("A", "Y", 2, "2"), Dot("B", "X", 1, "1"), Dot("B", "Y", 1, "1")]
    return (
        heat_map(cells, f"{MADE_UP}: 1", "A: 4, 2, 0. B: 1, 3, –."),
        dots(places, ["0", "1", "2", "3", "4"], f"{MADE_UP}: 2", "A: 4, 2. B: 1, 1."),
        bars([Bar("A", 16, "16"), Bar("B", 4, "4", "plum")], f"{MADE_UP}: 3", "A: 16. B: 4.", ("", "")),
    )


def picture_samples() -> tuple[Picture, ...]:
    """An organisation chart, large and small, and a plan tree."""
    seats = (ChartSeat("1", kind="top_administration", chair=True), ChartSeat("2", kind="adviser"))
    groups = [
        ChartGroup("a", "A", MADE_UP, "owner", 0),
        ChartGroup("b", "B", "", "steering_group", 1, seats),
        ChartGroup("c", "C", "", "coordinator", 2),
        ChartGroup("d", "D", "", "project_group", 3, seats * 3),
    ]
    ties = [Tie("a", "b", "reports"), Tie("b", "c", "reports", "b–c"), Tie("c", "d", "oriented", "c–d")]
    nodes = [Node("a", "A", MADE_UP, "root", "preliminary"), Node("b", "B", mark="done"), Node("c", "C")]
    edges = [Edge("a", "b", "1", "adopted"), Edge("b", "c", "2", "planned"), Edge("a", "c", "3", "none")]
    return (
        org_chart(groups, ties, f"{MADE_UP}: 4"),
        org_chart(groups, ties, f"{MADE_UP}: 5", room=220, compact=True),
        plan_tree(nodes, edges, "a", f"{MADE_UP}: 6"),
    )
