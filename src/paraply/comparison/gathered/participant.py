"""Everything recorded of one participant on one date: what a characteristic is computed from. Pure values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from paraply.evidence.facts import CollectionFact
from paraply.governance.facts import BodyFact, CoordinatorFact, OwnershipFact, PoliticalFact, SeatFact
from paraply.kernel.dates import ImpreciseDate
from paraply.mobilisation.facts import ActivityFact
from paraply.organisations.facts import UnitFact
from paraply.planning.budget_rules import BudgetRules
from paraply.planning.facts import BudgetYearFact, GoalFact, LinkFact, PlanFact
from paraply.programmes.facts import AgreementFact, AliasFact, GateFact, OutputFact, PhaseFact
from paraply.records.facts import Fact, RegisterFact, StatementFact
from paraply.records.standing import coming, is_so, so

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRecords:
    """One participant's records. `readable`: whether the actor may read its room at all; `admission`: when it was admitted, as precise as the source, with that fact's source;

    `enters`: key of the phase it begins in; `left`, `over`: when it left, and when the programme ended, where that is past;
    `not_so`: bodies, seats and other facts that are only coming, or denied, see `records.standing`; `owners`: keys of the
    organisations that own the programme; `partners`: of those that the programme calls its key partners; `reasons`: where the
    programme's documents reason about a row, by its key.
    """

    key: str
    name: str
    as_of: date
    in_programme: bool = False
    in_study: bool = False
    readable: bool = True
    admission: ImpreciseDate | None = None
    admission_fact: Fact | None = None
    enters: str | None = None
    left: str | None = None
    over: str | None = None
    continued_by: str = ""
    parent: str = ""
    not_so: tuple[Fact, ...] = ()
    cohort: str | None = None
    phases: tuple[PhaseFact, ...] = ()
    outputs: tuple[OutputFact, ...] = ()
    gates: tuple[GateFact, ...] = ()
    registers: tuple[RegisterFact, ...] = ()
    units: tuple[UnitFact, ...] = ()
    agreements: tuple[AgreementFact, ...] = ()
    bodies: tuple[BodyFact, ...] = ()
    seats: tuple[SeatFact, ...] = ()
    coordinators: tuple[CoordinatorFact, ...] = ()
    ownerships: tuple[OwnershipFact, ...] = ()
    mandates: tuple[PoliticalFact, ...] = ()
    resolutions: tuple[PoliticalFact, ...] = ()
    cases: tuple[PoliticalFact, ...] = ()
    activities: tuple[ActivityFact, ...] = ()
    plans: tuple[PlanFact, ...] = ()
    links: tuple[LinkFact, ...] = ()
    goals: tuple[GoalFact, ...] = ()
    budget: BudgetRules | None = None
    budget_years: tuple[BudgetYearFact, ...] = ()
    collections: tuple[CollectionFact, ...] = ()
    statements: tuple[StatementFact, ...] = ()
    aliases: tuple[AliasFact, ...] = ()
    owners: frozenset[str] = frozenset()
    partners: frozenset[str] = frozenset()
    reasons: Mapping[str, str] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether nothing at all is recorded of the participant itself on the date."""
        return not (self.not_so or any(getattr(self, name) for name in REGISTERED))

    def complete(self, register: str) -> RegisterFact | None:
        """The record that says a register is complete, so that absence in it means no."""
        return next((fact for fact in self.registers if fact.register == register), None)

    def body_seats(self, kind: str) -> tuple[SeatFact, ...]:
        """Seats that are held in the participant's bodies of a kind."""
        return _in_bodies(self.seats, self.bodies, kind)

    def coming_seats(self, kind: str = "") -> tuple[SeatFact, ...]:
        """Seats that are considered or planned in bodies of a kind, or in any."""
        bodies = (*self.bodies, *self.waiting(BodyFact))
        return _in_bodies(self.waiting(SeatFact), bodies, kind) if kind else self.waiting(SeatFact)

    def waiting(self, kind: type[F]) -> tuple[F, ...]:
        """Facts of a kind that are coming."""
        return tuple(fact for fact in coming(self.not_so) if isinstance(fact, kind))

    @property
    def owner_agreements(self) -> tuple[AgreementFact, ...]:
        """Agreements with the programme owner; one with anybody else is another matter."""
        return tuple(fact for fact in self.agreements if fact.party in self.owners)

    def bodies_of(self, kind: str) -> tuple[BodyFact, ...]:
        """The participant's bodies of a kind."""
        return tuple(body for body in self.bodies if body.kind == kind)

    @property
    def programme_plan(self) -> PlanFact | None:
        """The plan that the programme's planning phase asks for."""
        return next((plan for plan in self.plans if plan.programme_plan), None)


def _in_bodies(seats: Iterable[SeatFact], bodies: Iterable[BodyFact], kind: str) -> tuple[SeatFact, ...]:
    keys = {body.key for body in bodies if body.kind == kind}
    return tuple(seat for seat in seats if seat.body in keys)


def standing(records: ParticipantRecords) -> ParticipantRecords:
    """The records with what is not so, or not yet, put apart.

    A seat shares its body's standing: it is held in no body that is only planned, or is no more.
    """
    bodies = {body.key: body for body in records.bodies}
    kept: dict[str, Any] = {name: so(getattr(records, name)) for name in STANDING}
    apart = [fact for name in STANDING for fact in getattr(records, name) if not is_so(fact)]
    held = {body.key for body in kept["bodies"]}
    kept["seats"] = tuple(seat for seat in kept["seats"] if seat.body in held)
    apart += [
        replace(seat, status=bodies[seat.body].status)
        for seat in so(records.seats)
        if seat.body in bodies and seat.body not in held
    ]
    return replace(records, not_so=(*records.not_so, *apart), **kept)


# The kinds whose records tell of something that is there or is not.
STANDING = ("bodies", "seats", "coordinators", "ownerships", "goals", "units")
# What makes a participant more than a name in the programme; a note that there are no data is not data.
REGISTERED = (
    "units", "agreements", "bodies", "seats", "coordinators", "ownerships", "mandates", "resolutions", "cases",
    "activities", "plans", "goals", "collections",
)  # fmt: skip
