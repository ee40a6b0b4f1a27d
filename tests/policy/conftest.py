"""Tests that ask for the world get a database in which it is already built; each gives it back as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from policy.world import World
    from support.databases import Databases


@pytest.fixture
def chosen_database(
    request: pytest.FixtureRequest, django_db_setup: None, databases: Databases, django_db_blocker: Any
) -> Iterator[None]:
    """The database with the world in it, or an empty one."""
    with django_db_blocker.unblock():
        databases.use("empty")
        if "world" in request.fixturenames:
            from policy.world import fill, state

            databases.use("world", fill, state())
    yield


@pytest.fixture
def world(db: None, settings: Any) -> World:
    """The small world of `policy.world`, in a demonstration: that has the most addresses open."""
    from policy.world import find

    settings.DEMO = True
    return find()
