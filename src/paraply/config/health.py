"""Whether the database answers: asked on a connection of its own, so that no page and no transaction stands in the way."""

from __future__ import annotations

import psycopg
from django.db import connection as database

PATIENCE = 2  # Unit: seconds; the least that the driver takes.
WELL, ILL = "ok", "the database does not answer"


def ask(kept: psycopg.Connection | None = None) -> psycopg.Connection | None:
    """Put a question to the database, and give back the connection on which it answered; None when it does not.

    `kept`: the connection of the time before. A fresh one is tried where that is broken.
    """
    for connection in (kept, None):
        try:
            found = connection or _connect()
            found.execute("SELECT 1")
        except psycopg.Error:
            continue
        return found
    return None


def _connect() -> psycopg.Connection:
    parameters = database.get_connection_params() | {"connect_timeout": PATIENCE}
    connection: psycopg.Connection = database.get_new_connection(parameters)
    connection.autocommit = True
    return connection
