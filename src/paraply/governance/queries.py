"""Reading a programme's bodies and political anchoring on a date."""

from __future__ import annotations

from datetime import date

from paraply.governance.facts import BodyFact, CoordinatorFact, OwnershipFact, PoliticalFact, SeatFact
from paraply.governance.models import Body, Coordinator, Mandate, Ownership, PoliticalCase, Resolution, Seat
from paraply.records.loading import load
from paraply.records.names import told_apart


def bodies(programme: str, as_of: date) -> list[BodyFact]:
    """The groups of the participants' programme organisations."""
    return told_apart(load(BodyFact, Body, programme, as_of))


def seats(programme: str, as_of: date) -> list[SeatFact]:
    """The places in those groups."""
    return load(SeatFact, Seat, programme, as_of)


def coordinators(programme: str, as_of: date) -> list[CoordinatorFact]:
    """The programme coordinators."""
    return load(CoordinatorFact, Coordinator, programme, as_of)


def ownerships(programme: str, as_of: date) -> list[OwnershipFact]:
    """Who owns each participant's programme."""
    return load(OwnershipFact, Ownership, programme, as_of)


def mandates(programme: str, as_of: date) -> list[PoliticalFact]:
    """Political assignments, given or to come."""
    return load(PoliticalFact, Mandate, programme, as_of)


def resolutions(programme: str, as_of: date) -> list[PoliticalFact]:
    """Political decisions on taking part."""
    return load(PoliticalFact, Resolution, programme, as_of)


def political_cases(programme: str, as_of: date) -> list[PoliticalFact]:
    """Everything else through political bodies, by route."""
    return load(PoliticalFact, PoliticalCase, programme, as_of)
