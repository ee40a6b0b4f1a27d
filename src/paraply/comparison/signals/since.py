"""Since when a signal or a conflict has been there, as far as its own records tell. Pure.

Where the calendar makes it, the day can be reckoned; otherwise it is the day from which the last of its records holds: before
that day something was missing. Where nobody knows when that record began to hold, the day is only when it became known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.characteristics.progress import after_admission, current_phase
from paraply.comparison.signals.signal import Signal
from paraply.kernel.dates import add_months
from paraply.records.facts import Fact


@dataclass(frozen=True, slots=True)
class Since:
    """The day from which something has been there. `known`: it is only the day it became known; it may be older."""

    day: date
    known: bool = False


def since_of(signal: Signal, records: ParticipantRecords | None) -> Since | None:
    """The day from which a signal has been there; None where its records do not tell."""
    if records is not None and signal.key in ("gate_overdue", "phase_ahead"):
        ended = phase_ended(records)
        return Since(ended) if ended else None
    known = since_all(signal.facts)
    rules = records.budget if records is not None else None
    if records is not None and rules and known is not None and signal.key == "plan_misses_budget":
        # The calendar makes it; a plan that came later missed the budget from its first day.
        last = rules.dates(records.budget_years, rules.coming(records.as_of)).recommendation
        closed = Since(last + timedelta(days=1))
        return closed if known.known or known.day < closed.day else known
    return known


def since_all(facts: Iterable[Fact]) -> Since | None:
    """The day from which all of some records hold; None when none says."""
    dated = [(fact.since, fact.starts is None) for fact in facts if fact.since]
    if not dated:
        return None
    day = max(since for since, _ in dated)
    return Since(day, all(unknown for since, unknown in dated if since == day))


def phase_ended(records: ParticipantRecords) -> date | None:
    """The first day after the longest length of the phase by gate."""
    phase = current_phase(records)
    if records.admission is None or phase is None:
        return None
    months = sum(one.max_months for one in after_admission(records) if one.number <= phase.number)
    # A phase that ends "in April" ends with April, when only the month is known; of several readings the latest is certain.
    return add_months(records.admission.last.replace(day=1), months + 1)
