"""Two dates: what happened in between, and what merely became known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from paraply.comparison.anchoring.arenas import Anchoring, anchoring
from paraply.comparison.anchoring.changes import Became, changes
from unit.comparison.making import DOCUMENTS, case, records, users

JUNE, DECEMBER = date(2010, 6, 1), date(2010, 12, 10)


def anchored(**fields: Any) -> Anchoring:
    return anchoring(records(**fields), DOCUMENTS)


@pytest.mark.parametrize(
    ("when", "became"),
    [
        ("2010-09", Became.NEW),
        ("2010-06-02", Became.NEW),
        ("2010-06-01", Became.RECORDED_SINCE),
        ("2009-11", Became.RECORDED_SINCE),
        ("2010", Became.RECORDED_SINCE),  # some day of the year, perhaps before June
        ("2010-12", Became.RECORDED_SINCE),  # perhaps after the later date
        ("2011-21", Became.RECORDED_SINCE),  # still to come
        (None, Became.RECORDED_SINCE),
    ],
)
def test_only_what_is_dated_in_between_is_new(when: str | None, became: Became) -> None:
    one = case("process", when=when)
    found = changes(anchored(cases=(one,)), anchored(), DECEMBER, JUNE).arenas["political"]
    assert found.items[one.key].became is became
    assert (found.step.before, found.step.after) == ("unknown", "done")
    assert found.step.became is Became.RECORDED_SINCE
    assert found.groups["process"].became is Became.RECORDED_SINCE
    assert found.groups["formal"].became is Became.SAME


def test_a_status_that_moved_has_changed() -> None:
    before, after = case(status="planned", key="one"), case(status="done", key="one")
    found = changes(anchored(cases=(after,)), anchored(cases=(before,)), DECEMBER, JUNE)
    change = found.arenas["political"].items["one"]
    assert (change.became, change.before, change.after) == (Became.CHANGED, "planned", "done")
    assert found.arenas["political"].step.became is Became.CHANGED
    assert found.count(Became.CHANGED) == 1


def test_a_record_that_took_over_the_matter_changed_it() -> None:
    before, after = users("active", "planned", about="users"), users("active", "done", about="users")
    found = changes(anchored(activities=(after,)), anchored(activities=(before,)), DECEMBER, JUNE)
    arena = found.arenas["users"]
    assert {change.became for change in arena.items.values()} == {Became.CHANGED}
    assert arena.elsewhere == ()


def test_what_is_told_no_more_is_gone_and_stands_apart() -> None:
    one = case()
    found = changes(anchored(), anchored(cases=(one,)), DECEMBER, JUNE).arenas["political"]
    assert [(change.item.fact, change.became) for change in found.elsewhere] == [(one, Became.GONE)]
    assert found.step.became is Became.GONE


def test_it_is_told_from_the_earlier_date_to_the_later_whichever_is_shown() -> None:
    one = case(when="2010-09")
    found = changes(anchored(), anchored(cases=(one,)), JUNE, DECEMBER).arenas["political"]
    assert [(change.item.fact, change.became) for change in found.elsewhere] == [(one, Became.NEW)]
    assert (found.step.before, found.step.after) == ("unknown", "done")


def test_the_same_day_has_no_changes() -> None:
    own = anchored(cases=(case(),))
    found = changes(own, own, DECEMBER, DECEMBER)
    assert found.count(Became.SAME) == 1
    assert {arena.step.became for arena in found.arenas.values()} == {Became.SAME}
