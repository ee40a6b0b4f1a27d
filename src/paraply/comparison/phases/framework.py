"""The framework model with its sums: phases to scale, what each requires and who shows it, and whether participation is long enough. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.characteristics.progress import PREPARATORY, current_phase
from paraply.comparison.phases.outputs import shown_outputs
from paraply.comparison.signals.phases import MONTHS_IN
from paraply.programmes.facts import CohortFact, FigureFact, ModelFact, OutputFact, PhaseFact
from paraply.records.facts import StatementFact


@dataclass(frozen=True, slots=True)
class Required:
    """An output with how many show it at each status, the furthest first. `shown_by_nothing`: no record can show it."""

    output: OutputFact
    statuses: tuple[tuple[str, int], ...]
    shown_by_nothing: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """A phase with its place on a scale of months, what it requires, what is said against it, and who is in it by gate."""

    phase: PhaseFact
    first: int
    required: tuple[Required, ...]
    critiques: tuple[StatementFact, ...]
    inside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the model. Months: `total` of all phases, `after` admission, `longest` participation (None: not stated)."""

    model: ModelFact
    stages: tuple[Stage, ...]
    critiques: tuple[StatementFact, ...]
    cohorts: tuple[CohortFact, ...]
    participants: tuple[str, ...]
    total: int
    after: int
    shortest: int | None
    longest: int | None
    length: FigureFact | None

    @property
    def too_long(self) -> bool:
        return self.longest is not None and self.after > self.longest


def versions(
    records: ProgrammeRecords, models: Iterable[ModelFact], outputs: Sequence[OutputFact]
) -> tuple[Version, ...]:
    """Every version of the framework model; of the participants, those that the reader may read count."""
    length = next((one for one in records.figures if one.kind == "participation"), None)
    return tuple(_version(model, records, outputs, length) for model in models)


def _version(
    model: ModelFact, records: ProgrammeRecords, outputs: Sequence[OutputFact], length: FigureFact | None
) -> Version:
    phases = sorted((one for one in records.phases if one.model == model.key), key=lambda one: one.number)
    cohorts = tuple(one for one in records.cohorts if one.model == model.key)
    keys = {one.key for one in cohorts}
    members = [one for one in records.participants if one.cohort in keys and one.in_programme]
    unit = MONTHS_IN.get(length.unit, 0) if length else 0
    first, stages = 0, []
    for phase in phases:
        stages.append(_stage(phase, first, members, records, outputs))
        first += phase.max_months
    return Version(
        model=model,
        stages=tuple(stages),
        critiques=_critiques(records, model.key),
        cohorts=cohorts,
        participants=tuple(one.name for one in members),
        total=first,
        after=sum(one.max_months for one in phases if one.stage != PREPARATORY),
        shortest=length.amount * unit if length and unit else None,
        longest=(length.amount_max or length.amount) * unit if length and unit else None,
        length=length,
    )


def _stage(
    phase: PhaseFact,
    first: int,
    members: Sequence[ParticipantRecords],
    records: ProgrammeRecords,
    outputs: Sequence[OutputFact],
) -> Stage:
    readable = [one for one in members if one.readable and not one.empty]
    counts: dict[str, Counter[str]] = {}
    for one in readable:
        for shown in shown_outputs(one):
            counts.setdefault(shown.output.key, Counter())[shown.status] += 1
    required = tuple(
        Required(output, tuple(counts.get(output.key, Counter()).most_common()), output.shown_by is None)
        for output in outputs
        if output.phase == phase.key
    )
    inside = tuple(
        one.name for one in readable if (now := current_phase(one)) is not None and now.key == phase.key
    )
    return Stage(phase, first, required, _critiques(records, phase.key), inside)


def _critiques(records: ProgrammeRecords, about: str) -> tuple[StatementFact, ...]:
    return tuple(
        one for one in records.statements if one.topic == "framework_critique" and one.about == about
    )
