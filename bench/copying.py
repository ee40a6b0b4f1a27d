"""The least an import could cost: COPY of the same rows into tables of the same shape."""

from __future__ import annotations

from io import BytesIO

import psycopg
from django.apps import apps
from psycopg import sql

from bench.timing import once
from paraply.database.embedded import Server
from paraply.interchange.shape import all_sections


def copy_again(server: Server, key: str) -> tuple[float, int]:
    """Copy the programme's rows out and, timed, into new tables with the same columns, checks and indexes.

    Unit: seconds; and the number of rows.
    """
    address = server.address(server.superuser.user)
    taken, rows = 0.0, 0
    with psycopg.connect(**address.keywords(), autocommit=True) as connection:
        for model in dict.fromkeys(section.model for section in all_sections()):
            if not apps.is_installed(model._meta.app_config.name):
                continue
            seconds, count = _one(connection, model._meta.db_table, _columns(model), key)
            taken, rows = taken + seconds, rows + count
    return taken, rows


def _columns(model: object) -> list[str]:
    return [column.column for column in model._meta.concrete_fields if column.name != "valid"]  # type: ignore[attr-defined]


def _one(connection: psycopg.Connection, table: str, columns: list[str], key: str) -> tuple[float, int]:
    names = sql.SQL(", ").join(sql.Identifier(name) for name in columns)
    source, target = sql.Identifier(table), sql.Identifier(f"bench_{table}")
    rows = BytesIO()
    query = sql.SQL(
        "COPY (SELECT {} FROM {} WHERE programme_id = (SELECT id FROM programmes_programme WHERE key = {})) TO STDOUT"
    )
    with connection.cursor().copy(query.format(names, source, sql.Literal(key))) as out:
        for block in out:
            rows.write(block)
    connection.execute(sql.SQL("CREATE TEMPORARY TABLE {} (LIKE {} INCLUDING ALL)").format(target, source))
    content = rows.getvalue()

    def put() -> None:
        with connection.cursor().copy(sql.SQL("COPY {} ({}) FROM STDIN").format(target, names)) as into:
            into.write(content)

    seconds = once(put)
    connection.execute(sql.SQL("DROP TABLE {}").format(target))
    return seconds, content.count(b"\n")
