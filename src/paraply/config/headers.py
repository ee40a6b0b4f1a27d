"""Response headers that Django does not set itself."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

# Scripts, styles, frames and plug-ins from our own address only; pictures may be drawn in the page (charts).
POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self'; font-src 'self' data:; "
    "object-src 'none'; base-uri 'self'; frame-ancestors 'none'"
)


def content_policy() -> str:
    """The policy of our pages.

    Browsers hold a form's redirects to `form-action` too, and signing in leads on to the provider. `default-src` does not
    stand in for it.
    """
    return " ".join([f"{POLICY}; form-action 'self'", *settings.FORMS_LEAD_TO])


class ContentPolicy:
    """Middleware that tells the browser to run nothing from elsewhere, and to send no form elsewhere."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.ours = content_policy()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", self.ours)
        return response
