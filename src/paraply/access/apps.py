"""The access app; after every migrate the database gets the policy's rules anew."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccessConfig(AppConfig):
    name = "paraply.access"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(_after_migrate, sender=self, dispatch_uid="paraply.access.sync")


def _after_migrate(using: str, **_: Any) -> None:
    from paraply.access.sync import sync

    sync(using)
