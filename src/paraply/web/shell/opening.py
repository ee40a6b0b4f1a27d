"""What every page of a programme does first: who asks, for which programme, on which date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from paraply.access import policy
from paraply.access.vocabulary import Action, Actor, Target
from paraply.access.words import ROLES
from paraply.comparison import overview
from paraply.kernel.localised import Localised
from paraply.kernel.vocabulary import speaking
from paraply.programmes.queries import UnknownProgramme, participant_identity
from paraply.web.shell.asof import WrongDateError, chosen_date
from paraply.web.shell.frame import Day, Frame, MenuItem
from paraply.web.shell.menu import PARTICIPANT_TABS, menu, tabs
from paraply.web.shell.own_words import in_own_words


@dataclass(frozen=True, slots=True)
class Page:
    """A programme opened for somebody on a date."""

    actor: Actor
    opened: overview.Opened
    frame: Frame

    @property
    def as_of(self) -> date:
        """The date looked at."""
        return self.opened.as_of


P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Page, P], HttpResponse]


def programme_page(action: Action) -> Callable[[View[P]], Callable[..., HttpResponse]]:
    """Open the programme in the address for the reader, or answer why not.

    A visitor is sent to the way in. A date that is none is answered with what was typed (400), and what does not exist,
    is not the reader's, or is a page that the reader's role does not have, with the same answer (404).
    """

    def decorate(view: View[P]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def opened(request: HttpRequest, programme: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                return _way_in(request)
            try:
                about = kwargs.get("participant")
                page = open_page(request, programme, action, None if about is None else str(about))
                with speaking(page.opened.programme.words):
                    return in_own_words(view(request, page, *args, **kwargs))
            except WrongDateError as wrong:
                return _wrong_date(request, programme, wrong)
            except (UnknownProgramme, overview.NothingHere) as absent:
                raise Http404 from absent

        return opened

    return decorate


def _way_in(request: HttpRequest) -> HttpResponse:
    """Send the visitor to sign in and then back; a page whose drawer asked is left as a whole."""
    htmx: HtmxDetails = request.htmx  # type: ignore[attr-defined]
    back = (htmx.current_url_abs_path if htmx else "") or request.get_full_path()
    place = f"{reverse('sign-in')}?{urlencode({'next': back})}"
    return HttpResponseClientRedirect(place) if htmx else redirect(place)


def open_page(request: HttpRequest, programme: str, action: Action, participant: str | None = None) -> Page:
    """Open the programme, for a page about one participant after asking about that participant.

    Raises: WrongDateError; UnknownProgramme, also for a programme the reader has no part in; NothingHere when no role
    of the reader in this programme has such pages, or none about this participant.
    """
    actor: Actor = request.actor  # type: ignore[attr-defined]
    asked, wrong = _asked(request)
    within = frozenset(held.programme for held in actor.standings)
    found = overview.opened(programme, timezone.localdate(), asked, within)
    if not has_page(actor, action, found) or not _has_participant(actor, action, found, participant):
        raise overview.NothingHere(action)
    if wrong is not None:
        raise wrong
    return Page(actor, found, _frame(request, actor, found, asked))


def _asked(request: HttpRequest) -> tuple[date | None, WrongDateError | None]:
    """The date asked for, and what is wrong with it: told only to those who may see the programme at all."""
    try:
        return chosen_date(request), None
    except WrongDateError as wrong:
        return None, wrong


def has_page(actor: Actor, action: Action, found: overview.Opened) -> bool:
    """Whether some role of the actor in the programme has pages of a kind; which rows they show the database says."""
    return any(
        policy.may(actor, action, Target(programme=held.programme, participant=held.participant))
        for held in actor.standings
        if held.programme == found.programme.pk
    )


def _has_participant(actor: Actor, action: Action, found: overview.Opened, key: str | None) -> bool:
    """Whether the actor has such pages about this very participant; one that does not exist is answered alike."""
    if key is None:
        return True
    identity = participant_identity(found.programme.key, key)
    return policy.may(actor, action, Target(programme=found.programme.pk, participant=identity or 0))


def _frame(request: HttpRequest, actor: Actor, found: overview.Opened, asked: date | None) -> Frame:
    user = request.user
    role = next((ROLES.get(held.role) for held in actor.standings), None) or ""
    title = Localised.from_dict(getattr(user, "title", None))
    return Frame(
        programme=found.programme.key,
        programme_name=found.programme.name,
        as_of=found.as_of,
        latest=found.last,
        today=timezone.localdate(),
        chosen=asked.isoformat() if asked else "",
        kept=_query(request, "as_of"),
        dates=_dates(found),
        nav=menu(
            lambda action: has_page(actor, action, found),
            found.programme.key,
            _query_of(asked),
            _name(request),
        ),
        tabs=_tabs(request, found, asked),
        role=title or role,
        person=f"{getattr(user, 'first_name', '')} {getattr(user, 'last_name', '')}".strip(),
    )


def _name(request: HttpRequest) -> str:
    """The name of the page's address."""
    return (request.resolver_match.url_name or "") if request.resolver_match else ""


def _tabs(request: HttpRequest, found: overview.Opened, asked: date | None) -> tuple[MenuItem, ...]:
    """The participant's tabs, on the pages of one participant."""
    name = _name(request)
    if name not in dict(PARTICIPANT_TABS) or request.resolver_match is None:
        return ()
    participant = str(request.resolver_match.kwargs["participant"])
    return tabs(found.programme.key, participant, _query_of(asked), name)


def _dates(found: overview.Opened) -> tuple[Day, ...]:
    """Days worth going to: half-years back from the latest date, and the latest itself."""
    last = found.last
    before = [date(year, month, 1) for year in (last.year - 1, last.year) for month in (1, 7)]
    return (*(Day(day) for day in before if day < last), Day(last))


def _query_of(asked: date | None) -> str:
    return f"?as_of={asked.isoformat()}" if asked else ""


def _wrong_date(request: HttpRequest, programme: str, wrong: WrongDateError) -> HttpResponse:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    asked = None if wrong.name == "as_of" else chosen_date(request)
    found = overview.opened(programme, timezone.localdate(), asked)
    kept = _query(request, wrong.name)
    parts = {
        "frame": replace(_frame(request, actor, found, asked), kept=_query(request, "as_of", wrong.name)),
        "wrong": wrong,
        "kept": kept,
        "back": f"{request.path}?{urlencode(kept)}" if kept else request.path,
    }
    return render(request, "shell/wrong_date.html", parts, status=400)


def _query(request: HttpRequest, *without: str) -> list[tuple[str, str]]:
    return [(name, text) for name, texts in request.GET.lists() if name not in without for text in texts]
