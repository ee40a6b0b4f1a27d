"""Figures: everything lies on the axis, in order, and says what it says."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from paraply.comparison.phases.ribbon import Ribbon, Segment
from paraply.kernel.localised import Localised
from paraply.planning.budget_rules import by_name
from paraply.web.drawings.axis import Axis
from paraply.web.drawings.budget import budget_line
from paraply.web.drawings.ribbon import draw

NUMBERS = {"planning": 2, "implementation": 3}
days = st.dates(min_value=date(2000, 1, 1), max_value=date(2030, 1, 1))

RULES = by_name("norwegian-municipalities")


def segment(stage: str, first: date, last: date, over: bool = False) -> Segment:
    return Segment(stage, Localised.same(stage), first, last, over)


@given(days, days, days)
def test_a_share_lies_within_the_axis(first: date, last: date, day: date) -> None:
    axis = Axis(min(first, last), max(first, last))
    assert 0 <= axis.share(day) <= 100


PLANNING = segment("planning", date(2009, 10, 1), date(2010, 4, 1))
IMPLEMENTATION = segment("implementation", date(2010, 4, 1), date(2013, 4, 1))


def test_the_day_looked_at_splits_its_phase_in_done_and_ahead() -> None:
    as_of = date(2010, 12, 10)
    drawing = draw(Ribbon("2009-10", as_of, (PLANNING, IMPLEMENTATION), (PLANNING,)), NUMBERS, [])
    assert [(bar.kind, bar.ahead) for bar in drawing.calendar] == [
        ("phase-2", False),
        ("phase-3", False),
        ("phase-3", True),
    ]


def test_what_is_late_ends_on_the_day_looked_at() -> None:
    as_of = date(2010, 12, 10)
    late = segment("planning", date(2010, 4, 1), date(2011, 1, 1), over=True)
    drawing = draw(Ribbon("2009-10", as_of, (PLANNING, IMPLEMENTATION), (PLANNING, late)), NUMBERS, [])
    bar = drawing.gate[-1]
    assert bar.kind == "overdue"
    end = float(bar.x.rstrip("%")) + float(bar.width.rstrip("%"))
    assert abs(end - float(drawing.now.rstrip("%"))) < 0.05


@given(days)
def test_any_day_can_be_looked_at(as_of: date) -> None:
    drawing = draw(Ribbon("2009-10", as_of, (PLANNING, IMPLEMENTATION), (PLANNING,)), NUMBERS, [as_of])
    assert all(float(bar.width.rstrip("%")) >= 0 for bar in (*drawing.calendar, *drawing.gate))


def test_the_budget_line_holds_five_days_in_order() -> None:
    line = budget_line(RULES, RULES.usual_dates(2011), date(2010, 12, 10))
    assert [mark.name.text("nb") for mark in line.marks] == [
        "vedtaket om rammene",
        "fristen for nye tiltak",
        "rådmannens forslag",
        "formannskapets innstilling",
        "kommunestyrets budsjettmøte",
    ]
    assert len(line.months) == 12
    assert line.now is not None
    assert budget_line(RULES, RULES.usual_dates(2011), date(2010, 1, 1) - timedelta(days=1)).now is None


def test_a_long_axis_names_few_years() -> None:
    short = [tick.word for tick in Axis(date(2009, 8, 1), date(2015, 6, 1)).years()]
    assert short == ["2010", "2011", "2012", "2013", "2014", "2015"]
    long = [tick.word for tick in Axis(date(2009, 8, 1), date(2200, 2, 1)).years()]
    assert long == [str(year) for year in range(2020, 2181, 20)]


@given(days, st.integers(0, 700))
def test_the_years_of_an_axis_never_crowd_it(first: date, years: int) -> None:
    last = date(first.year + years, 12, 31)
    assert len(Axis(first, last).years()) <= 15
