"""Everybody's anchoring: who is where in which arena, and who is weakest politically."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import reads
from paraply.comparison.political_ranking import ranking_of
from paraply.reporting.figures.anchoring import everybody, status_word
from paraply.web.asof import chosen_date
from paraply.web.kept import respond
from paraply.web.opening import Page, programme_page
from paraply.web.parts.anchoring import anchored
from paraply.web.parts.table import stretch


@require_safe
@programme_page(Action.VIEW_COMPARISON)
def anchorings(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the map, the political ranking with its reasons, and what has moved since another date."""
    against = chosen_date(request, "against")
    return respond(request, page, "anchorings.html", lambda: _parts(request, page, against))


def _parts(request: HttpRequest, page: Page, against: date | None) -> dict[str, Any]:
    whole = reads.overview_of(page.opened)
    found = stretch(whole.matrix.columns, request.GET.get("page", "1"))
    keys = [key for key, _ in found.columns]
    now = anchored(whole.records, keys)
    language: Any = get_language() or "nb"
    return {
        "stretch": found,
        "chart": everybody(now, language) if now else None,
        "ranking": ranking_of(whole.records),
        "against": against,
        "moved": _moved(page, against, keys, now, language) if against else (),
    }


def _moved(page: Page, against: date, keys: list[str], now: Any, language: Any) -> list[tuple[Any, ...]]:
    """Arenas that had come another way on the other date: name, arena, then and now in words."""
    earlier = anchored(reads.overview_of(replace(page.opened, as_of=against)).records, keys)
    return [
        (one.name, arena.label, status_word(was.reached, language), status_word(arena.reached, language))
        for one, then in zip(now, earlier, strict=True)
        for arena, was in zip(one.arenas, then.arenas, strict=True)
        if arena.reached != was.reached
    ]
