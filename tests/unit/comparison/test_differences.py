"""One cell on two dates, and the sentence that counts them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.comparison.matrix.differences import Change, Differences, difference, differences
from paraply.comparison.matrix.matrix import MatrixCell, Row, Value
from paraply.kernel.localised import Localised

JUNE, DECEMBER = date(2010, 6, 1), date(2010, 12, 10)
ABSENT = ("unknown", "no_data", "not_in_study", "not_in_programme")
A, B = Localised.same("a plan"), Localised.same("another plan")


def cell(*values: str | tuple[str, str], items: tuple[Localised, ...] = ()) -> MatrixCell:
    """A cell of codes, or of codes with statuses."""
    pairs = [value if isinstance(value, tuple) else (value, None) for value in values]
    made = tuple(Value(code, Localised.same(code), status, items=items) for code, status in pairs)
    return MatrixCell("row", "HAM", made)


@pytest.mark.parametrize(
    ("then", "now", "change"),
    [
        (cell("yes"), cell("yes"), Change.UNCHANGED),
        (cell("yes"), cell("no"), Change.CHANGED),
        (cell(("plan", "considered")), cell(("plan", "done")), Change.CHANGED),
        (cell("no_data"), cell("yes"), Change.RECORDED_SINCE),
        (cell("not_in_programme"), cell("no"), Change.RECORDED_SINCE),
        (cell("unknown"), cell("no"), Change.RECORDED_SINCE),
        (cell("yes"), cell("unknown"), Change.CHANGED),
        (None, cell("yes"), Change.RECORDED_SINCE),
        (None, cell("unknown"), Change.WITHOUT_VALUE),
        (cell("unknown"), cell("unknown"), Change.WITHOUT_VALUE),
        (cell("not_in_programme"), cell("unknown"), Change.WITHOUT_VALUE),
        (cell("yes"), cell("yes", "no"), Change.CHANGED),
        (cell("no", "yes"), cell("yes", "no"), Change.UNCHANGED),
        (cell("listed", items=(A,)), cell("listed", items=(A, B)), Change.CHANGED),
        (cell("listed", items=(B, A)), cell("listed", items=(A, B)), Change.UNCHANGED),
    ],
)
def test_changed_recorded_since_unchanged_and_without_value_are_four_things(
    then: MatrixCell | None, now: MatrixCell, change: Change
) -> None:
    assert difference(now, then).change is change


def test_what_is_recorded_since_depends_on_which_date_is_the_later() -> None:
    """Looking back from June at December, what June lacks has been recorded since; what December lacks has gone."""
    known, unknown = cell("yes"), cell("unknown")
    assert difference(unknown, known, then_is_later=True).change is Change.RECORDED_SINCE
    assert difference(known, unknown, then_is_later=True).change is Change.CHANGED
    assert difference(known, None, then_is_later=True).change is Change.CHANGED


def test_a_changed_cell_knows_its_values_then() -> None:
    assert [value.code for value in difference(cell("yes"), cell("unknown")).then] == ["unknown"]
    assert [value.code for value in difference(cell("yes"), None).then] == ["no_data"]


def row(key: str, **codes: str) -> Row:
    cells = tuple(MatrixCell(key, who, (Value(code, Localised.same(code)),)) for who, code in codes.items())
    return Row(key, "plan", "characteristic", Localised.same(key), cells)


PAIR = (
    [row("one", HAM="yes", MOS="no", BAE="no"), row("two", HAM="no", MOS="unknown", BAE="yes")],
    [row("one", HAM="no_data", MOS="no", BAE="yes"), row("two", HAM="no", MOS="no_data", BAE="no")],
)


def compared(against: date = JUNE) -> Differences:
    return differences(*PAIR, ("HAM", "MOS"), DECEMBER, against)


def test_only_the_columns_asked_for_count() -> None:
    found = compared()
    assert found.rows == {"one"}
    assert found.counts == {Change.RECORDED_SINCE: 1, Change.UNCHANGED: 2, Change.WITHOUT_VALUE: 1}
    everybody = differences(*PAIR, ("HAM", "MOS", "BAE"), DECEMBER, JUNE)
    assert everybody.rows == {"one", "two"}
    assert everybody.counts[Change.CHANGED] == 2


def test_the_sentence_counts_all_four_from_the_earlier_date_to_the_later() -> None:
    assert compared().sentence.as_dict() == {
        "nb": "Fra 1. juni 2010 til 10. desember 2010: 0 av 4 celler er endret, 1 er registrert siden, 2 er uendret, "
        "og 1 er uten verdi på begge datoene.",
        "nn": "Frå 1. juni 2010 til 10. desember 2010: 0 av 4 celler er endra, 1 er registrerte sidan, 2 er uendra, "
        "og 1 er utan verdi på begge datoane.",
        "en": "From 1 June 2010 to 10 December 2010: 0 of 4 cells changed, 1 recorded since, 2 unchanged, "
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
    assert difference(one, other, then_is_later=True).change is difference(other, one).change
    assert difference(one, one).change in (Change.UNCHANGED, Change.WITHOUT_VALUE)
