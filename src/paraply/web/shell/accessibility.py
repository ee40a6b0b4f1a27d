"""The accessibility statement: what the law asks, how the pages are tested, and what is known to be lacking."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

# The day the statement was last gone through; a change of the pages' frame asks for a new one.
ASSESSED = date(2026, 11, 23)
TESTED = (
    _(
        "axe finds nothing on any page, in the light and in the dark scheme: tried at every change of the product."
    ),
    _("Every page can be read and used with the keyboard alone, and focus is always seen."),
    _(
        "No page is wider than its window at 390 pixels, nor at 200 % zoom; wide tables and figures scroll within their own frame."
    ),
    _(
        "Every figure has a description made from its data, and the same as a table. Colour never stands alone."
    ),
    _("The pages are read without scripts, and nothing moves for those who have asked for less motion."),
)
LACKING = (
    _(
        "No panel of users with disabilities has tried the pages yet; the tests above are automatic or made by those who build it."
    ),
    _(
        "Names and quotations stand in the language of their source; where that is another than the page's, it is marked for screen readers."
    ),
    _("Files in PDF follow PDF/UA-1; those made elsewhere and only cited are outside our hands."),
)


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the statement; it is for everybody, also those who have not signed in."""
    parts = {
        "assessed": ASSESSED,
        "tested": TESTED,
        "lacking": LACKING,
        "contact": settings.ACCESSIBILITY_CONTACT,
    }
    return render(request, "shell/accessibility.html", parts)
