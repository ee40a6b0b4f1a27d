"""The organisation chart and the plan tree: nothing overlaps, nothing falls outside, and the same input gives the same picture."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraply.documents.figures.org_chart import ChartGroup, ChartSeat, Tie, org_chart
from paraply.documents.figures.picture import Box, Picture
from paraply.documents.figures.plan_tree import BACK, Edge, Node, plan_tree
from paraply.documents.figures.svg import svg
from paraply.documents.figures.text import width, wrapped

WORD = st.text(st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=200) | st.sampled_from(
    ["Rådmann", "x" * 200, "Æ " * 100, "<b>&amp;", ""]
)
KIND = st.sampled_from(["", "top_administration", "politician", "external"])


@st.composite
def charts(draw: st.DrawFn) -> Picture:
    keys = [f"g{number}" for number in range(draw(st.integers(0, 60)))]
    groups = [
        ChartGroup(
            key, draw(WORD), draw(WORD), "steering_group", draw(st.integers(0, 5)), tuple(_seats(draw))
        )
        for key in keys
    ]
    ends = st.sampled_from([*keys, "nowhere"])
    ties = draw(st.lists(st.builds(Tie, ends, ends, st.just("reports"), WORD), max_size=30))
    return org_chart(groups, ties, "Title", "Described", compact=draw(st.booleans()))


def _seats(draw: st.DrawFn) -> list[ChartSeat]:
    number = draw(st.sampled_from([0, 0, 1, 3, 7, 60]))
    title = draw(WORD)
    return [ChartSeat(title, str(place), draw(KIND)) for place in range(number)]


@st.composite
def trees(draw: st.DrawFn) -> Picture:
    keys = [f"n{number}" for number in range(draw(st.integers(0, 60)))]
    nodes = [Node(key, draw(WORD), draw(WORD), mark="planned") for key in keys]
    ends = st.sampled_from([*keys, "nowhere"])
    edges = draw(st.lists(st.builds(Edge, ends, ends, WORD, st.just("planned")), max_size=80))
    return plan_tree(nodes, edges, draw(ends), "Title")


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.right - 0.01
        and other.x < one.right - 0.01
        and one.y < other.bottom - 0.01
        and other.y < one.bottom - 0.01
    )


def crosses(start: tuple[float, float], end: tuple[float, float], box: Box) -> bool:
    """Whether a level or upright stretch runs through the inside of a box."""
    low_x, high_x = sorted((start[0], end[0]))
    low_y, high_y = sorted((start[1], end[1]))
    inside_x = low_x < box.right - 0.01 and high_x > box.x + 0.01
    return inside_x and low_y < box.bottom - 0.01 and high_y > box.y + 0.01


def check(picture: Picture) -> None:
    labels = [line.label for line in picture.lines if line.label]
    for one, other in combinations([*picture.boxes, *labels], 2):
        assert not overlap(one, other), (one.key, other.key)
    for box in (*picture.boxes, *labels):
        assert box.x >= 0 and box.y >= 0
        assert box.right <= picture.width and box.bottom <= picture.height
        for placed in box.lines:
            assert (
                placed.x + width(placed.words.text, placed.words.size, placed.words.weight) <= box.right + 0.5
            )
            assert box.y < placed.y <= box.bottom
    places = {box.key: box for box in picture.boxes}
    for line in picture.lines:
        first, last = line.points[0], line.points[-1]
        assert first[1] == places[line.source].bottom and last[1] == places[line.target].y
        assert places[line.source].x <= first[0] <= places[line.source].right
        assert places[line.target].x <= last[0] <= places[line.target].right
        for start, end in zip(line.points, line.points[1:], strict=False):
            assert start[0] == end[0] or start[1] == end[1], "only level and upright lines"
            assert not any(crosses(start, end, box) for box in picture.boxes)
            assert 0 <= end[0] <= picture.width and 0 <= end[1] <= picture.height


@settings(max_examples=60, deadline=None)
@given(charts())
def test_a_chart_of_any_size_is_in_order(picture: Picture) -> None:
    check(picture)


@settings(max_examples=60, deadline=None)
@given(trees())
def test_a_tree_of_any_shape_is_in_order(picture: Picture) -> None:
    check(picture)


def test_the_same_input_gives_the_same_picture_and_the_same_drawing() -> None:
    groups = [
        ChartGroup(f"g{n}", f"Body {n}", "", "steering_group", n % 3, (ChartSeat("a"), ChartSeat("b")))
        for n in range(60)
    ]
    ties = [Tie("g0", f"g{n}", "reports") for n in range(1, 60)]
    first, second = (org_chart(groups, ties, "T") for _ in range(2))
    assert first == second and svg(first) == svg(second)


def test_boxes_of_a_row_stand_in_the_order_they_came() -> None:
    picture = org_chart([ChartGroup(key, key, "", "", 1) for key in "cab"], [], "T")
    assert [box.key for box in sorted(picture.boxes, key=lambda box: box.x)] == list("cab")


def test_ranks_stand_under_each_other() -> None:
    picture = org_chart([ChartGroup("low", "low", "", "", 5), ChartGroup("high", "high", "", "", 0)], [], "T")
    places = {box.key: box for box in picture.boxes}
    assert places["high"].bottom < places["low"].y


def test_sixty_seats_are_all_drawn_in_columns() -> None:
    seats = tuple(ChartSeat(f"Seat {number}", kind="adviser") for number in range(60))
    (box,) = org_chart([ChartGroup("g", "Body", "60", "steering_group", 0, seats)], [], "T").boxes
    assert {line.words.text for line in box.lines} >= {f"Seat {number}" for number in range(60)}
    assert box.width <= 1000 and "Seat 59" in box.label


def test_a_long_name_is_whole_in_what_is_said() -> None:
    (box,) = org_chart([ChartGroup("g", "n" * 200, "", "", 0)], [], "T").boxes
    assert box.label == "n" * 200
    assert box.lines[-1].words.text.endswith("…")


def test_a_chain_of_twelve_goes_downwards() -> None:
    nodes = [Node(f"n{number}", f"Plan {number}") for number in range(12)]
    edges = [Edge(f"n{number}", f"n{number + 1}", "adopted", "adopted") for number in range(11)]
    picture = plan_tree(nodes, edges, "n0", "T")
    tops = [box.y for box in picture.boxes]
    assert tops == sorted(tops) and len(set(tops)) == 12


def test_a_circle_is_drawn_back_once() -> None:
    edges = [Edge("a", "b", "", "adopted"), Edge("b", "c", "", "adopted"), Edge("c", "a", "", "adopted")]
    picture = plan_tree([Node(key, key) for key in "abc"], edges, "a", "T")
    assert [line.kind for line in picture.lines] == ["adopted", "adopted", BACK]


def test_a_plan_with_two_ways_to_it_is_drawn_once_under_both() -> None:
    edges = [Edge("a", "b", "", "planned"), Edge("b", "c", "", "planned"), Edge("a", "c", "", "planned")]
    picture = plan_tree([Node(key, key) for key in "abc"], edges, "a", "T")
    places = {box.key: box.y for box in picture.boxes}
    assert len(picture.boxes) == 3 and places["a"] < places["b"] < places["c"]


@pytest.mark.parametrize("text", ["<script>", "\"'&", "a]]>b"])
def test_what_is_drawn_is_text(text: str) -> None:
    drawn = svg(
        org_chart(
            [ChartGroup("g", text, text, "", 0, (ChartSeat(text),))], [Tie("g", "g", "x", text)], text, text
        )
    )
    assert "<script" not in drawn and drawn.count("<svg") == 1
    assert "style=" not in drawn


def test_text_is_wrapped_within_its_room() -> None:
    for line in wrapped("En ganske lang setning med " + "w" * 90, 120, most=9):
        assert width(line) <= 120
    assert wrapped("", 100) == ()
    assert wrapped("ett to tre fire fem", 40, most=2)[-1].endswith("…")
