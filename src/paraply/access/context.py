"""Telling the database, for one transaction, on whose behalf it works."""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db import connection, transaction

from paraply.access.functions import SETTING
from paraply.access.queries import HasKey

# A context need only outlive the moment between signing and the start of the transaction, and a clock that is set
# while a connection lasts. Unit: seconds.
LIFETIME = 300
# How far the database's clock is ahead of ours, by connection: the database decides what has expired, so its clock is
# the one to sign by. Unit: seconds.
_ahead: WeakKeyDictionary[Any, float] = WeakKeyDictionary()
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


def sign(user: int | None, expires: int) -> str:
    """Write the context that the function `access.actor` accepts; empty for nobody.

    Unit: `expires` in seconds since 1970.
    """
    if user is None:
        return ""
    message = f"{user}.{expires}"
    signature = hmac.new(settings.CONTEXT_KEY.encode(), message.encode(), hashlib.sha256).hexdigest()
    return f"{message}.{signature}"


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
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if (read_only or steady) and outermost:
            _steady()  # before any question, that of the time too
        here = Acting(key, "" if key is None else sign(key, _database_time() + LIFETIME))
        _set(_SET_READ_ONLY if read_only else _SET, here.signed)
        token = _current.set(here)
        try:
            yield
        finally:
            _current.reset(token)
        # A released savepoint keeps a local setting; a rollback has already put the old one back.
        if within and not connection.needs_rollback:
            _set(_SET, outer.signed if outer else "")


def _database_time() -> int:
    """The time by the database's clock. Costs one question for each connection. Unit: seconds since 1970."""
    connected = connection.connection
    if connected not in _ahead:
        there = connected.execute("SELECT extract(epoch FROM clock_timestamp())::float8").fetchone()[0]
        _ahead[connected] = there - time.time()
    return int(time.time() + _ahead[connected])


def _steady() -> None:
    """Let a whole page see one state of the database, though it asks many times while others write."""
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def _set(statement: str, signed: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [signed])
