"""Who takes a file waits for whoever takes one that may meet it, so that what was looked for is still so when it is written."""

from __future__ import annotations

from django.db import connection


def hold(*names: str) -> None:
    """Let nobody else hold what is named until this transaction ends; wait while somebody does."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", ["/".join(("paraply", *names))]
        )
