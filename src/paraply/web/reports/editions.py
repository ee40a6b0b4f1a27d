"""Editions: every report that has been published, and, for those who publish, the ones on their way."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.reporting.editions.builds import builds, on_their_way
from paraply.reporting.editions.queries import editions as published
from paraply.web.shell.opening import Page, has_page, programme_page


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def editions(request: HttpRequest, page: Page) -> HttpResponse:
    """List the editions, the latest first, with what those who publish have asked for above them."""
    pk = page.opened.programme.pk
    waiting = on_their_way(builds(pk))
    parts = {
        "frame": page.frame,
        "editions": published(pk),
        "builds": waiting,
        "unfinished": any(not one.finished for one in waiting),
        "prepares": has_page(page.actor, Action.BUILD_REPORT, page.opened),
        "publishes": has_page(page.actor, Action.PUBLISH_EDITION, page.opened),
    }
    response = render(request, "reports/editions.html", parts)
    if request.headers.get("HX-Request") and not parts["unfinished"]:
        response["HX-Refresh"] = (
            "true"  # whoever waited is given the whole page anew, with the edition among the others
        )
    return response
