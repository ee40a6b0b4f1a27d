"""What every template may use without asking for it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, Any]:
    """Context processor: whether this is a demonstration."""
    return {"demo": settings.DEMO}
