"""The board chooses, sorts and groups without losing anybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from paraply.comparison.board import SORTS, Board, Choice, board
from paraply.comparison.overview import compute
from paraply.evidence.facts import CollectionFact
from unit.comparison.making import COHORT, case, gate, programme, records

LATE = records("Åmli", cohort="COH-1", cases=(case(when="2010-05"),))
PASSED = records("Ærfugl", cohort="COH-1", gates=(gate("PH-2", when="2010-03"),))
NEW = records(
    "Bø",
    cohort=None,
    admission=None,
    admission_fact=None,
    collections=(CollectionFact(key="c", collected_to="2010-10"),),
)
WAITING = records("Vik", in_programme=False, admission=None, admission_fact=None)
EVERYBODY = (LATE, PASSED, NEW, WAITING)


def shown(choice: Choice = Choice(), *participants: object) -> Board:  # noqa: B008
    found = programme(*(participants or EVERYBODY), cohorts=(COHORT,))  # type: ignore[arg-type]
    return board(compute(found, everyone=True), choice)


def names(found: Board) -> list[str]:
    return [row.name for row in found.rows]


def test_everybody_in_the_programme_is_there_in_norwegian_order_by_cohort() -> None:
    found = shown()
    assert [(group.key, [row.name for row in group.rows]) for group in found.groups] == [
        ("COH-1", ["Ærfugl", "Åmli"]),
        ("", ["Bø"]),
    ]
    assert [row.name for row in found.outside] == ["Vik"]
    assert names(shown(Choice(together=True))) == ["Bø", "Ærfugl", "Åmli"]


def test_calendar_and_gate_are_told_apart() -> None:
    late, passed = (next(row for row in shown().rows if row.name == name) for name in ("Åmli", "Ærfugl"))
    assert (late.stage, late.months) == ("PH-2", (8, 8))
    assert (passed.stage, passed.months) == ("PH-3", (0, 0))


def test_how_many_are_in_each_phase_is_counted_both_ways() -> None:
    assert [(calendar, by_gate) for _, calendar, by_gate in shown().stages] == [(0, 1), (2, 1)]


def test_one_whose_admission_nobody_knows_has_no_ribbon_and_no_months() -> None:
    row = next(row for row in shown().rows if row.name == "Bø")
    assert (row.ribbon, row.months) == (None, None)


def test_the_last_contact_is_the_latest_dated_record() -> None:
    contacts = {row.name: row.contact for row in shown().rows}
    assert contacts["Bø"] and (contacts["Bø"].kind, contacts["Bø"].when.text) == (
        "data_collection",
        "2010-10",
    )
    assert contacts["Ærfugl"] and contacts["Ærfugl"].kind == "gate"
    ahead = records("Nes", cases=(case(when="2011-05"),))
    assert next(iter(shown(Choice(), ahead).rows)).contact is None


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(text="ÆRF"), ["Ærfugl"]),
        (Choice(text="nobody"), []),
        (Choice(over=True), ["Åmli"]),
        (Choice(stage="PH-3"), ["Ærfugl"]),
        (Choice(cohort="COH-1"), ["Ærfugl", "Åmli"]),
        (Choice(severity="high", together=True), ["Ærfugl", "Åmli"]),
        (Choice(sort="months", together=True), ["Åmli", "Ærfugl", "Bø"]),
        (Choice(sort="contact", together=True), ["Ærfugl", "Åmli", "Bø"]),
        (Choice(sort="name", together=True, backwards=True), ["Åmli", "Ærfugl", "Bø"]),
        (Choice(sort="nonsense", together=True), ["Bø", "Ærfugl", "Åmli"]),
    ],
)
def test_rows_are_chosen_and_sorted(choice: Choice, expected: list[str]) -> None:
    found = shown(choice)
    if choice.severity:
        assert set(names(found)) <= {"Bø", *expected} and all(row.signals[0] for row in found.rows)
    else:
        assert names(found) == expected


@pytest.mark.parametrize("sort", SORTS)
def test_sorting_loses_nobody(sort: str) -> None:
    assert sorted(names(shown(Choice(sort=sort)))) == sorted(names(shown()))


def test_the_most_severe_come_first() -> None:
    rows = shown(Choice(sort="signals", together=True)).rows
    assert [row.signals for row in rows] == sorted((row.signals for row in rows), reverse=True)


def test_a_board_of_nobody_is_empty() -> None:
    early = replace(LATE, as_of=date(1900, 1, 1), in_programme=False, admission=None, cases=())
    found = shown(Choice(), early)
    assert (found.rows, found.stages, found.total) == ((), (), 0)
