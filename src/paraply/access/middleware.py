"""Every response is made, templates and all, in one transaction that acts for the person who asked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any, TypeVar

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve

from paraply.access.context import acting_as
from paraply.access.desk import desk
from paraply.access.queries import actor_of
from paraply.access.vocabulary import Actor

READING = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
HEALTH = "/health"
View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def writes_on_get(view: View) -> View:
    """Mark a view whose GET has to write, such as one that opens a link that works once."""
    view.writes_on_get = True  # type: ignore[attr-defined]
    return view


def without_context(view: View) -> View:
    """Mark a view that asks the database for nothing that belongs to anybody, such as the health page."""
    view.without_context = True  # type: ignore[attr-defined]
    return view


class ActingAs:
    """Stands after sessions, authentication, messages and CSRF, whose own writes then lie outside the
    transaction.

    GET is read-only, save for allauth's views, of which some write on GET, and those marked with
    `writes_on_get`. `request.actor` holds the person's memberships.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        view = _view_of(request)
        if getattr(view, "without_context", False) or request.path_info.startswith(
            (settings.STATIC_URL, HEALTH)
        ):
            return self.get_response(request)
        with desk():
            actor = actor_of(request.user)
        request.actor = actor  # type: ignore[attr-defined]
        reading = request.method in READING and not _writes(view)
        with acting_as(actor, read_only=reading), desk() if _of_accounts(view) else nullcontext():
            response = self.get_response(request)
            if response.streaming:
                raise RuntimeError("A streaming response would be made after its transaction has ended.")
            if getattr(request, "failed_while_acting", False) or response.status_code >= 500:
                transaction.set_rollback(True)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Django makes a page of the exception before it reaches us: remember it, or half a change is
        committed.
        """
        request.failed_while_acting = True  # type: ignore[attr-defined]
        return None


class Private:
    """Stands inside `ActingAs`. What somebody signed in was shown is kept by no browser and no proxy, and is gone when
    another person or nobody is signed in: going back asks anew.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        before: Actor | None = getattr(request, "actor", None)
        if before is None:
            return response
        if before.pk is not None or request.user.is_authenticated:
            response.headers["Cache-Control"] = "no-store, private"
        if before.pk is not None and before.pk != request.user.pk:
            response.headers["Clear-Site-Data"] = '"cache"'
        return response


def _view_of(request: HttpRequest) -> Any:
    try:
        return resolve(request.path_info).func
    except Resolver404:
        return None


def _writes(view: Any) -> bool:
    return getattr(view, "writes_on_get", False) or _of_accounts(view)


def _of_accounts(view: Any) -> bool:
    return str(getattr(view, "__module__", "")).startswith("allauth.")
