"""The rows that compare organisations: counts in place of shares, and who says which."""

from __future__ import annotations

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.matrix import MatrixCell, Row
from paraply.comparison.organisation.everybody import ROWS, SHARE, SIZE, compared
from paraply.comparison.overview import compute
from unit.comparison.making import INTERVIEWS, OWN, body, programme, records, register, seat


def rows(one: ParticipantRecords) -> dict[str, Row]:
    whole = programme(one)
    found = compute(whole)
    return {row.key: row for row in compared((*found.matrix.rows, *found.registers), whole)}


def said(cell: MatrixCell) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(value.label.en, value.voices) for value in cell.values]


def steering(*levels: str | None, **fields: object) -> ParticipantRecords:
    seats = tuple(seat(level=level, sources=INTERVIEWS, **fields) for level in levels)
    return records(bodies=(body(),), seats=seats, registers=(register("seats"),))


def test_rows_stand_in_their_order() -> None:
    assert tuple(rows(steering("adviser"))) == ROWS


def test_a_share_is_told_as_a_count() -> None:
    found = rows(steering("top_administration", "adviser", "adviser"))
    assert said(found[SHARE].cells[0]) == [("1 of 3", ())]
    assert said(found[SIZE].cells[0]) == [("3", ())]


def test_everyone_with_a_title_is_no_number() -> None:
    found = rows(steering("top_administration", whole_group=True))
    assert said(found[SHARE].cells[0]) == [("all", ())]
    assert said(found[SIZE].cells[0]) == [("everyone with the title", ())]


def test_a_share_that_is_unknown_stays_so_but_the_seats_are_counted() -> None:
    found = rows(steering("top_administration", None))
    assert said(found[SHARE].cells[0]) == [("unknown", ())]
    assert said(found[SIZE].cells[0]) == [("2", ())]


def test_voices_that_list_differently_each_have_their_number() -> None:
    both = seat(level="top_administration", sources=(*INTERVIEWS, *OWN))
    mine = seat(level="adviser", sources=OWN)
    found = rows(records(bodies=(body(),), seats=(both, mine), registers=(register("seats"),)))
    assert said(found[SIZE].cells[0]) == [("1", ("interviews",)), ("2", ("self_report",))]
    assert said(found[SHARE].cells[0]) == [("1 of 1", ("interviews",)), ("1 of 2", ("self_report",))]


def test_nothing_recorded_stays_without_value() -> None:
    found = rows(records())
    assert found[SIZE].cells[0].values[0].code == "no_data"
