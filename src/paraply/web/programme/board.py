"""The board: every participant on one time axis, with what needs somebody."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.board import Choice
from paraply.comparison.board import board as board_of
from paraply.web.programme.board_strips import chosen, sheet, strips
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page


@require_safe
@programme_page(Action.VIEW_BOARD)
def board(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the board as chosen, or give its rows as a file."""
    choice = chosen(request.GET)
    if request.GET.get("format") == "csv":
        return _file(page, choice)
    return respond(request, page, "programme/board.html", lambda: _parts(page, choice))


def _parts(page: Page, choice: Choice) -> dict[str, Any]:
    whole = overview.overview_of(page.opened, everyone=True)
    found = board_of(whole, choice)
    return {
        "whole": whole,
        "board": found,
        "choice": choice,
        "strips": strips(found, whole.records),
        "cohorts": whole.records.cohorts,
        "phases": sorted(whole.records.phases, key=lambda phase: phase.number),
        "most": max((max(first, second) for _, first, second in found.stages), default=0),
    }


def _file(page: Page, choice: Choice) -> HttpResponse:
    rows = board_of(overview.overview_of(page.opened, everyone=True), choice).rows
    name = f"{page.opened.programme.key}-{page.as_of.isoformat()}.csv"
    # The mark at the start is what tells Excel that the file is UTF-8.
    response = HttpResponse("\ufeff" + sheet(rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
