"""A programme's own words in what a page says: messages name its things by their terms, which are filled in when the page leaves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.html import escape
from django.utils.translation import get_language

from paraply.kernel.vocabulary import filled

R = TypeVar("R", bound=HttpResponseBase)


def in_own_words(response: R) -> R:
    """The response with its terms in the words of the programme that is spoken of; files are built in them already."""
    kind = response.get("Content-Type", "")
    content: bytes = getattr(response, "content", b"") if not response.streaming else b""
    if b"[[" in content and kind.startswith("text/"):
        as_written = escape if kind.startswith("text/html") else str
        text = filled(content.decode(), get_language() or "nb", as_written)
        response.content = text.encode()  # type: ignore[attr-defined]
    return response


class InOwnWords:
    """What pages of no programme say has the plain words."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return in_own_words(self.get_response(request))
