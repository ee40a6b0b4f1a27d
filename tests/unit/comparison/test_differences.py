"""One cell on two dates, and the sentence that counts them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.comparison.differences import Change, Differences, difference, differences
from paraply.comparison.matrix import Cell, Row, Value
from paraply.kernel.localised import Localised

JUNE, DECEMBER = date(2010, 6, 1), date(2010, 12, 10)
ABSENT = ("unknown", "no_data", "not_in_study", "not_in_programme")
A, B = Localised.same("a plan"), Localised.same("another plan")


def cell(*values: str | tuple[str, str], items: tuple[Localised, ...] = ()) -> Cell:
    """A cell of codes, or of codes with statuses."""
    pairs = [value if isinstance(value, tuple) else (value, None) for value in values]
    made = tuple(Value(code, Localised.same(code), status, items=items) for code, status in pairs)
    return Cell("row", "HAM", made)


@pytest.mark.parametrize(
    ("then", "now", "change"),
    [
        (cell("yes"), cell("yes"), Change.UNCHANGED),
        (cell("yes"), cell("no"), Change.CHANGED),
        (cell(("plan", "considered")), cell(("plan", "done")), Change.CHANGED),
        (cell("no_data"), cell("yes"), Change.CHANGED),
        (cell("not_in_programme"), cell("no"), Change.CHANGED),
        (cell("unknown"), cell("no"), Change.CHANGED),
        (cell("yes"), cell("unknown"), Change.CHANGED),
        (None, cell("yes"), Change.CHANGED),
        (None, cell("unknown"), Change.WITHOUT_VALUE),
        (cell("unknown"), cell("unknown"), Change.WITHOUT_VALUE),
        (cell("not_in_programme"), cell("unknown"), Change.WITHOUT_VALUE),
        (cell("yes"), cell("yes", "no"), Change.CHANGED),
        (cell("no", "yes"), cell("yes", "no"), Change.UNCHANGED),
        (cell("listed", items=(A,)), cell("listed", items=(A, B)), Change.CHANGED),
        (cell("listed", items=(B, A)), cell("listed", items=(A, B)), Change.UNCHANGED),
    ],
)
def test_changed_unchanged_and_without_value_are_three_things(
    then: Cell | None, now: Cell, change: Change
) -> None:
    assert difference(now, then).change is change


def test_a_changed_cell_knows_its_values_then() -> None:
    assert [value.code for value in difference(cell("yes"), cell("unknown")).then] == ["unknown"]
    assert [value.code for value in difference(cell("yes"), None).then] == ["no_data"]


def row(key: str, **codes: str) -> Row:
    cells = tuple(Cell(key, who, (Value(code, Localised.same(code)),)) for who, code in codes.items())
    return Row(key, "plan", "characteristic", Localised.same(key), cells)


def compared(against: date = JUNE) -> Differences:
    now = [row("one", HAM="yes", MOS="no", BAE="no"), row("two", HAM="no", MOS="unknown", BAE="yes")]
    then = [row("one", HAM="no_data", MOS="no", BAE="yes"), row("two", HAM="no", MOS="no_data", BAE="no")]
    return differences(now, then, ("HAM", "MOS"), DECEMBER, against)


def test_only_the_columns_asked_for_count() -> None:
    found = compared()
    assert found.rows == {"one"}
    assert found.counts == {Change.CHANGED: 1, Change.UNCHANGED: 2, Change.WITHOUT_VALUE: 1}


def test_the_sentence_counts_all_three_from_the_earlier_date_to_the_later() -> None:
    assert compared().sentence.as_dict() == {
        "nb": "Fra 1. juni 2010 til 10. desember 2010: 1 av 4 celler er endret, 2 er uendret, "
        "og 1 er uten verdi på begge datoene.",
        "nn": "Frå 1. juni 2010 til 10. desember 2010: 1 av 4 celler er endra, 2 er uendra, "
        "og 1 er utan verdi på begge datoane.",
        "en": "From 1 June 2010 to 10 December 2010: 1 of 4 cells changed, 2 unchanged, "
        "and 1 without a value on either date.",
    }
    assert (
        compared(date(2011, 1, 1)).sentence.text("en").startswith("From 10 December 2010 to 1 January 2011")
    )
    assert compared(DECEMBER).sentence.text("en") == "The two dates are the same day."


CODES = st.lists(st.sampled_from((*ABSENT, "yes", "no")), min_size=1, max_size=3, unique=True)


@given(CODES, CODES)
def test_it_is_the_same_change_both_ways(then: list[str], now: list[str]) -> None:
    one, other = cell(*then), cell(*now)
    assert difference(other, one).change is difference(one, other).change
    assert difference(one, one).change is not Change.CHANGED
