"""A file of an open edition, for anybody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.reporting.editions.queries import open_file as opened
from paraply.web.shell.downloads import download


@require_safe
def open_file(request: HttpRequest, programme: str, number: int, name: str) -> HttpResponse:
    """Give a file: HTML and PDF to read in the browser, the others to keep."""
    return download(f"{programme}-{number}", name, lambda: opened(programme, number, name))
