"""The start page: what needs the reader, what has changed, what comes next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Show the reader's start page; a visitor is sent to the way in."""
    if not request.user.is_authenticated:
        return redirect("sign-in")
    return render(request, "start.html", {})
