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
from paraply.comparison import reads
from paraply.reporting.figures.anchoring import profile
from paraply.web.asof import chosen_date
from paraply.web.kept import respond
from paraply.web.opening import Page, programme_page
from paraply.web.parts.anchoring import anchored, arena_views


@require_safe
@programme_page(Action.VIEW_PARTICIPANT)
def anchoring(request: HttpRequest, page: Page, participant: str) -> HttpResponse:
    """Show the arenas with every item, and what has changed since another date."""
    records = reads.participant_records(page.opened, participant)
    parts = partial(_parts, page, participant, chosen_date(request, "against"))
    return respond(request, page, "anchoring.html", parts, records=records)


def _parts(page: Page, key: str, against: date | None) -> dict[str, Any]:
    whole = reads.participant_overview(page.opened, key)
    everyone = reads.overview_of(page.opened, everyone=True).records
    (now,) = anchored(everyone, (key,))
    then = None
    if against:
        earlier = reads.overview_of(replace(page.opened, as_of=against), everyone=True).records
        (then,) = anchored(earlier, (key,))
    language: Any = get_language() or "nb"
    return {
        "now": now,
        "chart": profile(now, language),
        "views": arena_views(now, then, everyone.documents),
        "cells": {row.key: (row, cell) for row, cell in whole.cells},
        "against": against,
    }
