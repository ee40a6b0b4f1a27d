"""The plan tree of a participant as a picture: what stands on boxes and lines, and that long chains stay readable."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from paraply.comparison.budget.plan_tree import plan_tree
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.documents.figures.picture import Box, Picture
from paraply.documents.figures.svg import svg
from paraply.reporting.figures.plans import plan_picture
from unit.comparison.making import link, plan, records

LONG = "Æ" + "lvdalsoverkommunen " * 10


def drawn(of: ParticipantRecords) -> Picture:
    found = plan_picture(of.name, plan_tree(of), of.plans, "en")
    assert found is not None
    return found


def overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def chain(length: int, name: str = "Plan") -> ParticipantRecords:
    """A programme's plan and plans after each other behind it."""
    keys = ["HP", *(f"P{number}" for number in range(1, length))]
    rest = (replace(plan(key, "theme_plan", status="existing"), name=f"{name} {key}") for key in keys[1:])
    plans = (replace(plan(), name=f"{name} HP"), *rest)
    return records(plans=plans, links=tuple(link(a, b) for a, b in pairwise(keys)))


@pytest.mark.parametrize("name", ["Plan", LONG])
def test_a_chain_of_twelve_has_twelve_boxes_under_each_other(name: str) -> None:
    picture = drawn(chain(12, name))
    assert len(picture.boxes) == 12
    tops = {box.key: box.y for box in picture.boxes}
    assert [tops["HP"], *(tops[f"P{number}"] for number in range(1, 12))] == sorted(tops.values())
    assert not any(overlap(one, other) for one, other in combinations(picture.boxes, 2))
    assert len(picture.lines) == 11
    assert picture.width < 400


def test_a_line_says_relation_status_and_first_year() -> None:
    of = records(
        plans=(plan(), plan("OP", "economic_plan", status="existing")),
        links=(link("HP", "OP", "planned", first_year=2012),),
    )
    (line,) = drawn(of).lines
    assert (line.kind, line.label and line.label.label) == ("planned", "anchored in · planned · from 2012")
    assert drawn(of).description == "HP – anchored in OP: planned from 2012."


@pytest.mark.parametrize("status", ["none", "considered", "planned", "adopted", "unknown"])
def test_every_status_of_a_tie_has_a_word_and_a_look_of_its_own(status: str) -> None:
    of = records(plans=(plan(), plan("KP", "municipal_master_plan")), links=(link("HP", "KP", status),))
    (line,) = drawn(of).lines
    assert line.kind == status
    assert line.label is not None
    words = {"none": "no link"}.get(status, status)
    assert line.label.label == f"anchored in · {words}"


def test_a_plan_that_is_not_adopted_looks_it_and_says_it() -> None:
    of = records(
        plans=(plan(), plan("A", "strategy", status="planned"), plan("B", "strategy", status="existing")),
        links=(link("HP", "A"), link("HP", "B")),
    )
    boxes = {box.key: box for box in drawn(of).boxes}
    assert (boxes["A"].kind, boxes["B"].kind) == ("preliminary", "")
    assert boxes["HP"].label == "HP, action plan · preliminary"
    assert boxes["A"].label == "A, strategy · planned"


def test_a_plan_out_of_reach_stands_there_without_a_line() -> None:
    of = records(plans=(plan(), plan("X", "strategy")))
    picture = drawn(of)
    assert {box.key for box in picture.boxes} == {"HP", "X"}
    assert picture.lines == ()
    assert picture.description == "The plan is tied to no other."


def test_without_a_programme_plan_there_is_no_picture() -> None:
    of = records(plans=(plan("X", "strategy"),))
    assert plan_picture(of.name, plan_tree(of), of.plans, "nb") is None


def test_names_from_records_are_text_and_no_markup() -> None:
    of = records(plans=(replace(plan(), name="<script>&"),))
    written = svg(drawn(of))
    assert "<script>" not in written
    assert "&lt;script&gt;&amp;" in written


def test_circles_end() -> None:
    of = records(plans=(plan(), plan("A", "strategy")), links=(link("HP", "A"), link("A", "HP")))
    assert len(drawn(of).boxes) == 2
