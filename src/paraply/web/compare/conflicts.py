"""Conflicts: where sources, statements and claims say different things."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.matrix.conflicts import ConflictKind
from paraply.web.compare.conflicts_told import counted, shown
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page


@require_safe
@programme_page(Action.VIEW_CONFLICTS)
def conflicts(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the conflicts chosen, each with its sides."""
    return respond(request, page, "compare/conflicts.html", lambda: _parts(request, page))


def _parts(request: HttpRequest, page: Page) -> dict[str, Any]:
    whole = overview.overview_of(page.opened, everyone=True)
    kind, participant = request.GET.get("kind", ""), request.GET.get("participant", "")
    names = {one.key: one.name for one in whole.records.columns}
    concerned = {key for one in whole.conflicts for key in one.keys}
    chosen = [
        one
        for one in whole.conflicts
        if kind in ("", one.kind) and (participant not in names or participant in one.keys)
    ]
    return {
        "shown": shown(chosen, whole),
        "counts": counted(whole.conflicts),
        "total": len(whole.conflicts),
        "kind": kind if kind in list(ConflictKind) else "",
        "participant": participant if participant in names else "",
        "participants": [(key, name) for key, name in names.items() if key in concerned],
    }
