"""The access app."""

from __future__ import annotations

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """The database's copy of the policy is written by `sync`, one of the steps after every migrate."""

    name = "paraply.access"
    default_auto_field = "django.db.models.BigAutoField"
