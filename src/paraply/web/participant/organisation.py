"""One participant's organisation: chart, seats, levels, units, and where it hangs on one person."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.organisation.dependence import dependence
from paraply.comparison.organisation.one import organised
from paraply.programmes.queries import glossary
from paraply.reporting.figures.organisation import organisation_picture
from paraply.web.participant.organisation_profiles import long, own_words, profiles
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page

ROWS = (
    "steering_group.chief_executive",
    "steering_group.politicians",
    "project_group.model",
    "project_group.key_partner",
    "coordinator.placement",
    "coordinator.orientation",
    "ownership.kind",
)
# Room for the chart beside what explains it.
ROOM = 780.0


@require_safe
@programme_page(Action.VIEW_PARTICIPANT)
def organisation(request: HttpRequest, page: Page, participant: str) -> HttpResponse:
    """Show the participant's organisation as it was on the date."""
    records = overview.participant_records(page.opened, participant)
    return respond(
        request, page, "participant/organisation.html", partial(_parts, page, participant), records=records
    )


def _parts(page: Page, participant: str) -> dict[str, Any]:
    whole = overview.participant_overview(page.opened, participant)
    records = whole.records
    documents = overview.overview_of(page.opened, everyone=True).records.documents
    language: Any = get_language() or "nb"
    found = organised(records, documents)
    cells = {row.key: (row, cell) for row, cell in whole.cells}
    return {
        "picture": organisation_picture(records, documents, language, room=ROOM),
        "found": found,
        "profiles": profiles(found.tables),
        "points": dependence(records, found),
        "cells": [cells[key] for key in ROWS if key in cells],
        "both": cells.get("units.in_both_groups"),
        "own_words": own_words(records.aliases, glossary(page.opened.programme.key))
        if records.aliases
        else (),
        "sectors": any(place.seat.sector for table in found.tables for place in table.places),
        "unplaced": sum(found.unplaced),
        "long": long(found.tables),
        "signs": [level for level in found.levels if level],
        "without_level": "" in found.levels,
    }
