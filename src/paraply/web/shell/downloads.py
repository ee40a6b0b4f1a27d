"""A report's file as an answer: its kind, its name, and what a browser may do with it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpResponse

from paraply.documents.writers.formats import MEDIA_TYPES
from paraply.documents.writers.html import POLICY
from paraply.kernel.localised import LANGUAGES
from paraply.reporting.editions.queries import NoEdition

READ_IN_PLACE = ("html", "pdf")


def download(stem: str, name: str, content: Callable[[], bytes]) -> HttpResponse:
    """Give a file of an edition. `name`: language and format, such as nb.pdf; `stem`: what stands before it in the file's name.

    Raises: Http404 for a name that no edition has, before anything is asked of the database.
    """
    language, _, form = name.partition(".")
    if language not in LANGUAGES or form not in MEDIA_TYPES:
        raise Http404
    try:
        response = HttpResponse(content(), content_type=MEDIA_TYPES[form])
    except NoEdition as absent:
        raise Http404 from absent
    how = "inline" if form in READ_IN_PLACE else "attachment"
    response["Content-Disposition"] = f'{how}; filename="{stem}-{name}"'
    if form == "html":
        response["Content-Security-Policy"] = POLICY
    return response
