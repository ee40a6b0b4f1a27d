"""What must hold of any record, on values alone."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.kernel.localised import Localised
from paraply.records.rules import (
    ENDS_BEFORE_START,
    LESS_THAN_LEAST,
    NO_SOURCE,
    RULES,
    Alone,
    Entry,
    InOrder,
    circles,
    shown,
    sourced,
)
from unit.records.entries import entry, together, told

DOCUMENT = entry("records.Document", "D")


def test_a_record_without_source() -> None:
    bare = entry("a.Fact", "f", sources=[])
    assert told((sourced,), DOCUMENT, bare) == [("f", ("sources",), NO_SOURCE.text("en"))]
    assert told((sourced,), DOCUMENT, entry("a.Fact")) == []


def test_a_source_in_a_document_that_is_not_there() -> None:
    ((key, place, sentence),) = told((sourced,), DOCUMENT, entry("a.Fact", "f", sources=["D § 1", "E § 2"]))
    assert (key, place) == ("f", ("sources", 1))
    assert "“E § 2”" in sentence


def test_an_end_before_the_start() -> None:
    backwards = entry("a.Fact", "f", starts="2010-12", ends="2010-11-30")
    said = ENDS_BEFORE_START.format(starts="2010-12", ends="2010-11-30").text("en")
    assert told(RULES, DOCUMENT, backwards) == [("f", ("ends",), said)]
    assert told(RULES, DOCUMENT, entry("a.Fact", starts="2010-12", ends="2010")) == []


def test_a_most_that_is_less_than_the_least() -> None:
    rule = InOrder("amount", "amount_max", "a.Figure")
    said = LESS_THAN_LEAST.format(starts="5", ends="4").text("en")
    assert told((rule,), entry("a.Figure", "f", amount=5, amount_max=4)) == [("f", ("amount_max",), said)]
    assert (
        told((rule,), entry("a.Figure", amount=5, amount_max=5), entry("a.Figure", amount=5, amount_max=None))
        == []
    )


@pytest.mark.parametrize(
    ("first", "second", "good"),
    [
        ({"ends": "2010"}, {"starts": "2011"}, True),
        ({"starts": "2009", "ends": "2011"}, {"starts": "2011"}, False),
        ({"starts": "2009"}, {}, False),
        # Ended before anybody saw it: it is never claimed to have held.
        ({"ends": "2009"}, {}, True),
        ({"ends": "2009"}, {"starts": "2005"}, True),
    ],
)
def test_one_at_a_time(first: dict[str, str], second: dict[str, str], good: bool) -> None:
    rule = Alone("one", "a.Fact", ("holder",), Localised.same("One only."))
    facts = (entry("a.Fact", "f1", holder="h", **first), entry("a.Fact", "f2", holder="h", **second))
    wanted = [] if good else [("f2", (), "“f2” holds at the same time as “f1”. One only.")]
    assert told((rule,), *facts) == wanted
    assert told((rule,), facts[0], entry("a.Fact", holder="other", **second)) == []
    assert told((rule,), facts[0], entry("b.Fact", holder="h", **second)) == []


def test_what_a_column_that_cannot_be_read_says_is_not_held_against_another() -> None:
    rule = Alone("one", "a.Fact", ("holder",), Localised.same("One only."))
    assert told((rule,), entry("a.Fact"), entry("a.Fact")) == []


DAYS = st.integers(0, 40).map(
    lambda number: date.fromordinal(date(2010, 1, 1).toordinal() + number).isoformat()
)


@given(st.lists(st.tuples(DAYS, DAYS).map(sorted), max_size=6))
def test_whoever_holds_with_another_is_told_and_nobody_else(spans: list[list[str]]) -> None:
    rule = Alone("one", "a.Fact", (), Localised.same("One only."))
    facts = [
        entry("a.Fact", str(number), starts=first, ends=last) for number, (first, last) in enumerate(spans)
    ]
    overlap = any(
        one[0] <= other[1] and other[0] <= one[1]
        for number, one in enumerate(spans)
        for other in spans[:number]
    )
    found = told((rule,), *facts)
    assert bool(found) == overlap
    assert len(found) < max(len(spans), 1)


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12))
def test_a_circle_is_found_where_there_is_one(pairs: list[tuple[int, int]]) -> None:
    ties: dict[str, list[tuple[Entry, str]]] = {}
    for start, end in pairs:
        ties.setdefault(str(start), []).append((entry("a.Tie"), str(end)))
    found = list(circles(ties))
    reached = {start: {end for begin, end in pairs if begin == start} for start, _ in pairs}
    for _ in reached:
        for start, ends in reached.items():
            reached[start] = ends.union(*(reached.get(end, set()) for end in ends))
    assert bool(found) == any(start in ends for start, ends in reached.items())
    for _, circle in found:
        assert circle[0] == circle[-1]
        assert all((int(one), int(next_)) in pairs for one, next_ in pairwise(circle))


def test_a_long_circle_is_shown_by_its_ends() -> None:
    assert shown(["a", "b", "a"]) == "a → b → a"
    assert shown([str(number) for number in range(20)]) == "0 → 1 → 2 → … → 17 → 18 → 19"


def test_two_registers_of_one_kind_at_once() -> None:
    two = [
        entry("records.Register", key, participant="HAM", register=kind)
        for key, kind in (("r1", "seats"), ("r2", "seats"), ("r3", "cases"))
    ]
    assert [key for key, *_ in told(RULES, DOCUMENT, *two)] == ["r2"]
    assert set(together(*two)) == {"records.Register"}
