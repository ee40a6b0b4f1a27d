"""Keeps what stands inside a page until the records change, so that only the frame is written anew for each reader.

What is inside depends on the address, the language, the reader's roles and the records the reader may read; all of that is
the key. Forms with a token of the reader's own stay in the frame, outside what is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from paraply.records.kept import Kept
from paraply.web.shell.opening import Page

_INSIDE = Kept(64)


def respond(
    request: HttpRequest, page: Page, template: str, parts: Callable[[], dict[str, Any]], **head: Any
) -> HttpResponse:
    """Answer with a template whose partial `inside` is kept; `parts` are made only when it must be rendered."""

    def inside() -> str:
        return render_to_string(f"{template}#inside", {"frame": page.frame, **head, **parts()}, request)

    place = page.opened.place
    if place is None:
        html = inside()
    else:
        roles = tuple((one.role, one.participant) for one in page.actor.standings)
        html = _INSIDE.get((place, page.opened, request.get_full_path(), get_language(), roles), inside)
    # Rendered by the template engine a moment or a minute ago, escaped as everything there is.
    return render(request, template, {"frame": page.frame, **head, "inside": mark_safe(html)})  # noqa: S308
