"""The start page: what needs the reader, what has changed, what comes next."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.programmes import queries as programmes
from paraply.programmes.facts import COUNTED
from paraply.web.programme.dates_coming import coming, happened
from paraply.web.programme.matters import matters, worst
from paraply.web.shell.menu import ways
from paraply.web.shell.opening import Page, has_page, programme_page


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Show the reader's start page in the programme chosen, else in the first; a visitor is sent to the way in."""
    if not request.user.is_authenticated:
        return redirect("sign-in")
    own = {held.programme for held in request.actor.standings}  # type: ignore[attr-defined]
    known = [programme.key for programme in programmes.programmes() if programme.pk in own]
    if not known:
        return render(request, "programme/start_empty.html")
    asked = request.GET.get("programme", known[0])
    if asked not in known:
        raise Http404
    return _of_programme(request, asked)


@programme_page(Action.VIEW_START)
def _of_programme(request: HttpRequest, page: Page) -> HttpResponse:
    whole = overview.overview_of(page.opened, everyone=True)
    first, rest = worst(matters(whole.signals, whole.records))
    parts = {
        "frame": page.frame,
        "whole": whole,
        "worst": first,
        "less": rest,
        "names": {one.key: one.name for one in whole.records.participants},
        "happened": happened(whole.records),
        "coming": coming(whole.records),
        "participants": [one for one in whole.records.participants if one.readable and one.in_programme],
        "others": [one for one in whole.records.participants if not one.in_programme],
        "figures": [figure for figure in whole.records.figures if figure.kind in COUNTED],
        "opens_participants": has_page(page.actor, Action.VIEW_PARTICIPANT, page.opened),
        "follows": has_page(page.actor, Action.VIEW_SIGNALS, page.opened),
        "compares": has_page(page.actor, Action.VIEW_COMPARISON, page.opened),
        "ways": ways(page.frame.nav),
        "opens_matrix": has_page(page.actor, Action.VIEW_MATRIX, page.opened),
    }
    return render(request, "programme/start.html", parts)
