"""What must hold of codes and units, on values alone."""

from __future__ import annotations

from paraply.organisations.rules import RULES
from unit.records.entries import entry, told


def test_two_units_of_one_name_at_once() -> None:
    one = entry("organisations.Unit", "a", participant="HAM", name="NAV")
    assert [
        key for key, *_ in told(RULES, one, entry("organisations.Unit", "b", participant="HAM", name="NAV"))
    ] == ["b"]
    assert told(RULES, one, entry("organisations.Unit", "b", participant="LIL", name="NAV")) == []


def test_a_municipality_has_one_code_at_a_time() -> None:
    codes = [
        entry("organisations.MunicipalityCode", key, municipality="asker", starts=starts)
        for key, starts in (("a", "2006"), ("b", "2020"))
    ]
    assert [key for key, *_ in told(RULES, *codes)] == ["b"]
