"""A file of a published edition, byte for byte as it was published."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.reporting.editions.queries import file
from paraply.web.shell.downloads import download
from paraply.web.shell.opening import Page, programme_page


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def edition_file(request: HttpRequest, page: Page, number: int, name: str) -> HttpResponse:
    """Give a file: HTML and PDF to read in the browser, the others to keep."""
    stem = f"{page.frame.programme}-{number}"
    return download(stem, name, lambda: file(page.opened.programme.pk, number, name))
