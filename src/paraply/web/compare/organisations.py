"""Everybody's organisation side by side, drawn to the same scale, with the table of what differs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.organisation.everybody import compared
from paraply.comparison.organisation.one import organised
from paraply.governance.words import LEVELS
from paraply.reporting.figures.organisation_multiples import organisation_pictures
from paraply.web.compare.table import stretch
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page

# So narrow that five stand beside each other on a wide screen.
SMALL = 172.0


@require_safe
@programme_page(Action.VIEW_COMPARISON)
def organisations(request: HttpRequest, page: Page) -> HttpResponse:
    """Show small charts of the participants in the study, and the rows that compare them."""
    return respond(request, page, "compare/organisations.html", lambda: _parts(request, page))


def _parts(request: HttpRequest, page: Page) -> dict[str, Any]:
    whole = overview.overview_of(page.opened)
    found = stretch(whole.matrix.columns, request.GET.get("page", "1"))
    by_key = {one.key: one for one in whole.records.participants}
    shown = [by_key[key] for key, _ in found.columns]
    documents = whole.records.documents
    language: Any = get_language() or "nb"
    levels = {level for one in shown for level in organised(one, documents).levels}
    return {
        "stretch": found,
        "charts": list(zip(shown, organisation_pictures(shown, documents, language, SMALL), strict=True)),
        "signs": [level for level in LEVELS if level in levels],
        "without_level": "" in levels,
        "rows": compared((*whole.matrix.rows, *whole.registers), whole.records),
    }
