"""A file of a published edition, byte for byte as it was published."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.documents.writers.formats import MEDIA_TYPES
from paraply.documents.writers.html import POLICY
from paraply.kernel.localised import LANGUAGES
from paraply.reporting.editions import NoEdition, file
from paraply.web.opening import Page, programme_page


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def edition_file(request: HttpRequest, page: Page, number: int, name: str) -> HttpResponse:
    """Give a file: HTML and PDF to read in the browser, the others to keep."""
    language, _, form = name.partition(".")
    if language not in LANGUAGES or form not in MEDIA_TYPES:
        raise Http404
    try:
        content = file(page.opened.programme.pk, number, name)
    except NoEdition as absent:
        raise Http404 from absent
    response = HttpResponse(content, content_type=MEDIA_TYPES[form])
    how = "inline" if form in ("html", "pdf") else "attachment"
    response["Content-Disposition"] = f'{how}; filename="{page.frame.programme}-{number}-{name}"'
    if form == "html":
        response["Content-Security-Policy"] = POLICY
    return response
