"""Charts are drawn from their data, kept by content, and say the same in words and in a table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import paraply
from paraply.documents.figures import rendering
from paraply.documents.figures.bars import Bar, bars
from paraply.documents.figures.charts import Chart
from paraply.documents.figures.dots import Dot, dots
from paraply.documents.figures.heat_map import HeatCell, heat_map
from paraply.documents.figures.palette import FIXED, fixed

HEAT = heat_map(
    [HeatCell("Political", "Hamar", "done", 4, "●"), HeatCell("Political", "Moss", "no data", None)],
    "T",
    "D",
    "Arena",
)
BARS = bars([Bar("Capacity", 16, "16"), Bar("Admitted", 4, "4", "plum")], "T", "D", ("What", "How many"))
DOTS = dots(
    [
        Dot("Political", "own", 1, "considered"),
        Dot("Political", "evaluators", 1, "considered"),
        Dot("Users", "own", None, "no data"),
    ],
    ["none", "it's \\ considered"],
    "T",
    "D",
)
ALL = pytest.mark.parametrize("chart", [HEAT, BARS, DOTS], ids=["heat", "bars", "dots"])


@ALL
def test_it_is_drawn_in_the_pages_own_colours(chart: Chart) -> None:
    drawn = rendering.chart_svg(chart)
    assert drawn.startswith("<svg aria-hidden") and "var(--" in drawn
    assert "style=" not in drawn and "role=" not in drawn and "<script" not in drawn


@ALL
def test_it_is_drawn_once_and_the_same(chart: Chart) -> None:
    first = rendering.chart_svg(chart)
    rendering._svg.cache_clear()
    assert rendering.chart_svg(chart) == first
    before = rendering._svg.cache_info().misses
    rendering.chart_svg(chart)
    assert rendering._svg.cache_info().misses == before


@ALL
def test_a_file_has_fixed_colours(chart: Chart) -> None:
    assert "var(" not in str(fixed(dict(chart.spec)))
    assert rendering.file_png(chart, scale=1).startswith(b"\x89PNG")


def test_the_words_are_there_and_in_the_table() -> None:
    drawn = rendering.chart_svg(HEAT)
    assert all(f">{text}<" in drawn for text in ("Hamar", "Moss", "Political", "●", "–"))
    assert (HEAT.header, HEAT.rows) == (("Arena", "Hamar", "Moss"), (("Political", "done", "no data"),))
    assert BARS.rows == (("Capacity", "16"), ("Admitted", "4"))
    assert DOTS.rows == (("Political", "considered", "considered"), ("Users", "no data", "–"))


def test_two_at_one_place_stand_beside_each_other() -> None:
    values = DOTS.spec["data"]["values"]
    assert len(values) == 2 and values[0]["step"] < 1 < values[1]["step"]


def test_names_from_records_are_text() -> None:
    drawn = rendering.chart_svg(bars([Bar("<b>&'\"", 1, "<i>")], "T", "D", ("a", "b")))
    assert "<b>" not in drawn and "&lt;b&gt;" in drawn


def test_a_spec_that_is_none_is_refused() -> None:
    with pytest.raises(rendering.NotDrawn):
        rendering.chart_svg(Chart({"mark": "no such mark"}, "T", "D", (), ()))


def test_the_fixed_colours_are_the_light_schemes() -> None:
    tokens = (Path(paraply.__file__).parent / "web" / "assets" / "tokens.css").read_text("utf-8")
    light = dict(re.findall(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}),", tokens))
    assert {name: light[name] for name in FIXED} == FIXED
