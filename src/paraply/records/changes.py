"""Noticing that something changed, so that what was computed from the records can be kept until then.

Each programme, and each participant in it, has a state in `records_change`: a random name that every transaction which
touches its records replaces while it commits. Two readers who see the same name see the same records. ADR "kept results".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from django.apps import apps
from django.db import connection

# Whose records change with a table's rows, as the function `records_note` knows it and a model says in `changes`: those of
# the participant that the row names (the programme's where it names none), of the programme, of the programme that the row
# is, or of all programmes.
PARTICIPANT, PROGRAMME, ITSELF, ALL = "participant", "programme", "itself", "all"
# A statement has its rows as they were, as they became, or both: one trigger for each.
_EVENTS = {
    "added": "AFTER INSERT ON {} REFERENCING NEW TABLE AS touched",
    "was": "AFTER UPDATE ON {} REFERENCING OLD TABLE AS touched",
    "became": "AFTER UPDATE ON {} REFERENCING NEW TABLE AS touched",
    "removed": "AFTER DELETE ON {} REFERENCING OLD TABLE AS touched",
    "emptied": "AFTER TRUNCATE ON {}",
}
# No name is given to what a transaction sees that has written itself, nor to what changes from one question to the next.
_STATES = """
SELECT coalesce(array_agg(owner ORDER BY owner), '{}'), coalesce(array_agg(state::text ORDER BY owner), '{}'),
    pg_current_xact_id_if_assigned() IS NULL AND current_setting('transaction_isolation') <> 'read committed'
FROM (SELECT CASE programme_id WHEN 0 THEN -1 ELSE participant_id END AS owner, state
      FROM records_change WHERE programme_id IN (0, %s)) AS one
"""


@dataclass(frozen=True, slots=True)
class States:
    """What the records of a programme are called as a transaction sees them.

    `programme`: what is the programme's own and what all programmes share; `participants`: by row, those of whom anything
    has been recorded; `whole`: all of it.
    """

    whole: str
    programme: str
    participants: Mapping[int, str] = field(compare=False, repr=False)


def states(programme: int) -> States | None:
    """The states of a programme's records: one question, whatever has been written before.

    Shape: None in a transaction that has written itself, or that does not see one state of the database throughout.
    """
    with connection.cursor() as cursor:
        cursor.execute(_STATES, [programme])
        owners, names, steady = cursor.fetchone()
    if not steady:
        return None
    found = dict(zip(owners, names, strict=True))
    shared = f"{found.pop(-1, '')} {found.pop(0, '')}"
    listed = " ".join(f"{owner}:{name}" for owner, name in found.items())
    return States(sha256(f"{shared} {listed}".encode()).hexdigest(), shared, found)


def watch() -> None:
    """Have every table of records say when it changes; run as the owner after every migrate, as often as one likes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regprocedure('public.records_note()') IS NOT NULL")
        if cursor.fetchone()[0]:
            cursor.execute("; ".join(_triggers(set(connection.introspection.table_names(cursor)))))


def _triggers(existing: set[str]) -> Iterator[str]:
    for table, whose in watched().items():
        for name, event in _EVENTS.items():
            if table in existing:
                on = event.format(connection.ops.quote_name(table))
                yield (
                    f"CREATE OR REPLACE TRIGGER records_{name} {on}"
                    f" FOR EACH STATEMENT EXECUTE FUNCTION public.records_note('{whose}')"
                )


def watched() -> dict[str, str]:
    """The tables whose changes are noticed, with whose records change."""
    said = {model._meta.db_table: getattr(model, "changes", None) for model in apps.get_models()}
    return {table: whose for table, whose in said.items() if whose}
