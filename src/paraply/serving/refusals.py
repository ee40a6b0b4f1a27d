"""What is answered in place of a page: a status, and a sentence in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.handlers.wsgi import WSGIRequest
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import get_language_from_request, override
from django.utils.translation import gettext_lazy as _

from paraply.config.headers import content_policy
from paraply.serving.pages import Answer


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not taken on. Unit: `again` in seconds, when it is worth trying again; 0 when it is not."""

    status: int
    title: Promise
    text: Promise
    again: int = 0


class Refused(Exception):
    """A request that is not taken on."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


TOO_LARGE = Refusal(
    413,
    _("What was sent is too large"),
    _("Nothing was changed. Send less at a time, or ask whoever runs the service to allow more."),
)
TOO_SLOW = Refusal(
    408,
    _("What was sent did not arrive in time"),
    _("Nothing was changed. Go back, look at your connection, and send it again."),
)
TOO_MANY = Refusal(
    429,
    _("You have asked for much at once"),
    _("Your pages are still being made. Wait until they have come, and open this one again."),
    again=5,
)
BUSY = Refusal(
    503,
    _("Many are here at once"),
    _("This page could not be made in time. Nothing was changed. Try again in a moment."),
    again=5,
)


def answer(refusal: Refusal, environ: dict[str, Any]) -> Answer:
    """The refusal as a page in the language that the request asks for."""
    page = _page(refusal, get_language_from_request(WSGIRequest(environ)))
    headers = [
        (b"content-type", b"text/html; charset=utf-8"),
        (b"content-length", str(len(page)).encode()),
        (b"content-security-policy", content_policy().encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"cache-control", b"no-store"),
        (b"connection", b"close"),  # what has not been read of the request is not waited for
    ]
    if refusal.again:
        headers.append((b"retry-after", str(refusal.again).encode()))
    return Answer(refusal.status, headers, page)


@cache
def _page(refusal: Refusal, language: str) -> bytes:
    with override(language):
        parts = {"code": refusal.status, "title": refusal.title, "text": refusal.text}
        return render_to_string("refused.html", parts).encode()
