"""Reading plans, links, goals and budget years on a date."""

from __future__ import annotations

from datetime import date

from paraply.planning.facts import BudgetYearFact, GoalFact, LinkFact, PlanFact
from paraply.planning.models import BudgetYear, Goal, Plan, PlanLink
from paraply.records.loading import Of, load
from paraply.records.names import told_apart


def plans(programme: str, as_of: date, of: Of = None) -> list[PlanFact]:
    """The participants' plan instruments."""
    return told_apart(load(PlanFact, Plan, programme, as_of, of))


def links(programme: str, as_of: date, of: Of = None) -> list[LinkFact]:
    """The ties between plans, each with its own status."""
    return load(LinkFact, PlanLink, programme, as_of, of)


def goals(programme: str, as_of: date, of: Of = None) -> list[GoalFact]:
    """Goals and focus areas."""
    return load(GoalFact, Goal, programme, as_of, of)


def budget_years(programme: str, of: Of = None) -> list[BudgetYearFact]:
    """Dates that municipalities have set for their own budgets."""
    return load(BudgetYearFact, BudgetYear, programme, None, of)
