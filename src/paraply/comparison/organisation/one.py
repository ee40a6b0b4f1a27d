"""How a participant has organised its programme: who sits where, at which level, from which unit, and where it is thin. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.readings import readings, voices_of
from paraply.comparison.matrix.listings import beside_title
from paraply.governance.facts import BodyFact, SeatFact
from paraply.governance.words import LEVELS
from paraply.records.facts import DocumentFact

RANKS = (
    "steering_group",
    "project_group",
    "learning_arena",
    "working_group",
    "sub_project_group",
    "reference_group",
)
OUTSIDE = frozenset({"external", "partnership"})


@dataclass(frozen=True, slots=True)
class PlacedSeat:
    """A seat as a place at the table. `level`: of the person, or external; `said_by`: who lists it, where others do not."""

    seat: SeatFact
    title: str
    unit: str
    level: str
    said_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeatTable:
    """A body with its places, and how many of each level. `coming`: places that are only planned or considered."""

    body: BodyFact
    places: tuple[PlacedSeat, ...]
    levels: tuple[tuple[str, int], ...]
    coming: tuple[PlacedSeat, ...] = ()

    @property
    def size(self) -> int | None:
        """How many sit there; None where a row stands for everyone with a title, so that nobody can count."""
        return None if any(place.seat.whole_group for place in self.places) else len(self.places)

    @property
    def disputed(self) -> int:
        """How many places one voice lists and another leaves out."""
        return sum(1 for place in self.places if place.said_by)

    def of_unit(self, key: str) -> tuple[PlacedSeat, ...]:
        """The places of a unit, by its name in small letters; "" for those whose unit is not recorded."""
        return tuple(place for place in self.places if place.seat.unit.casefold() == key)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit and the bodies it sits in. `coordinator`: the coordinator is from there; `registered`: the municipality lists it.

    `places`: for each body in order, the unit's places there; `bodies`: keys of those where it has any.
    """

    name: str
    sector: str
    places: tuple[tuple[PlacedSeat, ...], ...]
    bodies: tuple[str, ...]
    coordinator: bool
    registered: bool

    @property
    def seats(self) -> int:
        """How many seats the unit has in all."""
        return sum(len(places) for places in self.places)

    @property
    def several(self) -> bool:
        """Whether it has a place in more than one body."""
        return len(self.bodies) > 1

    @property
    def one_person(self) -> bool:
        """Whether all its part hangs on one seat, or on the coordinator alone; a row for all with a title is several."""
        together = any(place.seat.whole_group for places in self.places for place in places)
        return self.seats + self.coordinator == 1 and not together

    @property
    def nowhere(self) -> bool:
        return not self.bodies and not self.coordinator


@dataclass(frozen=True, slots=True)
class Organised:
    """Everything the page shows. `told`: a complete register of units says which units there are.

    `unplaced`: for each body in order, how many seats have no unit recorded, so that the grid cannot place them.
    """

    tables: tuple[SeatTable, ...]
    units: tuple[UnitRow, ...]
    told: bool

    @property
    def unplaced(self) -> tuple[int, ...]:
        return tuple(len(table.of_unit("")) for table in self.tables)

    @property
    def nowhere(self) -> tuple[UnitRow, ...]:
        return tuple(row for row in self.units if row.nowhere)

    @property
    def several(self) -> tuple[UnitRow, ...]:
        return tuple(row for row in self.units if row.several)

    @property
    def one_person(self) -> tuple[UnitRow, ...]:
        return tuple(row for row in self.units if row.one_person)

    @property
    def levels(self) -> tuple[str, ...]:
        """Levels that somebody has, in order."""
        found = {level for table in self.tables for level, _ in table.levels}
        return tuple(level for level in (*LEVELS, "") if level in found)


def organised(records: ParticipantRecords, documents: Mapping[str, DocumentFact]) -> Organised:
    """A participant's organisation on the date of its records."""
    said = readings(records, documents).speaking
    tables = []
    for body in sorted(records.bodies, key=_rank):
        places = tuple(
            _place(seat, _listed_by(seat, documents) if seat in said else ())
            for seat in records.seats
            if seat.body == body.key
        )
        counts = Counter(place.level for place in places)
        levels = tuple((level, counts[level]) for level in (*LEVELS, "") if counts[level])
        awaited = tuple(_place(seat, ()) for seat in records.coming_seats() if seat.body == body.key)
        tables.append(SeatTable(body, places, levels, awaited))
    return Organised(tuple(tables), _units(records, tables), records.complete("units") is not None)


def _rank(body: BodyFact) -> int:
    return RANKS.index(body.kind) if body.kind in RANKS else len(RANKS)


def _place(seat: SeatFact, voices: tuple[str, ...]) -> PlacedSeat:
    level = "external" if seat.actor in OUTSIDE else (seat.level or "")
    title = seat.title or seat.unit
    return PlacedSeat(seat, title, beside_title(title, seat.unit), level, voices)


def _listed_by(seat: SeatFact, documents: Mapping[str, DocumentFact]) -> tuple[str, ...]:
    """Who lists a seat that others, who list the same body, leave out."""
    return tuple(sorted(voices_of(seat, documents)))


def _units(records: ParticipantRecords, tables: Sequence[SeatTable]) -> tuple[UnitRow, ...]:
    """Units that are registered, that sit somewhere or that the coordinator is from: those in most bodies first, the coordinator's before its likes."""
    named = [
        *((unit.name, unit.sector) for unit in records.units),
        *((place.seat.unit, place.seat.sector) for table in tables for place in table.places),
        *((lead.unit, "") for lead in records.coordinators),
    ]
    names: dict[str, str] = {}
    sectors: dict[str, str] = {}
    for name, sector in named:
        if name:
            names.setdefault(name.casefold(), name)
            sectors[name.casefold()] = sectors.get(name.casefold()) or sector
    registered = {unit.name.casefold() for unit in records.units}
    leads = {lead.unit.casefold() for lead in records.coordinators}
    rows = []
    for key, name in names.items():
        places = tuple(table.of_unit(key) for table in tables)
        bodies = tuple(table.body.key for table, own in zip(tables, places, strict=True) if own)
        rows.append(UnitRow(name, sectors[key], places, bodies, key in leads, key in registered))
    return tuple(sorted(rows, key=lambda row: (-len(row.bodies) - row.coordinator, not row.coordinator)))
