"""The action plan: what it is, its goals by level, and what is not recorded yet."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import reads
from paraply.comparison.budgets import plan_landing
from paraply.web.kept import respond
from paraply.web.labels import GOAL_LEVELS
from paraply.web.opening import Page, programme_page

ROWS = ("plan.function", "plan.status", "plan.hearing", "goals.target_group")


@require_safe
@programme_page(Action.VIEW_PARTICIPANT)
def action_plan(request: HttpRequest, page: Page, participant: str) -> HttpResponse:
    """Show the plan that the programme asks for, as it stood on the date."""
    whole = reads.participant_overview(page.opened, participant)
    return respond(request, page, "action_plan.html", partial(_parts, whole), records=whole.records)


def _parts(whole: reads.ParticipantOverview) -> dict[str, Any]:
    records = whole.records
    goals = {level: [goal for goal in records.goals if goal.level == level] for level in GOAL_LEVELS}
    return {
        "whole": whole,
        "plan": records.programme_plan,
        "landing": plan_landing(records, records.as_of),
        "cells": [(row, cell) for row, cell in whole.cells if row.key in ROWS],
        "goals": [(GOAL_LEVELS[level], found) for level, found in goals.items()],
        "aims_at_people": bool(goals["target_group"]),
        "statements": [fact for fact in records.statements if fact.topic == "plan_anchoring"],
    }
