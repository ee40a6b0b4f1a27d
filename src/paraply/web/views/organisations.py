"""Everybody's organisation side by side, drawn to the same scale, with the table of what differs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import reads
from paraply.reporting.figures.organisation import organisation_picture
from paraply.web.kept import respond
from paraply.web.opening import Page, programme_page
from paraply.web.parts.table import stretch

ROWS = (
    "ownership.kind",
    "steering_group.chief_executive",
    "steering_group.politicians",
    "steering_group.service_leaders",
    "steering_group.top_share",
    "project_group.model",
    "project_group.nav",
    "coordinator.placement",
    "coordinator.orientation",
    "units.in_both_groups",
    "register.steering_group",
    "register.project_group",
    "register.coordinator",
)
SMALL = 240


@require_safe
@programme_page(Action.VIEW_COMPARISON)
def organisations(request: HttpRequest, page: Page) -> HttpResponse:
    """Show small charts of the participants in the study, and the rows that compare them."""
    return respond(request, page, "organisations.html", lambda: _parts(request, page))


def _parts(request: HttpRequest, page: Page) -> dict[str, Any]:
    whole = reads.overview_of(page.opened)
    found = stretch(whole.matrix.columns, request.GET.get("page", "1"))
    by_key = {one.key: one for one in whole.records.participants}
    language: Any = get_language() or "nb"
    documents = whole.records.documents
    return {
        "stretch": found,
        "charts": [
            (key, name, organisation_picture(by_key[key], documents, language, compact=True, room=SMALL))
            for key, name in found.columns
        ],
        "rows": [row for key in ROWS for row in (*whole.matrix.rows, *whole.registers) if row.key == key],
    }
