"""Addresses of the web process."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path

from paraply.config.health import ILL, WELL, ask


def health(request: HttpRequest) -> HttpResponse:
    """Answers how the process is, and whether the database answers it; carries no context."""
    answered = ask()
    if answered is None:
        return HttpResponse(ILL, content_type="text/plain", status=503)
    answered.close()
    return HttpResponse(WELL, content_type="text/plain")


handler500 = "paraply.web.shell.failed.failed"
urlpatterns: list[URLPattern | URLResolver] = [
    path("health", health, name="health"),
    path("language/", include("django.conf.urls.i18n")),
    path("account/", include("allauth.urls")),
    path("", include("paraply.web.urls")),
]
