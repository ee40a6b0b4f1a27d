"""Claims that the database believes, since only the product can sign them; SQL alone cannot."""

from __future__ import annotations

import hashlib
import hmac
import time
from typing import Any
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db import connection

# A context need only outlive the moment between signing and the start of the transaction, and a clock that is set
# while a connection lasts. Unit: seconds.
LIFETIME = 300
# How far the database's clock is ahead of ours, by connection: the database decides what has expired, so its clock is
# the one to sign by. Unit: seconds.
_ahead: WeakKeyDictionary[Any, float] = WeakKeyDictionary()


def sign(claim: object, expires: int) -> str:
    """Write a claim as the function `access.signed` accepts it: the user who is served; empty for nobody.

    Unit: `expires` in seconds since 1970.
    """
    if claim is None:
        return ""
    message = f"{claim}.{expires}"
    signature = hmac.new(settings.CONTEXT_KEY.encode(), message.encode(), hashlib.sha256).hexdigest()
    return f"{message}.{signature}"


def permit(claim: object) -> str:
    """A claim, signed for as long as a transaction needs to begin; inside the transaction, whose connection tells the time."""
    return "" if claim is None else sign(claim, _database_time() + LIFETIME)


def _database_time() -> int:
    """The time by the database's clock. Costs one question for each connection. Unit: seconds since 1970."""
    connected = connection.connection
    if connected not in _ahead:
        there = connected.execute("SELECT extract(epoch FROM clock_timestamp())::float8").fetchone()[0]
        _ahead[connected] = there - time.time()
    return int(time.time() + _ahead[connected])
