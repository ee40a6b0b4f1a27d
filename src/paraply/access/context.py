"""Telling the database, for one transaction, on whose behalf it works."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.db import connection, transaction

from paraply.access.functions import ERRAND, SETTING
from paraply.access.queries import HasKey
from paraply.access.signing import permit

_SET = f"SELECT set_config('{SETTING}', %s, true), set_config('{ERRAND}', %s, true)"
_SET_READ_ONLY = _SET.replace("SELECT", "SELECT set_config('transaction_read_only', 'on', true),")


@dataclass(frozen=True, slots=True)
class Acting:
    """Whom the current transaction acts for, and the signed texts that say so to the database.

    `errand`: whose errand it is, when that is somebody else; empty otherwise.
    """

    user: int | None
    signed: str
    errand: str = ""


_current: ContextVar[Acting | None] = ContextVar("acting", default=None)


def acting() -> Acting | None:
    """Whom the current transaction acts for; None outside `acting_as`."""
    return _current.get()


@contextmanager
def acting_as(
    user: HasKey | None, read_only: bool = False, steady: bool = False, for_outer: bool = False
) -> Iterator[None]:
    """Open a transaction in which the database serves this user alone (None: a visitor who has not signed
    in).

    `steady`: all of it sees one state of the database, as what only reads always does.
    `for_outer`: on the errand of whoever acted before; history shows that one as the writer.
    Nested, it is a savepoint, and the outer user is put back afterwards; a failure rolls back to where it
    began. Read-only within a read-only transaction goes without saying; writing within one is refused by
    the database.
    """
    outer, within = _current.get(), connection.in_atomic_block
    key = None if user is None else user.pk
    errand = (outer.errand or outer.signed) if outer and for_outer else ""
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if (read_only or steady) and outermost:
            _steady()  # before any question, that of the time too
        here = Acting(key, permit(key), errand)
        _set(_SET_READ_ONLY if read_only else _SET, here)
        token = _current.set(here)
        try:
            yield
        finally:
            _current.reset(token)
        # A released savepoint keeps a local setting; a rollback has already put the old one back.
        if within and not connection.needs_rollback:
            _set(_SET, outer or Acting(None, ""))


def _steady() -> None:
    """Let a whole page see one state of the database, though it asks many times while others write."""
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def _set(statement: str, acting: Acting) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [acting.signed, acting.errand])
