"""Since when a signal or a conflict has been there, as far as its own records tell. Pure.

Where the calendar makes it, the day can be reckoned; otherwise it is the day from which the last of its records holds: before
that day something was missing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from paraply.comparison.characteristics.progress import after_admission, current_phase
from paraply.comparison.records import ParticipantRecords
from paraply.comparison.signals import Signal
from paraply.kernel.dates import add_months
from paraply.planning.budget_calendar import budget_dates
from paraply.records.facts import Fact


def since_of(signal: Signal, records: ParticipantRecords | None) -> date | None:
    """The day from which a signal has been there; None where its records do not tell."""
    if records is not None and signal.key in ("gate_overdue", "phase_ahead"):
        return phase_ended(records)
    known = since_all(signal.facts)
    if records is not None and known is not None and signal.key == "plan_misses_budget":
        # The calendar makes it, but not before the plan was known to be waiting.
        closed = budget_dates(records.budget_years, records.as_of.year + 1).cut_off + timedelta(days=1)
        return max(closed, known)
    return known


def since_all(facts: Iterable[Fact]) -> date | None:
    """The day from which all of some records hold; None when none says."""
    return max((fact.since for fact in facts if fact.since), default=None)


def phase_ended(records: ParticipantRecords) -> date | None:
    """The first day after the longest length of the phase by gate."""
    phase = current_phase(records)
    if records.admission is None or phase is None:
        return None
    months = sum(one.max_months for one in after_admission(records) if one.number <= phase.number)
    # A phase that ends "in April" ends with April, when only the month is known.
    return add_months(records.admission.first.replace(day=1), months + 1)
