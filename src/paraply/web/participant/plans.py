"""One participant's plans: the tree, how far it reaches, and the way into the budget."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.budget.words import reaches
from paraply.comparison.matrix.characteristics.plans import CARRYING
from paraply.comparison.signals.year_gap import year_gap
from paraply.planning.budget_window import landing
from paraply.reporting.figures.plans import plan_picture
from paraply.web.participant.budget import latest_days, line_of
from paraply.web.participant.plans_rows import plan_rows
from paraply.web.shell.asof import chosen_date
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page


@require_safe
@programme_page(Action.VIEW_PARTICIPANT)
def plans(request: HttpRequest, page: Page, participant: str) -> HttpResponse:
    """Show the plans on the date looked at, and where the action plan lands if adopted on a day of the reader's choice."""
    whole = overview.participant_overview(page.opened, participant)
    adopted = chosen_date(request, "adopted") or page.as_of
    return respond(
        request, page, "participant/plans.html", partial(_parts, page, whole, adopted), records=whole.records
    )


def _parts(page: Page, whole: overview.ParticipantOverview, adopted: date) -> dict[str, Any]:
    records = whole.records
    rules, own = records.budget, records.budget_years
    where = landing(adopted, rules.dates(own, rules.coming(adopted))) if rules else None
    return {
        "whole": whole,
        "cells": {row.key: (row, cell) for row, cell in whole.cells},
        "picture": plan_picture(records.name, whole.plan_tree, records.plans, _language()),
        "rows": plan_rows(records, whole.plan_tree),
        "beside": any(link.relation not in CARRYING for link in records.links),
        "gap": year_gap(whole.signals),
        "as_of": page.as_of,
        "adopted": adopted,
        "landing": where,
        "reaches": reaches(adopted, where, rules) if records.programme_plan and where and rules else None,
        "line": line_of(whole, adopted),
        "rules": rules,
        "latest": latest_days(whole.backward, rules, page.as_of),
    }


def _language() -> Any:
    return get_language() or "nb"
