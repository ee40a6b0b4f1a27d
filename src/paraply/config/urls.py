"""Addresses of the web process."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path


def health(request: HttpRequest) -> HttpResponse:
    """Answers that the process runs; asks nothing of the database and carries no context."""
    return HttpResponse("ok", content_type="text/plain")


urlpatterns: list[URLPattern | URLResolver] = [
    path("health", health, name="health"),
    path("language/", include("django.conf.urls.i18n")),
    path("account/", include("allauth.urls")),
    path("", include("paraply.web.urls")),
]
