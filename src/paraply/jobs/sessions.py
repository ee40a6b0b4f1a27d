"""Clearing away sessions that have run out."""

from __future__ import annotations

from importlib import import_module

from django.conf import settings
from django.db import close_old_connections
from procrastinate.contrib.django import app


@app.periodic(cron="17 * * * *")
@app.task(name="clear-sessions", queue="housekeeping", queueing_lock="clear-sessions")
def clear_sessions(timestamp: int) -> None:
    """Delete the sessions whose time is over; nobody can use them, and they say who was here when."""
    close_old_connections()
    try:
        import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    finally:
        close_old_connections()
