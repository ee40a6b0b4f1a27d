"""The programme's model, cohorts and participants as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from paraply.kernel.localised import Localised
from paraply.records.facts import Fact, NamedFact

_UNNAMED = Localised("fase {number}", "fase {number}", "phase {number}")
# The figures that count municipalities, each at another step, so that they are never mixed.
COUNTED = ("capacity", "invited", "applied", "admitted")


@dataclass(frozen=True, slots=True)
class ProgrammeFact:
    """The programme itself. `status_date`: the last day its records speak of; `budget_rules`: as declared, None for none; `words`: its own."""

    pk: int
    key: str
    name: Localised
    abbreviation: str
    owner: str
    starts: str | None
    ends: str | None
    status_date: date
    budget_rules: Any = field(default=None, hash=False)
    words: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict, hash=False)
    reasons: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Sight:
    """What an actor may read of a programme that it takes part in. `readable`: keys of the participants whose rooms it may
    read; `about`: those of whom it may read what is said in the programme; `overview`: it follows all of them, those to
    come too.
    """

    readable: frozenset[str]
    about: frozenset[str]
    overview: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFact(Fact):
    kind: str = ""
    amount: int = 0
    amount_max: int | None = None
    unit: str = ""
    cohort: str | None = None
    when: str | None = None
    text: Localised = field(default_factory=Localised)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFact(Fact):
    """A version of the framework model."""

    name: Localised = field(default_factory=Localised)
    version: str = "1"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseFact(Fact):
    model: str = ""
    number: int = 0
    stage: str | None = None
    name: Localised = field(default_factory=Localised)
    min_months: int | None = None
    max_months: int = 0
    steps: tuple[Localised, ...] = ()
    decided_by: str = ""
    gate: Localised = field(default_factory=Localised)

    @property
    def called(self) -> Localised:
        """The programme's own name for the phase, or its number where it has none."""
        return self.name or _UNNAMED.format(number=self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFact(Fact):
    phase: str = ""
    name: Localised = field(default_factory=Localised)
    shown_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortFact(Fact):
    name: Localised = field(default_factory=Localised)
    model: str | None = None
    applied_when: str | None = None
    applications: int | None = None
    decided_when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantFact(NamedFact):
    id: int = 0
    kind: str = "municipality"
    parent: str | None = None
    municipality: str | None = None
    cohort: str | None = None
    enters: str | None = None
    continued_by: str | None = None
    written_standard: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GateFact(Fact):
    phase: str = ""
    outcome: str = ""
    decided_when: str = ""
    decided_by: str = ""
    reason: Localised = field(default_factory=Localised)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFact(Fact):
    party: str = ""

    @property
    def matter(self) -> str:
        return f"agreement:{self.party}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasFact(Fact):
    term: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class TermFact:
    """One concept of the programme's glossary. `others`: keys of terms it is not to be confused with."""

    key: str
    term: Localised
    definition: Localised
    others: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    law: str = ""
    confusions: tuple[str, ...] = ()
    note: Localised = field(default_factory=Localised)
