"""The way in: in a demonstration one button per persona, otherwise the ordinary sign-in."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
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
    if not settings.DEMO:
        return redirect("account_login")
    if request.method == "POST":
        personas.sign_in(request, request.POST.get("persona", ""))
        return redirect("start")
    return render(request, "sign_in.html", {"personas": personas.PERSONAS, "tones": _TONES, "icons": _ICONS})
