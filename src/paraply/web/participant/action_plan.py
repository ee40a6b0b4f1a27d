"""The action plan: what it is, its goals by level, and what is not recorded yet."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.budget.landing import plan_landing
from paraply.planning.words import GOAL_LEVELS
from paraply.web.participant.budget import latest_days, line_of
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page

ROWS = ("plan.function", "plan.hearing", "goals.target_group")


@require_safe
@programme_page(Action.VIEW_PARTICIPANT)
def action_plan(request: HttpRequest, page: Page, participant: str) -> HttpResponse:
    """Show the plan that the programme asks for, as it stood on the date."""
    whole = overview.participant_overview(page.opened, participant)
    return respond(
        request, page, "participant/action_plan.html", partial(_parts, whole), records=whole.records
    )


def _parts(whole: overview.ParticipantOverview) -> dict[str, Any]:
    records = whole.records
    plan = records.programme_plan
    goals = {level: [goal for goal in records.goals if goal.level == level] for level in GOAL_LEVELS}
    names = {other.key: other.name for other in records.plans}
    bodies = {body.key: body.name for body in records.bodies if body.name}
    return {
        "whole": whole,
        "plan": plan,
        "prepared_by": bodies.get(plan.prepared_by, plan.prepared_by) if plan else "",
        "mandate_from": bodies.get(plan.mandate_from, plan.mandate_from) if plan else "",
        "landing": plan_landing(records, records.as_of),
        "line": line_of(whole, records.as_of),
        "rules": records.budget,
        "latest": latest_days(whole.backward, records.budget, records.as_of),
        "cells": [(row, cell) for row, cell in whole.cells if row.key in ROWS],
        "goals": [(GOAL_LEVELS[level], found) for level, found in goals.items()],
        "aims_at_people": bool(goals["target_group"]),
        "statements": [fact for fact in records.statements if fact.topic == "plan_anchoring"],
        "implements": [
            (link, names.get(link.target, link.target))
            for link in records.links
            if plan and link.plan == plan.key and link.relation == "implements"
        ],
    }
