"""Noticing that something changed, so that what was computed from the records can be kept until then.

Each writing transaction leaves its number and moment, once, in `records_change`. Two readers who see the same numbers see the same
records, since a number becomes visible with the rows it stands for. A counter would not do: it would show before its rows.
"""

from __future__ import annotations

import pgtrigger
from django.db import connection

CHANGED = pgtrigger.Trigger(
    name="changed",
    level=pgtrigger.Statement,
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func="INSERT INTO records_change (tx) VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING; RETURN NULL;",
)


def revision() -> str | None:
    """What the records' state is called as this transaction sees it; another name whenever it may differ.

    Shape: None in a transaction that has written itself, whose own rows no name tells.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), coalesce(max(tx::text::bigint), 0), pg_current_xact_id_if_assigned() IS NULL"
            " FROM records_change"
        )
        count, latest, only_reading = cursor.fetchone()
    return f"{count}.{latest}" if only_reading else None
