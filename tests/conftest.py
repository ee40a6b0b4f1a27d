"""Tests run against a cluster of their own, as the login of a serving process; see `support.databases`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

import pytest

from paraply.config.places import data_folder

# Before Django reads its settings: nothing of the person's own set-up may reach a test, nor a test reach it.
os.environ.setdefault("PARAPLY_TEST_DATA", str(data_folder() / "test"))
for _name in [name for name in os.environ if name.startswith(("DATABASE_URL", "PARAPLY_"))]:
    if _name != "PARAPLY_TEST_DATA":
        del os.environ[_name]
os.environ["PARAPLY_DATA"] = os.environ["PARAPLY_TEST_DATA"]
os.environ["PARAPLY_SECRET_KEY"] = "a key for tests alone, which signs nothing that matters"
os.environ["PARAPLY_LOG_LEVEL"] = "WARNING"
os.environ["DJANGO_SETTINGS_MODULE"] = "paraply.config.settings"

if TYPE_CHECKING:
    import psycopg

    from support.databases import Databases

EMPTY, BOSO = "empty", "boso"


def pytest_configure() -> None:
    """Set Django up with the environment above; pytest-django would have done so too early."""
    import django
    from hypothesis import settings

    # A busy machine is no fault of the code.
    settings.register_profile("unhurried", deadline=None)
    settings.load_profile("unhurried")
    django.setup()


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest) -> Iterator[Databases]:
    """The test process's databases."""
    from django.db.backends.signals import connection_created

    from support import databases as made

    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    found = made.Databases(data_folder(), worker)
    connection_created.connect(made.give_up_superuser)
    yield found
    connection_created.disconnect(made.give_up_superuser)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, databases: Databases, django_db_blocker: Any
) -> Iterator[None]:
    """In place of Django's test databases. What a test committed goes with its database, so nothing is truncated."""
    from django.test import TransactionTestCase

    TransactionTestCase._fixture_teardown = lambda self: None
    yield
    with django_db_blocker.unblock():
        databases.close()


@pytest.fixture
def chosen_database(
    request: pytest.FixtureRequest, django_db_setup: None, databases: Databases, django_db_blocker: Any
) -> Iterator[None]:
    """The database of this test: an empty one, or with the mark `boso` one that holds the programme BoSo."""
    kind = BOSO if request.node.get_closest_marker(BOSO) else EMPTY
    with django_db_blocker.unblock():
        if kind == BOSO:
            from support.boso import load, state

            databases.use(kind, load, state())
        else:
            databases.use(kind)
    yield
    if _commits(request):
        with django_db_blocker.unblock():
            databases.reset(kind)


@pytest.fixture
def _django_db_helper(chosen_database: None, _django_db_helper: None) -> Iterator[None]:
    """pytest-django's own, in the chosen database; fails a test that works as the owner."""
    from support.databases import RUNTIME, current_user

    assert current_user() in RUNTIME
    yield
    from django.db import connection

    if not connection.needs_rollback:
        assert current_user() in RUNTIME, "a test may not end as the owner: nothing it saw was policed"


def _commits(request: pytest.FixtureRequest) -> bool:
    mark = request.node.get_closest_marker("django_db")
    asked = bool(mark and mark.kwargs.get("transaction"))
    return asked or bool({"transactional_db", "live_server"} & set(request.fixturenames))


@pytest.fixture
def superuser(databases: Databases, chosen_database: None) -> Iterator[psycopg.Connection[Any]]:
    """A connection of its own to the test's database that may break anything; what it does not commit is undone."""
    import psycopg as driver
    from django.db import connection

    address = databases.server.superuser
    made = driver.connect(**address.keywords(str(connection.settings_dict["NAME"])))
    yield made
    made.close()


@pytest.fixture
def owner() -> Callable[[], AbstractContextManager[None]]:
    """`with owner(): …` puts rows in place past row-level security."""
    from support.databases import as_owner

    return as_owner
