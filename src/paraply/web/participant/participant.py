"""One participant on one page: phases, organisation, anchoring, plans, goals, budget, signals and findings."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.anchoring.arenas import anchoring
from paraply.comparison.matrix.characteristics.progress import after_admission
from paraply.comparison.organisation.one import organised
from paraply.comparison.phases.admission import absence
from paraply.comparison.phases.outputs import gate_reasons
from paraply.kernel.dates import ImpreciseDate
from paraply.programmes.facts import PhaseFact
from paraply.reporting.figures.anchoring import profile
from paraply.reporting.figures.organisation import organisation_picture
from paraply.reporting.figures.plans import plan_picture
from paraply.web.drawings.ribbon import Drawing, draw
from paraply.web.participant.budget import latest_days, line_of, reaches_now
from paraply.web.programme.matters import matters
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page

# Told first of all; the phases only of those that have been admitted.
_HEAD = (
    "phase.calendar",
    "phase.gate",
    "phase.months_over",
    "agreement.status",
    "coordinator.placement",
    "ownership.kind",
)


@require_safe
@programme_page(Action.VIEW_PARTICIPANT)
def participant(request: HttpRequest, page: Page, participant: str) -> HttpResponse:
    """Show the participant on the date looked at."""
    records = overview.participant_records(page.opened, participant)
    return respond(
        request, page, "participant/participant.html", partial(_parts, page, participant), records=records
    )


def _parts(page: Page, participant: str) -> dict[str, Any]:
    whole = overview.participant_overview(page.opened, participant)
    return {
        "whole": whole,
        "cells": {row.key: (row, cell) for row, cell in whole.cells},
        "phases": _drawn(whole),
        "ribbon": _drawing(whole),
        "as_of": page.as_of,
        "absence": absence(whole.records, overview.overview_of(page.opened, everyone=True).records.cohorts),
        "head": _HEAD[3:] if whole.records.admission is None else _HEAD,
        "reaches": reaches_now(whole, page.as_of),
        "latest": latest_days(whole.backward, whole.records.budget, page.as_of),
        "gate_reasons": gate_reasons(whole.records),
        **_pictures(page, whole),
        "matters": matters(whole.signals),
        # What is said of this participant alone comes before what is said of all.
        "findings": sorted(whole.findings, key=lambda finding: len(finding.units)),
        "budget_line": line_of(whole, page.as_of),
    }


def _pictures(page: Page, whole: overview.ParticipantOverview) -> dict[str, Any]:
    """The pictures of the pages below this one."""
    everyone = overview.overview_of(page.opened, everyone=True).records
    language: Any = get_language() or "nb"
    own = anchoring(whole.records, everyone.documents, everyone.findings)
    levels = organised(whole.records, everyone.documents).levels
    return {
        "organisation": organisation_picture(whole.records, everyone.documents, language),
        "signs": [level for level in levels if level],
        "anchoring": profile(own, language),
        "arenas": own.arenas,
        "plan_picture": plan_picture(whole.records.name, whole.plan_tree, whole.records.plans, language),
    }


def _drawn(whole: overview.ParticipantOverview) -> list[PhaseFact]:
    """The phases that the ribbon draws: those after admission."""
    return after_admission(whole.records) if whole.ribbon else []


def _drawing(whole: overview.ParticipantOverview) -> Drawing | None:
    if whole.ribbon is None:
        return None
    numbers = {phase.key: phase.number for phase in whole.records.phases}
    decided = [gate.decided_when for gate in whole.records.gates if gate.outcome in ("passed", "waived")]
    days = [ImpreciseDate.parse(when).first for when in (whole.ribbon.admitted, *decided)]
    return draw(whole.ribbon, numbers, days)
