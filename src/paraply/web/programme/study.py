"""The study: what the evaluators ask and deliver, whom they have heard, and where the gaps are."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.coverage import coverage
from paraply.evidence.words import CHECKERS
from paraply.reporting.figures.coverage import coverage_chart
from paraply.web.programme.sayings import Topic, parts_of
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page

TOPICS: tuple[Topic, ...] = (
    ("study_purpose", _("Purpose"), _("What the evaluators set out to find out, and for whom.")),
    ("study_method", _("Method"), _("How they go about it, and what they build on.")),
    ("study_limitation", _("Limitations"), _("What nobody may conclude from it yet.")),
    ("study_deliverable", _("Deliverables"), _("What is delivered when, and what is followed up.")),
    ("study_design", _("Other sides of the design"), ""),
    ("coverage", _("What is missing in the source"), _("Known gaps in what these records were taken from.")),
    ("quotation", _("Quotations"), _("Which quotations the report holds, and how they are marked.")),
    ("report", _("The report"), _("What the records were taken from.")),
)


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def study(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the study and its coverage on the date."""
    return respond(request, page, "programme/study.html", lambda: _parts(page))


def _parts(page: Page) -> dict[str, Any]:
    records = overview.overview_of(page.opened, everyone=True).records
    found = coverage(records)
    names = {one.key: one.name for one in records.participants}
    return {
        "studies": [(one, [names.get(key, key) for key in one.units]) for one in records.studies],
        "evaluators": {key: one.name for key, one in records.organisations.items()},
        "coverage": found,
        "chart": coverage_chart(found, get_language() or "nb"),  # type: ignore[arg-type]
        "rows": [(unit, CHECKERS) for unit in found.units],
        "parts": parts_of(records.statements, TOPICS),
    }
