"""The matrix: rows by theme × participants on a date, chosen by the reader."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import reads
from paraply.comparison.catalogue import THEMES
from paraply.web.kept import respond
from paraply.web.opening import Page, programme_page
from paraply.web.parts.table import blocks, choose_rows, chosen_columns, stretch


@require_safe
@programme_page(Action.VIEW_MATRIX)
def matrix(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the rows and columns asked for; words that mean nothing here are passed over."""
    return respond(request, page, "matrix.html", lambda: _parts(request, page))


def _parts(request: HttpRequest, page: Page) -> dict[str, Any]:
    asked = request.GET
    everyone = asked.get("everyone") == "1"
    whole = reads.overview_of(page.opened, everyone)
    columns = chosen_columns(whole.matrix, asked.getlist("participant"))
    themes = frozenset(asked.getlist("theme")) & frozenset(THEMES)
    kind = asked.get("rows", "")
    rows = choose_rows((*whole.matrix.rows, *whole.registers), kind, [key for key, _ in columns])
    return {
        "whole": whole,
        "stretch": stretch(columns, asked.get("page", "1")),
        "blocks": blocks(rows, themes),
        "themes": THEMES,
        "chosen_themes": themes,
        "chosen_columns": frozenset(asked.getlist("participant")) & {key for key, _ in whole.matrix.columns},
        "kind": kind,
        "everyone": everyone,
    }
