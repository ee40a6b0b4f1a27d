"""Telling the database, for one transaction, on whose behalf it works."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.db import connection, transaction

from paraply.access.functions import SETTING
from paraply.access.queries import HasKey
from paraply.access.signing import permit

_SET = f"SELECT set_config('{SETTING}', %s, true)"
_SET_READ_ONLY = f"SELECT set_config('transaction_read_only', 'on', true), set_config('{SETTING}', %s, true)"


@dataclass(frozen=True, slots=True)
class Acting:
    """Whom the current transaction acts for, and the signed text that says so to the database."""

    user: int | None
    signed: str


_current: ContextVar[Acting | None] = ContextVar("acting", default=None)


def acting() -> Acting | None:
    """Whom the current transaction acts for; None outside `acting_as`."""
    return _current.get()


@contextmanager
def acting_as(user: HasKey | None, read_only: bool = False, steady: bool = False) -> Iterator[None]:
    """Open a transaction in which the database serves this user alone (None: a visitor who has not signed
    in).

    `steady`: all of it sees one state of the database, as what only reads always does.
    Nested, it is a savepoint, and the outer user is put back afterwards; a failure rolls back to where it
    began. Read-only within a read-only transaction goes without saying; writing within one is refused by
    the database.
    """
    outer, within = _current.get(), connection.in_atomic_block
    key = None if user is None else user.pk
    here = Acting(key, permit(key))
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if (read_only or steady) and outermost:
            _steady()
        _set(_SET_READ_ONLY if read_only else _SET, here.signed)
        token = _current.set(here)
        try:
            yield
        finally:
            _current.reset(token)
        # A released savepoint keeps a local setting; a rollback has already put the old one back.
        if within and not connection.needs_rollback:
            _set(_SET, outer.signed if outer else "")


def _steady() -> None:
    """Let a whole page see one state of the database, though it asks many times while others write."""
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def _set(statement: str, signed: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [signed])
