"""All action plans against the coming budget, and how far each chain of plans goes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import reads
from paraply.comparison.budgets import outlook
from paraply.planning.budget_window import BudgetDates
from paraply.web.figures.budget import budget_line
from paraply.web.kept import respond
from paraply.web.opening import Page, programme_page
from paraply.web.parts.table import stretch

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
    return respond(request, page, "all_plans.html", lambda: _parts(request, page))


def _parts(request: HttpRequest, page: Page) -> dict[str, Any]:
    whole = reads.overview_of(page.opened)
    found = outlook(whole.records)
    shared = {one.dates for one in found.plans}
    dates = shared.pop() if len(shared) == 1 else BudgetDates.usual(found.budget_year)
    return {
        "outlook": found,
        "line": budget_line(dates, page.as_of),
        "own": any(one.own for one in found.plans),
        "as_of": page.as_of,
        "rows": [whole.matrix.row(key) for key in ROWS],
        "stretch": stretch(whole.matrix.columns, request.GET.get("page", "1")),
    }
