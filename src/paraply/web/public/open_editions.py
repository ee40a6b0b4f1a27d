"""A programme's reports that anybody may read, without signing in."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from paraply.kernel.localised import LANGUAGES
from paraply.reporting.editions.queries import open_editions as opened
from paraply.web.reports.edition import files_of


@require_safe
def open_editions(request: HttpRequest, programme: str) -> HttpResponse:
    """List the open editions with their files; what has opened none is not there."""
    found = opened(programme)
    if not found:
        raise Http404
    shown = [(one, [(language, files_of(one.files, language)) for language in LANGUAGES]) for one in found]
    return render(
        request,
        "public/open_editions.html",
        {"editions": shown, "programme": programme, "name": found[0].programme_name},
    )
