"""The years between a plan's budget and its economic plan, of which the budget is the first year. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from paraply.comparison.signals.signal import Signal
from paraply.planning.facts import LinkFact


@dataclass(frozen=True, slots=True)
class YearGap:
    """A plan that is to enter the budget before the economic plan, of which the budget is the first year."""

    budget: int
    economic: int
    links: tuple[LinkFact, ...] = field(default=())

    @property
    def years(self) -> tuple[tuple[int, bool, bool], ...]:
        """Years around the gap, with whether the budget and the economic plan hold the programme then."""
        return tuple(
            (year, year >= self.budget, year >= self.economic)
            for year in range(self.budget - 1, self.economic + 2)
        )


def year_gap(signals: Sequence[Signal]) -> YearGap | None:
    """The gap that a signal has found between budget and economic plan."""
    for signal in signals:
        links = tuple(fact for fact in signal.facts if isinstance(fact, LinkFact))
        if signal.key == "budget_outside_economic_plan" and len(links) == 2:
            budget, economic = links
            if budget.first_year and economic.first_year:
                return YearGap(budget.first_year, economic.first_year, links)
    return None
