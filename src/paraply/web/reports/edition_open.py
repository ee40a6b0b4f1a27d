"""Letting anybody read an edition."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from paraply.access.vocabulary import Action, Target
from paraply.reporting.editions.operations import open_edition
from paraply.reporting.editions.queries import NoEdition, is_open
from paraply.web.shell.opening import Page, programme_page


@require_POST
@programme_page(Action.OPEN_EDITION)
def edition_open(request: HttpRequest, page: Page, number: int) -> HttpResponse:
    """Open the edition, and lead back to it."""
    programme = page.opened.programme
    there = redirect("edition", programme.key, number)
    if request.POST.get("sure") != "yes":
        messages.info(request, _("Nothing was opened: tick that it is to be open to everybody."))
        return there
    try:
        if not is_open(programme.pk, number):
            open_edition(page.actor, Target(programme=programme.pk), programme, number)
    except NoEdition as absent:
        raise Http404 from absent
    messages.info(request, _("Anybody can read the edition now, also without signing in."))
    return there
