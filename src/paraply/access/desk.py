"""The desk, where accounts are looked up and changed: users, passwords, addresses, second factors and sessions.

Pages and all else that asks the database cannot reach those tables. Row-level security opens them to a transaction that carries
a permit, signed like the context, and only for as long as the block lasts: SQL that somebody slips into a page's question, or
runs with a login's password, reads no session and sets nobody's password.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import connection, models, transaction

from paraply.access.functions import DESK_SETTING
from paraply.access.signing import permit
from paraply.database.rls import DESK, PolicedTable

Model = TypeVar("Model", bound=models.Model, covariant=True)
_SET = f"SELECT set_config('{DESK_SETTING}', %s, true)"
_open: ContextVar[bool] = ContextVar("desk", default=False)
TABLES = (
    "access_user",
    "account_emailaddress",
    "account_emailconfirmation",
    "django_session",
    "mfa_authenticator",
    "socialaccount_socialaccount",
    "socialaccount_socialtoken",
)


def policed() -> list[PolicedTable]:
    """The account tables as row-level security holds them: all of it at the desk, nothing elsewhere."""
    return [PolicedTable(table, "public", None, DESK, DESK, DESK, removes=DESK) for table in TABLES]


@contextmanager
def desk() -> Iterator[None]:
    """Open the account tables to what is asked inside the block, in a transaction; also a decorator. Within another, nothing more."""
    if _open.get() and connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        _carry(permit(DESK))
        token = _open.set(True)
        try:
            yield
        finally:
            _open.reset(token)
        # A released savepoint keeps a local setting; a rollback has taken it back already.
        if not connection.needs_rollback:
            _carry("")


class AtTheDesk(models.QuerySet[Model]):
    """Questions about accounts, each asked at the desk."""

    def _fetch_all(self) -> None:
        with desk():
            super()._fetch_all()

    def count(self) -> int:
        """How many there are."""
        with desk():
            return super().count()

    def exists(self) -> bool:
        """Whether there are any."""
        with desk():
            return super().exists()

    def update(self, **values: Any) -> int:
        """Change all of them."""
        with desk():
            return super().update(**values)

    def _update(self, values: Any) -> int:
        with desk():
            return int(super()._update(values))  # type: ignore[misc]

    def _insert(self, *values: Any, **named: Any) -> Any:
        with desk():
            return super()._insert(*values, **named)  # type: ignore[misc]


def _carry(signed: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_SET, [signed])
