"""What several signals of one kind have to say together, in one sentence instead of several alike."""

from __future__ import annotations

from collections.abc import Sequence

from paraply.comparison.budget.landing import outlook
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.signals.catalogue import BY_KEY
from paraply.comparison.signals.plans import PLAN_MISSES_BUDGET
from paraply.comparison.signals.signal import Signal
from paraply.comparison.words import whom
from paraply.kernel.localised import Localised


def shared_reason(found: Sequence[Signal], records: ProgrammeRecords | None) -> Localised | None:
    """One reason for all of them; None where each has its own.

    `records`: of everybody whom the signals concern, so that the budget can be told for all in one sentence.
    """
    if records is not None and found[0].key == PLAN_MISSES_BUDGET.key:
        told = outlook(records)
        return told.sentence if told else None
    return together(found)


def together(found: Sequence[Signal]) -> Localised | None:
    """One reason for several signals of a kind, where nothing but the name tells theirs apart; None otherwise."""
    kind = BY_KEY.get(found[0].key)
    sentence = kind.together if kind else None
    if sentence is None or len(found) < 2 or len({one.values for one in found}) > 1:
        return None
    return sentence.format(names=whom([one.name for one in found]), **dict(found[0].values))
