"""What the database noted of each edition when it was published, where no login writes: an edition that is taken away leaves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import connection


@dataclass(frozen=True, slots=True)
class Mark:
    """An edition's digest and moment."""

    digest: str
    published_at: datetime


def marks(programme: int) -> dict[int, Mark]:
    """The marks of a programme's editions by number; none for those who may not read the programme."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT number, digest, published_at FROM access.edition_marks(%s::bigint)", [programme]
        )
        return {number: Mark(digest, moment) for number, digest, moment in cursor.fetchall()}
