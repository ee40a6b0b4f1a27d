"""The phase ribbon: phases by calendar and by gate on one time axis. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.characteristics.progress import after_admission, current_phase
from paraply.kernel.dates import add_months, months_between
from paraply.kernel.localised import Localised


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one phase. `start` and `end` are first days of months; `over`: past the phase's maximum."""

    phase: str
    name: Localised
    start: date
    end: date
    over: bool = False

    @property
    def months(self) -> int:
        return months_between(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Two rows on one axis: what the calendar says and what has been decided."""

    admitted: str
    as_of: date
    calendar: tuple[Segment, ...]
    gate: tuple[Segment, ...]

    @property
    def start(self) -> date:
        return self.calendar[0].start

    @property
    def end(self) -> date:
        return max(self.calendar[-1].end, self.gate[-1].end if self.gate else self.calendar[-1].end)


def ribbon(records: ParticipantRecords) -> Ribbon | None:
    """The ribbon of a participant; None while nobody knows when it was admitted."""
    phases = after_admission(records)
    if records.admission is None or not phases:
        return None
    start = records.admission.first.replace(day=1)
    calendar = []
    for phase in phases:
        end = add_months(start, phase.max_months)
        calendar.append(Segment(phase.key, phase.called, start, end))
        start = end
    return Ribbon(records.admission.text, records.as_of, tuple(calendar), _gate(records, calendar))


def _gate(records: ParticipantRecords, calendar: list[Segment]) -> tuple[Segment, ...]:
    current = current_phase(records)
    now = add_months(records.as_of.replace(day=1), 1)
    if current is None:
        return tuple(calendar)
    planned = next(segment for segment in calendar if segment.phase == current.key)
    before = [segment for segment in calendar if segment.end <= planned.start]
    within = Segment(planned.phase, planned.name, planned.start, max(min(planned.end, now), planned.start))
    late = [Segment(planned.phase, planned.name, planned.end, now, over=True)] if now > planned.end else []
    return (*before, within, *late)
