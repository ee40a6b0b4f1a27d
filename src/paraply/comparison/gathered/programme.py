"""Everything recorded of a programme on one date, gathered for computing. Pure values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.evidence.facts import CollectionFact, StudyFact
from paraply.findings.facts import DeclaredConflictFact, FindingFact
from paraply.organisations.facts import OrganisationFact
from paraply.planning.budget_rules import BudgetRules
from paraply.programmes.facts import CohortFact, FigureFact, PhaseFact, ProgrammeFact
from paraply.records.facts import DocumentFact, StatementFact


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeRecords:
    """A programme with its participants, as the actor may see it, on a date."""

    programme: ProgrammeFact
    as_of: date
    participants: tuple[ParticipantRecords, ...] = ()
    documents: Mapping[str, DocumentFact] = field(default_factory=dict)
    organisations: Mapping[str, OrganisationFact] = field(default_factory=dict)
    phases: tuple[PhaseFact, ...] = ()
    cohorts: tuple[CohortFact, ...] = ()
    figures: tuple[FigureFact, ...] = ()
    studies: tuple[StudyFact, ...] = ()
    collections: tuple[CollectionFact, ...] = ()
    statements: tuple[StatementFact, ...] = ()
    findings: tuple[FindingFact, ...] = ()
    declared: tuple[DeclaredConflictFact, ...] = ()
    budget: BudgetRules | None = None

    @property
    def columns(self) -> tuple[ParticipantRecords, ...]:
        """The participants that the study follows and the actor may read: the columns of every comparison."""
        return tuple(one for one in self.participants if one.in_study and one.readable)

    def named(self, keys: tuple[str, ...]) -> list[str]:
        """Participants' names by key, in the order given."""
        names = {participant.key: participant.name for participant in self.participants}
        return [names.get(key, key) for key in keys]
