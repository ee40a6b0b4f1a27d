"""Rounds of admission: capacity, invited, applied and admitted, each a number of its own."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.documents.figures.bars import Bar, bars
from paraply.documents.figures.charts import Chart
from paraply.kernel.dates import ImpreciseDate
from paraply.programmes.facts import COUNTED, FigureFact
from paraply.programmes.words import FIGURES
from paraply.web.shell.dates import spoken
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page
from paraply.web.templatetags.paraply import plain

_TONES = {"capacity": "calm", "invited": "info", "applied": "plum", "admitted": "accent"}


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def round(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the figures known by the date, and who is in which cohort."""
    return respond(request, page, "programme/round.html", lambda: _parts(page))


def _parts(page: Page) -> dict[str, Any]:
    records = overview.overview_of(page.opened, everyone=True).records
    known = [one for one in records.figures if _known(one, page)]
    counted = [one for one in known if one.kind in COUNTED]
    capacity = next((one.amount for one in counted if one.kind == "capacity"), None)
    admitted = sum(one.amount for one in counted if one.kind == "admitted")
    return {
        "chart": _chart(counted, records) if counted else None,
        "figures": known,
        "capacity": capacity,
        "admitted": admitted,
        "cohorts": [
            (cohort, [one for one in records.participants if one.cohort == cohort.key])
            for cohort in records.cohorts
            if not cohort.applied_when or ImpreciseDate.parse(cohort.applied_when).first <= page.as_of
        ],
        "as_of": page.as_of,
    }


def _known(figure: FigureFact, page: Page) -> bool:
    return not figure.when or ImpreciseDate.parse(figure.when).first <= page.as_of


def _chart(figures: list[FigureFact], records: ProgrammeRecords) -> Chart:
    cohorts = {one.key: plain(one.name) for one in records.cohorts}
    drawn = [Bar(_named(one, cohorts), one.amount, str(one.amount), _TONES[one.kind]) for one in figures]
    description = "; ".join(f"{bar.name}: {bar.words}" for bar in drawn) + "."
    return bars(
        drawn,
        _("[[Participant.many]], each number by itself"),
        description,
        (_("Figure"), _("[[Participant.many]]")),
    )


def _named(figure: FigureFact, cohorts: dict[str, str]) -> str:
    more = [cohorts.get(figure.cohort or "", ""), spoken(figure.when)]
    said = ", ".join(filter(None, more))
    label = plain(FIGURES[figure.kind])
    return f"{label} ({said})" if said else label
