"""Signals gathered by kind: one matter, with everyone it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.signals.shared import shared_reason
from paraply.comparison.signals.signal import ORDER, Signal
from paraply.kernel.localised import Localised

# What the programme is about comes before what else is as severe.
_CENTRAL = ("few_political_routes", "plan_misses_budget")
# The page that compares everybody in what a matter is about.
_COMPARED = {
    "few_political_routes": "anchorings",
    "no_politician": "anchorings",
    "plan_misses_budget": "all-plans",
    "no_adopted_link_to_economic_plan": "all-plans",
    "budget_outside_economic_plan": "all-plans",
}


@dataclass(frozen=True, slots=True)
class Matter:
    """One kind of signal and those who have it. `said`: one reason for them all, None where each has its own."""

    first: Signal
    signals: tuple[Signal, ...]
    said: Localised | None = None

    @property
    def compared(self) -> str:
        """The page that compares everybody in it; "" where there is none."""
        return _COMPARED.get(self.first.key, "")


def matters(found: Iterable[Signal], records: ProgrammeRecords | None = None) -> tuple[Matter, ...]:
    """Matters, the most severe first; of equal ones what the programme is about, its own, and what concerns most participants.

    `records`: of everybody whom the signals concern, so that the budget can be told for all in one sentence.
    """
    by_key: dict[str, list[Signal]] = {}
    for signal in found:
        by_key.setdefault(signal.key, []).append(signal)
    gathered = (
        Matter(signals[0], tuple(signals), shared_reason(signals, records)) for signals in by_key.values()
    )
    return tuple(sorted(gathered, key=_rank))


def _rank(one: Matter) -> tuple[int, int, bool, int]:
    key = one.first.key
    central = _CENTRAL.index(key) if key in _CENTRAL else len(_CENTRAL)
    return ORDER.index(one.first.severity), central, bool(one.first.participant), -len(one.signals)


def worst(found: Sequence[Matter]) -> tuple[tuple[Matter, ...], tuple[Matter, ...]]:
    """Matters of the highest severity there is, and the rest."""
    first = tuple(one for one in found if one.first.severity is found[0].first.severity) if found else ()
    return first, tuple(found[len(first) :])
