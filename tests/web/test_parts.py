"""What pages show, arranged: columns by the page, matters by severity, looks of values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.comparison.signals.signal import Severity, Signal
from paraply.kernel.localised import Localised
from paraply.web.compare.table import COLUMNS_PER_PAGE, stretch
from paraply.web.programme.matters import matters
from paraply.web.shell.values import look_of

NAME = Localised.same("x")


@given(st.integers(0, 400), st.text())
def test_any_page_asked_for_gives_a_page_of_columns(count: int, page: str) -> None:
    columns = [(str(number), str(number)) for number in range(count)]
    found = stretch(columns, page)
    assert 1 <= found.page <= found.pages
    assert len(found.columns) <= COLUMNS_PER_PAGE
    assert bool(found.columns) == bool(count)


def test_the_pages_together_hold_every_column_once() -> None:
    columns = [(str(number), str(number)) for number in range(30)]
    found = [column for page in (1, 2, 3) for column in stretch(columns, str(page)).columns]
    assert found == columns


def signal(key: str, severity: Severity, participant: str) -> Signal:
    return Signal(key, severity, participant, participant, NAME, NAME, NAME)


def test_the_most_severe_matter_is_first_and_of_equals_the_widest() -> None:
    found = matters(
        [
            signal("low", Severity.LOW, "a"),
            signal("one", Severity.HIGH, "a"),
            signal("two", Severity.HIGH, "a"),
            signal("two", Severity.HIGH, "b"),
        ]
    )
    assert [(matter.first.key, len(matter.signals)) for matter in found] == [
        ("two", 2),
        ("one", 1),
        ("low", 1),
    ]


def test_of_equals_what_the_programme_is_about_is_first() -> None:
    found = matters(
        [
            signal("wide", Severity.HIGH, "a"),
            signal("wide", Severity.HIGH, "b"),
            signal("plan_misses_budget", Severity.HIGH, "a"),
            signal("few_political_routes", Severity.HIGH, "b"),
        ]
    )
    assert [matter.first.key for matter in found] == ["few_political_routes", "plan_misses_budget", "wide"]


def test_the_ways_of_having_no_value_look_absent_and_no_other_value_does() -> None:
    assert all(look_of(code).absent for code in WITHOUT_VALUE)
    codes = {code for one in CHARACTERISTICS.values() for code in one.codes}
    assert not any(look_of(code).absent for code in codes - set(WITHOUT_VALUE))
