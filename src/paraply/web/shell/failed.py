"""What is shown when a page could not be made: ours to mend, or the database's to come back."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

AGAIN = 5  # Unit: seconds.


def failed(request: HttpRequest) -> HttpResponse:
    """Answer 503 and ask for patience when the database is away or took too long; 500 for a fault of ours.

    Without the request: a page that asks the database for nothing can still be made.
    """
    if not isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return HttpResponse(render_to_string("500.html"), status=500)
    parts = {
        "code": 503,
        "title": _("This page could not be made just now"),
        "text": _("The database did not answer in time. Nothing was changed. Try again in a moment."),
    }
    return HttpResponse(
        render_to_string("refused.html", parts), status=503, headers={"Retry-After": str(AGAIN)}
    )
