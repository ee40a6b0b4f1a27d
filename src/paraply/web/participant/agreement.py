"""The cooperation agreement, as it is registered."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page

STATUS = "agreement.status"


@require_safe
@programme_page(Action.VIEW_PARTICIPANT)
def agreement(request: HttpRequest, page: Page, participant: str) -> HttpResponse:
    """Show what is registered of the agreement between the participant and the programme owner."""
    whole = overview.participant_overview(page.opened, participant)
    return respond(
        request, page, "participant/agreement.html", partial(_parts, page, whole), records=whole.records
    )


def _parts(page: Page, whole: overview.ParticipantOverview) -> dict[str, Any]:
    everything = overview.overview_of(page.opened, everyone=True).records
    parties = everything.organisations
    row, cell = next((row, cell) for row, cell in whole.cells if row.key == STATUS)
    return {
        "agreements": [
            (fact, parties[fact.party].name if fact.party in parties else fact.party)
            for fact in whole.records.agreements
        ],
        "owners": whole.records.owners,
        "row": row,
        "cell": cell,
        "required": [shown for shown in whole.outputs if shown.output.shown_by == "agreement"],
        "goals": whole.records.goals,
        "said": [
            (fact, parties[fact.actor].name if fact.actor in parties else "")
            for fact in everything.statements
            if fact.topic == "partnership"
        ],
    }
