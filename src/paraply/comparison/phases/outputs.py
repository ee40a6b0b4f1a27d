"""What the phase by gate requires, and what the records show of it. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.programmes.facts import OutputFact, PhaseFact
from paraply.records.facts import Fact


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
    if shown_by in ("application", "coordinator"):
        return "done", facts
    return facts[0].status, facts


def _facts(shown_by: str | None, records: ParticipantRecords) -> tuple[Fact, ...]:
    match shown_by:
        case "application":
            return (records.admission_fact,) if records.admission_fact else ()
        case "agreement":
            return records.owner_agreements
        case "coordinator":
            return records.coordinators
        case "action_plan":
            return (records.programme_plan,) if records.programme_plan else ()
        case "council_approval":
            return tuple(fact for fact in records.resolutions if fact.subject == "plan")
        case _:
            return ()
