"""Changing, for a while, as whom this process is logged in to the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections

from paraply.config.addresses import address_of, django_database, variable
from paraply.config.environment import Environment
from paraply.database.errors import SetupError


@contextmanager
def logged_in_as(kind: str) -> Iterator[None]:
    """Work as another kind of process while the block runs, such as `migrate` in the command that migrates.

    Raises: SetupError when this process has not been given that login.
    """
    environment = Environment()
    address = address_of(kind, environment, settings.DATA_FOLDER)
    if address is None:
        raise SetupError(f"{variable(kind)} is missing: this command logs in to the database with it.")
    with database_settings(django_database(kind, address)):
        yield


@contextmanager
def database_settings(chosen: Mapping[str, Any]) -> Iterator[None]:
    """Use other settings for the default connection of this thread while the block runs."""
    before = dict(connections.settings[DEFAULT_DB_ALIAS])
    use_database(chosen)
    try:
        yield
    finally:
        use_database(before)


def use_database(chosen: Mapping[str, Any]) -> None:
    """Use other settings for the default connection of this thread from now on."""
    connections[DEFAULT_DB_ALIAS].close()
    kept = connections.settings[DEFAULT_DB_ALIAS]
    kept.update(chosen)
    del connections[DEFAULT_DB_ALIAS]


def refresh_login() -> None:
    """Read the default connection's address again.

    The embedded server writes its address at the first start, which may be after Django has read its settings.
    """
    kind = settings.PROCESS_KIND
    use_database(django_database(kind, address_of(kind, Environment(), settings.DATA_FOLDER)))
