"""What has gone away comes back by itself, and until then it is said as it is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import pytest
from django.db import connection
from psycopg import sql

from paraply.cli.attending import kept_running
from support.databases import Databases
from support.processes import settings_for
from support.served import Served

WITHIN = 30  # Unit: seconds; what is waited for comes in one or two.


def until(found: Callable[[], object]) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + WITHIN
    while not found():
        assert time.monotonic() < deadline, "it has not come back"
        time.sleep(0.1)


@pytest.fixture
def admin(server: Served, databases: Databases) -> Iterator[psycopg.Connection]:
    """The superuser, elsewhere in the cluster."""
    with psycopg.connect(**databases.server.superuser.keywords(), autocommit=True) as found:
        yield found


def cut_off(admin: psycopg.Connection) -> None:
    """End every connection to the database, as a restart does."""
    admin.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
        [connection.settings_dict["NAME"]],
    )


@contextmanager
def closed(admin: psycopg.Connection) -> Iterator[None]:
    """The database takes nobody while the block runs."""
    name = sql.Identifier(str(connection.settings_dict["NAME"]))
    admin.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(name))
    try:
        cut_off(admin)
        yield
    finally:
        admin.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS true").format(name))


def somebody(server: Served) -> tuple[int, str]:
    """A page that has to ask the database who is there."""
    return server.get("/", Cookie="paraply_session=abcdefghijklmnop", Accept_Language="nn")


def test_health_and_pages_say_that_the_database_is_away_and_come_back(
    server: Served, admin: psycopg.Connection
) -> None:
    assert somebody(server)[0] == 302
    with closed(admin):
        until(lambda: server.get("/health") == (503, "the database does not answer"))
        status, page = somebody(server)
        assert status == 503
        assert "Databasen svarte ikkje i tide. Ingenting er endra." in page
    until(lambda: server.get("/health") == (200, "ok"))
    assert somebody(server)[0] == 302


def test_a_page_comes_though_every_connection_was_cut(server: Served, admin: psycopg.Connection) -> None:
    assert somebody(server)[0] == 302
    cut_off(admin)
    assert somebody(server)[0] == 302
    assert server.get("/health") == (200, "ok")


@pytest.fixture
def worker(databases: Databases, admin: psycopg.Connection) -> Iterator[subprocess.Popen[bytes]]:
    """A worker that has begun to wait for jobs."""
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "paraply.cli", "worker"],
        env={**os.environ, **settings_for(databases, "job"), "PARAPLY_LOG_LEVEL": "ERROR"},
        stderr=subprocess.PIPE,
    )
    listening = "SELECT 1 FROM pg_stat_activity WHERE datname = %s AND usename = 'paraply_job' AND query LIKE 'LISTEN%%'"
    until(lambda: admin.execute(listening, [connection.settings_dict["NAME"]]).fetchone())
    yield process
    process.kill()
    process.communicate()


def test_a_worker_cut_off_from_the_database_does_not_end_as_if_it_were_done(
    worker: subprocess.Popen[bytes], admin: psycopg.Connection
) -> None:
    assert worker.stderr is not None
    with closed(admin):
        # Until it says that it stops, or has stopped: which, depends on what it was asking just then.
        while (line := worker.stderr.readline()) and b"stopping worker" not in line:
            pass
    assert worker.wait(WITHIN) == 1


def test_a_worker_told_to_end_is_done(worker: subprocess.Popen[bytes]) -> None:
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(WITHIN) == 0


def test_a_process_that_ends_is_started_again_and_leaves_nothing_behind() -> None:
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        started.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]))
        return started[-1]

    with kept_running(start):
        started[0].kill()
        until(lambda: len(started) == 2)
        assert started[0].returncode == -signal.SIGKILL
        assert started[1].poll() is None
    assert started[1].returncode == -signal.SIGTERM
