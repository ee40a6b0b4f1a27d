"""One participant's anchoring in five arenas, on one date or between two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.anchoring.arenas import Anchoring
from paraply.comparison.anchoring.changes import AnchoringChange, changes
from paraply.reporting.figures.anchoring import profile
from paraply.web.participant.anchoring_arenas import anchored, arena_views, counted, in_short, meanings
from paraply.web.shell.asof import chosen_date
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page


@require_safe
@programme_page(Action.VIEW_PARTICIPANT)
def anchoring(request: HttpRequest, page: Page, participant: str) -> HttpResponse:
    """Show the arenas with every item, and what has changed since another date."""
    records = overview.participant_records(page.opened, participant)
    parts = partial(_parts, page, participant, chosen_date(request, "against"))
    return respond(request, page, "participant/anchoring.html", parts, records=records)


def _parts(page: Page, key: str, against: date | None) -> dict[str, Any]:
    whole = overview.participant_overview(page.opened, key)
    everyone = overview.overview_of(page.opened, everyone=True).records
    (now,) = anchored(everyone, (key,))
    changed = _changed(page, key, now, against) if against else None
    language: Any = get_language() or "nb"
    return {
        "now": now,
        "chart": profile(now, language),
        "in_short": in_short(now),
        "views": arena_views(now, changed, everyone.documents),
        "counted": counted(changed) if changed else (),
        "meanings": meanings(everyone),
        "cells": {row.key: (row, cell) for row, cell in whole.cells},
        "against": against,
    }


def _changed(page: Page, key: str, now: Anchoring, against: date) -> AnchoringChange:
    """What became of every item between the date looked at and another."""
    other = overview.overview_of(replace(page.opened, as_of=against), everyone=True).records
    (then,) = anchored(other, (key,))
    return changes(now, then, page.as_of, against)
