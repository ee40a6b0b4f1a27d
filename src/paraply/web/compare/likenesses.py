"""Likenesses and differences: participants grouped by value, with sentences made from the groups."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.matrix.likenesses import Pattern
from paraply.web.compare.likenesses_grid import themes
from paraply.web.compare.table import stretch
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page


@require_safe
@programme_page(Action.VIEW_LIKENESSES)
def likenesses(request: HttpRequest, page: Page) -> HttpResponse:
    """Show every row that can be compared, or those of one pattern."""
    return respond(request, page, "compare/likenesses.html", lambda: _parts(request, page))


def _parts(request: HttpRequest, page: Page) -> dict[str, Any]:
    whole = overview.overview_of(page.opened)
    asked = request.GET.get("pattern", "")
    pattern = Pattern(asked) if asked in set(Pattern) else None
    counts = Counter(found.pattern for found in whole.likenesses)
    shown = stretch(whole.matrix.columns, request.GET.get("page", "1"))
    return {
        "whole": whole,
        "stretch": shown,
        "themes": themes(whole.likenesses, shown.columns, pattern),
        "pattern": pattern,
        "patterns": [(one, counts[one]) for one in Pattern if counts[one]],
        "total": len(whole.likenesses),
    }
