"""The rows that compare how participants have organised themselves, with counts in place of shares. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.gathered.readings import readings
from paraply.comparison.matrix.matrix import MatrixCell, Row, Value
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.governance.facts import SeatFact
from paraply.kernel.localised import Localised
from paraply.records.facts import DocumentFact

SIZE, SHARE = "register.steering_group", "steering_group.top_share"
ROWS = (
    "ownership.kind",
    SIZE,
    SHARE,
    "steering_group.chief_executive",
    "steering_group.politicians",
    "steering_group.service_leaders",
    "project_group.model",
    "project_group.key_partner",
    "coordinator.placement",
    "coordinator.orientation",
    "units.in_both_groups",
)
TOP = "top_administration"
_SIZE = Localised("Plasser i styringsgruppen", "Plassar i styringsgruppa", "Seats in the steering group")
_SHARE = Localised(
    "Av dem fra øverste administrative ledelse",
    "Av dei frå øvste administrative leiing",
    "Of them from top administration",
)
_OF = Localised("{top} av {all}", "{top} av {all}", "{top} of {all}")
_ALL = Localised("alle", "alle", "all")
_EVERYONE = Localised("alle med tittelen", "alle med tittelen", "everyone with the title")


def compared(rows: Iterable[Row], records: ProgrammeRecords) -> tuple[Row, ...]:
    """The rows of the comparison in their order. The steering group's size and top share are told as counts.

    Each cell opens the evidence of the row it is made from.
    """
    by_key = {row.key: row for row in rows}
    found = []
    for key in ROWS:
        if key == SIZE and key in by_key:
            found.append(_sizes(by_key[key], records))
        elif key == SHARE and key in by_key:
            found.append(_shares(by_key[key]))
        elif key in by_key:
            found.append(by_key[key])
    return tuple(found)


def _sizes(row: Row, programme: ProgrammeRecords) -> Row:
    known = {one.key: one for one in programme.participants}
    cells = tuple(
        replace(cell, values=_size_values(known[cell.participant], programme.documents))
        if cell.known
        else cell
        for cell in row.cells
    )
    return replace(row, label=_SIZE, cells=cells)


def _size_values(records: ParticipantRecords, documents: Mapping[str, DocumentFact]) -> tuple[Value, ...]:
    """How many seats the group has; one value for each number where voices list it differently."""
    seats = records.body_seats("steering_group")
    read = readings(records, documents)
    voices = sorted(read.voices(seats))
    if not voices:
        return (_size(seats),)
    found: dict[str, Value] = {}
    for voice in voices:
        value = _size(read.by_voice[voice].body_seats("steering_group"))
        before = found.get(value.code)
        found[value.code] = replace(value, voices=(*(before.voices if before else ()), voice))
    values = tuple(found.values())
    return values if len(values) > 1 else tuple(replace(value, voices=()) for value in values)


def _size(seats: tuple[SeatFact, ...]) -> Value:
    if any(seat.whole_group for seat in seats):
        return Value("everyone", _EVERYONE, facts=seats)
    return Value(str(len(seats)), Localised.same(str(len(seats))), facts=seats)


def _shares(row: Row) -> Row:
    return replace(row, label=_SHARE, cells=tuple(_counted(cell) for cell in row.cells))


def _counted(cell: MatrixCell) -> MatrixCell:
    return replace(cell, values=tuple(_count(value) for value in cell.values))


def _count(value: Value) -> Value:
    """A share as a count; what is no number stays as it is."""
    seats = [fact for fact in value.facts if isinstance(fact, SeatFact)]
    if value.code in WITHOUT_VALUE or not seats:
        return value
    if any(seat.whole_group for seat in seats):
        return replace(value, label=_ALL) if value.code == "1" else value
    top = sum(1 for seat in seats if seat.level == TOP)
    return replace(value, label=_OF.format(top=top, all=len(seats)))
