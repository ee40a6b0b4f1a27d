"""Keeps what stands inside a page until the records change, so that only the frame is written anew for each reader.

What is inside depends on the address, the language, the reader's roles and the records the reader may read; all of that is
the key. Forms with a token of the reader's own, and whatever names the reader, stay in the frame.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from paraply.records.kept import MEGABYTE, Kept
from paraply.web.shell.opening import Page

_INSIDE: Kept[str] = Kept(64 * MEGABYTE)
_TOKEN_USED = "CSRF_COOKIE_NEEDS_UPDATE"  # noqa: S105  Django's mark on a request whose token has been asked for
# What Django otherwise gives every template, and what differs between two readers of one page.
_OF_THE_READER = ("csrf_token", "user", "perms", "messages")


class OfTheReaderError(RuntimeError):
    """What is kept for all readers has asked for something that belongs to one of them: a fault in a template or view."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The kept part of a page may not use {name}: another reader would be given it.")


class OutOfReach:
    """Stands in a template for what belongs to one reader. `used`: remembers that it was, since some tags swallow errors."""

    def __init__(self, name: str, used: list[str]) -> None:
        self._name = name
        self._used = used

    def _refuse(self, *_: Any) -> NoReturn:
        self._used.append(self._name)
        raise OfTheReaderError(self._name)

    __str__ = __bool__ = __iter__ = __len__ = __getitem__ = __call__ = _refuse


class Address:
    """All that a kept part knows of the request: the address and its query."""

    _terms: Any = None

    def __init__(self, path: str, query: QueryDict, used: list[str]) -> None:
        self.path = path
        self.GET = query
        self._used = used

    def __getattr__(self, name: str) -> NoReturn:
        self._used.append(f"request.{name}")
        raise OfTheReaderError(f"request.{name}")


def respond(
    request: HttpRequest, page: Page, template: str, parts: Callable[[], dict[str, Any]], **head: Any
) -> HttpResponse:
    """Answer with a template whose partial `inside` is kept; `parts` are made only when it must be rendered.

    Raises: OfTheReaderError where the partial or its parts use what belongs to one reader, such as a form's token.
    """

    def inside() -> str:
        with _without_token(request):
            values = {"frame": page.frame.of_nobody(), **head, **parts()}
            return _rendered(f"{template}#inside", request, values)

    place = page.opened.place
    if place is None:
        html = inside()
    else:
        roles = frozenset(
            (str(one.role), one.participant)
            for one in page.actor.standings
            if one.programme == page.opened.programme.pk
        )
        days = (page.opened.as_of, page.opened.last, page.frame.today)
        html = _INSIDE.get((place.name, days, request.get_full_path(), get_language(), roles), inside)
    # Rendered by the template engine a moment or a minute ago, escaped as everything there is.
    return render(request, template, {"frame": page.frame, **head, "inside": mark_safe(html)})  # noqa: S308


def _rendered(template: str, request: HttpRequest, values: dict[str, Any]) -> str:
    used: list[str] = []
    refused = {name: OutOfReach(name, used) for name in _OF_THE_READER}
    # Without a request Django adds nothing of its own to the template's values.
    html = render_to_string(
        template, {**values, **refused, "request": Address(request.path, request.GET, used)}
    )
    if used:
        raise OfTheReaderError(used[0])
    return html


@contextmanager
def _without_token(request: HttpRequest) -> Iterator[None]:
    """Refuse that anybody asks for the request's token meanwhile."""
    before = request.META.pop(_TOKEN_USED, None)
    yield
    if request.META.pop(_TOKEN_USED, None):
        raise OfTheReaderError("csrf_token")
    if before is not None:
        request.META[_TOKEN_USED] = before
