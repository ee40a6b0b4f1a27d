"""One participant's organisation: chart, seats, levels, units, and where it is thin."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import reads
from paraply.comparison.organisation import organised
from paraply.reporting.figures.organisation import organisation_picture
from paraply.web.kept import respond
from paraply.web.opening import Page, programme_page

ROWS = (
    "ownership.kind",
    "steering_group.chief_executive",
    "steering_group.politicians",
    "project_group.model",
    "project_group.nav",
    "coordinator.placement",
    "coordinator.orientation",
    "units.in_both_groups",
)


@require_safe
@programme_page(Action.VIEW_PARTICIPANT)
def organisation(request: HttpRequest, page: Page, participant: str) -> HttpResponse:
    """Show the participant's organisation as it was on the date."""
    records = reads.participant_records(page.opened, participant)
    return respond(request, page, "organisation.html", partial(_parts, page, participant), records=records)


def _parts(page: Page, participant: str) -> dict[str, Any]:
    whole = reads.participant_overview(page.opened, participant)
    records = whole.records
    documents = reads.overview_of(page.opened, everyone=True).records.documents
    found = organised(records, documents)
    return {
        "picture": organisation_picture(records, documents, get_language() or "nb"),  # type: ignore[arg-type]
        "found": found,
        "cells": [(row, cell) for row, cell in whole.cells if row.key in ROWS],
        "signs": [level for level in found.levels if level],
    }
