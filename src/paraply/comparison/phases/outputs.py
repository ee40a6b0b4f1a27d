"""What the phase by gate requires, what the records show of it, and why it was decided as it was at the gates. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import furthest
from paraply.governance.facts import CoordinatorFact
from paraply.kernel.localised import Localised
from paraply.kernel.spoken import in_every_language
from paraply.programmes.facts import GateFact, OutputFact, PhaseFact
from paraply.programmes.words import OUTCOMES
from paraply.records.facts import Fact
from paraply.records.standing import is_so

_AT_GATE = Localised("{phase}, {outcome} {when}", "{phase}, {outcome} {when}", "{phase}, {outcome} {when}")


@dataclass(frozen=True, slots=True)
class ShownOutput:
    """A required output with the status of the record that shows it; unknown where none does."""

    phase: PhaseFact
    output: OutputFact
    status: str
    facts: tuple[Fact, ...]


def shown_outputs(records: ParticipantRecords) -> tuple[ShownOutput, ...]:
    """Every output of the participant's framework model, phase by phase."""
    by_phase = {phase.key: phase for phase in records.phases}
    return tuple(
        ShownOutput(by_phase[output.phase], output, *_status(output.shown_by, records))
        for output in records.outputs
        if output.phase in by_phase
    )


def _status(shown_by: str | None, records: ParticipantRecords) -> tuple[str, tuple[Fact, ...]]:
    facts = _facts(shown_by, records)
    if not facts:
        return "unknown", ()
    if shown_by == "application" or any(isinstance(fact, CoordinatorFact) and is_so(fact) for fact in facts):
        return "done", facts
    return furthest([fact.status for fact in facts]) or facts[0].status, facts


def _facts(shown_by: str | None, records: ParticipantRecords) -> tuple[Fact, ...]:
    match shown_by:
        case "application":
            return (records.admission_fact,) if records.admission_fact else ()
        case "agreement":
            return records.owner_agreements
        case "coordinator":
            return records.coordinators or records.waiting(CoordinatorFact)
        case "action_plan":
            return (records.programme_plan,) if records.programme_plan else ()
        case "council_approval":
            return tuple(fact for fact in records.resolutions if fact.subject == "plan")
        case _:
            return ()


def gate_reasons(records: ParticipantRecords) -> tuple[tuple[Localised, GateFact], ...]:
    """Why it was decided as it was at the gates, where that is recorded: each decision in words, with its record."""
    names = {phase.key: phase.name for phase in records.phases}
    return tuple(
        (
            _AT_GATE.format(
                phase=names.get(gate.phase, Localised.same(gate.phase)),
                outcome=OUTCOMES[gate.outcome],
                when=in_every_language(gate.decided_when),
            ),
            gate,
        )
        for gate in records.gates
        if gate.reason
    )
