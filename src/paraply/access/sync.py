"""Bringing the database's copy of the policy up to date; run as the owner after every migrate, as often as
one likes.
"""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.db import connections
from django.db.backends.utils import CursorWrapper

from paraply.access import functions
from paraply.access.models import SYSTEM
from paraply.access.policy import RULES

_BLOCK = 64


def sync(using: str = "default") -> None:
    """Write the functions, the rules, the signing key and the system's own user into the database.

    Does nothing where the access tables are not there yet, as when migrating back to nothing.
    """
    with connections[using].cursor() as cursor:
        cursor.execute(
            "SELECT to_regclass('access.rule') IS NOT NULL "
            "AND to_regclass('public.access_membership') IS NOT NULL"
        )
        if not (row := cursor.fetchone()) or not row[0]:
            return
        cursor.execute(functions.CREATE)
        _write_rules(cursor)
        _write_key(cursor)
        _write_system(cursor)


def padded_keys(secret: str) -> tuple[bytes, bytes]:
    """The inner and outer padded key of HMAC-SHA-256, so that the database can sign with `sha256()` alone.

    Source: RFC 2104.
    """
    key = secret.encode()
    if len(key) > _BLOCK:
        key = hashlib.sha256(key).digest()
    key = key.ljust(_BLOCK, b"\0")
    return bytes(byte ^ 0x36 for byte in key), bytes(byte ^ 0x5C for byte in key)


def _write_rules(cursor: CursorWrapper) -> None:
    columns = [[str(getattr(rule, name)) for rule in RULES] for name in ("action", "role", "scope")]
    cursor.execute(
        "DELETE FROM access.rule WHERE (action, role, scope) NOT IN "
        "(SELECT * FROM unnest(%s::text[], %s::text[], %s::text[]))",
        columns,
    )
    cursor.execute(
        "INSERT INTO access.rule (action, role, scope) "
        "SELECT * FROM unnest(%s::text[], %s::text[], %s::text[]) ON CONFLICT DO NOTHING",
        columns,
    )


def _write_key(cursor: CursorWrapper) -> None:
    cursor.execute(
        "INSERT INTO access.key (inner_pad, outer_pad) VALUES (%s, %s) ON CONFLICT (only_one) DO UPDATE "
        "SET inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad",
        padded_keys(settings.CONTEXT_KEY),
    )


def _write_system(cursor: CursorWrapper) -> None:
    """Nobody can sign in as the system: its password is not one ("!" is Django's mark for that)."""
    cursor.execute(
        "INSERT INTO public.access_user "
        "(username, password, email, first_name, last_name, title, language, is_active) "
        "VALUES (%s, '!', '', '', '', '{}', 'nb', true) ON CONFLICT (username) DO UPDATE SET password = '!', is_active = true",
        [SYSTEM],
    )
    cursor.execute(
        "INSERT INTO public.access_membership (user_id, role, valid) "
        "SELECT id, 'system', '[2000-01-01,)'::daterange FROM public.access_user WHERE username = %s "
        "AND NOT EXISTS (SELECT FROM public.access_membership AS held "
        "WHERE held.user_id = public.access_user.id AND held.role = 'system')",
        [SYSTEM],
    )
