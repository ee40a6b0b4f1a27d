"""The look of the owner's reports, from the settings."""

from __future__ import annotations

from django.conf import settings

from paraply.documents import Theme


def theme() -> Theme:
    """The owner's colour and logo; ours where nothing is set."""
    found: Theme = settings.REPORT_THEME
    return found
