"""All action plans against the coming budget, and how far each chain of plans goes."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.budget.landing import Outlook, PlanLanding, outlook
from paraply.comparison.words import whom
from paraply.kernel.localised import Localised
from paraply.planning.budget_rules import BudgetRules
from paraply.planning.budget_window import BudgetDates
from paraply.web.compare.table import stretch
from paraply.web.drawings.budget import BudgetLine, PinnedPlan, budget_line
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page

MOST_LINES = 4  # more sets of dates than this are read in the table
ROWS = (
    "plan.status",
    "plan.function",
    "plan.reaches_municipal_plan",
    "plan.reaches_economic_plan",
    "plan.hearing",
)


@require_safe
@programme_page(Action.VIEW_COMPARISON)
def all_plans(request: HttpRequest, page: Page) -> HttpResponse:
    """Show what can still be reached, and by whom."""
    return respond(request, page, "compare/all_plans.html", lambda: _parts(request, page))


def _parts(request: HttpRequest, page: Page) -> dict[str, Any]:
    whole = overview.overview_of(page.opened)
    found, rules = outlook(whole.records), whole.records.budget
    lines = _lines(found, rules, page.as_of) if found and rules else []
    return {
        "outlook": found,
        "lines": lines[:MOST_LINES],
        "further": len(lines[MOST_LINES:]),
        "own": any(one.recorded for one in found.plans) if found else False,
        "rows": [whole.matrix.row(key) for key in ROWS],
        "stretch": stretch(whole.matrix.columns, request.GET.get("page", "1")),
    }


def _lines(found: Outlook, rules: BudgetRules, as_of: date) -> list[tuple[Localised, BudgetLine]]:
    """A budget line for each set of dates, with those who have it; the usual one first, alone where there are no plans."""
    groups: dict[tuple[BudgetDates, frozenset[str]], list[PlanLanding]] = {}
    for one in sorted(found.plans, key=lambda one: bool(one.recorded)):
        groups.setdefault((one.dates, one.recorded), []).append(one)
    if not groups:
        return [(Localised(), budget_line(rules, rules.usual_dates(found.budget_year), as_of))]
    return [
        (
            whom([one.name for one in those]),
            budget_line(
                rules,
                dates,
                as_of,
                recorded,
                [PinnedPlan(one.name, one.day, one.adopted) for one in those if one.day],
            ),
        )
        for (dates, recorded), those in groups.items()
    ]
