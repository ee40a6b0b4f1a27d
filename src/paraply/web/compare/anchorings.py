"""Everybody's anchoring: who is where in which arena, and how many political routes each uses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.anchoring.arenas import Anchoring, Arena
from paraply.comparison.anchoring.changes import ArenaChange, Became, StatusStep, changes
from paraply.comparison.anchoring.everybody import together
from paraply.kernel.localised import Localised
from paraply.reporting.figures.anchoring import MEASURES, everybody
from paraply.web.compare.table import stretch
from paraply.web.participant.anchoring_arenas import anchored
from paraply.web.shell.asof import chosen_date
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page

# As many as are listed with every matter along the routes; of more, only how far each route has come.
SPACIOUS = 12


@dataclass(frozen=True, slots=True)
class Moved:
    """An arena or a route of a participant that stood another way on the other date."""

    key: str
    name: str
    label: Localised
    step: StatusStep


@require_safe
@programme_page(Action.VIEW_COMPARISON)
def anchorings(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the map, the political ranking with its reasons, and what has moved since another date."""
    against = chosen_date(request, "against")
    return respond(request, page, "compare/anchorings.html", lambda: _parts(request, page, against))


def _parts(request: HttpRequest, page: Page, against: date | None) -> dict[str, Any]:
    whole = overview.overview_of(page.opened)
    found = stretch(whole.matrix.columns, request.GET.get("page", "1"))
    keys = [key for key, _ in found.columns]
    now = anchored(whole.records, keys)
    language: Any = get_language() or "nb"
    side_by_side = together(whole.records)
    return {
        "stretch": found,
        "charts": everybody(now, language),
        "measures": MEASURES,
        "together": side_by_side,
        "ranking": side_by_side.ranking,
        "compact": len(side_by_side.anchored) > SPACIOUS,
        "against": against,
        "dates": sorted((page.as_of, against)) if against else (),
        "moved": _moved(page, against, keys, now) if against else (),
    }


def _moved(page: Page, against: date, keys: list[str], now: tuple[Anchoring, ...]) -> list[Moved]:
    """Arenas and routes that stood another way on the other date."""
    other = anchored(overview.overview_of(replace(page.opened, as_of=against)).records, keys)
    return [
        moved
        for one, then in zip(now, other, strict=True)
        for arena in one.arenas
        for moved in _steps(one, arena, changes(one, then, page.as_of, against).arenas[arena.key])
    ]


def _steps(one: Anchoring, arena: Arena, changed: ArenaChange) -> list[Moved]:
    routes = arena.groups if arena.key == "political" else ()
    whole = [] if routes else [(arena.label, changed.step)]
    found = [*whole, *((route.label, changed.groups[route.key]) for route in routes)]
    return [Moved(one.key, one.name, label, step) for label, step in found if step.became is not Became.SAME]
