"""Bodies with their seats."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise

from paraply.comparison.records import ParticipantRecords
from paraply.comparison.registers import beside_title
from paraply.governance.facts import BodyFact, SeatFact
from paraply.web import labels


@dataclass(frozen=True, slots=True)
class SeatView:
    """A seat as a place at the table. `level`: of the person, or external."""

    title: str
    unit: str
    level: str
    chair: bool
    whole_group: bool


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body with its seats."""

    fact: BodyFact
    title: str | Promise
    seats: tuple[SeatView, ...]


def bodies(records: ParticipantRecords) -> tuple[BodyView, ...]:
    """The participant's bodies, the steering group first."""
    order = list(labels.BODIES)
    ranked = sorted(
        records.bodies, key=lambda body: order.index(body.kind) if body.kind in order else len(order)
    )
    return tuple(
        BodyView(
            body,
            body.name or labels.BODIES.get(body.kind, body.kind),
            tuple(_seat(seat) for seat in records.seats if seat.body == body.key),
        )
        for body in ranked
    )


def _seat(seat: SeatFact) -> SeatView:
    level = seat.level or ("external" if seat.actor in ("external", "partnership") else "")
    title = seat.title or seat.unit
    return SeatView(title, beside_title(title, seat.unit), level, seat.chair, seat.whole_group)
