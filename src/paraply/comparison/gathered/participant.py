"""Everything recorded of one participant on one date: what a characteristic is computed from. Pure values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from paraply.evidence.facts import CollectionFact
from paraply.governance.facts import BodyFact, CoordinatorFact, OwnershipFact, PoliticalFact, SeatFact
from paraply.kernel.dates import ImpreciseDate
from paraply.mobilisation.facts import ActivityFact
from paraply.organisations.facts import UnitFact
from paraply.planning.facts import BudgetYearFact, GoalFact, LinkFact, PlanFact
from paraply.programmes.facts import AgreementFact, AliasFact, GateFact, OutputFact, PhaseFact
from paraply.records.facts import DocumentFact, Fact, RegisterFact, StatementFact, voice_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRecords:
    """One participant's records. `readable`: whether the actor may read its room at all; `admission`: when it was admitted, as precise as the source, with that fact's source;

    `owners`: keys of the organisations that own the programme; `welfare_offices`: of those that are labour and welfare offices."""

    key: str
    name: str
    as_of: date
    in_programme: bool = False
    in_study: bool = False
    readable: bool = True
    admission: ImpreciseDate | None = None
    admission_fact: Fact | None = None
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
    budget_years: tuple[BudgetYearFact, ...] = ()
    collections: tuple[CollectionFact, ...] = ()
    statements: tuple[StatementFact, ...] = ()
    aliases: tuple[AliasFact, ...] = ()
    owners: frozenset[str] = frozenset()
    welfare_offices: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether nothing at all is recorded of the participant itself on the date."""
        return not any(getattr(self, name) for name in REGISTERED)

    def complete(self, register: str) -> RegisterFact | None:
        """The record that says a register is complete, so that absence in it means no."""
        return next((fact for fact in self.registers if fact.register == register), None)

    def body_seats(self, kind: str) -> tuple[SeatFact, ...]:
        """Seats in the participant's bodies of a kind."""
        keys = {body.key for body in self.bodies if body.kind == kind}
        return tuple(seat for seat in self.seats if seat.body in keys)

    @property
    def owner_agreements(self) -> tuple[AgreementFact, ...]:
        """Agreements with the programme owner; one with anybody else is another matter."""
        return tuple(fact for fact in self.agreements if fact.party in self.owners)

    def body(self, kind: str) -> BodyFact | None:
        """The participant's first body of a kind."""
        return next((body for body in self.bodies if body.kind == kind), None)

    @property
    def programme_plan(self) -> PlanFact | None:
        """The plan that the programme's planning phase asks for."""
        return next((plan for plan in self.plans if plan.programme_plan), None)


# What makes a participant more than a name in the programme; a note that there are no data is not data.
REGISTERED = (
    "units", "agreements", "bodies", "seats", "coordinators", "ownerships", "mandates", "resolutions", "cases",
    "activities", "plans", "goals", "collections",
)  # fmt: skip
RIVALLED = ("coordinators", "ownerships", "agreements", "cases", "activities", "links", "statements")


# Evaluators write about a group without listing it; interviews and self-report give the list.
LISTING = frozenset({"interviews", "self_report", "register"})


def voices_of(fact: Fact, documents: Mapping[str, DocumentFact]) -> frozenset[str]:
    """Who says the fact: interviews, the participant itself, the evaluators, a register."""
    return frozenset(voice_of(source, documents) for source in fact.sources)


@dataclass(frozen=True, slots=True)
class Readings:
    """The records as each voice has them. `speaking`: who says something on the matter of each contested fact."""

    by_voice: Mapping[str, ParticipantRecords] = field(default_factory=dict)
    speaking: Mapping[Fact, frozenset[str]] = field(default_factory=dict)

    def voices(self, facts: Iterable[Fact]) -> frozenset[str]:
        """Those who say something on what is contested among the facts; nobody else can be quoted on it."""
        return frozenset(voice for fact in facts for voice in self.speaking.get(fact, ()))


def readings(records: ParticipantRecords, documents: Mapping[str, DocumentFact]) -> Readings:
    """The records as each voice has them, where voices exclude each other; empty when nobody contradicts anybody.

    A voice's silence is no contradiction. It contradicts when two facts on the same matter come from different voices,
    and when it lists a body's seats and leaves one out that another voice has: a list of seats is meant whole.
    """
    said = {
        fact: voices_of(fact, documents) for name in (*RIVALLED, "seats") for fact in getattr(records, name)
    }
    contested = {name: _rivals(getattr(records, name), said) for name in RIVALLED}
    contested["seats"] = _contested_seats(records.seats, said)
    speaking = {fact: _speaking(fact, facts, records, said) for facts in contested.values() for fact in facts}
    voices = sorted({voice for who in speaking.values() for voice in who})
    by_voice = {voice: _as_said_by(voice, records, contested, said, speaking) for voice in voices}
    return Readings(by_voice, speaking)


def _rivals(facts: tuple[Fact, ...], said: Mapping[Fact, frozenset[str]]) -> set[Fact]:
    found: set[Fact] = set()
    by_matter: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.matter:
            by_matter.setdefault(fact.matter, []).append(fact)
    for same in by_matter.values():
        for fact in same:
            if any(not (said[fact] & said[other]) for other in same if other is not fact):
                found.add(fact)
    return found


def _listing_voices(
    seats: tuple[SeatFact, ...], seat: SeatFact, said: Mapping[Fact, frozenset[str]]
) -> set[str]:
    return {voice for other in seats if other.body == seat.body for voice in said[other] & LISTING}


def _contested_seats(seats: tuple[SeatFact, ...], said: Mapping[Fact, frozenset[str]]) -> set[Fact]:
    return {seat for seat in seats if _listing_voices(seats, seat, said) - said[seat]}


def _speaking(
    fact: Fact, contested: set[Fact], records: ParticipantRecords, said: Mapping[Fact, frozenset[str]]
) -> frozenset[str]:
    if isinstance(fact, SeatFact):
        return said[fact] | _listing_voices(records.seats, fact, said)
    return frozenset(voice for other in contested if other.matter == fact.matter for voice in said[other])


def _as_said_by(
    voice: str,
    records: ParticipantRecords,
    contested: Mapping[str, set[Fact]],
    said: Mapping[Fact, frozenset[str]],
    speaking: Mapping[Fact, frozenset[str]],
) -> ParticipantRecords:
    changes: dict[str, Any] = {}
    for name, facts in contested.items():
        dropped = {fact for fact in facts if voice in speaking[fact] and voice not in said[fact]}
        if dropped:
            changes[name] = tuple(fact for fact in getattr(records, name) if fact not in dropped)
    return replace(records, **changes)
