"""Reading a programme's bodies and political anchoring on a date."""

from __future__ import annotations

from datetime import date

from paraply.governance.facts import BodyFact, CoordinatorFact, OwnershipFact, PoliticalFact, SeatFact
from paraply.governance.models import Body, Coordinator, Mandate, Ownership, PoliticalCase, Resolution, Seat
from paraply.records.loading import Of, load
from paraply.records.names import told_apart


def bodies(programme: str, as_of: date, of: Of = None) -> list[BodyFact]:
    """The groups of the participants' programme organisations."""
    return told_apart(load(BodyFact, Body, programme, as_of, of))


def seats(programme: str, as_of: date, of: Of = None) -> list[SeatFact]:
    """The places in those groups."""
    return load(SeatFact, Seat, programme, as_of, of)


def coordinators(programme: str, as_of: date, of: Of = None) -> list[CoordinatorFact]:
    """The programme coordinators."""
    return load(CoordinatorFact, Coordinator, programme, as_of, of)


def ownerships(programme: str, as_of: date, of: Of = None) -> list[OwnershipFact]:
    """Who owns each participant's programme."""
    return load(OwnershipFact, Ownership, programme, as_of, of)


def mandates(programme: str, as_of: date, of: Of = None) -> list[PoliticalFact]:
    """Political assignments, given or to come."""
    lacking = ("route", "about", "polarity", "subject", "case_number")
    return load(PoliticalFact, Mandate, programme, as_of, of, lacking)


def resolutions(programme: str, as_of: date, of: Of = None) -> list[PoliticalFact]:
    """Political decisions on taking part."""
    return load(PoliticalFact, Resolution, programme, as_of, of, ("route", "about", "polarity"))


def political_cases(programme: str, as_of: date, of: Of = None) -> list[PoliticalFact]:
    """Everything else through political bodies, by route."""
    return load(PoliticalFact, PoliticalCase, programme, as_of, of, ("subject", "case_number"))
