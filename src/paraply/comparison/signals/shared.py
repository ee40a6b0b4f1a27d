"""What several signals of one kind have to say together, in one sentence instead of several alike."""

from __future__ import annotations

from collections.abc import Sequence

from paraply.comparison.budget.landing import outlook
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.signals.rules import Signal, together
from paraply.kernel.localised import Localised


def shared_reason(found: Sequence[Signal], records: ProgrammeRecords | None) -> Localised | None:
    """One reason for all of them; None where each has its own.

    `records`: of everybody whom the signals concern, so that the budget can be told for all in one sentence.
    """
    if records is not None and found[0].key == "plan_misses_budget":
        return outlook(records).sentence
    return together(found)
