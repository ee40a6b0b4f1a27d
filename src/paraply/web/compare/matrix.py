"""The matrix: rows by theme × participants on a date, chosen by the reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.matrix.catalogue import THEMES
from paraply.comparison.matrix.differences import Differences, differences
from paraply.comparison.matrix.matrix import Row
from paraply.comparison.overview import Overview
from paraply.web.compare.table import KINDS, blocks, choose_rows, chosen_columns, stretch
from paraply.web.shell.asof import chosen_date
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page


@require_safe
@programme_page(Action.VIEW_MATRIX)
def matrix(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the rows and columns asked for, on one date or two; words that mean nothing here are passed over."""
    against = chosen_date(request, "against")
    return respond(request, page, "compare/matrix.html", lambda: _parts(request, page, against))


def _parts(request: HttpRequest, page: Page, against: date | None) -> dict[str, Any]:
    asked = request.GET
    everyone = asked.get("everyone") == "1"
    whole = overview.overview_of(page.opened, everyone)
    columns = chosen_columns(whole.matrix, asked.getlist("participant"))
    themes = frozenset(asked.getlist("theme")) & frozenset(THEMES)
    keys = [key for key, _ in columns]
    compared = _compared(page, whole, against, everyone, keys, themes) if against else None
    kind = asked.get("rows", "")
    if kind not in KINDS or (kind == "changed" and compared is None):
        kind = ""
    rows = choose_rows(_rows(whole, themes), kind, keys, compared)
    return {
        "whole": whole,
        "stretch": stretch(columns, asked.get("page", "1")),
        "blocks": blocks(rows),
        "themes": THEMES,
        "chosen_themes": themes,
        "chosen_columns": frozenset(asked.getlist("participant")) & {key for key, _ in whole.matrix.columns},
        "kind": kind,
        "everyone": everyone,
        "compared": compared,
    }


def _rows(whole: Overview, themes: frozenset[str]) -> list[Row]:
    """Every row, or those of the themes chosen."""
    return [row for row in (*whole.matrix.rows, *whole.registers) if not themes or row.theme in themes]


def _compared(
    page: Page, whole: Overview, against: date, everyone: bool, keys: list[str], themes: frozenset[str]
) -> Differences:
    """The rows and columns chosen, beside themselves on the other date."""
    then = overview.overview_of(replace(page.opened, as_of=against), everyone)
    return differences(_rows(whole, themes), _rows(then, themes), keys, page.as_of, against)
