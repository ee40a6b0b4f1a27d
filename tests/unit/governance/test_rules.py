"""What must hold of bodies and their seats, on values alone."""

from __future__ import annotations

from typing import Any

import pytest

from paraply.governance.rules import ONE_CHAIR, ONE_SEAT, RULES, within_body
from unit.records.entries import entry, told

SEAT = {
    "body": "SG", "title": "", "unit": "", "sector": "", "level": None, "office": None, "actor": "municipal",
    "organisation": "", "chair": False, "whole_group": False,
}  # fmt: skip


def seat(key: str, **columns: Any) -> Any:
    return entry("governance.Seat", key, **{**SEAT, **columns})


def keys(*seats: Any) -> list[str]:
    return [key for key, *_ in told(RULES, *seats)]


def test_two_chairs_of_one_body_at_once() -> None:
    mayor, chief = seat("a", title="Ordfører", chair=True), seat("b", title="Rådmann", chair=True)
    ((key, _, sentence),) = told(RULES, mayor, chief)
    assert key == "b" and sentence.endswith(ONE_CHAIR.text("en"))
    assert keys(mayor, seat("b", title="Rådmann", chair=True, body="PG")) == []
    assert keys(mayor, seat("b", title="Rådmann")) == []


def test_one_chair_after_another() -> None:
    assert (
        keys(
            seat("a", title="x", chair=True, ends="2010-05"),
            seat("b", title="y", chair=True, starts="2010-06"),
        )
        == []
    )


@pytest.mark.parametrize(
    "difference", [{"title": "Rådgiver 2"}, {"unit": "NAV"}, {"level": "user"}, {"starts": "2011"}]
)
def test_the_same_seat_twice_at_once(difference: dict[str, str]) -> None:
    one = seat("a", title="Rådgiver", starts="2009", ends="2010")
    ((key, _, sentence),) = told(RULES, one, seat("b", title="Rådgiver", starts="2010"))
    assert key == "b" and sentence.endswith(ONE_SEAT.text("en"))
    assert keys(one, seat("b", **{"title": "Rådgiver", "starts": "2010", **difference})) == []


@pytest.mark.parametrize(
    ("body", "dates", "column"),
    [
        ({"starts": "2009-08"}, {"starts": "2009-07-31"}, "starts"),
        ({"starts": "2009-08"}, {"starts": "2009"}, ""),
        ({"ends": "2010-06"}, {"starts": "2010-07"}, "starts"),
        ({"ends": "2010-06"}, {"ends": "2010-07-01"}, "ends"),
        ({"ends": "2010-06"}, {"ends": "2010"}, ""),
        # Nobody knows when the seat began or ended: it is in the body as long as there is one.
        ({"starts": "2009-08", "ends": "2010-06"}, {}, ""),
        ({}, {"starts": "2001"}, ""),
    ],
)
def test_a_seat_outside_the_time_of_its_body(
    body: dict[str, str], dates: dict[str, str], column: str
) -> None:
    found = told((within_body,), entry("governance.Body", "SG", **body), seat("a", **dates))
    assert [(key, place) for key, place, _ in found] == ([("a", (column,))] if column else [])
