"""What one cell rests on: as a page of its own, or as the contents of the drawer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.web.compare.wording import told
from paraply.web.shell.opening import Page, programme_page


@require_safe
@programme_page(Action.VIEW_PARTICIPANT)
def evidence(request: HttpRequest, page: Page, participant: str, key: str) -> HttpResponse:
    """Show the records, places and claims behind a participant's value in a row."""
    found = overview.evidence(page.opened, participant, key)
    parts = {
        "frame": page.frame,
        "found": found,
        "documents": list(dict.fromkeys(place.title for item in found.items for place in item.citations)),
        "items": [(told(item.fact, item.citations), item.recorded) for item in found.items],
    }
    in_drawer = bool(request.htmx)  # type: ignore[attr-defined]
    template = "components/evidence.html" if in_drawer else "compare/evidence.html"
    response = render(request, template, {**parts, "in_drawer": in_drawer})
    # The same address answers in two ways: a cache, and the browser's own, must keep them apart.
    patch_vary_headers(response, ["HX-Request"])
    return response
