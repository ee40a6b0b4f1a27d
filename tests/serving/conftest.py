"""One server for all tests here, with small limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from support.served import Served, served

if TYPE_CHECKING:
    from support.databases import Databases

# Unit: seconds and megabytes.
SMALL = {
    "PARAPLY_PROCESSES": "1",
    "PARAPLY_THREADS": "2",
    "PARAPLY_BODY_SECONDS": "2",
    "PARAPLY_BODY_MEGABYTES": "1",
}


@pytest.fixture(scope="session")
def server(django_db_setup: None, databases: Databases, django_db_blocker: Any) -> Iterator[Served]:
    """The product, served on an empty database to whoever comes."""
    from support.processes import settings_for

    with django_db_blocker.unblock():
        databases.use("empty")
        environment = settings_for(databases, "web")
    with served({**environment, **SMALL}) as found:
        yield found
