"""What must hold of a programme, its model and participants, on values alone."""

from __future__ import annotations

from typing import Any

import pytest

from paraply.programmes.rules import RULES
from unit.records.entries import entry, told

PROGRAMME = entry("programmes.Programme", "p", starts="2009", ends="2017", status_date="2010-12-10")


def faults(*entries: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(key, place) for key, place, _ in told(RULES, *entries)]


def test_nothing_but_plans_and_the_like_is_older_than_the_programme() -> None:
    assert faults(PROGRAMME, entry("planning.Goal", "g", starts="2008")) == [("g", ("starts",))]
    assert faults(PROGRAMME, entry("planning.Plan", "g", starts="1998")) == []
    early = entry("programmes.Programme", "p", starts="2009", ends="2017", status_date="2008-12-10")
    assert faults(early) == [("p", ("status_date",))]


def test_a_group_that_is_part_of_its_own_part() -> None:
    groups = [
        entry("programmes.Participant", "a", parent="b"),
        entry("programmes.Participant", "b", parent="a"),
        entry("programmes.Participant", "c", parent="a"),
    ]
    assert [place for _, place in faults(*groups)] == [("parent",)]
    assert faults(groups[0], entry("programmes.Participant", "b", parent=None)) == []
    assert faults(entry("programmes.Participant", "a", parent="a")) == [("a", ("parent",))]


@pytest.mark.parametrize(
    ("table", "same", "apart"),
    [
        ("Phase", {"model": "M", "number": 1, "stage": "planning"}, {"number": 2, "stage": "preparatory"}),
        ("Agreement", {"participant": "HAM", "party": "OWNER", "status": "done"}, {"status": "planned"}),
        ("LocalAlias", {"participant": "HAM", "term": "t", "word": "styre"}, {"word": "råd"}),
        (
            "GateDecision",
            {"participant": "HAM", "phase": "F1", "outcome": "held", "decided_when": "2010"},
            {"outcome": "passed"},
        ),
    ],
)
def test_the_same_twice_at_once(table: str, same: dict[str, Any], apart: dict[str, Any]) -> None:
    one, other = (entry(f"programmes.{table}", key, **same) for key in ("a", "b"))
    assert {key for key, _ in faults(one, other)} == {"b"}
    assert faults(one, entry(f"programmes.{table}", "b", **same | apart)) == []


def test_numbers_that_run_backwards() -> None:
    assert faults(entry("programmes.Figure", "f", amount=60, amount_max=36)) == [("f", ("amount_max",))]
    phase = entry("programmes.Phase", "f", min_months=4, max_months=3)
    assert faults(phase) == [("f", ("max_months",))]
