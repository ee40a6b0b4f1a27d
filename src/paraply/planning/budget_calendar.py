"""Which dates decide a municipality's budget: its own where it has set them, the usual ones otherwise. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from paraply.planning.budget_window import BudgetDates
from paraply.planning.facts import BudgetYearFact


def budget_dates(own: Iterable[BudgetYearFact], budget_year: int) -> BudgetDates:
    """The dates for a budget: the municipality's own where it has set them, the usual ones otherwise."""
    usual = BudgetDates.usual(budget_year)
    fact = own_year(own, budget_year)
    if fact is None:
        return usual
    return BudgetDates(
        fact.frames or usual.frames,
        fact.cut_off or usual.cut_off,
        fact.proposal or usual.proposal,
        fact.council_meeting or usual.council_meeting,
    )


def next_budget(own: Iterable[BudgetYearFact], as_of: date) -> BudgetDates:
    """The dates for the first budget that a plan adopted from the date on can still reach in the ordinary way."""
    own = tuple(own)
    coming = budget_dates(own, as_of.year + 1)
    return coming if as_of <= coming.recommendation else budget_dates(own, as_of.year + 2)


def recorded_dates(own: Iterable[BudgetYearFact], budget_year: int) -> frozenset[str]:
    """Which of a budget's dates are the municipality's own; the recommendation follows its council meeting."""
    fact = own_year(own, budget_year)
    if fact is None:
        return frozenset()
    found = {
        name
        for name in ("frames", "cut_off", "proposal", "council_meeting")
        if getattr(fact, name) is not None
    }
    return frozenset(found | {"recommendation"} if "council_meeting" in found else found)


def own_year(own: Iterable[BudgetYearFact], budget_year: int) -> BudgetYearFact | None:
    """What the municipality has recorded of a budget's dates, if anything."""
    return next((fact for fact in own if fact.year == budget_year), None)
