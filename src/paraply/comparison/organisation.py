"""How a participant has organised its programme: who sits where, at which level, from which unit, and where it is thin. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from paraply.comparison.records import ParticipantRecords, readings, voices_of
from paraply.comparison.registers import beside_title
from paraply.governance.facts import BodyFact, SeatFact
from paraply.records.facts import DocumentFact

LEVELS = (
    "top_administration",
    "staff_leader",
    "service_leader",
    "adviser",
    "coordinator",
    "politician",
    "user",
    "external",
)
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
class Place:
    """A seat as a place at the table. `level`: of the person, or external; `said_by`: who lists it, where others do not."""

    seat: SeatFact
    title: str
    unit: str
    level: str
    said_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A body with its places, and how many of each level."""

    body: BodyFact
    places: tuple[Place, ...]
    levels: tuple[tuple[str, int], ...]

    @property
    def size(self) -> int | None:
        """How many sit there; None where a row stands for everyone with a title, so that nobody can count."""
        return None if any(place.seat.whole_group for place in self.places) else len(self.places)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit and the bodies it sits in. `coordinator`: the coordinator is from there; `registered`: the municipality lists it."""

    name: str
    bodies: tuple[str, ...]
    coordinator: bool
    registered: bool
    seats: int

    @property
    def several(self) -> bool:
        """Whether it has a place in more than one body."""
        return len(self.bodies) > 1

    @property
    def one_person(self) -> bool:
        """Whether all its part hangs on one seat, or on the coordinator alone."""
        return self.seats + self.coordinator == 1

    @property
    def nowhere(self) -> bool:
        return not self.bodies and not self.coordinator


@dataclass(frozen=True, slots=True)
class Organised:
    """Everything the page shows. `told`: a complete register of units says which units there are."""

    tables: tuple[Table, ...]
    units: tuple[UnitRow, ...]
    told: bool

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
        tables.append(Table(body, places, levels))
    return Organised(tuple(tables), _units(records), records.complete("units") is not None)


def _rank(body: BodyFact) -> int:
    return RANKS.index(body.kind) if body.kind in RANKS else len(RANKS)


def _place(seat: SeatFact, voices: tuple[str, ...]) -> Place:
    level = "external" if seat.actor in OUTSIDE else (seat.level or "")
    title = seat.title or seat.unit
    return Place(seat, title, beside_title(title, seat.unit), level, voices)


def _listed_by(seat: SeatFact, documents: Mapping[str, DocumentFact]) -> tuple[str, ...]:
    """Who lists a seat that others, who list the same body, leave out."""
    return tuple(sorted(voices_of(seat, documents)))


def _units(records: ParticipantRecords) -> tuple[UnitRow, ...]:
    """Units that are registered, that sit somewhere or that the coordinator is from, in the order they are met."""
    names: dict[str, str] = {}
    for name in (
        *(unit.name for unit in records.units),
        *(seat.unit for seat in records.seats),
        *(lead.unit for lead in records.coordinators),
    ):
        if name:
            names.setdefault(name.casefold(), name)
    registered = {unit.name.casefold() for unit in records.units}
    leads = {lead.unit.casefold() for lead in records.coordinators}
    seats = [(seat.unit.casefold(), seat.body) for seat in records.seats]
    return tuple(
        UnitRow(
            name=name,
            bodies=tuple(dict.fromkeys(body for unit, body in seats if unit == key)),
            coordinator=key in leads,
            registered=key in registered,
            seats=sum(1 for unit, _ in seats if unit == key),
        )
        for key, name in names.items()
    )
