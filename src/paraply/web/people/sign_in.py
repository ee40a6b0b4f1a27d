"""The way in: in a demonstration one button per persona, otherwise the ordinary sign-in."""

from __future__ import annotations

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from paraply.access import personas

# Who runs the programme, who takes part in it, and who follows it from outside.
_ICONS = {
    "secretariat": "grid",
    "council": "people",
    "management": "admin",
    "ministry": "political",
    "politician": "political",
    "user_organisation": "users",
    "evaluator": "evaluators",
    "administrator": "lock",
}
_TONES = {"coordinator": "good", "politician": "plum", "user_organisation": "warn", "evaluator": "bad"}


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the personas, or send the reader to the ordinary sign-in where there are none."""
    wanted = _wanted(request)
    if request.method == "POST":
        personas.sign_in(request, request.POST.get("persona", ""))
        return redirect(wanted or reverse("start"))
    if not settings.DEMO:
        query = f"?{urlencode({'next': wanted})}" if wanted else ""
        return redirect(f"{reverse('account_login')}{query}")
    parts = {"personas": personas.PERSONAS, "tones": _TONES, "icons": _ICONS, "wanted": wanted}
    return render(request, "people/sign_in.html", parts)


def _wanted(request: HttpRequest) -> str:
    """The page to come back to, when it is one of ours; "" otherwise."""
    page = (request.POST if request.method == "POST" else request.GET).get("next", "")
    # A path alone: "javascript:" has neither host nor slash.
    ours = page.startswith("/") and url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return page if ours else ""
